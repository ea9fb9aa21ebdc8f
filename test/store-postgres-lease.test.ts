// Leases of one process, all over one connection.

import { expect, it } from 'vitest';
import { preparePostgres } from '../src/store/postgres.ts';
import { leases } from '../src/store/postgres-lease.ts';
import { freshPlace } from './postgres-helpers.ts';

it('many asked for at once are taken by one process, and the library has nothing to warn of', async () => {
  const warnings: string[] = [];
  const warned = ({ message }: Error) => void warnings.push(message);
  process.on('warning', warned);
  const place = await freshPlace();
  await preparePostgres(place.url);
  const [one, other] = [leases(place.url, 'webhooks'), leases(place.url, 'webhooks')];
  const names = Array.from({ length: 20 }, (_, index) => `webhook-${index}`);
  expect(await Promise.all(names.map((name) => one.take(name)))).toEqual(names.map(() => true));
  expect(await Promise.all(names.map((name) => other.take(name)))).toEqual(names.map(() => false));
  await Promise.all(names.map((name) => one.give(name)));
  expect(await Promise.all(names.map((name) => other.take(name)))).toEqual(names.map(() => true));
  await Promise.all([one.close(), other.close()]);
  await place.drop();
  process.off('warning', warned);
  expect(warnings).toEqual([]);
});
