// The outlook in every position that any procedure can come to: each act of the vocabulary in exactly one section, the
// reasons as good as they sound, and the sections agreeing with what recording accepts. Positions are found by walking
// the charts; ways and distances are worked out here a second time.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Act } from '../src/law/acts.ts';
import { Chart, CONSEQUENCES, type Position } from '../src/law/chart.ts';
import { type Clauses, readClauses } from '../src/law/clauses.ts';
import { addDays, parseLegalDate } from '../src/law/dates.ts';
import { Family, type Instrument } from '../src/law/family.ts';
import { type Outlook, type OutlookEntry, outlook, SECTIONS, type Section } from '../src/law/outlook.ts';
import type { Plan } from '../src/law/plan.ts';
import { keyOf, type ProcedureAct, type ProcedureKind, procedure } from '../src/law/procedure.ts';
import type { Reason } from '../src/law/reasons.ts';
import { withAct } from '../src/simulation/building.ts';
import { objections } from '../src/simulation/judging.ts';
import {
  AGREEMENT,
  agreement,
  clauses2016,
  FORMER,
  Given,
  given,
  givenAmendment,
  REAL,
  recorded,
  told,
} from './law-helpers.ts';
import { ANYONE, asked, type Bench, benches, inWords, asOf as on, refusal } from './register-helpers.ts';

const FOLDER = new URL('../src/agreements/', import.meta.url);
const data = (name: string): object => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as object;

/** Every procedure of every agreement that comes with the program. */
interface Case {
  name: string;
  clauses: Clauses;
  kind: ProcedureKind;
  part: string | null;
  chart: Chart;
}

const CASES: Case[] = readdirSync(FOLDER)
  .filter((name) => (data(name.replace('.json', '')) as { format?: string }).format === 'pacta-clauses/1')
  .flatMap((file) => {
    const clauses = readClauses(data(file.replace('.json', '')));
    const parts: [ProcedureKind, string | null][] = [
      ['agreement', null],
      ['amendment', null],
      ...Object.keys(clauses.implementation).map((part): [ProcedureKind, string] => ['implementation', part]),
    ];
    return parts.flatMap(([kind, part]) => {
      const own = procedure(clauses, kind, part);
      return own === undefined
        ? []
        : [{ name: `${clauses.id} ${part ?? kind}`, clauses, kind, part, chart: new Chart(own) }];
    });
  });

/** What can happen to an instrument from outside: a successor's entry into force, or the end of its agreement. */
const FROM_OUTSIDE = Object.values(CONSEQUENCES);

interface Reached {
  position: Position;
  /** A shortest history that leads there. */
  path: string[];
}

/** All positions, each with a shortest path from the beginning. */
function reachedIn({ chart }: Case): Reached[] {
  const seen = new Map<string, Reached>([[chart.initial.key, { position: chart.initial, path: [] }]]);
  for (const { position, path } of seen.values()) {
    for (const key of [...chart.procedure.acts.map((one) => one.key), ...FROM_OUTSIDE]) {
      const next = chart.take(position, key);
      if (next !== null && !seen.has(next.key)) seen.set(next.key, { position: next, path: [...path, key] });
    }
  }
  return [...seen.values()];
}

const FIRST = '2017-01-01';
const dayOf = (index: number): string => addDays(FIRST, index * 10);

const asAct = (one: ProcedureAct, on: string): Act =>
  one.type === 'event' ? { type: one.type, name: one.name ?? '', on } : { type: one.type, by: one.by ?? '', on };

const SIGNED_AT_ONCE = (clauses: Clauses, id: string, supersedes: string[]): Clauses =>
  readClauses({
    ...data('un-iom-1996'),
    id,
    parties: clauses.parties,
    supersedes: supersedes.map((other) => ({ id: other, cites: 'Art. 9' })),
  });

const signatures = (clauses: Clauses, on: string): Act[] =>
  clauses.parties.map((party) => ({ type: 'sign', by: party.id, on }));

const SUBJECT = 'the-subject';

/** The instrument after a history of acts on days ten days apart, with whatever else the history needs. */
function familyAfter(one: Case, path: readonly string[]): Family {
  const { clauses, chart, kind } = one;
  const acts = path.flatMap((key, index) => {
    const own = chart.procedure.byKey.get(key);
    return own === undefined ? [] : [asAct(own, dayOf(index))];
  });
  const subject: Instrument = {
    ...agreement(clauses, []),
    id: SUBJECT,
    kind,
    parent: kind === 'agreement' ? null : 'the-agreement',
    number: kind === 'agreement' ? null : 1,
    chart,
    acts: recorded(acts),
    version: acts.length,
  };
  const superseded = path.indexOf(CONSEQUENCES.supersede);
  const over = path.indexOf(CONSEQUENCES.parentEnds);
  const others: Instrument[] = [];
  if (superseded >= 0) {
    const successor = SIGNED_AT_ONCE(clauses, 'the-successor', [SUBJECT]);
    others.push(agreement(successor, signatures(successor, dayOf(superseded))));
  }
  if (kind !== 'agreement') {
    const own = SIGNED_AT_ONCE(clauses, 'the-agreement', []);
    const end: Act[] = over < 0 ? [] : [{ type: 'terminate', by: 'joint', on: dayOf(over) }];
    others.push(agreement(own, [...signatures(own, '2016-09-19'), ...end]));
  }
  return new Family([subject, ...others]);
}

const outlookOf = (family: Family, id: string, asOf: string, plans: readonly Plan[] = []): Outlook => {
  const one = family.get(id);
  return outlook({
    fold: family.fold(id, asOf),
    acts: one.acts,
    keyOf: (other) => keyOf(one.chart.procedure, other.act),
    plans,
    asOf,
  });
};

const keyFor = (chart: Chart, { act, by, name }: Pick<OutlookEntry, 'act' | 'by' | 'name'>): string =>
  chart.procedure.acts.find(
    (one) => one.type === act && (act === 'event' ? name === undefined || one.name === name : one.by === by),
  )?.key ?? `no act ${act} by ${by}`;

const keysOf = (chart: Chart, way: readonly Reason[]): string[] => way.map((one) => keyFor(chart, one));
const asSet = (keys: readonly string[]): string => [...keys].sort().join(' ');

/** The acts towards entry into force, read off the clauses: what every stage asks for, and the outside events. */
function towards({ clauses, kind, part, chart }: Case): { keys: string[]; count: number } {
  const rules =
    kind === 'agreement'
      ? clauses.conclusion
      : kind === 'amendment'
        ? clauses.amendment!
        : clauses.implementation[part ?? '']!;
  const parties = clauses.parties.map((party) => party.id);
  let count = rules.outsideEvents.length;
  const keys = rules.outsideEvents.map((event) => `event.${event.id}`);
  for (const { step, lanes } of rules.stages) {
    if (step !== undefined) {
      count += 1;
      keys.push(...(step.by === 'either' ? parties : [step.by]).map((by) => `${step.act}.${by}`));
    }
    for (const one of Object.values(lanes ?? {}).flat()) {
      if (one.optional) continue;
      const by = one.by ?? parties;
      count += by.length;
      keys.push(...by.map((party) => `${one.act}.${party}`));
    }
  }
  for (const key of keys) if (!chart.procedure.byKey.has(key)) throw new Error(`no act ${key}`);
  return { keys, count };
}

/** The smallest sets of acts towards entry into force that lead from a position to a goal: layer by layer, all of them.
 * Null when none does. */
function smallestWays(
  one: Case,
  keys: readonly string[],
  from: Position,
  isGoal: (position: Position) => boolean,
): Set<string> | null {
  let layer = new Map<string, { position: Position; sets: Set<string> }>([
    [from.key, { position: from, sets: new Set(['']) }],
  ]);
  const seen = new Set<string>();
  while (layer.size > 0) {
    const found = [...layer.values()].filter(({ position }) => isGoal(position));
    if (found.length > 0) return new Set(found.flatMap(({ sets }) => [...sets]));
    for (const key of layer.keys()) seen.add(key);
    const next: typeof layer = new Map();
    for (const { position, sets } of layer.values()) {
      for (const key of keys) {
        const after = one.chart.take(position, key);
        if (after === null || seen.has(after.key)) continue;
        const entry = next.get(after.key) ?? { position: after, sets: new Set<string>() };
        for (const set of sets) entry.sets.add(asSet([...set.split(' ').filter(Boolean), key]));
        next.set(after.key, entry);
      }
    }
    layer = next;
  }
  return null;
}

/** Why recording refuses an act on a day; nothing where it takes it. */
function against(family: Family, act: Act): readonly Reason[] {
  const one = family.get(SUBJECT);
  const version = one.version + 1;
  const after = withAct(family, one, { act, version, date: parseLegalDate(act.on) });
  return objections(family, after, SUBJECT, version);
}

const entriesOf = (one: Outlook): { section: Section; entry: OutlookEntry }[] =>
  SECTIONS.flatMap((section) => one[section].map((entry) => ({ section, entry })));

const REACHED = new Map(CASES.map((one) => [one.name, reachedIn(one)]));

describe('every procedure that comes with the program', () => {
  it('is walked in all its positions', () => {
    expect(Object.fromEntries([...REACHED].map(([name, reached]) => [name, reached.length]))).toEqual({
      'un-icc-2004 agreement': 22,
      'un-iom-1996 agreement': 7,
      'un-iom-2016 agreement': 71,
      'un-iom-2016 amendment': 33,
      'un-iom-2016 secretariat-cooperation': 9,
      'un-iom-2016 personnel': 9,
      'un-iom-2016 laissez-passer': 9,
      'un-iom-2016 expenses': 9,
      'un-iom-2016 confidentiality': 9,
      'un-iom-2016 supplementary-arrangement': 9,
      'un-iom-2016 agenda-item-for-iom': 5,
      'un-iom-2016 agenda-item-for-un': 5,
      'un-iom-2016 report-to-general-assembly': 5,
      'un-iom-2016 join-ceb': 6,
      'un-iom-2016 join-iasc': 6,
      'un-iom-2016 join-echa': 6,
      'un-iom-2016 join-gmg': 6,
      'un-iom-2016 join-country-security': 6,
      'un-isa-1997 agreement': 38,
      'un-opcw-2000 agreement': 23,
      'un-upu-1947 agreement': 27,
    });
  });
});

describe.each(CASES)('in every position of $name', (one) => {
  const { chart } = one;
  const required = towards(one);
  const positions = REACHED.get(one.name)!.map(({ position, path }) => {
    const family = familyAfter(one, path);
    const asOf = dayOf(path.length);
    return { position, path, family, asOf, now: outlookOf(family, SUBJECT, asOf) };
  });

  it('the history that leads there is judged to lead there', () => {
    for (const { position, path, family, asOf } of positions) {
      const { judgement } = family.fold(SUBJECT, asOf);
      expect(judgement.final.key, path.join(' ')).toBe(position.key);
      expect(judgement.steps.every((step) => step.taken)).toBe(true);
    }
  });

  it('every act of the vocabulary stands in exactly one section, and the counts say how many', () => {
    for (const { path, now } of positions) {
      const keys = entriesOf(now).map(({ entry }) => keyFor(chart, entry));
      expect([...keys].sort(), path.join(' ')).toEqual(chart.procedure.acts.map((act) => act.key).sort());
      for (const section of SECTIONS) expect(now.counts[section]).toBe(now[section].length);
      expect([now.planned, now.counts.planned]).toEqual([[], 0]);
      for (const { entry } of entriesOf(now)) {
        expect(entry.cites).not.toBe('');
        expect(entry.organ).not.toBe('');
        expect(entry.text).not.toBe('');
      }
    }
  });

  it('what happened names the act on record, and nothing has happened that is not', () => {
    for (const { path, now, family } of positions) {
      const acts = family.get(SUBJECT).acts;
      for (const entry of now.happened) {
        const act = acts.find((other) => other.version === entry.version);
        expect(act?.act.on).toBe(entry.on);
        expect(keyOf(chart.procedure, act!.act)).toBe(keyFor(chart, entry));
      }
      // An act on record is spoken of as happened, unless it can come again or its text was reopened.
      if (path.some((key) => key.startsWith('reopen'))) continue;
      const happened = new Set(now.happened.map((entry) => keyFor(chart, entry)));
      const open = new Set([...now.open, ...now.owed].map((entry) => keyFor(chart, entry)));
      for (const key of path.filter((other) => chart.procedure.byKey.has(other))) {
        expect(happened.has(key) || open.has(key), `${key} after ${path.join(' ')}`).toBe(true);
      }
      expect(now.mayHaveHappened).toEqual([]);
    }
  });

  it('what is not yet possible has all the smallest ways to it, each of which can be taken in order and opens it', () => {
    for (const { position, path, now } of positions) {
      for (const entry of now.notYet) {
        const key = keyFor(chart, entry);
        const ways = [entry.reasons ?? [], ...(entry.otherWays ?? [])];
        const about = `${key} after ${path.join(' ')}`;
        for (const way of ways) {
          expect(way.length, about).toBeGreaterThan(0);
          for (const reason of way) {
            expect(reason.cites).not.toBe('');
            expect(reason.organ).not.toBe('');
            expect(reason.evidence).not.toBe('');
            expect(reason.text).toMatch(/^first .* \(.+\)$/);
          }
          let here: Position | null = position;
          for (const step of keysOf(chart, way)) here = here === null ? null : chart.take(here, step);
          expect(here, about).not.toBeNull();
          expect(chart.take(here!, key), about).not.toBeNull();
        }
        const smallest = smallestWays(one, required.keys, position, (there) => chart.take(there, key) !== null);
        expect(new Set(ways.map((way) => asSet(keysOf(chart, way)))), about).toEqual(smallest);
        expect(entry.otherWays?.length ?? 0).toBe(smallest!.size - 1);
      }
    }
  });

  it('what is closed says what closed it, under which article, and no act towards entry into force opens it', () => {
    for (const { position, path, now } of positions) {
      for (const entry of now.closed) {
        const key = keyFor(chart, entry);
        const about = `${key} after ${path.join(' ')}`;
        expect(
          smallestWays(one, required.keys, position, (there) => chart.take(there, key) !== null),
          about,
        ).toBeNull();
        expect(entry.reasons?.length, about).toBe(1);
        const [reason] = entry.reasons!;
        expect(reason!.cites, about).not.toBe('');
        expect(reason!.organ, about).not.toBe('');
        expect(reason!.text, about).toMatch(
          /^(no longer since \S|superseded by the-successor on |ended with its agreement on )/,
        );
        // Reopening is spoken of exactly where it is possible.
        expect(reason!.text.includes('reopened negotiations'), about).toBe(
          chart.take(position, 'reopen.joint') !== null,
        );
      }
    }
  });

  it('what is open or owed is taken on that day, and everything else is refused with its reasons', () => {
    for (const { path, now, family, asOf } of positions) {
      for (const { section, entry } of entriesOf(now)) {
        const own = chart.procedure.byKey.get(keyFor(chart, entry))!;
        const reasons = against(family, asAct(own, asOf));
        const about = `${own.key} (${section}) after ${path.join(' ')}`;
        if (section === 'open' || section === 'owed') expect(reasons, about).toEqual([]);
        else expect(reasons.length, about).toBeGreaterThan(0);
        for (const reason of reasons) {
          expect(reason.text, about).not.toBe('');
          expect(reason.cites, about).not.toBe('');
        }
        if (section === 'notYet') {
          const said = [entry.reasons!, ...(entry.otherWays ?? [])].flatMap((way) => keysOf(chart, way));
          expect(new Set(keysOf(chart, reasons)), about).toEqual(new Set(said));
        }
      }
    }
  });

  it('an open act says which date to enter and what proves it, an owed one to whom and since when', () => {
    for (const { path, now, asOf } of positions) {
      for (const entry of now.open) {
        const own = chart.procedure.byKey.get(keyFor(chart, entry))!;
        expect(entry.guidance).toEqual({ date: own.date, evidence: own.evidence });
        expect([entry.reasons, entry.since]).toEqual([undefined, undefined]);
      }
      for (const entry of now.owed) {
        const rule = chart.procedure.duties.find((duty) => duty.act.key === keyFor(chart, entry))!;
        const after = rule.after === 'inForce' ? required.keys : [rule.after];
        const since = dayOf(path.findLastIndex((key) => after.includes(key)));
        expect(entry).toMatchObject({ to: rule.to, since });
        expect(addDays(since, entry.days!)).toBe(asOf);
      }
    }
  });

  it('the distance to entry into force is what the clauses ask for less what was done', () => {
    for (const { position, path, now, family, asOf } of positions) {
      const { goal, done, of, missing, turn } = now.distance;
      const about = path.join(' ');
      expect([goal, of], about).toEqual([chart.procedure.result, required.count]);
      const isGoal = (there: Position) => there.state === chart.procedure.result;
      const inForce = family.fold(SUBJECT, asOf).force !== null;
      const ways = inForce ? new Set(['']) : smallestWays(one, required.keys, position, isGoal);
      if (ways === null) {
        expect(position.ended, about).toBe(true);
        expect([missing, turn], about).toEqual([null, []]);
        continue;
      }
      const keys = keysOf(chart, missing!);
      expect(ways.has(asSet(keys)), about).toBe(true);
      expect(done, about).toBe(of - keys.length);
      let here: Position | null = position;
      for (const key of keys) here = here === null ? null : chart.take(here, key);
      expect(here, about).not.toBeNull();
      if (!inForce) expect(here!.state, about).toBe(goal);
      // Whose turn it is: the acts of a way that can be taken first.
      const first = [...new Set([...ways].flatMap((way) => way.split(' ')))].filter(
        (key) => key !== '' && chart.take(position, key) !== null,
      );
      expect(asSet(keysOf(chart, turn)), about).toBe(asSet(first));
    }
  });

  it('asking again gives the same answer and changes nothing', () => {
    for (const { path, family, asOf, now, position } of positions) {
      const before = JSON.stringify([...family.instruments.values()].map(({ acts, plans }) => [acts, plans]));
      expect(outlookOf(family, SUBJECT, asOf)).toEqual(now);
      expect(outlookOf(familyAfter(one, path), SUBJECT, asOf)).toEqual(now);
      expect(JSON.stringify([...family.instruments.values()].map(({ acts, plans }) => [acts, plans]))).toBe(before);
      expect(family.fold(SUBJECT, asOf).judgement.final.key).toBe(position.key);
    }
  });
});

const bench = benches();

describe('the register', () => {
  /** Every act of an outlook with its section, as it would be recorded. */
  const all = (now: Outlook, day: string) =>
    entriesOf(now).map(({ section, entry }) => ({ section, act: { type: entry.act, by: entry.by, on: day } }));

  it.each([
    ['the conclusion', 'agreement'],
    ['an amendment', 'amendment'],
    ['the way into the Chief Executives Board', 'join-ceb'],
  ])(
    'takes in %s, step by step, what the outlook calls open or owed, and refuses the rest with reasons',
    async (_, which) => {
      const b = which === 'agreement' ? await bench.bare() : await bench.real();
      const [start, ...steps] = {
        agreement: REAL.filter((one) => !one.includes('mandate by IOM')).concat('register by UN on 2017-01-01'),
        amendment: [
          'propose by IOM on 2018-12-01',
          'agreeText by joint on 2019-01-10',
          'defer by UN on 2019-02-01',
          'approve by UN on 2019-03-01',
          'reject by IOM on 2019-04-01',
          'approve by IOM on 2019-11-29',
          'notify by UN on 2019-12-10',
          'notify by IOM on 2020-01-15',
        ],
        'join-ceb': ['propose by IOM on 2017-03-01', 'reject by UN on 2017-04-01', 'approve by UN on 2017-05-01'],
      }[which]!;
      let id = AGREEMENT;
      if (which === 'agreement') await b.record(id, start!);
      else {
        const kind = which === 'amendment' ? 'amendment' : 'implementation';
        const named = kind === 'amendment' ? {} : { procedure: which };
        const request = { title: 'x', act: asked(start!), ...named };
        id = (await b.on('2018-12-01').register.startPart(AGREEMENT, kind, request, ANYONE)).instrument;
      }
      for (const step of steps) {
        const act = asked(step);
        const day = act.on.slice(-10);
        const size = await b.on(day).size();
        const now = await b.read.next(id);
        for (const one of all(now, day)) {
          const about = `${one.act.type} by ${one.act.by} (${one.section}) before ${step}`;
          if (one.section === 'open' || one.section === 'owed') {
            const simulated = await b.read.simulations.run({ instrument: id, steps: [one.act] });
            expect(simulated.steps[0]?.reasons, about).toEqual([]);
            continue;
          }
          const problem = await refusal(b.register.recordAct(id, one.act, ANYONE));
          expect(problem.code, about).toBe('act-not-open');
          expect(problem.facts.reasons!.length, about).toBeGreaterThan(0);
        }
        expect(await b.size()).toBe(size);
        expect(await b.read.next(id)).toEqual(now);
        await b.record(id, step);
      }
      expect((await b.read.position(id)).findings).toEqual([]);
    },
  );

  it('W2: on 10 July 2016 has the approval of the Assembly open and the signatures waiting, planned for 19 September', async () => {
    const now = await (await bench.real()).read.next(AGREEMENT, on('2016-07-10'));
    const names = (section: Section | 'planned') => now[section].map((entry) => `${entry.act} by ${entry.by}`);
    expect(names('happened')).toEqual([
      'mandate by UN',
      'agreeText by joint',
      'submit by UN',
      'approve by IOM',
      'notify by IOM',
      'mandate by IOM',
    ]);
    expect(names('mayHaveHappened')).toEqual([]);
    expect(names('owed')).toEqual([]);
    expect(names('open')).toEqual([
      'approve by UN',
      'reject by UN',
      'defer by UN',
      'reopen by joint',
      'withdraw by UN',
      'withdraw by IOM',
    ]);
    expect(names('notYet')).toEqual([
      'notify by UN',
      'sign by UN',
      'sign by IOM',
      'register by UN',
      'terminate by joint',
    ]);
    expect(names('closed')).toEqual(['submit by IOM', 'reject by IOM', 'defer by IOM']);
    expect(names('planned')).toEqual(['sign by UN', 'sign by IOM']);
    expect(now.counts).toEqual({ happened: 6, mayHaveHappened: 0, owed: 0, open: 6, notYet: 5, closed: 3, planned: 2 });
    expect(now.distance).toMatchObject({ goal: 'inForce', done: 4, of: 8 });
    expect(inWords(now.distance.missing!)).toEqual([
      'approve by UN, Art. 16(1)',
      'notify by UN, Art. 16(1)',
      'sign by UN, Art. 16(1)',
      'sign by IOM, Art. 16(1)',
    ]);
    const sign = now.notYet.find((entry) => entry.act === 'sign' && entry.by === 'IOM');
    expect(sign?.reasons?.map((reason) => reason.text)).toEqual([
      'first the General Assembly (UN) approves (Art. 16(1))',
      'first the Secretary-General (UN) gives written notice (Art. 16(1))',
    ]);
    expect(sign?.planned).toEqual({
      version: expect.any(Number),
      on: '2016-09-19',
      status: 'expected',
      slippageDays: null,
    });
    expect(now.closed[0]?.reasons?.[0]?.text).toBe(
      'no longer since 30 June 2016: the IOM Council (IOM) approves; reopened negotiations would open it again',
    );
  });

  it('W3: on 25 July 2016 has the notice of the United Nations owed since that day, and says that it may have happened', async () => {
    const b = await bench.real();
    const may = async (day: string) => (await b.read.next(AGREEMENT, on(day))).mayHaveHappened;
    expect(await may('2016-07-24')).toEqual([]);
    const [notice] = await may('2016-07-25');
    expect(notice).toMatchObject({
      act: 'notify',
      by: 'UN',
      to: 'IOM',
      since: '2016-07-25',
      days: 0,
      on: '2016-07-25/2016-09-19',
      version: 9,
    });
    expect(await may('2016-09-18')).toMatchObject([{ act: 'notify', by: 'UN', days: 55 }]);
    expect(await may('2016-09-19')).toEqual([]);
    const then = await b.read.next(AGREEMENT, on('2016-07-25'));
    expect(then.counts).toMatchObject({ owed: 0, mayHaveHappened: 1 });
    // Whether signature is open yet depends on the notice: it is still among the reasons.
    expect(inWords(then.notYet.find((one) => one.act === 'sign')?.reasons)).toEqual(['notify by UN, Art. 16(1)']);
  });

  it('W5: owes both notices of an amendment in force, each since the approval of the party and for so many days', async () => {
    const b = await bench.real();
    const id = await b.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await b.record(
      id,
      'agreeText by joint on 2019-01-10',
      'approve by UN on 2019-03-01',
      'approve by IOM on 2019-11-29',
    );
    const owed = async (day: string) =>
      (await b.read.next(id, on(day))).owed.map(
        ({ act, by, to, since, days }) => `${act} by ${by} to ${to} since ${since}: ${days}`,
      );
    expect(await owed('2019-02-28')).toEqual([]);
    expect(await owed('2019-03-01')).toEqual(['notify by UN to IOM since 2019-03-01: 0']);
    expect(await owed('2019-11-28')).toEqual(['notify by UN to IOM since 2019-03-01: 272']);
    expect(await owed('2020-01-01')).toEqual([
      'notify by UN to IOM since 2019-03-01: 306',
      'notify by IOM to UN since 2019-11-29: 33',
    ]);
    const { distance } = await b.read.next(id, on('2020-01-01'));
    expect(distance).toEqual({ goal: 'inForce', done: 4, of: 4, missing: [], turn: [] });
  });

  it('W9: refuses a signature before the second notice with every act still missing, and takes it expressly as a finding', async () => {
    const b = await bench.bare();
    await b.record(
      AGREEMENT,
      'mandate by UN on 2016-04-27',
      'agreeText by joint on 2016-05-01',
      'approve by IOM on 2016-06-30',
      'notify by IOM on 2016-07-05',
    );
    const early = 'sign by UN on 2016-07-20';
    const problem = await refusal(b.register.recordAct(AGREEMENT, asked(early), ANYONE));
    expect(inWords(problem.facts.reasons)).toEqual(['approve by UN, Art. 16(1)', 'notify by UN, Art. 16(1)']);
    await b.anyway(AGREEMENT, early);
    const now = await b.read.position(AGREEMENT);
    expect(now.findings.map((one) => inWords(one.reasons))).toEqual([
      ['approve by UN, Art. 16(1)', 'notify by UN, Art. 16(1)'],
    ]);
    expect([now.state, now.inForce]).toEqual(['approval', null]);
    // The outlook goes by what counts: the signature is still to come.
    expect((await b.read.next(AGREEMENT)).notYet.map((one) => `${one.act} by ${one.by}`)).toContain('sign by UN');
    await b.record(AGREEMENT, 'approve by UN on 2016-07-25', 'notify by UN on 2016-08-01');
    await b.record(AGREEMENT, 'sign by IOM on 2016-09-19');
    expect(await b.read.position(AGREEMENT)).toMatchObject({ state: 'signature', inForce: null });
    // Of acts on record with later dates the reasons say so.
    const [finding] = (await b.read.position(AGREEMENT)).findings;
    expect(finding?.reasons.map((reason) => reason.text)).toEqual([
      'first the General Assembly (UN) approves (Art. 16(1)); it is on record on 25 July 2016, which is not before',
      'first the Secretary-General (UN) gives written notice (Art. 16(1)); it is on record on 1 August 2016, which is not before',
    ]);
  });

  it('W10: shows the outlook as it was known before a correction, and as it is known after it', async () => {
    const b = await bench.real();
    const id = await b.on('2020-02-01').amend(AGREEMENT, 'propose by UN on 2018-12-01');
    await b.record(
      id,
      'agreeText by joint on 2019-01-10',
      'approve by UN on 2019-03-01',
      'approve by IOM on 2019-11-29',
    );
    await b.on('2020-03-01').correct(id, 5, 'approve by IOM on 2019-11-28');
    const section = async (day: string, knownAt: string | null) => {
      const clocks = { asOf: day, knownAt: knownAt === null ? null : Date.parse(knownAt) };
      const found = entriesOf(await b.read.next(id, clocks)).find(
        ({ entry }) => entry.act === 'approve' && entry.by === 'IOM',
      );
      return `${found?.section} ${found?.entry.on}`;
    };
    expect(await section('2019-11-28', '2020-02-15T00:00:00Z')).toBe('open undefined');
    expect(await section('2019-11-29', '2020-02-15T00:00:00Z')).toBe('happened 2019-11-29');
    expect(await section('2019-11-28', null)).toBe('happened 2019-11-28');
    expect(await section('2019-11-27', null)).toBe('open undefined');
  });

  it('W13: refuses an amendment proposed before the agreement was in force', async () => {
    const b = await bench.real();
    const request = { title: 'x', act: asked('propose by UN on 2016-08-01') };
    const problem = await refusal(b.register.startPart(AGREEMENT, 'amendment', request, ANYONE));
    expect([problem.code, inWords(problem.facts.reasons)]).toEqual(['act-not-open', ['propose by UN, Art. 15']]);
    expect(problem.facts.reasons?.[0]?.text).toBe(
      'the agreement was not in force on that date (in force from 2016-09-19); only an agreement in force can be amended',
    );
    const id = await b.amend(AGREEMENT, 'propose by UN on 2016-08-01', {
      outsideProcedure: 'the letter bears that date',
    });
    // Today it is in force: either party may propose.
    const names = (await b.read.next(id)).open.map((one) => `${one.act} by ${one.by}`);
    expect(names).toEqual(['propose by UN', 'propose by IOM']);
  });

  it.each(['2016-08-01', '2016-09-18'])(
    'W13: on %s, when the agreement is not in force, calls no proposal of an amendment open',
    async (day) => {
      const b = await bench.real();
      const id = await b.amend(AGREEMENT, 'propose by UN on 2016-08-01', {
        outsideProcedure: 'the letter bears that date',
      });
      const now = await b.read.next(id, on(day));
      expect([now.open, now.distance.turn]).toEqual([[], []]);
      expect(now.distance).toMatchObject({ done: 0, of: 4, missing: { length: 4 } });
      for (const by of ['UN', 'IOM']) {
        const entry = now.notYet.find((one) => one.act === 'propose' && one.by === by);
        expect(entry?.reasons).toMatchObject([
          {
            act: 'propose',
            by,
            cites: 'Art. 15',
            text: 'the agreement is not in force; only an agreement in force can be amended or carried out',
          },
        ]);
        expect(
          inWords((await refusal(b.register.recordAct(id, asked(`propose by ${by} on ${day}`), ANYONE))).facts.reasons),
        ).toEqual([`propose by ${by}, Art. 15`]);
      }
    },
  );

  it('W13: says so also where the agreement never came into force', async () => {
    const b = await bench.bare();
    const id = await b.amend(AGREEMENT, 'propose by UN on 2016-08-01', {
      outsideProcedure: 'the letter bears that date',
    });
    const now = await b.read.next(id);
    expect(now.open).toEqual([]);
    expect(now.notYet.find((one) => one.act === 'propose')?.reasons?.[0]?.text).toBe(
      'the agreement is not in force; only an agreement in force can be amended or carried out',
    );
  });

  it('W15: has the approval of the Assembly open again for the new text', async () => {
    const b = await bench.bare();
    await b.record(
      AGREEMENT,
      'mandate by UN on 2016-04-27',
      'agreeText by joint on 2016-05-01',
      'approve by UN on 2016-07-25',
      'reopen by joint on 2016-08-01',
      'agreeText by joint on 2016-08-10',
      'approve by IOM on 2016-08-20',
    );
    const before = await b.read.next(AGREEMENT, on('2016-08-05'));
    expect(before.distance).toMatchObject({ done: 1, of: 8 });
    expect(before.notYet.map((one) => `${one.act} by ${one.by}`)).toContain('approve by UN');
    const now = await b.read.next(AGREEMENT);
    expect(now.open.map((one) => `${one.act} by ${one.by}`)).toContain('approve by UN');
    expect(now.happened.map((one) => `${one.act} by ${one.by} on ${one.on}`)).toEqual([
      'mandate by UN on 2016-04-27',
      'agreeText by joint on 2016-08-10',
      'approve by IOM on 2016-08-20',
    ]);
    expect(now.owed).toMatchObject([{ act: 'notify', by: 'IOM', since: '2016-08-20' }]);
    expect(now.distance).toMatchObject({ done: 3, of: 8 });
  });

  it('tells of what is under way elsewhere that would change the instrument', async () => {
    const b = await bench.bare();
    for (const by of ['UN', 'IOM']) await b.record(FORMER, `sign by ${by} on 1996-06-25`);
    const prospects = async (id: string) =>
      (await b.read.next(id)).prospects.map(
        ({ goal, through, distance }) => `${goal} through ${through}: ${distance.done} of ${distance.of}`,
      );
    expect(await prospects(FORMER)).toEqual([]);
    await b.record(AGREEMENT, 'mandate by UN on 2016-04-27');
    expect(await prospects(FORMER)).toEqual(['superseded through un-iom-2016: 1 of 8']);
    const real = await bench.real();
    expect((await real.read.next(FORMER)).prospects).toEqual([]);
    const id = await real.amend(AGREEMENT, 'propose by UN on 2018-12-01');
    const { prospects: two } = await real.read.next(AGREEMENT);
    expect(two.map(({ goal, through, distance }) => [goal, through, distance.done, distance.of])).toEqual([
      ['amendmentInForce', id, 1, 4],
    ]);
  });
});

describe('an act that may have happened', () => {
  const NOTIFIED = ['mandate by UN on 2016-04-27', 'agreeText by joint on 2016-05-01', 'approve by IOM on 2016-06-30'];

  it('is spoken of so from the first possible day to the last but one', () => {
    const then = given(...NOTIFIED, 'notify by IOM on 2016-07-02/2016-07-05');
    expect(then.asOf('2016-07-01').entry('notify by IOM')).toMatchObject({
      section: 'owed',
      since: '2016-06-30',
      days: 1,
    });
    for (const day of ['2016-07-02', '2016-07-04']) {
      expect(then.asOf(day).entry('notify by IOM')).toMatchObject({
        section: 'mayHaveHappened',
        on: '2016-07-02/2016-07-05',
        version: 4,
        since: '2016-06-30',
      });
    }
    expect(then.asOf('2016-07-05').entry('notify by IOM')).toMatchObject({
      section: 'happened',
      on: '2016-07-02/2016-07-05',
    });
  });

  it('is spoken of so also where what must come first may have happened only', () => {
    const then = given(...NOTIFIED.slice(0, 2), 'approve by IOM on 2016-07', 'notify by IOM on 2016-07').asOf(
      '2016-07-10',
    );
    expect(then.section('mayHaveHappened')).toEqual(['approve by IOM', 'notify by IOM']);
    expect(then.entry('notify by IOM').reasons).toBeUndefined();
    expect(then.outlook.counts.mayHaveHappened).toBe(2);
  });

  it('is spoken of so also where it can no longer happen, if its dates say that it may have', () => {
    const then = given(...NOTIFIED, 'submit by IOM on 2016-06-01/2016-08-01').asOf('2016-07-10');
    expect(then.entry('submit by IOM')).toMatchObject({ section: 'mayHaveHappened', on: '2016-06-01/2016-08-01' });
  });

  it('is owed for as many days as have passed since the last possible day of what it follows', () => {
    const then = given(...NOTIFIED.slice(0, 2), 'approve by IOM on 2016-07-10/2016-07-20').asOf('2016-07-31');
    expect(then.entry('notify by IOM')).toMatchObject({ section: 'owed', since: '2016-07-10/2016-07-20', days: 11 });
  });
});

describe('either party may propose an amendment', () => {
  it('so there are two ways to all that follows, and one of the two proposals counts', () => {
    const now = givenAmendment().asOf('2018-12-01');
    expect(now.section('open')).toEqual(['propose by UN', 'propose by IOM']);
    expect(now.outlook.distance).toMatchObject({ done: 0, of: 4 });
    expect(inWords(now.outlook.distance.turn)).toEqual(['propose by UN, Art. 15', 'propose by IOM, Art. 15']);
    const { section, reasons, otherWays } = now.entry('approve by UN');
    expect(section).toBe('notYet');
    expect([reasons!, ...otherWays!].map(inWords)).toEqual([
      ['propose by UN, Art. 15', 'agreeText by joint, Art. 15'],
      ['propose by IOM, Art. 15', 'agreeText by joint, Art. 15'],
    ]);
    const then = givenAmendment('propose by IOM on 2018-12-01').asOf('2018-12-01');
    expect(then.entry('propose by UN').section).toBe('closed');
    expect(then.entry('approve by UN').otherWays).toBeUndefined();
    expect(then.outlook.distance).toMatchObject({ done: 1, of: 4 });
  });
});

describe('what is planned', () => {
  const NOTIFIED = REAL.slice(0, -2);
  const PLAN = { act: { type: 'sign', by: 'UN', on: '2016-09-19' } };
  const planned = async (b: Bench, day: string, knownAt: number | null = null) => {
    const now = await b.read.next(AGREEMENT, { asOf: day, knownAt });
    const found = entriesOf(now).find(({ entry }) => entry.act === 'sign' && entry.by === 'UN')!;
    const { planned: outcome } = found.entry;
    const listed = now.planned.some((entry) => entry.act === 'sign' && entry.by === 'UN');
    expect(now.counts.planned).toBe(now.planned.length);
    if (listed) expect(now.planned.find((entry) => entry.act === 'sign')?.on).toBe(outcome?.on);
    const words =
      outcome === undefined ? 'no plan' : `${outcome.status} for ${outcome.on}, ${outcome.slippageDays} days`;
    return `${found.section}, ${words}${listed ? '' : ', not listed'}`;
  };
  const withPlan = async (plan: object, ...acts: string[]) => {
    const b = await bench.bare();
    await b.record(AGREEMENT, ...NOTIFIED, ...acts);
    const { version } = await b.plan(AGREEMENT, plan);
    return { b, version };
  };

  it('waits before the planned day and on it, and is overdue by so many days after it', async () => {
    const { b } = await withPlan(PLAN);
    expect(await planned(b, '2016-09-18')).toBe('notYet, expected for 2016-09-19, null days');
    expect(await planned(b, '2016-09-19')).toBe('open, expected for 2016-09-19, null days');
    expect(await planned(b, '2016-09-20')).toBe('open, overdue for 2016-09-19, 1 days');
    expect(await planned(b, '2016-12-31')).toBe('open, overdue for 2016-09-19, 103 days');
  });

  it.each([
    ['2016-09-19', 0],
    ['2016-09-26', 7],
    ['2016-09', 11],
  ])('is fulfilled by a signature on %s, %i days after the planned day', async (day, days) => {
    const { b } = await withPlan(PLAN, `sign by UN on ${day}`);
    expect(await planned(b, '2016-12-01')).toBe(`happened, fulfilled for 2016-09-19, ${days} days, not listed`);
  });

  it('is fulfilled early by a signature before the planned day', async () => {
    const { b } = await withPlan({ act: { ...PLAN.act, on: '2016-10-03' } }, 'sign by UN on 2016-09-20');
    expect(await planned(b, '2016-12-01')).toBe('happened, fulfilled for 2016-10-03, -13 days, not listed');
    // As of a day before the signature it still waits.
    expect(await planned(b, '2016-09-19')).toBe('open, expected for 2016-10-03, null days');
  });

  it('for a month is not overdue before the month is over', async () => {
    const { b } = await withPlan({ act: { ...PLAN.act, on: '2016-10' } });
    expect(await planned(b, '2016-10-31')).toBe('open, expected for 2016-10-01/2016-10-31, null days');
    expect(await planned(b, '2016-11-02')).toBe('open, overdue for 2016-10-01/2016-10-31, 2 days');
  });

  it('may be confirmed, moved and dropped; what was planned before can still be asked for', async () => {
    const { b, version } = await withPlan(PLAN);
    b.now += 60_000;
    const first = b.now;
    const clocks: [string, number][] = [];
    for (const change of [{ change: 'confirm' }, { change: 'move', on: '2016-10-03' }, { change: 'drop' }]) {
      b.now += 60_000;
      await b.plan(AGREEMENT, { plan: version, ...change });
      clocks.push([change.change, b.now]);
    }
    const at = (name: string) => clocks.find(([one]) => one === name)![1];
    expect(await planned(b, '2016-09-25', first)).toBe('open, overdue for 2016-09-19, 6 days');
    expect(await planned(b, '2016-09-19', at('confirm'))).toBe('open, confirmed for 2016-09-19, null days');
    expect(await planned(b, '2016-09-25', at('confirm'))).toBe('open, overdue for 2016-09-19, 6 days');
    expect(await planned(b, '2016-09-25', at('move'))).toBe('open, expected for 2016-10-03, null days');
    expect(await planned(b, '2016-10-04', at('move'))).toBe('open, overdue for 2016-10-03, 1 days');
    expect(await planned(b, '2016-09-25', at('drop'))).toBe('open, no plan, not listed');
    expect(await planned(b, '2016-09-25')).toBe('open, no plan, not listed');
  });

  it('is not spoken of before the day on which it was announced, as far as that is known', async () => {
    const { b } = await withPlan({ ...PLAN, announced: '2016-07-08' });
    expect(await planned(b, '2016-07-07')).toBe('notYet, no plan, not listed');
    expect(await planned(b, '2016-07-08')).toBe('notYet, expected for 2016-09-19, null days');
    const { b: other } = await withPlan({ ...PLAN, announced: '2016-07' });
    expect(await planned(other, '2016-06-30')).toBe('notYet, no plan, not listed');
    expect(await planned(other, '2016-07-01')).toBe('notYet, expected for 2016-09-19, null days');
  });

  it('moves no date of effect and opens nothing', async () => {
    const { b } = await withPlan(PLAN);
    const plain = await bench.bare();
    await plain.record(AGREEMENT, ...NOTIFIED);
    const strip = ({ planned: _, counts, ...rest }: Outlook) => ({
      ...rest,
      counts: { ...counts, planned: 0 },
      ...Object.fromEntries(SECTIONS.map((name) => [name, rest[name].map(({ planned: __, ...entry }) => entry)])),
    });
    const ask = async (one: typeof b) => {
      const { version: _, knownAt: __, ...rest } = await one.read.next(AGREEMENT, on('2016-09-25'));
      return strip(rest);
    };
    expect(await ask(b)).toEqual(await ask(plain));
  });

  it('stands beside an act that may have happened', () => {
    const plan: Plan = {
      version: 9,
      act: told('notify by IOM on 2016-07-03'),
      key: 'notify.IOM',
      date: parseLegalDate('2016-07-03'),
      status: 'expected',
      announced: null,
      before: [],
    };
    const acts = ['mandate by UN on 2016-04-27', 'agreeText by joint on 2016-05-01', 'approve by IOM on 2016-06-30'];
    const one = agreement(clauses2016, [...acts, 'notify by IOM on 2016-07'].map(told));
    const then = new Given([{ ...one, plans: [plan] }], AGREEMENT).asOf('2016-07-10');
    expect(then.entry('notify by IOM')).toMatchObject({
      section: 'mayHaveHappened',
      on: '2016-07',
      planned: { on: '2016-07-03', status: 'overdue', slippageDays: 7 },
    });
    expect(then.outlook.planned).toMatchObject([{ act: 'notify', by: 'IOM', on: '2016-07-03' }]);
  });
});
