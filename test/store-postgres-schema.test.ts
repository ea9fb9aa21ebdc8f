/** The PostgreSQL schema: how it is made and by whom, what it refuses, and what the role of the register may do. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPostgres } from '../src/store/postgres.ts';
import { connect } from '../src/store/postgres-connect.ts';
import { migratePostgres, postgresMigrationStatus, postgresMigrations } from '../src/store/postgres-migrate.ts';
import { SCHEMA_SQL, type SchemaThing, schemaFaults, schemaText } from '../src/store/postgres-schema.ts';
import { openSealedSecrets } from '../src/store/postgres-webhook-secrets.ts';
import { openPostgresWebhooks } from '../src/store/postgres-webhooks.ts';
import { psql } from './postgres-cluster.ts';
import { addressAs, freshPlace, type Place } from './postgres-helpers.ts';
import { acting, append, entry, founding, recording, starting } from './store-recordings.ts';

let place: Place;
beforeEach(async () => {
  place = await freshPlace();
});
afterEach(() => place.drop());

/** Puts something into every table. */
async function fill(place: Place): Promise<void> {
  const store = await openPostgres(place.url);
  const a = await append(store, founding('a', { supersedes: ['old'] }));
  await append(
    store,
    recording(
      Array.from({ length: 130 }, (_, n) => entry('a', n + 2)),
      { basis: a.basis },
    ),
  );
  await append(store, founding('b', {}, {}, { idempotency: { principal: 'p', key: 'k', fingerprint: 'f' } }));
  await store.refuse([{ instrument: 'a', refusedAt: 1, principal: 'p', code: 'c', chartVersion: 'v', facts: '{}' }]);
  await place.sql("INSERT INTO principals VALUES ('p', 'reader', NULL, NULL, 1, NULL)");
  await place.sql("INSERT INTO tokens VALUES ('t', 'p', decode(repeat('00', 32), 'hex'), false, 1, 9, NULL, NULL)");
  await place.sql("INSERT INTO access_log VALUES (1, 1, 'signIn', 'p', 's', 'd')");
  await place.sql("INSERT INTO private_notes VALUES (decode(repeat('00', 32), 'hex'), 'UN', '{}')");
  await place.sql("INSERT INTO sealed VALUES (decode(repeat('00', 32), 'hex'), 'UN', '{}')");
  await store.close();
}

describe('the migrations', () => {
  it('are these, and none of them is ever edited', () => {
    expect(postgresMigrations().map(({ name, checksum }) => `${name} ${checksum}`)).toEqual([
      '001-register.sql 68344d5d9d978eaff1183f6713389371c50f16fc46731d3c2b7605350e8816c3',
      '002-list-orders.sql d788a1e99c87cbd0b7926953d7b03019337944e3f2481fa01d64e9ff6651e732',
      '003-waiting.sql cb818f742769fc06d193bb2a90fb966774c54363967ed55aede5d339094893a7',
      '004-webhooks.sql 660ebb370ad1b969d3f340a212b0bc2d973907d8f8b62f51194c5b24be0c6188',
      '005-positions-of-keys.sql 27fc923dcab31d95bd620f1859a674df4814565003e9cf2c494005cbc5012f17',
    ]);
  });

  it('make the schema that is written down beside them', async () => {
    await (await openPostgres(place.url)).close();
    const things = await place.sql<SchemaThing & object>(SCHEMA_SQL);
    await expect(schemaText(things)).toMatchFileSnapshot('../migrations/postgres/schema.txt');
    expect(schemaFaults(things)).toEqual([]);
  });

  it('are told with when they were applied', async () => {
    const db = connect(place.url);
    expect((await postgresMigrationStatus(db.read)).map(({ appliedAt }) => appliedAt)).toEqual(
      postgresMigrations().map(() => null),
    );
    await migratePostgres(db);
    for (const { appliedAt } of await postgresMigrationStatus(db.read))
      expect(appliedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(await migratePostgres(db)).toBe(0);
    await db.close();
  });

  it('are applied once by however many instances start at once', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => openPostgres(place.url)));
    expect(await place.sql('SELECT number FROM pacta_migrations')).toHaveLength(postgresMigrations().length);
    for (const [index, store] of stores.entries()) await append(store, founding(`i${index}`));
    expect((await stores[0]!.head()).size).toBe(6);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('leave nothing where one dies in the middle, and the one that waited does it all', async () => {
    const slow = [...postgresMigrations(), { name: '999-slow.sql', checksum: 'x', sql: 'SELECT pg_sleep(600)' }];
    const [one, other] = [connect(place.url), connect(place.url)];
    const broken = expect(migratePostgres(one, slow)).rejects.toMatchObject({ name: 'StoreError', code: 'busy' });
    const sleeping = `SELECT pid FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)' AND state = 'active'
      AND EXISTS (SELECT 1 FROM pg_locks l WHERE l.pid = pg_stat_activity.pid AND l.locktype = 'advisory'
        AND l.objid = to_regnamespace('${place.schema}')::oid)`;
    let pid: number | undefined;
    while (pid === undefined) pid = (await place.sql<{ pid: number }>(sleeping))[0]?.pid;
    const waiting = migratePostgres(other);
    await place.sql('SELECT pg_terminate_backend($1)', [pid]);
    await broken;
    expect(await waiting).toBe(postgresMigrations().length);
    expect(await migratePostgres(one)).toBe(0);
    await Promise.all([one.close(), other.close()]);
  });

  it('leave nothing of any where one fails', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacta-migrations-'));
    mkdirSync(join(folder, 'own'));
    writeFileSync(join(folder, 'own', '001-good.sql'), 'CREATE TABLE good (id int);');
    writeFileSync(join(folder, 'own', '002-bad.sql'), 'CREATE TABLE half (id int); CREATE TABLE half (id int);');
    const known = postgresMigrations(pathToFileURL(`${join(folder, 'own')}/`));
    const db = connect(place.url);
    await expect(migratePostgres(db, known)).rejects.toMatchObject({ code: 'unusable' });
    await db.close();
    expect(await place.sql("SELECT to_regclass('good') AS one, to_regclass('pacta_migrations') AS two")).toEqual([
      { one: null, two: null },
    ]);
    rmSync(folder, { recursive: true });
  });

  it('of a newer program, or edited ones, are refused with what to do', async () => {
    await (await openPostgres(place.url)).close();
    await place.sql("UPDATE pacta_migrations SET checksum = 'other' WHERE number = 1");
    await expect(openPostgres(place.url)).rejects.toMatchObject({ code: 'edited', message: /restore the original/ });
    await place.sql('UPDATE pacta_migrations SET checksum = $1 WHERE number = 1', [postgresMigrations()[0]!.checksum]);
    await place.sql("INSERT INTO pacta_migrations VALUES (99, '099-later.sql', 'x')");
    await expect(openPostgres(place.url)).rejects.toMatchObject({ code: 'newer', message: /099-later.sql/ });
  });

  it('do not touch the tables of another application', async () => {
    await place.sql('CREATE TABLE entries (song text)');
    await expect(openPostgres(place.url)).rejects.toMatchObject({ code: 'unusable', message: /another application/ });
    expect(await place.sql("SELECT to_regclass('head') AS there")).toEqual([{ there: null }]);
  });

  it('need a schema that is there', async () => {
    const nowhere = place.url.replace(place.schema, 'nowhere');
    await expect(openPostgres(nowhere)).rejects.toMatchObject({ code: 'unusable', message: /create it first/ });
  });

  it('are not applied when opened for reading, which then refuses to write', async () => {
    await expect(openPostgres(place.url, { readonly: true })).rejects.toMatchObject({ message: /pacta migrate/ });
    await (await openPostgres(place.url)).close();
    const store = await openPostgres(place.url, { readonly: true });
    expect((await store.head()).size).toBe(0);
    await expect(store.append([founding('a')])).rejects.toMatchObject({ name: 'StoreError', code: 'readonly' });
    await store.close();
  });
});

describe('the schema, even to its owner', () => {
  const GROWING = ['instruments', 'entries', 'idempotency', 'sealed', 'nodes', 'access_log'];
  const LEAF = "decode(repeat('00', 32), 'hex')";
  const insert = (position: number, instrument: number, version: number, at: number, prev: string) =>
    `INSERT INTO entries VALUES (${position}, ${instrument}, ${version}, 'act', 1, '{}', ${at}, 'p', NULL, 'c', ${LEAF}, ${prev})`;
  const last = '(SELECT leaf FROM entries WHERE instrument = 2)';
  let full: Place;

  beforeAll(async () => {
    full = await freshPlace();
    await fill(full);
  });
  afterAll(() => full.drop());

  it('refuses to rewrite, delete or empty what only grows', async () => {
    for (const table of GROWING) {
      const [column] = await full.sql<{ name: string }>(
        'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1',
        [table],
      );
      for (const sql of [
        `UPDATE ${table} SET ${column!.name} = ${column!.name}`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table} CASCADE`,
      ])
        await expect(full.sql(sql), sql).rejects.toThrow('never rewritten or deleted');
    }
  });

  it.each([
    ['a gap', insert(134, 2, 2, 2000, last), 'next position'],
    ['a position before the first', insert(0, 2, 2, 2000, last), 'next position'],
    ['an earlier instant', insert(133, 2, 2, 1, last), 'no earlier instant'],
    ['a version left out', insert(133, 2, 3, 2000, last), 'follows the last'],
    ['a chain that does not hold', insert(133, 2, 2, 2000, LEAF), 'follows the last'],
    ['a second beginning', insert(133, 2, 1, 2000, 'NULL'), 'duplicate key'],
    ['a position that is taken', insert(132, 2, 2, 2000, last), 'duplicate key'],
    ['a node of the tree left out', `INSERT INTO nodes VALUES (6, 3, ${LEAF})`, 'next of its height'],
    ['a node of the tree over nothing', `INSERT INTO nodes VALUES (6, 2, ${LEAF})`, 'over entries of the ledger'],
    ['a head beyond the ledger', 'UPDATE head SET size = size + 1', 'where the ledger ends'],
    ['a head put back', 'UPDATE head SET size = size - 1', 'where the ledger ends'],
    ['no head', 'DELETE FROM head', 'never rewritten or deleted'],
    ['an early end of a refusal', 'DELETE FROM refusals', 'never deleted'],
    ['another refusal', "UPDATE refusals SET code = 'x'", 'never rewritten'],
    ['another role of a principal', "UPDATE principals SET role = 'administrator'", 'only ever disabled'],
    ['a token that lasts longer', 'UPDATE tokens SET expires_at = NULL', 'used, revoked or cut short'],
    ['another text of a private note', "UPDATE private_notes SET content = '{}'", 'only ever erased'],
    ['that there was no private note', 'DELETE FROM private_notes', 'never rewritten or deleted'],
    ['a line of the log left out', "INSERT INTO access_log VALUES (9, 1, 'k', 'p', 's', 'd')", 'next number'],
  ])('refuses %s', async (_, sql, why) => {
    await expect(full.sql(sql)).rejects.toThrow(why);
  });

  it('takes the entry that follows, whatever the session has made to be found first', async () => {
    await fill(place);
    await place.sql(`CREATE TEMP TABLE entries (LIKE ${place.schema}.entries);
      INSERT INTO ${place.schema}.${insert(133, 2, 2, 2000, `(SELECT leaf FROM ${place.schema}.entries WHERE instrument = 2)`).slice(12)}`);
    await expect(
      place.sql(`CREATE TEMP TABLE entries (LIKE ${place.schema}.entries);
        INSERT INTO entries SELECT * FROM ${place.schema}.entries WHERE position = 133;
        UPDATE entries SET position = 150; INSERT INTO ${place.schema}.entries SELECT 151, 1, 132, kind, schema, body,
          recorded_at, principal, reason, chart_version, ${LEAF}, leaf FROM entries`),
    ).rejects.toThrow('next position');
  });

  it('tells when a guard is switched off, changed or gone', async () => {
    await fill(place);
    await place.sql('ALTER TABLE entries DISABLE TRIGGER entries_stay');
    await place.sql('DROP TRIGGER nodes_stay ON nodes');
    await place.sql('CREATE TABLE more (id int)');
    const faults = schemaFaults(await place.sql<SchemaThing & object>(SCHEMA_SQL));
    expect(faults).toEqual([
      'in the database the guard nodes_stay of nodes is missing',
      'in the database the guard entries_stay of entries was altered',
      'in the database the column id of more was added by hand',
    ]);
  });
});

describe('the role that the grant script makes ready', () => {
  const role = () => `role_${place.schema}`;
  const grants = fileURLToPath(new URL('../migrations/postgres/grants.sql', import.meta.url));

  const granted = async () => {
    await fill(place);
    await place.sql(`CREATE ROLE ${role()} LOGIN`);
    execFileSync(psql(), [place.url, '-q', '-v', `role=${role()}`, '-f', grants], { stdio: 'pipe' });
    return addressAs(place.url, role());
  };
  const gone = async () => {
    await place.sql(`DROP OWNED BY ${role()}; DROP ROLE ${role()}`);
  };

  it('does everything the register does', async () => {
    const url = await granted();
    const store = await openPostgres(url);
    const b = (await store.familyOf('b'))!;
    const { basis } = await append(
      store,
      acting('b', 2, b, { idempotency: { principal: 'q', key: 'k', fingerprint: 'f' } }),
    );
    await append(store, starting('b', basis, 1));
    await append(
      store,
      recording(
        Array.from({ length: 70 }, (_, n) => entry('b', n + 3)),
        { basis: (await store.familyOf('b'))! },
      ),
    );
    await store.refuse([{ instrument: 'a', refusedAt: 1, principal: 'p', code: 'c', chartVersion: 'v', facts: '{}' }]);
    expect((await store.list({ limit: 9, text: 'agreement' })).rows).toHaveLength(3);
    await store.close();
    const [webhooks, secrets] = [openPostgresWebhooks(url), openSealedSecrets(url, randomBytes(32))];
    const at = { createdAt: 1, createdBy: 'p', disabled: null, position: 0, failures: 0, dueAt: 1 };
    await webhooks.add({ id: 'w', url: 'https://example.org/', topic: {}, ...at });
    await secrets.keep('w', [{ secret: 's', until: null }]);
    expect(await webhooks.hold('w', 1)).toMatchObject(at);
    await webhooks.note('w', 0, { position: 1 }, { position: 1, at: 2, outcome: 'delivered', detail: '' });
    expect(await webhooks.deliveries('w', 'delivered', 9)).toHaveLength(1);
    await webhooks.remove('w', { by: 'p', at: 3 });
    await secrets.forget('w');
    await Promise.all([webhooks.close(), secrets.close()]);
    await gone();
  });

  it('may only read the ledger and add to it', async () => {
    const url = await granted();
    const db = connect(url);
    const tries = ['instruments', 'entries', 'idempotency', 'sealed', 'nodes', 'access_log'].flatMap((table) => [
      `DELETE FROM ${table}`,
      `TRUNCATE ${table} CASCADE`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `DROP TABLE ${table} CASCADE`,
    ]);
    for (const sql of [...tries, 'UPDATE entries SET body = body', 'CREATE TABLE more (id int)', 'DELETE FROM head'])
      await expect(db.read(sql), sql).rejects.toMatchObject({
        name: 'StoreError',
        code: 'readonly',
        message: /may not/,
      });
    await db.close();
    await gone();
  });
});

it('the grant script names every table there is', async () => {
  await (await openPostgres(place.url)).close();
  const script = readFileSync(new URL('../migrations/postgres/grants.sql', import.meta.url), 'utf8');
  const tables = await place.sql<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()',
  );
  expect(tables.map(({ name }) => name).filter((name) => !new RegExp(`\\b${name}\\b`).test(script))).toEqual([]);
});
