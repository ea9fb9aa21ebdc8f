/**
 * Where the database of a register is: in its data folder, or where PACTA_DATABASE_URL says. The one place of the command
 * line and of the server that tells the two apart; every thread of a process reads the same setting.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AccessStore } from '../access/ports.ts';
import { lastSigned } from '../proof/signed.ts';
import type { Inspection } from '../register/inspection.ts';
import type { Store } from '../register/ports.ts';
import { databaseAddress } from '../settings.ts';
import { postgresMigrationsAt, postgresStore, preparePostgres } from '../store/postgres.ts';
import { openPostgresAccess } from '../store/postgres-access.ts';
import { inspectPostgres } from '../store/postgres-inspect.ts';
import { postgresProbe } from '../store/postgres-probe.ts';
import { publicFiles } from '../store/proof-files.ts';
import { openSqlite } from '../store/sqlite.ts';
import { openAccess } from '../store/sqlite-access.ts';
import { inspectSqlite } from '../store/sqlite-inspect.ts';
import { migrationsOf } from '../store/sqlite-open.ts';
import { type WriteFault, writeProbe } from '../store/write-probe.ts';
import { CommandProblem } from './command-problem.ts';

/** How many connections to PostgreSQL who records, and who reads, has at the most. */
const CONNECTIONS = 3;

/** The path of the database in a data folder, where it is kept there. */
export function databasePath(data: string): string {
  return join(data, 'pacta.sqlite');
}

/**
 * The address of the database of a data folder; null where it is in the folder itself.
 * @throws Problem `impossible-content` where it is in both: nobody could say which of the two is the register.
 */
export function addressOf(data: string): string | null {
  const address = databaseAddress();
  if (address === null || !existsSync(databasePath(data))) return address;
  throw new CommandProblem(
    'impossible-content',
    `${data} holds a register of its own in pacta.sqlite, while PACTA_DATABASE_URL names another`,
    'Name another folder with --data or PACTA_DATA, unset PACTA_DATABASE_URL, or bring the register over with `pacta move`.',
  );
}

/** Refuses what copies files where there is no file.
 * @throws Problem `impossible-content`. */
export function requireFiles(): void {
  if (databaseAddress() === null) return;
  throw new CommandProblem(
    'impossible-content',
    'the register is kept in PostgreSQL (PACTA_DATABASE_URL), which is not copied as a file',
    'Back it up with the means of PostgreSQL (pg_basebackup, or pg_dump), the data folder besides, and hold what is restored against the last checkpoint: `pacta verify --checkpoint FILE`.',
  );
}

/** Whether a register is in the data folder, or elsewhere, where it is made when it is first used. */
export function hasDatabase(data: string): boolean {
  return addressOf(data) !== null || existsSync(databasePath(data));
}

/** Opens the store of a data folder, which must be there. */
export function openStore(data: string): Store {
  const address = addressOf(data);
  if (address === null) return openSqlite(databasePath(data));
  return postgresStore(address, { connections: CONNECTIONS, signed: () => lastSigned(publicFiles(data)) });
}

/** Opens the store of a data folder for reading, over one connection. */
export function openReadonlyStore(data: string): Store {
  const address = addressOf(data);
  if (address === null) return openSqlite(databasePath(data), { readonly: true });
  return postgresStore(address, { readonly: true, connections: 1 });
}

/** Opens the principals and tokens of a data folder.
 * @param patience how long a change waits for another process, in milliseconds. */
export async function openAccessStore(data: string, patience?: number): Promise<AccessStore> {
  const address = addressOf(data);
  if (address === null) return openAccess(databasePath(data), patience);
  await preparePostgres(address);
  return openPostgresAccess(address, patience === undefined ? {} : { patience });
}

/** Opens the database of a data folder for verifying. */
export function openInspection(data: string): Inspection {
  const address = addressOf(data);
  return address === null ? inspectSqlite(databasePath(data)) : inspectPostgres(address);
}

/** A probe of the database of a data folder: whether it can be written to, and how large it is. */
export interface DatabaseProbe {
  probe(): WriteFault | Promise<WriteFault>;
  /** Bytes that it takes, by file; of a database elsewhere all in one. */
  bytes(): Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>;
  close(): void;
}

/** Opens a probe; the database must be there. */
export function openProbe(data: string): DatabaseProbe {
  const address = addressOf(data);
  return address === null ? writeProbe(databasePath(data)) : postgresProbe(address);
}

/** The migrations of the database of a data folder, applied and pending; changes nothing. */
export async function migrationsIn(data: string): ReturnType<typeof postgresMigrationsAt> {
  const address = addressOf(data);
  return address === null ? migrationsOf(databasePath(data)) : postgresMigrationsAt(address);
}
