/**
 * A chart as a table of whole numbers: for each state and each act the state that the act leads to, or -1 where the
 * state does not take it. The chart stays the only judge: the table is read off it once, position by position, and
 * then walked many times.
 */
import type { Chart, Position } from '../law/chart.ts';

/** A compiled chart. States are numbered as they were found, the first being the one it was compiled from. */
export interface Compiled {
  /** Keys of the acts, in the order of the columns. */
  readonly acts: readonly string[];
  /** The positions, in the order of the rows. */
  readonly positions: readonly Position[];
  /** Row after row: the state after, or REFUSED. */
  readonly next: Int32Array;
}

export const REFUSED = -1;

// A procedure has some hundreds of states; clauses with many independent lanes could have more than can be held.
export const MAX_STATES = 20_000;

/** Compiles the part of a chart that can be reached from a position by certain acts: by all of them unless told.
 * @param parentInForce whether the agreement is in force, for what begins a procedure under it.
 * @throws RangeError where there are more than MAX_STATES states. */
export function compile(
  chart: Chart,
  from: Position = chart.initial,
  acts: readonly string[] = chart.procedure.acts.map((one) => one.key),
  parentInForce = true,
): Compiled {
  const numbers = new Map([[from.key, 0]]);
  const positions = [from];
  const next: number[] = [];
  for (let state = 0; state < positions.length; state++) {
    for (const key of acts) {
      const after = chart.take(positions[state]!, key, parentInForce);
      if (after === null) {
        next.push(REFUSED);
        continue;
      }
      let number = numbers.get(after.key);
      if (number === undefined) {
        if (positions.length >= MAX_STATES) throw new RangeError(`the chart has more than ${MAX_STATES} states`);
        number = positions.push(after) - 1;
        numbers.set(after.key, number);
      }
      next.push(number);
    }
  }
  return { acts, positions, next: Int32Array.from(next) };
}

/** The state that an act, by its column, leads to; REFUSED where the state does not take it. */
export function walk({ acts, next }: Compiled, state: number, act: number): number {
  return next[state * acts.length + act]!;
}
