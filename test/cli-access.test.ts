// Principals and tokens from the command line, beside a running server.

import { writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { test } from './cli-helpers.ts';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly secret: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly items: readonly Shown[];
  readonly role: string;
  readonly disabledAt: string | null;
}

/** The JSON answer of these commands. */
const shown = (told: unknown): Shown => told as Shown;

test('from a principal to its token, used, rotated and revoked under a running server', async ({ cli }) => {
  const server = await cli.serve();
  const plan = async (token: string, by: string) => {
    const answer = await fetch(`${server.address}/api/agreements/un-iom-2016/plans`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'if-match': '*', 'content-type': 'application/json' },
      body: JSON.stringify({ act: { type: 'register', by, on: '2030-01-01' } }),
    });
    return answer.status;
  };
  const added = await cli.done('principal', 'add', 'un-desk', '--role', 'recorder', '--parties', 'UN');
  expect(added.out).toBe('added un-desk: recorder, acts of UN only\ngive it a token: pacta token issue un-desk\n');
  const issued = await cli.done('token', 'issue', 'un-desk', '--days', '30');
  const token = /^(pacta_([0-9a-f]{12})_\S+)\n\n/.exec(issued.out)!;
  expect([await plan(token[1]!, 'UN'), await plan(token[1]!, 'IOM')]).toEqual([201, 403]);

  const rotated = shown(await cli.json('token', 'rotate', token[2]!, '--overlap', '0'));
  expect([await plan(token[1]!, 'UN'), await plan(rotated.secret, 'UN')]).toEqual([401, 201]);
  const list = await cli.done('token', 'list', 'un-desk');
  expect(list.out.replaceAll(/\d{4}-\S+Z/g, 'T').replaceAll(/\n {4}/g, ' ')).toBe(
    `${token[2]} un-desk: expired; expires T; last used T\n${rotated.id} un-desk: valid; expires T; last used T\n`,
  );
  await cli.done('token', 'revoke', rotated.id);
  expect(await plan(rotated.secret, 'UN')).toBe(401);

  const again = shown(await cli.json('token', 'issue', 'un-desk'));
  expect(await plan(again.secret, 'UN')).toBe(201);
  await cli.done('principal', 'disable', 'un-desk');
  expect(await plan(again.secret, 'UN')).toBe(401);
  expect(
    shown(await cli.json('principal', 'list')).items.map((one) => [one.id, one.role, one.disabledAt === null]),
  ).toEqual([
    ['registrar', 'administrator', true],
    ['un-desk', 'recorder', false],
  ]);
  const told = await cli.done('audit', '--limit', '200');
  for (const secret of [token[1]!, rotated.secret, again.secret]) expect(told.out).not.toContain(secret);
  expect(told.out).toContain('a principal was disabled: un-desk');
  expect(await server.stop()).toBe(0);
});

describe('is refused with the exit code of wrong content, or of what is not there', () => {
  test.for<[number, string, string[]]>([
    [2, '--role must be one of reader, recorder', ['principal', 'add', 'x', '--role', 'god']],
    [2, 'NAME must be 1 to 64 letters', ['principal', 'add', 'cli:root', '--role', 'reader']],
    [2, 'NAME import is kept for the register itself', ['principal', 'add', 'import', '--role', 'reader']],
    [
      2,
      '--parties goes only with a role that may be limited',
      ['principal', 'add', 'x', '--role', 'auditor', '--parties', 'UN'],
    ],
    [
      2,
      '--agreements must be 1 to 100 identifiers',
      ['principal', 'add', 'x', '--role', 'recorder', '--agreements', 'a,,b'],
    ],
    [2, 'NAME there is taken; names are given once', ['principal', 'add', 'there', '--role', 'reader']],
    [2, '--days must be a whole number from 1 to 3650', ['token', 'issue', 'there', '--days', '0']],
    [2, '--days must be a whole number', ['token', 'issue', 'there', '--days', 'long']],
    [1, 'there is no principal nobody', ['token', 'issue', 'nobody']],
    [1, 'there is no principal nobody', ['principal', 'disable', 'nobody']],
    [1, 'there is no token 0123', ['token', 'revoke', '0123']],
    [1, 'there is no token 0123', ['token', 'rotate', '0123']],
  ])('%i: %s', async ([code, message, args], { cli }) => {
    await cli.done('principal', 'add', 'there', '--role', 'reader');
    expect(await cli.fails(code, ...args)).toContain(message);
    expect(shown(await cli.json('principal', 'list')).items.map((one) => one.id)).toEqual(['there']);
  });
});

test('a private note comes from a file, is shown by its own command only, and erased for good', async ({ cli }) => {
  const file = cli.path('note.txt');
  writeFileSync(file, '\ufeffin hospital, 私人备注\n');
  const options = ['--by', 'UN', '--on', '2016-12-01'];
  expect(await cli.fails(2, 'record', 'un-iom-2016', 'register', ...options, '--private-note-of', 'UN')).toContain(
    '--private-note-of goes with --private-note',
  );
  const { entry } = await cli.json('record', 'un-iom-2016', 'register', ...options, '--private-note', file);
  const version = String(entry.version);
  const shown = await cli.done('note', 'show', 'un-iom-2016', version);
  expect(shown.out).toContain('private note, kept by UN\n  in hospital, 私人备注\n');
  const timeline = (await cli.done('timeline', 'un-iom-2016')).out.replaceAll(/\s+/g, ' ');
  expect(timeline).toContain('private note, kept by UN');
  expect(timeline).not.toContain('hospital');
  expect(await cli.fails(2, 'note', 'erase', 'un-iom-2016', version)).toContain('--reason');
  const erased = await cli.done('note', 'erase', 'un-iom-2016', version, '--reason', 'asked for');
  expect(erased.out).toContain(': asked for\nNothing of it is left in the database');
  expect((await cli.done('note', 'show', 'un-iom-2016', version)).out).toContain('erased on ');
  expect(await cli.fails(2, 'note', 'erase', 'un-iom-2016', version, '--reason', 'x')).toContain('erased already');
  expect(await cli.fails(1, 'note', 'show', 'un-iom-2016', '2')).toContain('has no private note');
  expect((await cli.done('verify')).out).toContain('nothing is wrong');
});

test('confidential evidence comes from a file, and is shown by its own command only', async ({ cli }) => {
  const file = cli.file('evidence.json', { document: 'note verbale 12', note: 'unseen' });
  const options = ['--by', 'UN', '--on', '2016-12-01', '--grade', 'certified', '--confidential-to', 'UN'];
  const missing = await cli.fails(2, 'record', 'un-iom-2016', 'register', ...options);
  expect(missing).toContain('--confidential-evidence goes with the other option');
  const all = [...options, '--confidential-evidence', file];
  const { entry } = await cli.json('record', 'un-iom-2016', 'register', ...all);
  const shown = await cli.done('confidential', 'un-iom-2016', String(entry.version));
  expect(shown.out).toContain('confidential, kept by UN\n  document: note verbale 12\n  note: unseen\n');
  const timeline = await cli.done('timeline', 'un-iom-2016');
  expect(timeline.out.replaceAll(/\s+/g, ' ')).toContain('certified, confidential, kept by UN');
  expect(timeline.out).not.toContain('note verbale 12');
  expect(await cli.fails(1, 'confidential', 'un-iom-2016', '2')).toContain('keeps nothing confidential');
});

test('who recorded an act under the two-person rule is refused to confirm it', async ({ cli }) => {
  const rule = ['agreement', 'two-person', 'un-iom-2016'];
  expect(await cli.fails(2, ...rule, 'perhaps', '--reason', 'x')).toContain('must be on or off');
  await cli.done(...rule, 'on', '--reason', 'decided');
  const { entry } = await cli.json('record', 'un-iom-2016', 'register', '--by', 'UN', '--on', '2016-12-01');
  const status = (await cli.done('status', 'un-iom-2016')).out;
  expect(status).toContain('UNCONFIRMED');
  expect(status).toContain('owed');
  expect((await cli.refused('confirm', 'un-iom-2016', String(entry.version))).code).toBe('second-person-required');
});
