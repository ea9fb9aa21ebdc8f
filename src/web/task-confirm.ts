/**
 * Confirming, as the second person, what another recorded under the two-person rule: an act or a correction.
 */
import type { Unconfirmed } from '../law/family.ts';
import { changeOf, elsewhereOf } from './consequences.ts';
import type { Desk } from './desk.ts';
import { type Html, html } from './html.ts';
import type { Task, TaskKind } from './tasks.ts';

export const confirmTask: TaskKind = {
  name: 'confirm',
  async open(desk, { version = '' }) {
    desk.permit('record');
    if (version === '') return null;
    const number = /^[1-9]\d{0,14}$/.test(version) ? Number(version) : 0;
    const entry = await desk.register.read.entry(desk.id, number);
    const { by } = entry.body as { by?: string };
    if (entry.kind === 'correction') desk.permit('correct');
    else desk.permitBy('record', by);
    if (entry.kind === 'act' && entry.reason !== null) desk.permit('outsideProcedure');
    return confirmationTask(desk, number);
  },
  choices(desk) {
    const { speech, position, session } = desk;
    const { unconfirmed = [] } = position;
    if (unconfirmed.length === 0) return html`<p>${speech.t('confirm-none')}</p>`;
    const items = unconfirmed.map((one) => {
      const own = one.principal === session.identity.principal;
      const way = own
        ? html`<span class="soft">${speech.t('confirm-own')}</span>`
        : html`<a href="${speech.href(desk.path)}/confirm?version=${one.version}">${speech.t('task-confirm')}<span class="quiet"> ${speech.t('entry-version', { version: one.version })}</span></a>`;
      return html`<li><div class="line"><span>${heldWords(desk, one)}</span><span>${way}</span></div><p class="why">${speech.say('confirm-recorded', { principal: html`<bdi>${one.principal}</bdi>` })}</p></li>`;
    });
    return html`<p class="intro">${speech.t('confirm-intro')}</p><ul class="card rows">${items}</ul>`;
  },
};

/** What waits, in words: an act, or what a correction makes of one. */
export function heldWords(
  { speech, names }: Pick<Desk, 'speech' | 'names'>,
  { act, corrects, version }: Unconfirmed,
): Html {
  if (corrects !== null) {
    return act === null
      ? speech.say('entry-annulled', { version: corrects })
      : speech.say('entry-corrected', { version: corrects, act: names.actOf(act), on: speech.date(act.on) });
  }
  if (act === null) return html`${speech.t('entry-version', { version })}`;
  return speech.capitalOf(speech.say('said-on', { act: names.actOf(act), on: speech.date(act.on) }));
}

function confirmationTask(desk: Desk, version: number): Task {
  const { speech, names, id, register, session, position } = desk;
  const { principal } = session.identity;
  const held = position.unconfirmed?.find((one) => one.version === version);
  const what = held === undefined ? speech.say('chip-ledger', { version }) : heldWords(desk, held);
  const evidence = held?.act?.evidence;
  const facts = [
    ['field-document', evidence?.document],
    ['field-evidence-title', evidence?.title],
    ['field-note', held?.act?.note],
  ].flatMap(([name = '', text]) =>
    text === undefined ? [] : [html`<dt>${speech.t(name)}</dt><dd>${speech.typed(text)}</dd>`],
  );
  return {
    title: speech.say('confirm-title', { what }),
    intro: html`${speech.t('confirm-intro')}`,
    begins: {},
    chosen: { version: String(version) },
    pointers: {},
    fields: () =>
      html`<div class="card facts"><dl>${held === undefined ? null : html`<dt>${speech.t('entry-principal')}</dt><dd><bdi>${held.principal}</bdi></dd>`}${evidence === undefined ? null : html`<dt>${speech.t('field-grade')}</dt><dd>${speech.t(`grade-${evidence.grade}`)}</dd>`}${facts}</dl></div><p><a href="${speech.href(desk.path)}/entries/${version}">${speech.t('entry-body')}</a></p>`,
    faults: () => [],
    request: () => ({}),
    async preview() {
      const changes = await register.read.confirmation(id, version, principal);
      const mine = changes.find((one) => one.id === id);
      const others = changes.filter((one) => one.id !== id);
      return html`${mine === undefined ? html`<p>${speech.t('change-same')}</p>` : changeOf(speech, names, mine)}
<h3>${speech.t('change-elsewhere')}</h3>${elsewhereOf(speech, names, others)}`;
    },
    send: (asked, caller) => register.confirm(id, version, asked, caller),
    otherwise: null,
  };
}
