// Evidence that a party keeps confidential: who is shown it, where it never is, and how the ledger proves it.

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, at, freshApi } from './api-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

const api = freshApi();
const SECRET = 'a-note-verbale-that-nobody-else-has-seen';
const EVIDENCE = { document: SECRET, note: `${SECRET}, first page` };
const ACT = { type: 'register', by: 'UN', on: '2016-12-01', evidence: { grade: 'certified' } };
const sealing = (party: string, more: object = {}) => ({
  ...ACT,
  confidential: { party, evidence: EVIDENCE },
  ...more,
});

/** Records the act with confidential evidence of the United Nations; the version. */
async function sealed(): Promise<number> {
  const un = api.as(tokenFor(api.folder, 'un-desk', 'recorder', { parties: ['UN'] }));
  const answer = await un.add(AGREEMENT, 'acts', sealing('UN'));
  expect(answer, answer.text).toMatchObject({ status: 201 });
  expect(answer.text).not.toContain(SECRET);
  return answer.body.entry.version;
}

const showing = (version: number) => `${at(AGREEMENT)}/acts/${version}/confidential`;

it('is shown to principals of its party and to who may audit, and to nobody else', async () => {
  const version = await sealed();
  const cases: [string, string, object, number][] = [
    ['a recorder of the party', 'recorder', { parties: ['UN'] }, 200],
    ['a reader of the party', 'reader', { parties: ['UN', 'X'] }, 200],
    ['an auditor', 'auditor', {}, 200],
    ['a reader of the party in another agreement', 'reader', { parties: ['UN'], agreements: ['another'] }, 403],
    ['a recorder of the other party', 'recorder', { parties: ['IOM'] }, 403],
    ['a recorder of no party', 'recorder', {}, 403],
    ['a reader of no party', 'reader', {}, 403],
    ['a registrar', 'registrar', {}, 403],
  ];
  for (const [index, [name, role, limits, status]] of cases.entries()) {
    const client = api.as(tokenFor(api.folder, `p-${index}`, role, limits));
    const answer = await client.get(showing(version));
    expect(answer.status, `${name}: ${answer.text}`).toBe(status);
    expect(answer.text.includes(SECRET), name).toBe(status === 200);
  }
  const nobody = await api.send('GET', showing(version), { headers: { authorization: undefined } });
  expect(nobody.body.code).toBe('token-required');
  const exports = (await api.get('/api/audit?kind=export&limit=1000')).body.items;
  expect(exports).toHaveLength(3);
});

it('is proved by the act in the ledger: digest over evidence and salt', async () => {
  const version = await sealed();
  const { evidence, salt, digest, party } = JSON.parse((await api.get(showing(version))).text);
  expect([evidence, party]).toEqual([EVIDENCE, 'UN']);
  expect(salt).toMatch(/^[0-9a-f]{64}$/);
  // Canonical by hand: the names of all objects here are in order as they stand.
  const canonical = `{"evidence":{"document":"${EVIDENCE.document}","note":"${EVIDENCE.note}"},"salt":"${salt}"}`;
  expect(createHash('sha256').update(canonical).digest('hex')).toBe(digest);
  const entry = (await api.get(`${at(AGREEMENT)}/entries/${version}`)).body as unknown as { body: unknown };
  expect(entry.body).toEqual({ ...ACT, evidence: { grade: 'certified', sealed: { party: 'UN', digest } } });
  expect((await api.inside.verify()).faults).toEqual([]);
});

it('is there for everybody, and nowhere to be read: on no page, in no list, export, dossier or log', async () => {
  const version = await sealed();
  const wrong = sealing('XX');
  await api.add(AGREEMENT, 'acts', wrong);
  await api.add(AGREEMENT, 'acts', sealing('UN', { on: '1900-01-01' }));
  const paths = [
    ...['', '/acts', '/timeline', '/next', '/entries', '/findings', '/gaps', '/certificate'].map(
      (one) => at(AGREEMENT) + one,
    ),
    ...[`${at(AGREEMENT)}/entries/${version}`, `${at(AGREEMENT)}/entries/${version}/receipt`],
    ...['/api/gaps', '/api/refusals', '/api/audit?limit=1000', '/api/audit?format=csv', '/api/audit?format=prov'],
    ...[
      '/api/audit?format=xes',
      '/api/audit/dossier',
      `/api/audit/dossier?instrument=${AGREEMENT}`,
      '/api/audit/entries',
    ],
    ...[`/agreements/${AGREEMENT}`, `/agreements/${AGREEMENT}/certificate`],
  ];
  for (const path of paths) {
    const answer = await api.get(path);
    expect(answer.status, path).toBeLessThan(500);
    expect(answer.text, path).not.toContain(SECRET);
  }
  expect((await api.get('/api/refusals')).text).toContain('withheld');
  expect((await api.get(`/agreements/${AGREEMENT}`)).text).toContain('confidential, kept by');
  expect((await api.get(`${at(AGREEMENT)}/acts`)).text).toContain('"sealed":{');
});

it('goes on with a correction that leaves it as it is', async () => {
  const version = await sealed();
  const { acts } = (await api.get(`${at(AGREEMENT)}/acts`)).body;
  const { act } = acts.find((one) => one.version === version)!;
  const corrected = await api.add(AGREEMENT, 'corrections', {
    version,
    act: { ...act, on: '2016-12-02' },
    reason: 'x',
  });
  expect(corrected, corrected.text).toMatchObject({ status: 201 });
  expect((await api.get(showing(corrected.body.entry.version))).text).toContain(SECRET);
});

describe('is refused', () => {
  const digest = 'a'.repeat(64);
  it.each<[string, string, object, number, string]>([
    ['of a party that there is not', 'acts', sealing('XX'), 422, '/confidential/party'],
    [
      'beside other evidence',
      'acts',
      sealing('UN', { evidence: { grade: 'official', document: 'x' } }),
      422,
      '/evidence',
    ],
    [
      'that says nothing',
      'acts',
      sealing('UN', { confidential: { party: 'UN', evidence: {} } }),
      422,
      '/confidential/evidence',
    ],
    [
      'as a seal made elsewhere',
      'acts',
      { ...ACT, evidence: { sealed: { party: 'UN', digest } } },
      422,
      '/evidence/sealed',
    ],
    [
      'as such a seal in a plan',
      'plans',
      { act: { ...ACT, evidence: { sealed: { party: 'UN', digest } } } },
      422,
      '/act/evidence/sealed',
    ],
    [
      'as such a seal in a correction',
      'corrections',
      { version: 2, act: { ...ACT, evidence: { sealed: { party: 'UN', digest } } }, reason: 'x' },
      422,
      '/act/evidence/sealed',
    ],
  ])('%s', async (_, what, body, status, pointer) => {
    const before = await api.ledgerSize();
    const answer = await api.add(AGREEMENT, what, body);
    expect(answer.body, answer.text).toMatchObject({ status, errors: [{ pointer }] });
    expect(await api.ledgerSize()).toBe(before);
  });

  it('to a recorder of another party', async () => {
    const iom = api.as(tokenFor(api.folder, 'iom-desk', 'recorder', { parties: ['IOM'] }));
    const answer = await iom.add(AGREEMENT, 'acts', sealing('UN', { by: 'IOM', on: '2016-12-05' }));
    expect(answer.body.code).toBe('not-permitted');
  });

  it('where nothing is kept', async () => {
    expect((await api.get(showing(2))).status).toBe(404);
    expect((await api.get(showing(999))).status).toBe(404);
  });
});

it('that was altered beside the ledger is not shown, and the schema refuses to alter it', async () => {
  const version = await sealed();
  for (const sql of ["UPDATE sealed SET party = 'IOM'", 'DELETE FROM sealed'])
    await expect(api.sql(sql)).rejects.toThrow('never');
  const guard = ON_POSTGRES ? 'ALTER TABLE sealed DISABLE TRIGGER USER' : 'DROP TRIGGER sealed_no_update';
  await api.sql(`${guard}; UPDATE sealed SET content = replace(content, 'first page', 'last page')`);
  const answer = await api.get(showing(version));
  expect([answer.status, answer.text.includes(SECRET)]).toEqual([500, false]);
  expect(api.log.splice(0).join()).toContain('was altered');
});
