/**
 * Verifying in several threads: hashing and replaying are divided, what belongs together is joined on this one.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Segment } from '../ledger/chain.ts';
import type { Inspection } from '../register/inspection.ts';
import type { Replayed } from '../register/verify-positions.ts';
import { type Hands, ownHands } from '../register/verifying.ts';
import { type Thrown, unpacked } from './recording-messages.ts';

/** A part of the work, numbered by who asks. */
export interface Part {
  readonly number: number;
  readonly part:
    | { readonly range: readonly [from: number, to: number] }
    | { readonly families: readonly number[]; readonly today: string }
    | 'texts';
}

/** What a part comes to. */
export type Result = Segment | Replayed | string[];

/** What became of a part. */
export type Done =
  // As JSON of a Result: one text goes over faster than many small objects.
  { readonly number: number; readonly result: string } | { readonly number: number; readonly thrown: Thrown };

interface Waiting {
  readonly thread: Thread;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  under: number;
}

// Named as it is when compiled: a thread cannot be started from TypeScript everywhere.
const WORKER = new URL('./verify-worker.js', import.meta.url);
const COMPILED = import.meta.url.endsWith('.js');
/** Below so many entries a thread takes longer to start than to work. */
const WORTHWHILE = 5000;
const MOST = 8;

/** Hands for verifying, and how to be done with them. */
export interface HiredHands extends Hands {
  close(): Promise<void>;
}

/** As many threads as the machine has processors, each with an inspection of the same database of its own. */
export function hands(path: string, inspection: Inspection): HiredHands {
  if (!COMPILED || inspection.head().size < WORTHWHILE) return { ...ownHands(inspection), close: async () => {} };
  // Owned here: the parts under way by their number.
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const threads = Array.from({ length: Math.min(MOST, availableParallelism()) }, () => start());

  function start(): Thread {
    const thread = { worker: new Worker(WORKER, { workerData: path }), under: 0 };
    thread.worker.on('message', (done: Done) => {
      const { resolve, reject } = waiting.get(done.number)!;
      waiting.delete(done.number);
      thread.under--;
      if ('result' in done) resolve(JSON.parse(done.result));
      else reject(unpacked(done.thrown));
    });
    thread.worker.on('error', (error) => {
      for (const one of waiting.values()) if (one.thread === thread) one.reject(error as Error);
    });
    return thread;
  }

  function ask<Asked>(part: Part['part']): Promise<Asked> {
    const thread = threads.reduce((idlest, one) => (one.under < idlest.under ? one : idlest));
    return new Promise((resolve, reject) => {
      const number = ++last;
      thread.under++;
      waiting.set(number, { thread, resolve: resolve as Waiting['resolve'], reject });
      thread.worker.postMessage({ number, part } satisfies Part);
    });
  }

  return {
    segment: (from, to) => ask({ range: [from, to] }),
    replay: (families, today) => ask({ families, today }),
    texts: () => ask('texts'),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
