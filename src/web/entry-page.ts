/**
 * One entry of the ledger, with its place in it and the way to its proof. After recording, it is the receipt.
 */
import type { Proofs } from '../proof/proofs.ts';
import type { Reading } from '../register/reading.ts';
import { unconfirmedWord } from './confirming.ts';
import { entryWords } from './entries.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { pathOf } from './path.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

/** The page.
 * @param fresh whether it was recorded just now.
 * @throws Problem `not-found`. */
export async function entryPage(
  speech: Speech,
  { read, proofs }: { readonly read: Reading; readonly proofs: Proofs },
  { id, version, fresh }: { readonly id: string; readonly version: number; readonly fresh: boolean },
): Promise<string> {
  const [entry, { chart }, position] = await Promise.all([read.entry(id, version), read.chart(id), read.position(id)]);
  const names = new Names(speech, chart.procedure);
  const path = `${pathOf(id)}/entries/${version}`;
  const title = speech.t('entry-title', { position: entry.position });
  const signed = (proofs.latest()?.size ?? 0) >= entry.position;
  const row = (name: string, value: Html) => html`<dt>${speech.t(`entry-${name}`)}</dt><dd>${value}</dd>`;
  const done = fresh
    ? html`<div class="done-note" role="status"><p><strong>${speech.t('recorded-title')}</strong></p><p>${speech.t('recorded-text')}</p></div>`
    : null;
  const address = `/api${pathOf(id)}/entries/${version}`;
  const main = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/')}">${speech.t('nav-register')}</a></li><li><a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a></li><li><a href="${speech.href(pathOf(id))}/entries">${speech.t('entries-title')}</a></li></ol></nav>
${done}<h1 class="page">${title}</h1><p class="status small">${entryWords(speech, names, entry)}${unconfirmedWord(speech, position, version)}</p>
<div class="card facts"><dl>${row('instrument', html`<a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a>`)}${row('versionOf', html`${speech.number(version)}${entry.version === position.version ? null : html` <span class="soft">${speech.t('entry-newest', { version: position.version })}</span>`}`)}
${row('principal', html`<bdi>${entry.principal}</bdi>`)}${row('recordedAt', speech.instant(entry.recordedAt))}${entry.reason === null ? null : row('reason', speech.typed(entry.reason))}
${row('chart', speech.symbol(entry.chartVersion))}${row('leaf', speech.symbol(entry.leaf))}${entry.prev === null ? null : row('prev', speech.symbol(entry.prev))}
${row('signed', html`${speech.t(signed ? 'entry-signed.yes' : 'entry-signed.no')}`)}</dl></div>
<ul class="links"><li><a href="${address}/receipt">${speech.t('entry-receipt')}</a></li><li><a href="/api/audit/entries/${entry.position}/proof">${speech.t('entry-proof')}</a></li><li><a href="${address}">${speech.t('foot-data')}</a></li></ul>
<details><summary>${speech.t('entry-body')}</summary><pre class="sym" dir="ltr" tabindex="0">${JSON.stringify(entry.body, null, 2)}</pre></details>
<p><a href="${speech.href(pathOf(id))}">${speech.t('recorded-view')}</a></p>`;
  return framed(speech, { title, path, main });
}
