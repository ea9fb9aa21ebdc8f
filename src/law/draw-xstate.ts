/** A chart as the plain JSON of its XState machine. */
import type { Chart } from './chart.ts';
import { drawn, raisedBy, stateGuarding } from './draw-model.ts';

/**
 * The machine's configuration as JSON. Guards and actions stand by name: `parentInForce` and `unchanged` bare, XState's
 * own with their argument, `{ "type": "raise", "params": { "event" } }` and `{ "type": "stateIn", "params": { "state" } }`.
 * Whoever imports it puts `raise({ type: event })` and `stateIn(state)` back in, provides `unchanged` as `assign({})` (so that
 * an act without effect gives a new snapshot) and `parentInForce`, and has the same machine.
 */
export function drawXState(chart: Chart): string {
  const config = { description: drawn(chart).heading, ...(plain(chart.machine.config) as object) };
  return `${JSON.stringify(config, null, 2)}\n`;
}

function plain(value: unknown): unknown {
  const event = raisedBy(value);
  if (event !== null) return { type: 'raise', params: { event } };
  const state = stateGuarding(value);
  if (state !== null) return { type: 'stateIn', params: { state } };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}
