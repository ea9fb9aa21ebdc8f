/**
 * The chart as an outline: states within states, under each what can happen there, how it stands, under which article,
 * and where it leads. Says all that the drawing shows.
 */
import type { Drawn, DrawnState, DrawnTransition } from '../law/draw-model.ts';
import type { Marks } from './chart-marks.ts';
import type { ChartWords } from './chart-words.ts';
import { cited, citedWithLinks } from './citations.ts';
import { type Html, html } from './html.ts';
import type { InstrumentView } from './instrument.ts';

/** Whose chart it is; without an agreement, articles are named and lead nowhere. */
type Outlined = Pick<InstrumentView, 'speech' | 'names'> & { readonly agreement: string | null };

/** The outline. */
export function chartOutline(view: Outlined, tree: Drawn, words: ChartWords, marks: Marks): Html {
  const context: Context = { view, tree, words, marks };
  return html`<ul class="outline">${tree.states.map((state) => stateItem(context, state))}</ul>`;
}

interface Context {
  readonly view: Outlined;
  readonly tree: Drawn;
  readonly words: ChartWords;
  readonly marks: Marks;
}

function stateItem(context: Context, state: DrawnState): Html {
  const { view, words, marks } = context;
  const { speech } = view;
  const mark = marks.state(state.id);
  const here = mark === 'ahead' ? null : html` <span class="word ${mark}">${speech.t(`mark-${mark}`)}</span>`;
  const kind =
    state.kind === 'atomic' || state.kind === 'compound'
      ? null
      : html` <span class="soft">${speech.t(`kind-of-state-${state.kind}`)}</span>`;
  const steps = state.transitions.map((one) => transitionItem(context, one));
  const inner = state.states.map((one) => stateItem(context, one));
  const below = steps.length + inner.length === 0 ? null : html`<ul>${steps}${inner}</ul>`;
  return html`<li><b class="act">${words.state(state)}</b>${kind}${here}${below}</li>`;
}

function transitionItem({ view, tree, words, marks }: Context, one: DrawnTransition): Html {
  const { speech, agreement, names } = view;
  const mark = marks.transition(one);
  const { trigger } = one;
  const what =
    trigger.kind !== 'done' && trigger.act !== null ? names.act(trigger.act.key) : html`${words.trigger(one)}`;
  const cites =
    one.cites === null
      ? null
      : html` (${agreement === null ? cited(speech, one.cites) : citedWithLinks(speech, one.cites, agreement)})`;
  const target = one.target === null ? null : tree.byId.get(one.target);
  const leads =
    target == null ? speech.say('outline-stays') : speech.say('outline-leads', { state: words.state(target) });
  return html`<li class="step ${mark}"><span aria-hidden="true">${mark === 'taken' ? '✓' : mark === 'open' ? '→' : '○'}</span> ${speech.say('said-of', { kind: html`<span class="act">${what}</span>${cites}`, said: leads })} <span class="soft">${speech.t(`mark-${mark}`)}</span></li>`;
}
