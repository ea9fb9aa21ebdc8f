/** A file of signed notes that only grows: each followed by an empty line, each on disk before anybody is told of it. */
import { closeSync, fstatSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import type { NoteLog } from '../proof/ports.ts';

/** How far a file was read. */
interface Read {
  /** The file and its last change. */
  readonly file: string;
  readonly stamp: string;
  /** Bytes up to here are whole paragraphs and in `notes`, but for a text that still waits for its signatures. */
  readonly offset: number;
  readonly waiting: string | null;
  readonly notes: string[];
}

const NOTHING: Read = { file: '', stamp: '', offset: 0, waiting: null, notes: [] };

/** The notes of a file; of one that is not there, none. What was added is read on from where reading ended. */
export function noteFile(path: string): NoteLog {
  let read = NOTHING;
  return {
    append(note) {
      // One write at the end of the file: what two processes add at once stands there one after the other.
      const file = openSync(path, 'a+', 0o644);
      try {
        writeSync(file, `${endsWhole(file) ? '' : '\n\n'}${note}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    all() {
      read = readOn(path, read);
      return read.notes;
    },
  };
}

/** Whether the last note of an open file is whole; one that a crash cut off is left as it is, and set apart. */
function endsWhole(file: number): boolean {
  const { size } = fstatSync(file);
  return size === 0 || bytesOf(file, Math.max(0, size - 2), 2).toString('latin1') === '\n\n';
}

function readOn(path: string, before: Read): Read {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (found === undefined) return { ...NOTHING, notes: [] };
  const [file, stamp, size] = [`${found.dev} ${found.ino}`, `${found.size} ${found.mtimeNs}`, Number(found.size)];
  if (file === before.file && stamp === before.stamp) return before;
  // Another file, or one that was cut or changed where it had been read, is read from its beginning.
  const isGrown = file === before.file && size > before.offset;
  const { offset, waiting, notes } = isGrown ? before : { ...NOTHING, notes: [] };
  const opened = openSync(path, 'r');
  try {
    const bytes = bytesOf(opened, offset, size - offset);
    // What follows the last empty line is still being written, or was cut off.
    const end = bytes.lastIndexOf('\n\n') + 2;
    if (end === 1) return { file, stamp, offset, waiting, notes };
    const rest = addNotes(bytes.toString('utf8', 0, end), waiting, notes);
    return { file, stamp, offset: offset + end, waiting: rest, notes };
  } finally {
    closeSync(opened);
  }
}

/** Adds the notes in whole paragraphs: a text, and its signatures. The text that still waits for its signatures. */
function addNotes(text: string, before: string | null, notes: string[]): string | null {
  let waiting = before;
  for (const paragraph of text.split(/\n{2,}/)) {
    if (paragraph === '') continue;
    const isSignatures = paragraph.startsWith('\u2014 ');
    if (isSignatures && waiting !== null) notes.push(`${waiting}\n\n${paragraph}\n`);
    waiting = isSignatures ? null : paragraph;
  }
  return waiting;
}

function bytesOf(file: number, from: number, count: number): Buffer {
  const bytes = Buffer.alloc(count);
  return bytes.subarray(0, readSync(file, bytes, 0, count, from));
}
