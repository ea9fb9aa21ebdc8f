/**
 * What one process at a time does, of all that are over one database: told apart by locks of a connection of its own, so
 * that a process which dies lets go in that moment, and one that stands still or is cut off soon after.
 */
import pg from 'pg';
import { clientConfig, requireWritable } from './postgres-connect.ts';
import { asStoreError } from './postgres-errors.ts';
import { Hosts } from './postgres-hosts.ts';

/** Leases by name. Every method rejects with StoreError where the database does. */
export interface Leases {
  /** Takes one, or makes sure that it is still had; false where another process has it. */
  take(name: string): Promise<boolean>;
  /** Lets go of one. */
  give(name: string): Promise<void>;
  /** Lets go of all. */
  close(): Promise<void>;
}

/** From one sign of life to the next, and how long the server waits for one before it lets go; milliseconds. */
const ALIVE_MS = 4000;
const SILENT_MS = 15_000;
/** Where the database answers nothing for so long, another connection is made. */
const ANSWER_MS = 5000;

const SQL = {
  // Over a network also the way to us must answer, and not the machine at its other end alone.
  begin: `SELECT set_config(name, value, false) FROM (VALUES ('idle_session_timeout', '${SILENT_MS}'),
    ('tcp_keepalives_idle', '5'), ('tcp_keepalives_interval', '5'), ('tcp_keepalives_count', '2')) s (name, value)`,
  take: 'SELECT pg_try_advisory_lock($1::regclass::oid::int, hashtext($2)) AS taken',
  give: 'SELECT pg_advisory_unlock($1::regclass::oid::int, hashtext($2))',
  alive: 'SELECT 1',
};

/** A connection, and what is held over it. */
interface Held {
  readonly client: pg.Client;
  readonly names: Set<string>;
}

/** Leases over the rows of a table.
 * @param table sets them apart from the leases of others. */
export function leases(url: string, table: string): Leases {
  const hosts = new Hosts(url);
  // Owned here: the connection, made when it is first needed and again after it was lost.
  let held: Promise<Held> | null = null;

  async function connected(): Promise<Held> {
    for (let tried = 1; ; tried++) {
      const address = hosts.current;
      // Leases are asked for at once, over one connection.
      const client = new pg.Client({ ...clientConfig(address, {}), query_timeout: ANSWER_MS, pipeline: true });
      client.on('error', () => {});
      try {
        await client.connect();
        if (hosts.mustWrite) await requireWritable(client);
        await client.query(SQL.begin);
        return { client, names: new Set() };
      } catch (error) {
        void client.end().catch(() => {});
        hosts.leave(address);
        if (tried >= hosts.count) throw error;
      }
    }
  }

  /** Asks over the connection; where that fails nothing is held any more, whatever the reason. */
  async function over<T>(work: (held: Held) => Promise<T>): Promise<T> {
    held ??= connected();
    const mine = held;
    try {
      return await work(await mine);
    } catch (error) {
      if (held === mine) held = null;
      void mine.then(({ client }) => client.end()).catch(() => {});
      throw asStoreError(error);
    }
  }

  const timer = setInterval(() => {
    if (held !== null) void over(({ client }) => client.query(SQL.alive)).catch(() => {});
  }, ALIVE_MS).unref();

  return {
    take: (name) =>
      over(async ({ client, names }) => {
        if (names.has(name)) {
          await client.query(SQL.alive);
          return true;
        }
        const { rows } = await client.query<{ taken: boolean }>(SQL.take, [table, name]);
        const isTaken = rows[0]!.taken;
        if (isTaken) names.add(name);
        return isTaken;
      }),
    async give(name) {
      if (held === null) return;
      await over(async ({ client, names }) => {
        if (names.delete(name)) await client.query(SQL.give, [table, name]);
      });
    },
    async close() {
      clearInterval(timer);
      await held?.then(({ client }) => client.end()).catch(() => {});
      held = null;
    },
  };
}
