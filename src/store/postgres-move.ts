/**
 * PostgreSQL as either end of a move. A place where a register arrives, or which one has left, says so in its record of
 * migrations, which every program of ours reads before it opens a register; and guards refuse whoever has it open already.
 */
import pg from 'pg';
import type { Arrival, Departure, MovedFrom } from '../register/moving.ts';
import { MOVED_TABLES } from '../register/moving.ts';
import { StoreError } from '../register/ports.ts';
import { Problem } from '../register/problems.ts';
import { type Ask, clientConfig, type Work } from './postgres-connect.ts';
import { asStoreError } from './postgres-errors.ts';
import {
  type Mark,
  markOf,
  migratePostgres,
  postgresMigrationStatus,
  requireMigrated,
  setMark,
} from './postgres-migrate.ts';
import { clearTable, countOf, goOnNumbering, lastOf, moveHead, putRows, rowsOf } from './postgres-moved.ts';
import { MOVED_GUARDS } from './postgres-moved-guards.ts';
import { READ } from './postgres-read.ts';
import { keepNodesAfter, treeReadings } from './postgres-tree.ts';

/** How long what is under way at the place may take to end before a register leaves it, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Everything that moves, in the order in which writers lock it. */
const HELD = [
  ...['head', 'instruments', 'entries', 'idempotency', 'sealed', 'principals', 'tokens', 'private_notes'],
  ...['webhooks', 'webhook_deliveries', 'access_log', 'refusals', 'standings', 'counts'],
];

const SQL = {
  begin: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
  hold: `LOCK TABLE ${HELD.join(', ')} IN EXCLUSIVE MODE`,
  // For this place in this database alone, while the connection lasts: that of a process that was killed ends soon.
  alone: `SELECT set_config('lock_timeout', '2000', false), pg_advisory_lock(hashtext('pacta_move'), to_regnamespace(quote_ident(current_schema()))::oid::int)`,
  mayMove: `SET pacta.moving = 'yes'; SET lock_timeout = ${PATIENCE_MS}`,
};

/** A connection of its own, in whose turn things are asked. */
interface Session {
  readonly ask: Ask;
  /** Runs work in a transaction. */
  within<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

async function session(url: string): Promise<Session> {
  const lasting = { statement_timeout: 0, idle_in_transaction_session_timeout: 0, lock_timeout: PATIENCE_MS };
  const client = new pg.Client({ ...clientConfig(url, {}), ...lasting });
  client.on('error', () => {});
  const faults = (error: unknown) => Promise.reject(asStoreError(error));
  await client.connect().catch(faults);
  const ask = async <Row extends object>(sql: string, values?: readonly unknown[]) => {
    const { rows } = await client.query(sql, values && [...values]).catch(faults);
    return (rows ?? []) as readonly Row[];
  };
  return {
    ask,
    async within(work) {
      await ask('BEGIN');
      try {
        const answer = await work();
        await ask('COMMIT');
        return answer;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {});
        throw error;
      }
    },
    close: () => client.end().catch(() => {}),
  };
}

/** Opens the place that a register leaves; until it is closed, everybody may read there, and nobody else write.
 * @throws StoreError, and Problem `not-found` where there is no register. */
export async function leavePostgres(url: string): Promise<Departure> {
  const { ask, close } = await session(url);
  return closedOnFault(close, async () => {
    const mark = await markOf(ask);
    if (mark !== 'left') await requireRegister(ask);
    await ask(SQL.begin);
    await ask(SQL.hold);
    return {
      ...movedFrom(ask),
      isLeft: mark === 'left',
      async leave() {
        if (mark === 'left') return;
        await ask(MOVED_GUARDS.raise);
        await setMark(ask, 'left');
        await ask('COMMIT');
      },
      close,
    };
  });
}

/**
 * Opens the place where a register arrives, making its tables where they are not there yet.
 * @throws StoreError, and Problem `impossible-content` where there is something in it, and not the half of a move.
 */
export async function arriveInPostgres(url: string): Promise<Arrival> {
  const { ask, within, close } = await session(url);
  return closedOnFault(close, async () => {
    const before = await markOf(ask);
    if (before === null) await migratePostgres({ read: ask, write: (work) => within(() => putAlso(ask, work)) });
    await ask(SQL.alone).catch((error: unknown) => {
      if (!(error instanceof StoreError) || error.code !== 'busy') throw error;
      throw new StoreError('busy', 'another process is moving a register to this database', { cause: error });
    });
    await ask(SQL.mayMove);
    if (before !== 'arriving') await within(() => begin(ask, before));
    return {
      ...movedFrom(ask),
      async *rows(table, after = 0) {
        await ask('BEGIN');
        yield* rowsOf(ask, table, after);
        await ask('COMMIT');
      },
      found: before === 'arriving' ? 'half' : 'empty',
      last: (table) => lastOf(ask, table),
      put: (table, rows) =>
        within(async () => {
          const from = table.name === 'entries' ? await lastOf(ask, table) : 0;
          await putRows(ask, table, rows);
          if (table.name === 'entries') await keepNodesAfter(ask, from);
          if (table.name === 'entries' || table.name === 'instruments') await moveHead(ask);
        }),
      clear: (tables) =>
        within(async () => {
          for (const table of tables) await clearTable(ask, table);
        }),
      settle: () =>
        within(async () => {
          await goOnNumbering(ask);
          await ask(MOVED_GUARDS.drop);
          await setMark(ask, null);
        }),
      close,
    };
  });
}

/** Runs work with a connection of one's own: what it puts is asked at once, and waited for at its end. */
async function putAlso<T>(ask: Ask, work: Work<T>): Promise<T> {
  const put: Promise<unknown>[] = [];
  const result = await work(ask, (sql, values) => void put.push(ask(sql, values)));
  await Promise.all(put);
  return result;
}

/** What a place says of itself. Throws StoreError. */
export async function postgresMark(url: string): Promise<Mark> {
  const { ask, close } = await session(url);
  return markOf(ask).finally(close);
}

async function requireRegister(ask: Ask): Promise<void> {
  const applied = await postgresMigrationStatus(ask);
  if (applied.every(({ appliedAt }) => appliedAt === null)) {
    throw new Problem('not-found', 'there is no register in the database of PACTA_DATABASE_URL to be moved');
  }
  await requireMigrated(ask);
}

/** Marks an empty place as one where a register arrives. */
async function begin(ask: Ask, mark: Mark): Promise<void> {
  // Whoever records comes after this, and is refused.
  await ask(SQL.hold);
  let rows = 0;
  for (const table of MOVED_TABLES) rows += await countOf(ask, table);
  if (mark !== null || rows > 0) {
    const advice = 'a register is moved only into an empty database or schema, or where the same move was ended';
    throw new Problem('impossible-content', `the database of PACTA_DATABASE_URL is not empty: ${advice}`);
  }
  await ask(MOVED_GUARDS.raise);
  await setMark(ask, 'arriving');
}

function movedFrom(ask: Ask): MovedFrom {
  return {
    head: async () => (await ask<{ size: number; recordedAt: number }>(READ.head, []))[0] ?? { size: 0, recordedAt: 0 },
    treeRoot: (size) => treeReadings(ask).treeRoot(size),
    count: (table) => countOf(ask, table),
    rows: (table, after = 0) => rowsOf(ask, table, after),
  };
}

const NOT_PERMITTED = '42501';

async function closedOnFault<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await close();
    const { cause } = error as { readonly cause?: { readonly code?: unknown } };
    if (cause?.code !== NOT_PERMITTED) throw error;
    const message = 'only the owner of the tables moves a register: name that role in PACTA_DATABASE_URL';
    throw new StoreError('unusable', message, { cause: error });
  }
}
