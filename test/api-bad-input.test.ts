// What is refused before the procedure is asked: requests that cannot be read, or that say something impossible.
// Whatever is refused leaves the ledger as it was; the helper looks at its size before and after each of these.

import { once } from 'node:events';
import { connect } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  AGREEMENT,
  act,
  amending,
  at,
  clausesOf,
  correcting,
  document,
  planning,
  recording,
  registering,
  sending,
  sendRaw,
  sharedApi,
  theAgreement,
} from './api-helpers.ts';

const api = sharedApi();
const given = () => api.given(theAgreement());

const ACTS = `${at(AGREEMENT)}/acts`;
const ANY = { 'if-match': '*' };
const today = Temporal.Now.plainDateISO('UTC');

describe('an act', () => {
  test('says what it is: without a type it is malformed', () =>
    given()
      .when(recording({ by: 'UN', on: '2017-01-01' }))
      .refuses(400, '/type'));

  test('of a type that does not exist is impossible', () =>
    given()
      .when(recording(act('conclude by UN on 2017-01-01')))
      .refuses(422, '/type'));

  test('never says a consequence: entry into force is computed, not recorded', async () => {
    for (const type of ['enterIntoForce', 'supersede', 'parentEnds', 'lapse', 'inForce']) {
      await given()
        .when(recording({ type, by: 'UN', on: '2017-01-01' }))
        .refuses(422, '/type');
    }
  });

  test('has a date', () =>
    given()
      .when(recording({ type: 'register', by: 'UN' }))
      .refuses(400, '/on'));

  test('has its date as a text', () =>
    given()
      .when(recording({ type: 'register', by: 'UN', on: 2017 }))
      .refuses(400, '/on'));

  test('says by whom', () =>
    given()
      .when(recording({ type: 'register', on: '2017-01-01' }))
      .refuses(400, '/by'));

  test('of which every field is wrong is told every field', () =>
    given()
      .when(recording({ type: 'register', by: 7, on: null, note: 7 }))
      .refuses(400, '/by', '/on', '/note'));

  test('with a field that there is not is malformed', () =>
    given()
      .when(recording(act('register by UN on 2017-01-01', { date: '2017' } as object)))
      .refuses(400, '/date'));

  test('with a field in its evidence that there is not is malformed, and the pointer leads there', () =>
    given()
      .when(recording(act('register by UN on 2017-01-01', { evidence: { symbol: 'A/1' } as object })))
      .refuses(400, '/evidence/symbol'));

  test('with a field whose name needs escaping is pointed at as RFC 6901 has it', () =>
    given()
      .when(recording({ ...act('register by UN on 2017-01-01'), 'a/b~c': 1 }))
      .refuses(400, '/a~1b~0c'));

  test('by nobody known here is impossible', async () => {
    const refused = await given().when(recording('register by WHO on 2017-01-01')).refuses(422, '/by');
    expect(refused.body.detail).toContain('UN, IOM or joint');
  });

  test('by a party of another agreement is impossible', async () => {
    await api.register(document('un-icc-2004'));
    await given().when(recording('register by ICC on 2017-01-01')).refuses(422, '/by');
  });

  test('of the world outside is not by a party', () =>
    given().when(recording('event by UN on 2017-01-01')).refuses(422, '/by'));

  test('of the world outside has the name of an event that the clauses have', async () => {
    await given()
      .when(recording({ type: 'event', on: '2017-01-01' }))
      .refuses(400, '/name');
    await given()
      .when(recording({ type: 'event', name: 'rain', on: '2017-01-01' }))
      .refuses(422, '/name');
  });

  test('of a party has no name', () =>
    given()
      .when(recording(act('register by UN on 2017-01-01', { name: 'registration' })))
      .refuses(422, '/name'));

  test.each([
    '2016-02-30',
    '2015-02-29',
    '2016-13',
    '2016-00-10',
    '0000',
    '2016-7-25',
    '25/07/2016',
    '2016-07-25T00:00:00Z',
    '2016-09-19/2016-07-25',
    '2016/2017/2018',
    '2016-07-25/..',
    '2016~',
    ' 2016-07-25',
    '２０１６',
    '',
  ])('on %j, which is no legal date, is impossible', async (on) => {
    await given()
      .when(recording({ type: 'register', by: 'UN', on }))
      .refuses(422, '/on');
  });

  test('on 29 February of a leap year is possible', () =>
    given().when(recording('withdraw by UN on 2016-02-29')).answers(409, { code: 'act-not-open' }));

  test('wholly in the future is impossible, by a day or by a century', async () => {
    for (const on of [today.add({ days: 2 }).toString(), '2999', '9999-12-31']) {
      await given()
        .when(recording(`register by UN on ${on}`))
        .refuses(422, '/on');
    }
  });

  test('wholly in the future is impossible also outside the procedure', () =>
    given()
      .when(recording(act('register by UN on 2999', { outsideProcedure: 'expected' })))
      .refuses(422, '/on'));

  test.each([
    ['half a character', 'Resolution \ud83d'],
    ['a control character', 'Resolution\u0000'],
    ['an escape character', '\u001b[31mResolution'],
    ['a delete character', 'Resolution\u007f'],
  ])('with %s in a text is impossible, in every text', async (_, text) => {
    const register = (more: object) => given().when(recording(act('register by UN on 2017-01-01', more)));
    await register({ note: text }).refuses(422, '/note');
    await register({ place: text }).refuses(422, '/place');
    await register({ signatory: text }).refuses(422, '/signatory');
    await register({ outsideProcedure: text }).refuses(422, '/outsideProcedure');
    await register({ evidence: { document: text } }).refuses(422, '/evidence/document');
    await register({ evidence: { title: text } }).refuses(422, '/evidence/title');
    await register({ evidence: { note: text } }).refuses(422, '/evidence/note');
  });

  test('with half a character where no text is written by people is impossible too', async () => {
    await given()
      .when(recording({ type: 'register', by: 'U\ud800', on: '2017' }))
      .refuses(422, '/by');
    const evidence = { url: 'https://example.org/\udc00' };
    await given()
      .when(recording(act('register by UN on 2017', { evidence })))
      .refuses(422, '/evidence/url');
  });

  test('with an empty text is impossible', () =>
    given()
      .when(recording(act('register by UN on 2017-01-01', { note: '' })))
      .refuses(422, '/note'));

  test('with a text that is too long is impossible', () =>
    given()
      .when(recording(act('register by UN on 2017-01-01', { note: 'x'.repeat(10_001) })))
      .refuses(422, '/note'));

  test('with evidence of a grade that there is not, or with a digest or an address that is none, is refused', async () => {
    const register = (evidence: object) =>
      given().when(recording(act('register by UN on 2017-01-01', { evidence } as object)));
    await register({ grade: 'excellent' }).refuses(422, '/evidence/grade');
    await register({ sha256: 'ABC' }).refuses(422, '/evidence/sha256');
    for (const url of ['javascript:alert(1)', 'ftp://example.org', 'not an address', 'data:text/html,x']) {
      await register({ url }).refuses(422, '/evidence/url');
    }
  });
});

describe('a body', () => {
  const post = (body: unknown, headers: Record<string, string | undefined> = {}) =>
    given().when(sending('POST', ACTS, { body, headers: { ...ANY, ...headers } }));

  test.each(['{', '{"type":"register",}', "{'type': 'register'}", '"text"', '7', 'null', 'true', 'undefined'])(
    'of %s is not what can be read',
    async (body) => {
      const refused = await post(body).refuses(400, '');
      expect(refused.body.code).toBe('malformed-request');
    },
  );

  test('of JSON that is no object is told as such', async () => {
    for (const body of ['"text"', '7', 'null', 'true', '[]']) {
      const refused = await post(body).refuses(400, '');
      expect(refused.body.detail).toMatch(/expected object/);
    }
  });

  const twice = '{"type":"register","by":"UN","on":"2017-01-01","on":"2017-01-02"}';

  test.each([
    twice,
    twice.replace('"on"', '"\\u006fn"'),
    twice.replace('"on":"2017-01-02"', '"evidence":{"grade":"none" , "grade" : "official"}'),
    twice.replace('"on":"2017-01-02"', '"note":"{","note":"}"'),
  ])('that says something twice says nothing: %s', async (body) => {
    const size = await api.ledgerSize();
    const refused = await post(body).refuses(400, '');
    expect(refused.body.detail).toMatch(/^"(on|grade|note)" stands twice in one object$/);
    expect(await api.ledgerSize()).toBe(size);
  });

  test('may have the same name in several objects, and texts that look like names', () => {
    const evidence = { grade: 'secondary', note: '"on":"2017-01-02","on":', title: '{"grade":' };
    return post({ ...act('register by UN on 2017-01-01'), note: 'of {"note": 1}', evidence }).answers(201);
  });

  test('of a list, or of nothing, says nothing', async () => {
    await post('[]').refuses(400, '');
    await post('{}').refuses(400, '/type', '/on');
  });

  test('that is not said to be JSON is not read', async () => {
    const body = JSON.stringify(act('register by UN on 2017-01-01'));
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'application/json5']) {
      await post(body, { 'content-type': type }).answers(415, { code: 'unsupported-media-type' });
    }
    await given()
      .when(sending('POST', ACTS, { headers: ANY }))
      .answers(415, { code: 'unsupported-media-type' });
  });

  test('packed in a way that is not known is not read', () =>
    post('{}', { 'content-encoding': 'secret' }).answers(415, { code: 'unsupported-media-type' }));

  test('that is not packed as it says is told so', async () => {
    const refused = await post(act('register by UN on 2017-01-01'), { 'content-encoding': 'gzip' }).answers(400);
    expect(refused.body).toMatchObject({
      code: 'malformed-request',
      detail: expect.stringMatching(/Content-Encoding/),
    });
  });

  test('of 300 kB is too large', () =>
    post(act('register by UN on 2017-01-01', { note: 'x'.repeat(300_000) })).answers(413, { code: 'too-large' }));

  test('of 300 kB is too large also where it tells no length beforehand', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(100_000));
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(chunk);
        if (++sent === 3) controller.close();
      },
    });
    let sent = 0;
    const headers = { authorization: `Bearer ${api.token}`, 'content-type': 'application/json', 'if-match': '*' };
    const options: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    const answer = await fetch(`${api.address}${ACTS}`, options);
    expect([answer.status, await answer.json()]).toEqual([413, expect.objectContaining({ code: 'too-large' })]);
  });

  test('that breaks off in the middle leaves nothing behind, and the server goes on', async () => {
    const size = await api.ledgerSize();
    const { hostname, port } = new URL(api.address);
    const head = [
      `POST ${ACTS} HTTP/1.1`,
      `Host: ${hostname}`,
      `Authorization: Bearer ${api.token}`,
      'Content-Type: application/json',
      'Content-Length: 1000',
      'If-Match: *',
    ];
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`${head.join('\r\n')}\r\n\r\n{"type":"register","by":"UN"`);
    socket.end();
    const [answered] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [Buffer | boolean];
    if (Buffer.isBuffer(answered)) expect(answered.toString()).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
    expect(await api.ledgerSize()).toBe(size);
  });

  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  test.each([
    ['acts', (deep: string) => `{"type":"register","by":"UN","on":"2017-01-01","note":${deep}}`],
    ['corrections', (deep: string) => `{"version":2,"annul":true,"reason":${deep}}`],
    ['plans', (deep: string) => `{"act":${deep}}`],
    ['amendments', (deep: string) => `{"title":${deep}}`],
    ['corrections/preview', (deep: string) => `{"version":2,"reason":${deep}}`],
  ])('nested a hundred thousand levels deep is refused, not fallen over: %s', async (what, body) => {
    const sent = { body: body(nested(100_000)), headers: ANY };
    await given()
      .when(sending('POST', `${at(AGREEMENT)}/${what}`, sent))
      .refuses(400, '');
  });

  test('nested a hundred thousand levels deep is refused as an agreement and as a claim', async () => {
    const body = `{"title":${nested(100_000)}}`;
    for (const path of ['/api/agreements', '/api/claims']) {
      await given()
        .when(sending('POST', path, { body }))
        .answers(400, { code: 'malformed-request' });
    }
  });

  test('nested a few levels deep where it should not be is told where', () =>
    post(`{"type":"register","by":"UN","on":"2017-01-01","note":${nested(50)}}`).refuses(400, '/note'));

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with the field %s finds no way into what objects inherit',
    async (name) => {
      const body = `{"type":"register","by":"UN","on":"2017-01-01","${name}":{"outsideProcedure":"x","polluted":true}}`;
      await post(body).refuses(400, `/${name}`);
      const evidence = `{"type":"register","by":"UN","on":"2017-01-01","evidence":{"${name}":{"grade":"authentic"}}}`;
      await post(evidence).refuses(400, `/evidence/${name}`);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test('with such a name for a value finds none either', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      await post({ type: name, by: 'UN', on: '2017-01-01' }).refuses(422, '/type');
      await post({ type: 'register', by: name, on: '2017-01-01' }).refuses(422, '/by');
      await api.get(at(name)).then((answer) => expect(answer.status).toBe(404));
      await api.get(`/problems/${name}`).then((answer) => expect(answer.status).toBe(404));
      await api
        .get(`${at(AGREEMENT)}/chart?format=${name}`)
        .then((answer) => expect(answer.body.code).toBe('not-acceptable'));
    }
  });
});

describe('a correction', () => {
  const reason = 'the record of the meeting';

  test('says of which version', () =>
    given()
      .when(correcting({ annul: true, reason }))
      .refuses(400, '/version'));

  test('always has its reason', () =>
    given()
      .when(correcting({ version: 2, annul: true }))
      .refuses(400, '/reason'));

  test('gives a replacement or annuls, and not both', async () => {
    await given()
      .when(correcting({ version: 2, reason }))
      .refuses(400, '/act');
    const both = { version: 2, annul: true, act: act('mandate by UN on 2016-04-27'), reason };
    await given().when(correcting(both)).refuses(422, '/act');
    await given()
      .when(correcting({ version: 2, annul: false, reason }))
      .refuses(422, '/annul');
  });

  test.each([0, -1, 1.5, '2', null])('of version %j is refused', async (version) => {
    const refused = await given()
      .when(sending('POST', `${at(AGREEMENT)}/corrections`, { body: { version, annul: true, reason }, headers: ANY }))
      .answers(version === 0 || version === -1 ? 422 : 400);
    expect(refused.body.errors.map((error) => error.pointer)).toEqual(['/version']);
  });

  test('is of an act, not of the registration, nor of a plan, nor of what is not there', async () => {
    const plan = (await api.all(`${at(AGREEMENT)}/entries`)).find((entry) => entry.kind === 'plan');
    for (const version of [1, plan?.version, 999]) {
      await given()
        .when(correcting({ version, annul: true, reason }))
        .refuses(422, '/version');
    }
  });

  test('says something new', async () => {
    const { acts } = (await api.get(ACTS)).body;
    const [first] = acts;
    await given()
      .when(correcting({ version: first?.version, act: first?.act, reason }))
      .refuses(422, '/act');
  });

  test('has a replacement that is possible, and the pointer leads into it', async () => {
    const replacing = (replacement: object) => given().when(correcting({ version: 2, act: replacement, reason }));
    await replacing(act('mandate by WHO on 2016-04-27')).refuses(422, '/act/by');
    await replacing(act('mandate by UN on 2999')).refuses(422, '/act/on');
    await replacing(act('mandate by UN on 2016-02-30')).refuses(422, '/act/on');
    await replacing({ ...act('mandate by UN on 2016-04-27'), outsideProcedure: 'x' }).refuses(
      400,
      '/act/outsideProcedure',
    );
    await replacing(act('mandate by UN on 2016-04-27', { note: '\ud800' })).refuses(422, '/act/note');
  });
});

describe('a plan', () => {
  test('expects an act, and names it', async () => {
    await given().when(planning({})).refuses(400, '/act');
    await given()
      .when(planning({ act: act('propose by UN on 2030') }))
      .refuses(422, '/act');
    await given()
      .when(planning({ act: act('register by WHO on 2030') }))
      .refuses(422, '/act');
    await given()
      .when(planning({ act: act('register by UN on 2030-13') }))
      .refuses(422, '/act/on');
  });

  test('that is confirmed, moved or dropped is there', async () => {
    for (const change of ['confirm', 'drop']) {
      await given()
        .when(planning({ change, plan: 2 }))
        .refuses(422, '/plan');
      await given()
        .when(planning({ change, plan: 999 }))
        .refuses(422, '/plan');
      await given().when(planning({ change })).refuses(400, '/plan');
    }
    await given()
      .when(planning({ change: 'move', plan: 2 }))
      .refuses(400, '/on');
    await given()
      .when(planning({ change: 'forget', plan: 2 }))
      .refuses(422, '/change');
  });

  test('has nothing that does not go with its change', async () => {
    const expecting = { act: act('register by UN on 2030') };
    await given()
      .when(planning({ ...expecting, plan: 3 }))
      .refuses(422, '/plan');
    await given()
      .when(planning({ ...expecting, on: '2030' }))
      .refuses(422, '/on');
    await given()
      .when(planning({ change: 'drop', plan: 3, ...expecting }))
      .refuses(422, '/act');
  });
});

describe('an amendment', () => {
  const proposal = act('propose by UN on 2018-12-01');

  test('has a title in some language', async () => {
    await given()
      .when(amending({ act: proposal }))
      .refuses(400, '/title');
    await given()
      .when(amending({ title: '', act: proposal }))
      .refuses(422, '/title');
    await given()
      .when(amending({ title: {}, act: proposal }))
      .answers(422);
    await given()
      .when(amending({ title: { English: 'Amendment' }, act: proposal }))
      .answers(400);
    await given()
      .when(
        sending('POST', `${at(AGREEMENT)}/amendments`, {
          body: `{"title":{"__proto__":"x"},"act":${JSON.stringify(proposal)}}`,
        }),
      )
      .answers(422);
  });

  test('begins with its proposal', async () => {
    await given()
      .when(amending({ title: 'First' }))
      .refuses(400, '/act');
    await given()
      .when(amending({ title: 'First', act: act('agreeText by joint on 2018-12-01') }))
      .refuses(422, '/act/type');
    const outside = act('approve by UN on 2018-12-01', { outsideProcedure: 'it did' });
    await given()
      .when(amending({ title: 'First', act: outside }))
      .refuses(422, '/act/type');
  });

  test('has a proposal that is possible, and the pointer leads into it', async () => {
    await given()
      .when(amending({ title: 'First', act: act('propose by WHO on 2018-12-01') }))
      .refuses(422, '/act/by');
    await given()
      .when(amending({ title: 'First', act: act('propose by UN on 2999') }))
      .refuses(422, '/act/on');
  });

  test('is of an agreement whose clauses provide for one', async () => {
    await api
      .given(async () => 'un-iom-1996')
      .when(amending({ title: 'First', act: proposal }))
      .answers(409, { code: 'no-such-procedure' });
  });

  test('carrying an agreement out goes in a way that its clauses name', async () => {
    const path = `${at(AGREEMENT)}/implementation`;
    const start = (body: object) => given().when(sending('POST', path, { body }));
    await start({ title: 'First', act: proposal }).refuses(400, '/procedure');
    const unknown = await start({ title: 'First', act: proposal, procedure: 'toString' }).answers(409, {
      code: 'no-such-procedure',
    });
    expect(unknown.body.detail).toContain('secretariat-cooperation');
  });
});

describe('an agreement', () => {
  test('has clauses in order, and is told every fault', async () => {
    const refused = await given()
      .when(registering({ ...clausesOf('faulty'), parties: [], conclusion: {}, colour: 'blue' }))
      .answers(422, { code: 'clauses-refused' });
    expect(refused.body.errors.map((error) => error.pointer)).toEqual(
      expect.arrayContaining(['/parties', '/conclusion/stages', '/conclusion/entryIntoForce', '/colour']),
    );
  });

  test('has an identifier that can stand in an address', async () => {
    for (const id of ['Un-Iom', 'un iom', '../etc', 'un--iom', '', 'a/amendments/1', 'x'.repeat(81)]) {
      const refused = await given()
        .when(registering(clausesOf(id)))
        .answers(422, { code: 'clauses-refused' });
      expect(refused.body.errors.map((error) => error.pointer)).toContain('/id');
    }
  });

  test('does not supersede itself', () =>
    given()
      .when(registering(clausesOf('narcissus', 'narcissus')))
      .answers(422));

  test('has no half characters in any text', async () => {
    const faulty = { ...clausesOf('faulty'), authentic: ['\ud800'] };
    await given().when(registering(faulty)).refuses(422, '/authentic/0');
  });

  test('comes into the register once', () =>
    given()
      .when(registering(document(AGREEMENT)))
      .answers(409, { code: 'already-registered' }));

  test('has a small-letter word of a language for each title', () =>
    given()
      .when(registering({ ...clausesOf('faulty'), title: { 'no language': 'x' } }))
      .answers(422, { code: 'clauses-refused' }));
});

describe('the token', () => {
  const body = act('register by UN on 2017-01-01');
  const withToken = (authorization: string | undefined) =>
    given().when(sending('POST', ACTS, { body, headers: { ...ANY, authorization } }));

  test('is needed for recording', async () => {
    const refused = await withToken(undefined).answers(401, { code: 'token-required' });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer realm="pacta"');
  });

  test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer ', 'Bearer a b', 'pacta_x'])(
    'is not %j',
    async (authorization) => {
      await withToken(authorization).answers(401, { code: 'token-required' });
    },
  );

  test('is that of this register', async () => {
    await withToken('Bearer pacta_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').answers(401, { code: 'token-refused' });
    await withToken(`Bearer ${api.token}x`).answers(401, { code: 'token-refused' });
    await withToken(`Bearer ${api.token.slice(0, -1)}`).answers(401, { code: 'token-refused' });
  });

  test('is needed for every way of recording, before anything else is looked at', async () => {
    const headers = { authorization: undefined, 'content-type': 'application/json' };
    const ways = ['', '/acts', '/corrections', '/corrections/preview', '/plans', '/amendments', '/implementation'];
    for (const way of ways.map((one) => (one === '' ? '/api/agreements' : `${at(AGREEMENT)}${one}`))) {
      await given()
        .when(sending('POST', way, { body: {}, headers }))
        .answers(401, { code: 'token-required' });
    }
  });

  test('never comes back in an answer', async () => {
    const refused = await withToken(`Bearer ${api.token}x`).answers(401);
    expect(refused.text).not.toContain(api.token);
  });
});

describe('an address', () => {
  test('of nothing is not found', async () => {
    for (const path of ['/api/nothing', '/api/agreements/nothing', `${at(AGREEMENT)}/nothing`, '/nothing']) {
      await given().when(sending('GET', path)).answers(404, { code: 'not-found' });
    }
    await given()
      .when(sending('GET', `${at(AGREEMENT)}/amendments/9`))
      .answers(404, { code: 'not-found' });
    await given()
      .when(sending('GET', `${at(AGREEMENT)}/entries/999`))
      .answers(404, { code: 'not-found' });
    await given()
      .when(sending('GET', `${at('nothing')}/entries`))
      .answers(404, { code: 'not-found' });
  });

  test('of nothing cannot be recorded on', async () => {
    const sent = { body: act('register by UN on 2017-01-01'), headers: ANY };
    for (const what of ['acts', 'corrections', 'plans', 'amendments', 'implementation']) {
      const body = {
        acts: sent.body,
        corrections: { version: 2, annul: true, reason: 'x' },
        plans: { act: sent.body },
        amendments: { title: 'x', act: act('propose by UN on 2018-12-01') },
        implementation: { title: 'x', procedure: 'x', act: act('propose by UN on 2018-12-01') },
      }[what];
      await given()
        .when(sending('POST', `${at('nothing')}/${what}`, { body, headers: ANY }))
        .answers(404, { code: 'not-found' });
    }
  });

  test('with a broken escape is malformed', () =>
    given().when(sending('GET', '/api/agreements/%zz')).answers(400, { code: 'malformed-request' }));

  test('takes no method that would change or delete, and says what it takes', async () => {
    const allowed: Record<string, string> = {
      [at(AGREEMENT)]: 'GET, HEAD',
      [ACTS]: 'POST, GET, HEAD',
      [`${at(AGREEMENT)}/corrections`]: 'POST',
      '/api/agreements': 'GET, HEAD, POST',
      '/api/counts': 'GET, HEAD',
      '/healthz': 'GET, HEAD',
    };
    for (const [path, allow] of Object.entries(allowed)) {
      expect((await api.send('OPTIONS', path)).headers.get('allow')).toBe(allow);
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const refused = await given().when(sending(method, path)).answers(405, { code: 'method-not-allowed' });
        expect(refused.headers.get('allow')).toBe(allow);
      }
    }
    const posted = await given()
      .when(sending('POST', at(AGREEMENT), { body: {} }))
      .answers(405);
    expect(posted.headers.get('allow')).toBe('GET, HEAD');
    const read = await given()
      .when(sending('GET', `${at(AGREEMENT)}/corrections`))
      .answers(405);
    expect(read.headers.get('allow')).toBe('POST');
  });

  test('takes only the parameters it knows: a misspelt day must not be answered with today', async () => {
    for (const what of [
      '',
      '/acts',
      '/timeline',
      '/next',
      '/findings',
      '/gaps',
      '/chart',
      '/entries',
      '/clauses',
      '/entries/1',
    ]) {
      await given()
        .when(sending('GET', `${at(AGREEMENT)}${what}?asof=2016-07-10`))
        .refuses(400, '/query/asof');
    }
    for (const path of [
      '/api',
      '/api/agreements',
      '/api/counts',
      '/api/duties',
      '/api/findings',
      '/api/gaps',
      '/api/refusals',
      '/api/problems',
      '/healthz',
      '/readyz',
    ]) {
      await given()
        .when(sending('GET', `${path}?since=2016`))
        .refuses(400, '/query/since');
    }
    const sent = { body: act('register by UN on 2017-01-01'), headers: ANY };
    for (const what of ['acts', 'corrections', 'corrections/preview', 'plans', 'amendments', 'implementation']) {
      await given()
        .when(sending('POST', `${at(AGREEMENT)}/${what}?dryRun=1`, sent))
        .refuses(400, '/query/dryRun');
    }
    await given()
      .when(sending('POST', '/api/agreements?dryRun=1', sent))
      .refuses(400, '/query/dryRun');
    await given()
      .when(sending('POST', '/api/claims?asOf=2016', { body: {} }))
      .refuses(400, '/query/asOf');
  });

  test('asks for no state that there is not, and is told which there are', async () => {
    const refused = await given().when(sending('GET', '/api/agreements?state=inforce')).refuses(422, '/query/state');
    for (const state of ['initiation', 'inForce', 'superseded', 'lapsed', 'done', 'transmission']) {
      expect(refused.body.detail).toContain(state);
    }
  });

  test('takes each parameter once', () =>
    given()
      .when(sending('GET', `${at(AGREEMENT)}?asOf=2016-07-10&asOf=2017-07-10`))
      .refuses(400, '/query/asOf'));

  test('under a foreign host name is refused, so that a foreign page cannot reach a register on loopback', async () => {
    for (const host of [
      'evil.example',
      'evil.example:8016',
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '10.0.0.1',
    ]) {
      const refused = await sendRaw(api.address, at(AGREEMENT), { host });
      expect([host, refused.status, JSON.parse(refused.text).code]).toEqual([host, 403, 'host-refused']);
    }
    for (const host of ['localhost', '127.0.0.1', 'LOCALHOST:1', '[::1]:8016']) {
      expect([host, (await sendRaw(api.address, at(AGREEMENT), { host })).status]).toEqual([host, 200]);
    }
  });
});

test('every refusal is a problem document with a type that is a page, and an id that stands in the header', async () => {
  const refused = await given().when(recording('register by WHO on 2017-01-01')).answers(422);
  expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(refused.body).toMatchObject({
    type: '/problems/impossible-content',
    title: 'The content is impossible',
    status: 422,
    code: 'impossible-content',
    requestId: refused.headers.get('x-request-id'),
  });
  expect((await api.get(refused.body.type)).status).toBe(200);
});

test('every answer forbids to guess its type, to frame it, and to load anything', async () => {
  for (const path of [at(AGREEMENT), '/api/nothing', '/healthz']) {
    const { headers } = await api.get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  }
});
