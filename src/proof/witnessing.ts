/**
 * What a witness does, on a machine of its own: it looks at the register's last checkpoint, makes sure that the history
 * only grew since the one it saw before, and signs that with the time. It trusts the keys it was given and nothing else.
 */
import { fromBase64, sameBytes } from '../ledger/bytes.ts';
import { type Checkpoint, openCheckpoint, parseCheckpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { isConsistent } from '../ledger/merkle-check.ts';
import { type Note, noteText, signText, Unverified, verifiedSignatures } from '../ledger/note.ts';
import { type NoteKey, type NoteSigner, parseVkey, sameKey, vkeyOf } from '../ledger/note-key.ts';
import { FINDINGS, type FindingName, reportText } from './report.ts';

/** The register as a witness asks it. Each rejects where it cannot be reached. */
export interface Watched {
  checkpoint(): Promise<string>;
  /** Hashes in base64; null where the register says that it has no such proof. */
  consistency(from: number, to: number): Promise<readonly string[] | null>;
  /** Each later key with the checkpoint that announced it. */
  keys(): Promise<readonly { readonly vkey: string; readonly announced: string | null }[]>;
  cosign(note: string): Promise<void>;
  report(note: string): Promise<void>;
}

/** What a witness remembers. */
export interface Memory {
  /** The last checkpoint it cosigned, whole; null before the first. */
  readonly seen: string | null;
  /** The keys of the register that it trusts: the one it was given, and those that took over. */
  readonly trusted: readonly NoteKey[];
}

/** What became of a round. */
export type Round =
  | { readonly kind: 'cosigned'; readonly size: number; readonly grew: number }
  /** Nothing was signed. Both checkpoints are the evidence. */
  | { readonly kind: 'contradiction'; readonly finding: string; readonly seen: string; readonly shown: string }
  /** What the register shows is not signed by a key that the witness trusts. */
  | { readonly kind: 'untrusted'; readonly finding: string; readonly shown: string };

/**
 * One round.
 * @param remember keeps what is to be remembered; it must be on disk before anything is signed.
 * @param now seconds since 1970.
 */
export async function witnessRound(
  watched: Watched,
  memory: Memory,
  signer: NoteSigner,
  now: number,
  remember: (memory: Memory) => void,
): Promise<Round> {
  const shown = await watched.checkpoint();
  const opened = await openTrusted(watched, shown, memory.trusted);
  if ('finding' in opened) return { kind: 'untrusted', finding: opened.finding, shown };
  const { checkpoint, note, trusted } = opened;
  const seen = memory.seen === null ? null : parseCheckpoint(memory.seen);
  const finding = seen === null ? null : await compare(watched, seen, checkpoint);
  if (finding !== null) {
    const text = reportText(finding, seen!, checkpoint);
    // The register may refuse to hear it: the evidence stays here all the same.
    await watched.report(noteText({ text, signatures: [signText(text, signer, now)] })).catch(() => {});
    return { kind: 'contradiction', finding: FINDINGS[finding](seen!, checkpoint), seen: memory.seen!, shown };
  }
  remember({ seen: shown, trusted });
  await watched.cosign(noteText({ ...note, signatures: [signText(note.text, signer, now)] }));
  return { kind: 'cosigned', size: checkpoint.size, grew: checkpoint.size - (seen?.size ?? 0) };
}

async function compare(watched: Watched, seen: Checkpoint, shown: Checkpoint): Promise<FindingName | null> {
  if (shown.size === seen.size) return sameBytes(seen.root, shown.root) ? null : 'split';
  if (shown.size < seen.size) return 'shorter';
  const proof = await watched.consistency(seen.size, shown.size);
  const isGrown = proof !== null && isConsistent(seen.size, shown.size, seen.root, shown.root, hashes(proof));
  return isGrown ? null : 'rewritten';
}

function hashes(proof: readonly string[]): Uint8Array[] {
  try {
    return proof.map(fromBase64);
  } catch (error) {
    // What is no proof proves nothing; an empty hash fits nowhere.
    if (error instanceof Malformed) return [new Uint8Array(0)];
    throw error;
  }
}

type Opened =
  | { readonly checkpoint: Checkpoint; readonly note: Note; readonly trusted: readonly NoteKey[] }
  | { readonly finding: string };

/** Opens a checkpoint with the keys trusted, and with those that took over from them. */
async function openTrusted(watched: Watched, text: string, trusted: readonly NoteKey[]): Promise<Opened> {
  try {
    const known = isSigned(text, trusted) ? trusted : await successors(watched, trusted);
    const { origin, size, root, note } = openCheckpoint(text, known);
    return { checkpoint: { origin, size, root }, note, trusted: known };
  } catch (error) {
    if (!(error instanceof Unverified) && !(error instanceof Malformed)) throw error;
    return { finding: `What the register shows is not signed by the key that this witness trusts: ${error.message}.` };
  }
}

function isSigned(text: string, keys: readonly NoteKey[]): boolean {
  return verifiedSignatures(parseCheckpoint(text).note, keys).length > 0;
}

/** Follows the keys that took over: each must be announced by a checkpoint that a trusted key and it itself signed. */
async function successors(watched: Watched, trusted: readonly NoteKey[]): Promise<readonly NoteKey[]> {
  const found = [...trusted];
  for (const { vkey, announced } of await watched.keys()) {
    const key = parseVkey(vkey);
    if (announced === null || found.some((one) => sameKey(one, key) || one.name !== key.name)) continue;
    const { note } = parseCheckpoint(announced);
    const isHandedOver = verifiedSignatures(note, found).length > 0 && verifiedSignatures(note, [key]).length > 0;
    if (isHandedOver) found.push(key);
  }
  return found;
}

/** Trusted keys as the lines of a file, and back. Throws Malformed. */
export const trustedText = (keys: readonly NoteKey[]): string => keys.map((key) => `${vkeyOf(key)}\n`).join('');
export const parseTrusted = (text: string): NoteKey[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map(parseVkey);
