// Private notes on acts: who is shown them, where they never are, and that erasing leaves no byte and breaks no proof.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, test } from 'vitest';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, at, freshApi } from './api-helpers.ts';
import { connected } from './postgres-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

const api = freshApi();
const TEXT = 'The signatory was in hospital 私人备注 ملاحظة خاصة';
const ACT = { type: 'register', by: 'UN', on: '2016-12-01' };
const noted = (more: object = {}) => ({ ...ACT, privateNote: { text: TEXT }, ...more });
const noteOf = (version: number) => `${at(AGREEMENT)}/acts/${version}/private-note`;

/** Records the act with a private note of the United Nations; its version, and the digest in the ledger. */
async function recorded(): Promise<{ version: number; digest: string }> {
  const un = api.as(tokenFor(api.folder, 'un-desk', 'recorder', { parties: ['UN'] }));
  const answer = await un.add(AGREEMENT, 'acts', noted());
  expect(answer, answer.text).toMatchObject({ status: 201 });
  expect(answer.text).not.toContain(TEXT);
  const { version, body } = answer.body.entry as unknown as {
    version: number;
    body: { privateNote: { party: string; digest: string } };
  };
  expect(body.privateNote).toEqual({ party: 'UN', digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  return { version, digest: body.privateNote.digest };
}

const erase = (version: number, client: Pick<typeof api, 'send'> = api, reason = 'asked for by the person') =>
  client.send('POST', `${noteOf(version)}/erasure`, { body: { reason } });

/** Every file of the data folder that holds a text, in UTF-8. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(text));
}

/** The fingerprints of repeatable requests that are kept. */
async function fingerprints(): Promise<string[]> {
  const sql = 'SELECT fingerprint FROM idempotency';
  if (ON_POSTGRES) {
    const { rows } = await connected(process.env.PACTA_DATABASE_URL!, (client) =>
      client.query<{ fingerprint: string }>(sql),
    );
    return rows.map((row) => row.fingerprint);
  }
  const db = new Database(join(api.folder, 'pacta.sqlite'), { readonly: true });
  try {
    return db.prepare<[], string>(sql).pluck().all();
  } finally {
    db.close();
  }
}

it('is shown to principals of its party and to who may audit, and to nobody else', async () => {
  const { version } = await recorded();
  const cases: [string, string, object, number][] = [
    ['a recorder of the party', 'recorder', { parties: ['UN'] }, 200],
    ['a reader of the party', 'reader', { parties: ['UN'] }, 200],
    ['an auditor', 'auditor', {}, 200],
    ['a recorder of the other party', 'recorder', { parties: ['IOM'] }, 403],
    ['a recorder of the party in another agreement', 'recorder', { parties: ['UN'], agreements: ['another'] }, 403],
    ['a recorder of no party', 'recorder', {}, 403],
    ['a registrar', 'registrar', {}, 403],
  ];
  for (const [index, [name, role, limits, status]] of cases.entries()) {
    const answer = await api.as(tokenFor(api.folder, `p-${index}`, role, limits)).get(noteOf(version));
    expect([answer.status, answer.text.includes(TEXT)], `${name}: ${answer.text}`).toEqual([status, status === 200]);
  }
  const nobody = await api.send('GET', noteOf(version), { headers: { authorization: undefined } });
  expect(nobody.body.code).toBe('token-required');
});

it('is proved by the act in the ledger: digest over text and salt', async () => {
  const { version, digest } = await recorded();
  const { note, salt } = JSON.parse((await api.get(noteOf(version))).text);
  expect([note, salt]).toEqual([TEXT, expect.stringMatching(/^[0-9a-f]{64}$/)]);
  const canonical = `{"note":${JSON.stringify(TEXT)},"salt":"${salt}"}`;
  expect(createHash('sha256').update(canonical).digest('hex')).toBe(digest);
});

it('is there for everybody, and nowhere to be read', async () => {
  const { version, digest } = await recorded();
  await api.add(AGREEMENT, 'acts', noted({ on: '1900-01-01' }));
  await api.add(AGREEMENT, 'acts', noted({ privateNote: { party: 'XX', text: TEXT } }));
  const own = ['', '/acts', '/timeline', '/next', '/entries', '/findings', '/gaps', '/certificate'];
  const paths = [
    ...own.map((one) => at(AGREEMENT) + one),
    ...[`${at(AGREEMENT)}/entries/${version}`, `${at(AGREEMENT)}/entries/${version}/receipt`],
    ...['/api/gaps', '/api/refusals', '/api/audit?limit=1000'],
    ...['csv', 'jsonl', 'prov', 'xes'].map((format) => `/api/audit?format=${format}`),
    ...['/api/audit/dossier', `/api/audit/dossier?instrument=${AGREEMENT}`],
    ...[
      `/agreements/${AGREEMENT}`,
      `/agreements/${AGREEMENT}/certificate`,
      `/agreements/${AGREEMENT}/entries/${version}`,
    ],
  ];
  for (const path of paths) {
    const answer = await api.get(path);
    expect(answer.status, path).toBeLessThan(500);
    expect(answer.text, path).not.toContain('hospital');
  }
  expect((await api.get('/api/refusals')).text).toContain('"privateNote":"withheld"');
  expect((await api.get(`${at(AGREEMENT)}/acts`)).text).toContain(digest);
  expect((await api.get(`/agreements/${AGREEMENT}`)).text).toContain('private note');
});

it('is erased by who records for its party or keeps the register, and nobody else', async () => {
  const cases: [string, string, object, number][] = [
    ['a recorder of the party', 'recorder', { parties: ['UN'] }, 200],
    ['a registrar', 'registrar', {}, 200],
    ['a reader of the party', 'reader', { parties: ['UN'] }, 403],
    ['an auditor', 'auditor', {}, 403],
    ['a recorder of the other party', 'recorder', { parties: ['IOM'] }, 403],
    ['a recorder of no party', 'recorder', {}, 403],
  ];
  const version = (await recorded()).version;
  for (const [index, [name, role, limits, status]] of [...cases].reverse().entries()) {
    const answer = await erase(version, api.as(tokenFor(api.folder, `e-${index}`, role, limits)));
    // Once the registrar erased it, there is nothing left for the recorder to erase.
    expect(answer.status, `${name}: ${answer.text}`).toBe(name === 'a recorder of the party' ? 422 : status);
  }
});

it('leaves no byte behind, and every proof as it was', async () => {
  const { version, digest } = await recorded();
  const before = (await api.get(`${at(AGREEMENT)}/entries/${version}`)).text;
  const { salt } = JSON.parse((await api.get(noteOf(version))).text);
  if (!ON_POSTGRES) expect(filesWith(api.folder, salt)).not.toEqual([]);
  const un = api.as(tokenFor(api.folder, 'un-desk-2', 'recorder', { parties: ['UN'] }));
  const answer = await erase(version, un);
  // Complete only where the files are ours: a server of PostgreSQL keeps what was in its log of changes for a while.
  const complete = !ON_POSTGRES;
  expect(JSON.parse(answer.text)).toMatchObject({ party: 'UN', digest, complete, erased: { by: 'un-desk-2' } });
  for (const part of ['hospital', '私人备注', 'ملاحظة خاصة', salt]) expect(filesWith(api.folder, part)).toEqual([]);
  expect((await api.get(`${at(AGREEMENT)}/entries/${version}`)).text).toBe(before);
  expect((await api.inside.verify()).faults).toEqual([]);
  const shown = JSON.parse((await api.get(noteOf(version))).text);
  expect(shown).toMatchObject({ note: null, erased: { by: 'un-desk-2', reason: 'asked for by the person' } });
  expect(shown.salt).toBeUndefined();
});

// About the pages of SQLite's file.
if (!ON_POSTGRES) {
  it('is erased among thousands that grew and shrank around it, and still no byte is left', async () => {
    const { version } = await recorded();
    const db = new Database(join(api.folder, 'pacta.sqlite'));
    // Rows of many sizes around it, so that pages were split and text moved between them before it is erased.
    db.pragma('secure_delete = FAST');
    const insert = db.prepare('INSERT INTO private_notes (digest, party, content) VALUES (?, ?, ?)');
    const digestOf = (text: string) => createHash('sha256').update(text).digest();
    const filler = (n: number) => `filler-${n}-${'x'.repeat((n * 7919) % 6000)}`;
    for (let n = 0; n < 400; n++) insert.run(digestOf(filler(n)), 'UN', filler(n));
    const clear = db.prepare(
      "UPDATE private_notes SET content = NULL, erased_at = 1, erased_by = 'x', reason = 'x' WHERE digest = ?",
    );
    for (let n = 0; n < 400; n += 2) clear.run(digestOf(filler(n)));
    db.close();
    const { salt } = JSON.parse((await api.get(noteOf(version))).text);
    expect((await erase(version)).status).toBe(200);
    expect(filesWith(api.folder, 'hospital')).toEqual([]);
    expect(filesWith(api.folder, salt)).toEqual([]);
  });
}

it('is noted in the log of access: who, which digest, when and why, and never the text', async () => {
  const { version, digest } = await recorded();
  await erase(version, api, 'Art. 17');
  const { items } = (await api.get('/api/audit?kind=noteErased&limit=100')).body;
  expect(items).toHaveLength(1);
  expect(JSON.stringify(items)).toContain(digest);
  expect(JSON.stringify(items)).toContain(`version ${version} of ${AGREEMENT}: Art. 17`);
  expect(JSON.stringify(items)).not.toContain('hospital');
});

it('is neither needed nor told when the recording is repeated under its key', async () => {
  const headers = { 'idempotency-key': 'once', 'if-match': '*' };
  const send = (text: string) =>
    api.send('POST', `${at(AGREEMENT)}/acts`, { headers, body: noted({ privateNote: { text } }) });
  const first = await send(TEXT);
  expect(first.status, first.text).toBe(201);
  const { version } = first.body.entry;
  const before = await fingerprints();
  expect(before).not.toEqual([]);
  await erase(version);
  const again = await send(TEXT);
  expect([again.status, again.body.entry.version]).toEqual([201, version]);
  expect(again.text).not.toContain('hospital');
  expect(filesWith(api.folder, 'hospital')).toEqual([]);
  // No digest of it without salt is kept, by which a short text could be found by trying.
  const guess = JSON.stringify({ record: AGREEMENT, request: noted() });
  expect(before).not.toContain(createHash('sha256').update(guess).digest('hex'));
});

it('goes on with a correction that leaves it as it is, and is erased for both', async () => {
  const { version } = await recorded();
  const { acts } = (await api.get(`${at(AGREEMENT)}/acts`)).body;
  const { act } = acts.find((one) => one.version === version)!;
  const corrected = await api.add(AGREEMENT, 'corrections', {
    version,
    act: { ...act, on: '2016-12-02' },
    reason: 'x',
  });
  expect(corrected, corrected.text).toMatchObject({ status: 201 });
  const later = corrected.body.entry.version;
  expect((await api.get(noteOf(later))).text).toContain('hospital');
  expect((await erase(later)).status).toBe(200);
  expect((await api.get(noteOf(version))).text).not.toContain('hospital');
  expect((await api.inside.verify()).faults).toEqual([]);
});

test.each<[string, string, object, number, string]>([
  [
    'of a party that there is not',
    'acts',
    noted({ privateNote: { party: 'XX', text: 'x' } }),
    422,
    '/privateNote/party',
  ],
  ['of nobody, on a joint act', 'acts', noted({ type: 'terminate', by: 'joint' }), 422, '/privateNote/party'],
  ['that says nothing', 'acts', noted({ privateNote: { text: ' ' } }), 422, '/privateNote/text'],
  ['that is too long', 'acts', noted({ privateNote: { text: 'x'.repeat(10_001) } }), 422, '/privateNote/text'],
  [
    'with a digest made elsewhere',
    'acts',
    noted({ privateNote: { party: 'UN', digest: 'a'.repeat(64) } }),
    400,
    '/privateNote',
  ],
  [
    'with such a digest in a plan',
    'plans',
    { act: { ...ACT, privateNote: { party: 'UN', digest: 'a'.repeat(64) } } },
    422,
    '/act/privateNote',
  ],
  [
    'with such a digest in a correction',
    'corrections',
    { version: 2, act: { ...ACT, privateNote: { party: 'UN', digest: 'a'.repeat(64) } }, reason: 'x' },
    422,
    '/act/privateNote',
  ],
])('a private note %s is refused', async (_, what, body, status, pointer) => {
  const before = await api.ledgerSize();
  const answer = await api.add(AGREEMENT, what, body);
  expect([answer.status, answer.body.errors?.[0]?.pointer], answer.text).toEqual([
    status,
    expect.stringMatching(`^${pointer}`),
  ]);
  expect(await api.ledgerSize()).toBe(before);
});

it('that is not there, or was erased, is not erased again; a reason is asked for', async () => {
  const { version } = await recorded();
  expect((await erase(2)).status).toBe(404);
  expect((await erase(999)).status).toBe(404);
  expect((await erase(version, api, ' ')).status).toBe(422);
  expect((await erase(version)).status).toBe(200);
  const again = await erase(version);
  expect([again.status, again.body.errors?.[0]?.pointer]).toEqual([422, '/version']);
  expect(again.text).toContain('erased already');
});

it('is only ever erased, once: the schema refuses all else', async () => {
  const { version } = await recorded();
  for (const sql of [
    "UPDATE private_notes SET content = 'x'",
    "UPDATE private_notes SET party = 'IOM'",
    'DELETE FROM private_notes',
    'UPDATE private_notes SET content = NULL',
    "INSERT OR REPLACE INTO private_notes (digest, party, content) SELECT digest, 'IOM', 'x' FROM private_notes",
  ])
    await expect(api.sql(ON_POSTGRES ? sql.replace(' OR REPLACE', '') : sql), sql).rejects.toThrow(
      /never|only ever|check|duplicate key/i,
    );
  await erase(version);
  await expect(api.sql("UPDATE private_notes SET reason = 'y'")).rejects.toThrow('only ever erased');
});
