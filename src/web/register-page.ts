/**
 * The register: instruments with their one-sentence status, filtered, a page at a time.
 */

import { STAGES } from '../law/clauses.ts';
import { ENDED_STATES } from '../law/machine.ts';
import type { Phrase } from '../law/phrases.ts';
import type { ListedInstrument } from '../register/answers.ts';
import { instrumentKinds, LIST_SORTS, type ListSort, type Page } from '../register/ports.ts';
import { type Html, html } from './html.ts';
import { pathOf } from './instrument.ts';
import { newsLinks } from './news-links.ts';
import { sentence } from './sentence.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

/** What the list was asked for, as written. */
export const FILTERS = ['text', 'state', 'party', 'kind', 'inForceOn', 'sort'] as const;
export type AskedFilters = Readonly<Record<(typeof FILTERS)[number], string>>;

/** A row of the list with the phrases of its status. */
export interface RegisterRow extends ListedInstrument {
  readonly phrases: readonly Phrase[];
  /** How many entries wait for a second person. */
  readonly unconfirmed: number;
}

export interface RegisterData {
  readonly rows: Page<RegisterRow>;
  readonly asked: AskedFilters;
  readonly after: string;
  readonly counts: readonly { readonly kind: string; readonly state: string; readonly n: number }[];
}

/** States an instrument can be in, in the order of its life. */
const STATES = [...STAGES, 'inForce', 'done', ...ENDED_STATES];

/** The page. */
export function registerPage(speech: Speech, data: RegisterData): string {
  const { rows, asked, after } = data;
  const query = queryOf(asked, after);
  const news = {
    path: '',
    query: asked.party === '' || rows.rows.length === 0 ? '' : `?party=${encodeURIComponent(asked.party)}`,
  };
  const main = html`<h1 class="page">${speech.t('register-title')}</h1><p class="intro">${speech.t('register-intro')}</p>
${countsOf(speech, data)}${filtersOf(speech, asked)}
<section aria-labelledby="h-list"><h2 id="h-list">${speech.t(isFiltered(asked) ? 'register-found' : 'register-list')}</h2>
${rows.rows.length === 0 ? emptyOf(speech, asked, after) : html`<p class="soft">${speech.t(`sort-${sortOf(asked)}`)}</p><ul class="card rows">${rows.rows.map((row) => rowOf(speech, row))}</ul>`}
${pagesOf(speech, data)}</section>
${newsLinks(speech, news)}`;
  return framed(speech, { title: speech.t('register-short'), path: `/${query}`, main, at: 'register', news });
}

const isFiltered = (asked: AskedFilters) => FILTERS.some((name) => name !== 'sort' && asked[name] !== '');

/** The order that a page has: words and a day in force have one of their own, in which no other is asked for. */
export function sortOf({ text, inForceOn, sort }: AskedFilters): ListSort {
  if (text !== '') return 'registered';
  if (inForceOn !== '') return 'inForce';
  return LIST_SORTS.find((one) => one === sort) ?? 'registered';
}

/** The query of a page of the list. */
function queryOf(asked: AskedFilters, after: string): string {
  const given = FILTERS.flatMap((name) => (asked[name] === '' ? [] : [[name, asked[name]]]));
  const query = new URLSearchParams([...given, ...(after === '' ? [] : [['after', after]])] as [string, string][]);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

function countsOf(speech: Speech, { counts, asked }: RegisterData): Html | null {
  const total = counts.reduce((sum, { n }) => sum + n, 0);
  if (total === 0) return null;
  const kinds = instrumentKinds.flatMap((kind) => {
    const n = counts.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.n, 0);
    return n === 0 ? [] : [html`<li>${speech.t(`count-${kind}`, { n })}</li>`];
  });
  const states = STATES.flatMap((state) => {
    const n = counts.filter((one) => one.state === state).reduce((sum, one) => sum + one.n, 0);
    if (n === 0) return [];
    const address = `${speech.href('/')}${queryOf({ ...asked, state }, '')}`;
    const current = asked.state === state ? html` aria-current="true"` : null;
    return [html`<li><a href="${address}"${current}>${speech.t(`state-${state}`)} <b>${speech.number(n)}</b></a></li>`];
  });
  return html`<ul class="chips" aria-label="${speech.t('counts-label')}">${kinds}</ul><ul class="chips links" aria-label="${speech.t('counts-states')}">${states}</ul>`;
}

function filtersOf(speech: Speech, asked: AskedFilters): Html {
  const choice = (name: 'state' | 'kind', values: readonly string[]) => {
    const options = values.map(
      (value) =>
        html`<option value="${value}"${asked[name] === value ? html` selected` : null}>${speech.t(`${name}-${value}`)}</option>`,
    );
    return html`<label>${speech.t(`filter-${name}`)} <select name="${name}"><option value="">${speech.t('filter-any')}</option>${options}</select></label>`;
  };
  const order = sortOf(asked);
  const sorts = LIST_SORTS.map(
    (one) =>
      html`<option value="${one === 'registered' ? '' : one}"${one === order ? html` selected` : null}>${speech.t(`sort-${one}`)}</option>`,
  );
  return html`<form class="filters card" action="${speech.href('/')}" role="search" aria-label="${speech.t('filter-label')}">
<label class="wide">${speech.t('filter-text')} <input type="search" name="text" value="${asked.text}" maxlength="200"></label>
${choice('state', STATES)}${choice('kind', instrumentKinds)}
<label>${speech.t('filter-party')} <input name="party" value="${asked.party}" maxlength="20" autocapitalize="characters" dir="ltr"></label>
<label>${speech.t('filter-inForceOn')} <input type="date" name="inForceOn" value="${asked.inForceOn}"></label>
<label>${speech.t('filter-sort')} <select name="sort">${sorts}</select></label>
<div class="actions"><button class="main">${speech.t('filter-apply')}</button>${isFiltered(asked) ? html` <a href="${speech.href('/')}">${speech.t('filter-clear')}</a>` : null}</div></form>`;
}

function rowOf(speech: Speech, row: RegisterRow): Html {
  const { id, kind, state, title, phrases, findings, unconfirmed } = row;
  const waiting =
    unconfirmed === 0
      ? null
      : html` · <span class="word">${speech.t('row-unconfirmed', { count: unconfirmed })}</span>`;
  const wrong =
    findings === 0 ? null : html` · <span class="word">${speech.t('row-findings', { count: findings })}</span>`;
  return html`<li><a class="title" href="${speech.href(pathOf(id))}">${speech.words(title)}</a><p class="says">${sentence(speech, phrases)}</p>
<p class="soft">${speech.symbol(id)} · ${speech.t(`kind-${kind}`)} · <span class="word">${speech.t(`state-${state}`)}</span>${wrong}${waiting}</p></li>`;
}

function emptyOf(speech: Speech, asked: AskedFilters, after: string): Html {
  if (after !== '') return html`<p>${speech.t('register-no-more')}</p>`;
  return html`<p>${speech.t(isFiltered(asked) ? 'register-no-match' : 'register-empty')}</p>`;
}

function pagesOf(speech: Speech, { rows, asked, after }: RegisterData): Html | null {
  if (after === '' && rows.next === null) return null;
  const first =
    after === ''
      ? null
      : html`<li><a href="${speech.href('/')}${queryOf(asked, '')}">${speech.t('pages-first')}</a></li>`;
  const next =
    rows.next === null
      ? null
      : html`<li><a rel="next" href="${speech.href('/')}${queryOf(asked, rows.next)}">${speech.t('pages-next')}</a></li>`;
  return html`<nav class="pages" aria-label="${speech.t('pages-label')}"><ul>${first}${next}</ul></nav>`;
}
