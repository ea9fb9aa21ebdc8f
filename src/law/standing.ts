/**
 * The standing of an instrument: what is said of it to everybody, in plain data. Dates are EDTF texts.
 */
import { edtf } from './dates.ts';
import { dutiesOf } from './duties.ts';
import type { Family, Instrument } from './family.ts';
import { findingsOf } from './findings.ts';
import { type Fold, restingOn, worstGrade } from './fold.ts';
import { lanesOf } from './lanes.ts';
import { inEnglish } from './phrases.ts';
import { phrasesOf } from './sentence.ts';
import type { Part, Standing } from './standing-shape.ts';
import { plain, type Words, wordsOf } from './words.ts';

export type { Part, Standing } from './standing-shape.ts';

/** The standing of an instrument of a family as of a legal day (ISO). */
export function standing(family: Family, id: string, asOf: string): Standing {
  const one = family.get(id);
  const result = family.fold(id, asOf);
  const { procedure } = result.chart;
  const mayHaveHappened = one.acts
    .filter((recorded) => recorded.date.earliest <= asOf && asOf < recorded.date.latest)
    .map(({ act }) => ({ act: act.type, by: act.by ?? null, on: act.on }));
  const assumption = assumptionOf(one);
  const facts = {
    id,
    kind: one.kind,
    title: one.title,
    parties: procedure.parties.map((party) => party.id),
    state: result.judgement.final.state,
    textVersion: result.textVersion,
    inForce: procedure.result === 'done' ? null : inForceOf(result),
    completed: procedure.result === 'done' ? inForceOf(result) : null,
    provisional: provisionalOf(result),
    lanes: lanesOf(result),
    duties: dutiesOf(result),
    findings: findingsOf(result),
    mayHaveHappened,
    end: endOf(family, one, result),
    supersedes: one.kind === 'agreement' ? one.clauses.supersedes : [],
    supersededBy: result.judgement.final.state === 'superseded' ? (result.links.superseded?.by ?? null) : null,
    parts: partsOf(family, id, asOf),
    assumption: assumption === null ? null : plain(assumption),
    orderSearched: result.judgement.exhaustive,
  };
  const phrases = phrasesOf(facts, result, one.plans, asOf, assumption);
  return Object.assign(facts, { sentence: inEnglish(phrases), phrases });
}

function assumptionOf({ clauses: { clausesKnown, assumption } }: Instrument): Words | null {
  return clausesKnown || assumption === undefined ? null : wordsOf(assumption);
}

/** Parts in being on the day: those that have begun. */
function partsOf(family: Family, id: string, asOf: string): Part[] {
  return family.hangingOn(id).flatMap((part) => {
    const { judgement } = family.fold(part.id, asOf);
    if (judgement.steps.length === 0) return [];
    return [{ id: part.id, kind: part.kind, title: part.title, state: judgement.final.state }];
  });
}

function inForceOf(result: Fold): Standing['inForce'] {
  if (result.force === null) return null;
  const rests = restingOn(result);
  return {
    from: edtf(result.force.from),
    until: result.force.until === null ? null : edtf(result.force.until),
    knownToBothFrom: result.knownToBoth === null ? null : edtf(result.knownToBoth),
    cites: result.chart.procedure.clauses.entryIntoForce.cites,
    grade: worstGrade(rests),
    restsOn: rests.map((one) => one.version),
  };
}

function provisionalOf(result: Fold): Standing['provisional'] {
  const { provisional } = result;
  if (provisional === null) return null;
  return {
    from: edtf(provisional.from),
    until: provisional.until === null ? null : edtf(provisional.until),
    cites: result.chart.procedure.clauses.provisional?.cites ?? '',
  };
}

function endOf(family: Family, one: Instrument, result: Fold): Standing['end'] {
  if (result.end === null) return null;
  const last = result.judgement.steps.findLast((step) => step.taken && step.after.ended && !step.before.ended);
  const closing = last === undefined ? undefined : result.chart.procedure.byKey.get(last.item.key);
  const base = { state: result.end.state, on: edtf(result.end.on) };
  if (closing !== undefined) return { ...base, by: closing.by, cites: closing.cites };
  const by = result.links.superseded?.by ?? one.parent;
  const rule = by === null ? undefined : family.instruments.get(by)?.clauses.supersedes.find((s) => s.id === one.id);
  return { ...base, by, cites: rule?.cites ?? 'follows the agreement' };
}
