/** The certificate of status as a page that prints well. */
import type { Certificate } from '../proof/certificate.ts';
import { unconfirmedNote } from './confirming.ts';
import { type Html, html } from './html.ts';
import { pathOf } from './instrument.ts';
import { sentence } from './sentence.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

/** The page. What is to be read word for word (the note, the steps, the promise) stays in English, marked so. */
export function certificatePage(speech: Speech, given: Certificate): string {
  const { id, title, asOf, knownAt, chartVersion, checkpoint, keys, permanent, position } = given;
  const english = speech.language === 'en' ? null : html` lang="en" dir="ltr"`;
  const main = html`<article class="certificate"><nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a></li><li aria-current="page">${speech.t('certificate-title')}</li></ol></nav>
<h1 class="page">${speech.t('certificate-title')}</h1><p>${speech.words(title)}</p><p class="status">${sentence(speech, position.phrases)}</p>${unconfirmedNote(speech, position)}
<dl><dt>${speech.t('certificate-asOf')}</dt><dd>${speech.date(asOf)}</dd>
<dt>${speech.t('certificate-knownAt')}</dt><dd>${speech.instant(knownAt)} ${speech.symbol(knownAt)}</dd>
<dt>${speech.t('certificate-chart')}</dt><dd>${speech.symbol(chartVersion)}</dd>
<dt>${speech.t('certificate-link')}</dt><dd><a href="${permanent.page}">${speech.symbol(permanent.page)}</a> (<a href="${permanent.data}">${speech.t('foot-data')}</a>)</dd></dl>
<h2>${speech.t('certificate-grounds')} <small>${speech.number(given.grounds.length)}</small></h2>${groundsOf(speech, given)}
<h2>${speech.t('proof-checkpoint')}</h2>${checkpointOf(speech, checkpoint)}
<p>${speech.t('certificate-keys')}</p><ul>${keys.map((key) => html`<li>${speech.symbol(key)}</li>`)}</ul>
<h2>${speech.t('certificate-verify')}</h2><ol${english}>${given.verify.map((step) => html`<li>${step}</li>`)}</ol>
<h2>${speech.t('certificate-promise')}</h2><ul${english}>${given.promise.map((one) => html`<li>${one}</li>`)}</ul></article>`;
  return framed(speech, {
    title: `${speech.t('certificate-title')}: ${id}`,
    path: `${pathOf(id)}/certificate?${new URLSearchParams({ asOf, knownAt }).toString()}`,
    main,
  });
}

function groundsOf(speech: Speech, { id, grounds }: Certificate): Html {
  const columns = ['version', 'entry', 'what', 'when', 'proof'] as const;
  const head = columns.map((name) => html`<th scope="col">${speech.t(`certificate-${name}`)}</th>`);
  const label = (name: (typeof columns)[number]) => html` data-label="${speech.t(`certificate-${name}`)}"`;
  const rows = grounds.map(
    (one) =>
      html`<tr><th scope="row">${one.version}</th><td${label('entry')}>${one.position}</td><td${label('what')}><bdi dir="ltr">${one.what}</bdi><br><bdi class="sym soft">${one.leaf}</bdi></td><td${label('when')}>${speech.instant(one.recordedAt)}</td><td${label('proof')}><a href="/api/agreements/${id}/entries/${one.version}/receipt">${speech.t('certificate-receipt')}<span class="quiet"> ${one.version}</span></a></td></tr>`,
  );
  return html`<div class="card"><table class="cards"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function checkpointOf(speech: Speech, checkpoint: Certificate['checkpoint']): Html {
  if (checkpoint === null) return html`<p>${speech.t('certificate-no-checkpoint')}</p>`;
  const who = checkpoint.cosigned.map(({ party }) => html`<bdi>${party}</bdi>`);
  const by =
    who.length === 0 ? speech.say('proof-uncosigned') : speech.say('proof-cosigned', { who: speech.listOf(who) });
  return html`<p>${speech.say('certificate-checkpoint', { size: checkpoint.size })} ${by}</p><pre class="sym" dir="ltr" tabindex="0">${checkpoint.note}</pre>`;
}
