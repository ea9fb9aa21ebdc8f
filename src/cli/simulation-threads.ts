/**
 * Simulations in threads of their own, so that they keep nobody from being answered. A thread answers one question at a
 * time. One whose client has left, or that takes too long, is given up by ending its thread; another is started for
 * the next.
 */
import { Worker } from 'node:worker_threads';
import { Problem } from '../register/problems.ts';
import { checkQuestion, type Question, type Simulator } from '../register/simulator.ts';
import type { Progress } from '../simulation/forecast-job.ts';
import { type Thrown, unpacked } from './recording-messages.ts';

/** What a thread says. */
export type Said = { readonly progress: Progress } | { readonly answer: string } | { readonly thrown: Thrown };

/** How many threads there are at the most and from the start, how many questions may wait for one, and what one may take. */
export interface Limits {
  readonly threads: number;
  readonly ready: number;
  readonly waiting: number;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Long work waits for nothing and keeps nothing waiting: it has threads of its own. */
const QUICK: Limits = { threads: 2, ready: 1, waiting: 50, seconds: 10, megabytes: 512 };
const LONG: Limits = { threads: 2, ready: 1, waiting: 0, seconds: 120, megabytes: 512 };

/** A simulator in threads. */
export interface SimulationThreads extends Simulator {
  /** How many questions are being answered, and how many wait. */
  load(): { readonly running: number; readonly waiting: number };
  /** Gives up all that is under way and ends the threads. */
  close(): Promise<void>;
}

/** Threads for the register of a data folder, which must be there: some for forecasts, some for all else.
 * @param report told of every thread that ended by a fault. */
export function simulationThreads(data: string, report: (line: string) => void): SimulationThreads {
  const quick = threads(data, report, QUICK);
  const long = threads(data, report, LONG);
  return {
    answer: (question, ...more) => (question.simulation === 'forecast' ? long : quick).answer(question, ...more),
    load: () => {
      const [one, other] = [quick.load(), long.load()];
      return { running: one.running + other.running, waiting: one.waiting + other.waiting };
    },
    close: async () => void (await Promise.all([quick.close(), long.close()])),
  };
}

/** A question under way or waiting. */
interface Asked {
  readonly question: Question;
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal;
  resolve(answer: string): void;
  reject(error: unknown): void;
}

// Named as it is when compiled: a thread cannot be started from TypeScript everywhere.
const WORKER = new URL('./simulation-worker.js', import.meta.url);

/** Threads of one kind. */
export function threads(data: string, report: (line: string) => void, limits: Limits): SimulationThreads {
  // Owned here: threads that have nothing to do, those that work, and the questions that wait for one.
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  const waiting: Asked[] = [];

  function start(): Worker {
    const thread = new Worker(WORKER, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    thread.on('error', (error: Error) => {
      if (!ranOut(error)) report(`a simulation thread ended by a fault: ${error.stack ?? error.message}`);
    });
    thread.on('exit', () => {
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    });
    return thread;
  }

  /** Takes up what has waited longest, where a thread is free for it. */
  function takeUp(): void {
    if (busy.size >= limits.threads) return;
    const asked = waiting.shift();
    if (asked === undefined) return;
    const thread = idle.pop() ?? start();
    busy.add(thread);
    void carriedOut(thread, asked, limits).then((isFit) => {
      busy.delete(thread);
      if (isFit) idle.push(thread);
      takeUp();
    });
  }

  for (let count = 0; count < limits.ready; count++) idle.push(start());

  async function answer(
    question: Question,
    progress: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<string> {
    signal.throwIfAborted();
    checkQuestion(question);
    if (busy.size >= limits.threads && waiting.length >= limits.waiting) throw tooMany(limits);
    let leave = () => {};
    const answered = new Promise<string>((resolve, reject) => {
      const asked: Asked = { question, progress, signal, resolve, reject };
      leave = () => {
        if (waiting.includes(asked)) waiting.splice(waiting.indexOf(asked), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave);
      waiting.push(asked);
    });
    takeUp();
    return answered.finally(() => signal.removeEventListener('abort', leave));
  }

  return {
    answer,
    load: () => ({ running: busy.size, waiting: waiting.length }),
    close: async () => {
      for (const { reject } of waiting.splice(0)) reject(brokenOff());
      await Promise.all([...idle, ...busy].map((thread) => thread.terminate()));
    },
  };
}

/** Has a thread answer a question. Resolves when it is done with it, to whether the thread can be used again. */
function carriedOut(thread: Worker, asked: Asked, { seconds, megabytes }: Limits): Promise<boolean> {
  const { question, progress, signal, resolve, reject } = asked;
  return new Promise((settle) => {
    const end = (isFit: boolean) => {
      clearTimeout(patience);
      signal.removeEventListener('abort', stop);
      thread.off('message', hear).off('error', fail).off('exit', exit);
      settle(isFit);
    };
    const hear = (said: Said) => {
      if ('progress' in said) return progress(said.progress);
      // Before it is told: whoever asks again at once finds the thread free.
      end(true);
      if ('answer' in said) resolve(said.answer);
      else reject(unpacked(said.thrown));
    };
    const fail = (error: Error) =>
      reject(ranOut(error) ? tooMuch(question, `needs more than ${megabytes} MB of memory`) : brokenOff());
    const exit = () => {
      // Settled already, unless the threads were closed.
      reject(brokenOff());
      end(false);
    };
    const stop = () => void thread.terminate();
    const patience = setTimeout(() => {
      reject(tooMuch(question, `takes longer than ${seconds} seconds`));
      stop();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
    thread.on('message', hear).once('error', fail).once('exit', exit);
    thread.postMessage(question);
  });
}

function ranOut(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMany({ threads, waiting }: Limits): Problem {
  const detail = waiting === 0 ? `${threads} forecasts are running` : `${waiting} simulations are waiting already`;
  return new Problem('too-many-simulations', `${detail}; no more are taken`);
}

function tooMuch({ simulation }: Question, what: string): Problem {
  const isForecast = simulation === 'forecast';
  const pointer = isForecast ? '/trials' : '';
  const detail = `${what}; ask for ${isForecast ? 'fewer, or without sensitivity' : 'less at once'}`;
  return new Problem('impossible-content', `${pointer || 'the simulation'} ${detail}`, {
    errors: [{ pointer, detail }],
  });
}

function brokenOff(): Problem {
  return new Problem('store-unavailable', 'the simulation broke off; try again');
}
