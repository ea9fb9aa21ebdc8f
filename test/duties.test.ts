// Duties for the time that they stood: against a small oracle that reads them off the acts that count, and in the
// register-wide list as of any day.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClauses } from '../src/law/clauses.ts';
import { edtf } from '../src/law/dates.ts';
import { dutySpans } from '../src/law/duties.ts';
import type { ListedDuty } from '../src/register/answers.ts';
import { Problem } from '../src/register/problems.ts';
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
  givenAmendment,
  REAL,
  told,
} from './law-helpers.ts';
import { agreementOn, amendmentOn, type Force, forceOn } from './oracle.ts';
import { apart, type Drawn, numbered, shuffled } from './oracle-arbitraries.ts';
import { civil, later, type Span, span, surelyBefore, written } from './oracle-calendar.ts';
import { ANYONE, asOf, type Bench, benches } from './register-helpers.ts';

/** Cases for each comparison; RUNS=100000 looks longer. */
const RUNS = Number(process.env.RUNS ?? 4000);

const EVER = '2100-01-01';

/** A duty as the oracle has it. */
interface Owed {
  what: string;
  since: Span;
  ended: Span | null;
  how: 'given' | 'fellAway' | null;
}

/** Reads the duties off the acts that count, which lie apart: a notice is owed from an approval until it is given, its
 * text is reopened, or the course is abandoned or lapses; registration from entry into force until it is done. */
function owedBy(kind: 'agreement' | 'amendment', acts: readonly Drawn[], force: Force | null = null): Owed[] {
  const verdict = kind === 'agreement' ? agreementOn(EVER, numbered(acts)) : amendmentOn(EVER, numbered(acts), force);
  const counting = numbered(acts)
    .filter((one) => !verdict.findings.includes(one.position))
    .map((one) => ({ ...one, span: span(one.on) }))
    .sort((a, b) => a.span.first - b.span.first);
  const owed: Owed[] = [];
  const end = (which: (one: Owed) => boolean, on: Span, how: 'given' | 'fellAway') => {
    for (const one of owed) if (one.ended === null && which(one)) Object.assign(one, { ended: on, how });
  };
  const until = kind === 'amendment' ? (force?.until ?? null) : null;
  const decisive = new Map<string, Span>();
  let over = false;
  const lapse = () => {
    if (over || until === null) return;
    over = true;
    // In force it ends with its agreement, and what is owed stays owed.
    if (decisive.size < 2) end(() => true, until, 'fellAway');
  };
  for (const one of counting) {
    if (until !== null && surelyBefore(until, one.span)) lapse();
    if (one.type === 'approve') owed.push({ what: `notify by ${one.by}`, since: one.span, ended: null, how: null });
    if (one.type === 'notify') end((duty) => duty.what === `notify by ${one.by}`, one.span, 'given');
    if (one.type === 'register') end((duty) => duty.what === 'register by UN', one.span, 'given');
    if (one.type === 'reopen') {
      end(() => true, one.span, 'fellAway');
      decisive.clear();
    }
    if (one.type === 'withdraw') end(() => true, one.span, 'fellAway');
    if (one.type !== (kind === 'agreement' ? 'sign' : 'approve')) continue;
    decisive.set(one.by, one.span);
    const [first, second] = [...decisive.values()];
    if (kind === 'agreement' && first !== undefined && second !== undefined) {
      owed.push({ what: 'register by UN', since: later(first, second), ended: null, how: null });
    }
  }
  lapse();
  return owed;
}

const asActs = (acts: readonly Drawn[]) =>
  acts.map(({ type, by, on }) => (type === 'event' ? { type, on, name: by } : { type, by, on })) as ReturnType<
    typeof told
  >[];

const days = (date: string): string | null => written(span(date));

const spansOf = (one: Given) =>
  dutySpans(one.family.fold(one.id, null)).map(({ rule, since, ended }) => ({
    what: `${rule.act.type} by ${rule.act.by}`,
    since: days(edtf(since)),
    ended: ended === null ? null : days(edtf(ended.on)),
    how: ended?.how ?? null,
  }));
const writtenOut = (owed: readonly Owed[]) =>
  owed.map(({ what, since, ended, how }) => ({ what, since: written(since), ended: written(ended), how }));

const parent = (end: string | null): Drawn[] =>
  [...REAL, ...(end === null ? [] : [`terminate by joint on ${end}`])].map((one) => {
    const { type, by = '', on } = told(one);
    return { type, by, on };
  });

/** An end of the agreement on a day on which nothing else may have happened; or none. */
const endApartFrom = (acts: readonly Drawn[]) =>
  fc
    .option(fc.nat(200).map((n) => civil(span('2019-01-01').first + n)))
    .filter(
      (end) =>
        end === null || acts.every(({ on }) => surelyBefore(span(end), span(on)) || surelyBefore(span(on), span(end))),
    );

describe('the duties of random histories', () => {
  const familiar = (acts: readonly Drawn[]) => acts.filter((one) => ['UN', 'IOM', 'joint'].includes(one.by));

  it('of the agreement stand for the time the acts say', () => {
    fc.assert(
      fc.property(apart('agreement', 16), (drawn) => {
        const acts = familiar(drawn);
        const one = new Given([agreement(clauses2016, asActs(acts))], AGREEMENT);
        expect(spansOf(one)).toEqual(writtenOut(owedBy('agreement', acts)));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('of an amendment stand for the time the acts say, also where the agreement ends', () => {
    const cases = apart('amendment', 14).chain((acts) => fc.tuple(fc.constant(acts), endApartFrom(acts)));
    fc.assert(
      fc.property(cases, ([drawn, end]) => {
        const acts = familiar(drawn);
        const first = parent(end);
        const force = forceOn(EVER, numbered(first));
        const one = new Given([agreement(clauses2016, asActs(first)), amendment(clauses2016, asActs(acts))], AMENDMENT);
        expect(spansOf(one)).toEqual(writtenOut(owedBy('amendment', acts, force)));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

const bench = benches();

/** A list of duties to the last page. */
async function listed(b: Bench, query: object, limit = 200): Promise<ListedDuty[]> {
  const rows: ListedDuty[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await b.read.duties({ ...query, limit, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

const inWords = (one: ListedDuty): string => `${one.instrument}: ${one.act} by ${one.by} since ${days(one.since)}`;

async function recordAnyway(b: Bench, id: string, acts: readonly Drawn[]): Promise<void> {
  for (const { type, by, on } of acts) {
    if (type === 'event') continue;
    try {
      await b.register.recordAct(id, { type, by, on, outsideProcedure: 'it happened' }, ANYONE);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
}

describe('the list of duties', () => {
  it('on any day has exactly what was owed on it, in order, whatever was recorded in whatever order', async () => {
    const cases = fc
      .tuple(
        apart('agreement', 13).map((acts) => acts.filter((one) => one.type !== 'event')),
        apart('amendment', 11).map((acts) => acts.filter((one) => one.type !== 'event')),
      )
      .chain(([first, second]) =>
        fc.tuple(shuffled(first), shuffled(second), fc.array(fc.nat(150), { minLength: 3, maxLength: 5 })),
      );
    await fc.assert(
      fc.asyncProperty(cases, async ([first, second, someDays]) => {
        const b = await bench.bare();
        const known = ['UN', 'IOM', 'joint'];
        const acts = first.filter((one) => known.includes(one.by));
        // The amended agreement is the former one, which is in force and never ends.
        const clauses = { ...clauses2016, id: 'amended', conclusion: clauses1996.conclusion, supersedes: [] };
        await b.register.registerAgreement(JSON.parse(JSON.stringify(clauses)), ANYONE);
        await b.record('amended', 'sign by UN on 2016-09-19', 'sign by IOM on 2016-09-19');
        await recordAnyway(b, AGREEMENT, acts);
        const [proposal, ...rest] = second.filter((one) => known.includes(one.by));
        const amended: Drawn[] = [];
        let id = '';
        if (proposal !== undefined) {
          // Whatever comes first in the list, the amendment is started with a proposal of its own.
          const start = { type: 'propose', by: 'UN', on: '2018-12-01' };
          id = await b.amend('amended', 'propose by UN on 2018-12-01');
          amended.push(start, proposal, ...rest);
          await recordAnyway(b, id, [proposal, ...rest]);
        }
        const force: Force = { from: span('2016-09-19'), until: null };
        const all = [
          ...owedBy('agreement', acts).map((one) => ({ ...one, instrument: AGREEMENT })),
          ...(id === '' ? [] : owedBy('amendment', amended, force).map((one) => ({ ...one, instrument: id }))),
        ];
        const text = (one: (typeof all)[number]) => `${one.instrument}: ${one.what} since ${written(one.since)}`;
        for (const day of [...someDays.map((n) => civil(span('2019-01-01').first + n)), '2026-07-01']) {
          const n = span(day).first;
          const expected = all
            .filter((one) => one.since.last <= n && (one.ended === null || n < one.ended.last))
            .map(text);
          const rows = await listed(b, { asOf: day });
          expect(rows.map(inWords).sort(), day).toEqual([...expected].sort());
          const firsts = rows.map((row) => row.since.slice(0, 10));
          expect(firsts).toEqual([...firsts].sort());
          expect(await listed(b, { asOf: day, descending: true }, 2)).toEqual([...rows].reverse());
          expect((await listed(b, { asOf: day, instrument: AGREEMENT })).map(inWords)).toEqual(
            rows.filter((row) => row.instrument === AGREEMENT).map(inWords),
          );
          expect((await listed(b, { asOf: day, by: 'IOM' }, 1)).map(inWords)).toEqual(
            rows.filter((row) => row.by === 'IOM').map(inWords),
          );
        }
        const still = all.filter((one) => one.ended === null).map(text);
        expect((await listed(b, {}, 1)).map(inWords).sort()).toEqual([...still].sort());
        await b.register.close();
      }),
      { numRuns: Math.ceil(RUNS / 160) },
    );
  });

  const NEGOTIATED = ['mandate by UN on 2016-04-27', 'agreeText by joint on 2016-05-01'];

  it('has the notice of a reopened text only for the time before, and that of the new text from its own approval', async () => {
    const b = await bench.bare();
    await b.record(
      AGREEMENT,
      ...NEGOTIATED,
      'approve by UN on 2016-06-01',
      'approve by IOM on 2016-06-05',
      'notify by UN on 2016-06-10',
      'reopen by joint on 2016-07-01',
      'agreeText by joint on 2016-07-15',
      'approve by UN on 2016-08-01',
    );
    const on = async (day: string) =>
      (await listed(b, { asOf: day })).map(
        ({ act, by, to, since, ended }) => `${act} by ${by} to ${to} since ${since} until ${ended}`,
      );
    expect(await on('2016-05-31')).toEqual([]);
    expect(await on('2016-06-01')).toEqual(['notify by UN to IOM since 2016-06-01 until 2016-06-10']);
    expect(await on('2016-06-09')).toEqual([
      'notify by UN to IOM since 2016-06-01 until 2016-06-10',
      'notify by IOM to UN since 2016-06-05 until 2016-07-01',
    ]);
    expect(await on('2016-06-10')).toEqual(['notify by IOM to UN since 2016-06-05 until 2016-07-01']);
    expect(await on('2016-06-30')).toEqual(['notify by IOM to UN since 2016-06-05 until 2016-07-01']);
    expect(await on('2016-07-01')).toEqual([]);
    expect(await on('2016-08-01')).toEqual(['notify by UN to IOM since 2016-08-01 until null']);
    // The standing speaks of the present text only.
    const { duties } = await b.read.position(AGREEMENT);
    expect(duties).toEqual([
      { act: 'notify', by: 'UN', to: 'IOM', since: '2016-08-01', given: null, cites: 'Art. 16(1)' },
    ]);
    const then = await b.read.position(AGREEMENT, asOf('2016-06-20'));
    expect(then.duties.map((one) => `${one.act} by ${one.by} given ${one.given}`)).toEqual([
      'notify by UN given 2016-06-10',
      'notify by IOM given null',
    ]);
    expect((await b.read.position(AGREEMENT, asOf('2016-07-10'))).duties).toEqual([]);
  });

  it('has no notice owed of an abandoned procedure from that day; what was given stays given', async () => {
    const b = await bench.bare();
    await b.record(
      AGREEMENT,
      ...NEGOTIATED,
      'approve by UN on 2016-06-01',
      'approve by IOM on 2016-06-05',
      'notify by UN on 2016-06-10',
      'withdraw by IOM on 2016-07-01',
    );
    expect((await listed(b, { asOf: '2016-06-30' })).map((one) => one.by)).toEqual(['IOM']);
    expect(await listed(b, { asOf: '2016-07-01' })).toEqual([]);
    expect(await listed(b, {})).toEqual([]);
    expect((await b.read.position(AGREEMENT)).duties).toMatchObject([{ act: 'notify', by: 'UN', given: '2016-06-10' }]);
  });

  it('has registration owed from entry into force, whatever else ends, until it is done', async () => {
    const b = await bench.real();
    const owed = async (day: string) =>
      (await listed(b, { asOf: day, act: 'register' })).map(({ by, to, since, cites }) => [by, to, since, cites]);
    expect(await owed('2016-09-18')).toEqual([]);
    const row = ['UN', 'UN Secretariat', '2016-09-19', 'UN Charter Art. 102'];
    expect(await owed('2016-09-19')).toEqual([row]);
    await b.record(AGREEMENT, 'terminate by joint on 2021-03-01');
    expect(await owed('2022-01-01')).toEqual([row]);
    const before = await b.read.position(AGREEMENT);
    await b.record(AGREEMENT, 'register by UN on 2023-05-05');
    expect(await owed('2023-05-04')).toEqual([row]);
    expect(await owed('2023-05-05')).toEqual([]);
    const after = await b.read.position(AGREEMENT);
    expect([after.state, after.inForce, after.end]).toEqual([before.state, before.inForce, before.end]);
    expect(after.duties.find((one) => one.act === 'register')).toMatchObject({ given: '2023-05-05' });
  });

  it('has registration owed only from when it is certainly in force', async () => {
    const b = await bench.bare();
    await b.record(
      AGREEMENT,
      ...NEGOTIATED,
      'approve by UN on 2016-06-01',
      'approve by IOM on 2016-06-05',
      'notify by UN on 2016-06-10',
      'notify by IOM on 2016-06-10',
      'sign by UN on 2016-09',
      'sign by IOM on 2016-09-19',
    );
    expect(await listed(b, { asOf: '2016-09-29' })).toEqual([]);
    expect(await listed(b, { asOf: '2016-09-30' })).toMatchObject([
      { act: 'register', since: '2016-09-19/2016-09-30' },
    ]);
  });

  it('has the notices of an amendment owed after its agreement has ended, if it was in force; else they fall away', async () => {
    const b = await bench.real();
    const inForce = await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await b.record(
      inForce,
      'agreeText by joint on 2019-01-10',
      'approve by UN on 2019-03-01',
      'approve by IOM on 2019-11-29',
    );
    const pending = await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await b.record(pending, 'agreeText by joint on 2019-01-10', 'approve by IOM on 2019-04-01');
    await b.record(AGREEMENT, 'terminate by joint on 2020-01-01');
    const on = async (day: string) =>
      (await listed(b, { asOf: day, act: 'notify' })).map((one) => `${one.by} ${one.instrument.slice(-1)}`);
    expect(await on('2019-12-31')).toEqual(['UN 1', 'IOM 2', 'IOM 1']);
    expect(await on('2020-01-01')).toEqual(['UN 1', 'IOM 1']);
    await b.record(inForce, 'notify by UN on 2020-02-01');
    expect(await on('2026-07-01')).toEqual(['IOM 1']);
    expect(await b.read.position(inForce)).toMatchObject({ state: 'ended', inForce: { knownToBothFrom: null } });
  });

  it('follows a correction: what never happened was never owed', async () => {
    const b = await bench.bare();
    await b.record(AGREEMENT, ...NEGOTIATED, 'approve by UN on 2016-06-01');
    await b.correct(AGREEMENT, 4, 'approve by UN on 2016-07-01');
    expect(await listed(b, { asOf: '2016-06-15' })).toEqual([]);
    expect((await listed(b, { asOf: '2016-07-01' })).map((one) => one.since)).toEqual(['2016-07-01']);
    await b.correct(AGREEMENT, 4, null);
    expect(await listed(b, {})).toEqual([]);
  });

  it('has nothing of what lies partly ahead, and nothing of an instrument it does not know', async () => {
    const b = await bench.bare();
    await b.record(AGREEMENT, ...NEGOTIATED, 'approve by UN on 2026-06-01/2026-07-31');
    expect(await listed(b, { asOf: '2026-07-01' })).toEqual([]);
    expect(await listed(b, { asOf: '2026-07-01', instrument: 'nothing' })).toEqual([]);
    b.on('2026-08-01');
    expect((await listed(b, { asOf: '2026-08-01' })).map((one) => one.since)).toEqual(['2026-06-01/2026-07-31']);
    expect(await listed(b, { instrument: FORMER })).toEqual([]);
  });
});

describe('a duty in the standing', () => {
  it('is that of the present text, in the order of the procedure, with the date as it is on record', () => {
    const acts = [
      'propose by UN on 2018-12-01',
      'agreeText by joint on 2019-01-10',
      'approve by IOM on 2019-03',
      'notify by IOM on 2019-04',
      'approve by UN on 2019-11-29',
    ];
    expect(givenAmendment(...acts).asOf('2026-07-01').standing.duties).toEqual([
      { act: 'notify', by: 'UN', to: 'IOM', since: '2019-11-29', given: null, cites: 'Art. 15' },
      { act: 'notify', by: 'IOM', to: 'UN', since: '2019-03-01/2019-03-31', given: '2019-04', cites: 'Art. 15' },
    ]);
  });

  it('is asked about in one way in outlook, standing and list', async () => {
    const b = await bench.real();
    const [outlook, standing, list] = [
      (await b.read.next(AGREEMENT)).owed.map(({ act, by, to, since }) => [act, by, to, since]),
      (await b.read.position(AGREEMENT)).duties
        .filter((one) => one.given === null)
        .map(({ act, by, to, since }) => [act, by, to, since]),
      (await listed(b, { instrument: AGREEMENT })).map(({ act, by, to, since }) => [act, by, to, since]),
    ];
    expect(outlook).toEqual([['register', 'UN', 'UN Secretariat', '2016-09-19']]);
    expect([standing, list]).toEqual([outlook, outlook]);
  });

  it('that does not come from the text stays owed when the text is reopened', () => {
    const clauses = readClauses({
      ...(JSON.parse(JSON.stringify(clauses2016)) as typeof clauses2016),
      conclusion: {
        ...clauses2016.conclusion,
        duties: [
          ...clauses2016.conclusion.duties.slice(0, 1),
          { act: 'register', by: ['UN'], after: 'mandate', to: 'UN Secretariat', cites: 'Art. 17' },
        ],
      },
    });
    const acts = ['mandate by UN on 2016-04-27', 'agreeText by joint on 2016-05-01', 'approve by UN on 2016-06-01'];
    const one = new Given([agreement(clauses, [...acts, 'reopen by joint on 2016-07-01'].map(told))], AGREEMENT);
    expect(spansOf(one).map(({ what, how }) => [what, how])).toEqual([
      ['register by UN', null],
      ['notify by UN', 'fellAway'],
    ]);
    const { duties } = one.asOf('2016-08-01').standing;
    expect(duties.map((duty) => [duty.act, duty.since, duty.given])).toEqual([['register', '2016-04-27', null]]);
    expect(one.asOf('2016-08-01').entry('register by UN')).toMatchObject({ section: 'owed', since: '2016-04-27' });
  });

  it('is past once its text was reopened, and not merely once it was given', () => {
    const acts = [
      'mandate by UN on 2016-04-27',
      'agreeText by joint on 2016-05-01',
      'approve by UN on 2016-06-01',
      'notify by UN on 2016-06-10',
    ];
    const past = (...more: string[]) => {
      const one = given(...acts, ...more);
      return dutySpans(one.family.fold(AGREEMENT, null)).map((duty) => [duty.ended?.how, duty.past]);
    };
    expect(past()).toEqual([['given', false]]);
    expect(past('reopen by joint on 2016-07-01')).toEqual([['given', true]]);
    expect(past('withdraw by UN on 2016-07-01')).toEqual([['given', false]]);
    const owed = given(...acts.slice(0, 3), 'withdraw by UN on 2016-07-01');
    expect(dutySpans(owed.family.fold(AGREEMENT, null)).map((duty) => [duty.ended?.how, duty.past])).toEqual([
      ['fellAway', true],
    ]);
  });
});
