/**
 * Simulations over the register: read the history that a question is about, ask, answer. Nothing here, nor anything
 * that it asks, can write.
 */

import { type Ground, playStepwise, type Run } from '../simulation/run.ts';
import { readScenario, type Scenario, targetOf } from '../simulation/scenario.ts';
import type { Families } from './families.ts';
import type { History } from './history.ts';
import { askedInstant, dayOf } from './instants.ts';
import { answering, asProblem } from './judging.ts';
import type { Clock } from './ports.ts';

/** What a scenario comes to, and under which version of the chart. */
export interface Simulated extends Run {
  readonly chartVersion: string;
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
