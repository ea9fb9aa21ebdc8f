/** Whether a dossier is put together as its head says: of what, over how many entries, with which proofs. */
import type { ChainFault } from '../ledger/chain.ts';
import type { KnownCheckpoint } from './checkpoint-check.ts';
import { WHOLE } from './dossier-format.ts';
import type { Dossier } from './dossier-read.ts';

/** What does not fit its head.
 * @param known the checkpoints of it that count. */
export function formFaults(dossier: Dossier, known: readonly KnownCheckpoint[]): ChainFault[] {
  const { header } = dossier;
  if (header === null) return [];
  return [...scopeFaults(dossier), ...sizeFaults(dossier, known), ...proofFaults(dossier)].map((detail) => ({
    position: 0,
    instrument: '',
    detail,
  }));
}

function scopeFaults({ header, entries }: Dossier): string[] {
  const scope = header!.scope;
  return scope === WHOLE || entries.some(({ told }) => told.entry.instrument === scope)
    ? []
    : [`it says that it is of ${scope}, and has no entry of it`];
}

function sizeFaults({ header, checkpoints, entries }: Dossier, known: readonly KnownCheckpoint[]): string[] {
  const { size, scope } = header!;
  // Of those that do not count is told already.
  if (known.length < checkpoints.length) return [];
  const due = known.length > 0 ? known.at(-1)!.size : scope === WHOLE ? entries.length : size;
  return size === due ? [] : [`it says that it was made over ${size} entries, and its last checkpoint is over ${due}`];
}

/** Of the whole register nothing needs a proof of its own; of an agreement every checkpoint has one, the first an empty one. */
function proofFaults({ header, checkpoints, entries }: Dossier): string[] {
  if (header!.scope === WHOLE) {
    const isExtra = checkpoints.some((one) => one.consistency !== undefined) || entries.some((one) => one.inclusion);
    return isExtra ? ['it is of the whole register and has proofs, which no register writes there'] : [];
  }
  const [first] = checkpoints;
  const isOdd = checkpoints.some((one) => one.consistency === undefined) || (first?.consistency?.length ?? 0) > 0;
  return isOdd ? ['its checkpoints have proofs that no register writes: one is missing, or the first has one'] : [];
}
