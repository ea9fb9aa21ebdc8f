/**
 * Running trials in threads of their own, so that they keep nobody from being answered: one thread for each forecast,
 * ended as soon as nobody waits for it, and only so many at once.
 */
import { Worker } from 'node:worker_threads';
import { Problem } from '../register/problems.ts';
import type { Trials } from '../register/simulations.ts';
import type { Jobs, Progress, Tally } from '../simulation/forecast-job.ts';
import { running } from '../simulation/running.ts';

/** What a thread says. */
export type Said = { readonly progress: Progress } | { readonly tallies: readonly Tally[] };

/** How many forecasts run at once, and for how long at the most. */
export const MOST_AT_ONCE = 2;
const MOST_SECONDS = 120;

// Named as it is when compiled: a thread cannot be started from TypeScript everywhere.
const WORKER = new URL('./trials-worker.js', import.meta.url);
const COMPILED = import.meta.url.endsWith('.js');

/** Trials in threads; from sources (development, tests) in slices between whatever else there is to do. */
export function trialsInThreads(): Trials {
  // Owned here: how many run.
  let under = 0;
  const run = COMPILED ? inThread : inSlices;
  return {
    run: async (jobs, progress, signal) => {
      signal.throwIfAborted();
      if (under >= MOST_AT_ONCE) throw tooMany();
      under++;
      try {
        return await run(jobs, progress, signal);
      } finally {
        under--;
      }
    },
  };
}

const tooMany = () => new Problem('too-many-simulations', `${MOST_AT_ONCE} forecasts are running; no more run at once`);

function inThread(jobs: Jobs, progress: (progress: Progress) => void, signal: AbortSignal): Promise<readonly Tally[]> {
  const worker = new Worker(WORKER, { workerData: jobs });
  const patience = setTimeout(() => void worker.terminate(), MOST_SECONDS * 1000);
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  const result = new Promise<readonly Tally[]>((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if ('tallies' in said) resolve(said.tallies);
      else progress(said.progress);
    });
    worker.once('error', reject);
    // Settled already, unless it was ended before it had an answer.
    worker.once('exit', () => reject(signal.aborted ? signal.reason : tookTooLong()));
  });
  return result.finally(() => {
    clearTimeout(patience);
    signal.removeEventListener('abort', stop);
    void worker.terminate();
  });
}

function tookTooLong(): Problem {
  const detail = `take longer than ${MOST_SECONDS} seconds; ask for fewer, or without sensitivity`;
  return new Problem('impossible-content', `/trials ${detail}`, { errors: [{ pointer: '/trials', detail }] });
}

async function inSlices(jobs: Jobs, progress: (progress: Progress) => void, signal: AbortSignal) {
  const work = running(jobs);
  let step = work.next();
  for (; step.done !== true; step = work.next()) {
    progress(step.value);
    await new Promise<void>((resume) => setImmediate(resume));
    signal.throwIfAborted();
  }
  return step.value;
}
