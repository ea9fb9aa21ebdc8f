// A second verifier of signed notes, checkpoints, cosignatures and proof files, written from the C2SP documents with
// other cryptography than the program's. It knows only what an outsider is given: public keys as text, and files.
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { leafHash, rootByPath } from './merkle-oracle.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const join = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

export interface Signed {
  readonly text: string;
  /** Names of the keys that signed, with the time of a cosignature in seconds. */
  readonly by: Readonly<Record<string, number | null>>;
}

interface Key {
  readonly name: string;
  readonly id: string;
  readonly type: number;
  readonly publicKey: Uint8Array;
}

function keyOf(vkey: string): Key {
  const [name = '', id = '', ...rest] = vkey.split('+');
  const bytes = bytesOf(rest.join('+'));
  const publicKey = bytes.slice(1);
  const computed = hexOf(sha256(join(utf8(`${name}\n`), bytes.slice(0, 1), publicKey)).slice(0, 4));
  if (computed !== id) throw new Error(`the identifier of ${vkey} should be ${computed}`);
  return { name, id, type: bytes[0]!, publicKey };
}

/** Reads a note and verifies the signatures of the keys given; throws where one is wrong. */
export function readNote(note: string, vkeys: readonly string[]): Signed {
  const keys = vkeys.map(keyOf);
  const [head, tail] = [note.slice(0, note.lastIndexOf('\n\n') + 1), note.slice(note.lastIndexOf('\n\n') + 2)];
  const by: Record<string, number | null> = {};
  for (const line of tail.split('\n').filter((one) => one !== '')) {
    const [dash, name, encoded = ''] = line.split(' ');
    if (dash !== '—') throw new Error(`not a signature: ${line}`);
    const bytes = bytesOf(encoded);
    const key = keys.find((one) => one.name === name && one.id === hexOf(bytes.slice(0, 4)));
    if (key === undefined) continue;
    const timed = key.type === 4;
    const time = timed ? Number(Buffer.from(bytes.slice(4, 12)).readBigUInt64BE()) : null;
    const message = timed ? `cosignature/v1\ntime ${time}\n${head}` : head;
    if (!ed25519.verify(bytes.slice(timed ? 12 : 4), utf8(message), key.publicKey)) {
      throw new Error(`${key.name} did not sign this`);
    }
    by[key.name] = time;
  }
  return { text: head, by };
}

/** What a checkpoint says, once one of the keys of its register has been found to have signed it. */
export function readCheckpoint(note: string, vkeys: readonly string[]) {
  const { text, by } = readNote(note, vkeys);
  const [origin = '', size = '', root = ''] = text.split('\n');
  if (!(origin in by)) throw new Error('the register did not sign it');
  return { origin, size: Number(size), root: bytesOf(root), by };
}

/** Verifies a proof file for the entry with this canonical text; answers who vouches for it. */
export function readProof(file: string, canonicalEntry: string, vkeys: readonly string[]) {
  const lines = file.slice(0, file.indexOf('\n\n')).split('\n');
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') throw new Error('not a proof file');
  const extra = lines[0]?.startsWith('extra ') ? bytesOf(lines.shift()!.slice(6)) : null;
  const index = Number(lines.shift()!.replace('index ', ''));
  const checkpoint = readCheckpoint(file.slice(file.indexOf('\n\n') + 2), vkeys);
  const root = rootByPath(leafHash(utf8(canonicalEntry)), index, checkpoint.size, lines.map(bytesOf));
  if (root === null || hexOf(root) !== hexOf(checkpoint.root)) throw new Error('the proof does not lead to the root');
  return { ...checkpoint, index, extra };
}

/** Signs a text as a note, as an outsider would; `time` for a cosignature. */
export function writeNote(text: string, name: string, seed: Uint8Array, time: number | null = null): string {
  const publicKey = ed25519.getPublicKey(seed);
  const type = Uint8Array.of(time === null ? 1 : 4);
  const id = sha256(join(utf8(`${name}\n`), type, publicKey)).slice(0, 4);
  const stamp = Buffer.alloc(time === null ? 0 : 8);
  if (time !== null) stamp.writeBigUInt64BE(BigInt(time));
  const message = time === null ? text : `cosignature/v1\ntime ${time}\n${text}`;
  const signature = join(id, stamp, ed25519.sign(utf8(message), seed));
  return `${text}\n— ${name} ${Buffer.from(signature).toString('base64')}\n`;
}

/** The public key as text. */
export function writeVkey(name: string, seed: Uint8Array, type: 1 | 4): string {
  const bytes = join(Uint8Array.of(type), ed25519.getPublicKey(seed));
  const id = hexOf(sha256(join(utf8(`${name}\n`), bytes)).slice(0, 4));
  return `${name}+${id}+${Buffer.from(bytes).toString('base64')}`;
}
