/**
 * Running a scenario: hypothetical steps on top of the real record, judged by the same chart in the same way as
 * recording would judge them one after the other. Nothing here can write: it makes families of its own. Everything is
 * plain data and pure, so that a page in a browser can run scenarios too.
 */
import type { Act } from '../law/acts.ts';
import { parseLegalDate } from '../law/dates.ts';
import { Family } from '../law/family.ts';
import type { Distance, OutlookEntry } from '../law/outlook.ts';
import type { Reason } from '../law/reasons.ts';
import { type Standing, standing } from '../law/standing.ts';
import { newPart, successorOf, withAct, withCorrection } from './building.ts';
import { type Change, changes } from './changes.ts';
import { type DateDifference, type DutyDifference, dateDifferences, dutyDifference } from './differences.ts';
import { checkAct, objections, sameAct } from './judging.ts';
import { checkOpenOrder } from './open-order.ts';
import { outlookOf } from './outlook-of.ts';
import { Refusal, refused } from './refusal.ts';
import { type ActStep, type CorrectionStep, isCorrection, type Scenario, type Step } from './scenario.ts';

/** What scenarios are run on. */
export interface Ground {
  /** The family as known at the instant of the question. */
  readonly known: Family;
  /** The family as known now. */
  readonly now: Family;
  /** ISO day. */
  readonly today: string;
}

/** A hypothetical step, taken or refused. */
export interface SimulatedStep {
  /** The act, or the correction of one. */
  readonly act: Act | null;
  /** Version of the act that is corrected; absent for an act of its own. */
  readonly corrects?: number;
  /** Where it is of another instrument than the scenario's own. */
  readonly instrument?: string;
  /** The version it would have in the ledger; null where it was refused. */
  readonly version: number | null;
  readonly taken: boolean;
  /** Why it was refused; empty when it was taken. */
  readonly reasons: readonly Reason[];
}

/** What a scenario comes to. Everything in it is hypothetical but `real` and `today`. */
export interface Run {
  readonly hypothetical: true;
  readonly name: string | null;
  readonly instrument: string;
  /** The day of the resulting standing: the last of the scenario's dates and its base. */
  readonly asOf: string;
  /** The day on which the hypothetical steps were put on the record. */
  readonly base: string;
  readonly steps: readonly SimulatedStep[];
  readonly standing: Standing;
  /** The standing at the base, without the hypothetical steps; null for an instrument that does not exist. */
  readonly real: Standing | null;
  /** Today's real standing; null for an instrument that does not exist. */
  readonly today: Standing | null;
  /** Dates of effect that differ from those at the base. */
  readonly dates: readonly DateDifference[];
  /** Duties that arise, are fulfilled or fall away through the hypothetical steps. */
  readonly duties: DutyDifference;
  /** What the hypothetical steps change in other instruments. */
  readonly consequences: readonly Change[];
  /** What may be taken next, what is owed first. */
  readonly open: readonly OutlookEntry[];
  readonly distance: Distance;
}

/** A run with the families it was worked out from, for what goes on from there. */
export interface Played extends Run {
  readonly before: Family;
  readonly after: Family;
}

/** Runs a scenario.
 * @throws Refusal where a step says something impossible, or the scenario names what is not there. */
export function run(ground: Ground, scenario: Scenario): Run {
  const { before: _before, after: _after, ...told } = play(ground, scenario);
  return told;
}

/** The same, with the families before and after. */
export function play(ground: Ground, scenario: Scenario): Played {
  const base = scenario.asOf ?? ground.today;
  const { before, id } = groundOf(ground, scenario, base);
  checkOpenOrder(before, id, scenario.steps);
  let family = before;
  const steps: SimulatedStep[] = [];
  for (const [index, step] of scenario.steps.entries()) {
    const taken = isCorrection(step) ? corrected(family, id, step, index) : acted(family, id, step, index);
    family = taken.family;
    steps.push(taken.step);
  }
  const asOf = scenario.steps.reduce((day, step) => later(day, dayOf(step)), base);
  const own = standing(family, id, asOf);
  const consequences = changes(before, family, asOf).filter((change) => change.id !== id);
  const isNew = !ground.now.instruments.has(id);
  const was = isNew ? null : standing(before, id, base);
  const { owed, open, distance } = outlookOf(family, id, asOf);
  return {
    hypothetical: true,
    name: scenario.name ?? null,
    instrument: id,
    asOf,
    base,
    steps,
    standing: own,
    real: was,
    today: isNew ? null : standing(ground.now, id, ground.today),
    dates: dateDifferences(was, own),
    duties: dutyDifference(was, own),
    consequences,
    open: [...owed, ...open],
    distance,
    before,
    after: family,
  };
}

/** The last day of legal dates: hypothetical acts may lie as far ahead as they like. */
const LAST_DAY = '9999-12-31';
const later = (a: string, b: string) => (a > b ? a : b);

function dayOf(step: Step): string {
  const on = isCorrection(step) ? step.act?.on : step.on;
  return on === undefined ? '' : parseLegalDate(on).latest;
}

interface Taken {
  readonly family: Family;
  readonly step: SimulatedStep;
}

function acted(family: Family, own: string, request: ActStep, index: number): Taken {
  const { outsideProcedure, instrument, ...act } = request;
  const one = at(family, own, instrument, index);
  checkAct(one.chart, act, LAST_DAY, `/steps/${index}`);
  const version = one.version + 1;
  const next = withAct(family, one, { act, version, date: parseLegalDate(act.on) });
  const reasons = outsideProcedure === undefined ? objections(family, next, one.id, version) : [];
  const taken = reasons.length === 0;
  const where = instrument === undefined ? {} : { instrument };
  return { family: taken ? next : family, step: { act, ...where, version: taken ? version : null, taken, reasons } };
}

function corrected(family: Family, own: string, request: CorrectionStep, index: number): Taken {
  const { correct: version, instrument } = request;
  const one = at(family, own, instrument, index);
  const act = request.act ?? null;
  const recorded = one.acts.find((counted) => counted.version === version);
  if (recorded === undefined) {
    throw refused('impossible', `/steps/${index}/correct`, `version ${version} of ${one.id} is no act that counts`);
  }
  if (act !== null) checkAct(one.chart, act, LAST_DAY, `/steps/${index}/act`);
  if (act !== null && sameAct(act, recorded.act)) {
    throw refused('impossible', `/steps/${index}/act`, `version ${version} says just this already`);
  }
  const where = instrument === undefined ? {} : { instrument };
  return {
    family: withCorrection(family, one, version, act),
    step: { act, corrects: version, ...where, version: one.version + 1, taken: true, reasons: [] },
  };
}

function at(family: Family, own: string, other: string | undefined, index: number) {
  const one = family.instruments.get(other ?? own);
  if (one !== undefined) return one;
  throw refused('impossible', `/steps/${index}/instrument`, `${other} is not in the family of ${own}`);
}

/** The real record as of the base day, with what is supposed to be new. */
function groundOf(ground: Ground, scenario: Scenario, base: string): { before: Family; id: string } {
  const known = [...ground.known.instruments.values()].map((one) => {
    const acts = one.acts.filter(({ date }) => date.latest <= base);
    // Where nothing is left out it stays the very same, with the folds that are known of it.
    return acts.length === one.acts.length ? one : { ...one, acts };
  });
  const more = scenario.successor === undefined ? [] : [supposed(ground, new Family(known), scenario.successor)];
  const family = new Family([...known, ...more]);
  const target = scenario.agreement ?? scenario.instrument ?? '';
  if (!family.instruments.has(target)) throw new Refusal('unknown', `${target} was not in the register then`);
  if (scenario.agreement === undefined) return { before: family, id: target };
  const name = scenario.procedure ?? null;
  const kind = name === null ? ('amendment' as const) : ('implementation' as const);
  // Numbered after all that is known by now, so that it is taken for none of them.
  const numbering = ground.now.instruments.has(target) ? ground.now : family;
  const part = newPart(numbering, target, kind, name, { und: scenario.title ?? 'hypothetical' });
  return { before: new Family([...family.instruments.values(), part]), id: part.id };
}

function supposed(ground: Ground, family: Family, { of, id }: NonNullable<Scenario['successor']>) {
  if (ground.now.instruments.has(id)) throw refused('impossible', '/successor/id', `${id} is in the register already`);
  const one = family.instruments.get(of);
  if (one?.kind !== 'agreement') throw refused('impossible', '/successor/of', `${of} is no agreement of this family`);
  return successorOf(one, id);
}
