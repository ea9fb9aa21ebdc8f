/**
 * Claims: a statement about an instrument, held against the record. A claim is proved when the record leaves no other
 * possibility, contradicted when it leaves no possibility for it, and not provable yet in between.
 */
import { ACTS, type ActName, type Grade, type RecordedAct } from './acts.ts';
import { certainlyBefore, dateInWords, edtf, type LegalDate } from './dates.ts';
import type { Family } from './family.ts';
import { type Fold, type Force, restingOn, worstGrade } from './fold.ts';
import { closedBy, remaining } from './outlook.ts';
import { actInWords, type ProcedureAct } from './procedure.ts';
import { missing, type Reason, waysTo } from './reasons.ts';

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
  const fold = family.fold(id, asOf);
  const force = fold.chart.procedure.result === 'done' ? null : fold.force;
  switch (claim.what) {
    case 'inForceSince':
      return point(fold, claim.date, force?.from ?? null, 'entry into force', 'inForce');
    case 'doneOn':
      return point(fold, claim.date, force === null ? (fold.force?.from ?? null) : null, 'completion', 'inForce');
    case 'inForceOn':
      return during(fold, claim.date, force, 'in force');
    case 'knownToBothSince':
      return point(fold, claim.date, fold.knownToBoth, 'knowledge of both parties', 'known');
    case 'knownToBothOn':
      return during(
        fold,
        claim.date,
        fold.knownToBoth === null ? null : { from: fold.knownToBoth, until: null },
        'known to both',
        'known',
      );
    case 'provisionalSince':
      return point(fold, claim.date, fold.provisional?.from ?? null, 'provisional application', 'provisional');
    case 'act':
      return ofAct(fold, claim.key, claim.date);
    default:
      return ofEnd(fold, claim);
  }
}

type Basis = 'inForce' | 'known' | 'provisional';

/** A claim that something began on a date. */
function point(fold: Fold, claimed: LegalDate, actual: LegalDate | null, what: string, basis: Basis): ClaimJudgement {
  if (actual === null) return undecided(fold, what, basis);
  const base = resting(fold, basis);
  const stands = `the date of ${what} is ${edtf(actual)}`;
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
function during(
  fold: Fold,
  claimed: LegalDate,
  force: Force | null,
  what: string,
  basis: Basis = 'inForce',
): ClaimJudgement {
  if (force === null) return undecided(fold, what, basis);
  const base = { ...resting(fold, basis), missing: [] };
  const until = force.until === null ? '' : ` until ${edtf(force.until)}`;
  const text = `By the record it is ${what} from ${edtf(force.from)}${until}.`;
  const begun = force.from.latest <= claimed.earliest;
  const open = force.until === null || claimed.latest < force.until.earliest;
  if (begun && open) return { ...base, verdict: 'proved', text };
  const notBegun = claimed.latest < force.from.earliest;
  const over = force.until !== null && force.until.latest <= claimed.earliest;
  return { ...base, verdict: notBegun || over ? 'contradicted' : 'notProvableYet', text };
}

/** Nothing of the kind has happened by the record: contradicted when it no longer can. */
function undecided(fold: Fold, what: string, basis: Basis): ClaimJudgement {
  const none = { cites: fold.chart.procedure.clauses.entryIntoForce.cites, grade: null, restsOn: [] };
  if (fold.end !== null && fold.force === null) {
    const text = `There is no ${what}: the procedure was ${fold.end.state} ${dateInWords(fold.end.on)}.`;
    return { ...none, verdict: 'contradicted', text, missing: [] };
  }
  const toCome = basis === 'known' && fold.force !== null ? noticesMissing(fold) : (remaining(fold).missing ?? []);
  const text = `By the record there is no ${what} yet; ${toCome.length} ${toCome.length === 1 ? 'act is' : 'acts are'} missing.`;
  return { ...none, verdict: 'notProvableYet', text, missing: toCome };
}

function noticesMissing(fold: Fold): Reason[] {
  return fold.chart.procedure.duties
    .filter((duty) => duty.act.type === 'notify' && !fold.counted.has(duty.act.key))
    .map((duty) => missing(duty.act, undefined));
}

function ofAct(fold: Fold, key: string, claimed: LegalDate | null): ClaimJudgement {
  const own = fold.chart.procedure.byKey.get(key)!;
  const counted = fold.counted.get(key);
  if (counted !== undefined) return ofCounted(own, counted, claimed);
  const none = { cites: own.cites, grade: null, restsOn: [] };
  const { ways } = waysTo(fold.chart, fold.judgement.final, key);
  if (ways.length === 0) {
    const { text } = closedBy(fold, own);
    return {
      ...none,
      verdict: 'contradicted',
      text: `It is not on record that ${actInWords(own)}: ${text}.`,
      missing: [],
    };
  }
  const needed = [...ways[0]!, own].map((act) => missing(act, undefined));
  const text = `It is not on record that ${actInWords(own)} (${own.cites}).`;
  return { ...none, verdict: 'notProvableYet', text, missing: needed };
}

function ofCounted(own: ProcedureAct, counted: RecordedAct, claimed: LegalDate | null): ClaimJudgement {
  const base = { cites: own.cites, ...rests([counted]), missing: [] };
  const text = `By the record ${actInWords(own)} ${dateInWords(counted.date)} (${own.cites}).`;
  if (claimed === null || within(counted.date, claimed)) return { ...base, verdict: 'proved', text };
  return { ...base, verdict: apart(counted.date, claimed) ? 'contradicted' : 'notProvableYet', text };
}

function ofEnd(
  fold: Fold,
  claim: { readonly what: EndState; readonly date: LegalDate; readonly by: string | null },
): ClaimJudgement {
  const { end } = fold;
  if (end === null) {
    const none = { cites: fold.chart.procedure.clauses.entryIntoForce.cites, grade: null, restsOn: [] };
    return {
      ...none,
      verdict: 'notProvableYet',
      text: `By the record it has not ${claim.what === 'lapsed' || claim.what === 'ended' ? claim.what : `been ${claim.what}`}.`,
      missing: [],
    };
  }
  const base = { ...resting(fold, 'inForce'), missing: [] };
  const by = fold.links.superseded?.by ?? null;
  const text = `By the record it is ${end.state}${end.state === 'superseded' && by !== null ? ` by ${by}` : ''} from ${edtf(end.on)}.`;
  const other = end.state !== claim.what || (claim.by !== null && by !== null && claim.by !== by);
  if (other || apart(end.on, claim.date)) return { ...base, verdict: 'contradicted', text };
  return { ...base, verdict: within(end.on, claim.date) ? 'proved' : 'notProvableYet', text };
}

const within = (actual: LegalDate, claimed: LegalDate) =>
  claimed.earliest <= actual.earliest && actual.latest <= claimed.latest;
const apart = (a: LegalDate, b: LegalDate) => certainlyBefore(a, b) || certainlyBefore(b, a);

function resting(fold: Fold, basis: Basis): Pick<ClaimJudgement, 'cites' | 'grade' | 'restsOn'> {
  const { procedure } = fold.chart;
  const keys = basis === 'provisional' ? procedure.provisional : procedure.required;
  const notices = basis === 'known' ? procedure.duties.map((duty) => duty.act.key) : [];
  const acts =
    basis === 'inForce' ? restingOn(fold) : [...keys, ...notices].flatMap((key) => fold.counted.get(key) ?? []);
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
