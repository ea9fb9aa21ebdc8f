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

/** The SQLite end that a register arrives at, and what goes with it only here. */
export interface SqliteArrival extends Arrival {
  /** Takes the signed checkpoints, and the statements on the logs, each in the order of signing; the last to arrive. */
  putSigned(notes: readonly string[]): void;
}

/** Opens the file that a register leaves, for nobody else.
 * @throws StoreError `busy` where another process has it open. */
export function leaveSqlite(path: string): Departure {
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
      last: async (table) => last(table),
      put: async (table, rows) => put(table, rows),
      clear: async (tables) => clear(tables),
      putSigned: (notes) => guarded(() => putSigned(db, notes)),
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

const SIGNED_SQL = {
  all: 'SELECT note FROM checkpoints',
  add: 'INSERT INTO checkpoints (number, note) SELECT coalesce(max(number), 0) + 1, ? FROM checkpoints',
};

function putSigned(db: Database.Database, notes: readonly string[]): void {
  db.transaction(() => {
    const kept = new Set(db.prepare<[], string>(SIGNED_SQL.all).pluck().all());
    const add = db.prepare(SIGNED_SQL.add);
    for (const note of new Set(notes)) if (!kept.has(note)) add.run(note);
  }).immediate();
}
