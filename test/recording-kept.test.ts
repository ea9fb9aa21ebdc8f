// Recording on what is kept of a history, while another program records in the same file.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Store } from '../src/register/ports.ts';
import type { Recorded } from '../src/register/recording.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { ANYONE, asked, Bench, instant } from './register-helpers.ts';

const ID = 'un-iom-2016';
const CLAUSES = JSON.parse(
  readFileSync(new URL('../src/agreements/un-iom-2016.json', import.meta.url), 'utf8'),
) as object;

let folder: string;
let here: Bench;
let elsewhere: Bench;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-kept-'));
  const path = join(folder, 'register.db');
  here = new Bench(path, instant('2026-01-01'));
  elsewhere = new Bench(path, instant('2026-01-01'));
  await here.register.registerAgreement(CLAUSES, ANYONE);
  // Kept here from now on.
  await here.record(ID, 'mandate by UN on 2016-01-10');
});
afterEach(async () => {
  await here.register.close();
  await elsewhere.register.close();
  rmSync(folder, { recursive: true });
});

const APPROVED = [
  'agreeText by joint on 2016-02-10',
  'approve by IOM on 2016-04-10',
  'notify by IOM on 2016-05-10',
  'approve by UN on 2016-06-10',
  'notify by UN on 2016-07-10',
];

const pinned = (ifVersion: number) => ({ ...ANYONE, ifVersion });
const codeOf = (recording: Promise<unknown>) =>
  recording.then(
    () => 'recorded',
    (error: { code: string }) => error.code,
  );

it('an act that only fits what another program recorded is taken', async () => {
  expect(await codeOf(here.register.recordAct(ID, asked('sign by UN on 2016-08-10'), ANYONE))).toBe('act-not-open');
  await elsewhere.record(ID, ...APPROVED);
  const recorded = await here.register.recordAct(ID, asked('sign by UN on 2016-08-10'), ANYONE);
  expect(recorded.entry.version).toBe(8);
});

it('an act that no longer fits what another program recorded is refused', async () => {
  await elsewhere.record(ID, 'withdraw by IOM on 2016-01-20');
  expect(await codeOf(here.register.recordAct(ID, asked('agreeText by joint on 2016-02-10'), ANYONE))).toBe(
    'act-not-open',
  );
  expect(await here.size()).toBe(3);
});

it('what was decided upon the version that another program made is recorded', async () => {
  await elsewhere.record(ID, 'agreeText by joint on 2016-02-10');
  const recorded = await here.register.recordAct(ID, asked('submit by UN on 2016-03-10'), pinned(3));
  expect([recorded.entry.version, recorded.standing.version]).toEqual([4, 4]);
});

it('what was decided upon the version before that fails its precondition, with the newer position', async () => {
  await elsewhere.record(ID, 'agreeText by joint on 2016-02-10');
  const late = here.register.recordAct(ID, asked('submit by UN on 2016-03-10'), pinned(2));
  await expect(late).rejects.toMatchObject({
    code: 'precondition-failed',
    facts: { standing: { version: 3, state: 'approval' } },
  });
});

it('of two who decided upon the same version at the same time, the later is told of a conflict', async () => {
  const both = [asked('agreeText by joint on 2016-02-10'), asked('agreeText by joint on 2016-02-11')];
  const codes = await Promise.all(both.map((act) => codeOf(here.register.recordAct(ID, act, pinned(2)))));
  expect(codes).toEqual(['recorded', 'version-conflict']);
});

it('an amendment started by another program is known to the next', async () => {
  await here.record(ID, ...APPROVED, 'sign by UN on 2016-08-10', 'sign by IOM on 2016-08-10');
  expect(await elsewhere.amend(ID, 'propose by UN on 2017-01-10')).toBe(`${ID}/amendments/1`);
  expect(await here.amend(ID, 'propose by IOM on 2017-02-10')).toBe(`${ID}/amendments/2`);
  await elsewhere.record(`${ID}/amendments/2`, 'agreeText by joint on 2017-03-10');
  expect((await here.read.position(`${ID}/amendments/2`)).version).toBe(3);
});

it('a request that is carried out elsewhere after its key was looked up is answered as carried out', async () => {
  const keyed = (idempotencyKey: string) => ({ ...ANYONE, idempotencyKey });
  const requests: readonly ((register: Register) => Promise<Recorded>)[] = [
    (one) => one.recordAct(ID, asked('agreeText by joint on 2016-02-10'), { ...keyed('version'), ifVersion: 2 }),
    (one) => one.recordAct(ID, asked('approve by UN on 2016-03-10'), keyed('fit')),
    (one) => one.registerAgreement({ ...CLAUSES, id: 'another', supersedes: [] }, keyed('new')),
  ];
  for (const request of requests) {
    const store = openSqlite(join(folder, 'register.db'));
    let isFirst = true;
    const keyUsed: Store['keyUsed'] = async (principal, key) => {
      const used = await store.keyUsed(principal, key);
      if (isFirst) {
        isFirst = false;
        await request(elsewhere.register);
      }
      return used;
    };
    const late = new Register({ ...store, keyUsed }, () => instant('2026-01-01'));
    const { size } = await store.head();
    expect((await request(late)).entry.position).toBe(size + 1);
    expect((await store.head()).size).toBe(size + 1);
    await store.close();
  }
});
