/**
 * A register whose recording works in a thread of its own, so that judging and waiting for the disk keep nobody from
 * being read and answered. Calls of one turn of the event loop go over in one message.
 *
 * A thread that ends by a fault takes with it what was under way there: those calls are told so, and the next call
 * starts another thread.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import type { Registrar, Served } from '../register/registrar.ts';
import { type Call, type Return, unpacked } from './recording-messages.ts';

/** A register that records in a thread. */
export interface RecordingThread extends Served {
  /** Finishes what is under way and ends the thread; one that takes longer than its grace is ended all the same. */
  close(): Promise<void>;
  /** Resolves once the thread answers; where there is none, another one is started. Rejects where it ends instead. */
  answers(): Promise<void>;
  /** Ends the thread at once, as a fault would. */
  terminate(): Promise<void>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

const GRACE_MS = 5000;
// What is under way lives through collections of young objects; with more room for them there are fewer.
const YOUNG_MB = 128;

// Named as it is when compiled: a thread cannot be started from TypeScript everywhere.
const WORKER = new URL('./recording-worker.js', import.meta.url);

/** Starts recording in a thread, in the register of a data folder; reading is done here.
 * @param report told of every thread that ended by itself. */
export function recordingThread(data: string, read: Reading, report: (line: string) => void): RecordingThread {
  // Owned here: the calls under way by their number, who waits for a sign of life, and the calls that wait to be sent.
  const waiting = new Map<number, Waiting>();
  const listening: Waiting[] = [];
  let calls: Call[] = [];
  let last = 0;
  let closing = false;
  let worker: Worker | undefined = start();

  function start(): Worker {
    const thread = new Worker(WORKER, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    let fault = 'without a fault';
    thread.on('message', (returns: readonly Return[]) => {
      // It answers with nothing where it was sent nothing: that is all that is asked of it then.
      if (returns.length === 0) for (const { resolve } of listening.splice(0)) resolve(undefined);
      else returns.forEach(settle);
    });
    thread.on('error', (error) => {
      fault = `by a fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    });
    thread.on('exit', () => {
      worker = undefined;
      calls = [];
      for (const { reject } of [...waiting.values(), ...listening.splice(0)]) reject(brokenOff());
      waiting.clear();
      if (!closing) report(`the recording thread ended ${fault}`);
    });
    return thread;
  }

  function settle(one: Return): void {
    const { resolve, reject } = waiting.get(one.number)!;
    waiting.delete(one.number);
    if ('answer' in one) resolve(one.answer);
    else reject(unpacked(one.thrown));
  }

  function send(): void {
    if (calls.length === 0) return;
    worker ??= start();
    worker.postMessage(calls);
    calls = [];
  }

  const passOn =
    (method: keyof Registrar) =>
    <Answer>(...given: readonly unknown[]) =>
      new Promise<Answer>((resolve, reject) => {
        const number = ++last;
        waiting.set(number, { resolve: resolve as Waiting['resolve'], reject });
        if (calls.push({ number, method, given }) === 1) setImmediate(send);
      });

  async function close(): Promise<void> {
    closing = true;
    send();
    if (worker === undefined) return;
    const ended = once(worker, 'exit');
    worker.postMessage(null);
    const timer = setTimeout(terminate, GRACE_MS);
    await ended;
    clearTimeout(timer);
  }

  function answers(): Promise<void> {
    worker ??= start();
    worker.postMessage([]);
    return new Promise((resolve, reject) => listening.push({ resolve: () => resolve(), reject }));
  }

  async function terminate(): Promise<void> {
    await worker?.terminate();
  }

  return {
    read,
    registerAgreement: passOn('registerAgreement'),
    startPart: passOn('startPart'),
    recordAct: passOn('recordAct'),
    correct: passOn('correct'),
    plan: passOn('plan'),
    confirm: passOn('confirm'),
    setRule: passOn('setRule'),
    erasePrivateNote: passOn('erasePrivateNote'),
    previewCorrection: passOn('previewCorrection'),
    close,
    answers,
    terminate,
  };
}

function brokenOff(): Problem {
  const detail =
    'recording broke off, and whether this was recorded before is not known: look at the position, then try again';
  return new Problem('store-unavailable', detail);
}
