/**
 * Claims: a statement about an instrument, held against the record. A claim is proved when the record leaves no other
 * possibility, contradicted when it leaves no possibility for it, and not provable yet in between.
 */
import { ACTS, type ActName, type Grade, type RecordedAct, worse } from './acts.ts';
import { certainlyBefore, dateInWords, edtf, type LegalDate } from './dates.ts';
import type { Family } from './family.ts';
import { type Fold, type Force, restingOn, worstGrade } from './fold.ts';
import { closedBy, remaining } from './outlook.ts';
import { actInWords, keyOf, type Procedure, type ProcedureAct } from './procedure.ts';
import { missing, type Reason, waysTo } from './reasons.ts';
import { standing } from './standing.ts';

/** What can be claimed, in one closed list. `since` and `on` are legal dates. */
export type Claim =
  | { readonly what: 'inForceSince'; readonly date: LegalDate }
  | { readonly what: 'inForceOn'; readonly date: LegalDate }
  | { readonly what: 'knownToBothSince'; readonly date: LegalDate }
  | { readonly what: 'knownToBothOn'; readonly date: LegalDate }
  | { readonly what: 'provisionalSince'; readonly date: LegalDate }
  | { readonly what: 'doneOn'; readonly date: LegalDate }
  | { readonly what: EndState; readonly date: LegalDate; readonly by: string | null }
  | { readonly what: 'act'; readonly key: string; readonly date: LegalDate | null };

/** How a procedure or a force can have ended. */
export const END_STATES = ['superseded', 'terminated', 'ended', 'lapsed', 'abandoned'] as const;
export type EndState = (typeof END_STATES)[number];

export const VERDICTS = ['proved', 'contradicted', 'notProvableYet'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What the record says of a claim. */
export interface ClaimJudgement {
  readonly verdict: Verdict;
  /** Why, in a sentence. */
  readonly text: string;
  readonly cites: string;
  /** Worst evidence of the acts it rests on; null when it rests on none. */
  readonly grade: Grade | null;
  readonly restsOn: readonly {
    readonly version: number;
    readonly act: string;
    readonly by: string | null;
    readonly on: string;
    readonly grade: Grade;
    readonly document: string | null;
  }[];
  /** What is missing for a proof: acts, each with the evidence that would prove it. */
  readonly missing: readonly Reason[];
}

/** Holds a claim against the record of an instrument as of a day (ISO). */
export function judgeClaim(family: Family, id: string, claim: Claim, asOf: string): ClaimJudgement {
  const about: About = { family, id, asOf, fold: family.fold(id, asOf) };
  const { fold } = about;
  const done = fold.chart.procedure.result === 'done';
  const force = done ? null : fold.force;
  switch (claim.what) {
    case 'inForceSince':
      return point(fold, claim.date, force?.from ?? null, 'inForce');
    case 'doneOn':
      return point(fold, claim.date, done ? (fold.force?.from ?? null) : null, 'done');
    case 'inForceOn':
      return during(about, claim.date, force, 'inForce');
    case 'knownToBothSince':
      return point(fold, claim.date, fold.knownToBoth, 'known');
    case 'knownToBothOn':
      return during(about, claim.date, fold.knownToBoth && { from: fold.knownToBoth, until: null }, 'known');
    case 'provisionalSince':
      return point(fold, claim.date, fold.provisional?.from ?? null, 'provisional');
    case 'act':
      return ofAct(about, claim.key, claim.date);
    default:
      return ofEnd(about, claim);
  }
}

/** What a claim is held against. */
interface About {
  readonly family: Family;
  readonly id: string;
  readonly asOf: string;
  readonly fold: Fold;
}

/** What began, by what it rests on. */
const BEGINNINGS = {
  inForce: 'entry into force',
  done: 'completion',
  known: 'knowledge of both parties',
  provisional: 'provisional application',
} as const;
type Basis = keyof typeof BEGINNINGS;

/** A claim that something began on a date. */
function point(fold: Fold, claimed: LegalDate, actual: LegalDate | null, basis: Basis): ClaimJudgement {
  if (actual === null) return undecided(fold, basis);
  const base = resting(fold, basis);
  const stands = `the date of ${BEGINNINGS[basis]} is ${edtf(actual)}`;
  if (within(actual, claimed)) return { ...base, verdict: 'proved', text: `By the record ${stands}.`, missing: [] };
  if (apart(actual, claimed))
    return { ...base, verdict: 'contradicted', text: `By the record ${stands}.`, missing: [] };
  return {
    ...base,
    verdict: 'notProvableYet',
    text: `By the record ${stands}; a narrower date would be needed.`,
    missing: [],
  };
}

/** A claim that something held on a day. */
function during(about: About, claimed: LegalDate, force: Force | null, basis: 'inForce' | 'known'): ClaimJudgement {
  const { fold, asOf } = about;
  if (force === null) return undecided(fold, basis);
  const base = { ...resting(fold, basis), missing: [] };
  const until = force.until === null ? '' : ` until ${edtf(force.until)}`;
  const text = `By the record it is ${basis === 'known' ? 'known to both' : 'in force'} from ${edtf(force.from)}${until}.`;
  const begun = force.from.latest <= claimed.earliest;
  const open = force.until === null || claimed.latest < force.until.earliest;
  if (begun && open) {
    if (claimed.latest > asOf)
      return { ...base, verdict: 'notProvableYet', text: `${text} What is claimed lies ahead.` };
    const perhaps = basis === 'inForce' ? mayHaveEnded(about, claimed) : null;
    if (perhaps === null) return { ...base, verdict: 'proved', text };
    return { ...base, verdict: 'notProvableYet', text: `${text} It may have ended ${dateInWords(perhaps)}.` };
  }
  const notBegun = claimed.latest < force.from.earliest;
  // What ended on the day it began was in force on no day.
  const { until: end } = force;
  const over = end !== null && (end.latest <= claimed.earliest || end.latest <= force.from.earliest);
  return { ...base, verdict: notBegun || over ? 'contradicted' : 'notProvableYet', text };
}

/** An end that does not count on the day of the question, but whose date leaves open whether it came before the day claimed. */
function mayHaveEnded({ family, id, asOf, fold }: About, claimed: LegalDate): LegalDate | null {
  const until = fold.force?.until ?? family.fold(id, null).force?.until ?? null;
  return until !== null && until.earliest <= claimed.latest && asOf < until.latest ? until : null;
}

/** Nothing of the kind has happened by the record: contradicted when it cannot, or no longer can. */
function undecided(fold: Fold, basis: Basis): ClaimJudgement {
  const { procedure } = fold.chart;
  const what = BEGINNINGS[basis];
  const none = { cites: procedure.clauses.entryIntoForce.cites, grade: null, restsOn: [] };
  if (fold.end !== null && fold.force === null) {
    const text = `There is no ${what}: the procedure ${fold.end.state === 'lapsed' ? 'lapsed' : `was ${fold.end.state}`} ${dateInWords(fold.end.on)}.`;
    return { ...none, verdict: 'contradicted', text, missing: [] };
  }
  if (!isProvidedFor(procedure, basis) || (basis === 'provisional' && fold.force !== null)) {
    const text = isProvidedFor(procedure, basis)
      ? `There is no ${what}: it is in force from ${edtf(fold.force!.from)}.`
      : `There is no ${what}: the procedure does not provide for it.`;
    return { ...none, verdict: 'contradicted', text, missing: [] };
  }
  const toCome = [...(remaining(fold).missing ?? []), ...(basis === 'known' ? noticesMissing(fold) : [])];
  const distinct = toCome.filter((one, at) => toCome.findIndex((o) => o.act === one.act && o.by === one.by) === at);
  const howMany =
    distinct.length === 0 ? '' : `; ${distinct.length} ${distinct.length === 1 ? 'act is' : 'acts are'} missing`;
  return {
    ...none,
    verdict: 'notProvableYet',
    text: `By the record there is no ${what} yet${howMany}.`,
    missing: distinct,
  };
}

function isProvidedFor(procedure: Procedure, basis: Basis): boolean {
  if (basis === 'provisional') return procedure.provisional.length > 0;
  return basis === 'known' || basis === procedure.result;
}

function noticesMissing(fold: Fold): Reason[] {
  return fold.chart.procedure.duties
    .filter((duty) => duty.act.type === 'notify' && !fold.counted.has(duty.act.key))
    .map((duty) => missing(duty.act, undefined));
}

function ofAct(about: About, key: string, claimed: LegalDate | null): ClaimJudgement {
  const { fold } = about;
  const own = fold.chart.procedure.byKey.get(key)!;
  const counting = countingOf(fold, key);
  if (counting.length > 0) return ofCounting(own, counting, claimed);
  const none = { cites: own.cites, grade: null, restsOn: [] };
  const { open, text } = notCounting(about, own);
  const { ways } = waysTo(fold.chart, fold.judgement.final, key);
  if (ways.length === 0 && !open) {
    return { ...none, verdict: 'contradicted', text: `${text}: ${closedBy(fold, own).text}.`, missing: [] };
  }
  const needed = [...(ways[0] ?? []), own].map((act) => missing(act, undefined));
  return { ...none, verdict: 'notProvableYet', text: `${text} (${own.cites}).`, missing: needed };
}

/** The acts of a key that count for the present text, in order; some can come again. */
function countingOf(fold: Fold, key: string): RecordedAct[] {
  const taken = fold.judgement.steps.filter((step) => step.taken && step.item.recorded !== null);
  const reopened = taken.findLastIndex((step) => step.item.recorded?.act.type === 'reopen');
  const present = fold.chart.procedure.ofTheText.has(key) ? taken.slice(reopened + 1) : taken;
  return present.flatMap(({ item }) => (item.key === key ? (item.recorded ?? []) : []));
}

/** How an act stands on record that does not count; `open` where its date leaves open whether it happened. */
function notCounting({ family, id, asOf, fold }: About, own: ProcedureAct): { open: boolean; text: string } {
  const what = actInWords(own);
  const { procedure } = fold.chart;
  const possible = family
    .get(id)
    .acts.find(({ act, date }) => date.earliest <= asOf && asOf < date.latest && keyOf(procedure, act) === own.key);
  if (possible !== undefined) {
    return { open: true, text: `By the record it may have happened that ${what}, ${dateInWords(possible.date)}` };
  }
  const step = fold.judgement.steps.findLast(({ item }) => item.key === own.key);
  if (step === undefined) return { open: false, text: `It is not on record that ${what}` };
  const why = step.taken
    ? 'but of a text that was reopened'
    : 'but this does not fit the procedure and counts for nothing';
  return { open: false, text: `It is on record that ${what} ${dateInWords(step.item.date)}, ${why}` };
}

function ofCounting(own: ProcedureAct, counting: readonly RecordedAct[], claimed: LegalDate | null): ClaimJudgement {
  const fitting = claimed === null ? counting : counting.filter((one) => within(one.date, claimed));
  const possible = claimed === null ? counting : counting.filter((one) => !apart(one.date, claimed));
  const told = [...fitting, ...possible].at(0) ?? counting.at(-1)!;
  const text = `By the record ${actInWords(own)} ${dateInWords(told.date)} (${own.cites}).`;
  const verdict = fitting.length > 0 ? 'proved' : possible.length > 0 ? 'notProvableYet' : 'contradicted';
  return { cites: own.cites, ...rests([told]), missing: [], verdict, text };
}

function ofEnd(
  { family, id, asOf, fold }: About,
  claim: { readonly what: EndState; readonly date: LegalDate; readonly by: string | null },
): ClaimJudgement {
  const { end } = standing(family, id, asOf);
  if (fold.end === null || end === null) {
    const none = { cites: fold.chart.procedure.clauses.entryIntoForce.cites, grade: null, restsOn: [] };
    const can = canStillBe(fold, claim.what);
    const text = `By the record it has not ${claim.what === 'lapsed' || claim.what === 'ended' ? claim.what : `been ${claim.what}`}${can ? '' : ', nor can it be'}.`;
    return { ...none, verdict: can ? 'notProvableYet' : 'contradicted', text, missing: [] };
  }
  const own = rests(underEnd(fold));
  const base = { ...own, cites: end.cites, grade: gradeOfEnd(family, id, asOf), missing: [] };
  const named = end.state === 'superseded' || end.state === 'abandoned' ? ` by ${end.by}` : '';
  const text = `By the record it is ${end.state}${named} from ${end.on}.`;
  const other = end.state !== claim.what || (claim.by !== null && !isNamed(claim.by, end.by));
  if (other || apart(fold.end.on, claim.date)) return { ...base, verdict: 'contradicted', text };
  return { ...base, verdict: within(fold.end.on, claim.date) ? 'proved' : 'notProvableYet', text };
}

/** Whether what has not ended can still end so. */
function canStillBe({ chart, force }: Fold, how: EndState): boolean {
  const { kind, result, acts } = chart.procedure;
  const isAgreement = kind === 'agreement';
  switch (how) {
    case 'superseded':
      return isAgreement;
    case 'terminated':
      return acts.some((one) => one.type === 'terminate');
    case 'ended':
      return !isAgreement && result === 'inForce';
    case 'lapsed':
      return !isAgreement && force === null;
    case 'abandoned':
      return force === null && acts.some((one) => one.type === 'withdraw');
  }
}

const isNamed = (claimed: string, by: string | null) =>
  claimed.toLowerCase() === by?.toLowerCase() || (by === 'joint' && /^(both|parties)$/i.test(claimed));

/** The acts of the instrument itself without which it would not have ended. */
function underEnd(fold: Fold): RecordedAct[] {
  const last = fold.judgement.steps.findLast((step) => step.taken && step.after.ended && !step.before.ended);
  const closing = last?.item.recorded == null ? [] : [last.item.recorded];
  return fold.force === null ? closing : [...restingOn(fold), ...closing];
}

/** The worst evidence of all that an end rests on, in whatever instrument. */
function gradeOfEnd(family: Family, id: string, asOf: string): Grade {
  const fold = family.fold(id, asOf);
  const acts = underEnd(fold);
  const own = acts.length === 0 ? 'authentic' : worstGrade(acts);
  const by = fold.links.superseded?.by;
  if (fold.end?.state === 'superseded' && by !== undefined)
    return worse(own, worstGrade(restingOn(family.fold(by, asOf))));
  const { parent } = family.get(id);
  const withAgreement = fold.end?.state === 'ended' || fold.end?.state === 'lapsed';
  return withAgreement && parent !== null ? worse(own, gradeOfEnd(family, parent, asOf)) : own;
}

const within = (actual: LegalDate, claimed: LegalDate) =>
  claimed.earliest <= actual.earliest && actual.latest <= claimed.latest;
const apart = (a: LegalDate, b: LegalDate) => certainlyBefore(a, b) || certainlyBefore(b, a);

function resting(fold: Fold, basis: Basis): Pick<ClaimJudgement, 'cites' | 'grade' | 'restsOn'> {
  const { procedure } = fold.chart;
  const keys = basis === 'provisional' ? procedure.provisional : procedure.required;
  const duties = basis === 'known' ? procedure.duties.filter((duty) => duty.act.type === 'notify') : [];
  const acts = [...keys, ...duties.map((duty) => duty.act.key)].flatMap((key) => fold.counted.get(key) ?? []);
  const rule = basis === 'provisional' ? procedure.clauses.provisional : procedure.clauses.entryIntoForce;
  return { cites: rule?.cites ?? '', ...rests([...new Set(acts)]) };
}

function rests(acts: readonly RecordedAct[]): Pick<ClaimJudgement, 'grade' | 'restsOn'> {
  return {
    grade: worstGrade(acts),
    restsOn: acts.map(({ act, version }) => ({
      version,
      act: act.type,
      by: act.by ?? null,
      on: act.on,
      grade: act.evidence?.grade ?? 'none',
      document: act.evidence?.document ?? null,
    })),
  };
}

/** Act types that a claim can be about, by the participle a claim uses: `approved`, `signed`. */
export const PARTICIPLES: ReadonlyMap<string, ActName> = new Map(
  (Object.keys(ACTS) as ActName[]).map((name) => [ACTS[name].done, name]),
);
