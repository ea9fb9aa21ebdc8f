// Plans on the real record: dates worked out by hand from the articles, the announced meetings and the patterns.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { bundled, bundledStock } from '../src/cli/bundled.ts';
import { importDocuments } from '../src/register/importing.ts';
import { Problem } from '../src/register/problems.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';

const NOW = Date.UTC(2026, 10, 24);
const CALLER = { principal: 'tester', ifVersion: null, idempotencyKey: null };
const ZH = 'alpha-beta-2020';

let folder: string;
let register: Register;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-plan-'));
  register = new Register(openSqlite(join(folder, 'pacta.sqlite')), () => NOW);
  await importDocuments(register, bundled(['un-iom-1996', 'un-iom-2016', 'un-upu-1947']), 'import');
  const un = JSON.parse(readFileSync('src/agreements/un-iom-2016.json', 'utf8')) as { parties: object[] };
  const parties = un.parties.map((one, index) => ({ ...one, organ: ['联合国大会', 'مجلس الاتحاد'][index] }));
  await register.registerAgreement({ ...un, id: ZH, parties, supersedes: [] }, CALLER);
});
afterAll(async () => {
  await register.close();
  rmSync(folder, { recursive: true });
});

const stock = bundledStock();
const planned = (request: object) => register.read.simulations.plan(request, stock);
const amendment = { agreement: 'un-iom-2016', start: '2027-01-11', by: '2028-12-31' };

/** Act, latest and earliest date of each act. */
const dates = ({ acts }: Awaited<ReturnType<typeof planned>>) =>
  acts.map(({ key, latest, earliest }) => `${key} ${latest} ${earliest}`);

describe('an amendment in force by the end of 2028', () => {
  it('by the pattern: the Council decides in its session of 2028, the Assembly on the last working day', async () => {
    const plan = await planned({ ...amendment, usePattern: true });
    expect(plan.hypothetical).toBe(true);
    expect(plan.verdict).toBe('possible');
    // 31 December 2028 is a Sunday; the Council's session falls somewhere from 24 November to 8 December.
    expect(dates(plan)).toEqual([
      'propose.UN 2028-11-24 2027-01-11',
      'agreeText.joint 2028-11-24 2027-01-11',
      'approve.UN 2028-12-29 2027-01-11',
      'approve.IOM 2028-12-08 2027-12-08',
    ]);
    expect(plan.earliestInForce).toBe('2027-12-08');
    const council = plan.acts.find(({ key }) => key === 'approve.IOM')!;
    expect(council.meeting).toMatchObject({
      session: '119th',
      basis: 'pattern',
      from: '2028-11-24',
      to: '2028-12-08',
      somewhere: 4,
    });
    expect(council.readyBy).toBe('2028-11-24');
    // Every date that rests on the pattern says so, its own and that of what must come before.
    expect(plan.acts.map(({ latestRestsOn }) => latestRestsOn)).toEqual(plan.acts.map(() => ['pattern']));
    expect(plan.acts.map(({ earliestRestsOn }) => earliestRestsOn)).toEqual([[], [], ['pattern'], ['pattern']]);
    expect(plan.duties.map(({ key }) => key)).toEqual(['notify.UN', 'notify.IOM']);
  });

  it('unasked: refuses to guess, says what would make it known, and what would have to be called', async () => {
    const plan = await planned(amendment);
    expect(plan.verdict).toBe('notAnnounced');
    expect(plan.earliestInForce).toBeNull();
    const council = plan.acts.find(({ key }) => key === 'approve.IOM')!;
    expect(council).toMatchObject({ latest: null, meeting: null, earliest: null, latestRestsOn: ['meetingToCall'] });
    expect(council.toCall).toMatchObject({
      organ: 'IOM Council',
      kind: 'special',
      from: '2027-01-11',
      to: '2028-12-31',
    });
    expect(plan.unknowns.map(({ organ, from, to }) => `${organ} ${from} ${to}`)).toEqual([
      'General Assembly 2027-01-11 2028-12-31',
      'IOM Council 2027-01-11 2028-12-31',
    ]);
    for (const { text } of plan.unknowns) expect(text).toMatch(/as it announces them.*with usePattern/);
    expect(
      plan.acts.flatMap(({ latestRestsOn, earliestRestsOn }) => [...latestRestsOn, ...earliestRestsOn]),
    ).not.toContain('pattern');
  });

  it('with a calendar that is whole and has no meeting: one must be called', async () => {
    const calendars = ['General Assembly', 'IOM Council'].map((organ) => calendar(organ, []));
    const plan = await planned({ ...amendment, calendars });
    expect(plan.verdict).toBe('mustBeCalled');
    expect(plan.unknowns).toEqual([]);
  });

  it('with announced meetings: the last that fits, and the pattern only for the organ that has none', async () => {
    const meetings = [
      ['1st', '2027-03-01', '2027-03-05'],
      ['2nd', '2028-10-02', '2028-10-06'],
      ['3rd', '2029-01-15', '2029-01-19'],
    ];
    const plan = await planned({ ...amendment, calendars: [calendar('IOM Council', meetings)], usePattern: true });
    expect(dates(plan)).toEqual([
      'propose.UN 2028-10-06 2027-01-11',
      'agreeText.joint 2028-10-06 2027-01-11',
      'approve.UN 2028-12-29 2027-01-11',
      'approve.IOM 2028-10-06 2027-03-01',
    ]);
    const [, , assembly, council] = plan.acts;
    expect(assembly!.latestRestsOn).toEqual(['pattern']);
    expect(council!.latestRestsOn).toEqual(['announced']);
    expect(council!.meeting).toMatchObject({ session: '2nd', basis: 'announced' });
  });

  it('with intervals: what comes before must be done earlier by so many days', async () => {
    const intervals = [
      { act: 'approve', days: 42, source: 'six weeks for papers' },
      { act: 'agreeText', days: 10 },
      { act: 'approve.UN', after: 'approve.IOM', days: 7 },
    ];
    const plan = await planned({ ...amendment, usePattern: true, intervals });
    // 24 November 2028 less 42 days, less 10; the Assembly has until the end of the year after the Council.
    expect(dates(plan)).toEqual([
      'propose.UN 2028-10-03 2027-01-11',
      'agreeText.joint 2028-10-13 2027-01-21',
      'approve.IOM 2028-12-08 2027-12-08',
      'approve.UN 2028-12-29 2027-12-15',
    ]);
    expect(plan.intervals.map(({ days, source }) => `${days} ${source}`)).toEqual([
      '42 six weeks for papers',
      '10 as asked',
      '7 as asked',
      '0 assumed: no time between',
    ]);
  });

  it('too late: says by how many days', async () => {
    const plan = await planned({
      ...amendment,
      start: '2028-12-01',
      usePattern: true,
      intervals: [{ act: 'approve', days: 40 }],
    });
    expect(plan.verdict).toBe('tooLate');
    // Ready on 10 January 2029 at the soonest, ten days after the day asked for.
    expect(plan.acts.map(({ spareDays }) => spareDays)).toEqual([-10, -10, -10, -10]);
    expect(plan.acts.at(-1)!.toCall).toMatchObject({ from: '2029-01-10', to: null });
  });

  it('by the other party, where the way is to have that act in it', async () => {
    const plan = await planned({ ...amendment, usePattern: true, through: ['propose.IOM'] });
    expect(plan.acts[0]!.key).toBe('propose.IOM');
  });

  it('after hypothetical steps, from where they lead', async () => {
    const steps = [
      { type: 'propose', by: 'UN', on: '2027-02-01' },
      { type: 'agreeText', by: 'joint', on: '2027-03-01' },
      { type: 'approve', by: 'UN', on: '2027-04-01' },
    ];
    const plan = await planned({ ...amendment, start: '2027-04-01', steps, usePattern: true });
    expect(dates(plan)).toEqual(['approve.IOM 2028-12-08 2027-12-08']);
  });
});

describe('the conclusion as it stood on 10 July 2016', () => {
  const real = { instrument: 'un-iom-2016', asOf: '2016-07-10' };

  it('is possible by 19 September 2016: the Assembly at its announced meeting, then notice and signatures', async () => {
    const plan = await planned({ ...real, by: '2016-09-19' });
    expect(plan.verdict).toBe('possible');
    expect(dates(plan)).toEqual([
      'approve.UN 2016-07-25 2016-07-25',
      'notify.UN 2016-09-19 2016-07-25',
      'sign.UN 2016-09-19 2016-07-25',
      'sign.IOM 2016-09-19 2016-07-25',
    ]);
    expect(plan.acts.map(({ latestRestsOn }) => latestRestsOn)).toEqual([['announced'], [], [], []]);
    expect(plan.earliestInForce).toBe('2016-07-25');
  });

  it('was not by 24 July without a meeting called', async () => {
    const plan = await planned({ ...real, by: '2016-07-24' });
    expect(plan.verdict).toBe('notAnnounced');
    expect(plan.acts[0]!.toCall).toMatchObject({ from: '2016-07-10', to: '2016-07-24' });
  });

  it('counts from what is on record', async () => {
    const intervals = [{ act: 'sign', after: 'approve.IOM', days: 90 }];
    const plan = await planned({ ...real, by: '2016-12-31', intervals });
    // 30 June 2016 and 90 days.
    expect(plan.earliestInForce).toBe('2016-09-28');
  });
});

it('an outside event is an act of any day: no organ must meet for it', async () => {
  const plan = await planned({ instrument: 'un-upu-1947', asOf: '1947-12-01', by: '1948-07-01' });
  expect(plan.acts.map(({ act, needsMeeting, latest }) => [act, needsMeeting, latest])).toEqual([
    ['event', false, '1948-07-01'],
  ]);
});

it('organs have their names in any language', async () => {
  const acts = ['mandate', 'agreeText'].map((type) => ({
    type,
    by: type === 'mandate' ? 'UN' : 'joint',
    on: '2027-01-01',
  }));
  const plan = await planned({
    instrument: ZH,
    steps: acts,
    start: '2027-01-11',
    by: '2027-12-31',
    usePattern: true,
    calendars: [calendar('مجلس  الاتحاد', [['الدورة 5', '2027-05-03', '2027-05-07']])],
  });
  const approvals = plan.acts.filter(({ act }) => act === 'approve');
  // The bundled calendar of the Assembly has its Chinese name.
  expect(approvals.map(({ organ, latest }) => `${organ} ${latest}`)).toEqual([
    '联合国大会 2027-12-31',
    'مجلس الاتحاد 2027-05-07',
  ]);
  expect(approvals[1]!.meeting!.session).toBe('الدورة 5');
});

function calendar(organ: string, meetings: readonly (readonly string[])[]) {
  return {
    format: 'pacta-calendar/1',
    organ,
    version: 1,
    source: 'programme of meetings',
    meetings: meetings.map(([session, from, to]) => ({ session, from, to, cites: 'programme' })),
    wholeFor: [{ from: '2027-01-01', to: '2029-12-31', cites: 'programme' }],
  };
}

describe('a question that cannot be is refused, naming the field', () => {
  test.each<[string, object, string, string]>([
    ['a day that is none', { by: '2028-02-30' }, 'impossible-content', '/by'],
    ['no day', { by: undefined }, 'malformed-request', '/by'],
    ['a day before the start', { by: '2027-01-10' }, 'impossible-content', '/by'],
    ['a day beyond fifty years', { by: '2090-01-01' }, 'impossible-content', '/by'],
    ['a start before the position', { start: '2020-01-01' }, 'impossible-content', '/start'],
    ['an unknown field', { deadline: '2028-01-01' }, 'malformed-request', '/deadline'],
    ['an act of no way', { through: ['sign.UN'] }, 'impossible-content', '/through/0'],
    ['acts of different ways', { through: ['propose.UN', 'propose.IOM'] }, 'impossible-content', '/through'],
    ['an interval of no act', { intervals: [{ act: 'sign', days: 1 }] }, 'impossible-content', '/intervals/0/act'],
    [
      'an interval after no act',
      { intervals: [{ act: 'approve', after: 'x', days: 1 }] },
      'impossible-content',
      '/intervals/0/after',
    ],
    ['an endless interval', { intervals: [{ act: 'approve', days: 1e9 }] }, 'impossible-content', '/intervals/0/days'],
    [
      'intervals in a circle',
      {
        intervals: [
          { act: 'approve.UN', after: 'approve.IOM', days: 1 },
          { act: 'approve.IOM', after: 'approve.UN', days: 1 },
        ],
      },
      'impossible-content',
      '/intervals',
    ],
    [
      'a broken calendar',
      { calendars: [{ ...calendar('x', []), version: 0 }] },
      'impossible-content',
      '/calendars/0/version',
    ],
    [
      'too many calendars',
      { calendars: Array.from({ length: 6 }, () => calendar('x', [])) },
      'impossible-content',
      '/calendars',
    ],
    [
      'a step that is refused',
      { steps: [{ type: 'approve', by: 'UN', on: '2027-01-11' }] },
      'impossible-content',
      '/steps/0',
    ],
    ['an agreement that is not in force', { agreement: ZH }, 'impossible-content', '/agreement'],
    ['what is not there', { agreement: 'nowhere' }, 'not-found', ''],
    ['both an instrument and an agreement', { instrument: 'un-iom-2016' }, 'impossible-content', '/instrument'],
  ])('%s', async (_, change, code, pointer) => {
    const error = await planned({ ...amendment, ...change }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    const { code: told, facts } = error as Problem;
    expect([told, facts.errors?.[0]?.pointer ?? '']).toEqual([code, pointer]);
  });

  it('what is in force already', async () => {
    await expect(planned({ instrument: 'un-iom-2016', by: '2028-01-01' })).rejects.toThrow(
      /\/instrument is in force already/,
    );
  });

  it('what can no longer come into force', async () => {
    const steps = [{ type: 'withdraw', by: 'UN', on: '2016-07-11' }];
    const question = { instrument: 'un-iom-2016', asOf: '2016-07-10', steps, by: '2016-12-31' };
    await expect(planned(question)).rejects.toThrow(/\/instrument can no longer come into force: it is abandoned/);
  });
});
