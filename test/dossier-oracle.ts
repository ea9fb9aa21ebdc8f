// A small verifier of dossiers, written from the format in the README and the RFC, with other cryptography than the
// program's and none of its code. It replays nothing: that is what the chart is for.

import { sha256 } from '@noble/hashes/sha2.js';
import { leafHash, mth, rootByPath } from './merkle-oracle.ts';
import { readCheckpoint } from './note-oracle.ts';
import { canonical } from './tamper-helpers.ts';

interface EntryFields {
  readonly position: number;
  readonly instrument: string;
  readonly version: number;
  readonly leaf: string;
  readonly prev: string | null;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const base64 = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** Verifies hashes, chains, tree and signatures; gives the number of entries, and throws naming what is wrong. */
export function verifyByReadme(text: string, vkey: string): number {
  const rows = text.trimEnd().split('\n');
  const lines = rows.map((row) => JSON.parse(row) as Record<string, unknown>);
  const last = lines.findLast((line) => line.type === 'checkpoint');
  const checkpoint = readCheckpoint(String(last?.note), [vkey]);
  const chains = new Map<string, EntryFields>();
  const leaves: Uint8Array[] = [];
  let sum = '';
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const inclusion = line.inclusion as string[] | undefined;
    const entry = line.entry as EntryFields | undefined;
    sum = hex(
      sha256(utf8(sum + (entry === undefined ? rows[index]! : ['', entry.leaf, ...(inclusion ?? [])].join(' ')))),
    );
    if (entry === undefined) continue;
    const { leaf, ...rest } = entry;
    const hash = leafHash(utf8(canonical(rest)));
    const before = chains.get(entry.instrument);
    const follows = entry.version === (before?.version ?? 0) + 1 && entry.prev === (before?.leaf ?? null);
    if (hex(hash) !== leaf || !follows) throw new Error(`entry ${entry.position} is not in order`);
    if (inclusion !== undefined) {
      const root = rootByPath(hash, entry.position - 1, checkpoint.size, inclusion.map(base64));
      if (root === null || hex(root) !== hex(checkpoint.root)) throw new Error(`entry ${entry.position} is not proved`);
    }
    chains.set(entry.instrument, entry);
    leaves.push(hash);
  }
  const end = lines.at(-1)!;
  if (end.type !== 'end' || end.lines !== lines.length - 1 || end.sum !== sum) throw new Error('the file is not whole');
  const whole = lines[0]!.scope === 'register';
  if (whole && hex(mth(leaves.slice(0, checkpoint.size))) !== hex(checkpoint.root)) throw new Error('another root');
  return leaves.length;
}
