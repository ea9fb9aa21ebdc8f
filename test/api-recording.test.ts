// Recording over HTTP: what the answer says, on which version it is founded, and how often it applies.

import { describe, expect, test } from 'vitest';
import {
  AGREEMENT,
  AMENDMENT,
  act,
  agreement,
  amending,
  amendment,
  at,
  clausesOf,
  correcting,
  document,
  expectPosition,
  freshApi,
  inForceOn,
  planning,
  recording,
  registering,
  sending,
  theAgreement,
} from './api-helpers.ts';

const api = freshApi();
const given = () => api.given(theAgreement());

const REGISTRATION = act('register by UN on 2017-01-01');
const PROPOSAL = act('propose by UN on 2018-12-01');

describe('what was recorded', () => {
  test('is answered with the entry, the position it led to, and where to find it', async () => {
    const told = await given()
      .when(recording(REGISTRATION))
      .answers(201, {
        entry: { instrument: AGREEMENT, kind: 'act', body: REGISTRATION, principal: 'registrar', reason: null },
      });
    const { entry, standing } = told.body;
    expect(standing.version).toBe(entry.version);
    expect(told.headers.get('location')).toBe(`${at(AGREEMENT)}/entries/${entry.version}`);
    expect((await api.get(told.headers.get('location') ?? '')).body).toEqual(entry);
    expect(await api.position(AGREEMENT)).toEqual(standing);
  });

  test('has the tag under which the position can be read and the next act be recorded', async () => {
    const told = await given().when(recording(REGISTRATION)).answers(201);
    const tag = told.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"\d+-[0-9a-f]{16}"$/);
    expect(await api.tag(AGREEMENT)).toBe(tag);
    const next = await api.post(
      `${at(AGREEMENT)}/plans`,
      { act: act('terminate by joint on 2040') },
      { 'if-match': tag },
    );
    expect(next.status).toBe(201);
  });

  test('follows the entry before it: version, position and the chain of leaves', async () => {
    const [first, second] = [await api.record(AGREEMENT, REGISTRATION), await api.amend(AGREEMENT, 'First', PROPOSAL)];
    const entries = await api.all(`${at(AGREEMENT)}/entries`);
    expect(entries.map((entry) => entry.version)).toEqual(entries.map((_, index) => index + 1));
    expect(entries.map((entry) => entry.prev)).toEqual([null, ...entries.slice(0, -1).map((entry) => entry.leaf)]);
    expect(entries.at(-1)).toEqual(first.body.entry);
    const started = await api.all(`${at(second)}/entries`);
    expect(started.map((entry) => `${entry.version} ${entry.kind}`)).toEqual(['1 started', '2 act']);
    expect(started.map((entry) => entry.position)).toEqual([1, 2].map((n) => first.body.entry.position + n));
  });

  test('is an agreement: its place is its own address', async () => {
    const told = await given()
      .when(registering(clausesOf('new-one')))
      .answers(201, {
        entry: { kind: 'registered', version: 1, instrument: 'new-one' },
        standing: { id: 'new-one', state: 'initiation', inForce: null },
      });
    expect(told.headers.get('location')).toBe(at('new-one'));
    expect((await api.get(`${at('new-one')}/clauses`)).body).toMatchObject({ id: 'new-one', version: 1 });
  });

  test('is an amendment: its place is its own address, and it needs no version of the agreement', async () => {
    const told = await given()
      .when(amending({ title: { en: 'First', zh: '修正' }, act: PROPOSAL }))
      .answers(201, { entry: { kind: 'act', version: 2, instrument: AMENDMENT }, standing: { kind: 'amendment' } });
    expect(told.headers.get('location')).toBe(at(AMENDMENT));
    expect(told.body.standing.title).toEqual({ en: 'First', zh: '修正' });
  });

  test('is a way of carrying the agreement out, which comes to be done', async () => {
    const request = {
      procedure: 'report-to-general-assembly',
      title: 'Report',
      act: act('submit by IOM on 2018-01-10'),
    };
    const told = await given()
      .when(sending('POST', `${at(AGREEMENT)}/implementation`, { body: request }))
      .answers(201);
    const id = `${AGREEMENT}/implementation/1`;
    expect(told.headers.get('location')).toBe(at(id));
    const done = await api.record(id, 'submit by UN on 2018-02-10');
    expect(done.body.standing).toMatchObject({ state: 'done', completed: { from: '2018-02-10' }, inForce: null });
  });

  test('is a plan, which is confirmed, moved and dropped, and moves no date', async () => {
    const expected = act('register by UN on 2030-01-01');
    const planned = await given()
      .when(planning({ act: expected, announced: '2020-01-01' }))
      .answers(201);
    const plan = planned.body.entry.version;
    const { planned: before } = await api.next(AGREEMENT);
    expect(before).toMatchObject([{ act: 'register', by: 'UN', on: '2030-01-01' }]);
    await given()
      .when(planning({ change: 'confirm', plan }))
      .answers(201);
    await given()
      .when(planning({ change: 'move', plan, on: '2031-05' }))
      .answers(201);
    expect((await api.next(AGREEMENT)).planned[0]).toMatchObject({ on: '2031-05-01/2031-05-31' });
    await given()
      .when(planning({ change: 'drop', plan }))
      .answers(201);
    expect((await api.next(AGREEMENT)).planned).toEqual([]);
    expectPosition(await api.position(AGREEMENT), { inForce: '2016-09-19', owed: ['register by UN since 2016-09-19'] });
  });

  test('is a correction, which never takes away what it corrects', async () => {
    const recorded = await api.record(AGREEMENT, REGISTRATION);
    const { version } = recorded.body.entry;
    const annulled = await given()
      .when(correcting({ version, annul: true, reason: 'it was another agreement' }))
      .answers(201, {
        entry: { kind: 'correction', body: { version, annul: true }, reason: 'it was another agreement' },
      });
    expect(annulled.body.standing.version).toBe(version + 1);
    expect((await api.get(`${at(AGREEMENT)}/entries/${version}`)).body).toEqual(recorded.body.entry);
    await given()
      .when(correcting({ version, annul: true, reason: 'again' }))
      .refuses(422, '/annul');
    // What was annulled can be put in force again, with the reason.
    await given()
      .when(correcting({ version, act: REGISTRATION, reason: 'it was this one after all' }))
      .answers(201);
  });

  test('of a correction to come is shown beforehand, in every instrument, and nothing is recorded', async () => {
    const { acts } = (await api.get(`${at(AGREEMENT)}/acts`)).body;
    const signature = acts.find((one) => one.act.type === 'sign' && one.act.by === 'IOM');
    const body = {
      version: signature?.version,
      act: act('sign by IOM on 2016-10-03'),
      reason: 'the original bears this day',
    };
    const before = [await api.position(AGREEMENT), await api.position('un-iom-1996')];
    const shown = await given()
      .when(sending('POST', `${at(AGREEMENT)}/corrections/preview`, { body }))
      .answers(200);
    const { recorded, changes } = JSON.parse(shown.text) as {
      recorded: boolean;
      changes: { id: string; before: { sentence: string }; after: { sentence: string; end: { on: string } | null } }[];
    };
    expect(recorded).toBe(false);
    expect(changes.map((change) => change.id).sort()).toEqual(['un-iom-1996', AGREEMENT]);
    expect(changes.find((change) => change.id === 'un-iom-1996')?.after.end?.on).toBe('2016-10-03');
    expect([await api.position(AGREEMENT), await api.position('un-iom-1996')]).toEqual(before);
  });

  test.each([
    ['Chinese', '联合国大会第70/263号决议，第112次全体会议；无人反对'],
    ['Arabic, from right to left, with its marks', 'قرارُ الجمعيةِ العامة ٧٠/٢٦٣ — «اتفاقُ علاقة»'],
    ['Hebrew and Latin mixed, with marks of direction', '\u200fהסכם\u200e A/RES/70/263 \u2067x\u2069'],
    ['letters outside the basic plane, and letters made of several', '𠀋 👩‍👩‍👧‍👦 🇺🇳 e\u0301 ǅ'],
    ['line breaks and tabs', 'one\n\ttwo\r\nthree'],
    ['what looks like code', `<script>alert(1)</script> '); DROP TABLE entries; -- {{x}} \${y} %00 \\u0000`],
    ['a very long text', '条约 معاهدة treaty '.repeat(600).slice(0, 10_000)],
  ])('comes back unchanged: %s', async (_, text) => {
    const evidence = {
      grade: 'official' as const,
      document: text.slice(0, 500),
      title: text.slice(0, 2000),
      note: text,
    };
    const told = { ...REGISTRATION, note: text, place: text.slice(0, 200), signatory: text.slice(0, 300), evidence };
    const recorded = await given().when(recording(told)).answers(201);
    expect(recorded.body.entry.body).toEqual(told);
    const { version } = recorded.body.entry;
    expect((await api.get(`${at(AGREEMENT)}/entries/${version}`)).body).toEqual(recorded.body.entry);
    expect((await api.get(`${at(AGREEMENT)}/acts`)).body.acts.at(-1)?.act).toEqual(told);
    const { lines } = (await api.get(`${at(AGREEMENT)}/timeline`)).body;
    expect(lines.find((line) => line.kind === 'act' && line.version === version)).toMatchObject({ act: told });
    const id = await api.amend(
      AGREEMENT,
      { en: text.slice(0, 2000), ar: 'تعديل' },
      { ...PROPOSAL, outsideProcedure: text.slice(0, 5000) },
    );
    expect((await api.position(id)).title).toEqual({ en: text.slice(0, 2000), ar: 'تعديل' });
    expect((await api.get(`${at(id)}/acts`)).body.acts[0]?.reason).toBe(text.slice(0, 5000));
  });
});

describe('never 200 for doing nothing', () => {
  test('an act that is on record already is refused, and the reason says so', async () => {
    const refused = await given().when(recording('sign by UN on 2016-09-19')).answers(409, { code: 'act-not-open' });
    expect(refused.body.reasons[0]?.text).toContain('it is on record already');
  });

  test('an act that the procedure does not have is refused, and the reason says so', async () => {
    const refused = await given().when(recording('propose by UN on 2017-01-01')).answers(409, { code: 'act-not-open' });
    expect(refused.body.reasons[0]?.text).toContain('the procedure has no act propose by UN');
  });

  test('an act that is no longer possible is refused, and the reason says what closed it', async () => {
    const refused = await given().when(recording('approve by IOM on 2017-01-01')).answers(409);
    expect(refused.body.reasons.map((reason) => reason.text).join()).toContain('on record already');
    const withdrawn = await given().when(recording('withdraw by UN on 2017-01-01')).answers(409);
    expect(withdrawn.body.reasons).not.toEqual([]);
  });

  test('an act that moves nothing is recorded, for it happened', async () => {
    await api.given(agreement('half', ...inForceOn('2015-05-10').slice(0, 3))).done();
    const deferred = await api.add('half', 'acts', act('defer by IOM on 2015-03-20'));
    expect(deferred.status).toBe(201);
    expectPosition(deferred.body.standing, { state: 'approval', lanes: { 'IOM approval': 'pending' }, findings: [] });
  });

  test('a plan confirmed already, or moved to where it is, is refused', async () => {
    const plan = (await api.add(AGREEMENT, 'plans', { act: act('register by UN on 2030') })).body.entry.version;
    await given()
      .when(planning({ change: 'confirm', plan }))
      .answers(201);
    await given()
      .when(planning({ change: 'confirm', plan }))
      .refuses(422, '/change');
    await given()
      .when(planning({ change: 'move', plan, on: '2030' }))
      .refuses(422, '/on');
    await given()
      .when(planning({ change: 'drop', plan }))
      .answers(201);
    await given()
      .when(planning({ change: 'drop', plan }))
      .refuses(422, '/plan');
    await given()
      .when(planning({ change: 'move', plan, on: '2031' }))
      .refuses(422, '/plan');
  });
});

describe('an act dated before others on record', () => {
  test('is refused where an act that was regular would no longer fit, and the reasons say which', async () => {
    const acts = inForceOn('2015-05-10');
    await api.given(agreement('concluded', ...acts)).done();
    const refused = await api
      .given(async () => 'concluded')
      .when(recording('withdraw by UN on 2015-02-20'))
      .answers(409, { code: 'act-not-open' });
    // Everything after the withdrawal would hang in the air.
    expect(refused.body.reasons.map((reason) => reason.text)).toEqual([
      'on record, and would no longer fit: the General Assembly (UN) approves on 10 March 2015 (concluded, version 4)',
      'on record, and would no longer fit: the IOM Council (IOM) approves on 10 March 2015 (concluded, version 5)',
      'on record, and would no longer fit: the Secretary-General (UN) gives written notice on 10 April 2015 (concluded, version 6)',
      'on record, and would no longer fit: the Director General (IOM) gives written notice on 10 April 2015 (concluded, version 7)',
      'on record, and would no longer fit: the Secretary-General (UN) signs on 10 May 2015 (concluded, version 8)',
      'on record, and would no longer fit: the Director General (IOM) signs on 10 May 2015 (concluded, version 9)',
    ]);
    for (const reason of refused.body.reasons) expect(reason.cites).toBe('Art. 16(1)');
  });

  test('is taken where everything on record still fits', async () => {
    await api.given(agreement('concluded', ...inForceOn('2015-05-10'))).done();
    const submitted = await api.add('concluded', 'acts', act('submit by UN on 2015-03-01'));
    expect(submitted.status).toBe(201);
    expectPosition(submitted.body.standing, { state: 'inForce', inForce: '2015-05-10', findings: [] });
  });

  test('is recorded expressly, and what no longer fits then stands as findings', async () => {
    await api.given(agreement('begun', ...inForceOn('2015-05-10').slice(0, 4))).done();
    const withdrawn = await api.add(
      'begun',
      'acts',
      act('withdraw by UN on 2015-02-20', { outsideProcedure: 'a letter was found' }),
    );
    expectPosition(withdrawn.body.standing, {
      state: 'abandoned',
      findings: ['approve by UN on 2015-03-10', 'approve by IOM on 2015-03-10'],
    });
  });
});

describe('If-Match', () => {
  const body = REGISTRATION;
  const posting = (tag: string | undefined, what = 'acts') =>
    given().when(sending('POST', `${at(AGREEMENT)}/${what}`, { body, headers: { 'if-match': tag } }));

  test('is asked for by everything that adds to an instrument', async () => {
    for (const what of ['acts', 'corrections', 'plans']) {
      const refused = await posting(undefined, what).answers(428, { code: 'precondition-required' });
      expect(refused.body.detail).toContain('If-Match');
    }
  });

  test('with an older version is refused with the newer position, and nothing is recorded', async () => {
    const seen = await api.tag(AGREEMENT);
    await api.add(AGREEMENT, 'plans', { act: act('register by UN on 2030') });
    const now = await api.position(AGREEMENT);
    const refused = await posting(seen).answers(412, { code: 'precondition-failed' });
    expect(refused.body.standing).toEqual(now);
    // The position that was answered is enough to decide again.
    await posting(`"${refused.body.standing.version}"`).answers(201);
  });

  test('with a version that is not there yet is refused', () => posting('"999-0123456789abcdef"').answers(412));

  test('compares the version only: how the position reads may change by itself, with the day', async () => {
    const { version } = await api.position(AGREEMENT);
    await posting(`"${version}-ffffffffffffffff"`).answers(201);
  });

  test('of * says that any version will do', () => posting('*').answers(201));

  test.each(['7', 'W/"7-0123456789abcdef"', '"seven"', '"7-a", "8-b"', '""', '"-1"', '"7'])(
    'of %j is no tag of a position',
    async (tag) => {
      const refused = await posting(tag).answers(400, { code: 'malformed-request' });
      expect(refused.body.errors.map((error) => error.pointer)).toEqual(['/headers/if-match']);
    },
  );

  test('of one instrument knows nothing of another: an amendment does not move the version of its agreement', async () => {
    const seen = await api.tag(AGREEMENT);
    await api.given(amendment(PROPOSAL, 'agreeText by joint on 2019-01-10')).done();
    await posting(seen).answers(201);
  });
});

describe('If-None-Match', () => {
  test('with the tag of the position as it is: 304 and nothing more; after an act: the new position', async () => {
    const before = await api.tag(AGREEMENT);
    const same = await api.get(at(AGREEMENT), { 'if-none-match': before });
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', before]);
    for (const tags of [`"1-x", ${before}`, '*', `W/${before}`]) {
      expect((await api.get(at(AGREEMENT), { 'if-none-match': tags })).status, tags).toBe(304);
    }
    expect((await api.get(at(AGREEMENT), { 'if-none-match': '"1-x"' })).status).toBe(200);
    await api.record(AGREEMENT, REGISTRATION);
    const newer = await api.get(at(AGREEMENT), { 'if-none-match': before });
    expect([newer.status, newer.body.version]).toEqual([200, Number(before.slice(1).split('-')[0]) + 1]);
  });

  test('tells apart what was asked: another day, another tag', async () => {
    const tags = new Set<string | null>();
    for (const what of [
      '',
      '?asOf=2016-07-10',
      '?asOf=2016-07-25',
      '/next',
      '/timeline',
      '/acts',
      '/findings',
      '/gaps',
    ]) {
      const answer = await api.get(`${at(AGREEMENT)}${what}`);
      const tag = answer.headers.get('etag') ?? '';
      tags.add(tag);
      const again = await api.get(`${at(AGREEMENT)}${what}`, { 'if-none-match': tag });
      expect([what, again.status, again.text]).toEqual([what, 304, '']);
    }
    expect(tags.size).toBe(8);
  });

  test('notices what another instrument changed, though the version stayed', async () => {
    await api.given(agreement('old', ...inForceOn('2015-05-10'))).done();
    await api.register(clausesOf('new', 'old'));
    await api.record('new', ...inForceOn('2018-05-10').slice(0, -1));
    const before = await api.tag('old');
    await api.record('new', 'sign by IOM on 2018-05-10');
    const after = await api.get(at('old'), { 'if-none-match': before });
    expect(after.status).toBe(200);
    expectPosition(after.body, { state: 'superseded' });
  });
});

describe('an idempotency key', () => {
  const KEY = { 'idempotency-key': '7f0c2f0e-0d6b-4d53-9c57-1f4f9f3d2c11' };

  test('makes a request that is sent twice apply once, with the same entry in both answers', async () => {
    const first = await given().when(recording(REGISTRATION, KEY)).answers(201);
    const size = await api.ledgerSize();
    const second = await api.add(AGREEMENT, 'acts', REGISTRATION, KEY);
    expect([second.status, second.body.entry]).toEqual([201, first.body.entry]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await api.ledgerSize()).toBe(size);
  });

  test('makes it apply once also where the version seen has become old by itself', async () => {
    const headers = { ...KEY, 'if-match': await api.tag(AGREEMENT) };
    const first = await api.post(`${at(AGREEMENT)}/acts`, REGISTRATION, headers);
    const second = await api.post(`${at(AGREEMENT)}/acts`, REGISTRATION, headers);
    expect([first.status, second.status, second.body.entry]).toEqual([201, 201, first.body.entry]);
  });

  test('makes it apply once however the fields are ordered', async () => {
    const { type, by, on } = REGISTRATION;
    const first = await api.add(AGREEMENT, 'acts', { type, by, on }, KEY);
    const second = await api.add(AGREEMENT, 'acts', { on, by, type }, KEY);
    expect(second.body.entry).toEqual(first.body.entry);
  });

  test('for another request is refused: another act, instrument or way of recording', async () => {
    await api.given(agreement('other')).done();
    await given().when(recording(REGISTRATION, KEY)).answers(201);
    const reused = { code: 'key-reused' };
    await given().when(recording('register by UN on 2017-01-02', KEY)).answers(422, reused);
    await api
      .given(async () => 'other')
      .when(recording(REGISTRATION, KEY))
      .answers(422, reused);
    await given()
      .when(planning({ act: REGISTRATION }, KEY))
      .answers(422, reused);
    await given()
      .when(correcting({ version: 2, annul: true, reason: 'x' }, KEY))
      .answers(422, reused);
    await given()
      .when(amending({ title: 'First', act: PROPOSAL }, KEY))
      .answers(422, reused);
    await given()
      .when(registering(clausesOf('third'), KEY))
      .answers(422, reused);
    await given()
      .when(recording({ ...REGISTRATION, by: '\ud800' }, KEY))
      .refuses(422, '/by');
  });

  test.each([
    ['an agreement', registering(clausesOf('new-one'), KEY)],
    ['an amendment', amending({ title: 'First', act: PROPOSAL }, KEY)],
    ['a correction', correcting({ version: 2, annul: true, reason: 'x' }, KEY)],
    ['a plan', planning({ act: REGISTRATION }, KEY)],
  ])('works for %s', async (_, ask) => {
    const first = await given().when(ask).answers(201);
    const size = await api.ledgerSize();
    const second = await ask(api, AGREEMENT);
    expect([second.status, second.body.entry]).toEqual([201, first.body.entry]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await api.ledgerSize()).toBe(size);
  });

  test('of a request that was refused is free for the next', async () => {
    await given().when(recording('sign by UN on 2017-01-01', KEY)).answers(409);
    await given().when(recording(REGISTRATION, KEY)).answers(201);
  });

  test('is remembered over a restart', async () => {
    const first = await given().when(recording(REGISTRATION, KEY)).answers(201);
    await api.restart();
    const second = await api.add(AGREEMENT, 'acts', REGISTRATION, KEY);
    expect([second.status, second.body.entry]).toEqual([201, first.body.entry]);
    await given().when(recording('register by UN on 2017-01-02', KEY)).answers(422, { code: 'key-reused' });
  });

  test.each(['', 'two words', 'ключ'.replace(/./g, '\u00e9'), 'x'.repeat(201)])('of %j is none', async (key) => {
    const refused = await given()
      .when(recording(REGISTRATION, { 'idempotency-key': key }))
      .answers(400);
    expect(refused.body.errors.map((error) => error.pointer)).toEqual(['/headers/idempotency-key']);
  });

  test('sent by twenty at once applies once, and all twenty get the same entry', async () => {
    const tag = await api.tag(AGREEMENT);
    const size = await api.ledgerSize();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => api.post(`${at(AGREEMENT)}/acts`, REGISTRATION, { ...KEY, 'if-match': tag })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => answer.body.entry.leaf)).size).toBe(1);
    expect(await api.ledgerSize()).toBe(size + 1);
  });

  test('sent by ten at once starts one amendment and registers one agreement', async () => {
    const ten = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 10 }, ask));
    const started = await ten(() => api.post(`${at(AGREEMENT)}/amendments`, { title: 'First', act: PROPOSAL }, KEY));
    expect(new Set(started.map((answer) => `${answer.status} ${answer.headers.get('location')}`))).toEqual(
      new Set([`201 ${at(AMENDMENT)}`]),
    );
    const other = { 'idempotency-key': 'another' };
    const registered = await ten(() => api.post('/api/agreements', clausesOf('new-one'), other));
    expect(new Set(registered.map((answer) => `${answer.status} ${answer.headers.get('location')}`))).toEqual(
      new Set([`201 ${at('new-one')}`]),
    );
    expect((await api.all(`${at(AGREEMENT)}/amendments`)).map((row) => row.id)).toEqual([AMENDMENT]);
  });
});

describe('the server stopped and started again', () => {
  const QUESTIONS = [
    ...[
      '',
      '?asOf=2016-07-10',
      '/next',
      '/timeline',
      '/acts',
      '/findings',
      '/gaps',
      '/entries',
      '/clauses',
      '/amendments',
    ],
    ...['/chart', '/chart?format=xstate', '/implementation'],
  ];

  test('in the middle of a procedure gives the same answers, and goes on where it was', async () => {
    const half = inForceOn('2018-05-10').slice(0, 5);
    await api.given(agreement('half', ...half), amendment(PROPOSAL, 'agreeText by joint on 2019-01-10')).done();
    await api.add('half', 'plans', { act: act('sign by UN on 2030') });
    await api.recordAnyway('half', 'sign by IOM on 2015-03-15');
    const { knownAt } = await api.position('half');
    await api.add('half', 'corrections', { version: 2, act: act('mandate by UN on 2015-01-09'), reason: 'misread' });
    const asked = [
      ...['half', AGREEMENT, AMENDMENT].flatMap((id) => QUESTIONS.map((what) => `${at(id)}${what}`)),
      ...[`${at('half')}?knownAt=${knownAt}`, '/api/agreements', '/api/counts', '/api/duties', '/api/gaps'],
      '/api/refusals',
    ].filter(
      (path) => !path.startsWith(`${at(AMENDMENT)}/amend`) && !/amendments\/1\/(clauses|implementation)/.test(path),
    );
    const answers = async () => {
      const all: Record<string, unknown> = {};
      for (const path of asked) {
        const { status, text, headers } = await api.get(path);
        all[path] = [status, text, headers.get('etag')];
      }
      return all;
    };
    const before = await answers();
    expect(Object.values(before).map((answer) => (answer as [number])[0])).toEqual(asked.map(() => 200));
    await api.restart();
    expect(await answers()).toEqual(before);
    await api.record('half', 'notify by IOM on 2015-04-10');
    expectPosition(await api.position('half'), { state: 'signature' });
  });

  test('keeps its token', async () => {
    const { token } = api;
    await api.restart();
    expect(api.token).toBe(token);
  });
});

test('the real record is put into an empty register only: what was changed stays changed', async () => {
  await api.add(AGREEMENT, 'corrections', { version: 2, annul: true, reason: 'not ours' });
  const size = await api.ledgerSize();
  await api.restart();
  expect(await api.ledgerSize()).toBe(size);
  expect((document(`${AGREEMENT}.record`) as { acts: unknown[] }).acts.length - 1).toBe(
    (await api.get(`${at(AGREEMENT)}/acts`)).body.acts.length,
  );
});
