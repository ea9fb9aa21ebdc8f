/**
 * The two clocks of a page as an address says them, and the bar in which they are set.
 */
import { askedInstant } from '../register/instants.ts';
import { type Clocks, NOW } from '../register/reading.ts';
import { askedDay } from '../register/requests.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** What was asked for, as written; empty for now. */
export interface AskedClocks {
  readonly asOf: string;
  readonly knownAt: string;
}

/** The days over which the clocks of an instrument can be moved (ISO): for each the first and the last. */
export interface Span {
  readonly asOf: readonly [first: string, last: string];
  readonly knownAt: readonly [first: string, last: string];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The clocks asked for. A day of knowledge means all of that day.
 * @throws Problem `impossible-content` for what is no day and no instant. */
export function clocksOf({ asOf, knownAt }: AskedClocks): Clocks {
  const instant = DAY.test(knownAt) ? `${askedDay(knownAt, 'knownAt')}T23:59:59.999Z` : knownAt;
  return {
    asOf: asOf === '' ? NOW.asOf : askedDay(asOf),
    knownAt: instant === '' ? NOW.knownAt : askedInstant(instant, 'knownAt'),
  };
}

/** Whether the page shows a position other than today's. */
export function isPast({ asOf, knownAt }: AskedClocks): boolean {
  return asOf !== '' || knownAt !== '';
}

/** The clocks as the query of an address, with its question mark; empty for now. */
export function clockQuery({ asOf, knownAt }: AskedClocks): string {
  const query = new URLSearchParams({ ...(asOf === '' ? {} : { asOf }), ...(knownAt === '' ? {} : { knownAt }) });
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** The bar: set either clock, without script; with it by sliders over their spans, for which room is kept from the
 * start. What is shown is said in words. */
export function clockBar(speech: Speech, path: string, asked: AskedClocks, shownAsOf: string, span: Span): Html {
  const field = (name: keyof AskedClocks, value: string, slider: string) => {
    const [from, to] = span[name];
    const moves = from < to;
    const range = html` data-from="${from}" data-to="${to}" data-slider="${speech.t(slider)}"`;
    return html`<label>${speech.t(`clock-${name}`)} <input type="date" name="${name}" value="${value}" max="9999-12-31"${moves ? range : null}></label>${moves ? html`<span class="slider"></span>` : null}`;
  };
  return html`<section class="asof" aria-label="${speech.t('clock-label')}"><form class="wrap" action="${speech.href(path)}">
${field('asOf', shownAsOf, 'slider-label')}
${field('knownAt', asked.knownAt.slice(0, 10), 'slider-known')}
<button>${speech.t('clock-show')}</button>
${isPast(asked) ? html`<strong class="mark-past">${speech.t('clock-past')}</strong> <a href="${speech.href(path)}">${speech.t('clock-today')}</a>` : html`<span class="soft">${speech.t('clock-now')}</span>`}</form></section>`;
}
