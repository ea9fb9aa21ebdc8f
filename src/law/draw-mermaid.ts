/** A chart as a Mermaid state diagram. */
import type { Chart } from './chart.ts';
import { arrows, arrowText, type Drawn, type DrawnState, type DrawnTransition, drawn, oneLine } from './draw-model.ts';
import type { Procedure } from './procedure.ts';

/**
 * The chart as a Mermaid `stateDiagram-v2`. Mermaid cannot draw an arrow from inside one composite state to outside it;
 * such an arrow leaves from the outermost state that it leaves, and its text says from where within.
 */
export function drawMermaid(chart: Chart): string {
  const tree = drawn(chart);
  const front = ['---', `title: ${JSON.stringify(oneLine(tree.heading))}`, '---'];
  const body = contents({ own: chart.procedure, tree }, tree.states, tree.initial, null);
  return `${[...front, 'stateDiagram-v2', ...body.map(indented)].join('\n')}\n`;
}

interface Sheet {
  readonly own: Procedure;
  readonly tree: Drawn;
}

const indented = (line: string) => `  ${line}`;

/** What stands within a composite state, or for `inside` null at the top. */
function contents(sheet: Sheet, states: readonly DrawnState[], initial: string, inside: string | null): string[] {
  const finals = states.filter((state) => state.kind === 'final').map((state) => `${state.id} --> [*]`);
  return [
    `[*] --> ${initial}`,
    ...states.flatMap((state) => stateLines(sheet, state)),
    ...arrowLines(sheet, inside),
    ...finals,
  ];
}

function stateLines(sheet: Sheet, state: DrawnState): string[] {
  const declared = `state "${escaped(labelOf(state))}" as ${state.id}`;
  if (state.states.length === 0) return [declared];
  const inner =
    state.kind === 'parallel' ? regions(sheet, state) : contents(sheet, state.states, state.initial ?? '', state.id);
  return [`${declared} {`, ...inner.map(indented), '}'];
}

/** Regions side by side, each a composite state of its own, so that it keeps its name. */
function regions(sheet: Sheet, state: DrawnState): string[] {
  return state.states.flatMap((region, index) => [...(index === 0 ? [] : ['--']), ...stateLines(sheet, region)]);
}

const labelOf = (state: DrawnState) =>
  state.text === null || state.text === state.name ? state.name : `${state.name} (${state.text})`;

/** The arrows whose ends lie side by side in one composite state: drawn there, because Mermaid takes a state to
 * belong to the composite in which it is first named. */
function arrowLines({ own, tree }: Sheet, inside: string | null): string[] {
  const groups = [...tree.byId.values()].flatMap((state) => arrows(state.transitions));
  return groups.flatMap((group) => {
    const ends = endsOf(tree, group[0]!);
    return ends.inside === inside ? [arrowLine(own, tree, ends, group)] : [];
  });
}

function arrowLine(own: Procedure, tree: Drawn, { from, to }: Ends, group: readonly DrawnTransition[]): string {
  const { source, target } = group[0]!;
  const before = source === from ? '' : `in ${tree.byId.get(source)?.name}, `;
  const after = target === null ? ', no change of state' : '';
  const texts = group.map((one) => escaped(before + arrowText(own, one).join(', ') + after));
  return `${from} --> ${to} : ${texts.join('<br/>')}`;
}

interface Ends {
  readonly inside: string | null;
  readonly from: string;
  readonly to: string;
}

/** Where two states' ancestries part: the composite that holds both ends, and the ends as seen in it. */
function endsOf(tree: Drawn, one: DrawnTransition): Ends {
  const source = tree.byId.get(one.source)!.chain;
  const target = one.target === null ? source : tree.byId.get(one.target)!.chain;
  const parting = source.findIndex((id, index) => id !== target[index]);
  const at = parting < 0 ? source.length - 1 : parting;
  return { inside: source[at - 1] ?? null, from: source[at]!, to: target[at] ?? one.target! };
}

/** Text as Mermaid reads it: everything that could be syntax as a character code (`#34;`). */
function escaped(value: string): string {
  return oneLine(value).replace(/[^\p{L}\p{M}\p{N} .,()'/-]/gu, (char) => `#${char.codePointAt(0)};`);
}
