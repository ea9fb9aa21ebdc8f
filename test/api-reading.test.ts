// Reading over HTTP: lists with their filters and pages, the timeline, charts, problems, and the two clocks.
// All tests read one register, filled at the beginning.

import { beforeAll, describe, expect, test } from 'vitest';
import { ROUTES } from '../src/http/routes.ts';
import { DRAWING_NAMES, DRAWINGS } from '../src/law/drawings.ts';
import { PROBLEMS } from '../src/register/problems.ts';
import {
  AGREEMENT,
  AMENDMENT,
  act,
  acts,
  at,
  clausesOf,
  document,
  expectPosition,
  FORMER,
  type Item,
  inForceOn,
  recording,
  sending,
  sharedApi,
  type Told,
} from './api-helpers.ts';

const api = sharedApi();

const FAMILIES = ['un-isa-1997', 'un-icc-2004', 'un-opcw-2000', 'un-upu-1947'];
const ENDED = 'un-iom-ended';
const STAGES = ['mandate', 'agreeText', 'approve', 'approve', 'notify', 'notify', 'sign'];

beforeAll(async () => {
  for (const id of FAMILIES) {
    await api.register(document(id));
    await api.record(id, ...(document(`${id}.record`) as { acts: never[] }).acts);
  }
  // One agreement in each stage of its conclusion.
  for (const [index] of STAGES.entries()) {
    const id = `un-iom-stage-${index}`;
    await api.register({
      ...clausesOf(id),
      title: { en: `Stage ${index}`, ar: `اتفاقية التعاون رقم ${index}`, zh: `移民协定第${index}号` },
    });
    await api.record(id, ...inForceOn('2015-05-10').slice(0, index));
  }
  await api.register(clausesOf(ENDED));
  await api.record(ENDED, ...inForceOn('2015-05-10'));
  const proposed = ['propose by UN on 2018-12-01', 'agreeText by joint on 2019-01-10'] as const;
  const approved = ['approve by UN on 2019-03-01', 'approve by IOM on 2019-11-29'] as const;
  await api.amend(AGREEMENT, { en: 'First', zh: '第一修正' }, ...proposed, ...approved, 'notify by UN on 2019-12-10');
  await api.amend(AGREEMENT, { en: 'Second' }, ...proposed, 'approve by UN on 2019-03-02');
  await api.amend(ENDED, { en: 'Lapsing' }, proposed[0]);
  await api.record(ENDED, 'terminate by joint on 2020-05-10');
  await api.recordAnyway('un-iom-stage-3', 'sign by UN on 2015-03-15');
  const report = { procedure: 'report-to-general-assembly', title: 'Report', act: act('submit by IOM on 2018-01-10') };
  await api.post(`${at(AGREEMENT)}/implementation`, report);
});

const given = () => api.given(async () => AGREEMENT);
const ids = (items: readonly Item[]): string[] => items.map((item) => item.id);
const query = (parameters: object): string => new URLSearchParams(parameters as Record<string, string>).toString();

describe('the list of instruments', () => {
  interface Known extends Told {
    readonly parent: string | null;
  }
  let everything: Known[];
  beforeAll(async () => {
    const rows = await api.all('/api/agreements?limit=200');
    everything = await Promise.all(
      rows.map(async (row) => ({ ...(await api.position(row.id)), parent: row.parent }) as Known),
    );
  });

  test('has every instrument once, the newest first, with what its position says', async () => {
    expect(everything).toHaveLength(2 + FAMILIES.length + STAGES.length + 1 + 3 + 1);
    const rows = await api.all('/api/agreements?limit=200');
    expect(ids(rows).slice(-2)).toEqual([AGREEMENT, FORMER]);
    for (const [index, row] of rows.entries()) {
      const now = everything[index];
      expect(row).toMatchObject({
        id: now?.id,
        kind: now?.kind,
        state: now?.state,
        sentence: now?.sentence,
        version: now?.version,
        title: now?.title,
        parties: now?.parties,
      });
      expect(row.inForce).toEqual(
        now?.inForce == null
          ? (now?.completed ?? null) && { from: now?.completed?.from, until: now?.completed?.until }
          : { from: now.inForce.from, until: now.inForce.until },
      );
      expect(row.findings).toBe(now?.findings.length);
    }
  });

  const FILTERS: Record<string, (one: Known, value: string) => boolean> = {
    state: (one, value) => one.state === value,
    kind: (one, value) => one.kind === value,
    party: (one, value) => one.parties.includes(value),
    parent: (one, value) => one.parent === value,
    inForceOn: (one, day) => {
      const { from = null, until = null } = one.inForce ?? one.completed ?? {};
      if (from === null) return false;
      return (from.split('/').at(-1) ?? '') <= day && (until === null || (until.split('/')[0] ?? '') > day);
    },
  };

  test.each([
    { state: 'inForce' },
    { state: 'approval' },
    { state: 'superseded' },
    { state: 'lapsed' },
    { state: 'transmission' },
    { kind: 'agreement' },
    { kind: 'amendment' },
    { kind: 'implementation' },
    { party: 'UN' },
    { party: 'ICC' },
    { party: 'NOBODY' },
    { parent: AGREEMENT },
    { parent: ENDED },
    { parent: FORMER },
    { parent: 'nothing' },
    { inForceOn: '2000-01-01' },
    { inForceOn: '2001-10-01' },
    { inForceOn: '2016-09-18' },
    { inForceOn: '2016-09-19' },
    { inForceOn: '2020-05-09' },
    { inForceOn: '2020-05-10' },
    { inForceOn: '1900-01-01' },
    { state: 'inForce', party: 'IOM' },
    { state: 'inForce', kind: 'amendment' },
    { state: 'approval', kind: 'agreement', party: 'IOM' },
    { kind: 'amendment', parent: AGREEMENT, state: 'approval' },
    { kind: 'agreement', parent: AGREEMENT },
    { party: 'ISA', inForceOn: '2000-01-01' },
    { party: 'UN', inForceOn: '2019-12-01', kind: 'amendment' },
    { parent: AGREEMENT, inForceOn: '2019-12-01', party: 'IOM', state: 'inForce', kind: 'amendment' },
    { state: 'superseded', inForceOn: '2010-01-01' },
  ])('with the filters %j has exactly what they describe, in pages of any size', async (filters) => {
    const expected = everything.filter((one) =>
      Object.entries(filters).every(([name, value]) => FILTERS[name]?.(one, value)),
    );
    const found = await api.all(`/api/agreements?${query({ ...filters, limit: 200 })}`);
    expect(ids(found).sort()).toEqual(expected.map((one) => one.id).sort());
    for (const limit of [1, 2, 3, 7]) {
      const pages = await api.pages(`/api/agreements?${query({ ...filters, limit })}`);
      expect(ids(pages.flat()), `pages of ${limit}`).toEqual(ids(found));
      for (const page of pages.slice(0, -1)) expect(page).toHaveLength(limit);
    }
  });

  test.each([
    ['un-iom-stage-3', ['un-iom-stage-3']],
    ['icc', ['un-icc-2004']],
    ['ICC 2004', ['un-icc-2004']],
    ['2004 un', ['un-icc-2004']],
    ['Seabed Auth', ['un-isa-1997']],
    ['seabed authority international', ['un-isa-1997']],
    ['国际移民组织', [AGREEMENT, FORMER]],
    ['组织间关系', [AGREEMENT]],
    ['合作协定', [FORMER]],
    ['第一修正', [AMENDMENT]],
    ['第4号', ['un-iom-stage-4']],
    ['التعاون', STAGES.map((_, index) => `un-iom-stage-${index}`)],
    ['اِتفاقيّة 5', ['un-iom-stage-5']],
    ['اتفاقية رقم ٥', []],
    ['lapsing', [`${ENDED}/amendments/1`]],
    ['no such words', []],
    ['', []],
    ['"', []],
    ['*', []],
    ['NOT OR AND', []],
    ['icc" OR "isa', []],
    ['icc*', ['un-icc-2004']],
    ["'; DROP TABLE instruments; --", []],
  ])('with the words %j finds %j', async (text, expected) => {
    const found = await api.all(`/api/agreements?${query({ text })}`);
    expect(ids(found).sort()).toEqual([...expected].sort());
  });

  test('with words and other filters has what has both', async () => {
    const stages = STAGES.map((_, index) => `un-iom-stage-${index}`);
    const both = await api.all(`/api/agreements?${query({ text: 'stage', state: 'approval' })}`);
    expect(ids(both).sort()).toEqual(stages.slice(2, 6).sort());
    const page = await api.pages(`/api/agreements?${query({ text: 'التعاون', party: 'IOM', limit: 2 })}`);
    expect(ids(page.flat())).toEqual([...stages].reverse());
    expect(
      ids(await api.all(`/api/agreements?${query({ text: 'relationship', inForceOn: '2005-01-01', party: 'ICC' })}`)),
    ).toEqual(['un-icc-2004']);
  });

  test('goes on where it was when something is registered between two pages', async () => {
    const first = await api.get('/api/agreements?kind=agreement&limit=3');
    const all = ids(await api.all('/api/agreements?kind=agreement&limit=200'));
    await api.register(clausesOf('in-between'));
    const rest = await api.all(first.headers.get('link')?.match(/<(.+)>/)?.[1] ?? '');
    expect(ids([...first.body.items, ...rest])).toEqual(all);
  });

  test('keeps its filters in the link to the next page', async () => {
    const { headers } = await api.get(
      `/api/agreements?${query({ kind: 'agreement', party: 'IOM', text: 'stage', limit: 2 })}`,
    );
    const link = headers.get('link') ?? '';
    expect(link).toMatch(/^<\/api\/agreements\?kind=agreement&party=IOM&text=stage&limit=2&after=[\w-]+>; rel="next"$/);
  });

  test.each([
    ['limit=0', '/query/limit'],
    ['limit=201', '/query/limit'],
    ['limit=-1', '/query/limit'],
    ['limit=ten', '/query/limit'],
    ['kind=treaty', '/query/kind'],
    ['inForceOn=2016', '/query/inForceOn'],
    ['sort=title', '/query/sort'],
    ['sort=changed&text=stage', '/query/sort'],
    ['sort=changed&inForceOn=2016-09-19', '/query/sort'],
    ['inForceOn=2016-02-30', '/query/inForceOn'],
    ['after=zzz', '/query/after'],
    [`after=${Buffer.from('["duties","2016-01-01",1,1]').toString('base64url')}`, '/query/after'],
    [`after=${Buffer.from('["instruments","1"]').toString('base64url')}`, '/query/after'],
  ])('with %s is impossible', async (parameters, pointer) => {
    await given()
      .when(sending('GET', `/api/agreements?${parameters}`))
      .refuses(422, pointer);
  });

  test('is put in other orders: the latest entry first, or the latest entry into force', async () => {
    const all = await api.all('/api/agreements?limit=200');
    const latest = new Map<string, number>();
    for (const { id } of all) {
      const { body } = await api.get(`${at(id)}/entries?limit=1000`);
      latest.set(id, Math.max(...body.items.map(({ position }) => position)));
    }
    const byEntry = ids(all).sort((a, b) => latest.get(b)! - latest.get(a)!);
    expect(ids(await api.all('/api/agreements?sort=changed&limit=3'))).toEqual(byEntry);
    const day = (one: Item) => one.inForce?.from.split('/').at(-1) ?? '';
    const byForce = ids([...all].sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0)));
    expect(ids(await api.all('/api/agreements?sort=inForce&limit=3'))).toEqual(byForce);
    expect(ids(await api.all('/api/agreements?sort=registered&limit=3'))).toEqual(ids(all));
  });

  test('of what hangs on an agreement is by itself too', async () => {
    expect(ids(await api.all(`${at(AGREEMENT)}/amendments?limit=1`))).toEqual([`${AGREEMENT}/amendments/2`, AMENDMENT]);
    expect(ids(await api.all(`${at(AGREEMENT)}/implementation`))).toEqual([`${AGREEMENT}/implementation/1`]);
    expect(await api.all(`${at(FORMER)}/amendments`)).toEqual([]);
    expect((await api.get(`${at('nothing')}/amendments`)).status).toBe(404);
  });

  test('is counted by kind and state', async () => {
    const counts = (await api.get('/api/counts')).body.counts.filter(({ n }) => n > 0);
    const expected = new Map<string, number>();
    for (const one of await api.all('/api/agreements?limit=200')) {
      expected.set(`${one.kind} ${one.state}`, (expected.get(`${one.kind} ${one.state}`) ?? 0) + 1);
    }
    expect(new Map(counts.map(({ kind, state, n }) => [`${kind} ${state}`, n]))).toEqual(expected);
  });
});

describe('duties, gaps and findings across the register', () => {
  const owed = (items: readonly Item[]) =>
    items.map((one) => `${one.act} by ${one.by} since ${one.since}: ${one.instrument}`);

  test('are what the positions of all instruments say, the oldest duty first', async () => {
    const expected: string[] = [];
    for (const id of ids(await api.all('/api/agreements?limit=200'))) {
      const { duties } = await api.position(id);
      expected.push(
        ...duties
          .filter((duty) => duty.given === null)
          .map((duty) => `${duty.act} by ${duty.by} since ${duty.since}: ${id}`),
      );
    }
    const listed = await api.all('/api/duties?limit=200');
    expect(owed(listed).sort()).toEqual(expected.sort());
    const since = listed.map((one) => one.since);
    expect(since).toEqual([...since].sort());
    expect(owed(await api.all('/api/duties?order=latest&limit=200'))).toEqual(owed(listed).reverse());
    for (const limit of [1, 2]) expect(owed(await api.all(`/api/duties?limit=${limit}`))).toEqual(owed(listed));
  });

  test('are filtered by party, act, instrument and day', async () => {
    const listed = await api.all('/api/duties?limit=200');
    const filtered = async (parameters: object) => owed(await api.all(`/api/duties?${query(parameters)}`));
    expect(await filtered({ by: 'IOM' })).toEqual(owed(listed.filter((one) => one.by === 'IOM')));
    expect(await filtered({ act: 'register', by: 'UN' })).toEqual(
      owed(listed.filter((one) => one.act === 'register' && one.by === 'UN')),
    );
    expect(await filtered({ instrument: AMENDMENT })).toEqual([`notify by IOM since 2019-11-29: ${AMENDMENT}`]);
    expect(await filtered({ instrument: AMENDMENT, asOf: '2019-11-28' })).toEqual([
      `notify by UN since 2019-03-01: ${AMENDMENT}`,
    ]);
    expect(await filtered({ instrument: AMENDMENT, asOf: '2019-12-09' })).toEqual([
      `notify by UN since 2019-03-01: ${AMENDMENT}`,
      `notify by IOM since 2019-11-29: ${AMENDMENT}`,
    ]);
    expect(await filtered({ instrument: AMENDMENT, asOf: '2019-12-10' })).toEqual([
      `notify by IOM since 2019-11-29: ${AMENDMENT}`,
    ]);
    expect(await filtered({ instrument: 'nothing' })).toEqual([]);
    expect(await filtered({ by: 'NOBODY' })).toEqual([]);
    await given().when(sending('GET', '/api/duties?asOf=2016')).refuses(422, '/query/asOf');
    await given().when(sending('GET', '/api/duties?order=random')).refuses(422, '/query/order');
    await given().when(sending('GET', '/api/duties?after=zzz')).refuses(422, '/query/after');
  });

  test('show the weakest evidence first, and each gap with a letter that asks for better', async () => {
    const gaps = await api.all('/api/gaps?limit=200');
    const order = ['none', 'inferred', 'secondary'];
    const grades = gaps.map((gap) => order.indexOf(gap.grade));
    expect(grades).toEqual([...grades].sort((a, b) => a - b));
    expect(new Set(gaps.map((gap) => gap.grade))).toEqual(new Set(order));
    expect((await api.all('/api/gaps?limit=3')).map((gap) => `${gap.instrument} ${gap.version}`)).toEqual(
      gaps.map((gap) => `${gap.instrument} ${gap.version}`),
    );
    const own = (await api.get(`${at(AGREEMENT)}/gaps`)).body as unknown as {
      gaps: { version: number; grade: string; letter: { to: string; body: string } }[];
    };
    const listed = await api.all(`/api/gaps?instrument=${AGREEMENT}`);
    const words = (all: readonly { version: number; grade: string }[]) =>
      all.map((gap) => `${gap.version} ${gap.grade}`);
    expect(words(listed).sort()).toEqual(words(own.gaps).sort());
    const notice = own.gaps.find((gap) => gap.letter.to === 'Director General (IOM)');
    expect(notice?.letter.body).toContain('We should be grateful for a copy of');
  });

  test('show where acts do not fit', async () => {
    expect(ids(await api.all('/api/findings'))).toEqual(['un-iom-stage-3']);
    const { findings, conformance } = (await api.get(`${at('un-iom-stage-3')}/findings`)).body as unknown as {
      findings: Told['findings'];
      conformance: { kind: string; sentence: string }[];
    };
    expect(findings.map((one) => one.act)).toEqual([{ type: 'sign', by: 'UN', on: '2015-03-15' }]);
    expect(acts(findings[0]?.reasons ?? [])).toEqual(['approve by IOM', 'notify by UN', 'notify by IOM']);
    expect(conformance.map((one) => one.kind)).toEqual(['missing', 'missing', 'missing']);
    for (const one of conformance)
      expect(one.sentence).toMatch(
        /^The Secretary-General \(UN\) signs on 15 March 2015, but it is not on record that .*, which had to come first\.$/,
      );
  });
});

describe('the timeline', () => {
  const lines = async (id: string, clocks = '') => (await api.get(`${at(id)}/timeline${clocks}`)).body.lines;

  test('gives four dates to each act: happened, effective, known to the other, recorded', async () => {
    const told = (await lines(AMENDMENT)).flatMap((line) => (line.kind === 'act' ? [line] : []));
    expect(
      told.map((line) => [line.act.type, line.act.by, line.happenedOn, line.effectiveFrom, line.knownToOtherFrom]),
    ).toEqual([
      ['propose', 'UN', '2018-12-01', null, '2018-12-01'],
      ['agreeText', 'joint', '2019-01-10', null, '2019-01-10'],
      ['approve', 'UN', '2019-03-01', '2019-11-29', '2019-12-10'],
      ['approve', 'IOM', '2019-11-29', '2019-11-29', null],
      ['notify', 'UN', '2019-12-10', null, '2019-12-10'],
    ]);
    const entries = new Map((await api.all(`${at(AMENDMENT)}/entries`)).map((entry) => [entry.version, entry]));
    for (const line of told) {
      expect(line.recordedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
      expect(line.recordedAt).toBe(entries.get(line.version)?.recordedAt);
      expect(line.principal).toBe('registrar');
    }
  });

  test('has consequences besides acts, each with its article, never among them', async () => {
    const consequences = (await lines(AGREEMENT)).filter((line) => line.kind === 'consequence');
    expect(consequences.map((line) => `${line.what} ${line.on} ${line.cites}`)).toEqual([
      'entryIntoForce 2016-09-19 Art. 16(1)',
      'knownToBoth 2016-09-19 Art. 16(1)',
      'supersedes un-iom-1996 2016-09-19 Art. 16(2)',
    ]);
    expect((await lines(FORMER)).flatMap((line) => (line.kind === 'consequence' ? [line.what] : []))).toContain(
      'superseded by un-iom-2016',
    );
  });

  test('has plans with what became of them', async () => {
    const plans = (await lines(AGREEMENT)).filter((line) => line.kind === 'plan');
    expect(plans.map((plan) => [plan.act.by, plan.on, plan.status, plan.slippageDays])).toEqual([
      ['UN', '2016-09-19', 'fulfilled', 0],
      ['IOM', '2016-09-19', 'fulfilled', 0],
    ]);
    const before = (await lines(AGREEMENT, '?asOf=2016-07-10')).filter((line) => line.kind === 'plan');
    expect(before.map((plan) => plan.status)).toEqual(['expected', 'expected']);
  });

  test('says of each act how it stood on the day asked about', async () => {
    const statuses = (await lines(AGREEMENT, '?asOf=2016-07-25')).flatMap((line) =>
      line.kind === 'act' ? [`${line.act.type} by ${line.act.by}: ${line.status}`] : [],
    );
    expect(statuses).toEqual([
      'mandate by IOM: counts',
      'mandate by UN: counts',
      'agreeText by joint: counts',
      'approve by IOM: counts',
      'notify by IOM: counts',
      'submit by UN: counts',
      'approve by UN: counts',
      'notify by UN: mayHaveHappened',
      'sign by UN: later',
      'sign by IOM: later',
    ]);
  });

  test('shows corrections in their place, with what was said before, and annulled acts struck out', async () => {
    await api.register(clausesOf('corrected'));
    await api.record('corrected', ...inForceOn('2015-05-10').slice(0, 4));
    const correct = (body: object) => api.add('corrected', 'corrections', body);
    await correct({ version: 4, act: act('approve by UN on 2015-03-11'), reason: 'the day of the plenary' });
    await correct({ version: 4, act: act('approve by UN on 2015-03-12'), reason: 'the day of the vote' });
    await correct({ version: 5, annul: true, reason: 'a committee' });
    const told = (await lines('corrected')).flatMap((line) => (line.kind === 'act' ? [line] : []));
    const [approval, committee] = [4, 5].map((version) => told.find((line) => line.version === version));
    expect([approval?.happenedOn, approval?.status]).toEqual(['2015-03-12', 'counts']);
    expect(approval?.corrections.map((one) => [one.version, one.reason, one.before?.on, one.now?.on])).toEqual([
      [6, 'the day of the plenary', '2015-03-10', '2015-03-11'],
      [7, 'the day of the vote', '2015-03-11', '2015-03-12'],
    ]);
    expect([committee?.status, committee?.corrections.map((one) => [one.before?.on, one.now])]).toEqual([
      'annulled',
      [['2015-03-10', null]],
    ]);
  });

  test('as it was known at an instant has no entry of later', async () => {
    const entries = await api.all(`${at('corrected')}/entries`);
    const instant = entries.find((entry) => entry.version === 6)?.recordedAt;
    const told = (await lines('corrected', `?knownAt=${instant}`)).flatMap((line) =>
      line.kind === 'act' ? [line] : [],
    );
    expect(told.find((line) => line.version === 4)).toMatchObject({
      happenedOn: '2015-03-11',
      corrections: [{ version: 6 }],
    });
    expect(told.find((line) => line.version === 5)).toMatchObject({ status: 'counts' });
  });
});

describe('the two clocks', () => {
  const CLOCKED = ['', '/acts', '/timeline', '/next', '/findings', '/gaps'];

  test.each(CLOCKED)('are answered back by %j', async (what) => {
    const { knownAt } = await api.position(AGREEMENT);
    const answer = await api.get(`${at(AGREEMENT)}${what}?asOf=2016-07-10&knownAt=${knownAt}`);
    expect(answer.body).toMatchObject({ id: AGREEMENT, asOf: '2016-07-10', knownAt });
    expect(answer.body.chartVersion).toMatch(/^un-iom-2016@1:[0-9a-f]{12} law@/);
  });

  test.each(CLOCKED)('set wrong are impossible for %j', async (what) => {
    const asking = (parameters: string) => given().when(sending('GET', `${at(AGREEMENT)}${what}?${parameters}`));
    for (const day of [
      '2016',
      '2016-07',
      '2016-02-30',
      'yesterday',
      '2016-07-10T00:00:00Z',
      '',
      '2016-07-10/2016-07-11',
    ]) {
      await asking(query({ asOf: day })).refuses(422, '/query/asOf');
    }
    for (const instant of [
      '2016-07-10',
      '2026-02-30T00:00:00Z',
      '2026-01-01T24:00:00Z',
      '2026-01-01T00:00:00',
      '2026-13-01T00:00:00Z',
      'now',
      '',
      '1700000000000',
    ]) {
      await asking(query({ knownAt: instant })).refuses(422, '/query/knownAt');
    }
  });

  test('before the register knew the instrument find nothing', async () => {
    for (const what of CLOCKED) {
      const answer = await api.get(`${at(AGREEMENT)}${what}?knownAt=2000-01-01T00:00:00Z`);
      expect([what, answer.status, answer.body.code]).toEqual([what, 404, 'not-found']);
    }
  });

  test('tell knowledge to the millisecond, in any zone', async () => {
    const [before, last] = (await api.all(`${at(AMENDMENT)}/entries`)).slice(-2);
    const at0 = (instant: string) => api.position(AMENDMENT, query({ knownAt: instant }));
    expect((await at0(last?.recordedAt ?? '')).version).toBe(last?.version);
    expect((await at0(before?.recordedAt ?? '')).version).toBe(before?.version);
    const justBefore = new Date(Date.parse(last?.recordedAt ?? '') - 1).toISOString();
    expect((await at0(justBefore)).version).toBe(before?.version);
    const elsewhere = new Date(Date.parse(last?.recordedAt ?? '') + 2 * 3_600_000).toISOString().replace('Z', '+02:00');
    expect((await at0(elsewhere)).version).toBe(last?.version);
  });

  test('before any act, on the far past: the first stage', async () => {
    expectPosition(await api.position(AGREEMENT, 'asOf=0001-01-01'), {
      state: 'initiation',
      inForce: null,
      owed: [],
      findings: [],
    });
    expect((await api.get(`${at(AGREEMENT)}/acts?asOf=2015-12-31`)).body.acts.map((one) => one.act.type)).toEqual([
      'mandate',
    ]);
  });

  test('tell in which instruments are parts on a day: none before it was proposed', async () => {
    expectPosition(await api.position(AGREEMENT, 'asOf=2018-11-30'), {
      parts: [`${AGREEMENT}/implementation/1 transmission`],
    });
    expectPosition(await api.position(AGREEMENT, 'asOf=2019-03-01'), {
      parts: [
        `${AMENDMENT} approval`,
        `${AGREEMENT}/amendments/2 approval`,
        `${AGREEMENT}/implementation/1 transmission`,
      ],
    });
  });
});

describe('the chart', () => {
  test.each([...DRAWING_NAMES])('can be had as %s, by name and by media type', async (name) => {
    const { mediaType } = DRAWINGS[name];
    const byName = await api.get(`${at(AGREEMENT)}/chart?format=${name}`);
    const byType = await api.get(`${at(AGREEMENT)}/chart`, { accept: mediaType });
    for (const answer of [byName, byType]) {
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, `${mediaType}; charset=utf-8`]);
      expect(answer.headers.get('vary')).toBe('Accept');
      expect(answer.headers.get('x-chart-version')).toBe((await api.position(AGREEMENT)).chartVersion);
    }
    expect(byType.text).toBe(byName.text);
    expect(byName.text.length).toBeGreaterThan(300);
    expect(byName.text).toContain('inForce');
  });

  test('is the outline where nothing else is asked for', async () => {
    for (const accept of [undefined, '*/*', 'text/*', 'text/html, */*;q=0.1']) {
      const answer = await api.get(`${at(AGREEMENT)}/chart`, { accept });
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    }
    const preferred = await api.get(`${at(AGREEMENT)}/chart`, { accept: 'text/plain;q=0.2, application/scxml+xml' });
    expect(preferred.headers.get('content-type')).toBe('application/scxml+xml; charset=utf-8');
  });

  test('in a format that there is not is not acceptable, and the answer names those there are', async () => {
    const byName = await given()
      .when(sending('GET', `${at(AGREEMENT)}/chart?format=png`))
      .answers(406, { code: 'not-acceptable' });
    for (const name of DRAWING_NAMES) expect(byName.body.detail).toContain(name);
    const byType = await given()
      .when(sending('GET', `${at(AGREEMENT)}/chart`, { headers: { accept: 'image/png' } }))
      .answers(406);
    for (const name of DRAWING_NAMES) expect(byType.body.detail).toContain(DRAWINGS[name].mediaType);
  });

  test('of an amendment is another than that of its agreement', async () => {
    const [own, parents] = [await api.get(`${at(AMENDMENT)}/chart`), await api.get(`${at(AGREEMENT)}/chart`)];
    expect(own.text).toContain('propose');
    expect(own.text).not.toBe(parents.text);
  });
});

describe('the entries of an instrument', () => {
  test('come in their order, by pages, without gap or double', async () => {
    const all = await api.all(`${at(AGREEMENT)}/entries`);
    expect(all.map((entry) => entry.version)).toEqual(all.map((_, index) => index + 1));
    expect(all.every((entry) => entry.instrument === AGREEMENT)).toBe(true);
    for (const limit of [1, 4, all.length, all.length + 1]) {
      expect((await api.pages(`${at(AGREEMENT)}/entries?limit=${limit}`)).flat()).toEqual(all);
    }
    expect((await api.get(`${at(AGREEMENT)}/entries?after=${all[3]?.position}&limit=2`)).body.items).toEqual(
      all.slice(4, 6),
    );
  });

  test('are there one by one too', async () => {
    for (const entry of await api.all(`${at(AMENDMENT)}/entries`)) {
      expect((await api.get(`${at(AMENDMENT)}/entries/${entry.version}`)).body).toEqual(entry);
    }
    for (const version of ['0', '999', '1e3']) {
      expect((await api.get(`${at(AMENDMENT)}/entries/${version}`)).status, version).toBe(
        version === '1e3' ? 400 : 404,
      );
    }
  });

  test.each(['limit=0', 'limit=1001', 'after=x', 'after=-1', 'after=1.5'])(
    'with %s are refused',
    async (parameters) => {
      const answer = await api.get(`${at(AGREEMENT)}/entries?${parameters}`);
      expect([400, 422]).toContain(answer.status);
      expect(answer.body.errors.map((error) => error.pointer)).toEqual([`/query/${parameters.split('=')[0]}`]);
    },
  );
});

describe('the log of refusals', () => {
  test('is for those with the token', async () => {
    const refused = await api.get('/api/refusals', { authorization: undefined });
    expect([refused.status, refused.body.code]).toEqual([401, 'token-required']);
  });

  test('keeps every refused attempt with all reasons, the newest first', async () => {
    const first = await given().when(recording('sign by UN on 2017-01-01')).answers(409);
    const second = await given().when(recording('register by WHO on 2017-01-01')).answers(422);
    const items = (await api.get('/api/refusals?limit=2')).body.items;
    expect(items.map((item) => [item.instrument, item.principal, item.code])).toEqual([
      [AGREEMENT, 'registrar', 'impossible-content'],
      [AGREEMENT, 'registrar', 'act-not-open'],
    ]);
    expect(items[0]?.facts).toMatchObject({
      errors: second.body.errors,
      request: act('register by WHO on 2017-01-01'),
    });
    expect(items[1]?.facts).toMatchObject({
      detail: first.body.detail,
      reasons: first.body.reasons,
      request: act('sign by UN on 2017-01-01'),
    });
    expect(items[1]?.chartVersion).toBe((await api.position(AGREEMENT)).chartVersion);
  });

  test('keeps attempts on what is not there, and the beginning of what is too long', async () => {
    await api.post(`${at('nothing')}/acts`, act('sign by UN on 2017-01-01'), { 'if-match': '*' });
    await api.add(AGREEMENT, 'acts', { ...act('register by UN on 2017-01-01'), note: '字'.repeat(60_000) });
    const [long, nowhere] = (await api.get('/api/refusals?limit=2')).body.items;
    expect(nowhere).toMatchObject({ instrument: 'nothing', code: 'not-found', chartVersion: '' });
    expect(long?.facts.request).toBeUndefined();
    expect(String(long?.facts.requestBegins)).toHaveLength(4000);
  });

  test('keeps little of a field that there is not, however long its name', async () => {
    const name = 'x'.repeat(200_000);
    const refused = await api.add(AGREEMENT, 'acts', { ...act('register by UN on 2017-01-01'), [name]: 1 });
    expect(refused.body.errors.map((error) => error.pointer)).toEqual([`/${name}`]);
    const [kept] = (await api.get('/api/refusals?limit=1')).body.items;
    expect(kept?.facts.errors).toEqual([
      { pointer: `/${name.slice(0, 499)}`, detail: 'is not a field of this format' },
    ]);
    expect(JSON.stringify(kept?.facts).length).toBeLessThan(16_000);
  });

  test('is filtered and comes in pages', async () => {
    const all = await api.all('/api/refusals?limit=200');
    const own = all.filter((item) => item.instrument === 'nothing');
    expect(own).toHaveLength(1);
    expect(await api.all('/api/refusals?instrument=nothing')).toEqual(own);
    expect(await api.all('/api/refusals?principal=nobody')).toEqual([]);
    expect(await api.all('/api/refusals?principal=registrar&limit=2')).toEqual(all);
    await given().when(sending('GET', '/api/refusals?after=zzz')).refuses(422, '/query/after');
  });

  test('is apart from the ledger', async () => {
    const size = await api.ledgerSize();
    await api.add(AGREEMENT, 'acts', act('sign by UN on 2017-01-01'));
    expect(await api.ledgerSize()).toBe(size);
    expect((await api.get(at(AGREEMENT), { 'if-none-match': await api.tag(AGREEMENT) })).status).toBe(304);
  });
});

describe('a claim', () => {
  test.each([
    ['in force since 2016-09-19', 'proved'],
    ['in force since 2016-09-20', 'contradicted'],
    ['approved by the General Assembly on 2016-07-25', 'proved'],
    ['notified by UN on 2016-08-01', 'notProvableYet'],
  ])('%j is %s, asked by query or by body', async (claim, verdict) => {
    const asked = { instrument: AGREEMENT, claim };
    const byQuery = await api.get(`/api/claims?${query(asked)}`);
    const byBody = await api.send('POST', '/api/claims', { body: asked, headers: { authorization: undefined } });
    expect([byQuery.status, byBody.status]).toEqual([200, 200]);
    expect(byQuery.body).toMatchObject({ claim, verdict, id: AGREEMENT });
    expect(byBody.body).toEqual(byQuery.body);
  });

  test('is held against the record as it was on a day, as it was known', async () => {
    const asked = { instrument: AGREEMENT, claim: 'in force since 2016-09-19', asOf: '2016-09-18' };
    expect((await api.get(`/api/claims?${query(asked)}`)).body).toMatchObject({
      verdict: 'notProvableYet',
      asOf: '2016-09-18',
    });
    const early = { ...asked, knownAt: '2000-01-01T00:00:00Z' };
    expect((await api.get(`/api/claims?${query(early)}`)).status).toBe(404);
  });

  test('that cannot be read is told what can be claimed', async () => {
    const refused = await given()
      .when(sending('POST', '/api/claims', { body: { instrument: AGREEMENT, claim: 'it is good' } }))
      .refuses(422, '/claim');
    expect(refused.body.detail).toContain('in force since 2016-09-19');
    await given()
      .when(sending('POST', '/api/claims', { body: { instrument: AGREEMENT } }))
      .refuses(400, '/claim');
    await given()
      .when(sending('POST', '/api/claims', { body: { instrument: AGREEMENT, claim: 'signed by IOM', asOf: '2016' } }))
      .refuses(422, '/asOf');
    await given()
      .when(sending('GET', `/api/claims?${query({ instrument: AGREEMENT, claim: 'signed by IOM', asOf: '2016' })}`))
      .refuses(422, '/query/asOf');
    expect((await api.get(`/api/claims?${query({ instrument: 'nothing', claim: 'signed by IOM' })}`)).status).toBe(404);
  });
});

describe('every problem', () => {
  test('stands in the list of the API, with status and advice', async () => {
    const { problems } = (await api.get('/api/problems')).body as unknown as {
      problems: Record<string, { status: number }>;
    };
    expect(Object.keys(problems)).toEqual(Object.keys(PROBLEMS));
  });

  test.each(Object.entries(PROBLEMS))('%s has a page under its type', async (code, { title, status }) => {
    const page = await api.get(`/problems/${code}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain(title);
    expect(page.text).toContain(code);
    expect(page.text).toContain(String(status));
  });

  test('is one of the list: there is no page of another', async () => {
    expect((await api.get('/problems/nothing')).status).toBe(404);
  });
});

describe('every route', () => {
  const bases = [AGREEMENT, AMENDMENT, `${AGREEMENT}/implementation/1`].map(at);
  const paths = (path: string): string[] =>
    (path.startsWith('{instrument}') ? bases.map((base) => path.replace('{instrument}', base)) : [path]).map((one) =>
      one
        .replace('{id}', AGREEMENT)
        .replace('{version}', '1')
        .replace('{code}', 'internal')
        // That of the whole register is not open to everybody.
        .replace('/dossier', `/dossier?instrument=${AGREEMENT}`)
        // An event stream has no end; asked for wrongly, it is answered at once.
        .replace(/\/events$/, '/events?after=none')
        .replace(/\{\w+\}/g, '1'),
    );
  const routes = ROUTES.flatMap(({ method, path, access }) =>
    paths(path).map((one) => ({ method, path: one, access })),
  );
  // Proofs rest on a checkpoint.
  beforeAll(async () => void (await api.post('/api/audit/checkpoints', {})));

  test.each(routes.filter((one) => one.method === 'GET'))('$method $path answers', async ({ path, access }) => {
    const answer = await api.get(path);
    // Of these acts, none has anything confidential or private.
    const answers = /\/(confidential|private-note)$/.test(path) ? [404] : [200, 400, 422];
    expect(answers, answer.text).toContain(answer.status);
    // What a route needs to be told, it names.
    if (answer.status === 400 || answer.status === 422) expect(answer.body.errors.length).toBeGreaterThan(0);
    const open = await api.get(path, { authorization: undefined });
    expect(open.status).toBe(access === 'open' ? answer.status : 401);
  });

  test.each(routes.filter((one) => one.method === 'GET'))(
    'HEAD $path answers as GET does, without a body',
    async ({ path }) => {
      const [got, head] = [await api.get(path), await api.send('HEAD', path)];
      expect([head.status, head.text]).toEqual([got.status, '']);
      for (const name of ['content-type', 'etag', 'link'])
        expect(head.headers.get(name), name).toBe(got.headers.get(name));
    },
  );

  test.each(routes.filter((one) => one.method === 'POST'))('$method $path answers', async ({ path, access }) => {
    const size = await api.ledgerSize();
    const answer = await api.post(path, {}, { 'if-match': '*' });
    // Asking for a checkpoint takes no contents, and what is asked for there already is nothing new.
    // None of these acts has a private note.
    const without = path.endsWith('/private-note/erasure') ? [404] : [400, 422];
    const refusals = path === '/api/audit/checkpoints' ? [200] : without;
    expect(refusals, answer.text).toContain(answer.status);
    const open = await api.post(path, {}, { 'if-match': '*', authorization: undefined });
    expect(open.status).toBe(access === 'open' ? answer.status : 401);
    expect(await api.ledgerSize()).toBe(size);
  });

  test('is told by the API itself', async () => {
    expect((await api.get('/api')).body).toEqual({ routes: ROUTES });
  });

  test('of health says whether the process answers and how large the ledger is', async () => {
    expect((await api.get('/healthz')).body).toEqual({ status: 'alive' });
    expect((await api.get('/readyz')).body).toMatchObject({
      status: 'ready',
      ledger: { size: await api.ledgerSize() },
    });
  });
});
