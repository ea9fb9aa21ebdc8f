/** A chart as an outline in plain text, to be read beside the agreement. */
import type { Chart } from './chart.ts';
import { type Drawn, type DrawnState, type DrawnTransition, drawn, eventInWords, oneLine } from './draw-model.ts';
import type { Procedure } from './procedure.ts';

/** The chart as text: states indented within states; under each, what can happen there, under which article, and where
 * it leads. The key in square brackets is the act's name in the register. */
export function drawOutline(chart: Chart): string {
  const tree = drawn(chart);
  const lines = tree.states.flatMap((state) => stateLines(chart.procedure, tree, state, tree.initial));
  return `${[oneLine(tree.heading), '', ...lines].join('\n')}\n`;
}

function stateLines(own: Procedure, tree: Drawn, state: DrawnState, initial: string | null): string[] {
  const inner = [
    ...state.raises.map((event) => `* on entry: ${eventInWords(own, event)}`),
    ...state.transitions.map((one) => `* ${transitionInWords(own, tree, one)}`),
  ].map(oneLine);
  const within = state.states.flatMap((one) => stateLines(own, tree, one, state.initial));
  return [titleOf(state, initial), ...[...inner, ...within].map((line) => `  ${line}`)];
}

const KINDS = { atomic: null, compound: null, parallel: 'all of its parts at once', final: 'end' } as const;

function titleOf(state: DrawnState, initial: string | null): string {
  const remarks = [
    state.text === state.name ? null : state.text,
    state.cites,
    state.id === initial ? 'begins here' : null,
    KINDS[state.kind],
  ].filter((remark) => remark !== null);
  return oneLine(`${state.name}${remarks.length === 0 ? '' : `: ${remarks.join('; ')}`}`);
}

function transitionInWords(own: Procedure, tree: Drawn, one: DrawnTransition): string {
  const { trigger } = one;
  const key = trigger.kind === 'event' && trigger.act !== null ? ` [${trigger.act.key}]` : '';
  const cites = one.cites === null ? '' : ` (${one.cites})`;
  const leads = one.target === null ? 'changes no state' : `leads to ${tree.byId.get(one.target)?.name}`;
  const follows = one.raises.map((event) => `; ${eventInWords(own, event)}`).join('');
  return `${one.words}${cites}: ${leads}${follows}${key}`;
}
