/** The files of proofs beside a database, as verifying takes them, and what is wrong with the files themselves. */
import type { SignedCheckpoints } from '../audit/checkpoint-check.ts';
import type { ChainFault } from '../ledger/chain.ts';
import type { NoteKey } from '../ledger/note-key.ts';
import { cosignatureFaults, cosignedNotes } from '../proof/signed.ts';
import { Problem } from '../register/problems.ts';
import { publicFiles } from '../store/proof-files.ts';

/** What is beside a database. To be read before the database is looked at: what is signed meanwhile would otherwise
 * seem to be over entries that are not there.
 * @param believed keys that were given; with none, those beside the database are believed.
 * @param more checkpoints kept elsewhere. */
export function proofsBeside(
  folder: string,
  believed: readonly NoteKey[] = [],
  more: readonly string[] = [],
): { readonly checkpoints: SignedCheckpoints; readonly faults: readonly ChainFault[] } {
  const files = publicFiles(folder);
  // Read in this order: a cosignature comes after its checkpoint, and after its witness is known.
  const cosigned = files.cosignatures.all();
  const logStatements = files.logStatements.all();
  const notes = files.checkpoints.all();
  const own = readable(() => files.keys());
  const known = readable(() => files.witnesses());
  const witnesses = known.lines.map(({ key }) => key);
  const keys = believed.length > 0 ? believed : own.lines.map(({ key }) => key);
  const isKeyless = notes.length > 0 && keys.length === 0;
  const faults = [
    ...own.faults,
    ...known.faults,
    ...(isKeyless ? ['there are checkpoints, and no public key of the register to verify their signatures with'] : []),
    ...cosignatureFaults(cosigned, notes, witnesses),
  ];
  return {
    checkpoints: { notes: [...cosignedNotes(files), ...more], logStatements, keys, witnesses },
    faults: faults.map((detail) => ({ position: 0, instrument: '', detail })),
  };
}

/** The lines of a file; where it is not in order, that instead. */
function readable<Line>(read: () => readonly Line[]): { readonly lines: readonly Line[]; readonly faults: string[] } {
  try {
    return { lines: read(), faults: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { lines: [], faults: [error.message] };
  }
}
