/**
 * Recording and reading at the edge of the program.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { alternate, type Group, median, microseconds } from '../figure.ts';
import { load, quantile, recordingEach, request } from '../load.ts';
import { ACTS, CALLER, clausesOf, fill, openSqlite, Register } from '../scenario.ts';
import { bare, register as startRegister } from '../servers.ts';

const ROUNDS = 5;

/** One act by one caller, against a raw insert of the same bytes in a transaction of its own. */
export const recordingOne: Group = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'pacta.sqlite');
  const perRound = 200;
  const agreements = (ROUNDS * perRound) / ACTS.length;
  await fill(path, agreements, 0);
  const register = new Register(openSqlite(path), Date.now);
  const raw = new Database(join(folder, 'raw.sqlite'));
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec('CREATE TABLE entries (position INTEGER PRIMARY KEY, body TEXT, leaf BLOB, prev BLOB, rest TEXT) STRICT');
  const insert = raw.prepare('INSERT INTO entries (body, leaf, prev, rest) VALUES (?, ?, ?, ?)');
  let at = 0;
  const [ours, limit] = await alternate(
    ROUNDS,
    () =>
      microseconds(perRound, () => {
        const agreement = Math.floor(at / ACTS.length);
        return register.recordAct(`agreement-${agreement}`, ACTS[at++ % ACTS.length], CALLER);
      }),
    () => microseconds(perRound, (index) => void insert.run(...rawRow(index))),
  );
  await register.close();
  const inPlace = await inPlaceInsert(raw, insert);
  raw.close();
  const rows = await rowsAlone(join(folder, 'rows.sqlite'), agreements);
  const detail = `${ours.toFixed(0)} us an act, ${limit.toFixed(0)} us a raw insert (${inPlace.toFixed(0)} once its log no longer grows); the rows of an act alone, with nothing judged: ${rows.toFixed(0)} us`;
  return [
    { what: 'recording, one caller / raw insert (rate)', ratio: limit / ours, limit: 0.6, bound: 'floor', detail },
  ];
};

const DIGEST = Buffer.alloc(32, 7);

/** As many bytes as an entry has. */
function rawRow(index: number): readonly unknown[] {
  return [JSON.stringify(ACTS[index % ACTS.length]), DIGEST, DIGEST, 'act bench agreement@1 law@1'.repeat(2)];
}

/** Microseconds for a raw insert when the log written ahead has been emptied once: then it is written over in place, and
 * the file system has nothing to note. */
async function inPlaceInsert(raw: Database.Database, insert: Database.Statement): Promise<number> {
  raw.pragma('wal_checkpoint(RESTART)');
  return microseconds(500, (index) => void insert.run(...rawRow(index)));
}

/** Microseconds for writing, in one transaction into the register's own tables, the two rows that every act needs: its
 * entry and the position of its instrument. What no recording into these tables can be faster than. */
async function rowsAlone(path: string, agreements: number): Promise<number> {
  await fill(path, agreements, 0);
  const db = new Database(path);
  db.pragma('synchronous = FULL');
  const insert = db.prepare(`INSERT INTO entries (position, instrument, version, kind, schema, body, recorded_at,
    principal, reason, chart_version, leaf, prev) VALUES (?, ?, ?, 'act', 1, ?, ?, 'bench', NULL, ?, ?, ?)`);
  const update = db.prepare('UPDATE standings SET version = ?, head_leaf = ?, standing = ? WHERE instrument = ?');
  const chain = db.prepare<[], Row>(`SELECT i.num, s.head_leaf AS leaf, s.standing, e.chart_version AS chart
    FROM instruments i JOIN standings s ON s.instrument = i.num JOIN entries e ON e.instrument = i.num ORDER BY i.num`);
  const begun = chain.all();
  let position = begun.length;
  const write = db.transaction((at: number, now: number) => {
    const row = begun[Math.floor(at / ACTS.length)]!;
    const leaf = randomBytes(32);
    const version = (at % ACTS.length) + 2;
    const body = JSON.stringify(ACTS[at % ACTS.length]);
    insert.run(++position, row.num, version, body, now, row.chart, leaf, row.leaf);
    update.run(version, leaf, row.standing, row.num);
    row.leaf = leaf;
  });
  const now = Date.now();
  const each = await microseconds(agreements * ACTS.length, (index) => void write.immediate(index, now));
  db.close();
  return each;
}

interface Row {
  readonly num: number;
  leaf: Buffer;
  readonly standing: string;
  readonly chart: string;
}

const CALLERS = 100;
/** Rounds before those that are measured: by then the engine has compiled what a serving process runs all day. */
const WARM_ROUNDS = 20;

/** 100 callers over HTTP, each walking an agreement of its own through the ten acts, against a route that parses the
 * same bodies and does nothing. */
export const recordingMany: Group = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const [ours, limit] = [await startRegister(folder), await bare('{}')];
  const token = readFileSync(join(folder, 'token'), 'utf8').trim();
  const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
  const p99: number[] = [];
  let round = 0;
  const recording = async () => {
    round++;
    await recordingEach(ours.port, CALLERS, 1, (caller) =>
      request('POST', '/api/agreements', headers, JSON.stringify(clausesOf(round * CALLERS + caller))),
    );
    const result = await recordingEach(ours.port, CALLERS, ACTS.length, (caller, at) => {
      const path = `/api/agreements/agreement-${round * CALLERS + caller}/acts`;
      return request('POST', path, { ...headers, 'If-Match': `"${at + 1}"` }, BODIES[at]);
    });
    p99.push(quantile(result.latencies, 0.99));
    return result.rate;
  };
  const nothing = async () => {
    const ask = (_: number, at: number) =>
      request('POST', '/nothing', { ...headers, 'If-Match': `"${at + 1}"` }, BODIES[at]);
    return (await recordingEach(limit.port, CALLERS, ACTS.length, ask)).rate;
  };
  await alternate(WARM_ROUNDS, recording, nothing);
  p99.length = 0;
  const measured = await alternate(25, recording, nothing);
  await Promise.all([ours.stop(), limit.stop()]);
  const detail = `${measured[0].toFixed(0)} acts/s (p99 ${median(p99).toFixed(0)} ms), ${measured[1].toFixed(0)} requests/s`;
  return [
    {
      what: 'recording, 100 callers over HTTP / empty Express route',
      ratio: measured[0] / measured[1],
      limit: 0.65,
      bound: 'floor',
      detail,
    },
  ];
};

const BODIES = ACTS.map((act) => JSON.stringify(act));

/** The status over HTTP, against a route that sends the same JSON. */
export const statusOverHttp: Group = async (folder) => {
  mkdirSync(folder, { recursive: true });
  const ours = await startRegister(folder);
  const path = '/api/agreements/un-iom-2016';
  const json = await (await fetch(`http://127.0.0.1:${ours.port}${path}`)).text();
  const limit = await bare(json);
  const rate = async (port: number, asked: string) => (await load(port, 20, () => request('GET', asked, {}), 1.5)).rate;
  const measured = await alternate(
    ROUNDS,
    () => rate(ours.port, path),
    () => rate(limit.port, '/same'),
  );
  await Promise.all([ours.stop(), limit.stop()]);
  const detail = `${measured[0].toFixed(0)} and ${measured[1].toFixed(0)} requests/s, ${json.length} bytes`;
  return [
    {
      what: 'status over HTTP / Express route sending the same JSON',
      ratio: measured[0] / measured[1],
      limit: 0.7,
      bound: 'floor',
      detail,
    },
  ];
};
