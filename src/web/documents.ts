/**
 * The documents that the acts on record rest on.
 */
import { type Html, html } from './html.ts';
import type { InstrumentView } from './instrument.ts';
import type { Row } from './timeline-rows.ts';
import { documentOf } from './timeline-table.ts';

/** Each document with the acts it stands for, its grade and, where known, its digest. */
export function documentsOf(view: InstrumentView, rows: readonly Row[]): Html {
  const { speech } = view;
  const items = rows.flatMap(({ number, line }) => {
    if (line.kind !== 'act' || line.status === 'annulled' || line.act.evidence?.document === undefined) return [];
    const { title, grade, sha256, note } = line.act.evidence;
    return [
      html`<li><div class="line"><span>${documentOf(view, line.act)}${title === undefined ? null : html` ${speech.typed(title)}`}</span><span class="cite">${speech.t(`grade-${grade}`)} · <a href="#t${number}">${speech.t('document-act', { number })}</a></span></div>
${note === undefined && sha256 === undefined ? null : html`<div class="why">${note === undefined ? null : html`<p>${speech.typed(note)}</p>`}${sha256 === undefined ? null : html`<p>SHA-256 ${speech.symbol(sha256)}</p>`}</div>`}</li>`,
    ];
  });
  return html`<section aria-labelledby="h-documents"><h2 id="h-documents">${speech.t('documents-heading')} <small>${speech.number(items.length)}</small></h2>
${items.length === 0 ? html`<p class="soft">${speech.t('documents-none')}</p>` : html`<ul class="card rows">${items}</ul>`}</section>`;
}
