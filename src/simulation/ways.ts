/**
 * All ways from a position of a chart to a goal.
 *
 * A way is a set of acts, each taken once, that in some order lead from here to the goal, and of which none can be left
 * out, in whatever order the others are taken. So detours are no ways of their own: what may be passed over, what changes
 * nothing, and a reopening that only leads round. The orders in which a way can be taken differ by independent lanes
 * alone; they are counted, not listed. Consequences from other instruments count as acts here.
 *
 * The searches are bounded; what they give says so when the bound cut them short.
 */
import type { Chart, Position } from '../law/chart.ts';

/** A chart as it is walked: from where, by which acts, and whether the agreement it hangs on is in force. */
export interface Walk {
  readonly chart: Chart;
  readonly from: Position;
  /** Keys of acts and consequences. */
  readonly keys: readonly string[];
  readonly parentInForce: boolean;
  /** Positions that no way may pass. */
  readonly shut?: (position: Position) => boolean;
}

/** A set of acts as bits, in the order of the walk's keys. */
type Bits = bigint;

/** A way, before it is put into words. */
export interface FoundWay {
  /** In an order that can be taken. */
  readonly keys: readonly string[];
  /** In how many orders it can be taken; null where they are too many to count. */
  readonly orders: number | null;
  /** The same acts in rows: those of one row wait for each other no more than their rows say. */
  readonly rows: readonly (readonly string[])[];
}

export interface Found<T> {
  readonly found: readonly T[];
  /** False when the bound cut the search short. */
  readonly complete: boolean;
}

/** How far a search goes: pairs of a position and a set of acts. The real procedures need a tenth of it. */
const MAX_VISITS = 1_500;

type IsGoal = (position: Position) => boolean;

/** Every way to the goal, shortest first. From the goal itself there is one, without acts. */
export function waysToGoal(walk: Walk, isGoal: IsGoal): Found<FoundWay> {
  const sets = minimalSets(walk, isGoal);
  const found: FoundWay[] = [];
  for (const set of sets.found) found.push(described(walk, isGoal, set));
  return { found, complete: sets.complete };
}

/** The shortest ways to a position from which the goal can no longer be reached. */
export function waysToLose(walk: Walk, isGoal: IsGoal): Found<FoundWay> {
  const graph = explored(walk, isGoal);
  if (!graph.complete) return { found: [], complete: false };
  const isLost = (position: Position) => !graph.hopeful.has(position.key);
  // Who reaches the goal on the way has not lost it.
  const losing = { ...walk, shut: isGoal };
  const sets = minimalSets(losing, isLost);
  const shortest = Math.min(...sets.found.map(sizeOf));
  const found: FoundWay[] = [];
  for (const set of sets.found.filter((one) => sizeOf(one) === shortest)) {
    found.push(described(losing, isLost, set));
  }
  return { found, complete: sets.complete };
}

function take(walk: Walk, position: Position, index: number): Position | null {
  const after = walk.chart.take(position, walk.keys[index]!, walk.parentInForce);
  return after === null || walk.shut?.(after) === true ? null : after;
}

/** The minimal sets, by size. At each position only sets are kept that hold no other set that leads there: whatever
 * the larger could go on to, the smaller can too. The search does not go on from the goal. */
function minimalSets(walk: Walk, isGoal: IsGoal): Found<Bits> {
  if (isGoal(walk.from)) return { found: [0n], complete: true };
  const kept = new Map<string, Bits[]>([[walk.from.key, [0n]]]);
  const found: Bits[] = [];
  let front: { position: Position; set: Bits }[] = [{ position: walk.from, set: 0n }];
  let visits = 0;
  while (front.length > 0) {
    const next: typeof front = [];
    for (const { position, set } of front) {
      if (++visits > MAX_VISITS) return { found, complete: false };
      for (let index = 0; index < walk.keys.length; index++) {
        const larger = set | (1n << BigInt(index));
        if (larger === set) continue;
        const after = take(walk, position, index);
        if (after === null || found.some((one) => holds(larger, one))) continue;
        const here = kept.get(after.key) ?? [];
        if (here.some((one) => holds(larger, one))) continue;
        kept.set(after.key, [...here, larger]);
        if (isGoal(after)) found.push(larger);
        else next.push({ position: after, set: larger });
      }
    }
    front = next;
  }
  return { found, complete: true };
}

const holds = (set: Bits, other: Bits) => (set & other) === other;

function sizeOf(set: Bits): number {
  let size = 0;
  for (let rest = set; rest > 0n; rest >>= 1n) if (rest & 1n) size++;
  return size;
}

/** Counts the orders of a way, and reads off them which act must wait for which. */
function described(walk: Walk, isGoal: IsGoal, set: Bits): FoundWay {
  const indexes = walk.keys.flatMap((_, index) => (set & (1n << BigInt(index)) ? [index] : []));
  const layers = layersOf(walk, indexes, set);
  if (layers === null) return { keys: oneOrder(walk, isGoal, indexes), orders: null, rows: [] };
  const counts = new Map<string, bigint>();
  // For each act those that come after it in every order, as far as has been seen.
  const after = new Map(indexes.map((index) => [index, set & ~(1n << BigInt(index))]));
  for (const layer of layers.toReversed()) {
    for (const { position, done } of layer) {
      if (done === set) {
        counts.set(mark(position, done), isGoal(position) ? 1n : 0n);
        continue;
      }
      let count = 0n;
      for (const index of indexes) {
        const more = done | (1n << BigInt(index));
        const next = more === done ? null : take(walk, position, index);
        const orders = next === null ? 0n : (counts.get(mark(next, more)) ?? 0n);
        if (orders === 0n) continue;
        count += orders;
        after.set(index, after.get(index)! & ~done);
      }
      counts.set(mark(position, done), count);
    }
  }
  const orders = Number(counts.get(mark(walk.from, 0n)) ?? 0n);
  return { keys: oneOrder(walk, isGoal, indexes), orders, rows: rowsOf(walk, indexes, after) };
}

const mark = (position: Position, done: Bits) => `${done} ${position.key}`;

interface Standing {
  readonly position: Position;
  readonly done: Bits;
}

/** Every position that some order of the acts comes by, by number of acts done; null where they are too many. */
function layersOf(walk: Walk, indexes: readonly number[], set: Bits): Standing[][] | null {
  const layers: Standing[][] = [[{ position: walk.from, done: 0n }]];
  let visits = 0;
  while (layers.at(-1)!.length > 0 && layers.at(-1)![0]!.done !== set) {
    const next = new Map<string, Standing>();
    for (const { position, done } of layers.at(-1)!) {
      if (++visits > MAX_VISITS) return null;
      for (const index of indexes) {
        const more = done | (1n << BigInt(index));
        const after = more === done ? null : take(walk, position, index);
        if (after !== null) next.set(mark(after, more), { position: after, done: more });
      }
    }
    layers.push([...next.values()]);
  }
  return layers;
}

/** One order in which the acts can be taken: at each turn the first, in the order of the procedure, that leads on. */
function oneOrder(walk: Walk, isGoal: IsGoal, indexes: readonly number[]): string[] {
  const failed = new Set<string>();
  const descend = (position: Position, rest: readonly number[]): number[] | null => {
    if (rest.length === 0) return isGoal(position) ? [] : null;
    const here = `${rest.join()} ${position.key}`;
    if (failed.has(here)) return null;
    for (const index of rest) {
      const after = take(walk, position, index);
      const others = rest.filter((other) => other !== index);
      const tail = after === null ? null : descend(after, others);
      if (tail !== null) return [index, ...tail];
    }
    failed.add(here);
    return null;
  };
  return (descend(walk.from, indexes) ?? []).map((index) => walk.keys[index]!);
}

/** The acts in rows: each stands one row below the last of those it waits for. `after` has for each act those that
 * come after it in every order. */
function rowsOf(walk: Walk, indexes: readonly number[], after: ReadonlyMap<number, Bits>): string[][] {
  const first = (one: number, two: number) => one !== two && (after.get(one)! & (1n << BigInt(two))) !== 0n;
  const depth = new Map<number, number>();
  const depthOf = (index: number): number => {
    const known = depth.get(index);
    if (known !== undefined) return known;
    const waitsFor = indexes.filter((other) => first(other, index));
    const own = Math.max(-1, ...waitsFor.map(depthOf)) + 1;
    depth.set(index, own);
    return own;
  };
  const rows: string[][] = [];
  for (const index of indexes) {
    const row = depthOf(index);
    rows[row] = [...(rows[row] ?? []), walk.keys[index]!];
  }
  return rows;
}

/** Every position that can be come by without passing the goal, and those of them that can still reach it. */
function explored(walk: Walk, isGoal: IsGoal): { hopeful: ReadonlySet<string>; complete: boolean } {
  const seen = new Map([[walk.from.key, walk.from]]);
  const before = new Map<string, string[]>();
  const goals: string[] = [];
  let visits = 0;
  for (const position of seen.values()) {
    if (++visits > MAX_VISITS) return { hopeful: new Set(), complete: false };
    if (isGoal(position)) {
      goals.push(position.key);
      continue;
    }
    for (let index = 0; index < walk.keys.length; index++) {
      const after = take(walk, position, index);
      if (after === null || after.key === position.key) continue;
      before.set(after.key, [...(before.get(after.key) ?? []), position.key]);
      if (!seen.has(after.key)) seen.set(after.key, after);
    }
  }
  const hopeful = new Set(goals);
  // A set that grows is gone through to its end.
  for (const key of hopeful) for (const earlier of before.get(key) ?? []) hopeful.add(earlier);
  return { hopeful, complete: true };
}
