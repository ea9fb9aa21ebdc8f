// Real registers over real files of SQLite in a folder of their own, or databases of PostgreSQL, with a clock that tests put
// on.

import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { bundled } from '../src/cli/bundled.ts';
import type { Reason } from '../src/law/reasons.ts';
import { importDocuments } from '../src/register/importing.ts';
import { Problem } from '../src/register/problems.ts';
import type { Clocks } from '../src/register/reading.ts';
import type { Caller, Recorded } from '../src/register/recording.ts';
import { Register } from '../src/register/register.ts';
import { postgresStore } from '../src/store/postgres.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { freshDatabase } from './postgres-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

export const ANYONE: Caller = { principal: 'somebody', ifVersion: null, idempotencyKey: null };

/** The middle of a day, or the instant given. */
export const instant = (day: string): number => Date.parse(day.length === 10 ? `${day}T12:00:00Z` : day);

/** Reads 'approve by UN on 2016-07-25', for recording. */
export function asked(sentence: string): { type: string; by?: string; on: string } {
  const match = /^(\w+)(?: by (\w+))? on (\S+)$/.exec(sentence);
  if (match === null) throw new Error(`not the sentence of an act: ${sentence}`);
  const [, type = '', by, on = ''] = match;
  return { type, ...(by === undefined ? {} : { by }), on };
}

/** A register whose clock stands where it is put. */
export class Bench {
  readonly register: Register;
  now: number;

  /** @param where the path of a file, or the address of a database. */
  constructor(where: string, now: number) {
    this.now = now;
    const store = where.startsWith('postgres') ? postgresStore(where) : openSqlite(where);
    this.register = new Register(store, () => this.now);
  }

  /** Puts the clock to the middle of a day, or to an instant. */
  on(day: string): this {
    this.now = instant(day);
    return this;
  }

  get read(): Register['read'] {
    return this.register.read;
  }

  /** Records acts one after the other. */
  async record(id: string, ...acts: string[]): Promise<void> {
    for (const one of acts) await this.register.recordAct(id, asked(one), ANYONE);
  }

  /** Records what the procedure does not provide for, expressly. */
  anyway(id: string, act: string): Promise<Recorded> {
    return this.register.recordAct(id, { ...asked(act), outsideProcedure: 'it happened' }, ANYONE);
  }

  /** Starts an amendment and gives its identifier. */
  async amend(parent: string, act: string, more: object = {}): Promise<string> {
    const request = { title: { en: 'Amendment' }, act: { ...asked(act), ...more } };
    return (await this.register.startPart(parent, 'amendment', request, ANYONE)).instrument;
  }

  correct(id: string, version: number, act: string | null): Promise<Recorded> {
    return this.register.correct(id, correction(version, act), ANYONE);
  }

  plan(id: string, request: object): Promise<Recorded> {
    return this.register.plan(id, request, ANYONE);
  }

  async size(): Promise<number> {
    return (await this.read.head()).size;
  }
}

export const correction = (version: number, act: string | null) => ({
  version,
  reason: 'better known',
  ...(act === null ? { annul: true } : { act: asked(act) }),
});

export const asOf = (day: string): Clocks => ({ asOf: day, knownAt: null });

/** What something was refused with. */
export async function refusal(work: Promise<unknown>): Promise<Problem> {
  const outcome = await work.then(
    () => 'accepted',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(Problem);
  return outcome as Problem;
}

/** Reasons as 'approve by UN, Art. 16(1)'. */
export const inWords = (reasons: readonly Reason[] = []): string[] =>
  reasons.map((one) => `${one.act} by ${one.by}, ${one.cites}`);

/** Registers to begin with. */
interface Benches {
  /** With the clauses of both agreements and no acts. */
  bare(): Promise<Bench>;
  /** With the whole real record. */
  real(): Promise<Bench>;
  /** Closes those made so far, where a test makes many. */
  release(): Promise<void>;
}

/** Where a register is kept. */
interface Kept {
  /** The path of a file, or the address of a database. */
  readonly where: string;
  /** Another with the same in it; nobody may have this one open. */
  copy(): Promise<Kept>;
  drop(): Promise<void>;
}

function inFile(path: string): Kept {
  const copy = async () => {
    const other = join(dirname(path), `${randomUUID()}.sqlite`);
    copyFileSync(path, other);
    return inFile(other);
  };
  // The folder goes as a whole.
  return { where: path, copy, drop: async () => {} };
}

async function inDatabase(template?: string): Promise<Kept> {
  const { name, url, drop } = await freshDatabase(template);
  return { where: url, copy: () => inDatabase(name), drop };
}

/** Registers to begin with, made once for a test file and copied for every test. */
export function benches(): Benches {
  let folder = '';
  let bare: Kept;
  let real: Kept;
  // Owned here: what is open, and where it is kept.
  const opened: { readonly bench: Bench; readonly kept: Kept }[] = [];
  const make = async (name: string, withRecords: boolean): Promise<Kept> => {
    const kept = ON_POSTGRES ? await inDatabase() : inFile(join(folder, name));
    const bench = new Bench(kept.where, instant(withRecords ? '2016-12-01' : '2000-01-01'));
    const documents = bundled(['un-iom-1996', 'un-iom-2016']).filter(
      (one) => withRecords || !one.name.endsWith('.record.json'),
    );
    await importDocuments(bench.register, documents, 'import');
    await bench.register.close();
    return kept;
  };
  const copyOf = async (original: Kept): Promise<Bench> => {
    const kept = await original.copy();
    const bench = new Bench(kept.where, instant('2026-07-01'));
    opened.push({ bench, kept });
    return bench;
  };
  const release = async () => {
    for (const { bench, kept } of opened.splice(0)) {
      await bench.register.close();
      await kept.drop();
    }
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacta-bench-'));
    bare = await make('bare', false);
    real = await make('real', true);
  });
  afterAll(async () => {
    await release();
    await Promise.all([bare.drop(), real.drop()]);
    rmSync(folder, { recursive: true });
  });
  return { bare: () => copyOf(bare), real: () => copyOf(real), release };
}
