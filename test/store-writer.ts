/**
 * A process of its own that records acts on one instrument as fast as it can and says on stdout, one a line, which
 * positions are safe. Arguments: database file, instrument, how many acts (0: until killed).
 */
import { writeSync } from 'node:fs';
import type { FamilyHead } from '../src/register/ports.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { acting, append, founding } from './store-recordings.ts';

const [path, id, count] = process.argv.slice(2) as [string, string, string];
const store = openSqlite(path);
let basis: FamilyHead = (await append(store, founding(id))).basis;
for (let version = 2; count === '0' || version <= Number(count); version++) {
  const { entries, basis: moved } = await append(store, acting(id, version, basis));
  basis = moved;
  // Written at once and past every buffer of this process: what is read is what was acknowledged.
  writeSync(1, `${entries[0]!.position}\n`);
}
await store.close();
