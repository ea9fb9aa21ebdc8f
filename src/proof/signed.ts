/** The signed checkpoints of a register, as whoever verifies takes them. */
import { Malformed } from '../ledger/malformed.ts';
import { type Note, type NoteSignature, noteText, parseNote } from '../ledger/note.ts';
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

function read(whole: string): Note[] {
  try {
    return [parseNote(whole)];
  } catch (error) {
    if (error instanceof Malformed) return [];
    throw error;
  }
}
