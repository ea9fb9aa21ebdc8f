// A ledger of 200 entries with signed checkpoints, the dossier of it, and the tools of somebody who forges: entries made
// anew by another implementation of the leaf, lines put together again with a sum that fits.

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { CheckpointCheck, type SignedCheckpoints } from '../src/audit/checkpoint-check.ts';
import { checkDossier, type Verdict } from '../src/audit/dossier-check.ts';
import { DossierReader } from '../src/audit/dossier-read.ts';
import { fromHex } from '../src/ledger/bytes.ts';
import { type ChainFault, Joining, linkOf, segmentOf } from '../src/ledger/chain.ts';
import type { Entry } from '../src/ledger/entry.ts';
import { type NoteKey, parseVkey } from '../src/ledger/note-key.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { ANYONE, asked, Bench } from './register-helpers.ts';

/** A line of a dossier, as data. */
export type Line = Record<string, unknown> & { type: string };

export interface Ledger {
  /** Its data folder. */
  readonly folder: string;
  readonly entries: readonly Entry[];
  readonly signed: SignedCheckpoints;
  readonly key: NoteKey;
  readonly lines: readonly Line[];
  readonly ofOne: readonly Line[];
}

export const SIZE = 200;
/** Sizes at which checkpoints were signed. */
export const SIGNED = [64, 130, 200];
export const AS_OF = '2020-06-01';

/** Small final clauses with an amendment procedure. */
export const clauses = (id: string, supersedes: readonly string[] = []) => ({
  format: 'pacta-clauses/1',
  id,
  version: 1,
  title: { en: `Agreement ${id}` },
  parties: [
    { id: 'ALPHA', name: { en: 'Alpha' }, organ: 'Alpha Assembly', head: 'Alpha Secretary' },
    { id: 'BETA', name: { en: 'Beta' }, organ: 'Beta Council', head: 'Beta Director' },
  ],
  conclusion: {
    stages: [
      { state: 'negotiation', step: { act: 'agreeText', by: 'joint', cites: 'preamble' } },
      { state: 'approval', lanes: { approval: [{ act: 'approve', cites: 'Art. 9(1)' }] } },
      { state: 'signature', lanes: { signature: [{ act: 'sign', cites: 'Art. 9(2)' }] } },
    ],
    entryIntoForce: { laterOf: ['sign'], cites: 'Art. 9(2)' },
  },
  amendment: {
    stages: [
      { state: 'proposal', step: { act: 'propose', by: 'either', cites: 'Art. 8' } },
      { state: 'negotiation', step: { act: 'agreeText', by: 'joint', cites: 'Art. 8' } },
      { state: 'approval', lanes: { approval: [{ act: 'approve', cites: 'Art. 8' }] } },
    ],
    entryIntoForce: { laterOf: ['approve'], cites: 'Art. 8' },
    duties: [{ act: 'notify', after: 'approve', cites: 'Art. 8' }],
  },
  supersedes: supersedes.map((one) => ({ id: one, cites: 'Art. 10' })),
});

const ACTS = ['agreeText by joint on 2019-01-10', 'approve by ALPHA on 2019-02-10', 'approve by BETA on 2019-03-10'];
const SIGNATURES = ['sign by ALPHA on 2019-04-10', 'sign by BETA on 2019-04-12'];

/** Records 200 entries of every kind, with checkpoints on the way. */
async function fill(bench: Bench, folder: string): Promise<void> {
  const proofs = bench.register.proofs(openProofFiles(folder));
  const due = [...SIGNED];
  let minute = 0;
  const step = async (work: () => Promise<unknown>) => {
    if ((await bench.size()) >= SIZE) return;
    bench.now = Date.parse('2020-01-01T00:00:00Z') + 60_000 * ++minute;
    await work();
    if ((await bench.size()) >= due[0]!) {
      due.shift();
      await proofs.checkpoints.make();
    }
  };
  for (let n = 1; (await bench.size()) < SIZE; n++) {
    const id = `alpha-beta-${n}`;
    await step(() => bench.register.registerAgreement(clauses(id, n % 4 === 0 ? [`alpha-beta-${n - 1}`] : []), ANYONE));
    for (const act of [...ACTS, ...SIGNATURES]) await step(() => bench.record(id, act));
    await step(() => bench.correct(id, 6, 'sign by BETA on 2019-04-13'));
    await step(() => bench.plan(id, { act: asked('terminate by joint on 2030-01-01') }));
    await step(() => bench.anyway(id, 'sign by ALPHA on 2018-01-01'));
    if (n % 4 !== 3 && (await bench.size()) < SIZE - 4) {
      let part = '';
      await step(async () => {
        part = await bench.amend(id, 'propose by BETA on 2019-06-01');
      });
      for (const act of ['agreeText by joint on 2019-07-01', 'approve by BETA on 2019-08-01'])
        await step(() => bench.record(part, act));
    }
  }
}

async function linesOf(bench: Bench, folder: string, instrument: string | null): Promise<Line[]> {
  const proofs = bench.register.proofs(openProofFiles(folder));
  const lines: Line[] = [];
  for await (const line of bench.read.dossier(proofs, { instrument, asOf: AS_OF }))
    lines.push(JSON.parse(line) as Line);
  return lines;
}

/** The ledger, made once for a file of tests. */
export function ledger(): Ledger {
  const made = {} as { -readonly [Name in keyof Ledger]: Ledger[Name] };
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacta-tamper-'));
    const bench = new Bench(join(folder, 'pacta.sqlite'), 0);
    await fill(bench, folder);
    const lines = await linesOf(bench, folder, null);
    const ofOne = await linesOf(bench, folder, 'alpha-beta-1');
    const key = parseVkey(String(lines.find((line) => line.type === 'key')!.key));
    const signed = {
      notes: lines.filter((line) => line.type === 'checkpoint').map((line) => String(line.note)),
      keys: [key],
      witnesses: [],
    };
    const entries = lines
      .filter((line) => line.type === 'entry')
      .map((line) => {
        const entry = line.entry as Entry;
        return { ...entry, body: canonical(entry.body) };
      });
    Object.assign(made, { folder, entries, signed, key, lines, ofOne });
    await bench.register.close();
  });
  afterAll(() => rmSync(made.folder, { recursive: true, force: true }));
  return made;
}

/** What chains, leaves, tree and checkpoints say of entries. */
export function ledgerFaults(entries: readonly Entry[], signed: SignedCheckpoints): ChainFault[] {
  return [...new Joining().take(segmentOf(entries.map(linkOf))), ...checkpointFaults(entries, signed)];
}

// Most forgeries leave the leaves as they are, and the tree with them.
const held = new Map<string, readonly ChainFault[]>();

function checkpointFaults(entries: readonly Entry[], signed: SignedCheckpoints): readonly ChainFault[] {
  const leaves = entries.map((entry) => entry.leaf);
  const key = [...leaves, ...signed.notes].join();
  const known = held.get(key);
  if (known !== undefined) return known;
  const check = new CheckpointCheck(signed);
  for (const one of leaves) check.take(fromHex(one));
  const { faults } = check.finish();
  if (held.size < 10) held.set(key, faults);
  return faults;
}

/** Canonical JSON, by another hand. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/** The leaf of an entry, by another hand. */
export function leaf({ leaf: _leaf, body, ...rest }: Entry): string {
  const text = canonical({ ...rest, body: JSON.parse(body) as unknown });
  return createHash('sha256').update('\0').update(text).digest('hex');
}

/** Entries from an index on made anew as a careful forger would: places, versions, chains and leaves all fit. */
export function resealed(entries: readonly Entry[], from: number): Entry[] {
  const last = new Map<string, Entry>();
  return entries.map((entry, index) => {
    const before = last.get(entry.instrument);
    let own = entry;
    if (index >= from) {
      own = { ...own, position: index + 1, version: (before?.version ?? 0) + 1, prev: before?.leaf ?? null };
      own = { ...own, leaf: leaf(own) };
    }
    last.set(own.instrument, own);
    return own;
  });
}

/** Lines as a file, with an end whose count and sum fit. */
export function file(lines: readonly Line[]): string {
  const body = lines.filter((line) => line.type !== 'end');
  let sum = '';
  for (const line of body) {
    const { entry, inclusion = [] } = line as { entry?: Entry; inclusion?: string[] };
    const summed = entry === undefined ? JSON.stringify(line) : ['', entry.leaf, ...inclusion].join(' ');
    sum = createHash('sha256')
      .update(sum + summed)
      .digest('hex');
  }
  return [...body, { type: 'end', lines: body.length, sum }].map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** The lines of a dossier with other entries in it. */
export function withEntries(lines: readonly Line[], entries: readonly Entry[]): Line[] {
  const made = entries.map((entry) => ({
    type: 'entry',
    entry: { ...entry, body: JSON.parse(entry.body) as unknown },
  }));
  const first = lines.findIndex((line) => line.type === 'entry');
  const rest = lines.filter((line) => line.type !== 'entry');
  return [...rest.slice(0, first), ...made, ...rest.slice(first)];
}

/** Verifies the text of a dossier. */
export function verdictOf(text: string, keys: readonly NoteKey[]): Promise<Verdict> {
  const reader = new DossierReader();
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) reader.take(line);
  return checkDossier(reader.finish(), keys);
}
