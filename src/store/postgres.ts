import type { Store } from '../register/ports.ts';
import { appending } from './postgres-append.ts';
import { type ConnectOptions, connect } from './postgres-connect.ts';
import { eraser } from './postgres-erase.ts';
import { inspectPostgres } from './postgres-inspect.ts';
import { findingLister, lister } from './postgres-list.ts';
import { migratePostgres, requireMigrated } from './postgres-migrate.ts';
import { pages } from './postgres-pages.ts';
import { readings } from './postgres-read.ts';
import { treeReadings } from './postgres-tree.ts';

/**
 * The store in a PostgreSQL database, in the first schema of the address's search path, made if it is not there (not
 * when readonly). Any number of processes may have it open; one writes at a time, and who waits longer than two seconds
 * for its turn is told `busy`. Throws StoreError.
 * @param url as PACTA_DATABASE_URL gives it.
 */
export async function openPostgres(url: string, options: ConnectOptions = {}): Promise<Store> {
  await prepare(url, options.readonly === true);
  const database = connect(url, options);
  const { read, close } = database;
  return {
    ...readings(read),
    ...pages(database),
    ...treeReadings(read),
    ...appending(database),
    erase: eraser(database),
    // Instances on several machines have a file of checkpoints each: the database could not be held against any of them.
    keepCheckpoint: async (_note, publish) => publish(),
    list: lister(read),
    withFindings: findingLister(read),
    inspect: async () => inspectPostgres(url),
    close,
  };
}

async function prepare(url: string, readonly: boolean): Promise<void> {
  const first = connect(url, { connections: 1 });
  try {
    if (readonly) await requireMigrated(first.read);
    else await migratePostgres(first);
  } finally {
    await first.close();
  }
}
