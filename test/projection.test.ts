// The rows kept for lists and quick answers are always what a fresh fold of the ledger gives: after any acts,
// corrections and plans on instruments that depend on each other, and after any number of days.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../src/register/problems.ts';
import type { Caller, Recorded } from '../src/register/recording.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { document, projectionRows } from './api-helpers.ts';

const DAY = 86_400_000;
const START = Date.parse('2020-06-15T12:00:00Z');
const ANYONE: Caller = { principal: 'somebody', ifVersion: null, idempotencyKey: null };

/** An agreement that two signatures bring into force, and that can be amended as that of 2016. */
const clauses = (id: string, ...supersedes: string[]) => ({
  ...document('un-iom-2016'),
  conclusion: {
    ...(document('un-iom-1996') as { conclusion: object }).conclusion,
    duties: [{ act: 'register', by: ['UN'], after: 'inForce', to: 'UN Secretariat', cites: 'Art. 102' }],
  },
  id,
  title: { en: id },
  supersedes: supersedes.map((one) => ({ id: one, cites: 'Art. 9' })),
});

/** Two agreements supersede the third, and the fourth supersedes one of those. */
const CLAUSES = {
  former: clauses('former'),
  one: clauses('one', 'former'),
  other: clauses('other', 'former'),
  last: clauses('last', 'one'),
};
type Name = keyof typeof CLAUSES;
const NAMES = Object.keys(CLAUSES) as Name[];

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-projection-'));
  await openSqlite(join(folder, 'empty.sqlite')).close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A register over a file of its own, with a clock that tests put on. */
class Bench {
  readonly path: string;
  readonly register: Register;
  now = START;

  constructor(name: string) {
    this.path = join(folder, `${name}.sqlite`);
    for (const ending of ['', '-wal', '-shm']) rmSync(`${this.path}${ending}`, { force: true });
    copyFileSync(join(folder, 'empty.sqlite'), this.path);
    this.register = this.opened();
  }

  /** Instruments registered, in their order. Kept here, because asking for a list brings rows up to date. */
  readonly known: string[] = [];

  knows({ entry }: Recorded): void {
    this.known.push(entry.instrument);
  }

  /** A register that has seen nothing yet, over the same file. */
  opened(): Register {
    return new Register(openSqlite(this.path), () => this.now);
  }

  pass(days: number): void {
    this.now += days * DAY;
  }

  get today(): string {
    return this.register.read.today();
  }

  rows(): Record<string, unknown[]> {
    return projectionRows(this.path);
  }

  /** What is kept of each instrument, without bringing anything up to date first, is what a fresh fold gives. */
  async expectKeptPositions(fresh: Register): Promise<void> {
    for (const id of this.known) {
      const kept = await this.register.read.texts.now(id);
      expect(JSON.parse(kept.text), `${id} as kept on ${this.today}`).toEqual(await fresh.read.position(id));
    }
  }

  /** Lists and counts say of each instrument what its position says. */
  async expectLists(fresh: Register): Promise<void> {
    const { rows } = await this.register.read.list({ limit: 200 });
    const counted = new Map<string, number>();
    for (const row of rows) {
      const now = await fresh.read.position(row.id);
      const { inForce, completed, findings, state, sentence, version } = now;
      const force = inForce ?? completed;
      expect(row, row.id).toMatchObject({
        state,
        sentence,
        version,
        findings: findings.length,
        inForce: force === null ? null : { from: force.from, until: force.until },
      });
      counted.set(`${row.kind} ${state}`, (counted.get(`${row.kind} ${state}`) ?? 0) + 1);
      await this.#expectDuties(row.id, now.duties);
      const gaps = (await this.register.read.gaps({ instrument: row.id, limit: 200 })).rows;
      const expected = (await fresh.read.evidenceGaps(row.id)).gaps;
      expect(new Set(gaps.map((gap) => `${gap.version} ${gap.grade}`))).toEqual(
        new Set(expected.map((gap) => `${gap.version} ${gap.grade}`)),
      );
    }
    const counts = (await this.register.read.counts()).filter(({ n }) => n > 0);
    expect(Object.fromEntries(counts.map(({ kind, state, n }) => [`${kind} ${state}`, n]))).toEqual(
      Object.fromEntries(counted),
    );
  }

  async #expectDuties(id: string, duties: readonly { act: string; by: string; since: string; given: string | null }[]) {
    const listed = (await this.register.read.duties({ instrument: id, asOf: this.today, limit: 200 })).rows;
    const owed = duties.filter((duty) => duty.given === null);
    const words = (one: { act: string; by: string; since: string }) => `${one.act} by ${one.by} since ${one.since}`;
    expect(listed.map(words).sort(), `duties of ${id} on ${this.today}`).toEqual(owed.map(words).sort());
  }
}

async function onBench(name: string, work: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = new Bench(name);
  try {
    await work(bench);
  } finally {
    await bench.register.close();
  }
}

// What happens to a register, as data.

interface ToRecord {
  readonly type: string;
  readonly by: string;
  readonly on: string;
}

type Event =
  | { readonly does: 'register'; readonly name: Name }
  | { readonly does: 'amend'; readonly parent: Name; readonly act: ToRecord }
  | { readonly does: 'record'; readonly nth: number; readonly act: ToRecord; readonly anyway: boolean }
  | { readonly does: 'correct'; readonly nth: number; readonly version: number; readonly act: ToRecord | null }
  | { readonly does: 'expect'; readonly nth: number; readonly act: ToRecord; readonly announced: string }
  | { readonly does: 'drop'; readonly nth: number; readonly version: number }
  | { readonly does: 'pass'; readonly days: number }
  | { readonly does: 'list' };

const STAGED = ['agreeText', 'submit', 'approve', 'approve', 'reject', 'notify', 'sign', 'sign', 'sign'];
const FREE = ['reopen', 'withdraw', 'register', 'terminate'];
const DATES = [
  ...['2019', '2020', '2019-12', '2020-05', '2020-06', '2020-07', '2020-03-01', '2020-04-01', '2020-05-01'],
  ...['2020-06-14', '2020-06-15', '2020-06-16', '2020-06-10/2020-06-20', '2020-06-01/2020-08-01', '2019/2021'],
];

const date = fc.constantFrom(...DATES);
const type = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...STAGED) }, fc.constantFrom(...FREE));
const act = fc.tuple(type, fc.constantFrom('UN', 'IOM'), date).map(([what, by, on]) => ({
  type: what,
  by: ['agreeText', 'reopen', 'terminate'].includes(what) ? 'joint' : by,
  on,
}));
const proposal = fc.record({ type: fc.constant('propose'), by: fc.constantFrom('UN', 'IOM'), on: date });
const nth = fc.nat({ max: 11 });
const version = fc.integer({ min: 2, max: 5 });
const name = fc.constantFrom(...NAMES);
const does = <What extends string>(what: What) => fc.constant(what);

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: does('register'), name }) },
  { weight: 2, arbitrary: fc.record({ does: does('amend'), parent: name, act: proposal }) },
  { weight: 8, arbitrary: fc.record({ does: does('record'), nth, act, anyway: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ does: does('correct'), nth, version, act: fc.option(fc.oneof(act, proposal)) }) },
  { weight: 1, arbitrary: fc.record({ does: does('expect'), nth, act, announced: date }) },
  { weight: 1, arbitrary: fc.record({ does: does('drop'), nth, version }) },
  { weight: 2, arbitrary: fc.record({ does: does('pass'), days: fc.constantFrom(1, 2, 16, 50, 200, 600) }) },
  { weight: 1, arbitrary: fc.record({ does: does('list') }) },
);

/** Does it, where the register takes it; what it refuses leaves everything as it was. */
async function happen(bench: Bench, one: Event, register = bench.register): Promise<void> {
  const id = 'nth' in one ? (bench.known[one.nth % bench.known.length] ?? 'former') : '';
  try {
    switch (one.does) {
      case 'register':
        return bench.knows(await register.registerAgreement(CLAUSES[one.name], ANYONE));
      case 'amend':
        return bench.knows(
          await register.startPart(
            one.parent,
            'amendment',
            { title: 'x', act: { ...one.act, outsideProcedure: 'it happened' } },
            ANYONE,
          ),
        );
      case 'record': {
        const anyway = one.anyway ? { outsideProcedure: 'it happened' } : {};
        return void (await register.recordAct(id, { ...one.act, ...anyway }, ANYONE));
      }
      case 'correct': {
        const change = one.act === null ? { annul: true } : { act: one.act };
        return void (await register.correct(id, { version: one.version, ...change, reason: 'better known' }, ANYONE));
      }
      case 'expect':
        return void (await register.plan(id, { act: one.act, announced: one.announced }, ANYONE));
      case 'drop':
        return void (await register.plan(id, { change: 'drop', plan: one.version }, ANYONE));
      case 'pass':
        return bench.pass(one.days);
      case 'list':
        return void (await register.read.list({ limit: 200 }));
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    expect(error.code).not.toBe('internal');
  }
}

/** All agreements, two of them in force, and an amendment: so that what follows meets something. */
const SOMETHING: readonly Event[] = [
  ...NAMES.map((one): Event => ({ does: 'register', name: one })),
  ...['UN', 'IOM'].flatMap((by): Event[] => [
    { does: 'record', nth: 0, act: { type: 'sign', by, on: '2019-01-01' }, anyway: false },
    { does: 'record', nth: 1, act: { type: 'sign', by, on: '2020-06-10/2020-06-20' }, anyway: false },
  ]),
  { does: 'amend', parent: 'former', act: { type: 'propose', by: 'UN', on: '2019-06-01' } },
];

test('after any history each row kept is what a fresh fold of the ledger gives, and making all anew changes nothing', async () => {
  const histories = fc.record({
    before: fc.constantFrom([], SOMETHING),
    events: fc.array(event, { minLength: 1, maxLength: 14 }),
  });
  await fc.assert(
    fc.asyncProperty(histories, ({ before, events }) =>
      onBench('any', async (bench) => {
        // Two processes record by turns, and a third only reads.
        const [second, fresh] = [bench.opened(), bench.opened()];
        try {
          for (const one of before) await happen(bench, one);
          for (const [index, one] of events.entries()) {
            await happen(bench, one, index % 2 === 0 ? second : bench.register);
            await bench.expectKeptPositions(fresh);
          }
          await bench.expectLists(fresh);
          const rows = bench.rows();
          await bench.register.rebuild();
          expect(bench.rows()).toEqual(rows);
          expect((await bench.register.verify()).faults).toEqual([]);
        } finally {
          await Promise.all([second.close(), fresh.close()]);
        }
      }),
    ),
    { numRuns: 200 },
  );
}, 180_000);

test('families that become one wait for the next day that changes any of them', () =>
  onBench('merged', async (bench) => {
    for (const name of ['one', 'other'] as const) await bench.register.registerAgreement(CLAUSES[name], ANYONE);
    await record(bench, 'one', sign('UN', '2020-06-01/2020-08-01'));
    await bench.register.registerAgreement(CLAUSES.former, ANYONE);
    const { standings } = bench.rows() as { standings: { stale_on: string | null }[] };
    expect(standings.map((row) => row.stale_on)).toEqual(['2020-08-01', '2020-08-01', '2020-08-01']);
  }));

test('duties are right after two processes have recorded by turns', () =>
  onBench('turns', async (bench) => {
    const second = bench.opened();
    await bench.register.registerAgreement(CLAUSES.former, ANYONE);
    for (const by of ['UN', 'IOM']) await record(bench, 'former', sign(by, '2019-01-01'));
    const owed = async () => (await bench.register.read.duties({ limit: 10 })).rows.map((duty) => duty.act);
    expect(await owed()).toEqual(['register']);
    const registration = { type: 'register', by: 'UN', on: '2019-02-01' };
    const { entry } = await second.recordAct('former', registration, ANYONE);
    expect(await owed()).toEqual([]);
    const annulment = { version: entry.version, annul: true, reason: 'not ours' };
    await bench.register.correct('former', annulment, ANYONE);
    expect(await owed()).toEqual(['register']);
    await second.close();
  }));

const sign = (by: string, on: string) => ({ type: 'sign', by, on });
const record = (bench: Bench, id: string, one: object) => bench.register.recordAct(id, one, ANYONE);

test('a row with an act dated partly in the future goes stale on the last day of its date, without a new entry', () =>
  onBench('signed', async (bench) => {
    const { register } = bench;
    await register.registerAgreement(CLAUSES.former, ANYONE);
    await record(bench, 'former', sign('UN', '2020-06-01'));
    await record(bench, 'former', sign('IOM', '2020-06-10/2020-06-20'));
    const { size } = await register.read.head();

    const shown = async () => {
      const { text } = await register.read.texts.now('former');
      const { state, sentence, duties } = JSON.parse(text) as Awaited<ReturnType<typeof register.read.position>>;
      return { state, sentence, owed: duties.map((duty) => duty.act) };
    };
    const listed = async () => {
      const [row] = (await register.read.list({ limit: 10 })).rows;
      const inForce = (await register.read.list({ state: 'inForce', limit: 10 })).rows.length;
      const counts = (await register.read.counts()).filter(({ n }) => n > 0).map(({ state, n }) => `${n} ${state}`);
      const owed = (await register.read.duties({ asOf: bench.today, limit: 10 })).rows.map((duty) => duty.act);
      return { state: row?.state, sentence: row?.sentence, inForce, counts, owed };
    };
    const waiting =
      "Awaiting signature by the Director General (assumed; the agreement's own clauses are not at hand, which may have happened).";
    bench.pass(4);
    expect(bench.today).toBe('2020-06-19');
    expect(await shown()).toEqual({ state: 'signature', sentence: waiting, owed: [] });
    expect(await listed()).toEqual({
      state: 'signature',
      sentence: waiting,
      inForce: 0,
      counts: ['1 signature'],
      owed: [],
    });

    bench.pass(1);
    const since =
      "In force since a day between 10 June 2020 and 20 June 2020 (assumed; the agreement's own clauses are not at hand).";
    expect(await shown()).toEqual({ state: 'inForce', sentence: since, owed: ['register'] });
    expect(await listed()).toEqual({
      state: 'inForce',
      sentence: since,
      inForce: 1,
      counts: ['1 inForce'],
      owed: ['register'],
    });
    expect(await register.read.head()).toMatchObject({ size });
  }));

test('a new row never goes stale when nothing on record is dated in the future', () =>
  onBench('past', async (bench) => {
    await bench.register.registerAgreement(CLAUSES.former, ANYONE);
    await record(bench, 'former', sign('UN', '2020-06-15'));
    const before = bench.rows();
    bench.pass(10_000);
    await bench.register.read.list({ limit: 10 });
    expect(bench.rows()).toEqual(before);
  }));

test('what supersedes an agreement on a day not yet over makes it superseded on that day, in list and status', () =>
  onBench('superseded', async (bench) => {
    const { register } = bench;
    for (const name of ['former', 'one'] as const) await register.registerAgreement(CLAUSES[name], ANYONE);
    for (const by of ['UN', 'IOM']) await record(bench, 'former', sign(by, '2019-01-01'));
    for (const by of ['UN', 'IOM']) await record(bench, 'one', sign(by, '2020-06'));
    const state = async () => JSON.parse((await register.read.texts.now('former')).text).state as string;
    expect(await state()).toBe('inForce');
    bench.pass(14);
    expect([bench.today, await state()]).toEqual(['2020-06-29', 'inForce']);
    bench.pass(1);
    expect(await state()).toBe('superseded');
    expect((await register.read.list({ state: 'superseded', limit: 10 })).rows.map((row) => row.id)).toEqual([
      'former',
    ]);
  }));

test('an agreement shows at once what the passing of a day made of its amendment', () =>
  onBench('part', async (bench) => {
    const { register } = bench;
    await register.registerAgreement(CLAUSES.former, ANYONE);
    for (const by of ['UN', 'IOM']) await record(bench, 'former', sign(by, '2019-01-01'));
    const proposal = { title: 'x', act: { type: 'propose', by: 'UN', on: '2020-06' } };
    await register.startPart('former', 'amendment', proposal, ANYONE);
    const parts = async () =>
      (JSON.parse((await register.read.texts.now('former')).text).parts as { state: string }[]).map((one) => one.state);
    // Whether it has been proposed is not certain before the month is over.
    expect(await parts()).toEqual([]);
    bench.pass(15);
    expect([bench.today, await parts()]).toEqual(['2020-06-30', ['negotiation']]);
  }));

test('a correction that moves the proposal of an amendment to a day not yet over takes it from its agreement for now', () =>
  onBench('part-corrected', async (bench) => {
    const { register } = bench;
    await register.registerAgreement(CLAUSES.former, ANYONE);
    for (const by of ['UN', 'IOM']) await record(bench, 'former', sign(by, '2019-01-01'));
    const act = { type: 'propose', by: 'UN', on: '2020-05-01' };
    const { entry } = await register.startPart('former', 'amendment', { title: 'x', act }, ANYONE);
    const parts = async () => JSON.parse((await register.read.texts.now('former')).text).parts as unknown[];
    expect(await parts()).toHaveLength(1);
    const correction = { version: 2, act: { ...act, on: '2020-06' }, reason: 'only the month is known' };
    await register.correct(entry.instrument, correction, ANYONE);
    expect(await parts()).toHaveLength(0);
  }));

test('a plan announced for a day to come is told in the sentence from that day', () =>
  onBench('announced', async (bench) => {
    const { register } = bench;
    await register.registerAgreement(CLAUSES.former, ANYONE);
    await register.plan('former', { act: sign('UN', '2020-09-01'), announced: '2020-06-20' }, ANYONE);
    const sentence = async () => JSON.parse((await register.read.texts.now('former')).text).sentence as string;
    expect(await sentence()).not.toContain('planned');
    bench.pass(5);
    expect(await sentence()).toContain('signature planned for 1 September 2020');
    expect((await register.read.list({ limit: 10 })).rows[0]?.sentence).toBe(await sentence());
  }));

test('rows that were lost or spoiled are made again from the ledger', () =>
  onBench('spoiled', async (bench) => {
    for (const one of SOMETHING) await happen(bench, one);
    const before = bench.rows();
    const db = new Database(bench.path);
    db.exec(`UPDATE standings SET sentence = 'x', standing = '{}', findings = 9, stale_on = '2020-07-01',
      in_force_from_earliest = NULL, in_force_from_latest = NULL`);
    db.exec('DELETE FROM duties');
    db.close();
    const { faults } = await bench.register.verify();
    expect(new Set(faults.map((fault) => fault.instrument))).toEqual(new Set(bench.known));
    const { done } = await bench.register.rebuild();
    expect(done).toBe(bench.known.length);
    expect(bench.rows()).toEqual(before);
  }));
