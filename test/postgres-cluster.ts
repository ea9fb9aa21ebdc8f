/** The PostgreSQL server of a whole run of the tests, started by the first file that asks for it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Cluster, EVERY_MS, PATIENCE_MS, startCluster } from '../cluster/postgres.ts';

export * from '../cluster/postgres.ts';

/** The cluster of the run, whose folder there is: started by whoever asks first, the others wait for it. */
export async function sharedCluster(folder: string, run: number): Promise<Cluster> {
  const ready = join(folder, 'ready');
  const lock = join(folder, 'starting');
  if (!existsSync(ready) && isFirst(lock)) {
    const { url } = await startCluster(folder, { lastsWith: run });
    // Whoever waits finds all of it or nothing.
    writeFileSync(`${ready}.new`, url);
    renameSync(`${ready}.new`, ready);
  }
  for (let waited = 0; !existsSync(ready); waited += EVERY_MS) {
    if (waited > PATIENCE_MS) throw new Error(`the cluster in ${folder} does not start`);
    await pause(EVERY_MS);
  }
  return { folder, url: readFileSync(ready, 'utf8') };
}

function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
