/**
 * Why there is no page, in the language of the page.
 */
import { PROBLEMS, type Problem } from '../register/problems.ts';
import { detailSaid } from './details.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** In words of the language where there are any, else what was asked for; what only the register can say of itself
 * stands there in English. What kind of problem it is and what to do about it is said beside this.
 * @param address what was asked for. */
export function problemSaid(speech: Speech, { code, message, facts }: Problem, address: string): Html | null {
  const { errors = [], needs } = facts;
  const told = errors.flatMap((one) => detailSaid(speech, one) ?? []);
  if (told.length > 0 && told.length === errors.length) return html`${told.map((one) => html`<p>${one}</p>`)}`;
  if (speech.language === 'en') return html`<p>${message}</p>`;
  if (needs !== undefined) {
    const roles = speech.listOf(needs.roles.map((role) => html`<code dir="ltr">${role}</code>`));
    return html`<p>${speech.say('error-needs', { right: html`<code dir="ltr">${needs.right}</code>`, roles })}</p>`;
  }
  const { status } = PROBLEMS[code];
  if (status === 404) return askedFor(speech, address);
  return errors.length > 0 || status >= 500 ? html`<p>${speech.english(message)}</p>` : null;
}

/** The address for which there is no page. */
function askedFor(speech: Speech, address: string): Html {
  return html`<p>${speech.say('error-asked', { address: html`<code dir="ltr">${address}</code>` })}</p>`;
}
