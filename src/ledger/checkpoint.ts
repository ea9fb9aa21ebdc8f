/** Checkpoints (https://c2sp.org/tlog-checkpoint): the size and root of a register's ledger, as a signed note. */
import { base64, fromBase64 } from './bytes.ts';
import { Malformed } from './malformed.ts';
import type { Hash } from './merkle.ts';
import { type Note, noteText, parseNote, signText, Unverified, type Verified, verifiedSignatures } from './note.ts';
import { checkName, type NoteKey, type NoteSigner, noteSigner } from './note-key.ts';

export interface Checkpoint {
  /** What the register is called: for one register the same for ever. */
  readonly origin: string;
  /** How many entries the ledger has. */
  readonly size: number;
  readonly root: Hash;
}

/** A checkpoint whose signatures were verified. */
export interface OpenedCheckpoint extends Checkpoint {
  readonly note: Note;
  /** Those keys among the ones given that signed it. */
  readonly signatures: readonly Verified[];
}

/** The text that is signed. Throws Malformed on an impossible origin. */
export function checkpointBody({ origin, size, root }: Checkpoint): string {
  checkName(origin);
  return `${origin}\n${size}\n${base64(root)}\n`;
}

/**
 * Reads the text that is signed. Lines after the third say nothing about the tree and are passed over.
 * Throws Malformed.
 */
export function parseCheckpointBody(text: string): Checkpoint {
  const [origin = '', size = '', root = '', ...more] = text.slice(0, -1).split('\n');
  checkName(origin);
  if (!/^(?:0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size))) {
    throw new Malformed('the second line of a checkpoint is the number of entries');
  }
  const hash = fromBase64(root);
  if (hash.length !== 32) throw new Malformed('the third line of a checkpoint is the root: 32 bytes in base64');
  if (more.includes('')) throw new Malformed('a checkpoint has no empty line before its signatures');
  return { origin, size: Number(size), root: hash };
}

/** Reads a signed checkpoint without verifying it: to find out which register it is of. Throws Malformed. */
export function parseCheckpoint(text: string): Checkpoint & { readonly note: Note } {
  const note = parseNote(text);
  return { ...parseCheckpointBody(note.text), note };
}

/**
 * Signs a checkpoint; several keys where one takes over from another.
 * @param time when, in seconds since 1970 (UTC): signed too where it is given, in a line of its own that who does not
 * know it passes over.
 */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[], time?: number): string {
  const text = checkpointBody(checkpoint);
  const timed = time === undefined ? [] : signers.map(({ name, seed }) => noteSigner(name, 'cosignature', seed));
  const signatures = [
    ...signers.map((signer) => signText(text, signer)),
    ...timed.map((signer) => signText(text, signer, time)),
  ];
  return noteText({ text, signatures });
}

/**
 * Reads a checkpoint and verifies it: one of the register's own keys must have signed it.
 * @param keys keys of the register, of type `note` and named as its origin.
 * @param witnesses keys of witnesses, of type `cosignature`; theirs are told, and not needed.
 * Throws Malformed and Unverified.
 */
export function openCheckpoint(
  text: string,
  keys: readonly NoteKey[],
  witnesses: readonly NoteKey[] = [],
): OpenedCheckpoint {
  const checkpoint = parseCheckpoint(text);
  const own = keys.filter(({ name }) => name === checkpoint.origin);
  if (own.length === 0) throw new Unverified(`the checkpoint is of ${checkpoint.origin}, whose key is not known`);
  const signatures = verifiedSignatures(checkpoint.note, own);
  if (signatures.length === 0) throw new Unverified(`no known key of ${checkpoint.origin} signed the checkpoint`);
  return { ...checkpoint, signatures: [...signatures, ...verifiedSignatures(checkpoint.note, witnesses)] };
}
