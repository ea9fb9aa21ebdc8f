/**
 * A thread that verifies a register once, as `pacta verify` does, tells what it found, and ends. It gives way to whoever
 * reads or records.
 */
import { constants, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { faultText } from '../audit/sentences.ts';
import { dayOf, systemClock } from '../register/instants.ts';
import { StoreError } from '../register/ports.ts';
import { ownHands, verify } from '../register/verifying.ts';
import { signedFiles } from '../store/proof-files.ts';
import { addressOf, openInspection } from './database.ts';
import { proofsBeside } from './proofs-beside.ts';
import { noteVerified, verifiedBefore } from './verified-file.ts';
import type { Found } from './watching.ts';

if (platform() === 'linux') setPriority(constants.priority.PRIORITY_LOW);

async function verified(data: string): Promise<Found> {
  const beside = proofsBeside(data);
  const inspection = openInspection(data);
  try {
    const found = await verify(inspection, {
      today: dayOf(systemClock()),
      hands: ownHands(inspection),
      checkpoints: beside.checkpoints,
      // PostgreSQL keeps none of them: each instance has a file of its own.
      signed: addressOf(data) === null ? () => signedFiles(data) : null,
      before: verifiedBefore(data),
    });
    const faults = [...found.faults, ...beside.faults];
    noteVerified(data, { ...found, faults });
    return { faults: faults.map(faultText) };
  } finally {
    inspection.close();
  }
}

/** What is too damaged or altered to be opened is a finding as well. */
function failed(error: unknown): Found {
  const told = error instanceof Error ? error.message : String(error);
  return error instanceof StoreError && ['corrupt', 'edited'].includes(error.code)
    ? { faults: [told] }
    : { failed: told };
}

parentPort!.postMessage(await verified(workerData as string).catch(failed));
