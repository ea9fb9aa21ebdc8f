// News of the ledger as server-sent events, over real HTTP.

import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../src/cli/database.ts';
import { Register } from '../src/register/register.ts';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, act, at, clausesOf, FORMER, freshApi, inForceOn, sendRaw } from './api-helpers.ts';
import { type EventReader, readEvents } from './event-helpers.ts';

const api = freshApi({ streams: 20 });
const open: EventReader[] = [];

afterEach(() => {
  for (const reader of open.splice(0)) reader.close();
});

/** Opens a stream that is closed after the test. */
async function reading(path: string, headers?: Readonly<Record<string, string>>): Promise<EventReader> {
  const reader = await readEvents(api.address, path, headers);
  open.push(reader);
  return reader;
}

/** The whole numbers from one to another. */
const from = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** Agreements on which a test may record much. */
async function others(count: number): Promise<string[]> {
  const ids = from(1, count).map((number) => `other-${number}`);
  for (const id of ids) await api.register(clausesOf(id));
  return ids;
}

describe('a stream', () => {
  it('tells what is recorded from now on: the entry as the API gives it out, under its position', async () => {
    const reader = await reading('/api/events');
    const { body } = await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    await reader.many(1);
    expect(reader.events).toEqual([
      { id: String(body.entry.position), data: { agreement: AGREEMENT, entry: body.entry } },
    ]);
    expect(reader.status).toBe(200);
    expect(reader.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    expect(reader.retry).toBeGreaterThan(0);
    expect(reader.comments).toBeGreaterThan(0);
  });

  it('begins after the position asked for, or the one that the client says it saw last', async () => {
    const head = await api.ledgerSize();
    const asked = await reading('/api/events?after=0');
    await asked.many(head);
    expect(asked.ids).toEqual(from(1, head));
    const resumed = await reading('/api/events?after=0', { 'last-event-id': '9' });
    await resumed.many(head - 9);
    expect(resumed.ids).toEqual(from(10, head));
    expect(resumed.events).toEqual(asked.events.slice(9));
  });

  it('tells also what another process records', async () => {
    const reader = await reading('/api/events');
    const head = await api.ledgerSize();
    const other = new Register(openStore(api.folder), Date.now);
    const caller = { principal: 'another-process', ifVersion: null, idempotencyKey: null };
    await other.recordAct(AGREEMENT, act('register by UN on 2016-12-01'), caller);
    await other.close();
    await reader.many(1);
    expect(reader.ids).toEqual([head + 1]);
  });

  it('neither misses nor repeats anything, while many record, it is cut off again and again, and the server restarts', async () => {
    const ids = await others(4);
    const begin = await api.ledgerSize();
    const seen: number[] = [];
    const recording = Promise.all(ids.map((id) => api.record(id, ...inForceOn('2015-05-10'))));
    for (let last = begin; last < begin + 4 * 8; last = seen.at(-1) ?? begin) {
      const reader = await reading('/api/events', { 'last-event-id': String(last) });
      await reader.many(1 + (last % 5));
      seen.push(...reader.ids);
      reader.close();
      if (seen.length > 8 * 3) break;
    }
    await recording;
    await api.restart();
    const rest = await reading('/api/events', { 'last-event-id': String(seen.at(-1)) });
    await rest.until(({ ids: told }) => seen.length + told.length >= 4 * 8);
    expect([...seen, ...rest.ids]).toEqual(from(begin + 1, begin + 4 * 8));
  });

  it('shows that evidence is confidential, and never what it is', async () => {
    const reader = await reading('/api/events?consequences=true');
    const secret = 'a letter that nobody else may see';
    const confidential = { party: 'UN', evidence: { document: secret, note: secret } };
    const { status } = await api.add(AGREEMENT, 'acts', { ...act('register by UN on 2016-12-01'), confidential });
    expect(status).toBe(201);
    await reader.many(1);
    expect(JSON.stringify(reader.events)).toContain('"sealed"');
    expect(JSON.stringify(reader.events)).not.toContain(secret);
  });

  it('ends when the server is stopped, which waits for none', async () => {
    const readers = await Promise.all(from(1, 10).map(() => reading('/api/events')));
    await api.restart();
    for (const reader of readers) await reader.end();
  });
});

describe('filters', () => {
  it('of an agreement let through what hangs on it too, and of that only its own', async () => {
    const begin = await api.ledgerSize();
    const whole = await reading(`${at(AGREEMENT)}/events`);
    const amendment = await api.amend(
      AGREEMENT,
      'A',
      'propose by UN on 2018-12-01',
      'agreeText by joint on 2019-01-10',
    );
    const part = await reading(`${at(amendment)}/events?after=0`);
    await api.record(AGREEMENT, 'register by UN on 2018-12-01');
    await api.record(amendment, 'approve by UN on 2019-03-01');
    await whole.many(5);
    await part.many(4);
    expect(whole.ids).toEqual(from(begin + 1, begin + 5));
    expect(part.ids).toEqual([begin + 1, begin + 2, begin + 3, begin + 5]);
  });

  it('of acts and of whose they are let through their corrections, annulments and plans', async () => {
    const begin = await api.ledgerSize();
    const { body } = await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    const { version } = body.entry;
    await api.add(AGREEMENT, 'corrections', { version, act: act('register by UN on 2016-12-02'), reason: 'a slip' });
    await api.add(AGREEMENT, 'corrections', { version, annul: true, reason: 'it was another' });
    await api.add(AGREEMENT, 'plans', { act: act('register by UN on 2031-01-01') });
    await api.add(AGREEMENT, 'plans', { change: 'drop', plan: version + 3 });
    await api.register(clausesOf('another'));
    const registering = await reading(`/api/events?after=${begin}&act=register&by=UN`);
    await registering.many(5);
    expect(registering.ids).toEqual(from(begin + 1, begin + 5));
    const signing = await reading('/api/events?after=0&act=sign&by=IOM&instrument=un-iom-1996');
    await signing.many(1);
    const joint = await reading('/api/events?after=0&act=agreeText&by=IOM&party=UN');
    await joint.many(1);
    expect(joint.events.every(({ data }) => JSON.stringify(data).includes('"by":"joint"'))).toBe(true);
  });

  it.each([
    ['an instrument that is not there', '/api/events?instrument=nobody', 404, []],
    ['what does not hang on it', `${at(AGREEMENT)}/amendments/9/events`, 404, []],
    ['a party of none', '/api/events?party=NOBODY', 422, ['/query/party']],
    ['an act of none', '/api/events?by=NOBODY', 422, ['/query/by']],
    ['a type of act that there is not', '/api/events?act=marry', 422, ['/query/act']],
    ['a filter that there is not', '/api/events?on=2016', 400, ['/query/on']],
    ['a filter given twice', '/api/events?act=sign&act=approve', 400, ['/query/act']],
    ['a position that is none', '/api/events?after=-1', 400, ['/query/after']],
    ['a position beyond the ledger', '/api/events?after=999999', 422, ['/query/after']],
    ['neither true nor false', '/api/events?consequences=perhaps', 422, ['/query/consequences']],
  ])('refuse %s', async (_what, path, status, pointers) => {
    const answer = await api.get(path);
    expect(answer.status, answer.text).toBe(status);
    expect((answer.body.errors ?? []).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it.each([
    ['no-number', 400],
    ['1.5', 400],
    ['99999999999999999999', 400],
    ['123456', 422],
  ])('refuse to resume after %s', async (seen, status) => {
    const answer = await sendRaw(api.address, '/api/events', { 'Last-Event-ID': seen });
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('/headers/last-event-id');
  });

  it('leave to others who takes no event streams; HEAD is answered and over', async () => {
    expect((await api.get('/api/events', { accept: 'application/json' })).body.code).toBe('not-acceptable');
    const head = await api.send('HEAD', '/api/events');
    expect(head.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  });
});

describe('consequences', () => {
  it('name every instrument that stands otherwise than before, its own first, and none where none does', async () => {
    await api.register(clausesOf('next', AGREEMENT));
    await api.record('next', ...inForceOn('2020-05-10').slice(0, -1));
    const reader = await reading('/api/events?consequences=true');
    await api.record('next', 'sign by IOM on 2020-05-10');
    await api.add('next', 'plans', { act: act('register by UN on 2031-01-01') });
    await reader.many(2);
    const told = reader.events.map(
      ({ data }) =>
        (data as { consequences: { instrument: string; before: { state: string }; after: { state: string } }[] })
          .consequences,
    );
    expect(told[0]!.map((one) => `${one.instrument}: ${one.before.state}, ${one.after.state}`)).toEqual([
      'next: signature, inForce',
      `${AGREEMENT}: inForce, superseded`,
    ]);
    expect(told[1]!.some(({ instrument }) => instrument === FORMER)).toBe(false);
  });
});

describe('many streams', () => {
  it('beyond the limit are told to come again, and room is made by whoever leaves', async () => {
    const readers = await Promise.all(from(1, 20).map(() => reading('/api/events')));
    const refused = await api.get('/api/events');
    expect(refused.body).toMatchObject({ code: 'too-many-streams', status: 503 });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    readers[0]!.close();
    const entered = await eventually(() => reading('/api/events'));
    await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    await Promise.all([entered, ...readers.slice(1)].map((reader) => reader.many(1)));
  });

  it('opened and left at once, a thousand times, leave nothing behind', async () => {
    for (let round = 0; round < 50; round++) {
      const readers = await Promise.all(from(1, 20).map(() => readEvents(api.address, '/api/events?after=0')));
      for (const reader of readers) reader.close();
    }
    const readers: EventReader[] = [];
    while (readers.length < 20) readers.push(await eventually(() => reading('/api/events')));
    expect(readers).toHaveLength(20);
  });

  it('do not wait for one that does not read, which misses nothing when it reads again', async () => {
    const [id = ''] = await others(1);
    const begin = await api.ledgerSize();
    const slow = await reading('/api/events');
    slow.pause();
    const quick = await reading('/api/events');
    const note = 'x'.repeat(4000);
    const plans = 400;
    for (let number = 0; number < plans; number++) {
      await api.inside.plan(
        id,
        { act: { type: 'mandate', by: 'UN', on: `2${String(100 + number)}-01-01`, note } },
        { principal: 'p', ifVersion: null, idempotencyKey: null },
      );
    }
    await quick.many(plans);
    slow.resume();
    await slow.many(plans);
    expect(slow.ids).toEqual(from(begin + 1, begin + plans));
    expect(quick.ids).toEqual(slow.ids);
  });
});

/** The stream that is opened as soon as there is room again: that somebody left is told a moment later. */
async function eventually(ask: () => Promise<EventReader>): Promise<EventReader> {
  for (;;) {
    const reader = await ask();
    if (reader.status === 200) return reader;
    await reader.end();
  }
}

it('a token that is no good changes nothing: streams are open to everybody', async () => {
  const reader = await reading('/api/events?after=0', {
    authorization: `Bearer ${tokenFor(api.folder, 'late', 'reader', { daysAgo: 2 })}`,
  });
  await reader.many(1);
});
