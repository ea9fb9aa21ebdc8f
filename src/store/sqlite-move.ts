/**
 * An SQLite file as either end of a move. The one that is left is held as the only connection there is, and marked in
 * its head once it was left: then no program of ours opens it, under whatever name. The one that arrives has another
 * name until it is whole.
 */
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Arrival, Departure } from '../register/moving.ts';
import { StoreError } from '../register/ports.ts';
import { applicationOf, LEFT_APPLICATION_ID, pending } from './migrate.ts';
import { guarded } from './sqlite-errors.ts';
import { movedFrom, movedInto } from './sqlite-moved.ts';
import { BUSY_TIMEOUT, openDatabase } from './sqlite-open.ts';

/** What moves of a register besides what is moved row by row: webhooks, and what was signed. */
export interface Beside {
  /** The file with the webhooks of the register, where they are not in its database; null for none. */
  readonly webhooks: string | null;
  /** The signed checkpoints, and the statements on the logs, each in the order of signing. */
  readonly signed: readonly string[];
}

/** The SQLite end of a move, and what goes with it only here. */
export interface SqliteDeparture extends Departure {
  /** Copies webhooks and their deliveries into a database of their own, made anew. */
  copyWebhooks(path: string): void;
}

export interface SqliteArrival extends Arrival {
  /** Whether it has some of that already. */
  readonly hasBeside: boolean;
  /** Takes what is beside the tables that move; the last thing to arrive, all at once. */
  putBeside(beside: Beside): void;
}

/** Opens the file that a register leaves, for nobody else.
 * @throws StoreError `busy` where another process has it open. */
export function leaveSqlite(path: string): SqliteDeparture {
  const db = alone(path);
  return guarded(() => {
    const left = applicationOf(db) === LEFT_APPLICATION_ID;
    if (!left && pending(db).length > 0) {
      db.close();
      throw new StoreError('unusable', 'the database lacks migrations; run `pacta migrate` first');
    }
    return {
      ...movedFrom(db),
      isLeft: left,
      copyWebhooks: (to) => guarded(() => copyWebhooks(db, to)),
      leave: async () => guarded(() => void db.pragma(`application_id = ${LEFT_APPLICATION_ID}`)),
      close: async () => guarded(() => void db.close()),
    };
  });
}

/** Opens the file in which a register arrives, making it where it is not there yet. */
export function arriveInSqlite(path: string): SqliteArrival {
  const found = existsSync(path) ? 'half' : 'empty';
  openDatabase(path).close();
  const db = alone(path);
  return guarded(() => {
    db.pragma('synchronous = FULL');
    // Rows of one table may come before those that they refer to; the references are looked at when it is verified.
    db.pragma('foreign_keys = OFF');
    const { last, put, clear } = movedInto(db);
    return {
      ...movedFrom(db),
      found,
      hasBeside: db.prepare<[], number>(BESIDE_SQL.has).pluck().get() === 1,
      last: async (table) => last(table),
      put: async (table, rows) => put(table, rows),
      clear: async (tables) => clear(tables),
      putBeside: (beside) => guarded(() => putBeside(db, beside)),
      settle: async () => {},
      close: async () => guarded(() => void db.close()),
    };
  });
}

/** Leaves a file that needs no other beside it, once nobody has it open. */
export function closeUp(path: string): void {
  openDatabase(path).close();
}

/** A connection beside which there is no other: who has the file open keeps it from being made, and it everybody else. */
function alone(path: string): Database.Database {
  return guarded(() => {
    const db = new Database(path, { fileMustExist: true, timeout: BUSY_TIMEOUT });
    try {
      db.pragma('locking_mode = EXCLUSIVE');
      db.exec('BEGIN EXCLUSIVE; COMMIT');
      return db;
    } catch (error) {
      db.close();
      throw error;
    }
  });
}

const WEBHOOK_TABLES = ['webhooks', 'webhook_deliveries'];

/** The database of webhooks that goes with a register elsewhere has the schema of one in a file, and nothing else in it. */
function copyWebhooks(db: Database.Database, path: string): void {
  openDatabase(path).close();
  db.prepare('ATTACH ? AS beside').run(path);
  db.transaction(() => {
    for (const table of WEBHOOK_TABLES) {
      db.exec(`DELETE FROM beside.${table}; INSERT INTO beside.${table} SELECT * FROM main.${table}`);
    }
  }).immediate();
  db.exec('DETACH beside');
}

const BESIDE_SQL = {
  // What was done to webhooks is told in the log of access that is with them; it becomes the end of that of the register.
  lines: `INSERT INTO main.access_log (id, at, kind, principal, subject, detail)
    SELECT id + (SELECT coalesce(max(id), 0) FROM main.access_log), at, kind, principal, subject, detail
    FROM beside.access_log ORDER BY id`,
  has: 'SELECT EXISTS (SELECT 1 FROM checkpoints) OR EXISTS (SELECT 1 FROM webhooks)',
  signed: 'SELECT note FROM checkpoints',
  sign: 'INSERT INTO checkpoints (number, note) SELECT coalesce(max(number), 0) + 1, ? FROM checkpoints',
};

function putBeside(db: Database.Database, { webhooks, signed }: Beside): void {
  if (webhooks !== null) db.prepare('ATTACH ? AS beside').run(webhooks);
  db.transaction(() => {
    const kept = new Set(db.prepare<[], string>(BESIDE_SQL.signed).pluck().all());
    const sign = db.prepare(BESIDE_SQL.sign);
    for (const note of new Set(signed)) if (!kept.has(note)) sign.run(note);
    if (webhooks === null) return;
    for (const table of WEBHOOK_TABLES) db.exec(`INSERT INTO main.${table} SELECT * FROM beside.${table}`);
    db.exec(BESIDE_SQL.lines);
  }).immediate();
  if (webhooks !== null) db.exec('DETACH beside');
}
