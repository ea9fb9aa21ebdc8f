// What somebody can do by hand to a data folder in use, beside its ledger: the files of proofs, the tables of access, what
// acts keep confidential or private. `pacta verify` names each; an untouched folder raises no alarm.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { addPrincipal, disablePrincipal } from '../src/access/principals.ts';
import { adoptFileToken, issueToken, revokeToken, rotateToken } from '../src/access/tokens.ts';
import { verifyCommand } from '../src/cli/verify-command.ts';
import { parseCheckpoint, signCheckpoint } from '../src/ledger/checkpoint.ts';
import { noteSigner, vkeyOf } from '../src/ledger/note-key.ts';
import { EXIT } from '../src/register/problems.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { withAccess } from './access-helpers.ts';
import { ANYONE, asked, Bench, instant } from './register-helpers.ts';
import { clauses } from './tamper-helpers.ts';

const ID = 'alpha-beta';
const WITNESS = noteSigner('beta.example/witness', 'cosignature');
let folder: string;
let copies = 0;

/** The lines of another signer under a checkpoint, as a witness sends them. */
const cosigned = (text: string, by = WITNESS) =>
  signCheckpoint(parseCheckpoint(text.replace(/\n\n$/, '\n')), [by], 1_600_000_000);

/** A register of one agreement in which everything was used that stands beside the ledger. */
async function fill(path: string): Promise<void> {
  const bench = new Bench(join(path, 'pacta.sqlite'), instant('2020-01-01'));
  const files = openProofFiles(path);
  files.addWitness({ party: 'BETA', key: WITNESS });
  const proofs = bench.register.proofs(files);
  await bench.register.registerAgreement(clauses(ID), ANYONE);
  await bench.record(ID, 'agreeText by joint on 2019-01-10');
  const first = await proofs.checkpoints.make();
  const evidence = { document: 'the secret' };
  const kept = { confidential: { party: 'ALPHA', evidence }, privateNote: { text: 'in hospital' } };
  await bench.register.recordAct(ID, { ...asked('approve by ALPHA on 2019-02-10'), ...kept }, ANYONE);
  const noted = { ...asked('approve by BETA on 2019-03-10'), privateNote: { text: 'to be erased' } };
  await bench.register.recordAct(ID, noted, ANYONE);
  await bench.register.erasePrivateNote(ID, 4, { reason: 'asked for' }, 'somebody');
  await proofs.checkpoints.make();
  await bench.record(ID, 'sign by ALPHA on 2019-04-10');
  await proofs.checkpoints.make();
  proofs.cosigning.take(cosigned(first.checkpoint.text));
  for (const day of ['1', '2', '3']) await bench.record(ID, `sign by ALPHA on 2019-05-0${day}`).catch(() => {});
  withAccess(path, (store) => {
    const acting = { actor: 'test', now: instant('2020-01-02') };
    adoptFileToken(store, `pacta_0123456789ab_${'x'.repeat(43)}`, acting);
    for (const id of ['desk', 'gone'])
      addPrincipal(store, { id, role: 'recorder', parties: ['ALPHA'], agreements: null }, acting);
    const issued = [30, 30, 30].map((days) => issueToken(store, 'desk', days, acting).token.id);
    rotateToken(store, issued[0]!, 24, acting);
    revokeToken(store, issued[1]!, acting);
    disablePrincipal(store, 'gone', acting);
    // The file has another token: the one before is revoked.
    adoptFileToken(store, `pacta_ba9876543210_${'y'.repeat(43)}`, acting);
  });
  await bench.register.close();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-tamper-folder-'));
  mkdirSync(join(folder, 'made'));
  await fill(join(folder, 'made'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `pacta verify` says of a copy after something was done to it. */
async function said(tamper: (path: string) => void): Promise<{ exit: number; lines: string }> {
  const copy = join(folder, String(++copies));
  cpSync(join(folder, 'made'), copy, { recursive: true });
  tamper(copy);
  const context = { data: copy, progress: () => {} } as unknown as Parameters<typeof verifyCommand.run>[2];
  const { exit = EXIT.ok, json } = await verifyCommand.run([], {}, context);
  const { faults } = json as { faults: { position: number; instrument: string; detail: string }[] };
  return { exit, lines: faults.map((one) => `${one.position} ${one.instrument} ${one.detail}`).join('\n') };
}

/** Alters the database with its guards off, and puts them back. */
const sql = (text: string) => (path: string) => {
  const db = new Database(join(path, 'pacta.sqlite'));
  const guards = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  db.pragma('foreign_keys = OFF');
  db.exec(text);
  for (const guard of guards) db.exec(guard.sql);
  db.close();
};

/** Alters a file beside the database. */
const edited = (name: string, edit: (text: string) => string) => (path: string) => {
  const file = join(path, name);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
};

/** The whole notes of a file of checkpoints: a text and its signatures each. */
const notesOf = (text: string): string[] => {
  const parts = text.split('\n\n').filter((part) => part !== '');
  return parts.flatMap((part, index) => (index % 2 === 1 ? [`${parts[index - 1]}\n\n${part}\n\n`] : []));
};
const joined = (notes: readonly (string | undefined)[]) => notes.join('');

it('an untouched folder raises no alarm, nor one that was opened again', async () => {
  expect(await said(() => {})).toEqual({ exit: EXIT.ok, lines: '' });
  const reopened = await said((path) => new Database(join(path, 'pacta.sqlite')).exec('VACUUM').close());
  expect(reopened).toEqual({ exit: EXIT.ok, lines: '' });
});

const FORGED = noteSigner('beta.example/witness', 'cosignature');
const FILES: [string, (path: string) => void, RegExp][] = [
  [
    'the last checkpoint cut off',
    edited('checkpoints', (text) => joined(notesOf(text).slice(0, -1))),
    /over 5 entries was signed; .* removed or altered/,
  ],
  [
    'a checkpoint in the middle taken out',
    edited('checkpoints', (text) => joined(notesOf(text).toSpliced(1, 1))),
    /over 4 entries was signed; .* removed or altered/,
  ],
  [
    'all checkpoints taken out',
    edited('checkpoints', () => ''),
    /over 2 entries was signed; .*so it is with 3 checkpoints/,
  ],
  ['the file of checkpoints deleted', (path) => rmSync(join(path, 'checkpoints')), /over 2 entries was signed/],
  [
    'two checkpoints swapped',
    edited('checkpoints', (text) => joined([1, 0, 2].map((at) => notesOf(text)[at]))),
    /over 4 entries was signed; .*another order/,
  ],
  [
    'a checkpoint of another size',
    edited('checkpoints', (text) => text.replace('\n4\n', '\n3\n')),
    /checkpoint 2 of 3 does not count/,
  ],
  [
    'the last half of a checkpoint gone',
    edited('checkpoints', (text) => text.slice(0, -150)),
    /over 5 entries was signed; .* removed or altered/,
  ],
  [
    'another public key',
    edited('checkpoint-keys', () => `0 ${vkeyOf(noteSigner('pacta/other', 'note'))}\n`),
    /does not count/,
  ],
  ['no public key', (path) => rmSync(join(path, 'checkpoint-keys')), /no public key of the register/],
  [
    'a public key that is none',
    edited('checkpoint-keys', () => 'nonsense\n'),
    /checkpoint-keys: a line is a size and a public key/,
  ],
  [
    'a cosignature of nobody known',
    edited(
      'cosignatures',
      (text) => `${text}${cosigned(notesOf(text)[0]!, noteSigner('x.example/w', 'cosignature'))}\n`,
    ),
    /cosignature 2 .* no witness/,
  ],
  [
    'a cosignature for another size',
    edited('cosignatures', (text) => text.replace('\n2\n', '\n3\n')),
    /cosignature 1 .* no checkpoint/,
  ],
  [
    'a cosignature under another key of the same name',
    edited('cosignatures', (text) => `${cosigned(notesOf(text)[0]!, FORGED)}\n`),
    /cosignature 1 .* no witness/,
  ],
  [
    'the database emptied',
    (path) => writeFileSync(join(path, 'pacta.sqlite'), ''),
    /holds no register, though checkpoints/,
  ],
  [
    'a page of the database spoilt',
    (path) => {
      const bytes = readFileSync(join(path, 'pacta.sqlite'));
      // The list of what stands in each page of the table of standings is gone.
      for (let page = 4; page < 12; page++) bytes.fill(0xff, page * 4096, page * 4096 + 100);
      writeFileSync(join(path, 'pacta.sqlite'), bytes);
    },
    /the database (file is damaged|cannot be)/,
  ],
  ['the witness taken out', edited('witnesses', () => ''), /cosignature 1 .* no witness/],
];

const TABLES: [string, string, RegExp][] = [
  [
    'a role raised',
    "UPDATE principals SET role = 'administrator', parties = NULL WHERE id = 'desk'",
    /the principal desk is kept as administrator; it was added as recorder, acts of ALPHA only/,
  ],
  [
    'a limit widened',
    `UPDATE principals SET parties = '["ALPHA","BETA"]' WHERE id = 'desk'`,
    /the principal desk is kept as recorder, acts of ALPHA, BETA only/,
  ],
  [
    'a disabled principal let in again',
    "UPDATE principals SET disabled_at = NULL WHERE id = 'gone'",
    /whether the principal gone is disabled/,
  ],
  [
    'a principal put in',
    "INSERT INTO principals VALUES ('x', 'administrator', NULL, NULL, 1, NULL)",
    /the principal x is there, and the log/,
  ],
  ['a principal taken out', "DELETE FROM principals WHERE id = 'gone'", /the principal gone was added, and is gone/],
  [
    'a token put in',
    "INSERT INTO tokens VALUES ('ffff', 'desk', zeroblob(32), 0, 1, NULL, NULL, NULL)",
    /the token ffff is there, and the log/,
  ],
  ['a token that lasts longer', 'UPDATE tokens SET expires_at = expires_at * 2', /is kept with other dates/],
  ['a revoked token taken again', 'UPDATE tokens SET revoked_at = NULL', /is revoked is not what the log says/],
  ['a token of somebody else', "UPDATE tokens SET principal = 'registrar'", /it was issued to desk/],
  [
    'a line of the log of access taken out',
    'DELETE FROM access_log WHERE id = 3',
    /what stood before line 4 is missing/,
  ],
  ['the log of access emptied', 'DELETE FROM access_log', /the principal desk is there, and the log/],
  [
    'confidential evidence altered',
    "UPDATE sealed SET content = replace(content, 'secret', 'secrey')",
    /^3 alpha-beta the confidential evidence .*altered/m,
  ],
  [
    'confidential evidence of another party',
    "UPDATE sealed SET party = 'BETA'",
    /^3 alpha-beta the confidential evidence .*kept as of BETA/m,
  ],
  ['confidential evidence taken out', 'DELETE FROM sealed', /^3 alpha-beta the confidential evidence .*is gone/m],
  ['confidential evidence put in', "INSERT INTO sealed VALUES (zeroblob(32), 'ALPHA', 'x')", /4 pieces .*refer to 3/],
  [
    'a private note altered',
    "UPDATE private_notes SET content = replace(content, 'hospital', 'hospitak') WHERE content IS NOT NULL",
    /^3 alpha-beta the private note .*altered/m,
  ],
  [
    'a private note taken out',
    'DELETE FROM private_notes WHERE content IS NOT NULL',
    /^3 alpha-beta the private note .*gone, though nobody erased it/m,
  ],
  [
    'a private note erased past the log',
    "UPDATE private_notes SET content = NULL, erased_at = 1, erased_by = 'x', reason = 'x'",
    /^3 alpha-beta the private note .*log of access does not say/m,
  ],
  [
    'a private note put back that was erased',
    "UPDATE private_notes SET content = 'x', erased_at = NULL, erased_by = NULL, reason = NULL",
    /^4 alpha-beta the private note .*altered/m,
  ],
  ['a refused attempt taken out', 'DELETE FROM refusals WHERE id = 2', /of the refused attempts, some are missing/],
  [
    'the list of migrations altered',
    "UPDATE migrations SET name = '002-x.sql' WHERE number = 2",
    /the list of migrations was altered/,
  ],
  ['a view', 'CREATE VIEW v AS SELECT 1', /the view v was added by hand/],
  ['a table', 'CREATE TABLE t (x)', /the table t was added by hand/],
  ['a mark', 'PRAGMA user_version = 7', /the mark user_version was altered/],
  [
    'a checkpoint of the database altered',
    "UPDATE checkpoints SET note = replace(note, 'a', 'b') WHERE number = 2",
    /was signed; the database has it/,
  ],
];

test.each([...FILES, ...TABLES.map(([name, text, named]) => [name, sql(text), named] as const)])(
  'finds %s',
  async (_, tamper, named) => {
    const { exit, lines } = await said(tamper);
    expect(lines).toMatch(named);
    expect(exit).toBe(EXIT.tampered);
  },
);

it('tells positions kept by another version of the program apart from altered ones', async () => {
  const older = (more: string) =>
    sql(
      `UPDATE standings SET standing = replace(replace(standing, ' law@', ' law@0.'), '"findings":[]', '"findings":[]${more}')`,
    );
  // The same position, named by another version: nothing to say.
  expect(await said(older(''))).toEqual({ exit: EXIT.ok, lines: '' });
  expect(await said(older(',"older":true'))).toEqual({ exit: EXIT.outdated, lines: '' });
  const both = await said((path) => {
    older(',"older":true')(path);
    sql("UPDATE entries SET principal = 'x' WHERE position = 3")(path);
  });
  expect([both.exit, both.lines]).toEqual([EXIT.tampered, expect.stringMatching(/^3 alpha-beta its content/)]);
});
