/**
 * Conformance: how the record departs from the procedure and from the plans, each departure in a sentence with its
 * dates and article.
 */
import { ACTS } from './acts.ts';
import { dateInWords, dayInWords, edtf } from './dates.ts';
import type { Instrument } from './family.ts';
import type { Fold, FoldItem } from './fold.ts';
import type { Judged } from './order.ts';
import { isLive, outcome } from './plan.ts';
import { actInWords, type ProcedureAct } from './procedure.ts';
import { waysTo } from './reasons.ts';

/** Kinds of departure, in one closed list. */
export const DEPARTURES = {
  missing: 'an act that had to come first is not on record',
  outOfOrder: 'an act is on record before one that had to come first',
  extra: 'an act is on record that the procedure does not provide for, or no longer, or not again',
  early: 'an act came before the day planned for it',
  late: 'an act came, or is still awaited, after the day planned for it',
} as const;
export type DepartureKind = keyof typeof DEPARTURES;

/** One departure. */
export interface Departure {
  readonly kind: DepartureKind;
  readonly act: string;
  readonly by: string | null;
  readonly cites: string;
  readonly sentence: string;
  /** Which sentence it is, and of what: keys of acts, EDTF dates, numbers of days. */
  readonly code:
    | 'noSuchAct'
    | 'notInForceThen'
    | 'notProvidedFor'
    | 'firstMissing'
    | 'firstLater'
    | 'overdue'
    | 'earlier'
    | 'later';
  readonly args: Readonly<Record<string, string | number>>;
  /** Version of the entry it is about: the act, or the plan. */
  readonly version: number;
}

/** The departures of an instrument as of a day (ISO): from the procedure, then from the plans. */
export function conformance(one: Instrument, result: Fold, asOf: string): Departure[] {
  const steps = result.judgement.steps.filter((step) => !step.taken && step.item.recorded !== null);
  return [...steps.flatMap((step) => ofStep(result, step)), ...ofPlans(one, result, asOf)];
}

function ofStep(result: Fold, step: Judged<FoldItem>): Departure[] {
  const own = result.chart.procedure.byKey.get(step.item.key);
  const recorded = step.item.recorded!;
  const { act, version } = recorded;
  const on = dateInWords(recorded.date);
  const base = { act: act.type, by: act.by ?? null, version };
  if (own === undefined) {
    const sentence = `The procedure has no ${ACTS[act.type].noun}${act.by === undefined ? '' : ` by ${act.by}`}; one is on record ${on}.`;
    const { cites } = result.chart.procedure.clauses.entryIntoForce;
    const args = { type: act.type, on: act.on, ...(act.by === undefined ? {} : { by: act.by }) };
    return [{ ...base, kind: 'extra', cites, sentence, code: 'noSuchAct', args }];
  }
  const what = capital(actInWords(own));
  const args = { key: own.key, on: act.on };
  if (!step.item.parentInForce) {
    const sentence = `${what} ${on}, when the agreement was not in force (${own.cites}).`;
    return [{ ...base, kind: 'extra', cites: own.cites, sentence, code: 'notInForceThen', args }];
  }
  const way = waysTo(result.chart, step.before, own.key).ways[0];
  if (way === undefined) {
    return [
      {
        ...base,
        kind: 'extra',
        cites: own.cites,
        sentence: `${what} ${on}, which the procedure did not, or no longer, provide for (${own.cites}).`,
        code: 'notProvidedFor',
        args,
      },
    ];
  }
  return way.map((first) => missingOrLater(result, step, first, { what, on, base, args }));
}

interface Subject {
  readonly what: string;
  readonly on: string;
  readonly base: Pick<Departure, 'act' | 'by' | 'version'>;
  readonly args: { readonly key: string; readonly on: string };
}

/** What had to come first is on record after the step, or not at all: one of an earlier text, or one that did not fit
 * either, is none. */
function missingOrLater(
  result: Fold,
  step: Judged<FoldItem>,
  first: ProcedureAct,
  { what, on, base, args }: Subject,
): Departure {
  const { steps } = result.judgement;
  const later = steps.slice(steps.indexOf(step) + 1).find(({ item }) => item.key === first.key)?.item;
  const before = `${actInWords(first)} (${first.cites})`;
  if (later === undefined) {
    const sentence = `${what} ${on}, but it is not on record that ${before}, which had to come first.`;
    const code = 'firstMissing';
    return { ...base, kind: 'missing', cites: first.cites, sentence, code, args: { ...args, first: first.key } };
  }
  const sentence = `${what} ${on}, before ${before}, which had to come first and is on record ${dateInWords(later.date)}.`;
  return {
    ...base,
    kind: 'outOfOrder',
    cites: first.cites,
    sentence,
    code: 'firstLater',
    args: { ...args, first: first.key, firstOn: edtf(later.date) },
  };
}

function ofPlans(one: Instrument, result: Fold, asOf: string): Departure[] {
  return one.plans.flatMap((plan): Departure[] => {
    if (!isLive(plan, asOf)) return [];
    const actual = result.counted.get(plan.key)?.date;
    const { status, slippageDays } = outcome(plan, actual, asOf);
    const own = result.chart.procedure.byKey.get(plan.key);
    if (own === undefined || slippageDays === null || slippageDays === 0) return [];
    const base = { act: own.type, by: own.by, cites: own.cites, version: plan.version };
    const planned = `planned ${dateInWords(plan.date)}`;
    const days = `${Math.abs(slippageDays)} ${Math.abs(slippageDays) === 1 ? 'day' : 'days'}`;
    const what = capital(actInWords(own));
    const args = { key: own.key, planned: edtf(plan.date), days: Math.abs(slippageDays) };
    if (status === 'overdue') {
      const sentence = `${what}: ${planned}, still awaited ${days} later, on ${dayInWords(asOf)} (${own.cites}).`;
      return [{ ...base, kind: 'late' as const, sentence, code: 'overdue' as const, args: { ...args, asOf } }];
    }
    const kind = slippageDays < 0 ? ('early' as const) : ('late' as const);
    const when = kind === 'early' ? ('earlier' as const) : ('later' as const);
    const sentence = `${what} ${dateInWords(actual!)}, ${days} ${when} than ${planned} (${own.cites}).`;
    return [{ ...base, kind, sentence, code: when, args: { ...args, on: edtf(actual!) } }];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
