/**
 * What hangs on an agreement, and what it supersedes or is superseded by: each linking to its own page.
 */

import { clockQuery } from './clocks.ts';
import { type Html, html } from './html.ts';
import { type InstrumentView, pathOf } from './instrument.ts';

/** Amendments and what carries the agreement out, with their states; nothing for what hangs on an agreement itself. */
export function partsOf(view: InstrumentView): Html | null {
  const { speech, position } = view;
  if (position.kind !== 'agreement') return null;
  const { parts } = position;
  const items = parts.map(
    (part) =>
      html`<li><div class="line"><a href="${addressOf(view, part.id)}">${speech.words(part.title)}</a><span class="word">${speech.t(`state-${part.state}`)}</span></div><p class="why">${speech.t(`kind-${part.kind}`)} ${speech.symbol(part.id)}</p></li>`,
  );
  return html`<section aria-labelledby="h-parts"><h2 id="h-parts">${speech.t('parts-heading')} <small>${speech.number(parts.length)}</small></h2>
${parts.length === 0 ? html`<p class="soft">${speech.t('parts-none')}</p>` : html`<ul class="card rows">${items}</ul>`}</section>`;
}

/** Other agreements it is bound to. */
export function relationsOf(view: InstrumentView): Html | null {
  const { speech, position } = view;
  const link = (id: string) => html`<a href="${addressOf(view, id)}">${speech.symbol(id)}</a>`;
  const old = position.supersedes.map(({ id }) => link(id));
  const lines = [
    ...(old.length === 0
      ? []
      : [
          speech.say(position.inForce === null ? 'relation-would-supersede' : 'relation-supersedes', {
            others: speech.listOf(old),
          }),
        ]),
    ...(position.supersededBy === null
      ? []
      : [speech.say('relation-supersededBy', { other: link(position.supersededBy) })]),
    ...(position.kind === 'agreement' ? [] : [speech.say('relation-part', { agreement: link(view.agreement) })]),
    ...view.next.prospects
      .filter((one) => one.goal === 'superseded')
      .map(({ through, distance }) =>
        speech.say('relation-prospect', { other: link(through), done: distance.done, of: distance.of }),
      ),
  ];
  return lines.length === 0 ? null : html`<ul class="plain soft">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function addressOf({ speech, asked }: InstrumentView, id: string): string {
  return `${speech.href(pathOf(id))}${clockQuery(asked)}`;
}
