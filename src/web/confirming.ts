/**
 * What the two-person rule comes to on a page: what waits for a second person, and that the rule is on.
 */
import type { Act } from '../law/acts.ts';
import type { Answer } from '../register/answers.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** What waits for a second person; null where nothing does.
 * @param said an act in words; each is named by its version besides. */
export function unconfirmedNote(
  speech: Speech,
  { unconfirmed = [] }: Pick<Answer, 'unconfirmed'>,
  said?: (act: Act) => Html,
): Html | null {
  if (unconfirmed.length === 0) return null;
  const acts = unconfirmed.map(({ version, act }) => {
    const which = speech.say('chip-ledger', { version });
    return act === null || said === undefined ? which : html`${said(act)} (${which})`;
  });
  return html`<p class="caveat unconfirmed">${speech.say('unconfirmed-note', { acts: speech.listOf(acts) })}</p>`;
}

/** The word for an entry that waits for a second person; null where it does not. */
export function unconfirmedWord(
  speech: Speech,
  { unconfirmed = [] }: Pick<Answer, 'unconfirmed'>,
  version: number | null,
): Html | null {
  if (!unconfirmed.some((one) => one.version === version)) return null;
  return html` <span class="word">${speech.t('status-unconfirmed')}</span>`;
}

/** That the rule is on; null where it is not. */
export function ruleNote(speech: Speech, { twoPerson }: Pick<Answer, 'twoPerson'>): Html | null {
  return twoPerson === undefined ? null : html`<p class="caveat">${speech.t('two-person-note')}</p>`;
}
