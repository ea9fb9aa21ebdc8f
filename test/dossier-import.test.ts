// A dossier taken over into another register: whatever an agreement can have on record goes on meaning the same there.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkDossier } from '../src/audit/dossier-check.ts';
import { takeOver } from '../src/audit/dossier-import.ts';
import { DossierReader } from '../src/audit/dossier-read.ts';
import type { Caller } from '../src/register/recording.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { asked, Bench, instant, refusal } from './register-helpers.ts';
import { clauses } from './tamper-helpers.ts';

const ID = 'alpha-beta';
const desk = (principal: string): Caller => ({ principal, ifVersion: null, idempotencyKey: null });
const FIRST = desk('first desk');
const SECOND = desk('second desk');
const NOW = instant('2020-01-01');

let folder: string;
let opened: Bench[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-import-'));
  opened = [];
});
afterEach(async () => {
  for (const bench of opened) await bench.register.close();
  rmSync(folder, { recursive: true });
});

/** A register in a file of its own. */
function bench(name: string): Bench {
  const made = new Bench(join(folder, name), NOW);
  opened.push(made);
  return made;
}

/** Registers the agreement and records the acts one after the other, up to its entry into force. */
async function inForce(origin: Bench, ...extra: object[]): Promise<void> {
  const carryOut = {
    grant: {
      title: { en: 'Grant' },
      result: 'done',
      entryIntoForce: { laterOf: ['submit'], cites: 'Art. 7' },
      stages: [{ state: 'submission', step: { act: 'submit', by: 'either', cites: 'Art. 7' } }],
    },
  };
  const own = { ...clauses(ID), ...(extra.length === 0 ? {} : { implementation: carryOut }) };
  await origin.register.registerAgreement(own, FIRST);
  for (const act of ['agreeText by joint on 2019-01-10', 'approve by ALPHA on 2019-02-10'])
    await origin.register.recordAct(ID, asked(act), FIRST);
}

/** Writes the dossier of a register, verifies it, and takes it over into another; the other, and what was taken. */
async function takenOver(origin: Bench, name: string, digest = 'd'.repeat(64)) {
  const proofs = origin.register.proofs(openProofFiles(mkdtempSync(join(folder, 'files-'))));
  await proofs.checkpoints.make();
  const reader = new DossierReader();
  for await (const line of origin.read.dossier(proofs, { instrument: null, asOf: '2020-06-01' }))
    reader.take(line.replace(/\n$/, ''));
  const dossier = reader.finish();
  expect((await checkDossier(dossier, [])).faults).toEqual([]);
  const store = openSqlite(join(folder, name));
  await takeOver(store, () => NOW, dossier, digest);
  await store.close();
  const other = bench(name);
  expect((await other.register.verify()).faults).toEqual([]);
  return other;
}

/** What a register says of an instrument, but for when it learned it and from whom. */
async function said(from: Bench, id: string): Promise<unknown> {
  const { knownAt: _, ...position } = await from.read.position(id);
  const bodies = (await from.read.entries({ instrument: id, after: 0, limit: 100 })).map(
    ({ version, kind, body, reason }) => ({ version, kind, body, reason }),
  );
  return JSON.parse(JSON.stringify({ position, bodies }).replaceAll(/dossier:[0-9a-f]{64}\//g, ''));
}

it('keeps what two persons recorded and confirmed, and what still waits for the second', async () => {
  const origin = bench('origin');
  await inForce(origin);
  await origin.register.setRule(ID, { twoPerson: true, reason: 'decided' }, FIRST);
  for (const [version, act] of [
    [5, 'approve by BETA on 2019-03-10'],
    [7, 'sign by ALPHA on 2019-04-10'],
    [9, 'sign by BETA on 2019-04-12'],
  ] as const) {
    await origin.register.recordAct(ID, asked(act), FIRST);
    await origin.register.confirm(ID, version, {}, SECOND);
  }
  await origin.register.correct(ID, { version: 9, act: asked('sign by BETA on 2019-04-13'), reason: 'x' }, SECOND);
  const other = await takenOver(origin, 'other');
  expect(await said(other, ID)).toEqual(await said(origin, ID));
  const { inForce: force, unconfirmed } = await other.read.position(ID);
  expect(force?.from).toBe('2019-04-12');
  expect(unconfirmed).toMatchObject([{ version: 11, principal: `dossier:${'d'.repeat(64)}/second desk` }]);
  // Another can still confirm it there.
  await other.register.confirm(ID, 11, {}, FIRST);
  expect((await other.read.position(ID)).inForce?.from).toBe('2019-04-13');
});

it('keeps who was first and who was second also when taken over once more', async () => {
  const origin = bench('origin');
  await inForce(origin);
  await origin.register.setRule(ID, { twoPerson: true, reason: 'decided' }, FIRST);
  await origin.register.recordAct(ID, asked('approve by BETA on 2019-03-10'), FIRST);
  await origin.register.confirm(ID, 5, {}, SECOND);
  const third = await takenOver(await takenOver(origin, 'other'), 'third', 'e'.repeat(64));
  expect((await third.read.position(ID)).unconfirmed).toBeUndefined();
  const [, , , , act] = await third.read.entries({ instrument: ID, after: 0, limit: 10 });
  expect(act?.principal).toBe(`dossier:${'e'.repeat(64)}/dossier:${'d'.repeat(64)}/first desk`);
});

it('keeps amendments, carrying out, corrections, plans and findings', async () => {
  const origin = bench('origin');
  await inForce(origin, {});
  for (const act of ['approve by BETA on 2019-03-10', 'sign by ALPHA on 2019-04-10', 'sign by BETA on 2019-04-12'])
    await origin.register.recordAct(ID, asked(act), FIRST);
  await origin.correct(ID, 6, 'sign by BETA on 2019-04-13');
  await origin.plan(ID, { act: asked('terminate by joint on 2030-01-01') });
  await origin.anyway(ID, 'sign by ALPHA on 2018-01-01');
  const part = await origin.amend(ID, 'propose by BETA on 2019-06-01');
  await origin.record(part, 'agreeText by joint on 2019-07-01');
  const grant = { title: { en: 'Grant' }, procedure: 'grant', act: asked('submit by ALPHA on 2019-08-01') };
  const { instrument } = await origin.register.startPart(ID, 'implementation', grant, FIRST);
  const other = await takenOver(origin, 'other');
  for (const id of [ID, part, instrument]) expect(await said(other, id)).toEqual(await said(origin, id));
});

it('keeps the digest of confidential evidence, and says that what it stands for is kept at the origin', async () => {
  const origin = bench('origin');
  await inForce(origin);
  const sealed = { ...asked('approve by BETA on 2019-03-10'), evidence: { grade: 'certified' } };
  const evidence = { document: 'the secret' };
  await origin.register.recordAct(ID, { ...sealed, confidential: { party: 'BETA', evidence } }, FIRST);
  const other = await takenOver(origin, 'other');
  expect(await said(other, ID)).toEqual(await said(origin, ID));
  const { party, show } = await other.read.confidential(ID, 4);
  expect(party).toBe('BETA');
  const problem = await refusal(show());
  expect([problem.code, problem.message]).toEqual(['not-found', expect.stringContaining('register of origin')]);
});
