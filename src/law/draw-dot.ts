/** A chart as a Graphviz graph. */
import type { Chart } from './chart.ts';
import { arrows, arrowText, type Drawn, type DrawnState, type DrawnTransition, drawn, oneLine } from './draw-model.ts';
import type { Procedure } from './procedure.ts';

/**
 * The chart in the DOT language. A state with states inside is a cluster; its point is where it begins: one arrow to the
 * state it begins in, or dashed ones to every region of a parallel state. Arrows to and from a cluster end at its border.
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
      'fontname="sans-serif"',
      'node [shape=box, style=rounded, fontname="sans-serif"]',
      'edge [fontname="sans-serif", fontsize=10]',
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
  const inner = [label, `${state.id} [shape=point]`, ...state.states.flatMap(stateLines)];
  return [`subgraph ${clusterOf(state)} {`, ...inner.map((line) => `  ${line}`), '}'];
}

const clusterOf = (state: DrawnState) => `cluster_${state.id}`;

function labelOf(state: DrawnState): string {
  const lines = [state.name, state.text === state.name ? null : state.text, state.cites];
  return lines.filter((line) => line !== null).join('\n');
}

function arrowLines(own: Procedure, tree: Drawn, state: DrawnState): string[] {
  const begins =
    state.kind === 'parallel'
      ? state.states.map((region) => arrow(tree, state.id, region.id, ['style=dashed']))
      : state.initial === null
        ? []
        : [arrow(tree, state.id, state.initial, [])];
  return [...begins, ...arrows(state.transitions).map((group) => transitionArrow(own, tree, state, group))];
}

function transitionArrow(own: Procedure, tree: Drawn, state: DrawnState, group: readonly DrawnTransition[]): string {
  const target = group[0]!.target;
  const label = group.map((one) => arrowText(own, one)).join('\n');
  const tail = state.states.length === 0 ? [] : [`ltail=${clusterOf(state)}`];
  const style = target === null ? ['style=dotted'] : [];
  return arrow(tree, state.id, target ?? state.id, [`label=${quoted(label)}`, ...tail, ...style]);
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
