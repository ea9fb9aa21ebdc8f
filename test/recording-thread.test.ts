// Recording in a thread of its own: as compiled, since a thread is not started from TypeScript (`npm run build`).

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RecordingThread } from '../src/cli/recording-thread.ts';
import type { Receipt } from '../src/register/recorded.ts';
import type { Caller } from '../src/register/recording.ts';
import type { Register } from '../src/register/register.ts';
import type { Registrar } from '../src/register/registrar.ts';
import type { Settings } from '../src/settings.ts';

const compiled = async <Module>(path: string) =>
  (await import(new URL(`../dist/${path}.js`, import.meta.url).href)) as Module;
const { recordingThread } = await compiled<typeof import('../src/cli/recording-thread.ts')>('cli/recording-thread');
const { openRegister } = await compiled<typeof import('../src/cli/open.ts')>('cli/open');
const { serve } = await compiled<typeof import('../src/cli/serve.ts')>('cli/serve');
const { Problem } = await compiled<typeof import('../src/register/problems.ts')>('register/problems');

const CALLER: Caller = { principal: 'tester', ifVersion: null, idempotencyKey: null };
const UN_IOM = JSON.parse(
  readFileSync(new URL('../src/agreements/un-iom-2016.json', import.meta.url), 'utf8'),
) as object;

const clauses = (id: string) => ({ ...UN_IOM, id, supersedes: [] });
const acts = ['mandate by UN', 'agreeText by joint', 'approve by UN', 'approve by IOM'].map((told, index) => {
  const [type, by] = told.split(' by ');
  return { type, by, on: `2016-0${index + 1}-10` };
});

let folder: string;
let register: Register;
let thread: RecordingThread;
let reported: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-thread-'));
  reported = [];
  register = openRegister(folder);
  thread = recordingThread(folder, register.read, (line) => reported.push(line));
});
afterEach(async () => {
  await thread.close();
  await register.close();
  rmSync(folder, { recursive: true });
});

/** What is answered, or what is thrown, without what differs from one recording of the same to the next. */
async function told(answer: Promise<unknown>): Promise<unknown> {
  const bare = (text: string) =>
    JSON.parse(text, (key, value: unknown) =>
      /^(recordedAt|knownAt|leaf|prev|standingDigest)$/.test(key) ? '' : value,
    );
  try {
    const answered = (await answer) as { receipt?: Receipt };
    const { text, ...rest } = (answered.receipt ?? answered) as Partial<Receipt>;
    return { ...bare(JSON.stringify(rest)), text: text === undefined ? null : bare(text) };
  } catch (error) {
    const { name, code, message, facts } = error as InstanceType<typeof Problem>;
    return bare(JSON.stringify({ name, code, message, facts }));
  }
}

/** Everything a registrar is asked, with honest and refused requests of each kind. */
async function everything(registrar: Registrar): Promise<unknown[]> {
  const pinned = (ifVersion: number) => ({ ...CALLER, ifVersion });
  const keyed = { ...CALLER, idempotencyKey: 'once' };
  const plan = { act: { type: 'notify', by: 'UN', on: '2030-01-01' } };
  const replacement = { version: 2, act: { ...acts[0], on: '2016-01-11' }, reason: 'a misprint' };
  const calls: (() => Promise<unknown>)[] = [
    () => registrar.registerAgreement(clauses('a'), CALLER),
    () => registrar.registerAgreement(clauses('a'), CALLER),
    () => registrar.registerAgreement({ id: 'no clauses' }, CALLER),
    ...acts.map((act, index) => () => registrar.recordAct('a', act, pinned(index + 1))),
    () => registrar.recordAct('a', { type: 'sign', by: 'UN', on: '2016-06-01' }, CALLER),
    () => registrar.recordAct('a', { type: 'sign' }, CALLER),
    () => registrar.recordAct('a', acts[0], pinned(1)),
    () => registrar.recordAct('b', acts[0], CALLER),
    () => registrar.plan('a', plan, keyed),
    () => registrar.plan('a', plan, keyed),
    () => registrar.plan('a', {}, CALLER),
    () => registrar.previewCorrection('a', replacement, 'tester'),
    () => registrar.correct('a', replacement, CALLER),
    () => registrar.startPart('a', 'amendment', { title: 'x', act: { type: 'propose', by: 'UN', on: '2020' } }, CALLER),
  ];
  const answers: unknown[] = [];
  for (const call of calls) answers.push(await told(call()));
  return answers;
}

it('answers and refuses as the register itself does', async () => {
  const other = mkdtempSync(join(tmpdir(), 'pacta-thread-'));
  const itself = openRegister(other);
  expect(await everything(thread)).toEqual(await everything(itself));
  await itself.close();
  rmSync(other, { recursive: true });
});

it('a refusal is a Problem, with its reasons', async () => {
  await thread.registerAgreement(clauses('a'), CALLER);
  const refused = await thread.recordAct('a', { type: 'sign', by: 'UN', on: '2016-06-01' }, CALLER).catch((e) => e);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({ code: 'act-not-open' });
  expect(refused.facts.reasons.length).toBeGreaterThan(0);
});

it('a hundred callers at once each get their own answer, and what is answered can be read', async () => {
  const ids = Array.from({ length: 100 }, (_, n) => `agreement-${n}`);
  await Promise.all(
    ids.map(async (id) => {
      await thread.registerAgreement(clauses(id), CALLER);
      for (const [index, act] of acts.entries()) {
        const receipt = await thread.recordAct(id, act, { ...CALLER, ifVersion: index + 1 });
        expect(receipt).toMatchObject({ instrument: id, version: index + 2, opened: false });
        expect((await thread.read.texts.now(id)).text).toBe(
          receipt.text.slice(receipt.text.indexOf('"standing":') + 11, -1),
        );
      }
    }),
  );
  expect((await register.read.head()).size).toBe(ids.length * (acts.length + 1));
});

it('of many callers who saw the same version one records; the others are told the newer position', async () => {
  await thread.registerAgreement(clauses('a'), CALLER);
  const answers = await Promise.allSettled(
    acts
      .slice(0, 1)
      .flatMap((act) => Array.from({ length: 20 }, () => thread.recordAct('a', act, { ...CALLER, ifVersion: 1 }))),
  );
  const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused).toHaveLength(19);
  for (const one of refused) expect(one.facts.standing).toMatchObject({ id: 'a', version: 2 });
});

it('what is under way when closing is recorded and answered first', async () => {
  await thread.registerAgreement(clauses('a'), CALLER);
  const under = thread.recordAct('a', acts[0], CALLER);
  await thread.close();
  expect(await under).toMatchObject({ instrument: 'a', version: 2 });
  expect(reported).toEqual([]);
});

it('a thread that ends by force leaves nobody waiting, is reported, and the next call starts another', async () => {
  await thread.registerAgreement(clauses('a'), CALLER);
  const under = Promise.allSettled(acts.map((act) => thread.recordAct('a', act, CALLER)));
  await thread.terminate();
  for (const one of await under) {
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'store-unavailable' } });
  }
  expect(reported).toEqual(['the recording thread ended without a fault']);
  const { version } = await register.read.position('a');
  expect(await thread.recordAct('a', acts[version - 1], CALLER)).toMatchObject({ version: version + 1 });
});

it('a thread that cannot open the register says why, and works once it can', async () => {
  const file = join(folder, 'not-a-folder');
  writeFileSync(file, '');
  const broken = recordingThread(file, register.read, (line) => reported.push(line));
  await expect(broken.recordAct('a', acts[0], CALLER)).rejects.toMatchObject({ code: 'store-unavailable' });
  expect(reported).toEqual([expect.stringContaining('the database file cannot be opened')]);
  rmSync(file);
  await expect(broken.registerAgreement(clauses('a'), CALLER)).resolves.toMatchObject({ opened: true });
  await broken.close();
});

it('a server records through the thread, and stopping it leaves what it acknowledged on record', async () => {
  const data = join(folder, 'served');
  const settings: Settings = { data, host: '127.0.0.1', port: 0, origin: null, checkpoints: 0 };
  const serving = await serve(settings, { say: () => {}, fail: (line) => reported.push(line) });
  const authorization = `Bearer ${readFileSync(join(data, 'token'), 'utf8').trim()}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const post = (path: string, body: object, more = {}) =>
    fetch(`${serving.address}/api/agreements${path}`, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify(body),
    });
  const registered = await post('', clauses('a'));
  expect(registered.status).toBe(201);
  const first = await post('/a/acts', acts[0]!, { 'if-match': registered.headers.get('etag') });
  expect([first.status, first.headers.get('location')]).toEqual([201, '/api/agreements/a/entries/2']);
  expect((await post('/a/acts', acts[1]!, { 'if-match': registered.headers.get('etag') })).status).toBe(412);
  await serving.stop();
  const again = openRegister(data);
  expect((await again.read.position('a')).version).toBe(2);
  expect((await again.read.refusals({ limit: 10 })).rows).toHaveLength(1);
  await again.close();
  expect(reported).toEqual([]);
});
