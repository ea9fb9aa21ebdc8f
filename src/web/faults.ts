/**
 * What is wrong with what was typed, at the field where it was typed.
 */
import type { Problem } from '../register/problems.ts';
import { detailSaid } from './details.ts';
import type { FieldFault, Given } from './form-parts.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import { reasonText } from './reasons.ts';
import type { Speech } from './speech.ts';

/** Fields whose faults have words of their own in every language. */
const SAID = ['on', 'url', 'digest', 'reason', 'outsideReason', 'title', 'announced'];

/** Faults of a request that was typed into a form.
 * @param fields the field for each JSON pointer.
 * @param prefix where in the request of the problem what was typed stands. */
export function faultsIn(
  speech: Speech,
  names: Names,
  agreement: string,
  { code, message, facts }: Problem,
  fields: Readonly<Record<string, string>>,
): FieldFault[] {
  if (code === 'act-not-open')
    return (facts.reasons ?? []).map((reason) => ({ field: '', text: reasonText(speech, names, reason, agreement) }));
  const errors = facts.errors ?? [];
  if (errors.length === 0) return [{ field: '', text: html`${speech.t('fault-other')} ${english(message)}` }];
  return errors.map(({ pointer, detail }) => {
    const own = pointer.replace(/^\/steps\/0|^\/act(?=\/)/, '');
    const field = fields[own] ?? fields[pointer] ?? '';
    // What has words of its own in every language needs no English beside it.
    if (SAID.includes(field)) return { field, text: html`${speech.t(`fault-${field}`)}` };
    const said = detailSaid(speech, { pointer, detail });
    if (said !== null) return { field, text: html`${said}` };
    return { field, text: html`${speech.t('fault-other')} ${english(field === '' ? `${pointer} ${detail}` : detail)}` };
  });
}

/** The same for a request that cannot be sent because a field is empty. */
export function missing(speech: Speech, given: Given, fields: readonly string[]): FieldFault[] {
  return fields
    .filter((name) => (given[name] ?? '').trim() === '')
    .map((field) => ({ field, text: html`${speech.t(`fault-${field}`)}` }));
}

const english = (text: string): Html => html`<span class="soft" lang="en" dir="ltr">(${text})</span>`;
