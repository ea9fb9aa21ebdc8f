/**
 * What a witness keeps in a folder of its own: `last-checkpoint`, `trusted-keys`, and where the register contradicted
 * itself the evidence.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../ledger/hash.ts';
import type { NoteKey } from '../ledger/note-key.ts';
import { type Memory, parseTrusted, trustedText } from '../proof/witnessing.ts';

export interface WitnessState {
  memory(): Memory;
  /** On disk when it returns. */
  remember(memory: Memory): void;
  /** Keeps what contradicts each other; the same evidence once. The paths of the files. */
  keepEvidence(notes: readonly string[]): string[];
}

/** The state in a folder, made where it is not there.
 * @param pinned the key of the register that the witness was given. */
export function witnessState(folder: string, pinned: NoteKey): WitnessState {
  mkdirSync(folder, { recursive: true });
  const [last, trusted] = [join(folder, 'last-checkpoint'), join(folder, 'trusted-keys')];
  return {
    memory: () => ({
      seen: existsSync(last) ? readFileSync(last, 'utf8') : null,
      trusted: [pinned, ...(existsSync(trusted) ? parseTrusted(readFileSync(trusted, 'utf8')) : [])],
    }),
    remember(memory) {
      replace(trusted, trustedText(memory.trusted.slice(1)));
      replace(last, memory.seen ?? '');
    },
    keepEvidence(notes) {
      const name = sha256Hex(notes.join('\n')).slice(0, 12);
      return notes.map((note, index) => {
        const path = join(folder, `evidence-${name}-${index + 1}`);
        replace(path, note);
        return path;
      });
    },
  };
}

/** Either the old content or the new, whatever happens. */
function replace(path: string, text: string): void {
  const next = `${path}.next`;
  const file = openSync(next, 'w', 0o644);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(next, path);
}
