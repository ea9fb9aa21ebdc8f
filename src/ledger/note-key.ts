/**
 * Keys of signed notes (https://c2sp.org/signed-note): named, and known by a short identifier. A public key is written
 * `NAME+ID+BASE64` (a vkey), a secret one `PRIVATE+KEY+NAME+ID+BASE64`, as Go's sumdb/note does.
 */
import { base64, concat, fromBase64, hex, sameBytes, utf8 } from './bytes.ts';
import { newSeed, publicKeyOf } from './ed25519.ts';
import { sha256 } from './hash.ts';
import { Malformed } from './malformed.ts';

/** What a key is for: the byte that its identifier is made with. */
export const KEY_TYPES = { note: 0x01, cosignature: 0x04 } as const;
export type KeyType = keyof typeof KEY_TYPES;

/** A public key. */
export interface NoteKey {
  readonly name: string;
  readonly type: KeyType;
  /** Eight lower-case hex digits. */
  readonly id: string;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A key with its secret. */
export interface NoteSigner extends NoteKey {
  readonly seed: Uint8Array;
}

/** How long a name may be: far beyond any honest one. */
export const MAX_NAME = 200;
const PRIVATE = 'PRIVATE+KEY+';

/** Makes a public key known by its name. Throws Malformed on an impossible name. */
export function noteKey(name: string, type: KeyType, publicKey: Uint8Array): NoteKey {
  checkName(name);
  if (publicKey.length !== 32) throw new Malformed('an Ed25519 public key has 32 bytes');
  return { name, type, id: keyId(name, type, publicKey), publicKey };
}

/** Makes a secret key of this name; a new one unless its seed is given. Throws Malformed on an impossible name. */
export function noteSigner(name: string, type: KeyType, seed: Uint8Array = newSeed()): NoteSigner {
  return { ...noteKey(name, type, publicKeyOf(seed)), seed };
}

/** A public key as text. */
export function vkeyOf({ name, type, id, publicKey }: NoteKey): string {
  return `${name}+${id}+${base64(concat(Uint8Array.of(KEY_TYPES[type]), publicKey))}`;
}

/** Reads a public key. Throws Malformed; also where the identifier is not that of the key. */
export function parseVkey(text: string): NoteKey {
  const { name, id, type, bytes } = parts(text, 'NAME+ID+BASE64');
  const key = noteKey(name, type, bytes);
  if (key.id !== id) throw new Malformed(`the key is written with the identifier ${id} and has ${key.id}`);
  return key;
}

/** A secret key as text. */
export function skeyOf({ name, type, id, seed }: NoteSigner): string {
  return `${PRIVATE}${name}+${id}+${base64(concat(Uint8Array.of(KEY_TYPES[type]), seed))}`;
}

/** Reads a secret key. Throws Malformed; also where the identifier is not that of the key. */
export function parseSkey(text: string): NoteSigner {
  if (!text.startsWith(PRIVATE)) throw new Malformed(`a secret key begins with ${PRIVATE}`);
  const { name, id, type, bytes } = parts(text.slice(PRIVATE.length), `${PRIVATE}NAME+ID+BASE64`);
  const signer = noteSigner(name, type, bytes);
  if (signer.id !== id) throw new Malformed(`the key is written with the identifier ${id} and has ${signer.id}`);
  return signer;
}

/** Whether two are one key. */
export function sameKey(a: NoteKey, b: NoteKey): boolean {
  return a.name === b.name && a.type === b.type && sameBytes(a.publicKey, b.publicKey);
}

/** Makes sure that a key may have this name: neither white space nor plus. Throws Malformed. */
export function checkName(name: string): void {
  // A control character would end a line, or steer a terminal.
  if (name === '' || name.length > MAX_NAME || /[\s+\p{Cc}\p{Z}]/u.test(name) || !name.isWellFormed()) {
    throw new Malformed(`the name of a key has 1 to ${MAX_NAME} characters, neither spaces nor plus among them`);
  }
}

function keyId(name: string, type: KeyType, publicKey: Uint8Array): string {
  return hex(sha256(concat(utf8(`${name}\n`), Uint8Array.of(KEY_TYPES[type]), publicKey)).subarray(0, 4));
}

function parts(text: string, form: string) {
  // Base64 may have a plus of its own; a name and an identifier have none.
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]{44})$/.exec(text);
  if (match === null) throw new Malformed(`a key is written ${form}`);
  const [, name = '', id = '', encoded = ''] = match;
  const bytes = fromBase64(encoded);
  const type = (Object.keys(KEY_TYPES) as KeyType[]).find((one) => KEY_TYPES[one] === bytes[0]);
  if (type === undefined || bytes.length !== 33) throw new Malformed('the key is of no type known here');
  return { name, id, type, bytes: bytes.slice(1) };
}
