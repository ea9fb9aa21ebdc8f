/**
 * Running jobs of trials one after the other. It needs nothing but whole numbers, so that a thread for it starts fast.
 */
import type { Jobs, Progress, Tally } from './forecast-job.ts';
import { trials } from './trials.ts';

// How many trials are run before others may have their turn: some milliseconds.
const SLICE = 2000;

/** Runs jobs, pausing often; gives their tallies, in their order. */
export function* running(jobs: Jobs): Generator<Progress, Tally[]> {
  const of = jobs.reduce((sum, { trials: count }) => sum + count, 0);
  const tallies: Tally[] = [];
  let before = 0;
  for (const job of jobs) {
    const work = trials(job, SLICE);
    let step = work.next();
    for (; step.done !== true; step = work.next()) yield { done: before + step.value, of };
    tallies.push(step.value);
    before += job.trials;
  }
  return tallies;
}
