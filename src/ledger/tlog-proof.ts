/**
 * Proof files (https://c2sp.org/tlog-proof): that an entry is in the ledger of a checkpoint, with whatever is needed to
 * make the entry's hash again. To be verified without the register.
 */
import { base64, fromBase64 } from './bytes.ts';
import { Malformed } from './malformed.ts';
import type { Hash } from './merkle.ts';
import { MAX_NOTE } from './note.ts';

export interface TlogProof {
  /** What the proof is about, not proved by itself: here the canonical entry; null where there is none. */
  readonly extra: Uint8Array | null;
  /** The leaf's index, from 0. */
  readonly index: number;
  /** The inclusion proof, lowest first. */
  readonly proof: readonly Hash[];
  /** The signed checkpoint, as it is. */
  readonly checkpoint: string;
}

/** How long a proof file may be: a body of an entry, in base64, and a note. */
export const MAX_PROOF = 1_048_576;
// A tree of 2^53 leaves has no longer way up.
const MAX_HASHES = 63;
const HEADER = 'c2sp.org/tlog-proof@v1';

/** A proof as text. */
export function tlogProofText({ extra, index, proof, checkpoint }: TlogProof): string {
  const lines = [
    HEADER,
    ...(extra === null ? [] : [`extra ${base64(extra)}`]),
    `index ${index}`,
    ...proof.map(base64),
    '',
  ];
  return `${lines.join('\n')}\n${checkpoint}`;
}

/** Reads a proof; its checkpoint is read and verified by `openCheckpoint`. Throws Malformed. */
export function parseTlogProof(text: string): TlogProof {
  if (text.length > MAX_PROOF + MAX_NOTE) throw new Malformed('the proof file is too long');
  const end = text.indexOf('\n\n');
  if (end === -1) throw new Malformed('a proof is followed by an empty line and a checkpoint');
  const [header, ...lines] = text.slice(0, end).split('\n');
  if (header !== HEADER) throw new Malformed(`a proof file begins with ${HEADER}`);
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : null;
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1];
  if (index === undefined || !Number.isSafeInteger(Number(index))) throw new Malformed('the proof names no index');
  if (lines.length > MAX_HASHES) throw new Malformed(`a proof has ${MAX_HASHES} hashes at most`);
  return { extra, index: Number(index), proof: lines.map(hashOf), checkpoint: text.slice(end + 2) };
}

function hashOf(line: string): Hash {
  const hash = fromBase64(line);
  if (hash.length !== 32) throw new Malformed('each line of a proof is a hash: 32 bytes in base64');
  return hash;
}
