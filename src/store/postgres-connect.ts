/** Connections to PostgreSQL: how they are made, and the two ways of using one. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StoreError } from '../register/ports.ts';
import { asStoreError, isConnectionLost, isContention } from './postgres-errors.ts';

/** Rows of a query, by the names of their columns. Without values it may be several statements, which answer nothing. */
export type Ask = <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

/** How transactions are kept apart. */
export type Isolation = 'read committed' | 'serializable';

/** Settings of the connections, apart from where they lead. */
export interface ConnectOptions {
  /** How many connections there are at the most. */
  readonly connections?: number;
  /** Refuse every write. */
  readonly readonly?: boolean;
  /** How transactions that write are kept apart; the store is right under either. */
  readonly isolation?: Isolation;
  /** How long a writer waits for others before it gives up as `busy`, in milliseconds. */
  readonly patience?: number;
}

/** A pool of connections. */
export interface Connected {
  /** One statement that reads; asked once more over another connection where one was lost. */
  readonly read: Ask;
  /**
   * Runs `work` in one transaction; again, from its beginning, where it fell victim to another one.
   * @param isolation in place of that of the options, for work that takes turns by a lock of its own.
   */
  write<T>(work: (ask: Ask) => Promise<T>, isolation?: Isolation): Promise<T>;
  close(): Promise<void>;
}

export const PATIENCE_MS = 2000;
const READ_MS = 30_000;
const CONNECT_MS = 5000;
/** A writer that stops in the middle, as a frozen machine does, holds up the others for so long. */
const FORGOTTEN_MS = 10_000;
const IDLE_MS = 10_000;
/** A transaction that falls victim to others waits for a moment of chance, longer each time, or the same would meet again. */
const STEP_MS = 4;
const MOST_STEPS = 16;

const INT8 = 20;
const NUMERIC = 1700;

/** int8 and numeric as numbers: positions, instants and counts are far below 2^53. */
function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  return oid === INT8 || oid === NUMERIC ? Number : (pg.types.getTypeParser(oid, format as 'text') as never);
}

/** How one connection is made. */
export function clientConfig(url: string, options: ConnectOptions): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'pacta',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    statement_timeout: READ_MS,
    lock_timeout: options.patience ?? PATIENCE_MS,
    idle_in_transaction_session_timeout: FORGOTTEN_MS,
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  };
}

/** Connections to the database at an address; none is made before it is needed. */
export function connect(url: string, options: ConnectOptions = {}): Connected {
  const pool = new pg.Pool({
    ...clientConfig(url, options),
    max: options.connections ?? 4,
    idleTimeoutMillis: IDLE_MS,
  });
  // A connection lost while it is idle is replaced when one is needed; one lost in use fails the statement under way.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const patience = options.patience ?? PATIENCE_MS;
  const begin = (isolation: Isolation) => `BEGIN ISOLATION LEVEL ${isolation}${options.readonly ? ' READ ONLY' : ''}`;

  async function read<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]> {
    const ask = async () => rowsOf<Row>(await pool.query(prepared(sql, values)));
    try {
      return await ask().catch((error: unknown) => (isConnectionLost(error) ? ask() : Promise.reject(error)));
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async function write<T>(work: (ask: Ask) => Promise<T>, isolation = options.isolation): Promise<T> {
    const giveUp = performance.now() + patience;
    for (let attempt = 1; ; attempt++) {
      try {
        return await transaction(work, isolation ?? 'read committed');
      } catch (error) {
        if (!isContention(error) || performance.now() > giveUp) throw asStoreError(error);
      }
      await pause(randomInt(STEP_MS * Math.min(attempt, MOST_STEPS)));
    }
  }

  async function transaction<T>(work: (ask: Ask) => Promise<T>, isolation: Isolation): Promise<T> {
    const client = await pool.connect();
    let isFit = false;
    try {
      await client.query(begin(isolation));
      const ask = async <Row extends object>(sql: string, values?: readonly unknown[]) =>
        rowsOf<Row>(await client.query(prepared(sql, values)));
      const answer = await work(ask);
      await commit(client);
      isFit = true;
      return answer;
    } catch (error) {
      isFit = await client.query('ROLLBACK').then(
        () => true,
        () => false,
      );
      throw error;
    } finally {
      client.release(!isFit);
    }
  }

  return { read, write, close: () => pool.end() };
}

async function commit(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('COMMIT');
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    const message =
      'the database was lost while recording, and whether this was recorded is not known: look at the position, or try again with the same idempotency key';
    throw new StoreError('busy', message, { cause: error });
  }
}

// Owned here: a short name for each statement there is, so that the database plans it once for each connection.
const names = new Map<string, string>();

function prepared(sql: string, values: readonly unknown[] | undefined): pg.QueryConfig {
  if (values === undefined) return { text: sql };
  const name = names.get(sql) ?? `s${names.size + 1}`;
  names.set(sql, name);
  return { name, text: sql, values: [...values] };
}

/** The rows of a result; there are none where several statements were run. */
function rowsOf<Row>({ rows }: { readonly rows?: readonly unknown[] }): readonly Row[] {
  return (rows ?? []) as readonly Row[];
}
