// `pacta verify` on registers that somebody altered with a database tool, the guards of the database taken off first:
// each alteration is named at its place, and a register that nobody touched passes.

import Database from 'better-sqlite3';
import { describe, expect } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { type Cli, test } from './cli-helpers.ts';

const ID = 'un-iom-2016';
const ALTERED = 'its content is not what its leaf stands for: it was altered';
const NOT_OPEN = expect.stringMatching(/^when it was recorded its act was not open, and no reason is given/);
const NOT_FOLLOWING = `it does not follow the entry of ${ID} before it: one was altered, removed or moved`;
const UNSIGNED = `no checkpoint was held against them: the whole register could have been made
anew
`;
// Of the agreement of 1996, whose end follows from it, too.
const FORMER = 'un-iom-1996';
const POSITION = 'the position kept is not the one that follows from its entries by the chart';
const FAMILY = 'it is kept among other agreements, or with another last entry of them, than by its entries';

/** Where things stand in the ledger. */
interface Places {
  /** Of the entry of un-iom-2016 by which the General Assembly approved. */
  readonly approval: number;
  /** Of the last entry of un-iom-2016, at which its position was kept. */
  readonly own: number;
  /** Of the last entry of all, and whose it is. */
  readonly last: number;
  readonly lastId: string;
}

/** Alters the register behind the program's back, and puts its guards back afterwards. */
function alter(cli: Cli, sql: (places: Places) => string): Places {
  const db = new Database(cli.path('pacta.sqlite'));
  const triggers = db.prepare<[], { name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
  );
  const guards = triggers.all();
  for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`);
  const one = <Value>(query: string) => db.prepare(query).pluck().get() as Value;
  const ofId = `FROM entries WHERE instrument = (SELECT num FROM instruments WHERE id = '${ID}')`;
  const places = {
    approval: one<number>(
      `SELECT position ${ofId} AND kind = 'act' AND body ->> 'type' = 'approve' AND body ->> 'by' = 'UN'`,
    ),
    own: one<number>(`SELECT max(position) ${ofId}`),
    last: one<number>('SELECT max(position) FROM entries'),
    lastId: one<string>('SELECT id FROM entries JOIN instruments ON num = instrument ORDER BY position DESC LIMIT 1'),
  };
  db.pragma('foreign_keys = OFF');
  db.exec(sql(places));
  for (const guard of guards) db.exec(guard.sql);
  db.close();
  return places;
}

type Fault = readonly [position: number, instrument: string, detail: string];

describe.concurrent('verify', () => {
  test('passes a register that nobody touched, and says how much it went through', async ({ cli }) => {
    const { last } = alter(cli, () => '');
    expect((await cli.done('verify')).out).toBe(
      `${last} entries and 6 positions verified; nothing is wrong\n${UNSIGNED}`,
    );
    expect(await cli.json('verify')).toMatchObject({ entries: last, instruments: 6, faults: [] });
  });

  test('tells a person where each fault is and how many there are', async ({ cli }) => {
    const { approval, last } = alter(cli, (at) => `UPDATE entries SET principal = 'x' WHERE position = ${at.approval}`);
    const { code, out, err } = await cli.run('verify');
    expect({ code, err }).toEqual({ code: EXIT.tampered, err: '' });
    expect(out.replace('\n  ', ' ')).toBe(
      `entry ${approval}, ${ID}: ${ALTERED}\n\n1 fault in ${last} entries\n${UNSIGNED}`,
    );
  });

  test.for<[string, (at: Places) => string, (at: Places) => Fault[]]>([
    [
      'an altered document of the evidence',
      (at) => `UPDATE entries SET body = replace(body, 'A/RES/70/296', 'A/RES/70/29') WHERE position = ${at.approval}`,
      (at) => [[at.approval, ID, ALTERED]],
    ],
    [
      'an altered date',
      (at) => `UPDATE entries SET body = replace(body, '2016-07-25', '2016-07-24') WHERE position = ${at.approval}`,
      (at) => [
        [at.approval, ID, ALTERED],
        [at.own, ID, POSITION],
      ],
    ],
    [
      'an altered instant of recording',
      (at) => `UPDATE entries SET recorded_at = recorded_at + 1 WHERE position >= ${at.last}`,
      (at) => [
        [at.last, at.lastId, ALTERED],
        [at.last, at.lastId, FAMILY],
      ],
    ],
    [
      'a replaced leaf, and the entry that followed the old one',
      (at) => `UPDATE entries SET leaf = zeroblob(32) WHERE position = ${at.approval}`,
      (at) => [
        [at.approval, ID, ALTERED],
        [at.approval + 1, ID, NOT_FOLLOWING],
      ],
    ],
    [
      'the last entry removed',
      (at) => `DELETE FROM entries WHERE position = ${at.last}`,
      (at) => [
        [at.last - 1, at.lastId, FAMILY],
        [
          at.last - 1,
          at.lastId,
          expect.stringMatching(/^its entries end with version \d where version \d was on record/),
        ],
        [at.last - 1, at.lastId, POSITION],
      ],
    ],
    [
      'an entry removed from the middle',
      (at) => `DELETE FROM entries WHERE position = ${at.approval}`,
      (at) => [
        [at.approval + 1, ID, `it stands at ${at.approval + 1} where ${at.approval} was due: entries are missing`],
        [at.approval + 1, ID, `it is version 9 of ${ID} where 8 was due`],
        [at.approval + 1, ID, NOT_FOLLOWING],
        // The notice and the signatures rest on the approval.
        [at.approval + 1, ID, NOT_OPEN],
        [at.approval + 2, ID, NOT_OPEN],
        [at.approval + 3, ID, NOT_OPEN],
        [at.own, FORMER, POSITION],
        [at.own, ID, POSITION],
      ],
    ],
    [
      'two entries that changed places',
      ({ approval: at }) => `
        UPDATE entries SET position = 0 WHERE position = ${at};
        UPDATE entries SET position = ${at} WHERE position = ${at + 1};
        UPDATE entries SET position = ${at + 1} WHERE position = 0;`,
      ({ approval: at }) => [
        [at, ID, `it is version 9 of ${ID} where 8 was due`],
        [at, ID, NOT_FOLLOWING],
        [at, ID, ALTERED],
        [at + 1, ID, 'its instant is earlier than that of the entry before'],
        [at + 1, ID, `it is version 8 of ${ID} where 10 was due`],
        [at + 1, ID, NOT_FOLLOWING],
        [at + 1, ID, ALTERED],
        [at + 2, ID, `it is version 10 of ${ID} where 9 was due`],
        [at + 2, ID, NOT_FOLLOWING],
        [at, ID, NOT_OPEN],
      ],
    ],
    [
      'two entries that changed contents',
      ({ approval: at }) => `
        CREATE TEMP TABLE old AS SELECT position, body FROM entries;
        UPDATE entries SET body = (SELECT body FROM old WHERE old.position = ${2 * at + 1} - entries.position)
        WHERE position IN (${at}, ${at + 1})`,
      ({ approval: at, own }) => [
        [at, ID, ALTERED],
        [at + 1, ID, ALTERED],
        [at, ID, NOT_OPEN],
        [own, ID, POSITION],
      ],
    ],
    [
      'a kept position that says another date',
      () => "UPDATE standings SET standing = replace(standing, '2016-09-19', '2016-09-18') WHERE version = 13",
      (at) => [[at.own, ID, POSITION]],
    ],
    [
      'an entry that can no longer be read',
      (at) => `UPDATE entries SET body = '{' WHERE position = ${at.approval}`,
      (at) => [
        [at.approval, ID, ALTERED],
        // The agreement that it superseded is told first of its family.
        [at.own, FORMER, expect.stringContaining('its entries cannot be replayed')],
      ],
    ],
  ])('names %s', async ([, sql, faults], { cli }) => {
    const places = alter(cli, sql);
    const ran = await cli.run('verify', '--json');
    expect(ran).toMatchObject({ code: EXIT.tampered, err: '' });
    const told = ran.json as unknown as { faults: { position: number; instrument: string; detail: string }[] };
    expect(told.faults.map(({ position, instrument, detail }) => [position, instrument, detail])).toEqual(
      faults(places),
    );
  });
});
