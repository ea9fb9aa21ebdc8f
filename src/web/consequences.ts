/**
 * What an act, a correction or a scenario would change: in the instrument itself and in others.
 */
import type { DutyStanding } from '../law/duties.ts';
import type { OutlookEntry } from '../law/outlook.ts';
import type { Standing } from '../law/standing.ts';
import { dateDifferences, dutyDifference } from '../simulation/differences.ts';
import { citedWithLinks } from './citations.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import { pathOf } from './path.ts';
import { reasonText } from './reasons.ts';
import { sentence } from './sentence.ts';
import type { Speech } from './speech.ts';

/** The standing of an instrument without and with what is supposed; null for one that is new. */
export interface Changed {
  readonly before: Standing | null;
  readonly after: Standing;
}

/** What changes in one instrument, in words: its status, dates, duties and findings. */
export function changeOf(speech: Speech, names: Names, { before, after }: Changed): Html {
  const dates = dateDifferences(before, after);
  const duties = dutyDifference(before, after);
  const rows = dates.map(
    ({ effect, before: was, after: now }) =>
      html`<tr><th scope="row">${speech.t(`effect-${effect}`)}</th><td data-label="${speech.t('change-before')}">${dateOr(speech, was)}</td><td data-label="${speech.t('change-after')}"><strong>${dateOr(speech, now)}</strong></td></tr>`,
  );
  const now = sentence(speech, after.phrases);
  const old = before === null ? null : sentence(speech, before.phrases);
  const told =
    old?.text === now.text
      ? html`<p>${now} <span class="soft">${speech.t('change-same')}</span></p>`
      : html`${old === null ? null : html`<p class="was"><span class="soft">${speech.t('change-before')}:</span> ${old}</p>`}<p class="now"><span class="soft">${speech.t('change-after')}:</span> <strong>${now}</strong></p>`;
  return html`<div class="change">${told}
${rows.length === 0 ? null : html`<table class="cards"><thead><tr><th scope="col">${speech.t('change-date')}</th><th scope="col">${speech.t('change-before')}</th><th scope="col">${speech.t('change-after')}</th></tr></thead><tbody>${rows}</tbody></table>`}
${dutyList(speech, names, 'arising', duties.arising)}${dutyList(speech, names, 'fulfilled', duties.fulfilled)}${dutyList(speech, names, 'fallingAway', duties.fallingAway)}
${findingsOf(speech, names, before, after)}</div>`;
}

/** What changes in other instruments, each with a link to its page. */
export function elsewhereOf(
  speech: Speech,
  names: Names,
  changes: readonly (Changed & { readonly id: string })[],
): Html {
  const items = changes.map(
    (one) =>
      html`<li><a href="${speech.href(pathOf(one.id))}">${speech.symbol(one.id)}</a>${changeOf(speech, names, one)}</li>`,
  );
  return items.length === 0
    ? html`<p class="soft">${speech.t('change-elsewhere.none')}</p>`
    : html`<ul class="card rows">${items}</ul>`;
}

/** What may be taken next, what is owed first. */
export function nextOf(speech: Speech, names: Names, open: readonly OutlookEntry[], agreement: string): Html {
  if (open.length === 0) return html`<p class="soft">${speech.t('section-open.none')}</p>`;
  return html`<ul class="card rows">${open.map((entry) => html`<li><div class="line"><span class="act">${names.act(entry.key)}</span><span>${entry.since === undefined ? null : html`<span class="word">${speech.t('section-owed.word')}</span> `}<span class="cite">${citedWithLinks(speech, entry.cites, agreement)}</span></span></div></li>`)}</ul>`;
}

function dateOr(speech: Speech, edtf: string | null): Html {
  return edtf === null ? html`<span class="soft">${speech.t('change-none')}</span>` : speech.date(edtf);
}

function dutyList(speech: Speech, names: Names, how: string, duties: readonly DutyStanding[]): Html | null {
  if (duties.length === 0) return null;
  const items = duties.map(
    (duty) =>
      html`<li>${names.act(`${duty.act}.${duty.by}`)}: ${speech.say('act-owed', { to: html`<bdi>${names.owedTo(duty.to)}</bdi>`, since: speech.date(duty.since) })}</li>`,
  );
  return html`<p>${speech.t(`duty-${how}`)}</p><ul>${items}</ul>`;
}

function findingsOf(speech: Speech, names: Names, before: Standing | null, after: Standing): Html | null {
  const known = new Set((before?.findings ?? []).map(({ version }) => version));
  const arising = after.findings.filter(({ version }) => !known.has(version));
  if (arising.length === 0) return null;
  const agreement = after.id.split('/')[0]!;
  const items = arising.map(
    ({ act, reasons }) =>
      html`<li>${speech.say('said-on', { act: names.act(`${act.type}.${act.by ?? act.name ?? ''}`), on: speech.date(act.on) })}<ol>${reasons.map((reason) => html`<li>${reasonText(speech, names, reason, agreement)}</li>`)}</ol></li>`,
  );
  return html`<p><strong>${speech.t('evidence-findings')}</strong></p><ul>${items}</ul>`;
}
