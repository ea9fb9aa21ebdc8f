/**
 * Signed notes (https://c2sp.org/signed-note): a text, an empty line, and a line for each signature. Cosignatures by
 * witnesses (https://c2sp.org/tlog-cosignature) are such lines too; they sign the time as well.
 */
import { base64, concat, fromBase64, fromHex, hex, utf8 } from './bytes.ts';
import { signEd25519, verifiesEd25519 } from './ed25519.ts';
import { Malformed } from './malformed.ts';
import { checkName, type NoteKey, type NoteSigner } from './note-key.ts';

/** How long a note may be, in UTF-16 code units, and how many signatures it may have. */
export const MAX_NOTE = 65_536;
export const MAX_SIGNATURES = 100;

/** A signature line. */
export interface NoteSignature {
  /** The name of the key, and its identifier: eight lower-case hex digits. */
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A note as it was read: nothing in it is proved by having been read. */
export interface Note {
  /** With the line feed at its end. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A signature that was verified. */
export interface Verified {
  readonly key: NoteKey;
  /** When a cosignature was made, in seconds since 1970 (UTC); null for a signature without time. */
  readonly time: number | null;
}

/** A note that cannot be trusted: a known key did not sign it. */
export class Unverified extends Error {
  constructor(detail: string) {
    super(detail);
    this.name = 'Unverified';
  }
}

/** Reads a note. Throws Malformed. */
export function parseNote(whole: string): Note {
  if (whole.length > MAX_NOTE) throw new Malformed(`a note has ${MAX_NOTE} characters at most`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a note must not have.
  if (!whole.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(whole)) {
    throw new Malformed('a note has no control characters but line feeds');
  }
  const end = whole.lastIndexOf('\n\n');
  if (end < 1) throw new Malformed('a note is a text, an empty line and signatures');
  if (!whole.endsWith('\n')) throw new Malformed('a note ends with a line feed');
  const lines = whole.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw new Malformed(`a note has ${MAX_SIGNATURES} signatures at most`);
  return { text: whole.slice(0, end + 1), signatures: lines.map(parseSignature) };
}

/** A note as text. */
export function noteText({ text, signatures }: Note): string {
  return `${text}\n${signatures.map((one) => `${signatureLine(one)}\n`).join('')}`;
}

/** Reads a signature line, without its line feed. Throws Malformed. */
export function parseSignature(line: string): NoteSignature {
  const match = /^\u2014 ([^ ]+) ([A-Za-z0-9+/=]+)$/.exec(line);
  if (match === null) throw new Malformed('a signature is written: em dash, name, base64');
  const [, name = '', encoded = ''] = match;
  checkName(name);
  const bytes = fromBase64(encoded);
  if (bytes.length < 5) throw new Malformed('a signature has more than the identifier of its key');
  return { name, id: hex(bytes.subarray(0, 4)), bytes: bytes.slice(4) };
}

/** A signature line, without its line feed. */
export function signatureLine({ name, id, bytes }: NoteSignature): string {
  return `\u2014 ${name} ${base64(concat(fromHex(id), bytes))}`;
}

/**
 * Signs a text that ends with a line feed.
 * @param time of a cosignature, in whole seconds since 1970 (UTC); only for keys of that type.
 */
export function signText(text: string, signer: NoteSigner, time = 0): NoteSignature {
  const { name, id, seed } = signer;
  const signature = signEd25519(seed, signedMessage(text, signer, time));
  return { name, id, bytes: signer.type === 'note' ? signature : concat(timeBytes(time), signature) };
}

/**
 * The signatures of known keys, verified; lines of unknown keys are passed over, and so is a second line of a key.
 * Throws Unverified where a known key's signature is not its own.
 */
export function verifiedSignatures({ text, signatures }: Note, keys: readonly NoteKey[]): Verified[] {
  const found = new Map<NoteKey, Verified>();
  for (const signature of signatures) {
    const key = keys.find(({ name, id }) => name === signature.name && id === signature.id);
    if (key === undefined || found.has(key)) continue;
    found.set(key, verified(text, signature, key));
  }
  return [...found.values()];
}

function verified(text: string, { bytes }: NoteSignature, key: NoteKey): Verified {
  const timed = key.type === 'cosignature';
  const time = timed ? timeOf(bytes) : null;
  const signature = timed ? bytes.subarray(8) : bytes;
  if (!verifiesEd25519(key.publicKey, signedMessage(text, key, time ?? 0), signature)) {
    throw new Unverified(`the signature of ${key.name} is not its own, or the text was altered`);
  }
  return { key, time };
}

/** What is signed: the text itself; for a cosignature the time before it. */
function signedMessage(text: string, { type }: NoteKey, time: number): Uint8Array {
  return utf8(type === 'note' ? text : `cosignature/v1\ntime ${time}\n${text}`);
}

function timeBytes(time: number): Uint8Array {
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError(`${time} is not a time in whole seconds`);
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(time));
  return bytes;
}

function timeOf(bytes: Uint8Array): number {
  if (bytes.length !== 72) throw new Unverified('a cosignature has 72 bytes');
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0));
  if (!Number.isSafeInteger(time)) throw new Unverified('the time of a cosignature is beyond all reason');
  return time;
}
