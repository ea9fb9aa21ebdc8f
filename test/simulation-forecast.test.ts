// Forecasts: chance that can be repeated, and trials against an exact enumeration of a small calendar.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { bundled, bundledStock } from '../src/cli/bundled.ts';
import { importDocuments } from '../src/register/importing.ts';
import type { Store } from '../src/register/ports.ts';
import { Problem } from '../src/register/problems.ts';
import { Register } from '../src/register/register.ts';
import { dayNumber, isoDay } from '../src/simulation/civil-days.ts';
import { quantile } from '../src/simulation/forecast-summary.ts';
import { fromState, seeded } from '../src/simulation/random.ts';
import { openSqlite } from '../src/store/sqlite.ts';

const WRITES = ['append', 'project', 'refuse'];

let folder: string;
let register: Register;
const written: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-forecast-'));
  const path = join(folder, 'pacta.sqlite');
  const filling = new Register(openSqlite(path), () => Date.UTC(2026, 10, 24));
  await importDocuments(filling, bundled(['un-iom-1996', 'un-iom-2016']), 'import');
  await filling.close();
  // From here on, everything that would write is told of.
  const store = new Proxy(openSqlite(path), {
    get: (target, name: keyof Store) => {
      if (WRITES.includes(name)) written.push(name);
      const member = target[name];
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
  register = new Register(store, () => Date.UTC(2026, 10, 24));
});
afterAll(async () => {
  await register.close();
  rmSync(folder, { recursive: true });
});

const stock = bundledStock();
const forecast = (request: object) => register.read.simulations.forecast(request, stock, () => {});

const amendment = { agreement: 'un-iom-2016', start: '2027-01-11', usePattern: true };

describe('the generator', () => {
  it('draws what the reference implementation of its authors draws', () => {
    const random = fromState([1, 2, 3, 4]);
    const drawn = Array.from({ length: 10 }, () => random.next());
    expect(drawn).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('takes every seed, and draws below every bound, each number about as often as the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
        const random = seeded(seed);
        const again = seeded(seed);
        for (let count = 0; count < 5; count++) {
          const drawn = random.below(bound);
          expect(drawn).toBe(again.below(bound));
          expect(drawn).toBeGreaterThanOrEqual(0);
          expect(drawn).toBeLessThan(bound);
        }
      }),
    );
    const random = seeded(7);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let count = 0; count < 60_000; count++) counts[random.below(6)]!++;
    // Five standard deviations of a fair die.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(457);
  });
});

describe('trials against the exact enumeration of a small calendar', () => {
  // Single days on which the organs meet.
  const ASSEMBLY = ['2027-01-20', '2027-02-10', '2027-03-10', '2027-06-01'].map(dayNumber);
  const COUNCIL = ['2027-02-01', '2027-03-01', '2027-05-03', '2027-09-01'].map(dayNumber);
  const TEXT = [0, 5, 40];
  const GAPS = [10, 25, 60, 100];
  const PUT_OFF = { UN: [1, 4], IOM: [1, 3] } as const;
  const START = dayNumber('2027-01-11');

  const calendar = (organ: string, days: readonly number[]) => ({
    ...{ format: 'pacta-calendar/1', organ, version: 1, source: 'made up' },
    meetings: days.map((day) => ({ session: isoDay(day), from: isoDay(day), to: isoDay(day), cites: 'made up' })),
  });
  const request = {
    agreement: 'un-iom-2016',
    start: '2027-01-11',
    horizon: '2028-01-01',
    seed: 20_160_725,
    trials: 200_000,
    calendars: [calendar('General Assembly', ASSEMBLY), calendar('IOM Council', COUNCIL)],
    waits: [
      { act: 'agreeText', days: TEXT, source: 'made up' },
      { act: 'approve', after: 'firstApproval', days: GAPS, source: 'made up' },
    ],
    deferrals: [
      { organ: 'General Assembly', count: 1, of: 4, source: 'made up' },
      { organ: 'IOM Council', count: 1, of: 3, source: 'made up' },
    ],
    chances: ['2027-03-01', '2027-06-01'],
  };

  /** Whether each of four sessions puts a decision off, in every way, each with its weight (chances times `of` each). */
  function* putOffs([count, of]: readonly [number, number]): Generator<{ off: boolean[]; weight: number }> {
    for (let bits = 0; bits < 16; bits++) {
      const off = [0, 1, 2, 3].map((session) => (bits & (1 << session)) !== 0);
      yield { off, weight: off.reduce((product, one) => product * (one ? count : of - count), 1) };
    }
  }

  /** The weight of each day of entry into force; undefined for none. Written from Art. 15 and the request alone. */
  function enumerated(): { weights: Map<number | undefined, number>; all: number } {
    const weights = new Map<number | undefined, number>();
    const meets = (days: readonly number[], off: readonly boolean[], ready: number) =>
      days.find((day, session) => day >= ready && !off[session]);
    let all = 0;
    for (const text of TEXT) {
      for (const gap of GAPS) {
        for (const un of putOffs(PUT_OFF.UN)) {
          for (const iom of putOffs(PUT_OFF.IOM)) {
            const agreed = START + text;
            const first = { un: meets(ASSEMBLY, un.off, agreed), iom: meets(COUNCIL, iom.off, agreed) };
            const unFirst = (first.un ?? Number.POSITIVE_INFINITY) <= (first.iom ?? Number.POSITIVE_INFINITY);
            const earlier = unFirst ? first.un : first.iom;
            const second = (ready: number) =>
              unFirst ? meets(COUNCIL, iom.off, ready) : meets(ASSEMBLY, un.off, ready);
            const day = earlier === undefined ? undefined : second(Math.max(agreed, earlier + gap));
            const weight = un.weight * iom.weight;
            weights.set(day, (weights.get(day) ?? 0) + weight);
            all += weight;
          }
        }
      }
    }
    return { weights, all };
  }

  it('come to the same quantiles, and to the same share of each day within five standard deviations', async () => {
    const told = await forecast(request);
    const { weights, all } = enumerated();
    const days = [...weights.keys()].filter((day) => day !== undefined).sort((a, b) => a - b);
    const below = (day: number) => days.filter((one) => one <= day).reduce((sum, one) => sum + weights.get(one)!, 0);
    for (const { of100, on } of told.quantiles) {
      const exact = days.find((day) => below(day) * 100 >= of100 * all);
      expect(on, `${of100} of 100`).toBe(exact === undefined ? null : isoDay(exact));
    }
    const near = (count: number, weight: number) => {
      const share = weight / all;
      const deviation = Math.sqrt(told.trials * share * (1 - share));
      expect(Math.abs(count - told.trials * share)).toBeLessThan(5 * deviation + 1);
    };
    near(told.notReached, weights.get(undefined)!);
    for (const { by, trials, of } of told.chances) {
      expect(of).toBe(told.trials);
      near(trials, below(dayNumber(by)));
    }
    expect(told.histogram.at(-1)!.cumulative).toBe(told.reached);
    expect(told.reached + told.notReached).toBe(told.trials);
    expect([told.earliest, told.latest]).toEqual([isoDay(days[0]!), isoDay(days.at(-1)!)]);
    for (const bar of told.histogram) {
      const within = days.filter((day) => bar.from <= isoDay(day) && isoDay(day) <= bar.to);
      near(
        bar.trials,
        within.reduce((sum, day) => sum + weights.get(day)!, 0),
      );
    }
  });
});

it('a quantile is the first day by which so many trials are in force, no more being needed', () => {
  const tally = { days: Int32Array.of(0, 25, 0, 25), trials: 100, notReached: 50 };
  const rest = { waitingForOrgan: [], critical: [], heldByMeeting: [] };
  const on = [1, 25, 26, 50, 51].map((of100) => quantile({ ...tally, ...rest }, of100, 0));
  expect(on).toEqual(['1970-01-02', '1970-01-02', '1970-01-04', '1970-01-04', null]);
});

describe('a forecast', () => {
  it('in which nothing is left to chance comes to the earliest date of the plan, from whatever day', async () => {
    const meetings = ['2027-02-06', '2027-05-03', '2027-11-27', '2028-06-10'].map((day) => ({
      ...{ session: day, from: day, to: isoDay(dayNumber(day) + 2), cites: 'programme' },
    }));
    const calendars = [{ format: 'pacta-calendar/1', organ: 'IOM Council', version: 1, source: 'programme', meetings }];
    const question = { ...amendment, calendars };
    for (let day = dayNumber('2027-01-28'); day < dayNumber('2027-06-01'); day += 3) {
      const start = isoDay(day);
      const waits = [{ act: 'approve', days: [0], source: 'none' }];
      const { earliest, latest } = await forecast({ ...question, start, waits, trials: 2, sensitivity: false });
      const plan = await register.read.simulations.plan({ ...question, start, by: '2029-01-01' }, stock);
      expect([earliest, latest], start).toEqual([plan.earliestInForce, plan.earliestInForce]);
    }
  });

  it('is the same for the same seed, to the last trial, and is this on every machine', async () => {
    const deferrals = [{ organ: 'IOM Council', count: 1, of: 3, source: 'supposed' }];
    const waits = [{ act: 'agreeText', days: [10, 100, 400], source: 'supposed' }];
    const request = { ...amendment, trials: 1000, seed: 42, deferrals, waits };
    const told = await forecast(request);
    expect(await forecast(request)).toEqual(told);
    expect(await forecast({ ...request, seed: 43 })).not.toEqual(told);
    expect(told.histogram.filter(({ trials }) => trials > 0).map(({ from, trials }) => `${from} ${trials}`)).toEqual([
      '2027-11-01 247',
      '2027-12-01 176',
      '2028-11-01 220',
      '2028-12-01 157',
      '2029-11-01 82',
      '2029-12-01 55',
      '2030-11-01 20',
      '2030-12-01 22',
      '2031-11-01 9',
      '2031-12-01 8',
      '2032-11-01 3',
      '2033-11-01 1',
    ]);
  });

  it('names every assumption with its number of cases and its source, and marks what rests on a pattern', async () => {
    const { assumptions, hypothetical } = await forecast({ ...amendment, trials: 10 });
    expect(hypothetical).toBe(true);
    const gap = assumptions.find(({ kind, acts }) => kind === 'waiting' && acts.length === 2)!;
    expect(gap).toMatchObject({ n: 10, days: [5, 6, 22, 25, 41, 64, 113, 180, 239, 244] });
    expect(gap.text).toBe('approve.UN, approve.IOM: 5 to 244 days after the first approval, one of 10 cases');
    for (const { text, source } of assumptions) {
      expect(text).not.toContain('%');
      expect(source).not.toBe('');
    }
    expect(assumptions.filter(({ pattern }) => pattern === true).map(({ acts }) => acts)).toEqual([
      ['approve.UN'],
      ['approve.IOM'],
    ]);
    expect(
      assumptions
        .filter(({ n }) => n === 0)
        .every(({ text, source }) => /0 cases|not announced/.test(text) || source === 'as asked'),
    ).toBe(true);
  });

  it('refuses to guess where no meeting is announced, and says what would make it known', async () => {
    const error = await forecast({ ...amendment, usePattern: false }).catch((thrown: unknown) => thrown);
    expect((error as Problem).code).toBe('meetings-not-announced');
    expect(
      (error as Problem).facts.errors!.map(({ pointer, detail }) => [
        pointer,
        /the dates of the meetings of the (.*?) from/.exec(detail)?.[1],
      ]),
    ).toEqual([
      ['/calendars', 'General Assembly'],
      ['/calendars', 'IOM Council'],
    ]);
  });

  it('tells on which announced meeting the trials end that find none any more', async () => {
    const meetings = [{ session: '118th', from: '2027-11-22', to: '2027-11-22', cites: 'programme' }];
    const calendars = [{ format: 'pacta-calendar/1', organ: 'IOM Council', version: 1, source: 'programme', meetings }];
    const deferrals = [{ organ: 'IOM Council', count: 1, of: 2, source: 'supposed' }];
    const told = await forecast({ ...amendment, calendars, deferrals, trials: 1000 });
    expect(told.notReached).toBeGreaterThan(400);
    expect(told.waitingForOrgan).toEqual([
      { organ: 'General Assembly', trials: 0 },
      { organ: 'IOM Council', trials: told.notReached },
    ]);
    expect([told.earliest, told.latest]).toEqual(['2027-11-22', '2027-11-22']);
  });

  it('finds the act that everything waits for', async () => {
    const waits = [{ act: 'approve.UN', days: [700], source: 'supposed' }];
    const told = await forecast({ ...amendment, waits, trials: 500 });
    const critical = Object.fromEntries(told.critical.map(({ act, trials }) => [act, trials]));
    // The Assembly comes 700 days later, on a day of its own; the Council has long decided.
    expect(critical).toEqual({ 'propose.UN': 500, 'agreeText.joint': 500, 'approve.UN': 500, 'approve.IOM': 0 });
    expect(told.quantiles.every(({ on }) => on === '2028-12-11')).toBe(true);
    const [most] = told.sensitivity!.assumptions;
    expect(most).toMatchObject({ text: expect.stringMatching(/^approve.UN: 700 days/), swingDays: 700 });
    expect(most!.high).toMatchObject({ text: 'always 1400 days', median: '2030-11-11', shiftDays: 700 });
  });

  it('counts a time that runs already from what is on record, with the cases that lie ahead', async () => {
    const steps = [
      { type: 'propose', by: 'UN', on: '2027-02-01' },
      { type: 'agreeText', by: 'joint', on: '2027-02-01' },
      { type: 'approve', by: 'IOM', on: '2027-02-01' },
    ];
    const told = await forecast({ ...amendment, steps, start: '2027-08-01', trials: 1000 });
    const gap = told.assumptions.find(({ days }) => days !== undefined)!;
    // Half a year after the first approval only two of the ten cases lie ahead: 239 and 244 days.
    expect(gap).toMatchObject({ n: 10, days: [239, 244] });
    expect(gap.text).toContain('one of 2 cases (those of 10 that still lie ahead)');
    expect([told.earliest, told.latest]).toEqual(['2027-09-28', '2027-10-04']);
  });

  it('has both sign together where the waiting time says so', async () => {
    const told = await forecast({ instrument: 'un-iom-2016', asOf: '2016-07-26', trials: 1000 });
    // Both organs have approved: 21 or 56 days from 25 July 2016.
    expect(told.histogram.filter(({ trials }) => trials > 0).map(({ from }) => from)).toEqual([
      '2016-08-15',
      '2016-09-19',
    ]);
    const [, waited] = told.assumptions;
    expect(waited).toMatchObject({ acts: ['sign.UN', 'sign.IOM'], n: 2, days: [21, 56] });
    expect(waited!.text).toBe('sign.UN, sign.IOM, together: 21 or 56 days after the last approval, one of 2 cases');
    // Both come on the day itself, and neither waited for the notice.
    expect(told.critical.map(({ act, trials }) => `${act} ${trials}`)).toEqual([
      'notify.UN 0',
      'sign.UN 1000',
      'sign.IOM 1000',
    ]);
  });

  it('writes nothing', async () => {
    const before = await register.read.head();
    await forecast({ ...amendment, trials: 10 });
    await register.read.simulations.plan({ ...amendment, by: '2029-01-01' }, stock);
    expect(written).toEqual([]);
    expect(await register.read.head()).toEqual(before);
  });
});

describe('what cannot be is refused, naming the field', () => {
  test.each<[string, object, string, string]>([
    ['too many trials', { trials: 5_000_001 }, 'impossible-content', '/trials'],
    ['no trials', { trials: 0 }, 'impossible-content', '/trials'],
    ['half a trial', { trials: 1.5 }, 'malformed-request', '/trials'],
    ['a seed beyond 32 bits', { seed: 2 ** 32 }, 'impossible-content', '/seed'],
    ['a horizon before the start', { horizon: '2027-01-11' }, 'impossible-content', '/horizon'],
    ['a horizon beyond fifty years', { horizon: '2099-01-01' }, 'impossible-content', '/horizon'],
    ['a chance outside', { chances: ['2027-05-01', '2020-01-01'] }, 'impossible-content', '/chances/1'],
    [
      'a wait without cases',
      { waits: [{ act: 'approve', days: [], source: 'x' }] },
      'impossible-content',
      '/waits/0/days',
    ],
    [
      'a negative wait',
      { waits: [{ act: 'approve', days: [-1], source: 'x' }] },
      'impossible-content',
      '/waits/0/days/0',
    ],
    ['a wait without a source', { waits: [{ act: 'approve', days: [1] }] }, 'malformed-request', '/waits/0/source'],
    ['a wait of no act', { waits: [{ act: 'sign', days: [1], source: 'x' }] }, 'impossible-content', '/waits/0/act'],
    [
      'a wait after no act',
      { waits: [{ act: 'approve', after: 'sign', days: [1], source: 'x' }] },
      'impossible-content',
      '/waits/0/after',
    ],
    [
      'waits in a circle',
      {
        waits: [
          { act: 'propose', after: 'approve.UN', days: [1], source: 'x' },
          { act: 'approve.UN', after: 'approve.IOM', days: [1], source: 'x' },
        ],
      },
      'impossible-content',
      '/waits',
    ],
    [
      'a deferral more often than asked',
      { deferrals: [{ organ: 'IOM Council', count: 3, of: 2, source: 'x' }] },
      'impossible-content',
      '/deferrals/0/count',
    ],
    [
      'a deferral by no organ of it',
      { deferrals: [{ organ: 'Standing Committee', count: 1, of: 2, source: 'x' }] },
      'impossible-content',
      '/deferrals/0/organ',
    ],
  ])('%s', async (_, change, code, pointer) => {
    const error = await forecast({ ...amendment, ...change }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    const { code: told, facts } = error as Problem;
    expect([told, facts.errors?.[0]?.pointer ?? '']).toEqual([code, pointer]);
  });

  it('an organ that always puts off never decides, and the trials end all the same', async () => {
    const deferrals = [{ organ: 'IOM Council', count: 1, of: 1, source: 'supposed' }];
    const told = await forecast({ ...amendment, deferrals, trials: 1000 });
    expect([told.reached, told.notReached]).toEqual([0, 1000]);
    expect(told.quantiles.map(({ on }) => on)).toEqual(told.quantiles.map(() => null));
  });
});
