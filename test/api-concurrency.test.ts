// Many callers at once: nothing is lost, nothing applies twice, and one wins for each version.

import { expect, test } from 'vitest';
import {
  AGREEMENT,
  type Answer,
  act,
  agreement,
  amendment,
  at,
  type Client,
  clausesOf,
  expectPosition,
  freshApi,
  inForceOn,
} from './api-helpers.ts';

const api = freshApi();

const many = <T>(n: number, ask: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, index) => ask(index)));
const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;

const HALF_WAY = inForceOn('2016-05-10').slice(0, 2);
const deferral = (index: number) =>
  act(`defer by ${index % 2 === 0 ? 'UN' : 'IOM'} on 2015-03-${String(1 + (index % 28)).padStart(2, '0')}`);

/** Records upon the version seen, and where others were faster, upon the newer position that the refusal told. */
async function insist(
  client: Client,
  id: string,
  body: object,
  seen: number,
): Promise<{ answer: Answer; tries: number }> {
  for (let tries = 1, version = seen; ; tries++) {
    const answer = await client.post(`${at(id)}/acts`, body, { 'if-match': `"${version}"` });
    if (answer.status === 201) return { answer, tries };
    expect(['version-conflict', 'precondition-failed']).toContain(answer.body.code);
    expect(answer.body.standing.version, 'a refusal tells a newer position').toBeGreaterThan(version);
    version = answer.body.standing.version;
  }
}

test('of fifty who record upon the same version exactly one wins, and the others are told the newer position', async () => {
  await api.given(agreement('busy', ...HALF_WAY)).done();
  const tag = await api.tag('busy');
  const size = await api.ledgerSize();
  const answers = await many(50, (index) => api.post(`${at('busy')}/acts`, deferral(index), { 'if-match': tag }));
  const winners = answers.filter((answer) => answer.status === 201);
  expect(winners).toHaveLength(1);
  expect(await api.ledgerSize()).toBe(size + 1);
  const now = await api.position('busy');
  for (const answer of answers.filter((one) => one.status !== 201)) {
    expect([409, 412]).toContain(answer.status);
    expect(answer.body.code).toBe(answer.status === 409 ? 'version-conflict' : 'precondition-failed');
    expect(answer.body.standing).toEqual(now);
  }
});

test('when all fifty insist, each gets in once, and the versions follow each other without gap or double', async () => {
  await api.given(agreement('busy', ...HALF_WAY)).done();
  const { version } = await api.position('busy');
  const size = await api.ledgerSize();
  const done = await many(50, (index) => insist(api, 'busy', { ...deferral(index), note: `caller ${index}` }, version));
  const versions = done.map(({ answer }) => answer.body.entry.version).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: 50 }, (_, index) => version + 1 + index));
  expect(await api.ledgerSize()).toBe(size + 50);
  const { acts } = (await api.get(`${at('busy')}/acts`)).body;
  expect(new Set(acts.map((one) => one.act.note)).size).toBe(51);
  // Every answer was the position right after its own entry, not that of somebody else.
  for (const { answer } of done) {
    const { entry, standing } = answer.body;
    expect(standing.version).toBe(entry.version);
    expect(answer.headers.get('etag')).toMatch(new RegExp(`^"${entry.version}-`));
  }
  expect((await api.inside.verify()).faults).toEqual([]);
});

test('a hundred callers on a hundred agreements all succeed at once', async () => {
  const name = (index: number) => `agreement-${index}`;
  const registered = await many(100, (index) => api.post('/api/agreements', clausesOf(name(index))));
  expect(count(registered, (answer) => answer.status === 201)).toBe(100);
  const recorded = await many(100, async (index) => {
    const acts = inForceOn('2015-05-10').slice(0, 3);
    let tag = registered[index]?.headers.get('etag') ?? '';
    const statuses: number[] = [];
    for (const one of acts) {
      const answer = await api.post(`${at(name(index))}/acts`, act(one), { 'if-match': tag });
      tag = answer.headers.get('etag') ?? '';
      statuses.push(answer.status);
    }
    return statuses.join();
  });
  expect(new Set(recorded)).toEqual(new Set(['201,201,201']));
  const rows = await api.all('/api/agreements?state=approval&limit=200');
  expect(new Set(rows.map((row) => row.id))).toEqual(new Set(Array.from({ length: 100 }, (_, index) => name(index))));
  const counts = await api.get('/api/counts');
  expect(counts.body.counts).toContainEqual({ kind: 'agreement', state: 'approval', n: 100 });
  expect((await api.inside.verify()).faults).toEqual([]);
});

/** More than take turns by chance alone. */
const CALLERS = 30;

test('several amendments started at once get a number each, and run beside one another', async () => {
  const proposal = (index: number) => ({
    title: `Amendment of caller ${index}`,
    act: act('propose by UN on 2018-12-01'),
  });
  const started = await many(CALLERS, (index) => api.post(`${at(AGREEMENT)}/amendments`, proposal(index)));
  expect(started.map((answer) => answer.status)).toEqual(Array.from({ length: CALLERS }, () => 201));
  const ids = started.map((answer) => answer.body.entry.instrument);
  expect(new Set(ids)).toEqual(
    new Set(Array.from({ length: CALLERS }, (_, index) => `${AGREEMENT}/amendments/${index + 1}`)),
  );
  const rest = ['agreeText by joint on 2019-01-10', 'approve by UN on 2019-03-01', 'approve by IOM on 2019-11-29'];
  await many(CALLERS, (index) => api.record(ids[index] ?? '', ...rest.slice(0, 1 + (index % 3))));
  const parts = (await api.position(AGREEMENT)).parts;
  expect(parts.map((part) => part.id)).toEqual(
    Array.from({ length: CALLERS }, (_, index) => `${AGREEMENT}/amendments/${index + 1}`),
  );
  for (const [index, id] of ids.entries()) {
    expect(parts.find((part) => part.id === id)?.state).toBe(index % 3 === 2 ? 'inForce' : 'approval');
  }
  expect((await api.inside.verify()).faults).toEqual([]);
});

test('of ten who register the same agreement at once one succeeds', async () => {
  const answers = await many(10, () => api.post('/api/agreements', clausesOf('wanted')));
  expect(count(answers, (answer) => answer.status === 201)).toBe(1);
  expect(count(answers, (answer) => answer.body.code === 'already-registered')).toBe(9);
});

test('an agreement that supersedes others can be registered while they are being recorded on', async () => {
  await api
    .given(agreement('old', ...inForceOn('2015-05-10')), agreement('older', ...inForceOn('2014-05-10').slice(0, 2)))
    .done();
  const [recorded, registered] = await Promise.all([
    many(3, (index) => api.post(`${at('older')}/acts`, deferral(index), { 'if-match': '*' })),
    api.post('/api/agreements', clausesOf('new', 'old', 'older')),
  ]);
  expect(registered.status).toBe(201);
  expect(count(recorded, (answer) => answer.status === 201)).toBe(3);
  await api.record('new', ...inForceOn('2018-05-10'));
  expectPosition(await api.position('old'), { state: 'superseded', end: 'superseded on 2018-05-10' });
  expect((await api.inside.verify()).faults).toEqual([]);
});

test('whoever reads while others record sees a whole position: state, dates and duties of one version', async () => {
  const id = await api.given(amendment('propose by UN on 2018-12-01', 'agreeText by joint on 2019-01-10')).done();
  const seen: Answer[] = [];
  let over = false;
  const reading = many(4, async () => {
    while (!over) seen.push(await api.get(at(id)), await api.get(`${at(id)}/next`));
  });
  const states = new Map<number, string>();
  for (const one of [
    'approve by UN on 2019-03-01',
    'approve by IOM on 2019-11-29',
    'notify by UN on 2019-12-10',
    'notify by IOM on 2020-01-15',
  ]) {
    const { standing } = (await api.record(id, one)).body;
    states.set(standing.version, JSON.stringify([standing.state, standing.inForce, standing.duties]));
  }
  over = true;
  await reading;
  const positions = seen.filter((answer) => answer.body.kind === 'amendment').map((answer) => answer.body);
  expect(positions.length).toBeGreaterThan(0);
  for (const { version, state, inForce, duties } of positions) {
    if (version > 3) expect(JSON.stringify([state, inForce, duties])).toBe(states.get(version));
  }
});

test('who is overtaken while recording is told so, with the newer position, and whoever will have any version is not', async () => {
  await api.given(agreement('busy', ...HALF_WAY)).done();
  const { version } = await api.position('busy');
  const caller = (ifVersion: number | null) => ({ principal: 'somebody', ifVersion, idempotencyKey: null });
  // Begun in one turn, so that all three judge on the same position before any of them is written.
  const [first, overtaken, any] = await Promise.allSettled([
    api.inside.recordAct('busy', deferral(1), caller(version)),
    api.inside.recordAct('busy', deferral(2), caller(version)),
    api.inside.recordAct('busy', deferral(3), caller(null)),
  ]);
  expect(first).toMatchObject({ status: 'fulfilled', value: { entry: { version: version + 1 } } });
  expect(overtaken).toMatchObject({
    status: 'rejected',
    reason: { code: 'version-conflict', facts: { standing: { id: 'busy', version: version + 1 } } },
  });
  expect(any).toMatchObject({ status: 'fulfilled', value: { entry: { version: version + 2 } } });
});
