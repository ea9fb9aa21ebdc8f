// Builds families of instruments from acts written as sentences, such as 'approve by UN on 2016-07-25'.

import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Act, act, type RecordedAct } from '../src/law/acts.ts';
import { Chart } from '../src/law/chart.ts';
import { type Clauses, readClauses } from '../src/law/clauses.ts';
import { parseLegalDate } from '../src/law/dates.ts';
import { Family, type Instrument } from '../src/law/family.ts';
import { type Outlook, type OutlookEntry, outlook, type Section } from '../src/law/outlook.ts';
import type { Plan } from '../src/law/plan.ts';
import { keyOf, procedure } from '../src/law/procedure.ts';
import { type Standing, standing } from '../src/law/standing.ts';

const data = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../src/agreements/${name}.json`, import.meta.url), 'utf8'));

export const clauses1996 = readClauses(data('un-iom-1996'));
export const clauses2016 = readClauses(data('un-iom-2016'));

export const AGREEMENT = 'un-iom-2016';
export const FORMER = 'un-iom-1996';
export const AMENDMENT = 'un-iom-2016-amendment-1';

/** The clauses of 2016 for an agreement of another name that supersedes others. */
export const clausesSuperseding = (id: string, ...superseded: string[]): Clauses =>
  readClauses({
    ...(data('un-iom-2016') as object),
    id,
    supersedes: superseded.map((one) => ({ id: one, cites: 'Art. 16(2)' })),
  });

const charts = new WeakMap<Clauses, Map<string, Chart>>();

/** One chart for each procedure, as the product keeps it. */
function chartOf(clauses: Clauses, kind: 'agreement' | 'amendment'): Chart {
  const own = charts.get(clauses) ?? new Map<string, Chart>();
  charts.set(clauses, own);
  const rules = procedure(clauses, kind);
  if (rules === undefined) throw new Error(`the clauses of ${clauses.id} provide for no ${kind}`);
  const chart = own.get(kind) ?? new Chart(rules);
  own.set(kind, chart);
  return chart;
}

/** Reads 'approve by UN on 2016-07-25'. */
export function told(sentence: string): Act {
  const match = /^(\w+)(?: by (\w+))? on (\S+)$/.exec(sentence);
  if (match === null) throw new Error(`not the sentence of an act: ${sentence}`);
  const [, type, by, on] = match;
  return act.parse({ type, ...(by === undefined ? {} : { by }), on });
}

/** Acts as the ledger numbers them, the first being version 1. */
export const recorded = (acts: readonly Act[]): RecordedAct[] =>
  acts.map((one, index) => ({ act: one, version: index + 1, date: parseLegalDate(one.on) }));

/** The real record of an agreement: its acts and its plans. */
export function realRecord(id: string): { acts: Act[]; plans: Act[] } {
  const record = data(`${id}.record`) as { acts: unknown[]; plans: unknown[] };
  return { acts: record.acts.map((one) => act.parse(one)), plans: record.plans.map((one) => act.parse(one)) };
}

/** The agreement as it really came into force, act by act. */
export const REAL = realRecord(AGREEMENT).acts.map((one) => `${one.type} by ${one.by} on ${one.on}`);

const planned = (clauses: Clauses, acts: readonly Act[]): Plan[] =>
  acts.map((one, index) => ({
    version: 100 + index,
    act: one,
    key: keyOf(chartOf(clauses, 'agreement').procedure, one) ?? '',
    date: parseLegalDate(one.on),
    status: 'expected',
    announced: null,
    before: [],
  }));

export function agreement(clauses: Clauses, acts: readonly Act[], plans: readonly Act[] = []): Instrument {
  const own = recorded(acts);
  return {
    id: clauses.id,
    kind: 'agreement',
    parent: null,
    number: null,
    title: clauses.title,
    clauses,
    chart: chartOf(clauses, 'agreement'),
    acts: own,
    plans: planned(clauses, plans),
    version: own.length,
  };
}

export function amendment(clauses: Clauses, acts: readonly Act[], number = 1): Instrument {
  const own = recorded(acts);
  return {
    id: `${clauses.id}-amendment-${number}`,
    kind: 'amendment',
    parent: clauses.id,
    number,
    title: { en: `Amendment ${number}` },
    clauses,
    chart: chartOf(clauses, 'amendment'),
    acts: own,
    plans: [],
    version: own.length,
  };
}

/** What a test expects of a standing; whatever is not named is not looked at. */
export interface Expected {
  state?: string;
  textVersion?: number;
  /** From when in force, and until when where it has ended ('from until until'); null when it is not. */
  inForce?: string | null;
  knownToBoth?: string | null;
  /** By lane: 'UN approval' and so on. */
  lanes?: Record<string, string>;
  owed?: string[];
  given?: string[];
  /** The acts that are findings, in any order: 'sign by UN on 2016-07-01'. */
  findings?: string[];
  /** The acts that may have happened. */
  perhaps?: string[];
  end?: string | null;
  supersededBy?: string | null;
}

const inWords = (one: { act?: string; type?: string; by: string | null; on: string }): string =>
  `${one.act ?? one.type} by ${one.by} on ${one.on}`;

/** An instrument of a family as of a day. */
export class Position {
  readonly family: Family;
  readonly id: string;
  readonly asOf: string;

  constructor(family: Family, id: string, asOf: string) {
    this.family = family;
    this.id = id;
    this.asOf = asOf;
  }

  get standing(): Standing {
    return standing(this.family, this.id, this.asOf);
  }

  get outlook(): Outlook {
    const one = this.family.get(this.id);
    return outlook({
      fold: this.family.fold(this.id, this.asOf),
      acts: one.acts,
      keyOf: (other) => keyOf(one.chart.procedure, other.act),
      plans: one.plans,
      asOf: this.asOf,
    });
  }

  /** The acts of a section of the outlook, as 'approve by UN'. */
  section(name: Section | 'planned'): string[] {
    return this.outlook[name].map((entry) => `${entry.act} by ${entry.by}`);
  }

  /** An act wherever it stands in the outlook, with the section. */
  entry(name: string): OutlookEntry & { section: Section } {
    const outlook = this.outlook;
    for (const section of ['happened', 'mayHaveHappened', 'owed', 'open', 'notYet', 'closed'] as const) {
      const found = outlook[section].find((one) => `${one.act} by ${one.by}` === name);
      if (found !== undefined) return { ...found, section };
    }
    throw new Error(`no ${name} in the outlook`);
  }

  /** Why an act is a finding: each reason as 'approve by UN, Art. 16(1)'. */
  reasons(finding: string): string[] {
    const found = this.standing.findings.find((one) => inWords(one.act) === inWords(told(finding) as never));
    if (found === undefined) throw new Error(`${finding} is not a finding`);
    return found.reasons.map((reason) => `${reason.act} by ${reason.by}, ${reason.cites}`);
  }

  shows(expected: Expected): this {
    expect(this.facts(expected)).toEqual({ ...expected, ...sortedLists(expected) });
    return this;
  }

  private facts(expected: Expected): Expected {
    const now = this.standing;
    const duties = (given: boolean) =>
      now.duties
        .filter((duty) => (duty.given !== null) === given)
        .map((duty) =>
          given ? `${duty.act} by ${duty.by} on ${duty.given}` : `${duty.act} by ${duty.by} since ${duty.since}`,
        )
        .sort();
    const all: Required<Expected> = {
      state: now.state,
      textVersion: now.textVersion,
      inForce:
        now.inForce === null
          ? null
          : now.inForce.until === null
            ? now.inForce.from
            : `${now.inForce.from} until ${now.inForce.until}`,
      knownToBoth: now.inForce?.knownToBothFrom ?? null,
      lanes: Object.fromEntries(
        Object.keys(expected.lanes ?? {}).map((name) => {
          const [party = '', lane = ''] = name.split(' ');
          return [name, now.lanes[party]?.[lane] ?? 'no such lane'];
        }),
      ),
      owed: duties(false),
      given: duties(true),
      findings: now.findings.map((one) => inWords(one.act)).sort(),
      perhaps: now.mayHaveHappened.map(inWords).sort(),
      end: now.end === null ? null : `${now.end.state} on ${now.end.on}`,
      supersededBy: now.supersededBy,
    };
    return Object.fromEntries(
      Object.keys(expected).map((name) => [name, all[name as keyof Expected]]),
    ) as unknown as Expected;
  }
}

const sortedLists = (expected: Expected): Expected =>
  Object.fromEntries(
    Object.entries(expected)
      .filter(([, value]) => Array.isArray(value))
      .map(([name, value]) => [name, [...value].sort()]),
  );

/** Some instruments, of which one is asked about. */
export class Given {
  readonly family: Family;
  readonly id: string;

  constructor(instruments: readonly Instrument[], id: string) {
    this.family = new Family(instruments);
    this.id = id;
  }

  asOf(day: string): Position {
    return new Position(this.family, this.id, day);
  }

  of(id: string): Given {
    return new Given([...this.family.instruments.values()], id);
  }
}

/** The agreement of 2016 with these acts and no others. */
export const given = (...acts: string[]): Given => new Given([agreement(clauses2016, acts.map(told))], AGREEMENT);

/** The agreement of 2016 as it really came into force, with an amendment of these acts. */
export const givenAmendment = (...acts: string[]): Given =>
  new Given([agreement(clauses2016, REAL.map(told)), amendment(clauses2016, acts.map(told))], AMENDMENT);

/** Both agreements with all that is on record of them. */
export function givenRealRecord(): Given {
  const one = realRecord(AGREEMENT);
  return new Given(
    [agreement(clauses1996, realRecord(FORMER).acts), agreement(clauses2016, one.acts, one.plans)],
    AGREEMENT,
  );
}

/** Every order of a list. */
export function* orders<T>(list: readonly T[]): Generator<T[]> {
  if (list.length === 0) yield [];
  for (const [index, one] of list.entries()) {
    for (const rest of orders(list.filter((_, other) => other !== index))) yield [one, ...rest];
  }
}
