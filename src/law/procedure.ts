/**
 * The acts a procedure provides for, read off its clauses: one flat list from which chart, reasons, outlook and forms
 * all work. An act is identified by its key, `type.by` (`approve.UN`, `agreeText.joint`, `event.convention-1947`);
 * the same text is the event type in the statechart.
 */
import { ACTS, type Act, type ActName } from './acts.ts';
import {
  type Clauses,
  GENERAL_ACTS,
  GENERAL_CITES,
  type GeneralAct,
  type Party,
  type ProcedureClauses,
  type StageName,
} from './clauses.ts';
import { joined, plain, type Words, wordsOf } from './words.ts';

/** Where in the procedure an act has its place. */
export type Place =
  /** `either`: one such act by whichever party comes first is enough. */
  | { readonly kind: 'step'; readonly stage: StageName; readonly either: boolean }
  | { readonly kind: 'lane'; readonly stage: StageName; readonly lane: string; readonly optional: boolean }
  | { readonly kind: 'anyTime'; readonly repeat: boolean }
  | { readonly kind: 'duty' }
  | { readonly kind: 'event' }
  | { readonly kind: 'general' };

/** One act of the procedure. */
export interface ProcedureAct {
  readonly key: string;
  readonly type: ActName;
  /** A party, `joint`, or null for an outside event. */
  readonly by: string | null;
  /** The outside event's name; else null. */
  readonly name: string | null;
  /** Who acts, in words: `General Assembly`, `Secretary-General`. */
  readonly organ: string;
  readonly cites: string;
  /** Which date to enter, and what proves the act. */
  readonly date: string;
  readonly evidence: string;
  /** The same by language, as far as the clauses have it: `date` and `evidence` are null where only the standing advice
   * of the vocabulary is given. */
  readonly words: { readonly organ: Words; readonly date: Words | null; readonly evidence: Words | null };
  readonly place: Place;
}

/** An act that is owed: by whom, after what, to whom. */
export interface DutyRule {
  readonly act: ProcedureAct;
  /** Key of the act it follows, or `inForce`. */
  readonly after: string;
  readonly to: string;
  /** Its name by language, where it is not a party. */
  readonly toWords: Words | null;
  readonly cites: string;
}

export type ProcedureKind = 'agreement' | 'amendment' | 'implementation';

/** A procedure: its clauses with everything that follows from them worked out once. */
export interface Procedure {
  readonly kind: ProcedureKind;
  /** The state it leads to: in force, or for some ways of carrying an agreement out, done. */
  readonly result: 'inForce' | 'done';
  readonly parties: readonly Party[];
  readonly clauses: ProcedureClauses;
  /** In the order of the procedure. */
  readonly acts: readonly ProcedureAct[];
  readonly byKey: ReadonlyMap<string, ProcedureAct>;
  readonly duties: readonly DutyRule[];
  /** Keys of the acts without which there is no entry into force, in the order of the procedure. */
  readonly required: readonly string[];
  /** Keys whose dates fix the date of entry into force; and of the beginning of provisional application. */
  readonly fixing: readonly string[];
  readonly provisional: readonly string[];
  /** Keys of acts that fall away when negotiations are reopened. */
  readonly ofTheText: ReadonlySet<string>;
}

/** The procedure by which the agreement itself, or an amendment of it, comes into force, or by which it is carried out
 * (`name` tells which way). Undefined when the clauses provide for none. */
export function procedure(clauses: Clauses, kind: 'agreement'): Procedure;
export function procedure(clauses: Clauses, kind: ProcedureKind, name?: string | null): Procedure | undefined;
export function procedure(clauses: Clauses, kind: ProcedureKind, name: string | null = null): Procedure | undefined {
  const own = procedureClauses(clauses, kind, name);
  return own === undefined ? undefined : build(clauses.parties, own, kind);
}

/** The part of the clauses that says a procedure. */
export function procedureClauses(
  clauses: Clauses,
  kind: ProcedureKind,
  name: string | null,
): (ProcedureClauses & { readonly result?: 'inForce' | 'done' }) | undefined {
  if (kind === 'agreement') return clauses.conclusion;
  if (kind === 'amendment') return clauses.amendment;
  // Clauses registered before there were such procedures have no such field.
  return name !== null && Object.hasOwn(clauses.implementation ?? {}, name) ? clauses.implementation[name] : undefined;
}

function build(
  parties: readonly Party[],
  clauses: NonNullable<ReturnType<typeof procedureClauses>>,
  kind: ProcedureKind,
): Procedure {
  const acts = [...stageActs(parties, clauses), ...freeActs(parties, clauses), ...generalActs(parties, clauses, kind)];
  const byKey = new Map(acts.map((one) => [one.key, one]));
  const inStages = acts.filter((one) => one.place.kind === 'step' || one.place.kind === 'lane');
  const dated = (names: readonly ActName[]) =>
    acts.filter((one) => names.includes(one.type) && (inStages.includes(one) || one.place.kind === 'event'));
  const negotiation = clauses.stages.findIndex((stage) => stage.state === 'negotiation');
  const later = clauses.stages.slice(Math.max(negotiation, 0)).map((stage) => stage.state);
  const duties = dutyRules(parties, clauses, byKey);
  const ofTheText = inStages
    .filter((one) => 'stage' in one.place && later.includes(one.place.stage))
    .map((one) => one.key);
  return {
    kind,
    result: clauses.result ?? 'inForce',
    parties,
    clauses,
    acts,
    byKey,
    duties,
    required: acts.filter(isRequired).map((one) => one.key),
    fixing: dated(clauses.entryIntoForce.laterOf).map((one) => one.key),
    provisional: dated(clauses.provisional?.laterOf ?? []).map((one) => one.key),
    ofTheText: new Set([
      ...ofTheText,
      ...acts.filter((one) => one.type === 'reject').map((one) => one.key),
      ...duties.filter((duty) => ofTheText.includes(duty.after)).map((duty) => duty.act.key),
    ]),
  };
}

/** Whether entry into force waits for the act. Of the acts that either party may take, one is enough; the chart says so. */
function isRequired(one: ProcedureAct): boolean {
  return one.place.kind === 'step' || one.place.kind === 'event' || (one.place.kind === 'lane' && !one.place.optional);
}

interface Rule {
  readonly act: ActName;
  readonly cites: string;
  readonly organ?: string | Words | undefined;
  readonly guidance?:
    | { readonly date?: string | Words | undefined; readonly evidence?: string | Words | undefined }
    | undefined;
}

function make(parties: readonly Party[], rule: Rule, by: string, place: Place): ProcedureAct {
  const vocabulary = ACTS[rule.act];
  const organ = wordsOf(rule.organ ?? organOf(parties, rule.act, by));
  const { date, evidence } = rule.guidance ?? {};
  return {
    key: `${rule.act}.${by}`,
    type: rule.act,
    by,
    name: null,
    organ: plain(organ),
    cites: rule.cites,
    date: plain(date ?? vocabulary.date),
    evidence: plain(evidence ?? vocabulary.evidence),
    words: {
      organ,
      date: date === undefined ? null : wordsOf(date),
      evidence: evidence === undefined ? null : wordsOf(evidence),
    },
    place,
  };
}

/** Who performs an act of a type for a party: the approving organ or the executive head; both heads for joint acts. */
function organOf(parties: readonly Party[], type: ActName, by: string): string | Words {
  const party = parties.find((one) => one.id === by);
  if (party === undefined) {
    return joined(
      parties.map((one) => wordsOf(one.head)),
      AND,
    );
  }
  return ACTS[type].actor === 'organ' ? party.organ : party.head;
}

const AND: Words = { en: ' and ', fr: ' et ', es: ' y ', ru: ' и ', zh: '和', ar: ' و' };

function stageActs(parties: readonly Party[], clauses: ProcedureClauses): ProcedureAct[] {
  return clauses.stages.flatMap((stage) => {
    if (stage.step !== undefined) {
      const { step } = stage;
      const takers = step.by === 'either' ? parties.map((party) => party.id) : [step.by];
      return takers.map((by) =>
        make(parties, step, by, { kind: 'step', stage: stage.state, either: step.by === 'either' }),
      );
    }
    return Object.entries(stage.lanes ?? {}).flatMap(([lane, steps]) =>
      steps.flatMap((step) =>
        takersOf(parties, step.by).map((by) =>
          make(parties, step, by, { kind: 'lane', stage: stage.state, lane, optional: step.optional }),
        ),
      ),
    );
  });
}

function takersOf(parties: readonly Party[], by: readonly string[] | undefined): string[] {
  return parties.map((party) => party.id).filter((id) => by === undefined || by.includes(id));
}

/** Acts outside the stages: outside events, acts at any time, and duties whose act no stage has. */
function freeActs(parties: readonly Party[], clauses: ProcedureClauses): ProcedureAct[] {
  const staged = new Set(stageActs(parties, clauses).map((one) => one.key));
  return [
    ...clauses.outsideEvents.map((event) => ({
      ...make(parties, { ...event, act: 'event' as const, organ: event.name }, event.id, { kind: 'event' }),
      by: null,
      name: plain(event.name),
      organ: plain(event.name),
    })),
    ...clauses.anyTime.flatMap((rule) =>
      takersOf(parties, rule.by).map((by) => make(parties, rule, by, { kind: 'anyTime', repeat: rule.repeat })),
    ),
    ...clauses.duties.flatMap((rule) =>
      takersOf(parties, rule.by)
        .filter((by) => !staged.has(`${rule.act}.${by}`))
        .map((by) => make(parties, rule, by, { kind: 'duty' })),
    ),
  ];
}

function generalActs(parties: readonly Party[], clauses: ProcedureClauses, kind: ProcedureKind): ProcedureAct[] {
  const approvers = stageActs(parties, clauses).filter((one) => one.type === 'approve' && one.place.kind === 'lane');
  const negotiable = clauses.stages.slice(0, -1).some((stage) => stage.state === 'negotiation');
  const takers: Record<GeneralAct, readonly string[]> = {
    reject: approvers.map((one) => one.by ?? ''),
    defer: approvers.map((one) => one.by ?? ''),
    reopen: negotiable ? ['joint'] : [],
    withdraw: parties.map((party) => party.id),
    terminate: kind === 'agreement' ? ['joint'] : [],
  };
  return GENERAL_ACTS.flatMap((name) => {
    const rule = clauses.general[name];
    if (rule === false) return [];
    const cites = rule?.cites ?? GENERAL_CITES[name];
    // Who declines or defers is who would approve.
    const organ = (by: string) =>
      name === 'reject' || name === 'defer' ? approvers.find((one) => one.by === by)?.words.organ : undefined;
    return takers[name].map((by) => make(parties, { act: name, cites, organ: organ(by) }, by, { kind: 'general' }));
  });
}

function dutyRules(
  parties: readonly Party[],
  clauses: ProcedureClauses,
  byKey: ReadonlyMap<string, ProcedureAct>,
): DutyRule[] {
  return clauses.duties.flatMap((rule) =>
    takersOf(parties, rule.by).flatMap((by) => {
      const act = byKey.get(`${rule.act}.${by}`);
      if (act === undefined) return [];
      const joint = `${rule.after}.joint`;
      const after = rule.after === 'inForce' ? 'inForce' : byKey.has(joint) ? joint : `${rule.after}.${by}`;
      const to = plain(rule.to ?? parties.find((party) => party.id !== by)?.id ?? '');
      return [{ act, after, to, toWords: rule.to === undefined ? null : wordsOf(rule.to), cites: rule.cites }];
    }),
  );
}

/** The key of an act as recorded; undefined when the procedure has no such act. */
export function keyOf(own: Procedure, act: Pick<Act, 'type' | 'by' | 'name'>): string | undefined {
  const key =
    act.type === 'event'
      ? own.acts.find((one) => one.type === 'event' && (one.name === act.name || one.key === `event.${act.name}`))?.key
      : `${act.type}.${act.by ?? ''}`;
  return key !== undefined && own.byKey.has(key) ? key : undefined;
}

/** The act as a clause of a sentence: `the General Assembly (UN) approves`. */
export function actInWords(one: ProcedureAct): string {
  if (one.type === 'event') return `outside event: ${one.name}`;
  const who = one.by === 'joint' ? 'the parties' : `the ${one.organ} (${one.by})`;
  return `${who} ${ACTS[one.type].verb}`;
}
