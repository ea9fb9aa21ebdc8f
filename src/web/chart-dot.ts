/**
 * A chart as a Graphviz graph for the pages: in short words, with an id for everything that is marked afterwards, and a
 * link to its article on every transition.
 */
import { arrows, type Drawn, type DrawnState, type DrawnTransition, oneLine } from '../law/draw-model.ts';
import type { ChartWords } from './chart-words.ts';

/** What the graph needs besides the chart. */
export interface DotOptions {
  readonly words: ChartWords;
  /** Address of a citation. */
  readonly address: (cites: string) => string;
}

/** Stands before what is on an arrow until it is known how the transition stands. */
export const UNMARKED = '○';

/** The graph. States that only hold others together are not drawn as boxes of their own. */
export function chartDot(tree: Drawn, options: DotOptions): string {
  const context = { tree, ...options };
  const top = tree.states.flatMap((state) => boxes(context, state));
  const edges = [...tree.byId.values()].flatMap((state) => edgesOf(context, state));
  const lines = [
    'rankdir=TB',
    'compound=true',
    'bgcolor=transparent',
    'nodesep=0.22',
    'ranksep=0.35',
    'node [shape=box, style=rounded, fontname=Helvetica, fontsize=13, height=0.36, margin="0.12,0.04"]',
    'edge [fontname=Helvetica, fontsize=12, arrowsize=0.7]',
    'graph [fontname=Helvetica, fontsize=13, style=rounded, labeljust=l]',
    ...top,
    ...edges,
  ];
  return `digraph chart {\n${lines.map((line) => `  ${line}`).join('\n')}\n}\n`;
}

type Context = DotOptions & { readonly tree: Drawn };

const FRAMES: readonly string[] = ['live', 'live_course', 'live_course_pending'];

/** Whether a state only holds others together. One that something can lead out of as a whole is drawn as a box. */
const isFrame = ({ id, transitions }: DrawnState) => FRAMES.includes(id) && transitions.length === 0;

function boxes(context: Context, state: DrawnState): string[] {
  if (isFrame(state)) return state.states.flatMap((inner) => boxes(context, inner));
  const label = quoted(context.words.state(state));
  if (state.states.length === 0) {
    const final = state.kind === 'final' ? ', peripheries=2' : '';
    return [`${state.id} [id="${state.id}", label=${label}${final}]`];
  }
  const points = state.kind === 'parallel' ? [`${state.id} [shape=point, width=0.09]`, ...joinOf(state)] : [];
  return [
    `subgraph cluster_${state.id} {`,
    ...[
      `id="${state.id}"`,
      `label=${quoted(`\u00a0\u00a0${context.words.state(state)}`)}`,
      ...points,
      ...state.states.flatMap((inner) => boxes(context, inner)),
    ].map((line) => `  ${line}`),
    '}',
  ];
}

function joinOf(state: DrawnState): string[] {
  return isJoined(state) ? [`join_${state.id} [shape=point, width=0.09]`] : [];
}

const isJoined = (state: DrawnState) => state.transitions.some((one) => one.trigger.kind === 'done');

/** The node that arrows to a state end at, and which box is meant by it. */
function headOf(tree: Drawn, id: string): { readonly node: string; readonly box: string | null } {
  const state = tree.byId.get(id)!;
  if (state.states.length === 0) return { node: id, box: null };
  if (state.kind === 'parallel') return { node: id, box: id };
  return { node: headOf(tree, state.initial ?? state.states[0]!.id).node, box: id };
}

function edgesOf(context: Context, state: DrawnState): string[] {
  if (isFrame(state)) return [];
  const { tree } = context;
  const forks =
    state.kind === 'parallel'
      ? state.states.map((region) => `${state.id} -> ${headOf(tree, region.id).node} [style=dotted, arrowhead=none]`)
      : [];
  const finals = isJoined(state)
    ? state.states.flatMap((region) => region.states.filter((inner) => inner.kind === 'final'))
    : [];
  const joins = finals.map((final) => `${final.id} -> join_${state.id} [style=dotted, arrowhead=none]`);
  return [...forks, ...joins, ...arrows(state.transitions).map((group) => arrow(context, state, group))];
}

const ASIDE: readonly string[] = ['reopen', 'withdraw', 'defer'];

function arrow(context: Context, state: DrawnState, group: readonly DrawnTransition[]): string {
  const { tree, words, address } = context;
  const { target, trigger } = group[0]!;
  const head = headOf(tree, target ?? state.id);
  const tail = trigger.kind === 'done' ? `join_${state.id}` : headOf(tree, state.id).node;
  const lines = [
    ...group.flatMap((one) => inTwo(`${UNMARKED}\u00a0${words.trigger(one, laneOf(tree, state))}`)),
    ...new Set(group.map((one) => words.cites(one)).filter(isShort)),
  ];
  const cites = group.find((one) => one.cites !== null)?.cites ?? null;
  const aside = group.every((one) => one.trigger.kind === 'event' && ASIDE.includes(one.trigger.act?.type ?? ''));
  const attributes = [
    `id="${arrowId(group)}"`,
    // Room on both sides: not every font is as narrow as the one it is laid out with.
    `label=${quoted(lines.map((line) => `\u00a0\u00a0${line}\u00a0\u00a0`).join('\n'))}`,
    ...(cites === null ? [] : [`labelhref=${quoted(address(cites))}`]),
    ...(head.box === null ? [] : [`lhead=cluster_${head.box}`]),
    ...(state.states.length > 0 && trigger.kind !== 'done' ? [`ltail=cluster_${state.id}`] : []),
    ...(aside ? ['constraint=false'] : []),
  ];
  return `${tail} -> ${head.node} [${attributes.join(', ')}]`;
}

/** The longest line on an arrow that is not broken in two, in letters. */
const LONG = 18;

/** A line on an arrow, broken at the space next to its middle where it is long: a label stays beside its arrow. */
function inTwo(line: string): string[] {
  const spaces = [...line.matchAll(/ /g)].map(({ index }) => index);
  if (line.length <= LONG || spaces.length === 0) return [line];
  const middle = line.length / 2;
  const at = spaces.reduce((best, one) => (Math.abs(one - middle) < Math.abs(best - middle) ? one : best));
  return [line.slice(0, at), line.slice(at + 1)];
}

/** A citation that finds room on an arrow; every arrow links to its article all the same. */
const isShort = (cites: string) => cites !== '' && cites.length <= 18;

/** The name of the lane a state lies in: there its party need not be named. */
function laneOf(tree: Drawn, state: DrawnState): string | null {
  const outer = state.chain.map((id) => tree.byId.get(id)?.name ?? '');
  return outer.at(-2) ?? null;
}

/** The id of an arrow, which stands for all transitions between the same two states. */
export function arrowId(group: readonly DrawnTransition[]): string {
  return `arrow_${group[0]!.source}_to_${group[0]!.target ?? 'itself'}`;
}

/** A quoted text. Graphviz reads backslashes and HTML entities even within quotes. */
function quoted(value: string): string {
  const lines = value.split('\n').map((line) => (line.startsWith('\u00a0') ? line : oneLine(line)));
  return `"${lines.map((line) => line.replace(/\\/g, '\\\\').replace(/&/g, '&amp;').replace(/"/g, '\\"')).join('\\n')}"`;
}
