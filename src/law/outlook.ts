/**
 * The outlook: every act of the procedure in exactly one section, with the reasons. Derived from the chart; asking
 * changes nothing.
 */
import type { RecordedAct } from './acts.ts';
import type { Chart, Position } from './chart.ts';
import { dateInWords, daysBetween, edtf } from './dates.ts';
import type { Fold } from './fold.ts';
import { isLive, outcome, type Plan, type PlanOutcome } from './plan.ts';
import { actInWords, type ProcedureAct } from './procedure.ts';
import { missing, type Reason, type Subject, subject, waysTo, waysToState } from './reasons.ts';

/** The sections in which acts stand, in the order they are shown. `planned` lists plans: a plan is not an act, so the
 * act it expects stands, besides, in the section where the law puts it. */
export const SECTIONS = ['happened', 'mayHaveHappened', 'owed', 'open', 'notYet', 'closed'] as const;
export type Section = (typeof SECTIONS)[number];

/** An act in a section. */
export interface OutlookEntry {
  /** The act in the procedure. */
  readonly key: string;
  readonly act: string;
  readonly by: string | null;
  /** The outside event's name. */
  readonly name?: string;
  readonly organ: string;
  readonly cites: string;
  /** The act as a clause of a sentence. */
  readonly text: string;
  /** Happened, may have happened: when (EDTF), and in which entry. */
  readonly on?: string;
  readonly version?: number;
  /** Owed: to whom, since when (EDTF), and for how many days on the day of the question. */
  readonly to?: string;
  readonly since?: string;
  readonly days?: number;
  /** Open: which date to enter and what proves it. */
  readonly guidance?: { readonly date: string; readonly evidence: string };
  /** Not yet: what must come first, in an order that can be taken. Closed: what closed it. */
  readonly reasons?: readonly Reason[];
  /** Not yet, where there are several ways to open it: the others. */
  readonly otherWays?: readonly (readonly Reason[])[];
  /** A live plan for it. */
  readonly planned?: PlanOutcome;
}

export type Outlook = Readonly<Record<Section, readonly OutlookEntry[]>> & {
  readonly planned: readonly OutlookEntry[];
  readonly counts: Readonly<Record<Section | 'planned', number>>;
  readonly distance: Distance;
};

/** How far entry into force is. */
export interface Distance {
  readonly goal: 'inForce' | 'done';
  readonly done: number;
  readonly of: number;
  /** What is missing, in an order that can be taken; null when entry into force can no longer be reached. */
  readonly missing: readonly Reason[] | null;
  /** The missing acts that may be taken now: whose turn it is. */
  readonly turn: readonly Reason[];
}

/** What the outlook is drawn from. */
export interface OutlookInput {
  readonly fold: Fold;
  /** All acts on record, also those dated after the day of the question. */
  readonly acts: readonly RecordedAct[];
  readonly keyOf: (act: RecordedAct) => string | undefined;
  readonly plans: readonly Plan[];
  /** The day of the question (ISO). */
  readonly asOf: string;
}

/** Puts every act of the procedure into its section. */
export function outlook(input: OutlookInput): Outlook {
  const sections: Record<Section, OutlookEntry[]> = {
    happened: [],
    mayHaveHappened: [],
    owed: [],
    open: [],
    notYet: [],
    closed: [],
  };
  for (const one of input.fold.chart.procedure.acts) {
    const [section, entry] = place(input, one);
    const planned = planFor(input, one.key);
    sections[section].push(planned === undefined ? entry : { ...entry, planned });
  }
  const planned = plannedEntries(sections);
  return {
    ...sections,
    planned,
    counts: { ...countOf(sections), planned: planned.length },
    distance: distance(input.fold),
  };
}

function countOf(sections: Record<Section, readonly OutlookEntry[]>): Record<Section, number> {
  return Object.fromEntries(SECTIONS.map((name) => [name, sections[name].length])) as Record<Section, number>;
}

function place(input: OutlookInput, one: ProcedureAct): [Section, OutlookEntry] {
  const { fold } = input;
  const base = describe(one);
  const position = fold.judgement.final;
  if (fold.chart.take(position, one.key) !== null) {
    const duty = owedSince(fold, one.key);
    const owed = duty === undefined ? {} : { ...duty, ...daysOwed(duty.since, input.asOf) };
    const possible = possibly(input, one.key);
    if (possible !== undefined) return ['mayHaveHappened', { ...base, ...owed, ...when(possible) }];
    if (waitsForAgreement(fold)) return ['notYet', { ...base, reasons: [agreementNotInForce(one)] }];
    if (duty !== undefined) return ['owed', { ...base, ...owed }];
    return ['open', { ...base, guidance: { date: one.date, evidence: one.evidence } }];
  }
  const happened = fold.counted.get(one.key);
  if (happened !== undefined) return ['happened', { ...base, ...when(happened) }];
  const possible = possibly(input, one.key);
  if (possible !== undefined) return ['mayHaveHappened', { ...base, ...when(possible) }];
  const { ways } = waysTo(fold.chart, position, one.key);
  if (ways.length === 0) return ['closed', { ...base, reasons: [closedBy(fold, one)] }];
  const [first, ...others] = ways.map((way) => way.map((act) => missing(act, undefined)));
  return ['notYet', { ...base, reasons: first ?? [], ...(others.length > 0 ? { otherWays: others } : {}) }];
}

/** Whether what hangs on an agreement cannot begin, because that is not in force. What ended with it is closed. */
export function waitsForAgreement(fold: Fold): boolean {
  return fold.links.parentForce === null;
}

function agreementNotInForce(one: ProcedureAct): Reason {
  const text = 'the agreement is not in force; only an agreement in force can be amended or carried out';
  return { ...subject(one), text, code: 'agreementNotInForce', args: {} };
}

function describe(one: ProcedureAct): OutlookEntry {
  return { key: one.key, ...subject(one), ...(one.name === null ? {} : { name: one.name }), text: actInWords(one) };
}

const when = (recorded: RecordedAct) => ({ on: recorded.act.on, version: recorded.version });

/** An act on record whose dates leave open whether it had happened on the day of the question. */
function possibly(input: OutlookInput, key: string): RecordedAct | undefined {
  return input.acts.find(
    (one) => one.date.earliest <= input.asOf && input.asOf < one.date.latest && input.keyOf(one) === key,
  );
}

/** To whom and since when an act is owed; undefined when it is no duty or not owed. */
export function owedSince(fold: Fold, key: string): { to: string; since: string } | undefined {
  const duty = fold.chart.procedure.duties.find((one) => one.act.key === key);
  if (duty === undefined || fold.counted.has(key)) return undefined;
  const since = duty.after === 'inForce' ? fold.force?.from : fold.counted.get(duty.after)?.date;
  return since === undefined ? undefined : { to: duty.to, since: edtf(since) };
}

function daysOwed(since: string, asOf: string): { days?: number } {
  const latest = since.slice(-10);
  return latest > asOf ? {} : { days: daysBetween(latest, asOf) };
}

function planFor(input: OutlookInput, key: string): PlanOutcome | undefined {
  const plan = input.plans.find((one) => one.key === key && isLive(one, input.asOf));
  if (plan === undefined) return undefined;
  return outcome(plan, input.fold.counted.get(key)?.date, input.asOf);
}

function plannedEntries(sections: Record<Section, readonly OutlookEntry[]>): OutlookEntry[] {
  const waiting = (['owed', 'open', 'notYet', 'mayHaveHappened'] as const).flatMap((name) => sections[name]);
  return waiting
    .filter((entry) => entry.planned !== undefined)
    .map((entry) => ({ ...entry, on: entry.planned?.on ?? '' }));
}

/** Which act made an act impossible, found by asking the chart before and after each act that was taken. */
export function closedBy(fold: Fold, one: ProcedureAct): Reason {
  const { chart, judgement } = fold;
  const reachable = (position: Position) => waysTo(chart, position, one.key).ways.length > 0;
  const step = judgement.steps.findLast((s) => s.taken && reachable(s.before) && !reachable(s.after));
  if (step === undefined) {
    return { ...subject(one), text: 'no order of the other acts opens it', code: 'noOrder', args: {} };
  }
  const closing = chart.procedure.byKey.get(step.item.key);
  const on = dateInWords(step.item.date);
  const again =
    chart.take(judgement.final, 'reopen.joint') === null ? '' : '; reopened negotiations would open it again';
  const date = edtf(step.item.date);
  if (closing === undefined) return endReason(fold, on, date);
  return {
    ...subject(closing),
    text: `no longer since ${on.replace(/^on /, '')}: ${actInWords(closing)}${again}`,
    code: 'closed',
    args: { key: closing.key, on: date, again: again !== '' },
  };
}

/** What came from another instrument and closed the procedure; `on` in words and as EDTF. */
function endReason(fold: Fold, on: string, date: string): Reason {
  const { superseded } = fold.links;
  const own = consequenceSubject(fold);
  if (superseded === null) {
    return { ...own, text: `ended with its agreement ${on}`, code: 'agreementEnded', args: { on: date } };
  }
  const { by } = superseded;
  return { ...own, text: `superseded by ${by} ${on}`, code: 'superseded', args: { by, on: date } };
}

function consequenceSubject(fold: Fold): Subject {
  const by = fold.links.superseded?.by ?? 'the agreement';
  return {
    act: fold.judgement.final.state,
    by: null,
    organ: by,
    cites: fold.chart.procedure.clauses.entryIntoForce.cites,
  };
}

/** How far entry into force is, n of m. Of acts that either party may take, one counts. */
export function distance(fold: Fold): Distance {
  const groups = requiredGroups(fold.chart);
  const done = groups.filter((keys) => keys.some((key) => fold.counted.has(key))).length;
  return { goal: fold.chart.procedure.result, done, of: groups.length, ...remaining(fold) };
}

type Remaining = Pick<Distance, 'missing' | 'turn'>;

// Depends on nothing but the position, as ways do.
const remainders = new WeakMap<Position, Remaining>();

/** What is missing to entry into force, and whose turn it is. */
export function remaining(fold: Fold): Remaining {
  if (fold.force !== null) return { missing: [], turn: [] };
  const { final } = fold.judgement;
  const known = remainders.get(final) ?? remainingFrom(fold.chart, final);
  remainders.set(final, known);
  return waitsForAgreement(fold) ? { ...known, turn: [] } : known;
}

function remainingFrom(chart: Chart, from: Position): Remaining {
  const { ways } = waysToState(chart, from, chart.procedure.result);
  const inAnyWay = new Set(ways.flat());
  const now = [...inAnyWay].filter((one) => chart.take(from, one.key) !== null);
  const reasonsOf = (acts: readonly ProcedureAct[]) => acts.map((one) => missing(one, undefined));
  return { missing: ways[0] === undefined ? null : reasonsOf(ways[0]), turn: reasonsOf(now) };
}

function requiredGroups(chart: Chart): string[][] {
  const groups = new Map<string, string[]>();
  for (const key of chart.procedure.required) {
    const one = chart.procedure.byKey.get(key)!;
    const name = one.place.kind === 'step' && one.place.either ? `either ${one.type}` : key;
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  return [...groups.values()];
}
