/**
 * The reference of the API, from its list of routes.
 */
import { html } from './html.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

/** A route as its list has it; `what` is English. */
export interface ReferenceRoute {
  readonly method: string;
  readonly path: string;
  readonly access: string;
  readonly what: string;
}

/** The page. */
export function referencePage(speech: Speech, routes: readonly ReferenceRoute[]): string {
  const column = (name: string) => speech.t(`reference-${name}`);
  const english = speech.language === 'en' ? null : html` lang="en" dir="ltr"`;
  const rows = routes.map(
    ({ method, path, access, what }) =>
      html`<tr><th scope="row"><code dir="ltr">${method} ${path}</code></th><td data-label="${column('access')}">${access === 'open' ? speech.say('access-open') : speech.say('access-token', { right: html`<code dir="ltr">${access}</code>` })}</td><td data-label="${column('what')}"><span${english}>${what}</span></td></tr>`,
  );
  const main = html`<h1 class="page">${speech.t('reference-title')}</h1><p class="intro">${speech.t('reference-intro')}</p>
<p>${speech.say('reference-instrument', { name: html`<code dir="ltr">{instrument}</code>`, one: html`<code dir="ltr">/api/agreements/{id}</code>`, two: html`<code dir="ltr">/api/agreements/{id}/amendments/{n}</code>`, three: html`<code dir="ltr">/api/agreements/{id}/implementation/{n}</code>` })}</p>
<div class="card"><table class="cards"><thead><tr><th scope="col">${column('route')}</th><th scope="col">${column('access')}</th><th scope="col">${column('what')}</th></tr></thead><tbody>${rows}</tbody></table></div>
<p><a href="${speech.href('/problems')}">${speech.t('problem-all')}</a></p>`;
  return framed(speech, { title: speech.t('reference-title'), path: '/reference', main, at: 'api' });
}
