/**
 * The file of checkpoints against what the database has of them: so that it is noticed when one is taken out of the
 * file, or the file is put in another order. Who alters both is convicted only by what was kept elsewhere.
 */
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { parseNote } from '../ledger/note.ts';

/** What the file lacks of what the database has, or has in another order; in sentences.
 * @param kept the notes in the database, in the order of signing.
 * @param file the notes in the file, as they stand there; others may have signed them too. */
export function fileFaults(kept: readonly string[], file: readonly string[]): string[] {
  const places = new Map(file.map((note, index) => [textOf(note), index]));
  const missing: string[] = [];
  const moved: string[] = [];
  let last = -1;
  for (const note of kept) {
    const place = places.get(textOf(note));
    if (place === undefined) missing.push(note);
    else if (place < last) moved.push(note);
    else last = place;
  }
  return [...told(missing, MISSING), ...told(moved, MOVED)];
}

const MISSING = 'the database has it and the file of checkpoints does not: it was removed or altered there';
const MOVED =
  'it stands in the file of checkpoints before one that was signed earlier: the file was put in another order';

function told(notes: readonly string[], why: string): string[] {
  const [first] = notes;
  if (first === undefined) return [];
  const more = notes.length === 1 ? '' : ` (so it is with ${notes.length} checkpoints, of which this is the first)`;
  return [`the checkpoint ${sizeOf(first)} was signed; ${why}${more}`];
}

function textOf(note: string): string {
  return readable(note, (text) => parseNote(text).text) ?? note;
}

function sizeOf(note: string): string {
  const size = readable(note, (text) => parseCheckpoint(text).size);
  return size === undefined ? 'that cannot be read any more' : `over ${size} entries`;
}

function readable<Read>(note: string, read: (note: string) => Read): Read | undefined {
  try {
    return read(note);
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}
