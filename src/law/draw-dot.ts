/** A chart as a Graphviz graph. */
import type { Chart } from './chart.ts';
import { arrows, arrowText, type Drawn, type DrawnState, type DrawnTransition, drawn, oneLine } from './draw-model.ts';
import type { Procedure } from './procedure.ts';

/**
 * The chart in the DOT language. A state with states inside is a cluster; its point is where it begins: one arrow to the
 * state it begins in, or dashed ones to every region of a parallel state, which come together again in a second point
 * when all must be complete. Other arrows to and from a cluster end at its border.
 */
export function drawDot(chart: Chart): string {
  const tree = drawn(chart);
  const { procedure } = chart;
  return `${[
    'digraph procedure {',
    ...[
      `label=${quoted(tree.heading)}`,
      'labelloc=t',
      'compound=true',
      'rankdir=TB',
      'fontname="Helvetica,Arial,sans-serif"',
      'node [shape=box, style=rounded, fontname="Helvetica,Arial,sans-serif"]',
      'edge [fontname="Helvetica,Arial,sans-serif", fontsize=10]',
      ...tree.states.flatMap(stateLines),
      `start [shape=point]`,
      arrow(tree, 'start', tree.initial, []),
      ...[...tree.byId.values()].flatMap((state) => arrowLines(procedure, tree, state)),
    ].map((line) => `  ${line}`),
    '}',
  ].join('\n')}\n`;
}

function stateLines(state: DrawnState): string[] {
  const label = `label=${quoted(labelOf(state))}`;
  if (state.states.length === 0) {
    return [`${state.id} [${state.kind === 'final' ? `${label}, peripheries=2` : label}]`];
  }
  const points = [state.id, ...(joins(state) ? [joinOf(state)] : [])].map((id) => `${id} [shape=point]`);
  const inner = [label, ...points, ...state.states.flatMap(stateLines)];
  return [`subgraph ${clusterOf(state)} {`, ...inner.map((line) => `  ${line}`), '}'];
}

const clusterOf = (state: DrawnState) => `cluster_${state.id}`;

/** Whether a state has a point in which its regions come together. */
const joins = (state: DrawnState) => state.transitions.some((one) => one.trigger.kind === 'done');
// No state's id begins so: all lie within `live` or beside it.
const joinOf = (state: DrawnState) => `join_${state.id}`;

function labelOf(state: DrawnState): string {
  const lines = [state.name, state.text === state.name ? null : state.text, state.cites];
  return lines.filter((line) => line !== null).join('\n');
}

function arrowLines(own: Procedure, tree: Drawn, state: DrawnState): string[] {
  const taken = arrows(state.transitions).map((group) => transitionArrow(own, tree, state, group));
  if (state.kind !== 'parallel') {
    return [...(state.initial === null ? [] : [arrow(tree, state.id, state.initial, [])]), ...taken];
  }
  const forks = state.states.map((region) => arrow(tree, state.id, region.id, ['style=dashed']));
  const finals = joins(state)
    ? state.states.flatMap((one) => one.states.filter((inner) => inner.kind === 'final'))
    : [];
  return [...forks, ...finals.map((final) => arrow(tree, final.id, joinOf(state), ['style=dashed'])), ...taken];
}

function transitionArrow(own: Procedure, tree: Drawn, state: DrawnState, group: readonly DrawnTransition[]): string {
  const { target, trigger } = group[0]!;
  const label = `label=${quoted(group.flatMap((one) => arrowText(own, one)).join('\n'))}`;
  if (trigger.kind === 'done') return arrow(tree, joinOf(state), target ?? state.id, [label]);
  const tail = state.states.length === 0 ? [] : [`ltail=${clusterOf(state)}`];
  return arrow(tree, state.id, target ?? state.id, [label, ...tail, ...asideOf(group)]);
}

const ASIDE: readonly string[] = ['reopen', 'withdraw'];

/** Ways back and out, and acts that change nothing, bend around the course instead of shaping it. */
function asideOf(group: readonly DrawnTransition[]): string[] {
  if (group[0]!.target === null) return ['style=dotted', 'constraint=false'];
  const aside = group.every(({ trigger }) => trigger.kind === 'event' && ASIDE.includes(trigger.act?.type ?? ''));
  return aside ? ['constraint=false'] : [];
}

function arrow(tree: Drawn, from: string, to: string, attributes: readonly string[]): string {
  const head = tree.byId.get(to);
  const all = head !== undefined && head.states.length > 0 ? [...attributes, `lhead=${clusterOf(head)}`] : attributes;
  return `${from} -> ${to}${all.length === 0 ? '' : ` [${all.join(', ')}]`}`;
}

/** A quoted string. Graphviz reads backslashes and HTML entities even within quotes. */
function quoted(value: string): string {
  const lines = value.split('\n').map(oneLine);
  return `"${lines.map((line) => line.replace(/\\/g, '\\\\').replace(/&/g, '&amp;').replace(/"/g, '\\"')).join('\\n')}"`;
}
