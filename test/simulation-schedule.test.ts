// Scheduling forward and backward on generated calendars, against trying out every choice of days there is.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backward, forward, inOrder, type Task } from '../src/simulation/schedule.ts';
import type { Sitting } from '../src/simulation/sittings.ts';

const LAST = 16;

const sitting: fc.Arbitrary<Sitting> = fc
  .record({ from: fc.integer({ min: 0, max: LAST }), length: fc.integer({ min: 0, max: 3 }), open: fc.boolean() })
  .map(({ from, length, open }) => ({
    ...{ session: 'x', kind: 'regular', cites: 'x', basis: 'announced', from, to: from + length },
    ...{ weekdaysOnly: false, somewhere: open ? 1 : null },
  }));

/** Some tasks, each after some of those before it. */
const tasks: fc.Arbitrary<Task[]> = fc
  .array(
    fc.record({
      sittings: fc.option(fc.array(sitting, { maxLength: 3 })),
      notBefore: fc.integer({ min: 0, max: 4 }),
      after: fc.array(fc.record({ task: fc.nat({ max: 2 }), days: fc.integer({ min: 0, max: 4 }) }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map(({ sittings, notBefore, after }, index) => ({
      sittings,
      notBefore,
      after: after.filter(({ task }) => task < index),
    })),
  );

interface Chosen {
  readonly ready: number;
  readonly done: number;
}

/** The choices for one task: any day, or what its sittings allow. */
function choices({ sittings, notBefore }: Task): Chosen[] {
  const days = Array.from({ length: LAST + 12 }, (_, day) => ({ ready: day, done: day }));
  const all =
    sittings === null
      ? days
      : sittings.flatMap(({ from, to, somewhere }) =>
          somewhere === null ? days.filter(({ ready }) => from <= ready && ready <= to) : [{ ready: from, done: to }],
        );
  return all.filter(({ ready }) => ready >= notBefore);
}

/** Every choice of days for all tasks that keeps to what waits for what. */
function* plans(all: readonly Task[], chosen: readonly Chosen[] = []): Generator<readonly Chosen[]> {
  const task = all[chosen.length];
  if (task === undefined) {
    yield chosen;
    return;
  }
  for (const one of choices(task)) {
    const fits = task.after.every((before) => chosen[before.task]!.done + before.days <= one.ready);
    if (fits) yield* plans(all, [...chosen, one]);
  }
}

it('gives the earliest and the latest days of all plans there are, or says that there is none', () => {
  fc.assert(
    fc.property(tasks, fc.integer({ min: 0, max: LAST + 2 }), (all, by) => {
      const every = [...plans(all)];
      const earliest = forward(all).map(({ done }) => done);
      const inTime = every.filter((plan) => plan.every(({ done }) => done <= by));
      const latest = backward(all, by);
      const possible = latest.every(({ toCall, ready, soonest }) => toCall === null && ready >= soonest);
      for (const [index] of all.entries()) {
        const days = every.map((plan) => plan[index]!.done);
        // A task has an earliest day of its own, also where a later one has no meeting at all.
        if (days.length > 0) expect(earliest[index]).toBe(Math.min(...days));
        if (inTime.length > 0) expect(latest[index]!.ready).toBe(Math.max(...inTime.map((plan) => plan[index]!.ready)));
      }
      expect(possible).toBe(inTime.length > 0);
      expect(possible).toBe(earliest.every((day) => day !== null && day <= by));
    }),
    { numRuns: 400 },
  );
});

it('run forward, the latest days are in time, and one session later they are not', () => {
  fc.assert(
    fc.property(tasks, fc.integer({ min: 0, max: LAST + 2 }), (all, by) => {
      const latest = backward(all, by);
      fc.pre(latest.every(({ toCall, ready, soonest }) => toCall === null && ready >= soonest));
      const from = (late: number | null) =>
        forward(all.map((task, index) => ({ ...task, notBefore: latest[index]!.ready + (index === late ? 1 : 0) })));
      const inTime = (days: ReturnType<typeof forward>) => days.every(({ done }) => done !== null && done <= by);
      expect(inTime(from(null))).toBe(true);
      for (const [index] of all.entries()) expect(inTime(from(index))).toBe(false);
    }),
    { numRuns: 400 },
  );
});

it('names the days within which a meeting would have to be called, and those of what comes before', () => {
  const civil = { sittings: null, notBefore: 3, after: [] };
  const organ = { sittings: [], notBefore: 3, after: [{ task: 0, days: 2 }] };
  expect(backward([civil, organ], 9)).toEqual([
    { soonest: 3, ready: 7, done: 7, meeting: null, toCall: null },
    { soonest: 5, ready: 9, done: 9, meeting: null, toCall: { from: 5, to: 9 } },
  ]);
  expect(backward([civil, organ], 4)[1]!.toCall).toEqual({ from: 5, to: 4 });
});

it('orders what waits for what, unless in a circle', () => {
  expect(inOrder([[1], [2], []])).toEqual([2, 1, 0]);
  expect(inOrder([[1], [0]])).toBeNull();
  expect(inOrder([[0]])).toBeNull();
});
