import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../src/store/sqlite.ts';
import { storeContract } from './store-contract.ts';

storeContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-store-'));
  const path = join(folder, 'register.db');
  let store = openSqlite(path);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openSqlite(path);
      return store;
    },
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
});
