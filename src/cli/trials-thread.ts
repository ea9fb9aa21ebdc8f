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

/** How many forecasts run at once, and for how many seconds at the most. */
export interface Limits {
  readonly atOnce: number;
  readonly seconds: number;
}

const LIMITS: Limits = { atOnce: 2, seconds: 120 };

// Named as it is when compiled: a thread cannot be started from TypeScript everywhere.
const WORKER = new URL('./trials-worker.js', import.meta.url);
const COMPILED = import.meta.url.endsWith('.js');

/** Trials in threads; from sources (development, tests) in slices between whatever else there is to do. */
export function trialsInThreads({ atOnce, seconds } = LIMITS): Trials {
  // Owned here: how many run.
  let under = 0;
  const run = COMPILED ? inThread(seconds) : inSlices;
  return {
    run: async (jobs, progress, signal) => {
      signal.throwIfAborted();
      if (under >= atOnce) throw tooMany(atOnce);
      under++;
      try {
        return await run(jobs, progress, signal);
      } finally {
        under--;
      }
    },
  };
}

const tooMany = (atOnce: number) =>
  new Problem('too-many-simulations', `${atOnce} forecasts are running; no more run at once`);

function inThread(seconds: number): Trials['run'] {
  return (jobs, progress, signal) => {
    const worker = new Worker(WORKER, { workerData: jobs });
    const stop = () => void worker.terminate();
    const patience = setTimeout(stop, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
    const result = new Promise<readonly Tally[]>((resolve, reject) => {
      worker.on('message', (said: Said) => {
        if ('tallies' in said) resolve(said.tallies);
        else progress(said.progress);
      });
      worker.once('error', reject);
      // Settled already, unless it was ended before it had an answer.
      worker.once('exit', () => reject(signal.aborted ? signal.reason : tookTooLong(seconds)));
    });
    return result.finally(() => {
      clearTimeout(patience);
      signal.removeEventListener('abort', stop);
      stop();
    });
  };
}

function tookTooLong(seconds: number): Problem {
  const detail = `take longer than ${seconds} seconds; ask for fewer, or without sensitivity`;
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
