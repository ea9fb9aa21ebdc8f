// Simulations over HTTP: every form, addresses that carry a scenario, and bad or hostile questions, which are refused
// with field and reason, soon, and without keeping others waiting.

import { describe, expect, it } from 'vitest';
import { AGREEMENT, sharedApi } from './api-helpers.ts';

const api = sharedApi();
const STEPS = [
  { type: 'propose', by: 'UN', on: '2027-01-10' },
  { type: 'agreeText', by: 'joint', on: '2027-02-10' },
];
const SCENARIO = { agreement: AGREEMENT, steps: STEPS };
/** Reading needs no token. */
const OPEN = { authorization: undefined };

// biome-ignore lint/suspicious/noExplicitAny: answers of six shapes, looked into by the tests.
type Loose = any;
const post = (path: string, body: unknown, headers = {}) =>
  api.send('POST', `/api/simulations/${path}`, { body, headers: { ...OPEN, ...headers } });
const get = (path: string, headers = {}) =>
  api.send('GET', `/api/simulations/${path}`, { headers: { ...OPEN, ...headers } });

describe('the forms of a run', () => {
  const forms: [string, string, RegExp][] = [
    ['json', 'application/json', /^\{"hypothetical":true,/],
    ['markdown', 'text/markdown', /^# Simulation\n\n\*\*Hypothetical/],
    ['csv', 'text/csv', /^status,scenario,/],
    ['ics', 'text/calendar', /^BEGIN:VCALENDAR\r\n/],
  ];
  it.each(forms)('%s, by format and by Accept', async (form, type, beginning) => {
    for (const answer of [
      await post(`run?format=${form}`, SCENARIO),
      await post('run', SCENARIO, { accept: type }),
      await post(`compare?format=${form}`, { scenarios: [SCENARIO] }),
    ]) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(new RegExp(`^${type}(; charset=utf-8)?$`));
      expect(answer.headers.get('vary')).toBe('Accept');
      expect(answer.text).toMatch(beginning);
    }
  });

  it('no other: 406', async () => {
    expect(await post('run?format=pdf', SCENARIO)).toMatchObject({ status: 406, body: { code: 'not-acceptable' } });
    expect(await post('run', SCENARIO, { accept: 'image/png' })).toMatchObject({ status: 406 });
  });

  it('an address carries the scenario, in every form', async () => {
    const run = (await post('run', SCENARIO)).body as Loose;
    expect(run.link).toMatch(/^\/api\/simulations\/run\?scenario=[\w-]+$/);
    const again = await api.send('GET', run.link, { headers: OPEN });
    expect(again.body).toEqual(run);
    const calendar = await api.send('GET', `${run.link}&format=ics`, { headers: OPEN });
    expect(calendar.text).toContain('STATUS:TENTATIVE');
  });
});

it('routes, adverse cases, comparisons and rehearsals are marked hypothetical', async () => {
  const asked: [string, object][] = [
    ['run', SCENARIO],
    ['routes', { agreement: AGREEMENT, goal: 'abandoned' }],
    ['adverse', { agreement: AGREEMENT, case: 'organRefuses' }],
    ['compare', { scenarios: [SCENARIO, { ...SCENARIO, steps: [] }] }],
    ['rehearse', { agreement: AGREEMENT, readings: [{ change: 'approvalConcludes' }] }],
  ];
  for (const [path, question] of asked) {
    const { status, body } = await post(path, question);
    expect([path, status, (body as Loose).hypothetical]).toEqual([path, 200, true]);
  }
});

it('compare says which comes into force first, and what each risks', async () => {
  const approvals = (un: string, iom: string) => [
    ...STEPS,
    { type: 'approve', by: 'UN', on: un },
    { type: 'approve', by: 'IOM', on: iom },
  ];
  const scenarios = [
    { name: 'Council first', agreement: AGREEMENT, steps: approvals('2027-12-01', '2027-11-29') },
    { name: 'Assembly first', agreement: AGREEMENT, steps: approvals('2027-07-01', '2027-11-29') },
    { name: 'month only', agreement: AGREEMENT, steps: approvals('2027-07-01', '2027-11') },
    { name: 'refused', agreement: AGREEMENT, steps: [STEPS[0], { type: 'approve', by: 'UN', on: '2027-01-20' }] },
  ];
  const { outcomes, earliest } = (await post('compare', { scenarios })).body as Loose;
  expect(outcomes.map((one: Loose) => one.inForceFrom)).toEqual([
    '2027-12-01',
    '2027-11-29',
    '2027-11-01/2027-11-30',
    null,
  ]);
  expect(earliest).toEqual([2, 3]);
  expect(outcomes.map((one: Loose) => one.risks.map((risk: Loose) => risk.kind))).toEqual([
    ['dutyOwed', 'dutyOwed', 'notKnown', 'evidence'],
    ['dutyOwed', 'dutyOwed', 'notKnown', 'evidence'],
    ['dutyOwed', 'dutyOwed', 'notKnown', 'imprecise', 'evidence'],
    ['refused'],
  ]);
});

describe('is refused, naming the field', () => {
  const many = (n: number) => Array(n).fill(STEPS[0]);
  it.each<[string, unknown, number, string]>([
    ['run', { agreement: AGREEMENT, steps: many(201) }, 422, '/steps'],
    ['run', { agreement: AGREEMENT, steps: many(3000) }, 422, '/steps'],
    ['run', { agreement: AGREEMENT, steps: [{ ...STEPS[0], on: '2027-02-30' }] }, 422, '/steps/0/on'],
    ['run', { agreement: AGREEMENT, steps: [{ ...STEPS[0], on: '10000-01-01' }] }, 422, '/steps/0/on'],
    ['run', { agreement: AGREEMENT, steps: [STEPS[0], { type: 'sign', by: 'WHO', on: '2027' }] }, 422, '/steps/1/by'],
    ['run', { agreement: AGREEMENT, steps: [STEPS[0], { by: 'UN', on: '2027' }] }, 400, '/steps/1/type'],
    ['run', { agreement: AGREEMENT, steps: [{ correct: 2 }] }, 400, '/steps/0/act'],
    ['run', { agreement: AGREEMENT, steps: [{ correct: 2, annul: true }] }, 422, '/steps/0/correct'],
    ['run', { agreement: AGREEMENT, steps: [STEPS[0], { correct: 2, act: STEPS[0] }] }, 422, '/steps/1/act'],
    ['run', { agreement: AGREEMENT, steps: [{ ...STEPS[0], instrument: 'elsewhere' }] }, 422, '/steps/0/instrument'],
    ['run', { agreement: AGREEMENT, steps: many(11) }, 422, '/steps/10'],
    ['run', { agreement: AGREEMENT, steps: 'all' }, 400, '/steps'],
    ['run', { agreement: AGREEMENT, steps: [7] }, 400, '/steps/0'],
    ['run', { agreement: AGREEMENT, asOf: '2027', steps: [] }, 422, '/asOf'],
    ['run', { agreement: AGREEMENT, knownAt: 'now', steps: [] }, 422, '/knownAt'],
    ['run', { instrument: AGREEMENT, agreement: AGREEMENT, steps: [] }, 422, '/instrument'],
    ['run', { instrument: AGREEMENT, procedure: 'x', steps: [] }, 422, '/procedure'],
    ['run', { agreement: AGREEMENT, successor: { of: AGREEMENT, id: AGREEMENT }, steps: [] }, 422, '/successor/id'],
    ['run', { agreement: AGREEMENT, successor: { of: 'x', id: 'y' }, steps: [] }, 422, '/successor/of'],
    ['run', { agreement: AGREEMENT, title: '\ud800', steps: [] }, 422, '/title'],
    ['routes', { agreement: AGREEMENT, goal: 'superseded' }, 422, '/goal'],
    ['routes', { agreement: AGREEMENT, goal: 'moon' }, 422, '/goal'],
    ['routes', { agreement: AGREEMENT, limit: 0 }, 422, '/limit'],
    ['adverse', { agreement: AGREEMENT, every: 0 }, 422, '/every'],
    ['compare', { scenarios: [] }, 422, '/scenarios'],
    ['compare', { scenarios: Array(6).fill(SCENARIO) }, 422, '/scenarios'],
    ['compare', { scenarios: [SCENARIO, { ...SCENARIO, steps: many(300) }] }, 422, '/scenarios/1/steps'],
    [
      'compare',
      { scenarios: [SCENARIO, { ...SCENARIO, steps: [{ ...STEPS[0], by: 'WHO' }] }] },
      422,
      '/scenarios/1/steps/0/by',
    ],
    ['rehearse', { readings: [{ change: 'none' }] }, 422, '/readings/0/change'],
  ])('%s, %#', async (path, question, status, pointer) => {
    const began = performance.now();
    const { status: told, body } = await post(path, question);
    expect([told, body.errors?.[0]?.pointer]).toEqual([status, pointer]);
    // Of the hundred that it may take on a machine of its own; tests share theirs.
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it.each([
    ['run', 400, '/query/scenario'],
    ['run?scenario=%25', 400, '/query/scenario'],
    ['run?scenario=e30&when=now', 400, '/query/when'],
    [`run?scenario=${'A'.repeat(6001)}`, 422, '/query/scenario'],
  ])('GET, %#', async (path, status, pointer) => {
    const { status: told, body } = await get(path);
    expect([told, body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  it('of what is not there: 404; of a procedure that is not: 409', async () => {
    expect(await post('run', { instrument: 'no-such', steps: [] })).toMatchObject({ status: 404 });
    expect(await post('run', { agreement: `${AGREEMENT}/amendments/1`, steps: [] })).toMatchObject({ status: 404 });
    expect(await post('run', { agreement: AGREEMENT, procedure: 'x', steps: [] })).toMatchObject({ status: 409 });
    expect(await post('run', { agreement: 'un-iom-1996', steps: [] })).toMatchObject({ status: 409 });
  });

  it('more than one body may hold: 413', async () => {
    expect(await post('run', { agreement: AGREEMENT, steps: Array(10_000).fill(STEPS[0]) })).toMatchObject({
      status: 413,
    });
  });
});

it('what answers hypothetically records nothing, and the list shows nothing of it', async () => {
  const before = (await api.send('GET', '/readyz')).body.ledger;
  for (const path of ['run', 'routes', 'adverse']) await post(path, { agreement: AGREEMENT, steps: STEPS });
  expect((await api.send('GET', '/readyz')).body.ledger).toEqual(before);
  expect((await api.send('GET', '/api/agreements?kind=amendment')).body.items).toEqual([]);
});
