import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Act } from '../src/law/acts.ts';
import { Family } from '../src/law/family.ts';
import { SECTIONS } from '../src/law/outlook.ts';
import { type Standing, standing } from '../src/law/standing.ts';
import {
  AGREEMENT,
  AMENDMENT,
  agreement,
  amendment,
  clauses2016,
  clausesSuperseding,
  Given,
  given,
  REAL,
  told,
} from './law-helpers.ts';
import { agreementOn, amendmentOn, forceOn, longestStretch, type Verdict } from './oracle.ts';
import {
  actsIn,
  apart,
  concluded,
  type Drawn,
  dayOf,
  numbered,
  shuffled,
  someActIn,
  type Window,
} from './oracle-arbitraries.ts';
import { civil, span, written } from './oracle-calendar.ts';

/** Cases for each comparison with the oracle; RUNS=100000 looks longer. */
const RUNS = Number(process.env.RUNS ?? 4000);

// Where the oracle tries every order, sets with longer stretches of open order are left out.
const LONGEST = 7;

const WINDOWS: Window[] = [
  { from: '2019-03-10', days: 6 },
  { from: '2019-12-20', days: 25 },
  { from: '2019-01-15', days: 400 },
];

const asActs = (acts: readonly Drawn[]): Act[] =>
  acts.map(({ type, by, on }) => (type === 'event' ? { type, on } : { type, by, on }) as Act);

const days = (date: string | null): string | null => (date === null ? null : written(span(date)));

/** A day after every date that is drawn. */
const EVER = '2100-01-01';

/** What the product says, in the terms of the oracle. */
function said(now: Standing): Verdict {
  const lane = (party: string, name: string, none: string) => now.lanes[party]?.[name] ?? none;
  return {
    state: now.state,
    textVersion: now.textVersion,
    inForce:
      now.inForce === null
        ? null
        : {
            from: days(now.inForce.from) ?? '',
            until: days(now.inForce.until),
            knownToBothFrom: days(now.inForce.knownToBothFrom),
          },
    restsOn: [...(now.inForce?.restsOn ?? [])].sort((a, b) => a - b),
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

const SUCCESSOR = clausesSuperseding('un-iom-2040', AGREEMENT);

const laterAct = someActIn({ from: '2019-03-14', days: 500 });

/** The same beginning, but soon over. */
const early = (window: Window): Window => ({ from: window.from, days: Math.ceil(window.days / 3) });

const windows = fc.constantFrom(...WINDOWS);

describe('the product agrees with the oracle', () => {
  it('on the conclusion of the agreement, whatever the acts and their dates', () => {
    const cases = windows.chain((window) =>
      fc.tuple(actsIn('agreement', window, window.days > 100 ? 14 : 10), dayOf(window)),
    );
    fc.assert(
      fc.property(cases, ([acts, asOf]) => {
        fc.pre(longestStretch(numbered(acts), asOf) <= LONGEST);
        const family = new Family([agreement(clauses2016, asActs(acts))]);
        expect(said(standing(family, AGREEMENT, asOf))).toEqual(agreementOn(asOf, numbered(acts)));
      }),
      { numRuns: RUNS },
    );
  });

  it('on an amendment under Art. 15, within the time its agreement is in force', () => {
    const cases = windows.chain((window) =>
      fc.tuple(concluded(early(window), false), actsIn('amendment', window, 9), dayOf(window)),
    );
    fc.assert(
      fc.property(cases, ([parent, acts, asOf]) => {
        fc.pre(longestStretch(numbered(acts), asOf) <= LONGEST);
        const expected = amendmentOn(asOf, numbered(acts), forceOn(asOf, numbered(parent)));
        const family = new Family([agreement(clauses2016, asActs(parent)), amendment(clauses2016, asActs(acts))]);
        expect(said(standing(family, AMENDMENT, asOf))).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });

  it('on an agreement, its amendment and a later agreement that takes its place', () => {
    const cases = windows.chain((window) =>
      fc.tuple(
        concluded(early(window), true),
        actsIn('amendment', window, 8),
        fc.option(concluded(window, false)),
        dayOf(window),
      ),
    );
    fc.assert(
      fc.property(cases, ([first, acts, successor, asOf]) => {
        const family = new Family([
          agreement(clauses2016, asActs(first)),
          amendment(clauses2016, asActs(acts)),
          ...(successor === null ? [] : [agreement(SUCCESSOR, asActs(successor))]),
        ]);
        const superseded = successor === null ? null : (forceOn(asOf, numbered(successor))?.from ?? null);
        const force = forceOn(asOf, numbered(first), superseded);
        fc.pre(longestStretch(numbered(first), asOf, superseded) <= LONGEST);
        fc.pre(longestStretch(numbered(acts), asOf, force?.until ?? null) <= LONGEST);
        const expected = [agreementOn(asOf, numbered(first), superseded), amendmentOn(asOf, numbered(acts), force)];
        expect([AGREEMENT, AMENDMENT].map((id) => said(standing(family, id, asOf)))).toEqual(expected);
      }),
      { numRuns: RUNS },
    );
  });
});

/** A standing without the numbers of the entries, which follow the order of recording. */
const unnumbered = (now: Standing, acts: readonly Drawn[]) => ({
  ...said(now),
  restsOn: now.inForce?.restsOn.map((version) => acts[version - 1]),
  findings: now.findings.map(({ version, reasons }) => ({
    act: acts[version - 1],
    reasons: reasons.map(({ text: _, ...reason }) => reason),
  })),
  perhaps: now.mayHaveHappened,
  sentence: now.sentence,
});

const agreementSays = (acts: readonly Drawn[], asOf: string): Standing =>
  standing(new Family([agreement(clauses2016, asActs(acts))]), AGREEMENT, asOf);

const amendmentSays = (acts: readonly Drawn[], asOf: string): Standing =>
  standing(new Family([agreement(clauses2016, REAL.map(told)), amendment(clauses2016, asActs(acts))]), AMENDMENT, asOf);

const KINDS = [
  ['agreement', agreementSays, clauses2016],
  ['amendment', amendmentSays, clauses2016],
] as const;

describe.each(KINDS)('the acts of an %s', (kind, says) => {
  const day = fc.integer({ min: 0, max: 150 }).map((n) => civil(span('2019-01-01').first + n));

  it('give the same standing in whatever order they are recorded, where the dates decide', () => {
    const cases = apart(kind, 16).chain((acts) => fc.tuple(fc.constant(acts), shuffled(acts), day));
    fc.assert(
      fc.property(cases, ([acts, other, asOf]) => {
        expect(unnumbered(says(other, asOf), other)).toEqual(unnumbered(says(acts, asOf), acts));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('are judged on a day without regard to acts that are certainly later', () => {
    const cases = windows.chain((window) =>
      fc.tuple(actsIn(kind, window, 9), fc.array(laterAct, { maxLength: 4 }), dayOf(window)),
    );
    fc.assert(
      fc.property(cases, ([acts, others, asOf]) => {
        const later = others.filter((one) => span(asOf).last < span(one.on).first);
        const all = [...acts, ...later];
        expect(unnumbered(says(all, asOf), all)).toEqual(unnumbered(says(acts, asOf), acts));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('count on a day when their last possible day has come, and not before', () => {
    const cases = windows.chain((window) => fc.tuple(actsIn(kind, window, 9), dayOf(window)));
    fc.assert(
      fc.property(cases, ([acts, asOf]) => {
        const [counting, others] = [true, false].map((wanted) =>
          acts.filter((one) => span(one.on).last <= span(asOf).last === wanted),
        ) as [Drawn[], Drawn[]];
        const perhaps = others.filter((one) => span(one.on).first <= span(asOf).last);
        const now = says([...counting, ...others], asOf);
        expect(said(now)).toEqual(said(says(counting, asOf)));
        expect(now.mayHaveHappened.map((one) => one.on).sort()).toEqual(perhaps.map((one) => one.on).sort());
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('count for nothing where they are findings: without them the standing is the same', () => {
    fc.assert(
      fc.property(apart(kind, 16), (acts) => {
        const now = says(acts, EVER);
        const findings = new Set(now.findings.map((one) => one.version));
        const regular = acts.filter((_, index) => !findings.has(index + 1));
        const { findings: _, sentence: __, ...rest } = unnumbered(says(regular, EVER), regular);
        expect(says(regular, EVER).findings).toEqual([]);
        expect(unnumbered(now, acts)).toMatchObject(rest);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('bring it into force not before any act that its force rests on', () => {
    const cases = windows.chain((window) => fc.tuple(actsIn(kind, window, 12), dayOf(window)));
    fc.assert(
      fc.property(cases, ([acts, asOf]) => {
        const { inForce } = says(acts, asOf);
        if (inForce === null) return;
        const from = span(inForce.from);
        expect(from.last).toBeLessThanOrEqual(span(asOf).last);
        expect(inForce.restsOn.length).toBe(kind === 'agreement' ? 8 : 4);
        for (const version of inForce.restsOn) {
          expect(span(acts[version - 1]?.on ?? '').first).toBeLessThanOrEqual(from.last);
        }
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe('an agreement, its amendment and its successor', () => {
  const window: Window = { from: '2019-01-01', days: 120 };
  const exact = (acts: readonly Drawn[]) => acts.map((one) => ({ ...one, on: one.on.slice(-10) }));
  const families = fc.tuple(
    concluded({ from: window.from, days: 20 }, true).map(exact),
    fc.option(concluded({ from: '2019-01-22', days: 100 }, false).map(exact)),
    apart('amendment', 12).map(exact),
    fc.nat(130).map((n) => civil(span(window.from).first + n)),
  );
  const full = (list: readonly Drawn[]) => list.every((one) => one.on.length === 10);

  it('stand in force only as far as the one allows the other', () => {
    fc.assert(
      fc.property(families, ([first, successor, acts, asOf]) => {
        fc.pre(full(first) && (successor === null || full(successor)));
        const family = new Family([
          agreement(clauses2016, asActs(first)),
          amendment(clauses2016, asActs(acts)),
          ...(successor === null ? [] : [agreement(SUCCESSOR, asActs(successor))]),
        ]);
        const own = standing(family, AGREEMENT, asOf);
        const amending = standing(family, AMENDMENT, asOf);
        const next = successor === null ? null : standing(family, SUCCESSOR.id, asOf);

        if (next?.state === 'inForce') {
          expect(own.state).not.toBe('inForce');
          if (own.state === 'superseded') expect(own.inForce?.until).toBe(next.inForce?.from);
        }
        if (amending.state === 'inForce') expect(own.state).toBe('inForce');
        if (own.inForce?.until != null) {
          expect(['ended', 'lapsed', 'abandoned']).toContain(amending.state);
          if (amending.state === 'lapsed') expect(amending.end?.on).toBe(own.inForce.until);
          if (amending.state === 'ended') {
            expect(amending.inForce?.until).toBe(own.inForce.until);
            expect((amending.inForce?.from ?? '') <= own.inForce.until).toBe(true);
          }
        }
        if (amending.inForce !== null) {
          expect((own.inForce?.from ?? '~') <= amending.inForce.from).toBe(true);
        }
        // What an amendment does never moves the agreement.
        const alone = new Family([...family.instruments.values()].filter((one) => one.id !== AMENDMENT));
        expect(said(own)).toEqual(said(standing(alone, AGREEMENT, asOf)));
      }),
      { numRuns: RUNS / 4 },
    );
  });
});

describe.each(KINDS)('the outlook of an %s', (kind, says) => {
  const NEXT = '2099-12-30';
  const position = (acts: readonly Drawn[]) =>
    kind === 'agreement'
      ? new Given([agreement(clauses2016, asActs(acts))], AGREEMENT).asOf(NEXT)
      : new Given([agreement(clauses2016, REAL.map(told)), amendment(clauses2016, asActs(acts))], AMENDMENT).asOf(NEXT);
  const cases = windows.chain((window) => actsIn(kind, window, 9));

  it('calls an act open or owed when it can be taken next, and otherwise not', () => {
    fc.assert(
      fc.property(cases, (acts) => {
        const { outlook } = position(acts);
        const before = says(acts, EVER).findings.length;
        for (const section of SECTIONS) {
          for (const { act, by } of outlook[section]) {
            const next = { type: act, by: by ?? '', on: NEXT };
            const fits = says([...acts, next], EVER).findings.length === before;
            expect(`${act} by ${by} ${fits ? 'fits' : 'does not fit'}`).toBe(
              `${act} by ${by} ${section === 'open' || section === 'owed' ? 'fits' : 'does not fit'}`,
            );
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 13) },
    );
  });

  it('names, for an act that is not yet possible, acts that can be taken in turn and then make it possible', () => {
    fc.assert(
      fc.property(cases, (acts) => {
        const before = says(acts, EVER).findings.length;
        for (const { act, by, reasons = [], otherWays = [] } of position(acts).outlook.notYet) {
          for (const way of [reasons, ...otherWays]) {
            const walked = [...way, { act, by }].map((one, i) => ({
              type: one.act,
              by: one.by ?? '',
              on: `2099-${String(i + 1).padStart(2, '0')}-01`,
            }));
            expect(says([...acts, ...walked], EVER).findings.length).toBe(before);
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 13) },
    );
  });

  it('counts as missing what then brings it into force', () => {
    fc.assert(
      fc.property(cases, (acts) => {
        const { missing } = position(acts).outlook.distance;
        const now = says(acts, EVER);
        if (missing === null) {
          expect(['abandoned', 'lapsed']).toContain(now.state);
          return;
        }
        if (now.inForce !== null) {
          expect(missing).toEqual([]);
          return;
        }
        const walked = missing.map(
          (one, i): Drawn => ({
            type: one.act,
            by: one.by ?? '',
            on: `2099-${String(i + 1).padStart(2, '0')}-01`,
          }),
        );
        const then = says([...acts, ...walked], EVER);
        expect(then.state).toBe('inForce');
        expect(then.findings.length).toBe(now.findings.length);
      }),
      { numRuns: Math.ceil(RUNS / 13) },
    );
  });
});

describe('an order of judgement', () => {
  const window: Window = { from: '2019-01-01', days: 60 };
  const many = fc.tuple(actsIn('agreement', window, 12), fc.array(someActIn(window), { maxLength: 50 }));

  it('holds every act once and never contradicts the dates, however many acts there are', () => {
    fc.assert(
      fc.property(many, ([acts, others]) => {
        const all = [...acts, ...others];
        const family = new Family([agreement(clauses2016, asActs(all))]);
        const { steps } = family.fold(AGREEMENT, EVER).judgement;
        const order = steps.map(({ item }) => item.recorded?.version ?? 0);
        expect([...order].sort((a, b) => a - b)).toEqual(all.map((_, index) => index + 1));
        const spans = order.map((version) => span(all[version - 1]?.on ?? ''));
        let latestStart = 0;
        for (const one of spans) {
          expect(one.last).toBeGreaterThanOrEqual(latestStart);
          latestStart = Math.max(latestStart, one.first);
        }
      }),
      { numRuns: Math.ceil(RUNS / 13) },
    );
  });

  it('does not contradict the dates even where it is not searched for in full', () => {
    const filler = Array.from({ length: 60 }, () => 'sign by FAO on 2019');
    given(...filler, 'agreeText by joint on 2019-03-01', 'mandate by UN on 2019-03-02')
      .asOf(EVER)
      .shows({ state: 'negotiation', findings: ['agreeText by joint on 2019-03-01', ...filler] });
    given(...filler, 'agreeText by joint on 2019-03-01', 'mandate by UN on 2019-03-01')
      .asOf(EVER)
      .shows({ state: 'approval', findings: filler });
  });

  it('is searched for in full as far as the law is likely to need, and it is said when it was not', () => {
    const oneMonth = (times: number) =>
      Array.from({ length: times }, () => REAL.map((one) => one.replace(/ on .*/, ' on 2019-03'))).flat();
    expect(given(...oneMonth(1)).asOf(EVER).standing).toMatchObject({
      state: 'inForce',
      orderSearched: true,
      findings: [],
    });
    const tangled = given(...oneMonth(6)).asOf(EVER).standing;
    expect(tangled).toMatchObject({ state: 'inForce', orderSearched: false });
    expect(tangled.findings.length).toBe(oneMonth(6).length - REAL.length);
  });
});
