import { describe, expect, it } from 'vitest';
import {
  AGREEMENT,
  AMENDMENT,
  agreement,
  amendment,
  clauses1996,
  clauses2016,
  FORMER,
  Given,
  given,
  REAL,
  told,
} from './law-helpers.ts';

const wide = REAL.map((one) =>
  one.replace('notify by UN on 2016-07-25/2016-09-19', 'notify by UN on 2016-07-25/2016-12-31'),
);
const former = ['sign by UN on 1996-06-25', 'sign by IOM on 1996-06-25'];
const family = (acts: string[], amending: string[] = []) => [
  agreement(clauses1996, former.map(told)),
  agreement(clauses2016, acts.map(told)),
  amendment(clauses2016, amending.map(told)),
];

describe('what another instrument comes to, as of a day, follows from the acts that count on that day', () => {
  it('an agreement is not superseded by one that is not in force on the day', () => {
    new Given(family(wide), AGREEMENT).asOf('2016-10-01').shows({ state: 'approval', inForce: null });
    new Given(family(wide), FORMER).asOf('2016-10-01').shows({ state: 'inForce', inForce: '1996-06-25' });
  });
  it('only an agreement in force on the day can be amended', () => {
    new Given(family(wide, ['propose by UN on 2016-09-25']), AMENDMENT).asOf('2016-10-01').shows({ state: 'proposal' });
  });
  it('acts certainly later than the day do not change the answer', () => {
    const later = [
      'reopen by joint on 2016-11-01',
      'agreeText by joint on 2016-11-02',
      'approve by UN on 2016-11-03',
      'approve by IOM on 2016-11-03',
      'notify by IOM on 2016-11-04',
      'sign by UN on 2016-12-31',
      'sign by IOM on 2016-12-31',
    ];
    const s = (acts: string[]) => new Given(family(acts), FORMER).asOf('2016-10-01').standing.state;
    expect(s([...wide, ...later])).toBe(s(wide));
  });
});
it('a supersession that the dates allow takes effect', () => {
  new Given(
    [
      agreement(clauses1996, ['sign by UN on 2016-09-01', 'sign by IOM on 2016'].map(told)),
      agreement(clauses2016, REAL.map(told)),
    ],
    FORMER,
  )
    .asOf('2020-01-01')
    .shows({ state: 'superseded' });
});
it('an end by consent in the same place does too', () => {
  new Given(
    [
      agreement(
        clauses1996,
        ['sign by UN on 2016-09-01', 'sign by IOM on 2016', 'terminate by joint on 2016-09-19'].map(told),
      ),
    ],
    FORMER,
  )
    .asOf('2020-01-01')
    .shows({ state: 'terminated', findings: [] });
});
const text = (acts: string[], day: string) =>
  given(...acts)
    .asOf(day)
    .standing.findings.flatMap((f) => f.reasons.map((r) => r.text));
it('reasons do not depend on the order of recording', () => {
  const acts = [
    'reopen by joint on 2019-01-01',
    'mandate by UN on 2019-01-02',
    'agreeText by joint on 2019-01-03',
    'reopen by joint on 2019-01-04',
    'agreeText by joint on 2019-01-05',
  ];
  const r = [...acts].reverse();
  expect(text(r, '2020-01-01').sort()).toEqual(text(acts, '2020-01-01').sort());
});
it('reasons as of a day do not speak of acts certainly later', () => {
  expect(text(['terminate by joint on 2019-01-15', 'mandate by UN on 2019-03-14'], '2019-01-15')).toEqual(
    text(['terminate by joint on 2019-01-15'], '2019-01-15'),
  );
});
