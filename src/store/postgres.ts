import type { Store } from '../register/ports.ts';
import { appending } from './postgres-append.ts';
import { type Connected, type ConnectOptions, connect } from './postgres-connect.ts';
import type { LastSigned } from './postgres-continuity.ts';
import { eraser } from './postgres-erase.ts';
import { type Following, following } from './postgres-follow.ts';
import { inspectPostgres } from './postgres-inspect.ts';
import { findingLister, lister, waitingLister } from './postgres-list.ts';
import {
  migratePostgres,
  type PostgresMigrationStatus,
  postgresMigrationStatus,
  requireMigrated,
} from './postgres-migrate.ts';
import { pages } from './postgres-pages.ts';
import { readings } from './postgres-read.ts';
import { treeReadings } from './postgres-tree.ts';

/** Settings of the store, apart from where it leads. */
export interface StoreOptions extends ConnectOptions {
  /** What was last signed for: the ledger is held against it before it is written to. */
  readonly signed?: LastSigned;
}

/**
 * The store in a PostgreSQL database, in the first schema of the address's search path, made if it is not there (not
 * when readonly). Any number of processes may have it open; one writes at a time, and who waits longer than two seconds
 * for its turn is told `busy`. Throws StoreError.
 * @param url as PACTA_DATABASE_URL gives it.
 */
export async function openPostgres(url: string, options: StoreOptions = {}): Promise<Store> {
  await preparePostgres(url, options);
  const database = connect(url, options);
  return storeOver(url, database, following(database), options.signed);
}

/** The same, looked up and made when it is first used: what is wrong with it, its first verb throws. */
export function postgresStore(url: string, options: StoreOptions = {}): Store {
  const database = connect(url, options);
  // Owned here: one preparation for all that ask at once; after one that failed the next who asks tries again.
  let prepared: Promise<void> | undefined;
  const ready = () => {
    prepared ??= preparePostgres(url, options).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  const whenReady: Connected = {
    ...database,
    read: async (sql, values) => ready().then(() => database.read(sql, values)),
    write: async (work, isolation) => ready().then(() => database.write(work, isolation)),
  };
  return storeOver(url, whenReady, following(database), options.signed);
}

/** Brings the schema up to date; when readonly, only makes sure that it is. */
export async function preparePostgres(url: string, { readonly = false }: ConnectOptions = {}): Promise<void> {
  await withConnection(url, (database) =>
    readonly ? requireMigrated(database.read) : migratePostgres(database).then(() => {}),
  );
}

/** The migrations of a database as it is, applied and pending; changes nothing. Throws StoreError. */
export function postgresMigrationsAt(url: string): Promise<readonly PostgresMigrationStatus[]> {
  return withConnection(url, ({ read }) => postgresMigrationStatus(read));
}

async function withConnection<T>(url: string, work: (database: Connected) => Promise<T>): Promise<T> {
  const database = connect(url, { connections: 1 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

function storeOver(url: string, database: Connected, known: Following, signed: LastSigned = () => null): Store {
  const { read } = database;
  return {
    ...readings(read),
    ...pages(database),
    ...treeReadings(read),
    ...appending(database, signed, known),
    erase: eraser(database),
    // Instances on several machines have a file of checkpoints each: the database could not be held against any of them.
    keepCheckpoint: async (_note, publish) => publish(),
    list: lister(read),
    withFindings: findingLister(read),
    waiting: waitingLister(read),
    // The words stand in the row of the instrument itself.
    reindex: async () => {},
    inspect: async () => inspectPostgres(url),
    close() {
      known.close();
      return database.close();
    },
  };
}
