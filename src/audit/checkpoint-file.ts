/**
 * The files of checkpoints and of statements on the logs against what the database has of them: so that it is noticed
 * when one is taken out of a file, or a file is put in another order. Who alters both is convicted only by what was kept
 * elsewhere.
 */
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { parseNote } from '../ledger/note.ts';
import { isLogStatement } from '../proof/log-statement.ts';

/** The signed notes in the files of a register, as they stand there. */
export interface SignedFiles {
  readonly checkpoints: readonly string[];
  readonly logStatements: readonly string[];
}

/** What the files lack of what the database has, or have in another order; in sentences.
 * @param kept the notes in the database, in the order of signing. */
export function fileFaults(kept: readonly string[], { checkpoints, logStatements }: SignedFiles): string[] {
  const ofCheckpoints = kept.filter((note) => !isLogStatement(note));
  return [
    ...faultsOf(ofCheckpoints, checkpoints, CHECKPOINTS),
    ...faultsOf(kept.filter(isLogStatement), logStatements, STATEMENTS),
  ];
}

/** @param file may be signed by others too. */
function faultsOf(kept: readonly string[], file: readonly string[], named: Named): string[] {
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
  const missed = `the database has it and the file of ${named.all} does not: it was removed or altered there`;
  const misplaced = `it stands in the file of ${named.all} before one that was signed earlier: the file was put in another order`;
  return [...told(missing, missed, named), ...told(moved, misplaced, named)];
}

/** How one of a file, and all of it, are called. */
interface Named {
  readonly one: (note: string) => string;
  readonly of: string;
  readonly all: string;
}

const CHECKPOINTS: Named = { one: (note) => `the checkpoint ${sizeOf(note)}`, of: 'checkpoints', all: 'checkpoints' };
const STATEMENTS: Named = {
  one: (note) => `the statement on the ${note.split('\n', 2)[1]}`,
  of: 'statements',
  all: 'statements on the logs',
};

function told(notes: readonly string[], why: string, { one, of }: Named): string[] {
  const [first] = notes;
  if (first === undefined) return [];
  const more = notes.length === 1 ? '' : ` (so it is with ${notes.length} ${of}, of which this is the first)`;
  return [`${one(first)} was signed; ${why}${more}`];
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
