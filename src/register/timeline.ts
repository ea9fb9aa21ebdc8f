/**
 * The timeline of an instrument: acts in legal order, each with its four dates, corrections in their place,
 * consequences and plans. Four dates, never merged: happened on, effective from, known to the other party from,
 * recorded at.
 */
import type { Act } from '../law/acts.ts';
import { edtf } from '../law/dates.ts';
import type { Family } from '../law/family.ts';
import type { Fold } from '../law/fold.ts';
import { bySortedOrder } from '../law/order.ts';
import { outcome, type PlanOutcome } from '../law/plan.ts';
import { keyOf } from '../law/procedure.ts';
import type { Reason } from '../law/reasons.ts';
import { standing } from '../law/standing.ts';
import { confirmationOf, counting } from './held.ts';
import type { Told } from './history.ts';
import { instantText } from './instants.ts';

/** How an act on record stands on the day of the question. */
export type ActStatus =
  | 'counts'
  /** It counted for a text that was reopened. */
  | 'fellAway'
  /** It does not fit the order of acts. */
  | 'finding'
  | 'mayHaveHappened'
  | 'later'
  | 'annulled'
  /** Recorded by one person under the two-person rule, and not confirmed by another. */
  | 'unconfirmed';

/** A correction of the act, in the place where it stands. */
export interface CorrectionLine {
  readonly version: number;
  readonly recordedAt: string;
  readonly principal: string;
  readonly reason: string | null;
  /** What the act said before; `now` null when it was annulled. */
  readonly before: Act | null;
  readonly now: Act | null;
  /** Whether it waits for a second person, and changes nothing until then. */
  readonly unconfirmed: boolean;
}

/** What follows from acts, in one closed list. */
export const CONSEQUENCE_CODES = [
  'provisionalApplication',
  'entryIntoForce',
  'knownToBoth',
  'supersedes',
  'superseded',
  'terminated',
  'ended',
  'lapsed',
  'abandoned',
] as const;
export type ConsequenceCode = (typeof CONSEQUENCE_CODES)[number];

export type TimelineLine =
  | {
      readonly kind: 'act';
      readonly version: number;
      readonly act: Act;
      readonly organ: string;
      readonly cites: string;
      readonly status: ActStatus;
      readonly happenedOn: string;
      readonly effectiveFrom: string | null;
      readonly knownToOtherFrom: string | null;
      readonly recordedAt: string;
      readonly principal: string;
      readonly reason: string | null;
      readonly chartVersion: string;
      readonly reasons: readonly Reason[];
      /** Who confirmed it under the two-person rule; null where nobody did or had to. */
      readonly confirmedBy: string | null;
      readonly corrections: readonly CorrectionLine[];
    }
  | {
      readonly kind: 'consequence';
      readonly what: string;
      /** What it is, apart from the other instrument it names. */
      readonly code: ConsequenceCode;
      readonly other: string | null;
      readonly on: string;
      readonly cites: string;
      readonly restsOn: readonly number[];
    }
  | ({ readonly kind: 'plan'; readonly act: Act; readonly before: readonly string[] } & PlanOutcome);

/** The timeline from the entries told by an instant, as of a day. */
export function timeline(family: Family, id: string, told: readonly Told[], asOf: string): TimelineLine[] {
  return [...actLines(family, id, told, asOf), ...consequenceLines(family, id, asOf), ...planLines(family, id, asOf)];
}

function actLines(family: Family, id: string, told: readonly Told[], asOf: string): TimelineLine[] {
  const one = family.get(id);
  const fold = family.fold(id, asOf);
  const { procedure } = one.chart;
  const findings = new Map(standing(family, id, asOf).findings.map((finding) => [finding.version, finding.reasons]));
  const turns = new Map(fold.judgement.steps.map((step, index) => [step.item.recorded?.version, index]));
  const current = new Map(one.acts.map((recorded) => [recorded.version, recorded]));
  const lines = told.flatMap((entryTold) => {
    if (entryTold.kind !== 'act') return [];
    const { entry } = entryTold;
    const recorded = current.get(entry.version);
    const corrections = correctionsOf(told, entry.version, entryTold.body);
    const act = recorded?.act ?? entryTold.body;
    const key = keyOf(procedure, act);
    const own = key === undefined ? undefined : procedure.byKey.get(key);
    const waits = entryTold.held === true && confirmationOf(told, entry.version) === undefined;
    const status = waits
      ? 'unconfirmed'
      : recorded === undefined
        ? 'annulled'
        : statusOf(fold, recorded.version, recorded.date, asOf, findings);
    const line: TimelineLine = {
      kind: 'act',
      version: entry.version,
      act,
      organ: own?.organ ?? '',
      cites: own?.cites ?? '',
      status,
      happenedOn: act.on,
      effectiveFrom: status === 'counts' && key !== undefined ? effective(fold, key) : null,
      knownToOtherFrom: status === 'counts' ? knownToOther(fold, act) : null,
      recordedAt: instantText(entry.recordedAt),
      principal: entry.principal,
      reason: entry.reason,
      chartVersion: entry.chartVersion,
      reasons: findings.get(entry.version) ?? [],
      confirmedBy: confirmationOf(told, entry.version)?.entry.principal ?? null,
      corrections,
    };
    const date = recorded?.date ?? { earliest: act.on.slice(0, 10), latest: act.on.slice(-10) };
    return [{ line, turn: turns.get(entry.version) ?? -1, date, position: entry.version }];
  });
  // In the order of judgement where acts were judged; the others by date among them.
  return lines
    .sort((a, b) => (a.turn >= 0 && b.turn >= 0 ? a.turn - b.turn : bySortedOrder(a, b)))
    .map(({ line }) => line);
}

function statusOf(
  fold: Fold,
  version: number,
  date: { readonly earliest: string; readonly latest: string },
  asOf: string,
  findings: ReadonlyMap<number, unknown>,
): ActStatus {
  if (date.earliest > asOf) return 'later';
  if (date.latest > asOf) return 'mayHaveHappened';
  if (findings.has(version)) return 'finding';
  return fold.fellAway.some((old) => old.version === version) ? 'fellAway' : 'counts';
}

/** The acts whose dates fix it take effect with entry into force. */
function effective(fold: Fold, key: string): string | null {
  return fold.force !== null && fold.chart.procedure.fixing.includes(key) ? edtf(fold.force.from) : null;
}

/** An organ's approval is known to the other party from its notice; joint acts, notices and signatures from themselves. */
function knownToOther(fold: Fold, act: Act): string | null {
  if (act.type === 'approve') return fold.counted.get(`notify.${act.by}`)?.act.on ?? null;
  const open: readonly string[] = ['agreeText', 'notify', 'sign', 'reopen', 'propose', 'withdraw', 'terminate'];
  return open.includes(act.type) ? act.on : null;
}

function correctionsOf(told: readonly Told[], version: number, original: Act): CorrectionLine[] {
  const lines: CorrectionLine[] = [];
  let before: Act | null = original;
  const count = counting(told);
  const waiting = told.filter((one) => one.held && !count.includes(one));
  for (const one of [...count, ...waiting]) {
    if (one.kind !== 'correction' || one.body.version !== version) continue;
    const unconfirmed = waiting.includes(one);
    const now: Act | null = 'act' in one.body ? one.body.act : null;
    const { principal, reason } = one.entry;
    lines.push({
      version: one.entry.version,
      recordedAt: instantText(one.entry.recordedAt),
      principal,
      reason,
      before,
      now,
      unconfirmed,
    });
    if (!unconfirmed) before = now;
  }
  return lines;
}

function consequenceLines(family: Family, id: string, asOf: string): TimelineLine[] {
  const { inForce, provisional, end, supersedes, supersededBy } = standing(family, id, asOf);
  const line = (
    code: ConsequenceCode,
    on: string,
    cites: string,
    { restsOn = [], other = null }: { restsOn?: readonly number[]; other?: string | null } = {},
  ): TimelineLine => ({
    kind: 'consequence',
    what: other === null ? code : code === 'superseded' ? `superseded by ${other}` : `${code} ${other}`,
    code,
    other,
    on,
    cites,
    restsOn,
  });
  return [
    ...(provisional === null ? [] : [line('provisionalApplication', provisional.from, provisional.cites)]),
    ...(inForce === null ? [] : [line('entryIntoForce', inForce.from, inForce.cites, { restsOn: inForce.restsOn })]),
    ...(inForce?.knownToBothFrom == null ? [] : [line('knownToBoth', inForce.knownToBothFrom, inForce.cites)]),
    ...(inForce === null
      ? []
      : supersedes.map((old) => line('supersedes', inForce.from, old.cites, { other: old.id }))),
    ...(end === null ? [] : [line(end.state as ConsequenceCode, end.on, end.cites, { other: supersededBy })]),
  ];
}

function planLines(family: Family, id: string, asOf: string): TimelineLine[] {
  const fold = family.fold(id, asOf);
  return family.get(id).plans.map((plan) => ({
    kind: 'plan' as const,
    act: plan.act,
    before: plan.before,
    ...outcome(plan, fold.counted.get(plan.key)?.date, asOf),
  }));
}
