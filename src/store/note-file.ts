/** A file of signed notes that only grows: each followed by an empty line, each on disk before anybody is told of it. */
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, statSync, writeSync } from 'node:fs';
import type { NoteLog } from '../proof/ports.ts';

/** The notes of a file; of one that is not there, none. It is read again only when it has changed. */
export function noteFile(path: string): NoteLog {
  // Owned here: what was read last, and of which state of the file.
  let read: { readonly stamp: string; readonly notes: readonly string[] } = { stamp: '', notes: [] };

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
      const stamp = stampOf(path);
      if (stamp !== read.stamp) read = { stamp, notes: stamp === '' ? [] : wholeNotes(readFileSync(path, 'utf8')) };
      return read.notes;
    },
  };
}

/** Whether the last note of an open file is whole; one that a crash cut off is left as it is, and set apart. */
function endsWhole(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const end = Buffer.alloc(2);
  readSync(file, end, 0, 2, Math.max(0, size - 2));
  return end.toString('latin1') === '\n\n';
}

function stampOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

/** The notes in the text of a file. A text without signatures, and signatures without text, are no notes. */
function wholeNotes(text: string): string[] {
  const paragraphs = text.split(/\n{2,}/);
  // What follows the last empty line is nothing, or was cut off.
  paragraphs.pop();
  return paragraphs.flatMap((paragraph, index) => {
    const before = paragraphs[index - 1];
    const isNote = isSignatures(paragraph) && before !== undefined && !isSignatures(before);
    return isNote ? [`${before}\n\n${paragraph}\n`] : [];
  });
}

const isSignatures = (paragraph: string) => paragraph.startsWith('\u2014 ');
