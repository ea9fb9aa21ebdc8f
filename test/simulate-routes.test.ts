// Routes against an exhaustive search of another kind: every set of acts that the machine itself takes, one event after
// the other, from where the procedure stands, for every procedure in the data.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { Chart } from '../src/law/chart.ts';
import { type Clauses, readClauses } from '../src/law/clauses.ts';
import { type Machine, machineOf } from '../src/law/machine.ts';
import { type Procedure, procedure } from '../src/law/procedure.ts';
import { consequenceOf, goalsOf } from '../src/simulation/goals.ts';
import { type FoundWay, type Walk, waysToGoal, waysToLose } from '../src/simulation/ways.ts';

const FOLDER = new URL('../src/agreements/', import.meta.url);

const allClauses: Clauses[] = readdirSync(FOLDER)
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as { format?: string })
  .filter((document) => document.format === 'pacta-clauses/1')
  .map(readClauses);

const procedures: [string, Procedure][] = allClauses.flatMap((clauses): [string, Procedure][] => [
  [`${clauses.id}, conclusion`, procedure(clauses, 'agreement')],
  ...(clauses.amendment === undefined
    ? []
    : [[`${clauses.id}, amendment`, procedure(clauses, 'amendment')!] as [string, Procedure]]),
  ...Object.keys(clauses.implementation).map((name): [string, Procedure] => [
    `${clauses.id}, ${name}`,
    procedure(clauses, 'implementation', name)!,
  ]),
]);

type Snapshot = ReturnType<typeof initialTransition<Machine>>[0];

/** The machine, asked event by event; answers are remembered by configuration. */
class Asked {
  readonly keys: readonly string[];
  readonly #machine: Machine;
  readonly #known = new Map<string, string | null>();
  readonly #snapshots = new Map<string, Snapshot>();
  readonly start: string;

  constructor(own: Procedure) {
    this.#machine = machineOf(own, 'asked');
    this.keys = [...own.acts.map((one) => one.key), consequenceOf(own)];
    this.start = this.#keep(initialTransition(this.#machine)[0]);
  }

  #keep(snapshot: Snapshot): string {
    const value = JSON.stringify(snapshot.value);
    this.#snapshots.set(value, snapshot);
    return value;
  }

  /** The configuration after an act; null where it is refused. */
  after(value: string, key: string): string | null {
    const label = `${key} ${value}`;
    const known = this.#known.get(label);
    if (known !== undefined) return known;
    const before = this.#snapshots.get(value)!;
    const [snapshot] = transition(this.#machine, before, { type: key, parentInForce: true });
    const next = snapshot === before ? null : this.#keep(snapshot);
    this.#known.set(label, next);
    return next;
  }
}

/** Whether a configuration is in a state of the course; read off the text of the configuration. */
function isIn(value: string, state: string): boolean {
  const read = JSON.parse(value) as string | { live: { course: string | { pending: string | object } } };
  if (typeof read === 'string') return read === state;
  const { course } = read.live;
  if (typeof course === 'string') return course === state;
  const { pending } = course;
  return typeof pending === 'string' ? pending === state : Object.keys(pending)[0] === state;
}

type Set_ = readonly string[];
const asText = (set: Set_) => [...set].sort().join(' ');

/** All smallest sets of acts, each act once, that in some order lead to a configuration that is wanted without coming by
 * one that is shut: by going through every set that can be taken, smaller ones first. */
function exhaustive(asked: Asked, from: string, wanted: (value: string) => boolean, shut: (value: string) => boolean) {
  if (wanted(from)) return [''];
  const found: Set<string>[] = [];
  let layer = new Map<string, { value: string; set: Set<string> }>([['', { value: from, set: new Set() }]]);
  while (layer.size > 0) {
    const next: typeof layer = new Map();
    for (const { value, set } of layer.values()) {
      for (const key of asked.keys) {
        if (set.has(key)) continue;
        const after = asked.after(value, key);
        // What changes nothing can be left out.
        if (after === null || after === value || shut(after)) continue;
        const larger = new Set([...set, key]);
        if (found.some((one) => [...one].every((item) => larger.has(item)))) continue;
        next.set(`${after} ${asText([...larger])}`, { value: after, set: larger });
      }
    }
    for (const { value, set } of next.values()) {
      if (wanted(value) && !found.some((one) => asText([...one]) === asText([...set]))) found.push(set);
    }
    layer = new Map([...next].filter(([, { set }]) => !found.some((one) => [...one].every((item) => set.has(item)))));
  }
  return found.map((set) => asText([...set])).sort();
}

/** In how many orders a set can be taken to where it is wanted: each order is tried. */
function orders(asked: Asked, from: string, rest: Set_, wanted: (value: string) => boolean): number {
  if (rest.length === 0) return wanted(from) ? 1 : 0;
  return rest.reduce((count, key) => {
    const after = asked.after(from, key);
    return after === null
      ? count
      : count +
          orders(
            asked,
            after,
            rest.filter((one) => one !== key),
            wanted,
          );
  }, 0);
}

/** Whether a goal can be reached from a configuration, by whatever acts, as often as one likes. */
function canReach(asked: Asked, from: string, wanted: (value: string) => boolean): boolean {
  const seen = new Set([from]);
  for (const value of seen) {
    if (wanted(value)) return true;
    for (const key of asked.keys) {
      const after = asked.after(value, key);
      if (after !== null) seen.add(after);
    }
  }
  return false;
}

const told = (ways: readonly FoundWay[]) => ways.map((way) => asText(way.keys)).sort();

describe.each(procedures)('%s', (_, own) => {
  const chart = new Chart(own);
  const asked = new Asked(own);
  const keys = [...asked.keys];
  /** Where the procedure can stand: at its beginning, and after each act of a shortest course to its end. */
  const standings = [chart.initial.key];
  for (let at = chart.initial; ; ) {
    const key = own.required.find((one) => chart.take(at, one) !== null);
    if (key === undefined) break;
    at = chart.take(at, key)!;
    standings.push(at.key);
  }
  const positionAt = (key: string) => {
    let at = chart.initial;
    while (at.key !== key) at = chart.take(at, own.required.find((one) => chart.take(at, one) !== null)!)!;
    return at;
  };

  it.each(goalsOf(own))('all ways to be %s, from each standing on its course', (goal) => {
    const wanted = (value: string) => isIn(value, goal);
    for (const standing of standings) {
      const walk: Walk = { chart, from: positionAt(standing), keys, parentInForce: true };
      const { found, complete } = waysToGoal(walk, (position) => position.state === goal);
      expect(complete).toBe(true);
      expect(told(found), standing).toEqual(exhaustive(asked, standing, wanted, () => false));
      for (const way of found) {
        expect(way.orders, `${standing} ${way.keys}`).toBe(orders(asked, standing, way.keys, wanted));
        // The acts are told in an order that can be taken, and the rows are the same acts.
        const end = way.keys.reduce<string | null>((at, key) => (at === null ? null : asked.after(at, key)), standing);
        expect(end !== null && wanted(end)).toBe(true);
        expect(asText(way.rows.flat())).toBe(asText(way.keys));
      }
      const sizes = found.map((way) => way.keys.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    }
  });

  it.each(goalsOf(own))('the shortest ways to lose being %s', (goal) => {
    const wanted = (value: string) => isIn(value, goal);
    for (const standing of standings) {
      if (wanted(standing) || !canReach(asked, standing, wanted)) continue;
      const walk: Walk = { chart, from: positionAt(standing), keys, parentInForce: true };
      const { found, complete } = waysToLose(walk, (position) => position.state === goal);
      expect(complete).toBe(true);
      const lost = (value: string) => !canReach(asked, value, wanted);
      const all = exhaustive(asked, standing, lost, wanted);
      const least = Math.min(...all.map((set) => set.split(' ').length));
      expect(told(found), standing).toEqual(all.filter((set) => set.split(' ').length === least));
    }
  });
});

/** Clauses with one stage of independent lanes, an act in each for each party. */
function wide(acts: readonly string[]): Procedure {
  const clauses = readClauses({
    format: 'pacta-clauses/1',
    id: 'wide',
    version: 1,
    title: { en: 'Wide' },
    parties: ['A', 'B'].map((id) => ({ id, name: { en: id }, organ: `Organ ${id}`, head: `Head ${id}` })),
    conclusion: {
      stages: [{ state: 'approval', lanes: Object.fromEntries(acts.map((act) => [act, [{ act, cites: 'Art. 1' }]])) }],
      entryIntoForce: { laterOf: acts, cites: 'Art. 1' },
    },
  });
  return procedure(clauses, 'agreement');
}

describe('a procedure with many independent lanes', () => {
  const search = (own: Procedure) => {
    const chart = new Chart(own);
    const keys = own.acts.map((one) => one.key);
    const walk: Walk = { chart, from: chart.initial, keys, parentInForce: true };
    return waysToGoal(walk, (position) => position.state === 'inForce');
  };

  it('has one way whose orders are all permutations', () => {
    const { found, complete } = search(wide(['approve', 'notify', 'sign']));
    expect(complete).toBe(true);
    expect(found.map((way) => way.orders)).toEqual([6 * 5 * 4 * 3 * 2]);
  });

  it('says so when the bound cuts the search, and does not go on beyond it', () => {
    const { found, complete } = search(wide(['approve', 'notify', 'sign', 'mandate', 'submit']));
    expect({ found, complete }).toEqual({ found: [], complete: false });
  });
});
