import { openPostgres } from '../src/store/postgres.ts';
import { freshPlace } from './postgres-helpers.ts';
import { storeContract } from './store-contract.ts';

storeContract('PostgreSQL', async () => {
  const place = await freshPlace();
  let store = await openPostgres(place.url);
  return {
    store,
    reopen: async () => {
      await store.close();
      store = await openPostgres(place.url);
      return store;
    },
    close: async () => {
      await store.close();
      await place.drop();
    },
  };
});
