/** A register's place of its own in the cluster of the run: a schema in the one database. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { sharedCluster } from './postgres-cluster.ts';

/** A place for a register. */
export interface Place {
  /** What PACTA_DATABASE_URL would be. */
  readonly url: string;
  readonly schema: string;
  /** Runs SQL there, as the owner of everything. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Throws away what is there. */
  drop(): Promise<void>;
}

/** A database for a register. */
export interface Copied extends Pick<Place, 'url' | 'drop'> {
  readonly name: string;
}

/** The address of a schema in a database. */
export function addressOf(url: string, schema: string): string {
  return `${url}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

/** The same address as another role. */
export function addressAs(url: string, role: string): string {
  return url.replace(/\/\/[^@]*@/, `//${role}@`);
}

// Owned here: how many places and databases were made.
let made = 0;
export const placesMade = (): number => made;

/** A fresh, empty place. */
export async function freshPlace(): Promise<Place> {
  made++;
  const { folder, run } = inject('postgres');
  const { url } = await sharedCluster(folder, run);
  const schema = `t${randomBytes(8).toString('hex')}`;
  const address = addressOf(url, schema);
  const sql = <Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]) =>
    connected(address, async (client) => (await client.query<Row>(text, values && [...values])).rows);
  await sql(`CREATE SCHEMA ${schema}`);
  return { url: address, schema, sql, drop: async () => void (await sql(`DROP SCHEMA ${schema} CASCADE`)) };
}

/** A database of its own, empty or a copy of another that nobody is connected to. */
export async function freshDatabase(template = 'template0'): Promise<Copied> {
  made++;
  const { folder, run } = inject('postgres');
  const { url } = await sharedCluster(folder, run);
  const name = `d${randomBytes(8).toString('hex')}`;
  const sql = (text: string) => connected(url, async (client) => void (await client.query(text)));
  await sql(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const address = new URL(url);
  address.pathname = `/${name}`;
  return { url: address.href, name, drop: () => sql(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Works over a connection of its own. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
