// Calendars: the bundled ones against sessions that were really held, generated ones against a slow reading day by day.

import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it, test } from 'vitest';
import { bundledStock } from '../src/cli/bundled.ts';
import { calendarShape } from '../src/simulation/calendar-shape.ts';
import { checked } from '../src/simulation/checking.ts';
import { civil, dayNumber, isoDay, isWorkingDay, weekday } from '../src/simulation/civil-days.ts';
import { firstMeeting, lastMeeting } from '../src/simulation/meeting-days.ts';
import { Refusal } from '../src/simulation/refusal.ts';
import { notAnnounced, ordinal, type Sitting, sittingsOf } from '../src/simulation/sittings.ts';

const { calendars } = bundledStock();
const assembly = calendars.find(({ organ }) => organ === 'General Assembly')!;
const council = calendars.find(({ organ }) => organ === 'IOM Council')!;

const years = (from: number, to: number) => ({ from: civil(from, 1, 1), to: civil(to, 12, 31) });

describe('civil days as numbers', () => {
  it('are those of the calendar that the dates of the law use', () => {
    const anyDay = fc.record({
      year: fc.integer({ min: 1, max: 9998 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
    });
    fc.assert(
      fc.property(anyDay, (parts) => {
        const date = Temporal.PlainDate.from(parts);
        const day = date.toString();
        expect(isoDay(dayNumber(day))).toBe(day);
        expect(dayNumber(day)).toBe(Temporal.PlainDate.from('1970-01-01').until(date).days);
        expect(weekday(dayNumber(day))).toBe(date.dayOfWeek - 1);
      }),
    );
  });
});

describe('the pattern of the General Assembly', () => {
  // Opening days as the Assembly announced them at the time.
  test.each([
    ['62nd', '2007-09-18'],
    ['70th', '2015-09-15'],
    ['71st', '2016-09-13'],
    ['73rd', '2018-09-18'],
    ['74th', '2019-09-17'],
    ['77th', '2022-09-13'],
    ['78th', '2023-09-05'],
    ['79th', '2024-09-10'],
    ['80th', '2025-09-09'],
  ])('has the %s session open on %s', (session, opening) => {
    const sittings = sittingsOf(assembly, years(2003, 2030), true).filter(({ basis }) => basis === 'pattern');
    const one = sittings.find((sitting) => sitting.session === session)!;
    expect(isoDay(one.from)).toBe(opening);
    const next = sittings[sittings.indexOf(one) + 1]!;
    expect(one.to).toBe(next.from - 1);
  });

  it('is used on request only', () => {
    expect(sittingsOf(assembly, years(2003, 2030), false).map(({ basis }) => basis)).toEqual([
      'announced',
      'announced',
    ]);
    expect(sittingsOf(assembly, years(2027, 2030), false)).toEqual([]);
  });
});

describe('the pattern of the IOM Council', () => {
  it('holds every regular session that is known, with its number', () => {
    const unknowing = { ...council, meetings: [] };
    const expected = sittingsOf(unknowing, years(2015, 2030), true);
    const regular = council.meetings.filter(({ kind }) => kind === 'regular');
    expect(regular).toHaveLength(4);
    for (const { session, from, to } of regular) {
      const one = expected.find((sitting) => sitting.session === session)!;
      expect([isoDay(one.from) <= from, to <= isoDay(one.to)], session).toEqual([true, true]);
    }
  });

  it('gives way to the announced session of the year, and not to a special one', () => {
    const told = sittingsOf(council, years(2022, 2024), true).map(({ session, basis }) => `${session} ${basis}`);
    expect(told).toEqual(['113th announced', '6th special announced', '114th pattern', '115th announced']);
  });

  it('gives way where the list is whole', () => {
    const whole = { ...council, wholeFor: [{ from: '2023-01-01', to: '2023-12-31', cites: 'programme' }] };
    expect(sittingsOf(whole, years(2023, 2023), true).map(({ session }) => session)).toEqual(['6th special']);
    expect(notAnnounced(whole, years(2022, 2024))).toEqual([years(2022, 2022), years(2024, 2024)]);
    expect(notAnnounced(whole, years(2023, 2023))).toEqual([]);
  });
});

it('sessions are counted as in English', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 111, 112].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 11th 12th 13th 21st 101st 111th 112th'.split(' '),
  );
});

describe('meetings of generated sittings', () => {
  const sitting: fc.Arbitrary<Sitting> = fc
    .record({
      from: fc.integer({ min: -20, max: 40 }),
      length: fc.integer({ min: 0, max: 12 }),
      weekdaysOnly: fc.boolean(),
      open: fc.boolean(),
      basis: fc.constantFrom('announced' as const, 'pattern' as const),
    })
    .map(({ from, length, weekdaysOnly, open, basis }) => ({
      session: 'x',
      kind: 'regular' as const,
      cites: 'x',
      basis,
      from,
      to: from + length,
      weekdaysOnly: weekdaysOnly && !open,
      somewhere: open ? 1 : null,
    }));

  /** Every pair of days (ready, done) by which a decision is sure: read off day by day. */
  const pairs = (sittings: readonly Sitting[]) =>
    sittings.flatMap(({ from, to, weekdaysOnly, somewhere }) => {
      if (somewhere !== null) return [{ ready: from, done: to }];
      const days = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return days.filter((day) => !weekdaysOnly || isWorkingDay(day)).map((day) => ({ ready: day, done: day }));
    });

  it('are the first after a day and the last before one', () => {
    const day = fc.integer({ min: -30, max: 60 });
    fc.assert(
      fc.property(fc.array(sitting, { maxLength: 5 }), day, day, (sittings, ready, done) => {
        const all = pairs(sittings);
        const later = all.filter((one) => one.ready >= ready).map((one) => one.done);
        expect(firstMeeting(sittings, ready)?.done).toBe(later.length === 0 ? undefined : Math.min(...later));
        const before = all.filter((one) => one.done <= done && one.ready >= ready).map((one) => one.ready);
        expect(lastMeeting(sittings, ready, done)?.ready).toBe(before.length === 0 ? undefined : Math.max(...before));
      }),
    );
  });

  it('take what is announced before what a pattern has', () => {
    const both = (['pattern', 'announced', 'pattern'] as const).map((basis) => ({
      ...{ session: basis, kind: 'regular' as const, cites: 'x', basis, from: 4, to: 4 },
      ...{ weekdaysOnly: false, somewhere: null },
    }));
    expect(firstMeeting(both, 0)?.sitting.basis).toBe('announced');
    expect(lastMeeting(both, 0, 9)?.sitting.basis).toBe('announced');
  });
});

describe('a calendar that is not in order is refused, naming the place', () => {
  const faulty = (change: (calendar: Record<string, unknown>) => unknown) => {
    try {
      checked(calendarShape, change(structuredClone(council) as Record<string, unknown>));
      return 'taken';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.faults.map(({ pointer, detail }) => `${pointer} ${detail}`);
    }
  };
  const meeting = { session: '1st', from: '2027-01-01', to: '2027-01-02', cites: 'x' };
  const [rule] = council.pattern;

  test.each<[string, (calendar: Record<string, unknown>) => unknown, string]>([
    [
      'a day that is none',
      (c) => ({ ...c, meetings: [{ ...meeting, to: '2027-02-30' }] }),
      '/meetings/0/to must be a day that exists, written YYYY-MM-DD',
    ],
    [
      'a meeting that ends before it begins',
      (c) => ({ ...c, meetings: [{ ...meeting, to: '2026-12-31' }] }),
      '/meetings/0/to must not be before from',
    ],
    [
      'a session of years',
      (c) => ({ ...c, meetings: [{ ...meeting, to: '2029-01-01' }] }),
      '/meetings/0/to must be less than 400 days after from',
    ],
    ['no citation', (c) => ({ ...c, meetings: [{ ...meeting, cites: '' }] }), '/meetings/0/cites must not be empty'],
    ['a field of another format', (c) => ({ ...c, holidays: [] }), '/holidays is not a field of this format'],
    [
      'two rules at one time',
      (c) => ({ ...c, pattern: [rule, rule] }),
      '/pattern/1/from holds at the same time as the rule at 0',
    ],
    [
      'a session longer than its stretch',
      (c) => ({ ...c, pattern: [{ ...rule, sessions: { kind: 'yearly', from: '11-24', to: '11-25', days: 4 } }] }),
      '/pattern/0/sessions/days must not be more than there are between from and to',
    ],
    [
      'a leap day of every year',
      (c) => ({ ...c, pattern: [{ ...rule, sessions: { kind: 'yearly', from: '02-29', to: '03-25', days: 4 } }] }),
      '/pattern/0/sessions/from must be a day of every year, written MM-DD',
    ],
    [
      'too many meetings',
      (c) => ({ ...c, meetings: Array.from({ length: 301 }, () => meeting) }),
      '/meetings must not have more than 300 meetings',
    ],
  ])('%s', (_, change, fault) => {
    expect(faulty(change)).toContain(fault);
  });

  it('and an empty one is taken: nothing is known', () => {
    expect(faulty((c) => ({ ...c, meetings: [], pattern: [], special: null }))).toBe('taken');
  });
});
