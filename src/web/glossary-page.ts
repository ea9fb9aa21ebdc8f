/**
 * The glossary: the terms of the pages, what they mean here, and the article they come from.
 */
import { ACT_NAMES } from '../law/acts.ts';
import { cited } from './citations.ts';
import { html } from './html.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

/** The terms, each with the articles that its meaning rests on. */
export const TERMS = {
  party: 'Art. 16(1)',
  organ: 'Art. 16(1)',
  act: 'Art. 16(1)',
  consequence: 'Art. 16(1)',
  'entry-into-force': 'Art. 16(1); Art. 15',
  supersession: 'Art. 16(2)',
  amendment: 'Art. 15',
  notice: 'Art. 15; Art. 16(1)',
  'known-to-both': 'Art. 15',
  provisional: '',
  duty: 'Art. 15; UN Charter Art. 102',
  registration: 'UN Charter Art. 102',
  plan: '',
  finding: '',
  correction: '',
  evidence: '',
  'as-of': '',
  'known-at': '',
  ledger: '',
  chart: '',
} as const;

/** The page: terms, then acts. */
export function glossaryPage(speech: Speech): string {
  const terms = Object.entries(TERMS).map(([name, cites]) => {
    const source = cites === '' ? null : html` <span class="cite">${cited(speech, cites)}</span>`;
    return html`<div id="${name}"><dt>${speech.capital(speech.t(`term-${name}`))}</dt><dd>${speech.t(`term-${name}.text`)}${source}</dd></div>`;
  });
  const acts = ACT_NAMES.map(
    (type) =>
      html`<div id="act-${type}"><dt>${speech.capital(speech.t(`act-${type}`))} <code class="soft" dir="ltr">${type}</code></dt><dd>${speech.say('glossary-act', { date: speech.t(`act-${type}.date`), evidence: speech.t(`act-${type}.evidence`) })}</dd></div>`,
  );
  const main = html`<h1 class="page">${speech.t('glossary-title')}</h1><p class="intro">${speech.t('glossary-intro')}</p>
<dl class="glossary">${terms}</dl><h2>${speech.t('glossary-acts')}</h2><dl class="glossary">${acts}</dl>`;
  return framed(speech, { title: speech.t('glossary-title'), path: '/glossary', main, at: 'glossary' });
}
