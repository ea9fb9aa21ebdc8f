// The adverse cases on every procedure in the data: what happens follows law.md, what is told to repair repairs, and
// each case and repair is a scenario that can be run again by itself.

import { beforeAll, describe, expect, it } from 'vitest';
import { bundled, bundledIds } from '../src/cli/bundled.ts';
import { importDocuments } from '../src/register/importing.ts';
import type { Adverse } from '../src/simulation/adverse.ts';
import { CASE_NAMES } from '../src/simulation/adverse.ts';
import { ANYONE, type Bench, benches, refusal } from './register-helpers.ts';

const files = benches();
const ID = 'un-iom-2016';
let bench: Bench;

beforeAll(async () => {
  bench = await files.real();
  await importDocuments(bench.register, bundled(bundledIds().filter((id) => !id.startsWith('un-iom'))), 'import');
});

const ask = (question: object): Promise<Adverse> => bench.read.simulations.adverse(question);

async function one(question: object) {
  const { cases } = await ask(question);
  const [found] = cases;
  if (cases.length !== 1 || found?.applies !== true) throw new Error(`${JSON.stringify(found)} does not apply`);
  return found;
}

/** Where the cases are tried: every agreement before anything happened, on some days of its record, and at its end. */
const PLACES: object[] = [
  ...bundledIds().flatMap((id) => [{ instrument: id, asOf: '1900-01-01' }, { instrument: id }]),
  ...['2016-02-01', '2016-06-01', '2016-07-10', '2016-07-26'].map((asOf) => ({ instrument: ID, asOf })),
  { agreement: ID },
  { agreement: ID, procedure: 'laissez-passer' },
  {
    agreement: ID,
    steps: [
      { type: 'propose', by: 'IOM', on: '2026-08-01' },
      { type: 'agreeText', by: 'joint', on: '2026-09' },
      { type: 'approve', by: 'UN', on: '2026-10-01' },
    ],
  },
];

describe('on every procedure in the data', () => {
  it.each(PLACES.map((place) => [JSON.stringify(place).slice(0, 80), place]))('%s', async (_, place) => {
    const { cases, hypothetical } = await ask(place);
    expect(hypothetical).toBe(true);
    expect(cases.map((found) => found.case)).toEqual(CASE_NAMES);
    for (const found of cases) {
      if (!found.applies) {
        expect(found.why).toMatch(/^[a-z].{10,}$/);
        continue;
      }
      const again = await bench.read.simulations.run(JSON.parse(JSON.stringify(found.scenario)));
      expect(again.standing.sentence, found.case).toBe(found.outcome.sentence);
      for (const repair of found.repairs) {
        expect(repair.repaired, `${found.case}: ${repair.text}: ${repair.outcome.sentence}`).toBe(true);
        const run = await bench.read.simulations.run(JSON.parse(JSON.stringify(repair.scenario)));
        expect(run.standing.sentence).toBe(repair.outcome.sentence);
      }
    }
  });
});

describe('of a new amendment', () => {
  const DATES = { agreement: ID, from: '2027-01-01', every: 10 };

  it('an organ that declines leaves its lane at rejected; it may still approve', async () => {
    const { outcome, repairs } = await one({ ...DATES, case: 'organRefuses', by: 'IOM' });
    expect(outcome.steps.map(({ act }) => `${act?.type} ${act?.by} ${act?.on}`)).toEqual([
      'propose UN 2027-01-01',
      'agreeText joint 2027-01-11',
      'reject IOM 2027-01-21',
    ]);
    expect(outcome.state).toBe('approval');
    expect(repairs.map((repair) => repair.outcome.inForceFrom)).toEqual(['2027-02-10', '2027-03-02']);
  });

  it('an organ that defers changes nothing; approval at its next session fixes the date', async () => {
    const { outcome, repairs } = await one({ ...DATES, case: 'organDefers', by: 'IOM', nextSession: '2027-11-24' });
    expect(outcome.inForceFrom).toBeNull();
    expect(repairs[0]?.outcome.steps.at(-2)?.act).toMatchObject({ type: 'approve', by: 'IOM', on: '2027-11-24' });
    expect(repairs[0]?.outcome.inForceFrom).toBe('2027-12-04');
  });

  it.each([
    ['a year after it puts the decision off', {}, '2028-01-21'],
    ['the day that is given', { nextSession: '2027-01-23' }, '2027-01-23'],
    ['never before it puts the decision off', { nextSession: '2027-01-05' }, '2027-01-22'],
  ])('the next session of an organ that defers is %s', async (_, given, on) => {
    const { repairs } = await one({ ...DATES, case: 'organDefers', by: 'IOM', ...given });
    expect(repairs[0]?.outcome.steps.find(({ act }) => act?.type === 'approve')?.act?.on).toBe(on);
  });

  it('a changed text makes the approval of the old one fall away, and the notice owed with it', async () => {
    const { outcome, repairs } = await one({ ...DATES, case: 'textChanged' });
    expect(outcome.state).toBe('negotiation');
    expect(outcome.duties.owed).toEqual([]);
    expect(repairs[0]?.outcome.duties.owed.map((duty) => `${duty.act} ${duty.by}`)).toEqual([
      'notify UN',
      'notify IOM',
    ]);
  });

  it('a lost notice leaves it in force and not known to both, until it is repeated', async () => {
    const { outcome, repairs } = await one({ ...DATES, case: 'noticeLost', by: 'UN' });
    expect(outcome).toMatchObject({ inForceFrom: '2027-01-31', knownToBothFrom: null });
    expect(outcome.duties.owed.map((duty) => `${duty.act} ${duty.by}`)).toEqual(['notify UN']);
    expect(repairs[0]?.outcome).toMatchObject({ inForceFrom: '2027-01-31', knownToBothFrom: '2027-02-20' });
  });

  it('notices that cross leave the day on which both know open, and nothing else', async () => {
    const { outcome } = await one({ ...DATES, case: 'noticesCross' });
    expect(outcome).toMatchObject({ inForceFrom: '2027-01-31', knownToBothFrom: '2027-02-10/2027-02-20' });
    expect(outcome.risks.map((risk) => risk.kind)).not.toContain('finding');
  });

  it('a corrected approval moves the date of entry into force', async () => {
    const { outcome, scenario } = await one({ ...DATES, case: 'datesWrong' });
    expect(scenario.steps.at(-1)).toMatchObject({ correct: 5, act: { type: 'approve', by: 'IOM', on: '2027-02-10' } });
    expect(outcome.inForceFrom).toBe('2027-02-10');
  });

  it('lapses when a successor comes into force first, and may be proposed anew under that', async () => {
    const { outcome, repairs } = await one({ ...DATES, case: 'supersededWhilePending' });
    expect(outcome.state).toBe('lapsed');
    expect(outcome.risks.find((risk) => risk.kind === 'elsewhere')?.text).toContain(
      'Superseded by un-iom-2016-successor',
    );
    expect(repairs.map((repair) => repair.outcome.state)).toEqual(['ended', 'inForce']);
    expect(repairs[1]?.outcome.instrument).toBe('un-iom-2016-successor/amendments/1');
  });
});

describe('of the agreement before it was concluded', () => {
  it('a signature before the notice is refused, stands as a finding where it happened, and heals with the notice', async () => {
    const found = await one({ instrument: ID, asOf: '2016-07-10', case: 'signatureBeforeNotice' });
    const [, refused, taken] = found.outcome.steps;
    expect(refused).toMatchObject({ taken: false, act: { type: 'sign', by: 'UN' } });
    expect(refused?.reasons[0]).toMatchObject({ act: 'notify', by: 'UN', cites: 'Art. 16(1)' });
    expect(taken).toMatchObject({ taken: true, act: { type: 'sign', by: 'UN' } });
    expect(found.outcome.risks.map((risk) => risk.kind)).toContain('finding');
    expect(found.repairs.map((repair) => repair.outcome.risks.some((risk) => risk.kind === 'finding'))).toEqual([
      false,
      true,
    ]);
  });

  it('a corrected approval takes the notice and the signatures after it out of their order, and they are corrected too', async () => {
    const asked = { instrument: ID, asOf: '2016-07-10', every: 40, case: 'datesWrong' };
    const given = [
      { type: 'approve', by: 'UN', on: '2016-07-25' },
      { type: 'notify', by: 'UN', on: '2016-07-28' },
      { type: 'sign', by: 'UN', on: '2016-08-01' },
      { type: 'sign', by: 'IOM', on: '2016-08-02' },
    ];
    const { outcome, repairs } = await one({ ...asked, steps: given });
    expect(outcome.inForceFrom).toBeNull();
    expect(repairs[0]?.outcome.steps.filter((step) => step.corrects !== undefined).length).toBeGreaterThan(1);
    expect(repairs[0]?.outcome.inForceFrom).not.toBeNull();
  });
});

describe('is refused', () => {
  it.each([
    [{ agreement: ID, by: 'WHO' }, '/by'],
    [{ agreement: ID, every: 1 }, '/every'],
    [{ agreement: ID, every: 1e9 }, '/every'],
    [{ agreement: ID, from: '2001-01-01' }, '/from'],
    [{ agreement: ID, from: '9999-12-31' }, '/from'],
    [{ agreement: ID, nextSession: '2026-02-30' }, '/nextSession'],
    [{ agreement: ID, case: 'meteorite' }, '/case'],
    [{ agreement: ID, steps: [{ type: 'propose', by: 'UN', on: '9999' }] }, '/asOf'],
    [{ agreement: ID, when: 'now' }, '/when'],
  ])('%j', async (question, pointer) => {
    const problem = await refusal(ask(question));
    expect(problem.facts.errors?.[0]?.pointer).toBe(pointer);
  });
});

it('of an amendment that is on record, begins where that stands', async () => {
  const own = await files.real();
  const act = { type: 'propose', by: 'UN', on: '2020-01-01' };
  const { instrument } = await own.register.startPart(
    ID,
    'amendment',
    { title: { zh: '修正', ar: 'تعديل' }, act },
    ANYONE,
  );
  const { cases } = await own.read.simulations.adverse({ instrument, case: 'organRefuses' });
  expect(cases[0]).toMatchObject({ applies: true, outcome: { instrument, state: 'approval' } });
});
