/** The signed checkpoints of a register, as whoever verifies takes them. */
import { type OpenedCheckpoint, openCheckpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { type Note, type NoteSignature, noteText, parseNote, Unverified, verifiedSignatures } from '../ledger/note.ts';
import type { NoteKey } from '../ledger/note-key.ts';
import type { PublicFiles } from './ports.ts';

/** The checkpoints in the file as they are, each with the lines of those who cosigned it, the latest of each. */
export function cosignedNotes({ checkpoints, cosignatures }: PublicFiles): string[] {
  const lines = new Map<string, Map<string, NoteSignature>>();
  for (const note of cosignatures.all().flatMap(read)) {
    const own = lines.get(note.text) ?? new Map<string, NoteSignature>();
    lines.set(note.text, own);
    for (const signature of note.signatures) own.set(`${signature.name} ${signature.id}`, signature);
  }
  return checkpoints.all().map((whole) => {
    const [note] = read(whole);
    // What cannot be read is told by whoever verifies: it is not for who reads the file to leave it out.
    if (note === undefined) return whole;
    return noteText({ ...note, signatures: [...note.signatures, ...(lines.get(note.text)?.values() ?? [])] });
  });
}

/** What is in the file of cosignatures and cannot have come there by the register: in sentences. A checkpoint stands in its
 * own file before anybody cosigns it, and only what a known witness signed is taken. */
export function cosignatureFaults(
  cosignatures: readonly string[],
  checkpoints: readonly string[],
  keys: readonly NoteKey[],
): string[] {
  const texts = new Set(checkpoints.flatMap(read).map(({ text }) => text));
  return cosignatures.flatMap((whole, index) => {
    const fault = (why: string) => [`cosignature ${index + 1} in the file of them ${why}`];
    const [note] = read(whole);
    if (note === undefined) return fault('cannot be read');
    if (!texts.has(note.text)) return fault('is of no checkpoint in the file of checkpoints');
    if (note.signatures.every(({ name, id }) => !keys.some((key) => key.name === name && key.id === id)))
      return fault(`is by ${note.signatures[0]?.name ?? 'nobody'}, a key of no witness that is known here`);
    return isSigned(note, keys) ? [] : fault('is not signed by the witness that it names');
  });
}

/** The last checkpoint in the file that the register signed; null where there is none. */
export function lastSigned({ checkpoints, keys }: PublicFiles): OpenedCheckpoint | null {
  const believed = keys().map(({ key }) => key);
  const notes = checkpoints.all();
  for (let at = notes.length - 1; at >= 0; at--) {
    const opened = openedBy(notes[at]!, believed);
    if (opened !== null) return opened;
  }
  return null;
}

/** A checkpoint that is whole and signed; null for what a crash cut off or somebody else put there, which others tell. */
function openedBy(whole: string, keys: readonly NoteKey[]): OpenedCheckpoint | null {
  try {
    return openCheckpoint(whole, keys);
  } catch (error) {
    if (error instanceof Unverified || error instanceof Malformed) return null;
    throw error;
  }
}

function isSigned(note: Note, keys: readonly NoteKey[]): boolean {
  try {
    return verifiedSignatures(note, keys).length > 0;
  } catch (error) {
    if (error instanceof Unverified) return false;
    throw error;
  }
}

function read(whole: string): Note[] {
  try {
    return [parseNote(whole)];
  } catch (error) {
    if (error instanceof Malformed) return [];
    throw error;
  }
}
