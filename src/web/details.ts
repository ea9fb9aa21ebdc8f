/**
 * What is wrong with something that was asked for or typed, in the language of the page. The register tells it in
 * English, with the place; here stands what pages have words of their own for, in every language.
 */
import { PROBLEMS, type Problem } from '../register/problems.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** A place (JSON pointer) and what is wrong there, in English. */
export interface Detail {
  readonly pointer: string;
  readonly detail: string;
}

/** What a place and its fault read like, and the message that says it; what is in brackets is `most` in the message. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/ must not be longer than (\d+) characters$/, 'fault-long'],
  [/ holds (?:a control character|half a character)/, 'fault-control'],
  [/\/after the page cursor /, 'fault-after'],
  [/^\/calendars the meetings of /, 'fault-meetings'],
  [/^\/instrument is in force already/, 'fault-in-force'],
  [/\/(?:asOf|knownAt|inForceOn|by|on) /, 'fault-announced'],
];

/** A fault in words of the language; null where there are none. */
export function detailSaid(speech: Speech, { pointer, detail }: Detail): string | null {
  const text = `${pointer} ${detail}`;
  for (const [pattern, id] of SAID) {
    const found = pattern.exec(text);
    if (found !== null) return speech.t(id, found[1] === undefined ? {} : { most: Number(found[1]) });
  }
  return null;
}

/** Why there is no page: in words of the language where there are any, else as the register says it in English.
 * @param address what was asked for. */
export function problemSaid(speech: Speech, { code, message, facts }: Problem, address: string): Html {
  const { errors = [], needs } = facts;
  const told = errors.flatMap((one) => detailSaid(speech, one) ?? []);
  if (told.length > 0 && told.length === errors.length) return html`${told.map((one) => html`<p>${one}</p>`)}`;
  if (speech.language === 'en') return html`<p>${message}</p>`;
  if (needs !== undefined) {
    const roles = speech.listOf(needs.roles.map((role) => html`<code dir="ltr">${role}</code>`));
    return html`<p>${speech.say('error-needs', { right: html`<code dir="ltr">${needs.right}</code>`, roles })}</p>`;
  }
  if (PROBLEMS[code].status === 404) return askedFor(speech, address);
  return html`<p lang="en" dir="ltr">${message}</p>`;
}

/** The address for which there is no page. */
function askedFor(speech: Speech, address: string): Html {
  return html`<p>${speech.say('error-asked', { address: html`<code dir="ltr">${address}</code>` })}</p>`;
}
