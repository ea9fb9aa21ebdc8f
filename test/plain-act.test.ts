// What is taken at a glance is what the whole shape takes, and as it gives it.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACT_NAMES, GRADES } from '../src/law/acts.ts';
import { plainAct } from '../src/register/plain-act.ts';
import { recordRequest } from '../src/register/requests.ts';

const ACT = {
  type: 'approve',
  by: 'UN',
  on: '2016-07-25',
  evidence: { grade: 'official', document: 'A/RES/70/296' },
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    ' ',
    ' x',
    'x ',
    '\u0000',
    '\ud800',
    '联合国',
    'الأمم',
    'x'.repeat(201),
    null,
    7,
    [],
    {},
  ),
  fc.string({ maxLength: 45, unit: 'binary' }),
);
const often = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 8, arbitrary: usual }, { weight: 1, arbitrary: odd });
const two = (most: number) => fc.nat(most).map((n) => String(n).padStart(2, '0'));
const day = fc
  .tuple(fc.constantFrom('0000', '1899', '1946', '2016', '2099', '2100'), two(13), two(32))
  .map((parts) => parts.join('-'));
const evidence = fc.record(
  {
    grade: often(fc.constantFrom(...GRADES)),
    document: often(fc.constantFrom('A/RES/70/296', 'C/106/40')),
    title: odd,
  },
  { requiredKeys: [] },
);
const request = fc.record(
  {
    type: often(fc.constantFrom(...ACT_NAMES)),
    by: often(fc.constantFrom('UN', 'IOM', 'joint', 'x'.repeat(40), 'x'.repeat(41))),
    on: often(fc.oneof(day, fc.constantFrom('2016-07', '2016-07-25/2016-08-01', '2016-07-25\n'))),
    evidence: often(evidence),
    note: odd,
    constructor: odd,
  },
  { requiredKeys: [] },
);

it('a plain act is taken', () => {
  expect(plainAct(ACT)).toEqual(ACT);
});

it.each([
  ['a field more', { ...ACT, note: 'x' }],
  ['a field less', { type: 'approve', by: 'UN', on: '2016-07-25' }],
  ['another field in the place of one', { type: 'approve', by: 'UN', on: '2016-07-25', note: 'x' }],
  ['a day that may not exist', { ...ACT, on: '2016-02-29' }],
  ['a class of its own', Object.assign(Object.create({ odd: true }), ACT)],
  ['more evidence', { ...ACT, evidence: { ...ACT.evidence, sha256: 'x' } }],
  ['an unknown type', { ...ACT, type: 'toString' }],
])('%s is looked at closely', (_, request) => {
  expect(plainAct(request)).toBeNull();
});

it('whatever is taken at a glance, the whole shape takes alike', () => {
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(request, fc.constant({ ...ACT })), (value) => {
      const glanced = plainAct(value);
      if (glanced === null) return;
      taken++;
      expect(recordRequest.safeParse(value)).toEqual({ success: true, data: glanced });
    }),
    { numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(100);
});
