/**
 * The order in which acts are judged. Dates alone say that one act came certainly before another; an order of
 * judgement never contradicts that. Where they leave the order open (one day, overlapping intervals) the procedure's
 * own order is taken where one exists, otherwise (latest, earliest, position in the ledger).
 *
 * So: the acts are sorted by (latest, earliest, position). That order stands if the chart takes every act in it.
 * Otherwise, within each stretch of acts whose order is open, the order with the fewest acts the chart does not take
 * is chosen; of several, the first in the sorted sense. Acts that are certainly later never influence it.
 */
import type { Chart, Position } from './chart.ts';
import { certainlyBefore, type LegalDate } from './dates.ts';

/** Something to be judged: an act, or a consequence coming from another instrument. */
export interface Item {
  /** What the chart is asked to take. */
  readonly key: string;
  readonly date: LegalDate;
  /** Position in the ledger, or any number that orders recording. */
  readonly position: number;
  /** A consequence: where it finds the course ended, nothing is wrong. */
  readonly consequence: boolean;
  /** For proposals: whether the agreement was in force on the date. */
  readonly parentInForce: boolean;
}

/** An item in its turn. */
export interface Judged<I extends Item> {
  readonly item: I;
  readonly before: Position;
  /** Whether the chart took it. */
  readonly taken: boolean;
  readonly after: Position;
}

export interface Judgement<I extends Item> {
  readonly steps: readonly Judged<I>[];
  readonly final: Position;
  /** False when a stretch of open order was too tangled to search through: then its acts were taken one by one,
   * each time the first in sorted order that fits. */
  readonly exhaustive: boolean;
}

// Stretches longer than this, or searches longer than that, are not taken further: a limit against hostile histories.
const MAX_STRETCH = 40;
const MAX_VISITS = 20_000;

/** Judges items from a position. Never throws; what the chart does not take is marked so. */
export function judge<I extends Item>(chart: Chart, items: readonly I[], from: Position = chart.initial): Judgement<I> {
  const sorted = isSorted(items) ? items : [...items].sort(bySortedOrder);
  const asSorted = inOrder(chart, sorted, from);
  if (asSorted.every(fits)) return { steps: asSorted, final: asSorted.at(-1)?.after ?? from, exhaustive: true };
  const steps: Judged<I>[] = [];
  let position = from;
  let exhaustive = true;
  for (const stretch of stretches(sorted)) {
    const straight = inOrder(chart, stretch, position);
    const result = straight.every(fits) ? straight : rearranged(chart, stretch, position);
    exhaustive &&= result !== null;
    for (const step of result ?? oneByOne(chart, stretch, position)) {
      steps.push(step);
      position = step.after;
    }
  }
  return { steps, final: position, exhaustive };
}

/** The order (latest, earliest, position). It contradicts no certain order. */
export function bySortedOrder(a: Pick<Item, 'date' | 'position'>, b: Pick<Item, 'date' | 'position'>): number {
  if (a.date.latest !== b.date.latest) return a.date.latest < b.date.latest ? -1 : 1;
  if (a.date.earliest !== b.date.earliest) return a.date.earliest < b.date.earliest ? -1 : 1;
  return a.position - b.position;
}

/** Acts are mostly recorded in the order in which they happen. */
function isSorted(items: readonly Item[]): boolean {
  for (let index = 1; index < items.length; index++) {
    if (bySortedOrder(items[index - 1]!, items[index]!) > 0) return false;
  }
  return true;
}

/** Cuts sorted items wherever all before are certainly before all after. */
function* stretches<I extends Item>(sorted: readonly I[]): Generator<readonly I[]> {
  let earliestAfter = '~';
  const cuts: number[] = [];
  for (let index = sorted.length - 1; index > 0; index--) {
    const { earliest } = sorted[index]!.date;
    if (earliest < earliestAfter) earliestAfter = earliest;
    if (sorted[index - 1]!.date.latest < earliestAfter) cuts.push(index);
  }
  let start = 0;
  for (const cut of cuts.reverse()) {
    yield sorted.slice(start, cut);
    start = cut;
  }
  if (start < sorted.length) yield sorted.slice(start);
}

// A consequence that finds its instrument ended already is of no account; otherwise it too wants its place.
const fits = (step: Judged<Item>) => step.taken || (step.item.consequence && step.before.ended);

function turn<I extends Item>(chart: Chart, item: I, before: Position): Judged<I> {
  const after = chart.take(before, item.key, item.parentInForce);
  return { item, before, taken: after !== null, after: after ?? before };
}

function inOrder<I extends Item>(chart: Chart, stretch: readonly I[], from: Position): Judged<I>[] {
  let position = from;
  return stretch.map((item) => {
    const step = turn(chart, item, position);
    position = step.after;
    return step;
  });
}

function oneByOne<I extends Item>(chart: Chart, stretch: readonly I[], from: Position): Judged<I>[] {
  const rest = [...stretch];
  const steps: Judged<I>[] = [];
  let position = from;
  while (rest.length > 0) {
    const first = rest[0]!;
    const may = (item: I) => !certainlyBefore(first.date, item.date);
    const next = rest.find((item) => may(item) && turn(chart, item, position).taken) ?? first;
    rest.splice(rest.indexOf(next), 1);
    const step = turn(chart, next, position);
    steps.push(step);
    position = step.after;
  }
  return steps;
}

/** How much may be left over: acts that the chart does not take, and consequences that find nothing to change. */
interface Allowance {
  readonly acts: number;
  readonly consequences: number;
}

/** The order with the fewest acts that do not fit, and among those the fewest idle consequences, by deepening: first
 * all orders that leave over less are excluded. Null when the search was cut short. */
function rearranged<I extends Item>(chart: Chart, stretch: readonly I[], from: Position): Judged<I>[] | null {
  if (stretch.length === 1) return inOrder(chart, stretch, from);
  if (stretch.length > MAX_STRETCH) return null;
  const search = { chart, stretch, visits: 0 };
  const most = stretch.filter((item) => item.consequence).length;
  for (let acts = 0; acts <= stretch.length; acts++) {
    for (let consequences = 0; consequences <= most; consequences++) {
      const found = descend(search, stretch, from, { acts, consequences }, new Set());
      if (found !== null) return found;
      if (search.visits > MAX_VISITS) return null;
    }
  }
  return null;
}

interface Search<I extends Item> {
  readonly chart: Chart;
  readonly stretch: readonly I[];
  visits: number;
}

function descend<I extends Item>(
  search: Search<I>,
  rest: readonly I[],
  from: Position,
  allowed: Allowance,
  failed: Set<string>,
): Judged<I>[] | null {
  if (rest.length === 0) return [];
  const here = `${from.key}|${allowed.acts}|${allowed.consequences}|${rest.map((item) => search.stretch.indexOf(item)).join()}`;
  if (failed.has(here) || search.visits > MAX_VISITS) return null;
  search.visits++;
  const first = rest[0]!;
  // An item may come next when no other remaining one is certainly before it; the first of the rest ends soonest.
  const turns = rest
    .filter((item) => !certainlyBefore(first.date, item.date))
    .map((item) => turn(search.chart, item, from));
  for (const step of [...turns.filter((one) => one.taken), ...turns.filter((one) => !one.taken)]) {
    const left = fits(step) ? allowed : lessOne(allowed, step.item);
    if (left === null) continue;
    const others = rest.filter((item) => item !== step.item);
    const tail = descend(search, others, step.after, left, failed);
    if (tail !== null) return [step, ...tail];
  }
  failed.add(here);
  return null;
}

/** What may still be left over after an item that does not fit; null when it may not be. */
function lessOne({ acts, consequences }: Allowance, item: Item): Allowance | null {
  if (item.consequence) return consequences === 0 ? null : { acts, consequences: consequences - 1 };
  return acts === 0 ? null : { acts: acts - 1, consequences };
}
