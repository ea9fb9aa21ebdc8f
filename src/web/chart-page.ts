/**
 * The chart of an instrument: drawn, and as an equal outline, with where it stands.
 */

import { type Drawn, drawn } from '../law/draw-model.ts';
import { marksOf } from './chart-marks.ts';
import { chartOutline } from './chart-outline.ts';
import { chartPicture } from './chart-picture.ts';
import { ChartWords } from './chart-words.ts';
import { anchorOf, partsOf } from './citations.ts';
import { clockBar, clockQuery, isPast } from './clocks.ts';
import { unconfirmedNote } from './confirming.ts';
import { type Html, html } from './html.ts';
import { type InstrumentView, pathOf } from './instrument.ts';
import { mainSentence } from './sentence.ts';
import { framed } from './shell.ts';
import { statusFoot } from './status-foot.ts';
import { crumbs } from './status-page.ts';

/** The page. */
export async function chartPage(view: InstrumentView): Promise<string> {
  const { speech, position, asked, names, course } = view;
  const path = `${pathOf(position.id)}/chart`;
  const tree = drawn(course.chart);
  const words = new ChartWords(speech, names, course.chart.procedure);
  const marks = marksOf(view, tree);
  const download = `${speech.href(path)}.svg${clockQuery(asked)}`;
  const main = html`${crumbs(view, speech.t('chart-link'))}<h1>${speech.words(position.title)}</h1>
<p class="status">${mainSentence(speech, position.phrases, (id) => names.party(id))}</p>${unconfirmedNote(speech, position)}<p class="intro">${speech.t('chart-intro')}</p>
<section aria-labelledby="h-picture"><h2 id="h-picture">${speech.t('chart-drawn')}</h2>
<figure class="chart"><div class="scroll card" role="region" tabindex="0" aria-label="${speech.t('chart-link')}">${await picture(view, tree, words)}</div>
<figcaption class="soft">${speech.t('chart-key')} <a href="${download}">${speech.t('chart-download')}</a></figcaption></figure></section>
<section aria-labelledby="h-outline"><h2 id="h-outline">${speech.t('chart-outline')}</h2><div class="card">${chartOutline(view, tree, words, marks)}</div></section>`;
  return framed(speech, {
    title: `${speech.t('chart-link')}: ${position.id}`,
    path: `${path}${clockQuery(asked)}`,
    bar: clockBar(speech, path, asked, position.asOf, view.span),
    main,
    foot: statusFoot(view),
    past: isPast(asked),
    script: 'live.js',
  });
}

/** The drawing alone, as a file. */
export async function chartSvg(view: InstrumentView): Promise<string> {
  const { speech, names, course } = view;
  const tree = drawn(course.chart);
  const { text } = await picture(view, tree, new ChartWords(speech, names, course.chart.procedure));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** Begins to lay out the drawing for who may ask for it next; what fails here is told when it is asked for. */
export function chartAhead(view: InstrumentView): void {
  const { speech, names, course } = view;
  void picture(view, drawn(course.chart), new ChartWords(speech, names, course.chart.procedure)).catch(() => {});
}

function picture(view: InstrumentView, tree: Drawn, words: ChartWords): Promise<Html> {
  const { speech, agreement } = view;
  const articles = speech.href(`/agreements/${agreement}/articles`);
  const options = {
    words,
    address: (cites: string) => `${articles}#${anchorOf(partsOf(cites)[0] ?? '')}`,
  };
  return chartPicture(tree, options, marksOf(view, tree), speech.dir);
}
