/**
 * The field for a legal date: an exact day, a month, a year, or between two days. Each way has inputs of its own, so
 * that it works without script; a style sheet hides those of the ways that are not chosen.
 */
import { type Form, faultAt, type Given, typed } from './form-parts.ts';
import { type Html, html } from './html.ts';

const WAYS = ['day', 'month', 'year', 'between'] as const;
type Way = (typeof WAYS)[number];

/** What was typed, as EDTF text: empty where nothing was. What is no date comes out as it was typed. */
export function dayTyped(given: Given, name: string): string {
  const at = (part: string) => (given[`${name}-${part}`] ?? '').trim();
  switch (wayOf(given, name)) {
    case 'between':
      return at('from') === '' && at('to') === '' ? '' : `${at('from')}/${at('to')}`;
    case 'month':
      return at('month');
    case 'year':
      return at('year');
    case 'day':
      return at('day');
  }
}

/** Fields with which the form of a date (EDTF) begins. */
export function dayGiven(name: string, edtf: string): Given {
  const way: Way = edtf.includes('/') ? 'between' : edtf.length === 4 ? 'year' : edtf.length === 7 ? 'month' : 'day';
  const [from = '', to = ''] = edtf.split('/');
  const parts = way === 'between' ? { [`${name}-from`]: from, [`${name}-to`]: to } : { [`${name}-${way}`]: edtf };
  return { [name]: way, ...parts };
}

function wayOf(given: Given, name: string): Way {
  return WAYS.find((way) => way === given[name]) ?? 'day';
}

/** The field. */
export function dayField(form: Form, name: string, legend: Html | string, hint: Html | string | null): Html {
  const { speech, given } = form;
  const chosen = wayOf(given, name);
  const bad = form.faults.some(({ field }) => field === name);
  const box = (part: string, type: string) =>
    html`<input name="${name}-${part}" type="${type}" aria-label="${speech.t(`day-${part}`)}" value="${typed(form, `${name}-${part}`)}"${type === 'date' ? html` max="9999-12-31"` : html` dir="ltr" size="10" inputmode="numeric" placeholder="${part === 'month' ? '2016-07' : '2016'}"`}>`;
  const boxes: Record<Way, Html> = {
    day: box('day', 'date'),
    month: box('month', 'text'),
    year: box('year', 'text'),
    between: html`${box('from', 'date')} ${box('to', 'date')}`,
  };
  const ways = WAYS.map(
    (way) =>
      html`<div class="way"><label><input type="radio" name="${name}" value="${way}"${way === 'day' ? html` id="${name}"` : null}${way === chosen ? html` checked` : null}> ${speech.t(`day-way-${way}`)}</label> <span class="more">${boxes[way]}</span></div>`,
  );
  return html`<fieldset class="field${bad ? ' bad' : ''}"><legend>${legend}</legend>${hint === null ? null : html`<p class="hint">${hint}</p>`}${faultAt(form, name)}${ways}</fieldset>`;
}
