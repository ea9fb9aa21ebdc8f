/**
 * Routes: all ways from where an instrument stands, or would stand, to a goal, in words; and the shortest ways to lose
 * the goal for good.
 */
import { z } from 'zod';
import type { Family, Instrument } from '../law/family.ts';
import { actInWords } from '../law/procedure.ts';
import { checked } from './checking.ts';
import { consequenceOf, GOAL_NAMES, GOALS, type Goal, goalsOf } from './goals.ts';
import { refused } from './refusal.ts';
import { type Ground, play, type SimulatedStep } from './run.ts';
import { readScenario, type Scenario } from './scenario.ts';
import { type Found, type FoundWay, type Walk, waysToGoal, waysToLose } from './ways.ts';

/** An act of a route, or a consequence from another instrument. */
export interface RouteAct {
  /** The act's type, or `consequence`. */
  readonly act: string;
  readonly by: string | null;
  /** The outside event's name. */
  readonly name?: string;
  readonly organ: string;
  readonly cites: string;
  readonly text: string;
  /** Of a consequence: the instruments that bring it about, and what must become of them. */
  readonly through?: readonly { readonly instrument: string; readonly goals: readonly string[] }[];
}

/** A group of ways that differ only in the order of what does not wait for each other. */
export interface Route {
  /** In an order that can be taken. */
  readonly acts: readonly RouteAct[];
  /** In how many orders; null where they are too many to count. */
  readonly orders: number | null;
  readonly text: string;
}

/** Routes found, and whether these are all. */
export interface RouteList {
  readonly routes: readonly Route[];
  /** False when the bound of the search, or the limit of the answer, left some out; the shortest are there first. */
  readonly complete: boolean;
}

export interface Routes {
  readonly hypothetical: true;
  readonly instrument: string;
  readonly goal: Goal;
  readonly asOf: string;
  /** The hypothetical steps that lead to where the routes begin. */
  readonly steps: readonly SimulatedStep[];
  /** Where they begin, in a sentence. */
  readonly from: string;
  readonly sentence: string;
  readonly reached: boolean;
  readonly ways: RouteList;
  /** The shortest ways after which the goal can no longer be reached. Empty where it is reached or lost already. */
  readonly losing: RouteList;
  /** What must be known beside: acts that wait for other instruments. */
  readonly notes: readonly string[];
}

/** What is asked besides the scenario. */
export const routesShape = z.looseObject({
  goal: z.enum(GOAL_NAMES).optional(),
  limit: z.int().min(1).max(100).default(20),
});

/** What routes are asked with: a scenario, whose steps may be missing, with goal and limit. */
export interface RouteQuestion {
  readonly scenario: Scenario;
  readonly goal: Goal | undefined;
  readonly limit: number;
}

/** Reads a question for routes.
 * @throws Refusal with every fault. */
export function readRouteQuestion(document: unknown): RouteQuestion {
  const { goal, limit, ...rest } = checked(routesShape, document);
  return { scenario: readScenario({ steps: [], ...rest }), goal, limit };
}

/** Finds the routes. The goal is entry into force, or being done, unless given.
 * @throws Refusal where the procedure has no such goal, and for whatever is wrong with the scenario. */
export function routes(ground: Ground, question: RouteQuestion): Routes {
  const played = play(ground, question.scenario);
  const { after: family, instrument, asOf } = played;
  const one = family.get(instrument);
  const goals = goalsOf(one.chart.procedure);
  const goal = question.goal ?? goals[0]!;
  if (!goals.includes(goal)) {
    throw refused('impossible', '/goal', `${goal} is no goal of ${instrument}; it has ${goals.join(', ')}`);
  }
  const walk = walkOf(family, one, asOf);
  const isGoal = (position: { readonly state: string }) => position.state === goal;
  const reached = isGoal(walk.from);
  const none: Found<FoundWay> = { found: [], complete: true };
  const ways = waysToGoal(walk, isGoal);
  const losing = reached || ways.found.length === 0 ? none : waysToLose(walk, isGoal);
  const list = ({ found, complete }: Found<FoundWay>): RouteList => ({
    routes: found.slice(0, question.limit).map((way) => routeOf(family, one, way)),
    complete: complete && found.length <= question.limit,
  });
  return {
    hypothetical: true,
    instrument,
    goal,
    asOf,
    steps: played.steps,
    from: played.standing.sentence,
    sentence: summary(ways, reached, goal, question.limit),
    reached,
    ways: list(ways),
    losing: list(losing),
    notes: notesOf(family, one, walk, ways),
  };
}

/** The chart of an instrument as it is walked from where it stands on a day. */
export function walkOf(family: Family, one: Instrument, asOf: string): Walk {
  const { judgement, links } = family.fold(one.id, asOf);
  const { chart } = one;
  const keys = [...chart.procedure.acts.map((act) => act.key), consequenceOf(chart.procedure)];
  return { chart, from: judgement.final, keys, parentInForce: links.parentForce !== null };
}

function summary({ found, complete }: Found<FoundWay>, reached: boolean, goal: Goal, limit: number): string {
  const what = GOALS[goal];
  if (reached) return `It is ${what}.`;
  const cut = complete ? '' : ' The search was cut short by its bound: there may be more.';
  if (found.length === 0) return `There is no way left to be ${what}.${cut}`;
  const shortest = found[0]!.keys.length;
  const ways = found.length === 1 ? 'one way' : `${found.length} ways`;
  const acts = shortest === 1 ? 'one act' : `${shortest} acts`;
  const shown = found.length > limit ? ` The ${limit} shortest are shown.` : '';
  const length = found.length === 1 && complete ? `of ${acts}` : `the shortest of ${acts}`;
  return `There ${found.length === 1 ? 'is' : 'are'} ${ways} to be ${what}, ${length}.${shown}${cut}`;
}

function routeOf(family: Family, one: Instrument, way: FoundWay): Route {
  const acts = way.keys.map((key) => routeAct(family, one, key));
  const rows = way.rows.length === 0 ? way.keys.map((key) => [key]) : way.rows;
  const texts = rows.map((row) => {
    const inRow = row.map((key) => routeAct(family, one, key).text);
    return inRow.length === 1 ? inRow[0]! : `${list(inRow)} (in any order)`;
  });
  return { acts, orders: way.orders, text: texts.join('; then ') };
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function routeAct(family: Family, one: Instrument, key: string): RouteAct {
  const own = one.chart.procedure.byKey.get(key);
  if (own === undefined) return consequence(family, one);
  const { type: act, by, name, organ, cites } = own;
  return { act, by, ...(name === null ? {} : { name }), organ, cites, text: `${actInWords(own)} (${cites})` };
}

function consequence(family: Family, one: Instrument): RouteAct {
  const base = { act: 'consequence', by: null };
  if (one.parent !== null) {
    const goals = family.instruments.has(one.parent) ? endsOf(family, one.parent) : [];
    const text = `its agreement ${one.parent} ends (${goals.join(' or ')})`;
    return {
      ...base,
      cites: 'follows the agreement',
      organ: one.parent,
      text,
      through: [{ instrument: one.parent, goals }],
    };
  }
  const later = family.superseding(one.id);
  const names = later.map((other) => other.id);
  const cites = later.flatMap((other) => other.clauses.supersedes.find((rule) => rule.id === one.id)?.cites ?? []);
  const text =
    names.length === 0
      ? 'a later agreement that supersedes it comes into force (none in the register says that it does)'
      : `${names.join(' or ')} comes into force (${cites.join('; ')})`;
  const through = names.map((instrument) => ({ instrument, goals: ['inForce'] }));
  return { ...base, cites: cites.join('; '), organ: names.join(' or '), text, through };
}

function endsOf(family: Family, agreement: string): Goal[] {
  return goalsOf(family.get(agreement).chart.procedure).filter(
    (goal) => goal === 'superseded' || goal === 'terminated',
  );
}

function notesOf(family: Family, one: Instrument, walk: Walk, ways: Found<FoundWay>): string[] {
  const waits = one.parent !== null && !walk.parentInForce;
  const byConsequence = ways.found.some((way) => way.keys.includes(consequenceOf(one.chart.procedure)));
  const missing = one.parent === null && byConsequence && family.superseding(one.id).length === 0;
  return [
    ...(waits
      ? [
          `The agreement ${one.parent} is not in force on that day; only an agreement in force can be amended or carried out.`,
        ]
      : []),
    ...(missing ? ['No agreement in the register says that it supersedes this one.'] : []),
  ];
}
