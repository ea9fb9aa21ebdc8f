/**
 * The foot of the status page: what it was made from and how to hold on to it.
 */
import { clockQuery } from './clocks.ts';
import { type Html, html } from './html.ts';
import { type InstrumentView, pathOf } from './instrument.ts';
import { newsLinks } from './news-links.ts';
import { plainText } from './plain-text.ts';

/** Chart version, how this page was made, data, how to cite it, its permanent address. */
export function statusFoot({ speech, position, asked }: InstrumentView): Html {
  const { id, asOf, knownAt, chartVersion, version } = position;
  const permanent = `${speech.href(pathOf(id))}${clockQuery({ asOf, knownAt })}`;
  const certificate = `${speech.href(pathOf(id))}/certificate${clockQuery({ asOf, knownAt: asked.knownAt === '' ? '' : knownAt })}`;
  const day = html`<bdi>${speech.day(asOf)}</bdi>`;
  const cite = speech.t('foot-citation', {
    title: speech.wordsText(position.title),
    id,
    day: speech.day(asOf),
    instant: knownAt,
    chart: chartVersion,
  });
  return html`<p>${speech.say('foot-made', { chart: speech.symbol(chartVersion), version })} <a href="${speech.href('/how-made')}">${speech.t('foot-how')}</a></p>
<p>${speech.say('foot-known', { asOf: day, knownAt: speech.instant(knownAt) })} <a href="${permanent}">${speech.say('foot-permanent', { day })}</a></p>
<ul class="links"><li><a href="/api/agreements/${id}${clockQuery(asked)}">${speech.t('foot-data')}</a></li>
<li><a href="${certificate}">${speech.t('certificate-title')}</a></li><li><a href="${speech.href('/how-made')}#verify">${speech.t('foot-verify')}</a></li></ul>
${newsLinks(speech, { path: pathOf(id), query: '' })}
<details><summary>${speech.t('foot-cite')}</summary><p class="citation">${cite}</p></details>`;
}

/** The title of the page: the agreement's name for short and its status. */
export function titleOf({ position }: InstrumentView, sentence: Html): string {
  return `${position.id}: ${plainText(sentence)}`;
}
