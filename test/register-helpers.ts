// Real registers over real SQLite files in a folder of their own, with a clock that tests put on.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { bundled } from '../src/cli/bundled.ts';
import type { Reason } from '../src/law/reasons.ts';
import { importDocuments } from '../src/register/importing.ts';
import { Problem } from '../src/register/problems.ts';
import type { Clocks } from '../src/register/reading.ts';
import type { Caller, Recorded } from '../src/register/recording.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';

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

  constructor(path: string, now: number) {
    this.now = now;
    this.register = new Register(openSqlite(path), () => this.now);
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

/** Registers to begin with: with the clauses of both agreements and no acts, or with the whole real record. */
export function benches(): { bare(): Bench; real(): Bench } {
  let folder = '';
  let opened: Bench[] = [];
  let count = 0;
  const make = async (name: string, withRecords: boolean) => {
    const bench = new Bench(join(folder, name), instant(withRecords ? '2016-12-01' : '2000-01-01'));
    const documents = bundled(['un-iom-1996', 'un-iom-2016']).filter(
      (one) => withRecords || !one.name.endsWith('.record.json'),
    );
    await importDocuments(bench.register, documents, 'import');
    await bench.register.close();
  };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacta-bench-'));
    await make('bare', false);
    await make('real', true);
  });
  afterAll(async () => {
    for (const bench of opened) await bench.register.close();
    rmSync(folder, { recursive: true });
    opened = [];
  });
  const copy = (name: string): Bench => {
    count += 1;
    const path = join(folder, `${count}.sqlite`);
    copyFileSync(join(folder, name), path);
    const bench = new Bench(path, instant('2026-07-01'));
    opened.push(bench);
    return bench;
  };
  return { bare: () => copy('bare'), real: () => copy('real') };
}
