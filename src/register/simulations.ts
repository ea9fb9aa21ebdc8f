/**
 * Simulations over the register: read the history that a question is about, ask, answer. Nothing here, nor anything
 * that it asks, can write.
 */

import { prepare } from '../simulation/forecast.ts';
import type { Jobs, Progress, Tally } from '../simulation/forecast-job.ts';
import type { Forecast } from '../simulation/forecast-shape.ts';
import { type Base, baseOf } from '../simulation/hypothesis.ts';
import {
  type ForecastRequest,
  type PlanRequest,
  readForecast,
  readPlan,
  scenarioOf,
} from '../simulation/hypothesis-shape.ts';
import { plan } from '../simulation/plan.ts';
import type { Planned } from '../simulation/planned.ts';
import { type Ground, playStepwise, type Run } from '../simulation/run.ts';
import { readScenario, type Scenario, targetOf } from '../simulation/scenario.ts';
import type { Stock } from '../simulation/stock.ts';
import type { Families } from './families.ts';
import type { History } from './history.ts';
import { askedInstant, dayOf } from './instants.ts';
import { answering, asProblem } from './judging.ts';
import type { Clock } from './ports.ts';

/** What a scenario comes to, and under which version of the chart. */
export interface Simulated extends Run, Versioned {}

interface Versioned {
  readonly chartVersion: string;
}

/** What runs the trials of a forecast: elsewhere, so that they keep nobody waiting. */
export interface Trials {
  /** @param progress told now and then how far it has come.
   * @param signal ends the work.
   * @throws Problem `too-many-simulations`; the reason of the signal where that ended it. */
  run(jobs: Jobs, progress: (progress: Progress) => void, signal: AbortSignal): Promise<readonly Tally[]>;
}

/** How a forecast is run. */
export interface ForecastRun {
  readonly stock: Stock;
  readonly trials: Trials;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}

export class Simulations {
  readonly #families: Families;
  readonly #clock: Clock;

  constructor(families: Families, clock: Clock) {
    this.#families = families;
    this.#clock = clock;
  }

  /** What hypothetical steps would come to, judged as recording would judge them.
   * @throws Problem where the document is no scenario, or says something impossible. */
  async run(document: unknown): Promise<Simulated> {
    const scenario = answering(readScenario)(document);
    const history = await this.#families.of(targetOf(scenario));
    const {
      before: _before,
      after: _after,
      ...told
    } = await patiently(playStepwise(this.#ground(history, scenario), scenario));
    return { ...told, chartVersion: history.chronicles.get(targetOf(scenario))!.chartVersion };
  }

  /** The plan for being in force by a day.
   * @throws Problem with every fault. */
  async plan(document: unknown, stock: Stock): Promise<Planned & Versioned> {
    const request = answering(readPlan)(document);
    const { base, chartVersion } = await this.#base(request, stock);
    return { ...answering(plan)(base, request), chartVersion };
  }

  /** A forecast of the date of entry into force.
   * @throws Problem with every fault; what the runner of the trials throws. */
  async forecast(document: unknown, { stock, trials, progress, signal }: ForecastRun): Promise<Forecast & Versioned> {
    const request = answering(readForecast)(document);
    const { base, chartVersion } = await this.#base(request, stock);
    const { jobs, finish } = answering(prepare)(base, request, stock.waits);
    return { ...finish(await trials.run(jobs, progress, signal)), chartVersion };
  }

  async #base(request: PlanRequest | ForecastRequest, { calendars }: Stock): Promise<{ base: Base } & Versioned> {
    const scenario = answering(readScenario)(scenarioOf(request));
    const history = await this.#families.of(targetOf(scenario));
    const played = await patiently(playStepwise(this.#ground(history, scenario), scenario));
    const base = answering(baseOf)(played, calendars);
    return { base, chartVersion: history.chronicles.get(targetOf(scenario))!.chartVersion };
  }

  #ground(history: History, { knownAt }: Pick<Scenario, 'knownAt'>): Ground {
    const known = history.at(knownAt === undefined ? null : askedInstant(knownAt));
    return { known, now: history.at(null), today: dayOf(this.#clock()) };
  }
}

/** How long work may go on before others have their turn, in milliseconds. */
const TURN = 15;

/** Works something out that pauses, letting others have their turn whenever it has gone on for long.
 * @throws Problem for what it refuses. */
async function patiently<T>(working: Generator<undefined, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const { done, value } = advance(working);
    if (done === true) return value;
    if (performance.now() - since < TURN) continue;
    await new Promise<void>((resume) => setImmediate(resume));
    since = performance.now();
  }
}

function advance<T>(working: Generator<undefined, T>): IteratorResult<undefined, T> {
  try {
    return working.next();
  } catch (error) {
    throw asProblem(error);
  }
}
