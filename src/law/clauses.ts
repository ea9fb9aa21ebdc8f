/**
 * Final clauses as data: the JSON format in which an agreement's procedure is written down, and its checks.
 * A lawyer can read and write it beside the text; `procedure()` builds the statechart from it.
 */
import { z } from 'zod';
import { ACT_NAMES, type ActName, text } from './acts.ts';

/** Acts that the chart itself provides wherever they make sense, unless the clauses say otherwise. */
export const GENERAL_ACTS = ['reject', 'defer', 'reopen', 'withdraw', 'terminate'] as const;
export type GeneralAct = (typeof GENERAL_ACTS)[number];

/** Where the general acts come from when the clauses name no other source. */
export const GENERAL_CITES: Readonly<Record<GeneralAct, string>> = {
  reject: "implied by 'subject to approval'",
  defer: 'practice',
  reopen: 'practice',
  withdraw: 'practice',
  terminate: 'VCLT-IO 1986 Art. 54(b)',
};

/** Stages in which a procedure can stand before entry into force, by kind of instrument. */
export const STAGES = ['initiation', 'proposal', 'negotiation', 'approval', 'signature'] as const;
export type StageName = (typeof STAGES)[number];

const id = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by single hyphens');
const partyId = z.string().regex(/^[A-Z][A-Za-z0-9-]{0,19}$/, 'must be a short name that begins with a capital letter');
const cites = text(200);
const titles = z
  .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or zh'), text(2000))
  .refine((value) => Object.keys(value).length > 0, 'must have a title in at least one language');

/** What to tell the person who records the act, where the standing advice of the vocabulary does not do. */
const guidance = z.strictObject({ date: text(1000).optional(), evidence: text(1000).optional() });

const stepFields = { cites, guidance: guidance.optional() };
const stepAct = z.enum(ACT_NAMES).exclude([...GENERAL_ACTS, 'event']);

/** One act by one party, by both together (`joint`), or by whichever party comes first (`either`). */
const step = z.strictObject({ act: stepAct, by: z.union([z.literal(['joint', 'either']), partyId]), ...stepFields });
/** A step that every party takes in its own lane, or only those named in `by`. */
const laneStep = z.strictObject({
  act: stepAct,
  by: z.array(partyId).min(1).optional(),
  optional: z.boolean().default(false),
  ...stepFields,
});
const laneName = z.string().regex(/^[a-z][A-Za-z]{0,29}$/, 'must be one word beginning with a small letter');

const stage = z
  .strictObject({
    state: z.enum(STAGES),
    step: step.optional(),
    lanes: z.record(laneName, z.array(laneStep).min(1)).optional(),
  })
  .refine((value) => (value.step === undefined) !== (value.lanes === undefined), 'must have either a step or lanes')
  .refine((value) => value.lanes === undefined || Object.keys(value.lanes).length > 0, 'must have at least one lane');

/** An act that may come at any time before the procedure ends and gates nothing. */
const anyTime = z.strictObject({
  act: stepAct,
  by: z.array(partyId).min(1).optional(),
  repeat: z.boolean().default(false),
  ...stepFields,
});

/** An act owed once something has happened: after the same party's act, or after entry into force. */
const duty = z.strictObject({
  act: stepAct,
  by: z.array(partyId).min(1).optional(),
  after: z.union([z.literal('inForce'), stepAct]),
  /** To whom it is owed, where that is not the other party. */
  to: text(200).optional(),
  ...stepFields,
});

const outsideEvent = z.strictObject({ id, name: text(500), ...stepFields });

const laterOf = z.strictObject({ laterOf: z.array(z.enum(ACT_NAMES)).min(1), cites });

const general = z.partialRecord(z.enum(GENERAL_ACTS), z.union([z.literal(false), z.strictObject({ cites })]));

const procedure = z.strictObject({
  cites: cites.optional(),
  stages: z.array(stage).min(1).max(STAGES.length),
  /** The date of entry into force is the later of the dates of these acts. */
  entryIntoForce: laterOf,
  /** An interval of its own, ended by entry into force; it is not entry into force. */
  provisional: laterOf.optional(),
  outsideEvents: z.array(outsideEvent).max(5).default([]),
  anyTime: z.array(anyTime).max(20).default([]),
  duties: z.array(duty).max(20).default([]),
  general: general.default({}),
});

const shape = z.strictObject({
  format: z.literal('pacta-clauses/1'),
  id,
  version: z.int().min(1),
  title: titles,
  /** Languages in which the text is authentic. */
  authentic: z.array(z.string().max(20)).optional(),
  source: z
    .strictObject({
      document: text(500).optional(),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
      note: text(5000).optional(),
    })
    .optional(),
  /** False when the agreement's own final clauses are not at hand; then `assumption` says what is taken instead. */
  clausesKnown: z.boolean().default(true),
  assumption: text(2000).optional(),
  parties: z
    .array(z.strictObject({ id: partyId, name: titles, organ: text(200), head: text(200) }))
    .length(2, 'must be exactly two parties'),
  conclusion: procedure,
  supersedes: z.array(z.strictObject({ id, cites })).max(10).default([]),
  amendment: procedure.optional(),
});

export type Clauses = z.infer<typeof shape>;
export type ProcedureClauses = z.infer<typeof procedure>;
export type Party = Clauses['parties'][number];

/** One thing wrong with a document: where (a JSON pointer) and why. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** A document that was refused, with every fault found. */
export class ClausesError extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(`the final clauses are not in order: ${faults.map((f) => `${f.pointer || '/'} ${f.detail}`).join('; ')}`);
    this.name = 'ClausesError';
    this.faults = faults;
  }
}

/** RFC 6901 pointer of a path. */
export function pointer(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Faults of a failed zod parse. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? { pointer: pointer([...issue.path, issue.keys[0] ?? '']), detail: 'is not a field of this format' }
      : { pointer: pointer(issue.path), detail: issue.message },
  );
}

/** Reads final clauses and checks that they make a procedure.
 * @throws ClausesError with all faults. */
export function readClauses(document: unknown): Clauses {
  const result = shape.safeParse(document);
  if (!result.success) throw new ClausesError(faultsOf(result.error));
  const faults = [
    ...checkAgreement(result.data),
    ...checkProcedure(result.data, result.data.conclusion, 'conclusion'),
    ...(result.data.amendment === undefined ? [] : checkProcedure(result.data, result.data.amendment, 'amendment')),
  ];
  if (faults.length > 0) throw new ClausesError(faults);
  return result.data;
}

function checkAgreement(clauses: Clauses): Fault[] {
  const faults: Fault[] = [];
  const [first, second] = clauses.parties;
  if (first?.id === second?.id) faults.push({ pointer: '/parties/1/id', detail: `party ${second?.id} stands twice` });
  if (!clauses.clausesKnown && clauses.assumption === undefined) {
    faults.push({ pointer: '/assumption', detail: 'clauses that are not known need the assumption made instead' });
  }
  const seen = new Set([clauses.id]);
  for (const [index, superseded] of clauses.supersedes.entries()) {
    if (superseded.id === clauses.id) {
      faults.push({ pointer: `/supersedes/${index}/id`, detail: 'an agreement cannot supersede itself' });
    } else if (seen.has(superseded.id)) {
      faults.push({ pointer: `/supersedes/${index}/id`, detail: `${superseded.id} stands twice` });
    }
    seen.add(superseded.id);
  }
  return faults;
}

type ProcedureKind = 'conclusion' | 'amendment';

const STAGES_OF: Readonly<Record<ProcedureKind, readonly StageName[]>> = {
  conclusion: ['initiation', 'negotiation', 'approval', 'signature'],
  amendment: ['proposal', 'negotiation', 'approval', 'signature'],
};

/** One place of the clauses where an act is provided for, for each party that can take it. */
interface Use {
  readonly act: ActName;
  readonly by: string;
  readonly pointer: string;
}

function checkProcedure(clauses: Clauses, procedure: ProcedureClauses, kind: ProcedureKind): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: readonly PropertyKey[], detail: string) =>
    faults.push({ pointer: pointer([kind, ...path]), detail });
  const parties = clauses.parties.map((party) => party.id);
  const uses: Use[] = [];

  const use = (act: ActName, by: string, path: readonly PropertyKey[]) => {
    const before = uses.find((one) => one.act === act && one.by === by);
    if (before !== undefined) fault(path, `${act} by ${by} is used twice (also at ${before.pointer})`);
    uses.push({ act, by, pointer: pointer([kind, ...path]) });
  };
  const known = (by: readonly string[] | undefined, path: readonly PropertyKey[]): readonly string[] => {
    for (const [index, party] of (by ?? []).entries()) {
      if (!parties.includes(party)) fault([...path, 'by', index], `${party} is not a party`);
    }
    return by ?? parties;
  };

  const states = new Set<string>();
  for (const [index, one] of procedure.stages.entries()) {
    const path = ['stages', index];
    if (!STAGES_OF[kind].includes(one.state)) {
      fault(
        [...path, 'state'],
        `${one.state} is no stage of ${kind === 'conclusion' ? 'a conclusion' : 'an amendment'}`,
      );
    }
    if (states.has(one.state)) {
      fault(
        [...path, 'state'],
        `stage ${one.state} stands twice; the second could never be reached apart from the first`,
      );
    }
    states.add(one.state);
    if (one.state === 'initiation' || one.state === 'proposal' ? index !== 0 : false) {
      fault([...path, 'state'], `${one.state} can only be the first stage`);
    }
    if (one.step !== undefined) {
      const { act, by } = one.step;
      if (by === 'either') for (const party of parties) use(act, party, [...path, 'step']);
      else if (by === 'joint') use(act, 'joint', [...path, 'step']);
      else if (parties.includes(by)) use(act, by, [...path, 'step']);
      else fault([...path, 'step', 'by'], `${by} is not a party`);
    }
    for (const [name, steps] of Object.entries(one.lanes ?? {})) {
      for (const [at, laneStep] of steps.entries()) {
        for (const party of known(laneStep.by, [...path, 'lanes', name, at])) {
          use(laneStep.act, party, [...path, 'lanes', name, at]);
        }
      }
      for (const party of parties) {
        const own = steps.filter((laneStep) => laneStep.by === undefined || laneStep.by.includes(party));
        if (own.at(-1)?.optional === true) {
          fault(
            [...path, 'lanes', name],
            `the lane of ${party} ends with an optional step and would never be complete`,
          );
        }
      }
    }
  }

  for (const [index, event] of procedure.outsideEvents.entries()) {
    const same = procedure.outsideEvents.findIndex((other) => other.id === event.id || other.name === event.name);
    if (same !== index) fault(['outsideEvents', index], `outside event ${event.id} stands twice`);
  }
  for (const [index, one] of procedure.anyTime.entries()) {
    for (const party of known(one.by, ['anyTime', index])) use(one.act, party, ['anyTime', index]);
  }

  const inStages = uses.filter((one) => one.pointer.startsWith(`/${kind}/stages/`));
  for (const [index, one] of procedure.duties.entries()) {
    const path = ['duties', index];
    for (const party of known(one.by, path)) {
      if (
        one.after !== 'inForce' &&
        !inStages.some((u) => u.act === one.after && (u.by === party || u.by === 'joint'))
      ) {
        fault([...path, 'after'], `no stage has the act ${one.after} by ${party}`);
      }
      if (!inStages.some((u) => u.act === one.act && u.by === party)) use(one.act, party, path);
    }
    if (one.after === one.act) fault([...path, 'after'], 'an act cannot be owed after itself');
  }

  checkLaterOf(procedure, 'entryIntoForce', inStages, fault);
  if (procedure.provisional !== undefined) {
    checkLaterOf(procedure, 'provisional', inStages, fault);
  }
  checkLastStage(procedure, parties, fault);
  return faults;
}

function checkLaterOf(
  procedure: ProcedureClauses,
  field: 'entryIntoForce' | 'provisional',
  inStages: readonly Use[],
  fault: (path: readonly PropertyKey[], detail: string) => void,
): void {
  for (const [index, act] of (procedure[field]?.laterOf ?? []).entries()) {
    const path = [field, 'laterOf', index];
    if (act === 'event') {
      if (procedure.outsideEvents.length === 0)
        fault(path, 'the date depends on an outside event but outsideEvents has none');
      continue;
    }
    if (!inStages.some((one) => one.act === act)) fault(path, `the date depends on ${act}, an act that no stage has`);
    for (const [at, stage] of procedure.stages.entries()) {
      for (const [name, steps] of Object.entries(stage.lanes ?? {})) {
        if (steps.some((one) => one.act === act && one.optional)) {
          fault(path, `the date depends on ${act}, which is optional in stage ${at + 1}, lane ${name}`);
        }
      }
    }
  }
  if (
    field === 'entryIntoForce' &&
    procedure.outsideEvents.length > 0 &&
    !procedure.entryIntoForce.laterOf.includes('event')
  ) {
    fault(['outsideEvents'], 'no date depends on the outside event: add event to entryIntoForce.laterOf');
  }
}

/** The acts that complete the last stage must be among those that fix the date: force may not begin before the
 * procedure is complete, and an act that comes after the date is fixed is a duty. */
function checkLastStage(
  procedure: ProcedureClauses,
  parties: readonly string[],
  fault: (path: readonly PropertyKey[], detail: string) => void,
): void {
  const index = procedure.stages.length - 1;
  const last = procedure.stages[index];
  const fixes: readonly string[] = procedure.entryIntoForce.laterOf;
  const late = (act: string) =>
    `${act} completes the last stage, but the date of entry into force does not depend on it: add it to entryIntoForce.laterOf, or make it a duty`;
  if (last?.step !== undefined && !fixes.includes(last.step.act))
    fault(['stages', index, 'step', 'act'], late(last.step.act));
  for (const [name, steps] of Object.entries(last?.lanes ?? {})) {
    const reported = new Set<number>();
    for (const party of parties) {
      const at = steps.findLastIndex((one) => !one.optional && (one.by === undefined || one.by.includes(party)));
      const act = steps[at]?.act;
      if (act === undefined || fixes.includes(act) || reported.has(at)) continue;
      reported.add(at);
      fault(['stages', index, 'lanes', name, at, 'act'], late(act));
    }
  }
}
