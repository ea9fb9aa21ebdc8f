// The real record under other readings of the final clauses: what would differ, by law.md's own worked cases.

import { beforeAll, describe, expect, it } from 'vitest';
import { merged } from '../src/simulation/readings.ts';
import { clausesOf, document } from './api-helpers.ts';
import { type Bench, benches, refusal } from './register-helpers.ts';

const files = benches();
const ID = 'un-iom-2016';
const AMENDMENT = `${ID}/amendments/1`;
let bench: Bench;

beforeAll(async () => {
  bench = await files.real();
  await bench.amend(ID, 'propose by UN on 2018-12-01');
  await bench.record(
    AMENDMENT,
    'agreeText by joint on 2019-01-10',
    'approve by UN on 2019-03-01',
    'approve by IOM on 2019-11-29',
    'notify by UN on 2019-12-10',
    'notify by IOM on 2020-01-15',
  );
});

const rehearse = (question: object) => bench.read.simulations.rehearse(question);

async function positions(question: object, id: string) {
  const { agreements } = await rehearse(question);
  return agreements.flatMap((one) => one.instruments).find((one) => one.id === id)!.positions;
}

describe('the record of an agreement under another clause', () => {
  it('notices as a condition: in force from the later notice, and known to both from the day itself', async () => {
    const [registered, read] = await positions(
      { agreement: ID, readings: [{ change: 'noticesGateAmendments' }] },
      AMENDMENT,
    );
    expect(registered).toMatchObject({
      reading: 'as registered',
      inForceFrom: '2019-11-29',
      knownToBothFrom: '2020-01-15',
    });
    expect(read).toMatchObject({ inForceFrom: '2020-01-15', knownToBothFrom: '2020-01-15', findings: 0 });
    expect(read?.differences).toContain(`${AMENDMENT} would be in force from 2020-01-15 instead of 2019-11-29.`);
  });

  it('signature required for amendments: it would wait for both signatures', async () => {
    const [, read] = await positions({ agreement: ID, readings: [{ change: 'signatureGatesAmendments' }] }, AMENDMENT);
    expect(read).toMatchObject({ state: 'signature', inForceFrom: null });
    expect(read?.differences[0]).toBe(`${AMENDMENT} would stand at signature instead of inForce.`);
  });

  it('approval alone: the agreement would have been in force from the later approval, and the one it superseded gone', async () => {
    const readings = [{ name: 'approval', change: 'approvalConcludes' }];
    const { agreements } = await rehearse({ agreement: ID, readings });
    const ids = agreements[0]!.instruments.map((one) => one.id);
    expect(ids).toContain('un-iom-1996');
    expect((await positions({ agreement: ID, readings }, ID))[1]).toMatchObject({
      inForceFrom: '2016-07-25',
      findings: 2,
    });
    const [, former] = await positions({ agreement: ID, readings }, 'un-iom-1996');
    expect(former?.differences).toContain('un-iom-1996 would be in force until 2016-07-25 instead of 2016-09-19.');
  });

  it('two readings side by side, one as a whole document and one as a patch', async () => {
    const whole = document(ID);
    const amendment = whole.amendment as { entryIntoForce: object };
    const readings = [
      { name: 'later approval', clauses: whole },
      { name: 'no notice owed', patch: { amendment: { duties: null } } },
    ];
    const [registered, same, freed] = await positions({ agreement: ID, readings }, AMENDMENT);
    expect(amendment.entryIntoForce).toMatchObject({ laterOf: ['approve'] });
    expect(same).toMatchObject({ reading: 'later approval', differences: [], sentence: registered?.sentence });
    expect(freed).toMatchObject({ reading: 'no notice owed', knownToBothFrom: null });
    expect(freed?.differences).toContain(`In ${AMENDMENT}, UN would not owe IOM: notify.`);
  });

  it('a day and an instant may be asked for', async () => {
    const readings = [{ change: 'noticesGateAmendments' }];
    const [registered, read] = await positions({ agreement: ID, readings, asOf: '2019-12-01' }, AMENDMENT);
    expect([registered?.state, read?.state]).toEqual(['inForce', 'approval']);
    const { agreements } = await rehearse({ agreement: ID, readings, knownAt: '2016-12-31T00:00:00Z' });
    expect(agreements[0]?.instruments.map((one) => one.id)).not.toContain(AMENDMENT);
  });

  it('all agreements, a page at a time; those that differ nowhere are counted only', async () => {
    const readings = [{ change: 'noticesGateAmendments' }];
    const seen: string[] = [];
    let unchanged = 0;
    for (let after: string | null | undefined; after !== null; ) {
      const page = await rehearse({ readings, limit: 1, ...(after === undefined ? {} : { after }) });
      seen.push(...page.agreements.map((one) => one.agreement));
      unchanged += page.unchanged;
      after = page.next;
    }
    expect({ seen, unchanged }).toEqual({ seen: [ID], unchanged: 1 });
  });

  it('of all agreements says which a patch cannot be applied to', async () => {
    const readings = [{ patch: { conclusion: { stages: [] } } }];
    const { agreements } = await rehearse({ readings });
    expect(agreements.map((one) => one.refused[0]?.errors[0]?.pointer)).toEqual(
      agreements.map(() => '/readings/0/patch/conclusion/stages'),
    );
    expect(agreements.length).toBe(2);
  });

  it('changes nothing that is on record', async () => {
    const size = await bench.size();
    const before = await bench.read.position(AMENDMENT);
    await rehearse({ readings: [{ change: 'signatureGatesAmendments' }] });
    expect(await bench.read.position(AMENDMENT)).toEqual(before);
    expect(await bench.size()).toBe(size);
  });
});

describe('is refused', () => {
  it.each([
    [{ agreement: ID, readings: [] }, '/readings'],
    [{ agreement: ID, readings: Array(5).fill({ change: 'approvalConcludes' }) }, '/readings'],
    [{ agreement: ID, readings: [{}] }, '/readings/0/clauses'],
    [{ agreement: ID, readings: [{ change: 'x' }] }, '/readings/0/change'],
    [{ agreement: ID, readings: [{ clauses: {}, patch: {} }] }, '/readings/0/clauses'],
    [{ agreement: ID, readings: [{ clauses: clausesOf('other') }] }, '/readings/0/clauses/id'],
    [{ agreement: ID, readings: [{ patch: { parties: [] } }] }, '/readings/0/patch/parties'],
    [{ agreement: ID, readings: [{ patch: { amendment: null } }] }, '/readings/0/patch/amendment'],
    [{ readings: [{ change: 'approvalConcludes' }], limit: 1000 }, '/limit'],
    [{ readings: [{ change: 'approvalConcludes' }], after: 'nowhere' }, '/after'],
    [{ agreement: ID, readings: [{ change: 'approvalConcludes' }], asOf: '2016' }, '/asOf'],
    [{ agreement: ID, readings: [{ change: 'approvalConcludes' }], knownAt: 'yesterday' }, '/knownAt'],
  ])('%j', async (question, pointer) => {
    const problem = await refusal(rehearse(question));
    expect(problem.facts.errors?.map((one) => one.pointer)).toContain(pointer);
  });

  it('of an agreement that is not there', async () => {
    const problem = await refusal(rehearse({ agreement: 'no-such', readings: [{ change: 'approvalConcludes' }] }));
    expect(problem.code).toBe('not-found');
  });
});

// The examples of RFC 7396, appendix A.
it.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
  ],
  [{ a: 'b' }, ['c'], ['c']],
  [{ a: 'foo' }, null, null],
  [{ a: 'foo' }, 'bar', 'bar'],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: 'b', c: null }, { a: 'b' }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('the merge patch of %j with %j is %j', (target, patch, result) => {
  expect(merged(target, patch)).toEqual(result);
});
