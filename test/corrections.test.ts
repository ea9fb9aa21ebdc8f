// Corrections over a real register: every answer for an instant rests on the acts as they were known then, and the
// preview of a correction is what the correction then does. The acts known at an instant are worked out here.

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Standing } from '../src/law/standing.ts';
import { Problem } from '../src/register/problems.ts';
import type { Recorded } from '../src/register/recording.ts';
import type { Change } from '../src/simulation/changes.ts';
import { clausesOf } from './api-helpers.ts';
import { AGREEMENT, FORMER, REAL } from './law-helpers.ts';
import { agreementOn, amendmentOn, forceOn, longestStretch, type OracleAct, type Verdict } from './oracle.ts';
import {
  actsIn,
  apart,
  concluded,
  type Drawn,
  dateIn,
  shuffled,
  someActIn,
  type Window,
} from './oracle-arbitraries.ts';
import { civil, span, written } from './oracle-calendar.ts';
import { ANYONE, asOf, type Bench, benches, correction, refusal } from './register-helpers.ts';

const bench = benches();
afterEach(() => bench.release());

const SUCCESSOR = 'un-iom-2040';
const AMENDMENT = `${AGREEMENT}/amendments/1`;
const IDS = [AGREEMENT, AMENDMENT, SUCCESSOR] as const;
type Id = (typeof IDS)[number];

const days = (date: string | null): string | null => (date === null ? null : written(span(date)));

/** What the product says, in the terms of the oracle. */
function said(now: Standing): Verdict {
  const lane = (party: string, name: string, none: string) => now.lanes[party]?.[name] ?? none;
  const { inForce } = now;
  return {
    state: now.state,
    textVersion: now.textVersion,
    inForce:
      inForce === null
        ? null
        : {
            from: days(inForce.from) ?? '',
            until: days(inForce.until),
            knownToBothFrom: days(inForce.knownToBothFrom),
          },
    restsOn: [...(inForce?.restsOn ?? [])].sort((a, b) => a - b),
    end: now.end === null ? null : `${now.end.state} on ${days(now.end.on)}`,
    organs: { UN: lane('UN', 'approval', ''), IOM: lane('IOM', 'approval', '') },
    signatures: {
      UN: lane('UN', 'signature', 'unsigned') as 'signed',
      IOM: lane('IOM', 'signature', 'unsigned') as 'signed',
    },
    duties: now.duties.map(
      (duty) =>
        `${duty.act} by ${duty.by} since ${days(duty.since)} ${duty.given === null ? 'owed' : `given ${days(duty.given)}`}`,
    ),
    findings: now.findings.map((one) => one.version).sort((a, b) => a - b),
  };
}

// What is done to the register, as data.

type Op =
  | { does: 'record'; id: Id; act: Drawn; anyway: boolean }
  | { does: 'correct'; id: Id; nth: number; how: 'replace' | 'redate' | 'annul' | 'restore'; act: Drawn }
  | { does: 'plan'; id: Id; act: Drawn };

/** One entry, as the test itself keeps count of it. */
interface Kept {
  version: number;
  /** The instant, in milliseconds. */
  at: number;
  /** The version of the act that the entry tells, and what it says now; null once annulled. */
  about: number | null;
  act: Drawn | null;
}

/** A register with the test's own account of what was recorded in it. */
class Account {
  readonly bench: Bench;
  readonly kept = new Map<Id, Kept[]>(IDS.map((id) => [id, []]));
  /** Instants right after each recording. */
  readonly instants: number[] = [];

  constructor(b: Bench) {
    this.bench = b;
  }

  async begin(proposal: Drawn, withSuccessor: boolean): Promise<void> {
    const [registered] = await this.bench.read.entries({ instrument: AGREEMENT, after: 0, limit: 1 });
    this.keep(AGREEMENT, { version: 1, at: Date.parse(registered!.recordedAt), about: null, act: null });
    if (withSuccessor) {
      const { entry } = await this.bench.register.registerAgreement(clausesOf(SUCCESSOR, AGREEMENT), ANYONE);
      this.keep(SUCCESSOR, { version: 1, at: Date.parse(entry.recordedAt), about: null, act: null });
    }
    const act = { type: proposal.type, by: proposal.by, on: proposal.on, outsideProcedure: 'it happened' };
    const { entry } = await this.bench.register.startPart(AGREEMENT, 'amendment', { title: 'x', act }, ANYONE);
    const at = Date.parse(entry.recordedAt);
    this.keep(AMENDMENT, { version: 1, at, about: null, act: null }, { version: 2, at, about: 2, act: proposal });
  }

  private keep(id: Id, ...entries: Kept[]): void {
    this.kept.get(id)!.push(...entries);
    this.instants.push(entries.at(-1)!.at);
  }

  /** Acts known at an instant, each under the version of the entry that first told it. */
  known(id: Id, at = Number.POSITIVE_INFINITY): OracleAct[] {
    const acts = new Map<number, Drawn | null>();
    for (const one of this.kept.get(id)!) if (one.at <= at && one.about !== null) acts.set(one.about, one.act);
    return [...acts]
      .flatMap(([position, act]) => (act === null ? [] : [{ ...act, position }]))
      .sort((a, b) => a.position - b.position);
  }

  /** Which correction an operation comes to on what is on record; null where there is nothing to correct. */
  correctionOf(op: Extract<Op, { does: 'correct' }>): { version: number; act: Drawn | null } | null {
    const told = this.kept.get(op.id)!.filter((one) => one.version === one.about);
    const first = told[op.nth % Math.max(told.length, 1)];
    if (first === undefined) return null;
    const now = this.kept.get(op.id)!.findLast((one) => one.about === first.version)!.act;
    const act = { replace: op.act, redate: { ...first.act!, on: op.act.on }, annul: null, restore: first.act }[op.how];
    if (now === null && act === null) return null;
    return { version: first.version, act };
  }

  /** Does it where the register takes it; what it refuses leaves no trace. */
  async do(op: Op): Promise<void> {
    const { register } = this.bench;
    this.bench.now += 1000;
    if (op.id === SUCCESSOR && this.kept.get(SUCCESSOR)!.length === 0) return;
    const correcting = op.does === 'correct' ? this.correctionOf(op) : null;
    if (op.does === 'correct' && correcting === null) return;
    let done: Recorded;
    try {
      if (op.does === 'record') {
        const anyway = op.anyway ? { outsideProcedure: 'it happened' } : {};
        done = await register.recordAct(op.id, { ...op.act, ...anyway }, ANYONE);
      } else if (op.does === 'plan') done = await register.plan(op.id, { act: op.act }, ANYONE);
      else done = await register.correct(op.id, requestOf(correcting!), ANYONE);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      expect(['act-not-open', 'impossible-content', 'malformed-request']).toContain(error.code);
      return;
    }
    const about = op.does === 'record' ? done.version : (correcting?.version ?? null);
    const act = op.does === 'record' ? op.act : (correcting?.act ?? null);
    this.keep(op.id, { version: done.version, at: Date.parse(done.entry.recordedAt), about, act });
  }

  /** What the oracle says of an instrument as of a day, on what was known at an instant. */
  expected(id: Id, day: string, at?: number): Verdict {
    const superseded = forceOn(day, this.known(SUCCESSOR, at))?.from ?? null;
    if (id === SUCCESSOR) return agreementOn(day, this.known(id, at));
    if (id === AGREEMENT) return agreementOn(day, this.known(id, at), superseded);
    return amendmentOn(day, this.known(id, at), forceOn(day, this.known(AGREEMENT, at), superseded));
  }

  /** Whether the oracle can try every order of what was known. */
  canBeTried(day: string, at?: number): boolean {
    const superseded = forceOn(day, this.known(SUCCESSOR, at))?.from ?? null;
    const acts = this.known(AGREEMENT, at);
    if (longestStretch(this.known(SUCCESSOR, at), day) > LONGEST || longestStretch(acts, day, superseded) > LONGEST)
      return false;
    const until = forceOn(day, acts, superseded)?.until ?? null;
    return longestStretch(this.known(AMENDMENT, at), day, until) <= LONGEST;
  }

  isKnown(id: Id, at: number): boolean {
    return this.kept.get(id)!.some((one) => one.at <= at);
  }
}

const LONGEST = 7;

const requestOf = ({ version, act }: { version: number; act: Drawn | null }) => ({
  version,
  reason: 'better known',
  ...(act === null ? { annul: true } : { act }),
});

const WINDOW: Window = { from: '2019-03-10', days: 30 };
const NARROW: Window = { from: '2019-03-10', days: 6 };
const someWindow = fc.constantFrom(WINDOW, NARROW);
const drawnDay = fc.nat(35).map((n) => civil(span(WINDOW.from).first + n));

const histories = someWindow.chain((window) =>
  fc
    .tuple(
      fc.oneof(concluded({ ...window, days: 5 }, true), actsIn('agreement', window, 10)),
      actsIn('amendment', window, 7),
      fc.option(concluded({ ...window, days: 20 }, false)),
      fc.array(
        fc.record({
          does: fc.constant('correct' as const),
          id: fc.constantFrom(...IDS),
          nth: fc.nat(9),
          how: fc.constantFrom('replace', 'redate', 'redate', 'annul', 'restore'),
          act: someActIn(window),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.array(fc.record({ does: fc.constant('plan' as const), id: fc.constantFrom(...IDS), act: someActIn(window) }), {
        maxLength: 2,
      }),
      fc.array(fc.tuple(fc.nat(100), fc.boolean()), { minLength: 30, maxLength: 30 }),
      fc.tuple(fc.constantFrom('UN', 'IOM'), dateIn(window)),
      fc.array(drawnDay, { minLength: 2, maxLength: 3 }),
    )
    .map(([first, second, third, corrections, plans, places, [by, on], asked]) => {
      const record =
        (id: Id) =>
        (act: Drawn, index: number): Op => ({ does: 'record', id, act, anyway: places[index % 30]![1] });
      const ops: Op[] = [
        ...first.map(record(AGREEMENT)),
        ...second.map(record(AMENDMENT)),
        ...(third ?? []).map(record(SUCCESSOR)),
      ];
      for (const [index, one] of [...corrections, ...plans].entries()) {
        // Rather late than early, so that there is something to correct.
        ops.splice(Math.ceil(ops.length * (0.3 + (0.7 * places[index]![0]) / 100)), 0, one);
      }
      return { ops, successor: third !== null, proposal: { type: 'propose', by, on }, asked: [...asked, '2026-07-01'] };
    }),
);

/** Histories for each comparison, each in a register of its own; RUNS=100000 looks longer. */
const RUNS = Math.ceil(Number(process.env.RUNS ?? 4000) / 133);

describe('whatever is recorded, corrected, annulled, restored and planned', () => {
  it('every answer for a day and an instant is that of the oracle on the acts as they were known then', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.array(fc.nat(99), { minLength: 3, maxLength: 5 }), async (history, some) => {
        await bench.release();
        const account = new Account(await bench.bare());
        await account.begin(history.proposal, history.successor);
        for (const op of history.ops) await account.do(op);
        const { instants } = account;
        const asked = [...new Set([instants.at(-1)!, ...some.map((n) => instants[n % instants.length]!)])];
        for (const day of history.asked) {
          for (const at of asked.flatMap((one) => [one, one - 1])) {
            if (!account.canBeTried(day, at)) continue;
            for (const id of IDS) {
              const clocks = { asOf: day, knownAt: at };
              if (!account.isKnown(id, at)) {
                expect((await refusal(account.bench.read.position(id, clocks))).code).toBe('not-found');
                continue;
              }
              const about = `${id} as of ${day} known at ${at}`;
              expect(said(await account.bench.read.position(id, clocks)), about).toEqual(account.expected(id, day, at));
            }
          }
          if (!account.canBeTried(day)) continue;
          for (const id of IDS) {
            if (account.kept.get(id)!.length === 0) continue;
            expect(said(await account.bench.read.position(id, asOf(day)))).toEqual(account.expected(id, day));
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('acts recorded in any order, with wrong dates put right in between, come to the same as in the order of their dates', async () => {
    const cases = fc
      .tuple(
        fc.constantFrom('agreement' as const, 'amendment' as const),
        fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
      )
      .chain(([kind, wrong]) =>
        apart(kind, 12)
          .map((acts) => acts.filter((one) => one.type !== 'event' && ['UN', 'IOM', 'joint'].includes(one.by)))
          .chain((acts) =>
            fc.tuple(fc.constant(kind), fc.constant(wrong), fc.constant(acts), shuffled(acts), shuffled(acts)),
          ),
      );
    await fc.assert(
      fc.asyncProperty(cases, async ([kind, wrong, acts, order, turns]) => {
        await bench.release();
        const played = async (list: Drawn[], mistaken: boolean[]) => {
          const b = await bench.real();
          let id: string = AGREEMENT;
          if (kind === 'amendment') id = await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
          else {
            await b.register.registerAgreement(clausesOf('un-iom-2050'), ANYONE);
            id = 'un-iom-2050';
          }
          const versions = new Map<Drawn, number>();
          for (const [index, act] of list.entries()) {
            const on = mistaken[index] ? '2017-06-06' : act.on;
            const { version } = await b.register.recordAct(id, { ...act, on, outsideProcedure: 'it happened' }, ANYONE);
            versions.set(act, version);
          }
          for (const act of turns) {
            const version = versions.get(act)!;
            const index = list.indexOf(act);
            if (mistaken[index] && act.on !== '2017-06-06')
              await b.register.correct(id, requestOf({ version, act }), ANYONE);
          }
          const numbers = new Map([...versions].map(([act, version]) => [version, acts.indexOf(act)]));
          const own = async (day: string) => {
            const { findings, inForce, state, lanes, duties, end, sentence, textVersion } = await b.read.position(
              id,
              asOf(day),
            );
            return {
              ...{ state, lanes, duties, end, sentence, textVersion },
              findings: findings.map((one) => [numbers.get(one.version), one.reasons.map((reason) => reason.text)]),
              force: inForce === null ? null : { ...inForce, restsOn: inForce.restsOn.map((one) => numbers.get(one)) },
            };
          };
          return Promise.all(['2019-01-20', '2019-02-10', '2026-07-01'].map(own));
        };
        const plain = await played(acts, []);
        expect(await played(order, wrong)).toEqual(plain);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });

  it('the preview of a correction is what the correction then does, in every instrument, and records nothing', async () => {
    const own = ({
      version: _v,
      chartVersion: _c,
      asOf: _a,
      knownAt: _k,
      ...rest
    }: Standing & Record<string, unknown>) => rest;
    let changed = 0;
    let elsewhere = 0;
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        await bench.release();
        const account = new Account(await bench.bare());
        const { bench: b } = account;
        await account.begin(history.proposal, history.successor);
        const ids = [AGREEMENT, AMENDMENT, FORMER, ...(history.successor ? [SUCCESSOR] : [])];
        const standings = async () =>
          Object.fromEntries(
            await Promise.all(ids.map(async (id) => [id, own((await b.read.position(id)) as never)] as const)),
          );
        for (const op of history.ops) {
          const correcting = op.does === 'correct' ? account.correctionOf(op) : null;
          if (correcting === null || op.id === SUCCESSOR) {
            await account.do(op);
            continue;
          }
          const before = await standings();
          const size = await b.size();
          let preview: readonly Change[];
          try {
            preview = await b.register.previewCorrection(op.id, requestOf(correcting), 'somebody');
          } catch (error) {
            if (!(error instanceof Problem)) throw error;
            const refused = await refusal(b.register.correct(op.id, requestOf(correcting), ANYONE));
            expect([refused.code, refused.message]).toEqual([error.code, error.message]);
            continue;
          }
          expect(await b.size()).toBe(size);
          expect(await standings()).toEqual(before);
          await account.do(op);
          expect(await b.size()).toBe(size + 1);
          const after = await standings();
          const named = new Map(preview.map((one) => [one.id, one]));
          for (const id of ids) {
            const change = named.get(id);
            if (change !== undefined) {
              changed += 1;
              if (id !== op.id) elsewhere += 1;
              expect([change.before, change.after], id).toEqual([before[id], after[id]]);
              continue;
            }
            const { parts: _, ...rest } = after[id] as Standing;
            const { parts: __, ...same } = before[id] as Standing;
            expect(rest, id).toEqual(same);
          }
          expect(preview.every((one) => ids.includes(one.id))).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
    expect(changed).toBeGreaterThan(0);
    expect(elsewhere).toBeGreaterThan(0);
  });
});

describe('W10: W4, then the date of the Council is corrected to 28 November 2019', () => {
  const W4 = [
    'agreeText by joint on 2019-01-10',
    'approve by UN on 2019-03-01',
    'approve by IOM on 2019-11-29',
    'notify by UN on 2019-12-10',
    'notify by IOM on 2020-01-15',
  ];

  it('is in force from 28 November; for an instant before the correction from 29 November', async () => {
    const b = (await bench.real()).on('2020-02-01');
    const id = await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await b.record(id, ...W4);
    const { entry } = await b.on('2020-03-01').correct(id, 5, 'approve by IOM on 2019-11-28');
    const at = Date.parse(entry.recordedAt);
    const from = async (knownAt: number | null, day = '2026-07-01') =>
      (await b.read.position(id, { asOf: day, knownAt })).inForce?.from ?? null;
    expect(await from(null)).toBe('2019-11-28');
    expect(await from(at)).toBe('2019-11-28');
    expect(await from(at - 1)).toBe('2019-11-29');
    expect(await from(null, '2019-11-28')).toBe('2019-11-28');
    expect(await from(at - 1, '2019-11-28')).toBeNull();
    expect(await from(at - 1, '2019-11-29')).toBe('2019-11-29');
    // The agreement itself is not touched.
    expect((await b.read.position(AGREEMENT)).inForce?.from).toBe('2016-09-19');
  });

  it('stands on the timeline with what it said before, who corrected it and why', async () => {
    const b = (await bench.real()).on('2020-02-01');
    const id = await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await b.record(id, ...W4);
    await b.on('2020-03-01').correct(id, 5, 'approve by IOM on 2019-11-28');
    await b.correct(id, 5, null);
    await b.correct(id, 5, 'approve by IOM on 2019-11-28');
    const { lines } = await b.read.timeline(id);
    const line = lines.find((one) => one.kind === 'act' && one.version === 5);
    expect(line).toMatchObject({ happenedOn: '2019-11-28', status: 'counts', effectiveFrom: '2019-11-28' });
    const told = line?.kind === 'act' ? line.corrections : [];
    expect(
      told.map((one) => [one.version, one.principal, one.reason, one.before?.on ?? null, one.now?.on ?? null]),
    ).toEqual([
      [8, 'somebody', 'better known', '2019-11-29', '2019-11-28'],
      [9, 'somebody', 'better known', '2019-11-28', null],
      [10, 'somebody', 'better known', null, '2019-11-28'],
    ]);
    expect((await b.read.position(id)).version).toBe(10);
  });
});

describe('a correction', () => {
  it('that takes away what others rest on leaves them as findings, which disappear when it is restored', async () => {
    const b = await bench.real();
    const id = await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    const before = await b.read.position(AGREEMENT);
    const preview = await b.register.previewCorrection(AGREEMENT, correction(10, null), 'somebody');
    expect(preview.map((one) => [one.id, one.before.state, one.after.state, one.after.findings.length])).toEqual([
      [FORMER, 'superseded', 'inForce', 0],
      [AGREEMENT, 'inForce', 'signature', 0],
      [id, 'negotiation', 'proposal', 1],
    ]);
    await b.correct(AGREEMENT, 10, null);
    expect((await b.read.position(FORMER)).state).toBe('inForce');
    expect((await b.read.position(id)).findings).toHaveLength(1);
    expect((await b.read.position(AGREEMENT)).parts).toMatchObject([{ id, state: 'proposal' }]);
    const signed = REAL.find((one) => one.startsWith('sign by UN'))!;
    await b.correct(AGREEMENT, 10, signed);
    const after = await b.read.position(AGREEMENT);
    expect([after.state, after.inForce?.from, after.findings]).toEqual(['inForce', before.inForce?.from, []]);
    expect((await b.read.position(id)).findings).toEqual([]);
    expect((await b.read.position(FORMER)).state).toBe('superseded');
  });

  it('may replace an act by another, which then stands under the same version', async () => {
    const b = await bench.bare();
    await b.record(
      AGREEMENT,
      'mandate by UN on 2016-04-27',
      'agreeText by joint on 2016-05-01',
      'approve by UN on 2016-06-01',
    );
    await b.correct(AGREEMENT, 4, 'approve by IOM on 2016-06-02');
    const { acts } = await b.read.acts(AGREEMENT);
    expect(acts.map(({ version, act }) => `${version} ${act.type} by ${act.by} on ${act.on}`)).toEqual([
      '2 mandate by UN on 2016-04-27',
      '3 agreeText by joint on 2016-05-01',
      '4 approve by IOM on 2016-06-02',
    ]);
    expect((await b.read.position(AGREEMENT)).lanes).toMatchObject({
      UN: { approval: 'pending' },
      IOM: { approval: 'approved' },
    });
  });

  it('is no amendment: the text stays as it is, and the ledger keeps every entry', async () => {
    const b = await bench.real();
    const { textVersion } = await b.read.position(AGREEMENT);
    const entries = await b.read.entries({ instrument: AGREEMENT, after: 0, limit: 200 });
    await b.correct(AGREEMENT, 8, 'approve by UN on 2016-07-24');
    expect((await b.read.position(AGREEMENT)).textVersion).toBe(textVersion);
    const now = await b.read.entries({ instrument: AGREEMENT, after: 0, limit: 200 });
    expect(now.slice(0, -1)).toEqual(entries);
    expect(now.at(-1)).toMatchObject({ kind: 'correction', reason: 'better known', body: { version: 8 } });
  });

  describe('is refused, with the field that is wrong,', () => {
    const refused = async (
      request: object,
      code: string,
      pointer: string | undefined,
      detail?: string,
      id = AGREEMENT,
    ) => {
      const b = await bench.real();
      await b.plan(AGREEMENT, { act: { type: 'terminate', by: 'joint', on: '2030-01-01' } });
      await b.correct(AGREEMENT, 2, 'mandate by IOM on 2015-11-25');
      await b.correct(AGREEMENT, 2, null);
      const size = await b.size();
      for (const work of [
        () => b.register.previewCorrection(id, request, 'somebody'),
        () => b.register.correct(id, request, ANYONE),
      ]) {
        const problem = await refusal(work());
        expect([problem.code, problem.facts.errors?.[0]?.pointer]).toEqual([code, pointer]);
        if (detail !== undefined) expect(problem.facts.errors?.[0]?.detail).toBe(detail);
      }
      expect(await b.size()).toBe(size);
      const log = await b.read.refusals({ instrument: id, limit: 5 });
      expect(log.rows.map((one) => [one.code, one.principal])).toEqual([[code, 'somebody']]);
      expect((await (await bench.real()).read.position(AGREEMENT)).inForce?.from).toBe('2016-09-19');
    };
    const mandate = { type: 'mandate', by: 'IOM', on: '2015-11-24' };
    const reason = 'better known';

    it.each<[string, object, string, string, string?]>([
      [
        'of a version there is not',
        { version: 99, annul: true, reason },
        'impossible-content',
        '/version',
        `version 99 of ${AGREEMENT} is no act; only acts can be corrected`,
      ],
      [
        'of the registration itself',
        { version: 1, annul: true, reason },
        'impossible-content',
        '/version',
        `version 1 of ${AGREEMENT} is no act; only acts can be corrected`,
      ],
      ['of a plan that came with the record', { version: 12, annul: true, reason }, 'impossible-content', '/version'],
      [
        'of a plan',
        { version: 14, act: mandate, reason },
        'impossible-content',
        '/version',
        `version 14 of ${AGREEMENT} is no act; only acts can be corrected`,
      ],
      [
        'of a correction',
        { version: 15, act: mandate, reason },
        'impossible-content',
        '/version',
        `version 15 of ${AGREEMENT} is no act; only acts can be corrected`,
      ],
      [
        'that annuls a second time',
        { version: 2, annul: true, reason },
        'impossible-content',
        '/annul',
        'version 2 is annulled already',
      ],
      [
        'that says what is on record already',
        {
          version: 10,
          act: {
            type: 'sign',
            by: 'UN',
            on: '2016-09-19',
            place: 'New York',
            signatory: 'Ban Ki-moon, Secretary-General',
            evidence: { grade: 'official', url: 'https://www.iom.int/newsdesk/20160920' },
          },
          reason,
        },
        'impossible-content',
        '/act',
        'version 10 says just this already',
      ],
      [
        'with neither an act nor an annulment',
        { version: 10, reason },
        'malformed-request',
        '/act',
        'give either act (the replacement) or annul',
      ],
      [
        'with both',
        { version: 10, act: mandate, annul: true, reason },
        'impossible-content',
        '/act',
        'give either act (the replacement) or annul',
      ],
      ['without a reason', { version: 10, annul: true }, 'malformed-request', '/reason'],
      [
        'with an empty reason',
        { version: 10, annul: true, reason: '' },
        'impossible-content',
        '/reason',
        'must not be empty',
      ],
      ['without a version', { annul: true, reason }, 'malformed-request', '/version'],
      ['of version nought', { version: 0, annul: true, reason }, 'impossible-content', '/version'],
      ['that annuls by anything but true', { version: 10, annul: false, reason }, 'impossible-content', '/annul'],
      [
        'by who is no party',
        { version: 10, act: { type: 'sign', by: 'FAO', on: '2016-09-19' }, reason },
        'impossible-content',
        '/act/by',
      ],
      [
        'to a day to come',
        { version: 10, act: { type: 'sign', by: 'UN', on: '2026-07-02' }, reason },
        'impossible-content',
        '/act/on',
      ],
      [
        'to a day there is not',
        { version: 10, act: { type: 'sign', by: 'UN', on: '2016-02-30' }, reason },
        'impossible-content',
        '/act/on',
      ],
      [
        'to an act there is not',
        { version: 10, act: { type: 'ratify', by: 'UN', on: '2016-09-19' }, reason },
        'impossible-content',
        '/act/type',
      ],
      ['with a field there is not', { version: 10, annul: true, reason, now: 1 }, 'malformed-request', '/now'],
    ])('%s', async (_, request, code, pointer, detail) => {
      await refused(request, code, pointer, detail);
    });

    it('of an instrument there is not', async () => {
      await refused({ version: 2, annul: true, reason }, 'not-found', undefined, undefined, 'nothing');
    });
  });

  it('of what is annulled may restore it as it was, or as it is better known', async () => {
    const b = await bench.bare();
    await b.record(AGREEMENT, 'mandate by UN on 2016-04-27');
    const state = async () => (await b.read.position(AGREEMENT)).state;
    await b.correct(AGREEMENT, 2, null);
    expect(await state()).toBe('initiation');
    await b.correct(AGREEMENT, 2, 'mandate by UN on 2016-04-27');
    expect(await state()).toBe('negotiation');
    const again = await refusal(b.correct(AGREEMENT, 2, 'mandate by UN on 2016-04-27'));
    expect(again.facts.errors?.[0]?.pointer).toBe('/act');
    await b.correct(AGREEMENT, 2, null);
    await b.correct(AGREEMENT, 2, 'mandate by UN on 2016-04-28');
    expect((await b.read.acts(AGREEMENT)).acts.map((one) => one.act.on)).toEqual(['2016-04-28']);
    expect(await b.read.position(AGREEMENT, asOf('2016-04-27'))).toMatchObject({ state: 'initiation' });
  });

  it('is recorded once for one key, and not on a version that has moved on', async () => {
    const b = await bench.bare();
    await b.record(AGREEMENT, 'mandate by UN on 2016-04-27');
    const request = correction(2, 'mandate by UN on 2016-04-28');
    const caller = { principal: 'somebody', ifVersion: 2, idempotencyKey: 'one' };
    const first = await b.register.correct(AGREEMENT, request, caller);
    const size = await b.size();
    expect((await b.register.correct(AGREEMENT, request, caller)).version).toBe(first.version);
    expect(await b.size()).toBe(size);
    const stale = await refusal(
      b.register.correct(AGREEMENT, correction(2, null), { ...caller, idempotencyKey: 'two' }),
    );
    expect(stale.code).toBe('precondition-failed');
  });
});
