/**
 * How far an instrument has come in its chart: which states it is in, which transitions it took, which it may take now.
 */

import type { Position } from '../law/chart.ts';
import type { Drawn, DrawnTransition } from '../law/draw-model.ts';
import type { InstrumentView } from './instrument.ts';

/** How a transition stands: taken on the way here, open now, or neither. */
export type TransitionMark = 'taken' | 'open' | 'blocked';
/** How a state stands: the instrument is in it, has been in it, or neither. */
export type StateMark = 'current' | 'passed' | 'ahead';

export interface Marks {
  readonly state: (id: string) => StateMark;
  readonly transition: (one: DrawnTransition) => TransitionMark;
}

/** What of an instrument its marks are read off. */
export interface Marked {
  readonly course: Pick<InstrumentView['course'], 'chart' | 'position' | 'taken'>;
  readonly next: Readonly<Record<'open' | 'owed' | 'mayHaveHappened', readonly { readonly key: string }[]>>;
}

/** Reads the marks off the course of an instrument. */
export function marksOf({ course, next }: Marked, tree: Drawn): Marks {
  const { chart, position, taken } = course;
  const current = activeStates(position);
  const passed = new Set(taken.flatMap(({ before }) => [...activeStates(before)]));
  const ways = new Set(taken.flatMap(({ key, before }) => [...activeStates(before)].map((id) => `${id} ${key}`)));
  const mayBe = new Set([...next.open, ...next.owed, ...next.mayHaveHappened].map((entry) => entry.key));
  const isOpen = (one: DrawnTransition) =>
    one.trigger.kind === 'event' &&
    mayBe.has(one.trigger.event) &&
    current.has(one.source) &&
    chart.take(position, one.trigger.event) !== null;
  const wasTaken = (one: DrawnTransition) => {
    if (one.trigger.kind === 'event' && one.trigger.act !== null) return ways.has(`${one.source} ${one.trigger.event}`);
    // What follows by itself has happened where it led somewhere and its source has been left.
    const ledThere = one.target !== null && (passed.has(one.target) || current.has(one.target));
    return ledThere && passed.has(one.source) && !current.has(one.source) && tree.byId.has(one.source);
  };
  const reached = new Set(
    [...tree.byId.values()].flatMap((state) => state.transitions.filter(wasTaken).map((one) => one.target)),
  );
  return {
    state: (id) => (current.has(id) ? 'current' : passed.has(id) || reached.has(id) ? 'passed' : 'ahead'),
    transition: (one) => (isOpen(one) ? 'open' : wasTaken(one) ? 'taken' : 'blocked'),
  };
}

/** Ids of all states a position is in, as the drawings name them. */
function activeStates({ key }: Position): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, path: readonly string[]): void => {
    const named = (name: string) => [...path, name.replaceAll('-', '__')];
    if (typeof value === 'string') {
      found.add(named(value).join('_'));
      return;
    }
    for (const [name, inner] of Object.entries(value as object)) {
      found.add(named(name).join('_'));
      visit(inner, named(name));
    }
  };
  visit(JSON.parse(key), []);
  return found;
}
