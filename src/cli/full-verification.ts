/**
 * Verifying everything in the register of a data folder, as `pacta verify --full` does, in a thread of its own, so that
 * the server goes on answering.
 */
import { Worker } from 'node:worker_threads';
import type { Found, Verify } from '../register/verifications.ts';
import type { Verified } from '../register/verifying.ts';
import { signedFiles } from '../store/proof-files.ts';
import { addressOf, databasePath } from './database.ts';
import { proofsBeside } from './proofs-beside.ts';
import { verifyDatabase, verifyElsewhere } from './verify-command.ts';

/** What the thread says. */
export type Said = { readonly what: string } | { readonly found: Found } | { readonly failed: string };

// Named as it is when compiled: a thread cannot be started from TypeScript everywhere.
const WORKER = new URL('./full-verification-worker.js', import.meta.url);
const COMPILED = import.meta.url.endsWith('.js');
/** So many faults are kept to be shown. */
const MOST_FAULTS = 100;

/** How a served register is verified, and what ends a verification under way. */
export function fullVerification(data: string): { readonly verify: Verify; close(): Promise<void> } {
  // Owned here: the thread at work.
  let worker: Worker | undefined;
  const inThread: Verify = (report) =>
    new Promise((resolve, reject) => {
      const thread = new Worker(WORKER, { workerData: data });
      worker = thread;
      thread.on('message', (said: Said) => {
        if ('what' in said) report(said.what);
        else if ('found' in said) resolve(said.found);
        else reject(new Error(said.failed));
      });
      thread.once('error', reject);
      thread.once('exit', () => {
        worker = undefined;
        reject(new Error('the thread ended'));
      });
    });
  return {
    verify: COMPILED ? inThread : (report) => verifiedHere(data, report),
    close: async () => void (await worker?.terminate()),
  };
}

/** Verifies on this thread. */
export async function verifiedHere(data: string, report: (what: string) => void): Promise<Found> {
  const beside = proofsBeside(data);
  const signed = () => signedFiles(data);
  const { checkpoints } = beside;
  const verifying = { checkpoints, signed, before: null, report };
  const elsewhere = addressOf(data);
  const found = await (elsewhere === null
    ? verifyDatabase(databasePath(data), verifying)
    : verifyElsewhere(elsewhere, verifying));
  return foundOf({ ...found, faults: [...found.faults, ...beside.faults] });
}

function foundOf({ entries, instruments, faults, checkpoints: { count, fits } }: Verified): Found {
  const told = faults
    .slice(0, MOST_FAULTS)
    .map(({ position, instrument, detail }) => ({ position, instrument, detail }));
  return {
    ...{ entries, positions: instruments, faults: told, faultCount: faults.length },
    ...{ checkpoints: count, signed: fits?.size ?? null },
  };
}
