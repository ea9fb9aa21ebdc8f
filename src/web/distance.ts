/**
 * How far entry into force is: n of m, what is done, what is missing, whose turn it is.
 */
import { citedWithLinks } from './citations.ts';
import { type Html, html } from './html.ts';
import type { InstrumentView } from './instrument.ts';
import { standings } from './standings.ts';

/** The distance as a list in the order of the procedure. */
export function distanceOf(view: InstrumentView): Html {
  const { speech, next } = view;
  const { done, of, goal, missing } = next.distance;
  const items = [...doneItems(view), ...missingItems(view)];
  const lost = missing === null ? html`<p>${speech.t('distance-lost')}</p>` : null;
  const reached = missing?.length === 0 ? html`<p>${speech.t('distance-reached')}</p>` : null;
  return html`<section aria-labelledby="h-distance"><h2 id="h-distance">${speech.t(`distance-heading-${goal}`)} <small>${speech.t('distance-of', { done, of })}</small></h2>
<div class="card">${lost}${reached}<ol class="need">${items}</ol></div></section>`;
}

function doneItems({ speech, names, next, course, agreement }: InstrumentView): Html[] {
  const acts = standings(next);
  return course.chart.procedure.required.flatMap((key) => {
    const standing = acts.get(key);
    if (standing?.section !== 'happened') return [];
    const when =
      standing.entry.on === undefined ? null : html`<span class="who">${speech.date(standing.entry.on)}</span>`;
    const cites = citedWithLinks(speech, standing.entry.cites, agreement);
    return [
      html`<li class="done"><span class="tick" aria-hidden="true">✓</span><span><span class="act">${names.act(key)}</span> ${when}<span class="quiet"> ${speech.t('distance-done')}</span></span><span class="cite">${cites}</span></li>`,
    ];
  });
}

function missingItems({ speech, names, next, agreement }: InstrumentView): Html[] {
  const { missing, turn } = next.distance;
  const isTurn = (key: unknown) => turn.some((one) => one.args.key === key);
  return (missing ?? []).map(({ args, cites }) => {
    const key = String(args.key);
    const now = isTurn(args.key);
    const what = html`<span class="act">${names.act(key)}</span>`;
    return html`<li class="${now ? 'todo' : 'wait'}"><span class="tick" aria-hidden="true">${now ? '→' : '·'}</span><span>${now ? html`<strong>${what}</strong>` : what} <span class="who">${speech.t(now ? 'distance-turn' : 'distance-waits')}</span></span><span class="cite">${citedWithLinks(speech, cites, agreement)}</span></li>`;
  });
}
