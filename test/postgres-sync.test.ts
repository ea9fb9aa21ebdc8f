// A connection that answers at once: the asking thread sleeps until the other has the answer, and never longer.
import { afterEach, expect, test, vi } from 'vitest';
import { connectSync } from '../src/store/postgres-sync.ts';
import { freshPlace } from './postgres-helpers.ts';

afterEach(() => void vi.restoreAllMocks());

test('an answer that comes just before the asking thread falls asleep is not slept through', async () => {
  const place = await freshPlace();
  const connection = connectSync(place.url, {});
  try {
    const load = Atomics.load.bind(Atomics) as (flag: Int32Array, at: number) => number;
    let before = 0;
    // Each look at the flag takes until the answer is there, and tells what it was before.
    vi.spyOn(Atomics, 'load').mockImplementation(((flag: Int32Array, at: number) => {
      const seen = load(flag, at);
      const until = Date.now() + 10_000;
      if (seen === before) while (load(flag, at) === seen && Date.now() < until);
      return seen;
    }) as typeof Atomics.load);
    for (let count = 1; count <= 3; count++) {
      expect(connection.ask('SELECT $1::int AS n', [count])).toEqual([{ n: count }]);
      before = count;
    }
  } finally {
    vi.restoreAllMocks();
    connection.close();
    await place.drop();
  }
});
