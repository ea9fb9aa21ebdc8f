/**
 * Running jobs of trials one after the other.
 */
import type { Jobs, Progress, Tally } from './forecast-job.ts';
import { trials } from './trials.ts';

// How many trials are run before it is looked whether there is progress to tell: some milliseconds.
const SLICE = 2000;

/** Runs jobs; gives their tallies, in their order.
 * @param progress told a hundred times in all: oftener nobody could see. */
export function running(jobs: Jobs, progress: (progress: Progress) => void): Tally[] {
  const of = jobs.reduce((sum, { trials: count }) => sum + count, 0);
  // Owned here: the trials of the jobs that are done, and the last hundredth that was told.
  let before = 0;
  let told = -1;
  return jobs.map((job) => {
    const tally = trials(job, SLICE, (count) => {
      const done = before + count;
      const hundredth = Math.floor((done * 100) / of);
      if (hundredth > told) progress({ done, of });
      told = hundredth;
    });
    before += job.trials;
    return tally;
  });
}
