/** Connections to PostgreSQL: how they are made, and the two ways of using one. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { StoreError } from '../register/ports.ts';
import { asStoreError, isConnectionLost, isContention, isWaitingForConnection } from './postgres-errors.ts';
import { Hosts } from './postgres-hosts.ts';

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

/** A statement whose rows nobody waits for: where it fails, the transaction does. */
export type Put = (sql: string, values: readonly unknown[]) => void;

/** What is done in a transaction. */
export type Work<T> = (ask: Ask, put: Put) => Promise<T>;

/** A pool of connections. */
export interface Connected {
  /** One statement that reads; asked once more over another connection where one was lost. */
  readonly read: Ask;
  /**
   * Runs `work` in one transaction; again, from its beginning, where it fell victim to another one. Statements go out
   * one after the other without waiting for what the one before answers, the commit with the last of them.
   * @param isolation in place of that of the options, for work that takes turns by a lock of its own.
   */
  write<T>(work: Work<T>, isolation?: Isolation): Promise<T>;
  /** How often connections were lost or had to be made to another server: whoever finds it the same talks to the server
   * it knows. */
  breaks(): number;
  close(): Promise<void>;
}

export const PATIENCE_MS = 2000;
const READ_MS = 30_000;
const CONNECT_MS = 5000;
/** The server itself gives up before; where it does not, it or the way to it stands still. */
const SILENT_MS = 35_000;
/** A commit waits for standbys, which may be gone. */
const COMMIT_MS = 10_000;
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

/** How one connection is made.
 * @param url null where that is decided for each. */
export function clientConfig(url: string | null, options: ConnectOptions): pg.ClientConfig {
  return {
    ...(url === null ? {} : { connectionString: url }),
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
  const hosts = new Hosts(url);
  // Owned here: how often connections were lost, or led elsewhere.
  let breaks = 0;
  const config = clientConfig(null, options);
  class Client extends pg.Client {
    constructor() {
      super({ ...config, pipeline: true, connectionString: hosts.current });
    }
  }
  const pool = new pg.Pool({
    ...config,
    ...{ Client, max: options.connections ?? 4, idleTimeoutMillis: IDLE_MS },
    ...(hosts.mustWrite ? { onConnect: requireWritable } : {}),
  });
  // A connection lost while it is idle is replaced when one is needed; one lost in use fails the statement under way.
  pool.on('error', () => void breaks++);
  pool.on('connect', (client) => client.on('error', () => {}));
  const patience = options.patience ?? PATIENCE_MS;
  // Everything that writes looks rows up by their keys. A plan made while a table was small would go on reading all of it.
  const begin = (isolation: Isolation) =>
    `BEGIN ISOLATION LEVEL ${isolation}${options.readonly ? ' READ ONLY' : ''}; SET LOCAL enable_seqscan = off; SET LOCAL jit = off`;

  /** A connection to the first of the servers, from the one that served last on, that can be had. */
  async function acquire(): Promise<pg.PoolClient> {
    for (let tried = 1; ; tried++) {
      const address = hosts.current;
      try {
        return await pool.connect();
      } catch (error) {
        if (isWaitingForConnection(error)) throw error;
        breaks++;
        hosts.leave(address);
        if (tried >= hosts.count) throw error;
      }
    }
  }

  function release(client: pg.PoolClient, error: unknown): void {
    const isLost = isConnectionLost(error);
    if (isLost) breaks++;
    client.release(isLost);
  }

  async function readOnce<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]> {
    const client = await acquire();
    try {
      const rows = rowsOf<Row>(await client.query(prepared(sql, values)));
      client.release();
      return rows;
    } catch (error) {
      release(client, error);
      throw error;
    }
  }

  async function read<Row extends object>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]> {
    const ask = () => readOnce<Row>(sql, values);
    try {
      return await ask().catch((error: unknown) => (isConnectionLost(error) ? ask() : Promise.reject(error)));
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async function write<T>(work: Work<T>, isolation = options.isolation): Promise<T> {
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

  async function transaction<T>(work: Work<T>, isolation: Isolation): Promise<T> {
    const client = await acquire();
    try {
      const under: Promise<unknown>[] = [];
      const send = (query: pg.QueryConfig | string) => {
        const sent = client.query(query as pg.QueryConfig);
        // Whether it failed is looked at when all have been answered.
        sent.catch(() => {});
        return sent;
      };
      under.push(send(begin(isolation)));
      const answer = await work(
        async (sql, values) => rowsOf(await send(prepared(sql, values))),
        (sql, values) => void under.push(send(prepared(sql, values))),
      );
      await committed(client, under);
      client.release();
      return answer;
    } catch (error) {
      if (!isConnectionLost(causeOf(error))) await client.query('ROLLBACK').catch(() => {});
      release(client, causeOf(error));
      throw error;
    }
  }

  return { read, write, breaks: () => breaks, close: () => pool.end() };
}

/** What the library threw, below what was made of it. */
const causeOf = (error: unknown) => (error instanceof StoreError ? error.cause : error);

/** Refuses a server that takes no writes, as a standby does. */
export async function requireWritable(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ transaction_read_only: string }>('SHOW transaction_read_only');
  if (rows[0]?.transaction_read_only !== 'on') return;
  throw new StoreError('busy', 'none of the servers of the database takes writes for now; try again shortly');
}

/** Commits, once all that is under way went well. */
async function committed(client: pg.PoolClient, under: readonly Promise<unknown>[]): Promise<void> {
  // A server that was told to wait for its standbys no longer says so beside its answer.
  let warning: string | undefined;
  const warned = ({ message }: { message?: string | undefined }) => {
    warning = message ?? '';
  };
  client.on('notice', warned);
  try {
    const commit = client.query(timed({ text: 'COMMIT' }, COMMIT_MS));
    const results = await Promise.all([...under, commit]);
    // The commit of a transaction that failed is answered as the rolling back that it is.
    if ((results.at(-1) as pg.QueryResult).command !== 'COMMIT') throw new Error('the transaction was rolled back');
    if (warning !== undefined) throw Object.assign(new Error(warning), { code: '57P01' });
  } catch (error) {
    if (!isConnectionLost(error)) throw error;
    const message =
      'the database was lost while recording, and whether this was recorded is not known: look at the position, or try again with the same idempotency key';
    throw new StoreError('busy', message, { cause: error });
  } finally {
    client.off('notice', warned);
  }
}

// Owned here: a short name for each statement there is, so that the database plans it once for each connection.
const names = new Map<string, string>();

function prepared(sql: string, values: readonly unknown[] | undefined): pg.QueryConfig {
  if (values === undefined) return { text: sql };
  const name = names.get(sql) ?? `s${names.size + 1}`;
  names.set(sql, name);
  return timed({ name, text: sql, values: [...values] }, SILENT_MS);
}

/** A statement that is given up, and its connection with it, where there is no answer for so long. The types of the
 * library do not name that. */
function timed(query: pg.QueryConfig, ms: number): pg.QueryConfig {
  return { ...query, query_timeout: ms } as pg.QueryConfig;
}

/** The rows of a result; there are none where several statements were run. */
function rowsOf<Row>({ rows }: { readonly rows?: readonly unknown[] }): readonly Row[] {
  return (rows ?? []) as readonly Row[];
}
