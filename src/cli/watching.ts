/**
 * What a serving process looks after by the clock: whether it can write, whether the ledger is the one that was signed
 * for, and, more seldom and in a thread, whether anything in it is not as it was recorded.
 */
import { Worker } from 'node:worker_threads';
import { noteFault } from '../operation/guarded.ts';
import type { Mode, StandstillReason } from '../operation/standstill.ts';
import type { Proofs } from '../proof/proofs.ts';
import type { StoreError } from '../register/ports.ts';
import type { DatabaseProbe } from './database.ts';

/** What is looked after. */
export interface Watched {
  readonly data: string;
  readonly mode: Mode;
  readonly probe: DatabaseProbe;
  readonly proofs: Proofs;
  /** Hours from one verification of everything to the next, the first at once; 0 for none. */
  readonly verifyHours: number;
  readonly report: (line: string) => void;
}

/** What a verification in a thread found. */
export type Found = { readonly faults: readonly string[] } | { readonly failed: string };

const EVERY_MS = 5000;
/** While recording stands still, it should go on soon after the cause is gone. */
const SOON_MS = 1000;
const HOUR_MS = 3_600_000;
/** What was found damaged is verified again, since it may have been mended: after so many times as long as that took. */
const PAUSES = 10;

// Named as it is when compiled: a thread cannot be started from TypeScript everywhere.
const WORKER = new URL('./verification-worker.js', import.meta.url);
const COMPILED = import.meta.url.endsWith('.js');

/** Starts looking; gives what ends it. */
export function watch(watched: Watched): () => Promise<void> {
  const { mode, report, verifyHours } = watched;
  // Owned here: the timer, the look under way, the thread that verifies, and how the last verification began and ended (monotonic clock).
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let worker: Worker | undefined;
  let isEnded = false;
  let last = { began: Number.NEGATIVE_INFINITY, ended: Number.NEGATIVE_INFINITY };

  const isDue = () => {
    const rested = performance.now() - last.ended;
    if (mode.standsFor('damaged')) return rested > Math.max(SOON_MS, PAUSES * (last.ended - last.began || 0));
    return verifyHours > 0 && rested > verifyHours * HOUR_MS;
  };
  const verify = () => {
    const began = performance.now();
    worker = new Worker(WORKER, { workerData: watched.data });
    worker.unref();
    worker.once('message', (found: Found) => noteFound(watched, found));
    worker.once('error', (error) => report(`the verification in a thread broke off: ${String(error)}`));
    worker.once('exit', () => {
      worker = undefined;
      last = { began, ended: performance.now() };
    });
  };
  const look = async () => {
    await lookAgain(watched).catch((error: unknown) => {
      noteFault(mode, error);
      if (!mode.standsFor('damaged')) report(`looking after the register failed: ${String(error)}`);
    });
    if (COMPILED && !isEnded && worker === undefined && isDue()) verify();
    if (!isEnded) timer = setTimeout(begin, mode.standstill === null ? EVERY_MS : SOON_MS).unref();
  };
  const begin = () => {
    looking = look();
  };
  // What was found while starting counts from the first request on, and what is found now nearly so.
  mode.set('contradicted', watched.proofs.checkpoints.contradiction);
  begin();
  return async () => {
    isEnded = true;
    clearTimeout(timer);
    // It reads the database, which is closed next.
    await looking;
    await worker?.terminate();
  };
}

/** How the reasons to stand still come from faults of writing; what is busy is only waited for. */
const BY_FAULT: readonly (readonly [StoreError['code'], StandstillReason])[] = [
  ['full', 'full'],
  ['readonly', 'readonly'],
  ['unusable', 'unusable'],
];

async function lookAgain({ mode, probe, proofs }: Watched): Promise<void> {
  const fault = await probe.probe();
  // Without knowing whether it could be written to, nothing is changed.
  if (fault?.code !== 'busy')
    for (const [code, reason] of BY_FAULT) mode.set(reason, fault?.code === code ? fault.detail : null);
  if (fault?.code === 'corrupt') mode.set('damaged', fault.detail);
  mode.set('contradicted', await proofs.checkpoints.check());
}

function noteFound({ mode, report }: Watched, found: Found): void {
  if ('failed' in found) {
    report(`the verification could not be carried out: ${found.failed}`);
    return;
  }
  const [first, ...more] = found.faults;
  const others = more.length === 0 ? '' : `, and ${more.length} more; \`pacta verify\` names all`;
  mode.set('damaged', first === undefined ? null : `verification found: ${first}${others}`);
}
