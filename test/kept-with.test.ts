// What is kept beside objects, and what is asked once a turn.

import { expect, it, vi } from 'vitest';
import { onceATurn } from '../src/access/once-a-turn.ts';
import { KeptWith } from '../src/law/kept-with.ts';

it('what is kept with an object is given back for that very object only', () => {
  const kept = new KeptWith<object, string>();
  const [one, equal] = [{ a: 1 }, { a: 1 }];
  expect(kept.get(one)).toBeUndefined();
  expect(kept.set(one, 'first')).toBe('first');
  expect(kept.set(one, 'second')).toBe('second');
  expect([kept.get(one), kept.get(equal), new KeptWith().get(one)]).toEqual(['second', undefined, undefined]);
});

it('a copy of the object starts without what was kept, and the object looks as before', () => {
  const kept = new KeptWith<object, string>();
  const one = { a: 1, inner: { b: 2 } };
  kept.set(one, 'beside');
  expect([kept.get({ ...one }), kept.get(structuredClone(one)), kept.get(Object.assign({}, one))]).toEqual(
    Array(3).fill(undefined),
  );
  expect([Object.keys(one), JSON.stringify(one)]).toEqual([['a', 'inner'], '{"a":1,"inner":{"b":2}}']);
  expect(one).toStrictEqual({ a: 1, inner: { b: 2 } });
});

it('a question is asked once in a turn of the event loop, and anew in the next', async () => {
  const ask = vi.fn((thing: string) => `${thing}!`);
  const asking = onceATurn(ask);
  expect(['a', 'b', 'a', 'a'].map(asking)).toEqual(['a!', 'b!', 'a!', 'a!']);
  expect(ask.mock.calls).toEqual([['a'], ['b']]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(asking('a')).toBe('a!');
  expect(ask).toHaveBeenCalledTimes(3);
});

it('what could not be answered is asked again at once', () => {
  let broken = true;
  const asking = onceATurn((thing) => {
    if (broken) throw new Error('not now');
    return thing;
  });
  expect(() => asking('a')).toThrow('not now');
  broken = false;
  expect(asking('a')).toBe('a');
});
