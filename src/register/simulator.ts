/**
 * Asking simulations wherever they are carried out: on this thread, or in others that open the register by themselves.
 * Questions and answers are plain data, so that they can be sent there as they are.
 */
import { readAdverseQuestion } from '../simulation/adverse.ts';
import { readComparison } from '../simulation/compare.ts';
import type { ExportName } from '../simulation/exports.ts';
import type { Progress } from '../simulation/forecast-job.ts';
import { readForecast, readPlan } from '../simulation/hypothesis-shape.ts';
import { readRehearsal } from '../simulation/rehearse.ts';
import { readRouteQuestion } from '../simulation/routes.ts';
import { readScenario } from '../simulation/scenario.ts';
import type { Stock } from '../simulation/stock.ts';
import { answering } from './judging.ts';
import type { Simulations } from './simulations.ts';

/** Every simulation, in one closed list, with how its question is read. */
const SIMULATIONS = {
  run: readScenario,
  routes: readRouteQuestion,
  adverse: readAdverseQuestion,
  compare: readComparison,
  rehearse: readRehearsal,
  plan: readPlan,
  forecast: readForecast,
} as const satisfies Record<string, (document: unknown) => unknown>;
export type SimulationName = keyof typeof SIMULATIONS;

/** A question for a simulation: what it is asked with, and for `run` and `compare` the document it is wanted as. */
export type Question =
  | { readonly simulation: SimulationName; readonly document: unknown; readonly form?: never }
  | { readonly simulation: 'run' | 'compare'; readonly document: unknown; readonly form: ExportName };

/** What carries simulations out. */
export interface Simulator {
  /** The answer: JSON, or the document asked for.
   * @param progress told now and then how far long work has come.
   * @param signal ends the work: nobody waits for it any more.
   * @throws Problem for what is refused, `too-many-simulations`; the reason of the signal where that ended it. */
  answer(question: Question, progress: (progress: Progress) => void, signal: AbortSignal): Promise<string>;
}

/** Refuses a question that cannot be read, whatever the register holds. Cheap, whatever it says.
 * @throws Problem with every fault. */
export function checkQuestion({ simulation, document }: Question): void {
  answering<[unknown], unknown>(SIMULATIONS[simulation])(document);
}

/** A simulator that works here and now. */
export function simulatorHere(simulations: Simulations, stock: Stock): Simulator {
  return {
    answer: async (question, progress) => {
      const { simulation, document, form } = question;
      if (form !== undefined) {
        const write = simulation === 'run' ? 'exportedRun' : 'exportedComparison';
        return simulations[write](form, document);
      }
      if (simulation === 'plan') return JSON.stringify(await simulations.plan(document, stock));
      if (simulation === 'forecast') return JSON.stringify(await simulations.forecast(document, stock, progress));
      return JSON.stringify(await simulations[simulation](document));
    },
  };
}
