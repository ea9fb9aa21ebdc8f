/**
 * A procedure's chart as the rest of the law uses it: positions and the acts they take. The machine judges; its answers
 * are kept, because a chart has few positions and they are asked for again and again. Charts are immutable to
 * callers: taking an act gives another position and changes nothing.
 *
 * This is the only file that calls XState's `transition()`.
 */
import { initialTransition, transition } from 'xstate';
import { CONSEQUENCES, ENDED_STATES, type Machine, machineOf } from './machine.ts';
import type { Procedure } from './procedure.ts';

/** A configuration of the chart. */
export interface Position {
  /** The configuration as text: what positions are compared by. */
  readonly key: string;
  /** The state of the course: a stage, `inForce`, or how it ended. */
  readonly state: string;
  /** No further act changes the course. */
  readonly ended: boolean;
}

type Snapshot = ReturnType<typeof initialTransition<Machine>>[0];

interface Node extends Position {
  readonly snapshot: Snapshot;
  readonly next: Map<string, Node | null>;
}

// A chart with many independent regions has more positions than anyone visits; this bounds what is kept of them.
const MAX_KEPT = 20_000;

/** The chart of one procedure. */
export class Chart {
  readonly procedure: Procedure;
  readonly machine: Machine;
  readonly initial: Position;
  #nodes = new Map<string, Node>();

  constructor(procedure: Procedure, id = 'procedure') {
    this.procedure = procedure;
    this.machine = machineOf(procedure, id);
    this.initial = this.#node(initialTransition(this.machine)[0]);
  }

  /** The position an act leads to, or null when the position does not take it. `parentInForce` matters to proposals. */
  take(position: Position, key: string, parentInForce = true): Position | null {
    const node = position as Node;
    const label = parentInForce ? key : `${key} while not in force`;
    const known = node.next.get(label);
    if (known !== undefined) return known;
    const [snapshot] = transition(this.machine, node.snapshot, { type: key, parentInForce });
    const next = snapshot === node.snapshot ? null : this.#node(snapshot);
    node.next.set(label, next);
    return next;
  }

  /** Keys of the procedure's acts that the position takes, in the order of the procedure. */
  open(position: Position): readonly string[] {
    return this.procedure.acts.map((one) => one.key).filter((key) => this.take(position, key) !== null);
  }

  #node(snapshot: Snapshot): Node {
    const key = JSON.stringify(snapshot.value);
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    if (this.#nodes.size >= MAX_KEPT) this.#nodes.clear();
    const state = courseState(snapshot.value);
    const ended = (ENDED_STATES as readonly string[]).includes(state);
    const node: Node = { key, state, ended, snapshot, next: new Map() };
    this.#nodes.set(key, node);
    return node;
  }
}

/** Reads the state of the course off a configuration. */
function courseState(value: unknown): string {
  if (typeof value === 'string') return value;
  const { course } = (value as { live: { course: unknown } }).live;
  if (typeof course === 'string') return course;
  const { pending } = course as { pending: unknown };
  return typeof pending === 'string' ? pending : Object.keys(pending as object)[0]!;
}

export { CONSEQUENCES };
