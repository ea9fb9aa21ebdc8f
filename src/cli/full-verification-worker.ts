/** A thread that verifies everything in the register of a data folder once, tells how far it is, and ends. */
import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type Said, verifiedHere } from './full-verification.ts';

// Whoever reads or records goes first. Elsewhere the same call would mean the whole process.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

const tell = (said: Said) => parentPort!.postMessage(said);
try {
  tell({ found: await verifiedHere(workerData as string, (what) => tell({ what })) });
} catch (error) {
  tell({ failed: error instanceof Error ? error.message : String(error) });
}
