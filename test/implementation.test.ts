// Carrying the agreement out: every way that its articles name, started and followed in a real register.

import { afterEach, describe, expect, it } from 'vitest';
import { SECTIONS } from '../src/law/outlook.ts';
import { clausesOf } from './api-helpers.ts';
import { AGREEMENT, clauses2016 } from './law-helpers.ts';
import { ANYONE, asked, asOf, type Bench, benches, inWords, refusal } from './register-helpers.ts';

interface Way {
  name: string;
  cites: string;
  title: string;
  /** What it comes to. */
  result: 'inForce' | 'done';
  /** Its acts in order, with who performs each. */
  acts: [act: string, organ: string][];
}

const HEADS = 'Secretary-General and Director General';
/** A written arrangement between the two: proposed by either, agreed, signed by both. */
const arrangement = (name: string, cites: string, title: string): Way => ({
  name,
  cites,
  title,
  result: 'inForce',
  acts: [
    ['propose by IOM', 'Director General'],
    ['agreeText by joint', HEADS],
    ['sign by IOM', 'Director General'],
    ['sign by UN', 'Secretary-General'],
  ],
});
/** IOM asks to join a body, which decides. */
const joining = (name: string, letter: string, body: string, title = body): Way => ({
  name,
  cites: `Art. 3(2)(${letter})`,
  title: `IOM joins the ${title}`,
  result: 'done',
  acts: [
    ['propose by IOM', 'Director General'],
    ['approve by UN', body],
  ],
});
const twoSteps = (name: string, cites: string, title: string, first: Way['acts'][0], second: Way['acts'][0]): Way => ({
  name,
  cites,
  title,
  result: 'done',
  acts: [first, second],
});

const CEB = 'Chief Executives Board for Coordination and its subsidiary bodies';
const WAYS: Way[] = [
  joining('join-ceb', 'a', CEB),
  joining('join-iasc', 'b', 'Inter-Agency Standing Committee'),
  joining('join-echa', 'c', 'Executive Committee on Humanitarian Affairs'),
  joining('join-gmg', 'd', 'Global Migration Group'),
  joining('join-country-security', 'e', 'Security Management Group at country level'),
  twoSteps(
    'report-to-general-assembly',
    'Art. 4',
    'Report of IOM to the General Assembly',
    ['submit by IOM', 'Director General'],
    ['submit by UN', 'Secretary-General'],
  ),
  twoSteps(
    'agenda-item-for-iom',
    'Art. 6(1)',
    'Agenda item proposed by the United Nations to IOM',
    ['propose by UN', 'Secretary-General'],
    ['submit by IOM', 'Director General'],
  ),
  twoSteps(
    'agenda-item-for-un',
    'Art. 6(2)',
    'Agenda item proposed by IOM to the United Nations',
    ['propose by IOM', 'Director General'],
    ['submit by UN', 'Secretary-General'],
  ),
  arrangement('secretariat-cooperation', 'Art. 9', 'Arrangement on cooperation between the secretariats'),
  arrangement('personnel', 'Art. 10; Art. 14', 'Supplementary arrangement on the exchange of personnel'),
  arrangement(
    'laissez-passer',
    'Art. 11',
    'Administrative arrangement on the use of the United Nations laissez-passer',
  ),
  arrangement('expenses', 'Art. 12', 'Arrangement on expenses of cooperation or services'),
  arrangement(
    'confidentiality',
    'Art. 13(2); Art. 14',
    'Supplementary arrangement on the protection of confidential material',
  ),
  arrangement('supplementary-arrangement', 'Art. 14', 'Other supplementary arrangement'),
];

const FIRST = `${AGREEMENT}/implementation/1`;
/** The acts of a way on days ten days apart. */
const DAYS = ['2018-03-01', '2018-03-11', '2018-03-21', '2018-03-31'];
const dated = ({ acts }: Way): string[] => acts.map(([act], index) => `${act} on ${DAYS[index]}`);

const bench = benches();
afterEach(() => bench.release());

const start = async (b: Bench, name: string, act: string, more: object = {}): Promise<string> =>
  (
    await b.register.startPart(
      AGREEMENT,
      'implementation',
      { title: { en: name }, procedure: name, act: { ...asked(act), ...more } },
      ANYONE,
    )
  ).instrument;

const names = (entries: readonly { act: string; by: string | null }[]): string[] =>
  entries.map((one) => `${one.act} by ${one.by}`);

it('the clauses name these ways and no others, under these titles', () => {
  expect(
    Object.entries(clauses2016.implementation)
      .map(([name, { title, cites, result }]) => [name, title.en, cites, result])
      .sort(),
  ).toEqual(WAYS.map(({ name, title, cites, result }) => [name, title, cites, result]).sort());
});

describe.each(WAYS)('$cites: $name', (way) => {
  const { name, cites, result, acts } = way;
  const steps = dated(way);
  const [first, ...others] = steps as [string, ...string[]];

  it('is begun by its first act only, and only while the agreement is in force', async () => {
    const b = await bench.real();
    const size = await b.size();
    const tooEarly = first.replace(/on .*/, 'on 2016-08-01');
    const problem = await refusal(start(b, name, tooEarly));
    expect(problem.code).toBe('act-not-open');
    expect(inWords(problem.facts.reasons)).toEqual([`${first.split(' on ')[0]}, ${cites}`]);
    expect(problem.facts.reasons?.[0]?.text).toBe(
      'the agreement was not in force on that date (in force from 2016-09-19); only an agreement in force can be carried out',
    );
    const second = others[0]!;
    const wrong = await refusal(start(b, name, second));
    if (asked(second).type === asked(first).type) {
      expect([wrong.code, inWords(wrong.facts.reasons)]).toEqual([
        'act-not-open',
        [`${first.split(' on ')[0]}, ${cites}`],
      ]);
    } else {
      expect([wrong.code, wrong.facts.errors?.[0]?.pointer]).toEqual(['impossible-content', '/act/type']);
    }
    expect(await b.size()).toBe(size);
    expect((await b.read.position(AGREEMENT)).parts).toEqual([]);
    // The very day on which the agreement enters into force is early enough.
    expect(await start(b, name, first.replace(/on .*/, 'on 2016-09-19'))).toBe(FIRST);
  });

  it('takes its acts in order, each by whom the article names, and refuses every other with the article', async () => {
    const b = await bench.real();
    await start(b, name, first);
    for (const [index, step] of others.entries()) {
      const now = await b.read.next(FIRST);
      const [act, organ] = acts[index + 1]!;
      const entry = now.open.find((one) => `${one.act} by ${one.by}` === act);
      expect(entry, step).toMatchObject({ cites, organ });
      expect(now.distance).toMatchObject({ goal: result, done: index + 1, of: acts.length });
      expect(now.distance.missing).toHaveLength(acts.length - index - 1);
      const day = DAYS[index + 1]!;
      for (const section of SECTIONS) {
        for (const one of now[section]) {
          if (section === 'open') continue;
          const request = { type: one.act, by: one.by, on: day };
          const problem = await refusal(b.register.recordAct(FIRST, request, ANYONE));
          expect(problem.code, `${one.act} by ${one.by}`).toBe('act-not-open');
          for (const reason of problem.facts.reasons!)
            expect([cites, 'practice'], `${one.act}`).toContain(
              reason.cites.replace("implied by 'subject to approval'", cites),
            );
        }
      }
      await b.record(FIRST, step);
    }
    const { open, notYet, distance } = await b.read.next(FIRST);
    expect([open, notYet, distance.missing]).toEqual([[], [], []]);
  });

  it(`comes to ${result === 'done' ? 'be done' : 'be in force'} on the date of the last act, and rests on all`, async () => {
    const b = await bench.real();
    await start(b, name, first);
    await b.record(FIRST, ...others);
    const last = DAYS[steps.length - 1]!;
    const now = await b.read.position(FIRST);
    const reached = { from: last, until: null, cites, restsOn: steps.map((_, index) => index + 2) };
    expect(now).toMatchObject({ kind: 'implementation', state: result, findings: [], duties: [], end: null });
    expect(now.title).toEqual({ en: name });
    const force = result === 'done' ? now.completed : now.inForce;
    expect({ ...force, restsOn: [...force!.restsOn].sort((x, y) => x - y) }).toMatchObject(reached);
    expect(result === 'done' ? now.inForce : now.completed).toBeNull();
    expect((await b.read.position(FIRST, asOf('2018-03-01'))).state).not.toBe(result);
    const sentence = result === 'done' ? 'Done on' : 'In force since';
    expect(now.sentence).toBe(`${sentence} ${Number(last.slice(8))} March 2018 (${cites}).`);
  });

  it('is shown among the parts of the agreement from its first act, in its state', async () => {
    const b = await bench.real();
    await start(b, name, first);
    await b.record(FIRST, ...others);
    const parts = async (day: string) =>
      (await b.read.position(AGREEMENT, asOf(day))).parts.map(({ id, kind, title, state }) => [
        id,
        kind,
        title.en,
        state,
      ]);
    expect(await parts('2018-02-28')).toEqual([]);
    const stages = clauses2016.implementation[name]!.stages.map((one) => one.state);
    expect(await parts('2018-03-01')).toEqual([[FIRST, 'implementation', name, stages[1]]]);
    expect(await parts('2018-04-01')).toEqual([[FIRST, 'implementation', name, result]]);
    // Carrying it out changes nothing in the agreement itself.
    const { parts: _, version: __, asOf: ___, knownAt: ____, ...own } = await b.read.position(AGREEMENT);
    const {
      parts: _p,
      version: _v,
      asOf: _a,
      knownAt: _k,
      ...before
    } = await (await bench.real()).read.position(AGREEMENT);
    expect(own).toEqual(before);
    const listed = (await b.read.list({ parent: AGREEMENT, limit: 10 })).rows;
    expect(listed.map(({ id, kind, state }) => [id, kind, state])).toEqual([[FIRST, 'implementation', result]]);
  });

  it('is told in a timeline, owes nothing, and is spoken of as under way until it is there', async () => {
    const b = await bench.real();
    await start(b, name, first);
    const { prospects } = await b.read.next(AGREEMENT);
    expect(prospects.map(({ goal, through, distance }) => [goal, through, distance.done, distance.of])).toEqual([
      ['implemented', FIRST, 1, acts.length],
    ]);
    await b.record(FIRST, ...others);
    expect((await b.read.next(AGREEMENT)).prospects).toEqual([]);
    const { lines } = await b.read.timeline(FIRST);
    const told = lines.flatMap((line) =>
      line.kind === 'act'
        ? [`${line.act.type} by ${line.act.by} on ${line.happenedOn}: ${line.status}, ${line.organ}, ${line.cites}`]
        : [],
    );
    expect(told).toEqual(steps.map((step, index) => `${step}: counts, ${acts[index]![1]}, ${cites}`));
    const consequences = lines.filter((line) => line.kind === 'consequence');
    const last = DAYS[steps.length - 1];
    if (result === 'inForce') {
      expect(consequences.map(({ what, on }) => `${what} ${on}`)).toEqual([
        `entryIntoForce ${last}`,
        `knownToBoth ${last}`,
      ]);
    } else expect(consequences).toEqual([]);
    expect((await b.read.duties({ instrument: FIRST, limit: 10 })).rows).toEqual([]);
  });

  it(`${result === 'done' ? 'stays done' : 'ends'} when the agreement ends by consent, and lapses where it is under way`, async () => {
    const b = await bench.real();
    await start(b, name, first);
    await b.record(FIRST, ...others);
    const second = await start(b, name, first);
    expect(second).toBe(`${AGREEMENT}/implementation/2`);
    await b.record(AGREEMENT, 'terminate by joint on 2020-05-01');
    const state = async (id: string, day?: string) =>
      (await b.read.position(id, day === undefined ? undefined : asOf(day))).state;
    expect([await state(FIRST, '2020-04-30'), await state(second, '2020-04-30')]).toEqual([
      result,
      clauses2016.implementation[name]!.stages[1]!.state,
    ]);
    expect([await state(FIRST), await state(second)]).toEqual([result === 'done' ? 'done' : 'ended', 'lapsed']);
    const { inForce, completed, end } = await b.read.position(FIRST);
    if (result === 'done') expect([completed?.until, end]).toEqual([null, null]);
    else {
      expect([inForce?.until, end]).toEqual([
        '2020-05-01',
        { state: 'ended', on: '2020-05-01', by: AGREEMENT, cites: 'follows the agreement' },
      ]);
    }
    expect((await b.read.position(second)).end).toMatchObject({ state: 'lapsed', on: '2020-05-01' });
    expect(
      (await refusal(b.register.recordAct(second, asked(others[0]!.replace(/on .*/, 'on 2020-05-02')), ANYONE))).code,
    ).toBe('act-not-open');
    expect((await refusal(start(b, name, first.replace(/on .*/, 'on 2020-06-01')))).code).toBe('act-not-open');
    expect((await b.read.position(AGREEMENT)).parts.map((one) => one.state)).toEqual([await state(FIRST), 'lapsed']);
  });

  it('can be abandoned by either party once it has begun, and not when it is there', async () => {
    const b = await bench.real();
    for (const by of ['UN', 'IOM']) {
      const id = await start(b, name, first);
      await b.record(id, `withdraw by ${by} on 2018-03-05`);
      expect(await b.read.position(id)).toMatchObject({ state: 'abandoned', end: { by, on: '2018-03-05' } });
      expect((await refusal(b.register.recordAct(id, asked(others[0]!), ANYONE))).code).toBe('act-not-open');
    }
    const id = await start(b, name, first);
    await b.record(id, ...others);
    const withdrawn = asked('withdraw by UN on 2018-06-01');
    expect((await refusal(b.register.recordAct(id, withdrawn, ANYONE))).code).toBe('act-not-open');
  });

  it('is begun again with its first act corrected, and goes back to nothing where that is annulled', async () => {
    const b = await bench.real();
    await start(b, name, first);
    await b.correct(FIRST, 2, first.replace(/on .*/, 'on 2018-02-01'));
    expect((await b.read.position(AGREEMENT, asOf('2018-02-01'))).parts).toHaveLength(1);
    await b.correct(FIRST, 2, null);
    expect((await b.read.position(AGREEMENT)).parts).toEqual([]);
    const position = await b.read.position(FIRST);
    expect([position.state, position.findings]).toEqual([clauses2016.implementation[name]!.stages[0]!.state, []]);
    await b.record(FIRST, first);
    expect((await b.read.position(AGREEMENT)).parts).toHaveLength(1);
  });
});

describe('an arrangement between the two', () => {
  const WRITTEN = WAYS.filter((way) => way.result === 'inForce');
  it.each(WRITTEN)(
    '$cites: may be proposed by either party and signed in either order or on one day',
    async ({ name }) => {
      const b = await bench.real();
      const id = await start(b, name, 'propose by UN on 2018-03-01');
      await b.record(id, 'agreeText by joint on 2018-03-02', 'sign by UN on 2018-03-04', 'sign by IOM on 2018-03-03');
      expect((await b.read.position(id)).inForce).toMatchObject({ from: '2018-03-04', knownToBothFrom: '2018-03-04' });
      expect(names((await b.read.next(id)).closed)).toContain('propose by IOM');
    },
  );

  it.each(WRITTEN)('$cites: may be negotiated again before it is signed by both', async ({ name }) => {
    const b = await bench.real();
    const id = await start(b, name, 'propose by UN on 2018-03-01');
    await b.record(
      id,
      'agreeText by joint on 2018-03-02',
      'sign by UN on 2018-03-04',
      'reopen by joint on 2018-03-05',
      'agreeText by joint on 2018-03-06',
      'sign by IOM on 2018-03-07',
    );
    expect(await b.read.position(id)).toMatchObject({ state: 'signature', textVersion: 2, inForce: null });
    await b.record(id, 'sign by UN on 2018-03-08');
    expect(await b.read.position(id)).toMatchObject({ state: 'inForce', inForce: { from: '2018-03-08' } });
  });
});

describe('a body that is asked', () => {
  it.each(WAYS.filter((way) => way.name.startsWith('join-')))(
    '$cites: may decline or put it off, and take IOM in later, by itself only',
    async ({ name, acts }) => {
      const b = await bench.real();
      const id = await start(b, name, 'propose by IOM on 2018-03-01');
      await b.record(id, 'defer by UN on 2018-03-02', 'reject by UN on 2018-03-03');
      expect((await b.read.position(id)).lanes.UN?.approval).toBe('rejected');
      const now = await b.read.next(id);
      expect(names(now.open)).toContain('approve by UN');
      expect(now.happened.find((one) => one.act === 'reject')?.organ).toBe(acts[1]![1]);
      const byIom = asked('approve by IOM on 2018-03-04');
      expect((await refusal(b.register.recordAct(id, byIom, ANYONE))).facts.reasons?.[0]?.text).toBe(
        'the procedure has no act approve by IOM',
      );
      await b.record(id, 'approve by UN on 2018-03-04');
      expect((await b.read.position(id)).completed).toMatchObject({ from: '2018-03-04' });
    },
  );
});

describe('what hangs on the agreement', () => {
  it('is numbered by kind in the order of beginning, amendments first', async () => {
    const b = await bench.real();
    await start(b, 'join-ceb', 'propose by IOM on 2018-03-01');
    await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await start(b, 'expenses', 'propose by UN on 2019-03-01');
    expect((await b.read.position(AGREEMENT)).parts.map(({ id, state }) => [id, state])).toEqual([
      [`${AGREEMENT}/amendments/1`, 'negotiation'],
      [`${AGREEMENT}/implementation/1`, 'approval'],
      [`${AGREEMENT}/implementation/2`, 'negotiation'],
    ]);
  });

  it('ends, lapses or stays done also when a later agreement takes the place of the agreement', async () => {
    const b = await bench.real();
    const signed = await start(b, 'expenses', 'propose by UN on 2018-03-01');
    await b.record(signed, 'agreeText by joint on 2018-03-02', 'sign by UN on 2018-03-04', 'sign by IOM on 2018-03-04');
    const done = await start(b, 'join-ceb', 'propose by IOM on 2018-03-01');
    await b.record(done, 'approve by UN on 2018-03-04');
    const pending = await start(b, 'join-gmg', 'propose by IOM on 2018-03-01');
    await b.register.registerAgreement(clausesOf('un-iom-2024', AGREEMENT), ANYONE);
    const acts = [
      'mandate by UN',
      'agreeText by joint',
      'approve by UN',
      'approve by IOM',
      'notify by UN',
      'notify by IOM',
      'sign by UN',
      'sign by IOM',
    ];
    await b.record('un-iom-2024', ...acts.map((one) => `${one} on 2024-02-01`));
    const states = async (day: string) =>
      Promise.all([signed, done, pending].map(async (id) => (await b.read.position(id, asOf(day))).state));
    expect(await states('2024-01-31')).toEqual(['inForce', 'done', 'approval']);
    expect(await states('2024-02-01')).toEqual(['ended', 'done', 'lapsed']);
    expect((await b.read.position(signed)).end).toMatchObject({ on: '2024-02-01', by: AGREEMENT });
  });

  it('is refused where there is no such way, or nothing to hang on', async () => {
    const b = await bench.real();
    const request = { title: 'x', procedure: 'join-nothing', act: asked('propose by IOM on 2018-03-01') };
    const none = await refusal(b.register.startPart(AGREEMENT, 'implementation', request, ANYONE));
    expect(none.code).toBe('no-such-procedure');
    for (const { name } of WAYS) expect(none.message).toContain(name);
    const former = await refusal(
      b.register.startPart('un-iom-1996', 'implementation', { ...request, procedure: 'join-ceb' }, ANYONE),
    );
    expect([former.code, former.message]).toEqual([
      'no-such-procedure',
      'the clauses of un-iom-1996 have no procedure join-ceb; they have none',
    ]);
    const part = await start(b, 'join-ceb', 'propose by IOM on 2018-03-01');
    const nested = await refusal(
      b.register.startPart(part, 'implementation', { ...request, procedure: 'join-ceb' }, ANYONE),
    );
    expect(nested.code).toBe('not-found');
    const { procedure: _, ...unnamed } = request;
    const missing = await refusal(b.register.startPart(AGREEMENT, 'implementation', unnamed, ANYONE));
    expect([missing.code, missing.facts.errors?.[0]?.pointer]).toEqual(['malformed-request', '/procedure']);
  });

  it('can be recorded expressly though the agreement was not in force, and then counts for nothing', async () => {
    const b = await bench.real();
    const id = await start(b, 'join-ceb', 'propose by IOM on 2016-08-01', {
      outsideProcedure: 'the letter bears that date',
    });
    const now = await b.read.position(id);
    expect([now.state, now.findings.map((one) => inWords(one.reasons))]).toEqual([
      'proposal',
      [['propose by IOM, Art. 3(2)(a)']],
    ]);
    expect(names((await b.read.next(id)).open)).toEqual(['propose by IOM']);
  });
});
