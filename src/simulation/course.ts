/**
 * The acts that are still to come on a way to entry into force, and which of them waits for which: read off the chart,
 * so that it holds for whatever clauses there are.
 */
import type { Chart, Position } from '../law/chart.ts';
import type { ProcedureAct } from '../law/procedure.ts';
import { waysToState } from '../law/reasons.ts';

/** An act to come, with the numbers of the acts that it waits for directly. */
export interface Step {
  readonly act: ProcedureAct;
  readonly after: readonly number[];
}

/** The steps of a way, each after those that it waits for. */
export type Course = readonly Step[];

/** The shortest way from a position to entry into force that has certain acts in it (by their keys); undefined where no
 * way has them all. Empty where the position is there already. */
export function courseFrom(chart: Chart, from: Position, through: readonly string[] = []): Course | undefined {
  const { ways } = waysToState(chart, from, chart.procedure.result);
  const way = ways.find((acts) => through.every((key) => acts.some((one) => one.key === key)));
  return way === undefined ? undefined : ordered(chart, from, way);
}

/** An act waits for another when it cannot be reached without it. Of what it waits for, what it waits for indirectly is
 * left out. */
function ordered(chart: Chart, from: Position, way: readonly ProcedureAct[]): Course {
  const waitsFor = way.map(() => new Set<number>());
  for (const [index, { key }] of way.entries()) {
    const reached = takenWithout(chart, from, way, key);
    for (const [other, one] of way.entries()) if (other !== index && !reached.has(one.key)) waitsFor[other]!.add(index);
  }
  return way.map((act, index) => {
    const all = [...waitsFor[index]!];
    return { act, after: all.filter((one) => !all.some((other) => waitsFor[other]!.has(one))) };
  });
}

/** Keys of the acts of a way that can be taken when one of them never is. */
function takenWithout(chart: Chart, from: Position, way: readonly ProcedureAct[], without: string): Set<string> {
  const taken = new Set<string>();
  let position = from;
  for (let more = true; more; ) {
    more = false;
    for (const { key } of way) {
      const after = key === without || taken.has(key) ? null : chart.take(position, key);
      if (after === null) continue;
      position = after;
      taken.add(key);
      more = true;
    }
  }
  return taken;
}
