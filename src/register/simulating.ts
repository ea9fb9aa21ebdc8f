/**
 * Simulating: hypothetical acts on top of the real record, judged by the same chart in the same way as recording would
 * judge them one after the other. Nothing here can write: it only reads a history and makes families of its own.
 */
import type { Act } from '../law/acts.ts';
import { parseLegalDate } from '../law/dates.ts';
import { Family } from '../law/family.ts';
import type { Reason } from '../law/reasons.ts';
import { type Standing, standing } from '../law/standing.ts';
import { type Change, changes } from './correct.ts';
import type { History } from './history.ts';
import { askedInstant, dayOf } from './instants.ts';
import { checkAct, objections } from './judging.ts';
import type { Clock } from './ports.ts';
import { Problem } from './problems.ts';
import { newPart, split, withAct } from './record-act.ts';
import { askedDay, check, type Scenario, scenarioRequest } from './requests.ts';

/** A hypothetical act, taken or refused. */
export interface SimulatedStep {
  readonly act: Act;
  readonly taken: boolean;
  /** Why it was refused; empty when it was taken. */
  readonly reasons: readonly Reason[];
}

/** What a scenario comes to. Everything in it is hypothetical but `real`. */
export interface Simulated {
  readonly hypothetical: true;
  readonly instrument: string;
  /** The day of the resulting standing: the last of the scenario's dates and its base. */
  readonly asOf: string;
  readonly steps: readonly SimulatedStep[];
  readonly standing: Standing;
  /** The standing at the base, without the hypothetical acts; null for an instrument that does not exist. */
  readonly real: Standing | null;
  /** What the hypothetical acts change in other instruments. */
  readonly consequences: readonly Change[];
  readonly chartVersion: string;
}

/** Runs a scenario on the history of the instrument it is about.
 * @throws Problem where a step says something impossible, or the base names what is not there. */
export function simulate(history: History, scenario: Scenario, clock: Clock): Simulated {
  const today = dayOf(clock());
  const asOf = scenario.asOf === undefined ? today : askedDay(scenario.asOf);
  const { base, id } = baseOf(history, scenario, asOf);
  let family = base;
  const steps = scenario.steps.map((request, index): SimulatedStep => {
    const { act, outsideProcedure } = split(request);
    const one = family.get(id);
    checkAct(one.chart, act, LAST_DAY, `/steps/${index}`);
    const version = one.version + 1;
    const next = withAct(family, one, { act, version, date: parseLegalDate(act.on) });
    const reasons = outsideProcedure === null ? objections(family, next, id, version) : [];
    if (reasons.length === 0) family = next;
    return { act, taken: reasons.length === 0, reasons };
  });
  const end = steps.reduce((day, { act }) => later(day, parseLegalDate(act.on).latest), asOf);
  return {
    hypothetical: true,
    instrument: id,
    asOf: end,
    steps,
    standing: standing(family, id, end),
    real: history.chronicles.has(id) ? standing(base, id, asOf) : null,
    consequences: changes(base, family, end).filter((change) => change.id !== id),
    chartVersion: history.chronicles.get(scenario.agreement ?? id)!.chartVersion,
  };
}

const LAST_DAY = '9999-12-31';
const later = (a: string, b: string) => (a > b ? a : b);

/** The real record as of the base day and as known at the base instant, with the hypothetical part if there is one. */
function baseOf(history: History, scenario: Scenario, asOf: string): { base: Family; id: string } {
  const knownAt = scenario.knownAt === undefined ? null : askedInstant(scenario.knownAt);
  const known = history.at(knownAt);
  const base = new Family(
    [...known.instruments.values()].map((one) => ({
      ...one,
      acts: one.acts.filter(({ date }) => date.latest <= asOf),
    })),
  );
  const target = scenario.agreement ?? scenario.instrument ?? '';
  if (!base.instruments.has(target)) throw new Problem('not-found', `${target} was not in the register then`);
  if (scenario.agreement === undefined) return { base, id: target };
  const procedure = scenario.procedure ?? null;
  const kind = procedure === null ? ('amendment' as const) : ('implementation' as const);
  const part = newPart(history, target, kind, procedure, scenario.title ?? 'hypothetical').instrument;
  return { base: new Family([...base.instruments.values(), part]), id: part.id };
}

/** Checks a scenario. */
export function checkScenario(document: unknown): Scenario {
  return check(scenarioRequest, document);
}
