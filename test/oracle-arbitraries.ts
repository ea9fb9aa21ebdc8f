// Random acts for the property tests: the whole vocabulary, with sense and without, on dates that collide often.

import fc from 'fast-check';
import { ACT_NAMES } from '../src/law/acts.ts';
import type { OracleAct } from './oracle.ts';
import { civil, span } from './oracle-calendar.ts';

/** A stretch of days from which dates are drawn. */
export interface Window {
  from: string;
  days: number;
}

/** One act as drawn: who does what, when. Its place in the list is its place in the ledger. */
export interface Drawn {
  type: string;
  by: string;
  on: string;
}

const day = (window: Window, n: number): string => civil(span(window.from).first + Math.min(n, window.days - 1));

/** How precisely a date is known: the day, as mostly, or a month, a year or some days around it. */
const precision = fc.oneof(
  { weight: 14, arbitrary: fc.constant({ kind: 'day' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'month' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'year' as const }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('interval' as const), back: fc.nat(4), on: fc.nat(4) }) },
);
type Precision = typeof precision extends fc.Arbitrary<infer T> ? T : never;

function blurred(window: Window, n: number, how: Precision): string {
  if (how.kind === 'month') return day(window, n).slice(0, 7);
  if (how.kind === 'year') return day(window, n).slice(0, 4);
  if (how.kind === 'interval') return `${day(window, Math.max(0, n - how.back))}/${day(window, n + how.on)}`;
  return day(window, n);
}

export const dateIn = (window: Window): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(window.days - 1), precision).map(([n, how]) => blurred(window, n, how));

const someAct: fc.Arbitrary<[string, string]> = fc.tuple(
  fc.constantFrom<string>(...ACT_NAMES),
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('UN', 'IOM') },
    { weight: 4, arbitrary: fc.constant('joint') },
    { weight: 1, arbitrary: fc.constantFrom('FAO', 'un') },
  ),
);

/** The acts of a course in an order in which they can be taken, as 'approve UN'. */
const COURSES: Record<'agreement' | 'amendment', string[][]> = {
  agreement: [
    [
      'mandate IOM',
      'mandate UN',
      'agreeText joint',
      'submit UN',
      'approve IOM',
      'notify IOM',
      'approve UN',
      'notify UN',
      'sign UN',
      'sign IOM',
    ],
    [
      'mandate UN',
      'agreeText joint',
      'approve UN',
      'approve IOM',
      'notify UN',
      'notify IOM',
      'sign IOM',
      'sign UN',
      'register UN',
      'terminate joint',
    ],
    [
      'mandate UN',
      'agreeText joint',
      'approve UN',
      'reject IOM',
      'reopen joint',
      'agreeText joint',
      'approve IOM',
      'approve UN',
      'notify UN',
      'notify IOM',
      'sign UN',
      'sign IOM',
    ],
  ],
  amendment: [
    [
      'propose IOM',
      'agreeText joint',
      'submit UN',
      'approve UN',
      'defer IOM',
      'approve IOM',
      'notify UN',
      'notify IOM',
    ],
    [
      'propose UN',
      'agreeText joint',
      'reject IOM',
      'submit IOM',
      'approve IOM',
      'notify IOM',
      'approve UN',
      'notify UN',
    ],
    [
      'propose UN',
      'agreeText joint',
      'approve UN',
      'notify UN',
      'reopen joint',
      'agreeText joint',
      'approve IOM',
      'notify IOM',
      'approve UN',
      'notify UN',
    ],
  ],
};

/** Acts of a course on rising days, some of them left out, with other acts strewn in, in the order of their dates. */
function course(kind: 'agreement' | 'amendment', window: Window, most: number): fc.Arbitrary<Drawn[]> {
  return fc
    .tuple(
      fc.constantFrom(...COURSES[kind]),
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(most) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: most }) },
      ),
      fc.array(fc.nat(window.days - 1), { minLength: most, maxLength: most }),
      fc.array(precision, { minLength: most, maxLength: most }),
      fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      fc.nat(16),
      fc.array(fc.tuple(someAct, dateIn(window)), { maxLength: 2 }),
    )
    .map(([acts, length, days, how, left, gap, others]) => {
      const rising = [...days].sort((a, b) => a - b);
      const own = acts
        .filter((_, i) => left[i] || i !== gap)
        .slice(0, length)
        .map((one, i) => {
          const [type = '', by = ''] = one.split(' ');
          return { type, by, on: blurred(window, rising[i] ?? 0, how[i] ?? { kind: 'day' }) };
        });
      return [...own, ...others.map(([[type, by], on]) => ({ type, by, on }))].slice(0, most);
    });
}

/** Any act of the vocabulary by anybody on any date. */
export const someActIn = (window: Window): fc.Arbitrary<Drawn> =>
  fc.tuple(someAct, dateIn(window)).map(([[type, by], on]) => ({ type, by, on }));

const strewn = (window: Window, most: number): fc.Arbitrary<Drawn[]> =>
  fc.array(someActIn(window), { maxLength: Math.min(most, 7) });

/** Sets of acts: mostly courses with something wrong in them, recorded in any order; also mere nonsense. */
export const actsIn = (kind: 'agreement' | 'amendment', window: Window, most: number): fc.Arbitrary<Drawn[]> =>
  fc
    .oneof({ weight: 6, arbitrary: course(kind, window, most) }, { weight: 1, arbitrary: strewn(window, most) })
    .chain((acts) => fc.shuffledSubarray(acts, { minLength: acts.length, maxLength: acts.length }));

/** For the oracle. */
export const numbered = (acts: readonly Drawn[]): OracleAct[] =>
  acts.map((one, index) => ({ ...one, position: index + 1 }));

/** A day on which the question is asked: in the window, or after everything. */
export const dayOf = (window: Window): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.nat(window.days - 1).map((n) => day(window, n)) },
    { weight: 2, arbitrary: fc.constant('2100-01-01') },
  );

/** A whole conclusion whose two signatures, and the end by consent where there is one, bear drawn dates. */
export const concluded = (window: Window, mayEnd: boolean): fc.Arbitrary<Drawn[]> =>
  fc.tuple(dateIn(window), dateIn(window), mayEnd ? fc.option(dateIn(window)) : fc.constant(null)).map((dates) => {
    const [un, iom, end] = dates;
    const on = '2018-06-01';
    return [
      { type: 'mandate', by: 'UN', on },
      { type: 'agreeText', by: 'joint', on: '2018-06-02' },
      { type: 'approve', by: 'UN', on: '2018-06-03' },
      { type: 'approve', by: 'IOM', on: '2018-06-04' },
      { type: 'notify', by: 'UN', on: '2018-06-05' },
      { type: 'notify', by: 'IOM', on: '2018-06-06' },
      { type: 'sign', by: 'UN', on: un },
      { type: 'sign', by: 'IOM', on: iom },
      ...(end === null ? [] : [{ type: 'terminate', by: 'joint', on: end }]),
    ];
  });

/** Acts on days of their own, so that the dates alone decide the order; recorded in any order. */
export const apart = (kind: 'agreement' | 'amendment', most: number): fc.Arbitrary<Drawn[]> =>
  fc
    .tuple(
      fc.constantFrom(...COURSES[kind]),
      fc.array(fc.tuple(someAct, fc.nat(most)), { maxLength: 4 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2)), { minLength: most, maxLength: most }),
      fc.nat(most),
    )
    .map(([acts, others, steps, left]) => {
      const all = acts.map((one) => one.split(' ') as [string, string]).filter((_, i) => i !== left);
      for (const [other, at] of others) all.splice(at, 0, other);
      let day = span('2019-01-01').first;
      return all.slice(0, most).map(([type, by], i) => {
        const [gap = 1, length = 0] = steps[i] ?? [];
        const first = day + gap;
        day = first + length;
        return { type, by, on: length === 0 ? civil(first) : `${civil(first)}/${civil(day)}` };
      });
    });

export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
