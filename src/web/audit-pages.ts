/**
 * The pages of audit: what the ledger holds, who recorded it, what is signed for, what is owed, weak or out of place.
 */

import { AUDIT_KIND_NAMES, AUDIT_KINDS } from '../audit/kinds.ts';
import { ACTS, type ActName } from '../law/acts.ts';
import type { Proofs } from '../proof/proofs.ts';
import type { Reading } from '../register/reading.ts';
import { cited } from './citations.ts';
import { unconfirmedWord } from './confirming.ts';
import { entryWords } from './entries.ts';
import { type Html, html } from './html.ts';
import { type Letters, lettersOf } from './letters.ts';
import { Names } from './names.ts';
import { pathOf } from './path.ts';
import { sentence } from './sentence.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';
import { trailSaid } from './trail-words.ts';
import { withCode } from './with-code.ts';

const PER_PAGE = 50;

/** What is asked of a list: filters, and where it goes on. */
export type AskedList = Readonly<Record<'after' | 'principal' | 'kind' | 'instrument', string>>;

/** Kinds of events that anyone may read. */
export const OPEN_KINDS = AUDIT_KIND_NAMES.filter((kind) => AUDIT_KINDS[kind].source === 'ledger');

const link = (speech: Speech, id: string): Html => html`<a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a>`;

/** Where one can go on from, with what is signed for and by whom. */
export function auditPage(speech: Speech, proofs: Proofs): string {
  const items = ['entries', 'trail', 'refusals', 'duties', 'gaps', 'findings', 'verifying'].map(
    (name) =>
      html`<li><a href="${speech.href(`/audit/${name}`)}">${speech.t(`audit-${name}`)}</a><p class="why">${withCode(speech.t(`audit-${name}.what`))}</p></li>`,
  );
  const checkpoints = proofs.checkpoints.all().slice(-PER_PAGE).reverse();
  const rows = checkpoints.map(({ size, root }) => {
    const by = proofs.cosigning
      .cosigned(size)
      .map(({ party, time }) => html`<bdi>${party}</bdi> (${speech.instant(time)})`);
    return html`<tr><th scope="row">${speech.number(size)}</th><td data-label="${speech.t('audit-root')}">${speech.symbol(Buffer.from(root).toString('base64'))}</td><td data-label="${speech.t('audit-cosigned')}">${by.length === 0 ? html`<span class="soft">${speech.t('change-none')}</span>` : speech.listOf(by)}</td></tr>`;
  });
  const witnesses = proofs.cosigning
    .witnesses()
    .map(
      ({ party, size, time, state }) =>
        html`<li><div class="line"><bdi>${party}</bdi><span>${size === null || time === null ? null : speech.say('witness-upTo', { size: speech.number(size), time: speech.instant(time) })} <span class="word">${speech.t(`witness-${state}`)}</span></span></div></li>`,
    );
  const main = html`<h1 class="page">${speech.t('audit-title')}</h1><p class="intro">${speech.t('audit-intro')}</p><ul class="card rows">${items}</ul>
<section aria-labelledby="h-verify"><h2 id="h-verify">${speech.t('audit-verify')}</h2><p>${withCode(speech.t('audit-verify.what'))}</p><ul class="links"><li><a href="/verifier.html">${speech.t('audit-verifier')}</a></li><li><a href="/checkpoint">${speech.t('proof-checkpoint')}</a></li></ul>
<form class="work field" action="/api/audit/dossier"><label for="instrument">${speech.t('audit-dossier')}</label><input id="instrument" name="instrument" required dir="ltr" placeholder="un-iom-2016"><button>${speech.t('audit-download')}</button></form></section>
<section aria-labelledby="h-checkpoints"><h2 id="h-checkpoints">${speech.t('audit-checkpoints')} <small>${speech.number(checkpoints.length)}</small></h2>${rows.length === 0 ? html`<p class="soft">${speech.t('proof-none')}</p>` : html`<div class="card"><table class="cards"><thead><tr><th scope="col">${speech.t('audit-size')}</th><th scope="col">${speech.t('audit-root')}</th><th scope="col">${speech.t('audit-cosigned')}</th></tr></thead><tbody>${rows}</tbody></table></div>`}</section>
<section aria-labelledby="h-witnesses"><h2 id="h-witnesses">${speech.t('audit-witnesses')} <small>${speech.number(witnesses.length)}</small></h2>${witnesses.length === 0 ? html`<p class="soft">${speech.t('audit-witnesses.none')}</p>` : html`<ul class="card rows">${witnesses}</ul>`}</section>`;
  return framed(speech, { title: speech.t('audit-title'), path: '/audit', main, at: 'audit' });
}

/** Entries of the ledger, of all or of one instrument, a page at a time.
 * @throws Problem `not-found`. */
export async function entriesPage(
  speech: Speech,
  read: Reading,
  instrument: string | null,
  after: string,
): Promise<string> {
  if (instrument !== null) await read.instrument(instrument);
  const from = /^\d{1,15}$/.test(after) ? Number(after) : 0;
  const entries = await read.entries({ ...(instrument === null ? {} : { instrument }), after: from, limit: PER_PAGE });
  const names = new Map<string, Names>();
  for (const id of new Set(entries.map((entry) => entry.instrument))) {
    names.set(id, new Names(speech, (await read.chart(id)).chart.procedure));
  }
  const unconfirmed = await unconfirmedIn(speech, read, entries);
  const items = entries.map(
    (entry) =>
      html`<li><div class="line"><span><a href="${speech.href(pathOf(entry.instrument))}/entries/${entry.version}">${speech.number(entry.position)}</a> ${entryWords(speech, names.get(entry.instrument)!, entry)}${unconfirmed(entry)}</span><span class="cite">${link(speech, entry.instrument)}</span></div><p class="why">${speech.say('entry-by', { principal: html`<bdi>${entry.principal}</bdi>`, at: speech.instant(entry.recordedAt) })}</p></li>`,
  );
  const path = instrument === null ? '/audit/entries' : `${pathOf(instrument)}/entries`;
  const next = entries.length < PER_PAGE ? null : String(entries.at(-1)!.position);
  return listPage(speech, {
    title: speech.t('entries-title'),
    path,
    intro: speech.t('audit-entries.what'),
    items,
    next,
    query: {},
  });
}

/** Tells of entries, or of what became of them, whether they wait for a second person now. */
async function unconfirmedIn(
  speech: Speech,
  read: Reading,
  rows: readonly { readonly instrument: string | null; readonly version: number | null }[],
): Promise<(row: (typeof rows)[number]) => Html | null> {
  const positions = new Map<string, Awaited<ReturnType<Reading['position']>>>();
  // What was refused may name what there is not, and stands for no entry.
  for (const { instrument, version } of rows) {
    if (instrument === null || version === null || positions.has(instrument)) continue;
    positions.set(instrument, await read.position(instrument));
  }
  return ({ instrument, version }) => {
    const position = instrument === null ? undefined : positions.get(instrument);
    return position === undefined ? null : unconfirmedWord(speech, position, version);
  };
}

/** The audit trail, oldest first.
 * @throws Problem for a cursor that no page gave out. */
export async function trailPage(
  speech: Speech,
  read: Reading,
  asked: AskedList,
  bar: Html | null = null,
  only: 'ledger' | 'closed' = 'ledger',
): Promise<string> {
  const allowed = only === 'ledger' ? OPEN_KINDS : AUDIT_KIND_NAMES.filter((kind) => !OPEN_KINDS.includes(kind));
  const kinds = allowed.filter((kind) => asked.kind === '' || kind === asked.kind);
  const { rows, next } = await read.audit({
    kinds: kinds.length === 0 ? allowed : kinds,
    ...(asked.principal === '' ? {} : { principal: asked.principal }),
    ...(asked.instrument === '' ? {} : { instrument: asked.instrument }),
    ...(asked.after === '' ? {} : { after: asked.after }),
    limit: PER_PAGE,
  });
  const said = await trailSaid(speech, read, rows);
  const unconfirmed = await unconfirmedIn(speech, read, rows);
  const items = rows.map(
    (event, index) =>
      html`<li><div class="line"><span>${said[index]!.what}${unconfirmed(event)}</span><span class="cite">${event.instrument === null ? null : link(speech, event.instrument)}</span></div><p class="why">${speech.say('entry-by', { principal: html`<bdi>${event.principal}</bdi>`, at: speech.instant(event.at) })}</p>${event.reason === null ? null : html`<p class="why">${speech.typed(event.reason)}</p>`}${event.refused === null ? null : html`<ul class="why">${said[index]!.why.map((one) => html`<li>${one}</li>`)}</ul>`}${event.after === null || event.before?.sentence === event.after.sentence ? null : html`<p class="why">${speech.t('change-after')}: ${sentence(speech, event.after.phrases)}</p>`}</li>`,
  );
  const name = only === 'ledger' ? 'trail' : 'refusals';
  const path = `/audit/${name}`;
  const field = (id: 'principal' | 'instrument') =>
    html`<label>${speech.t(`entry-${id}`)} <input name="${id}" value="${asked[id]}" dir="auto"></label>`;
  const options = ['', ...allowed].map(
    (kind) =>
      html`<option value="${kind}"${kind === asked.kind ? html` selected` : null}>${kind === '' ? speech.t('filter-any') : speech.t(`kind-${kind}`)}</option>`,
  );
  const filters = html`<form class="filters" action="${speech.href(path)}">${field('principal')}${field('instrument')}<label>${speech.t('filter-kind')} <select name="kind">${options}</select></label><button>${speech.t('filter-apply')}</button></form>`;
  const { after: _after, ...query } = asked;
  return listPage(speech, {
    title: speech.t(`audit-${name}`),
    path,
    intro: speech.t(`audit-${name}.what`),
    items,
    next,
    query,
    filters,
    bar,
  });
}

/** What is owed across the register, the oldest first. */
export async function dutiesPage(speech: Speech, read: Reading, after: string): Promise<string> {
  const { rows, next } = await read.duties({ descending: false, limit: PER_PAGE, ...(after === '' ? {} : { after }) });
  const items = rows.map(
    (duty) =>
      html`<li><div class="line"><span>${noun(speech, duty.act)} (<bdi>${duty.by}</bdi>)</span><span class="cite">${link(speech, duty.instrument)} ${cited(speech, duty.cites)}</span></div><p class="why">${speech.say('act-owed', { to: html`<bdi>${duty.to}</bdi>`, since: speech.date(duty.since) })}</p></li>`,
  );
  return listPage(speech, {
    title: speech.t('audit-duties'),
    path: '/audit/duties',
    intro: speech.t('audit-duties.what'),
    items,
    next,
    query: {},
  });
}

/** Acts that rest on weak evidence, the weakest first, each with a letter asking for better. */
export async function gapsPage(speech: Speech, read: Reading, after: string): Promise<string> {
  const { rows, next } = await read.gaps({ limit: PER_PAGE, ...(after === '' ? {} : { after }) });
  const letters = new Map<string, Letters>();
  for (const id of new Set(rows.map((row) => row.instrument))) letters.set(id, await lettersOf(speech, read, id));
  const items = rows.map((gap) => {
    const letter = letters.get(gap.instrument)?.(gap.version);
    return html`<li><div class="line"><span>${noun(speech, gap.act)}${gap.by === '' ? null : html` (<bdi>${gap.by === 'joint' ? speech.t('both-parties') : gap.by}</bdi>)`} <span class="word">${speech.t(`grade-${gap.grade}`)}</span></span><span class="cite">${link(speech, gap.instrument)}</span></div>${letter === undefined ? null : html`<details><summary>${speech.t('audit-letter')}</summary>${letter}</details>`}</li>`;
  });
  return listPage(speech, {
    title: speech.t('audit-gaps'),
    path: '/audit/gaps',
    intro: speech.t('audit-gaps.what'),
    items,
    next,
    query: {},
  });
}

/** Instruments in which acts do not fit. */
export async function findingsPage(speech: Speech, read: Reading, after: string): Promise<string> {
  const { rows, next } = await read.withFindings({ limit: PER_PAGE, ...(after === '' ? {} : { after }) });
  const items = rows.map(
    (row) =>
      html`<li><div class="line"><span>${speech.words(row.title)}</span><span class="cite">${link(speech, row.id)}</span></div><p class="why">${speech.t('row-findings', { count: row.findings })}</p></li>`,
  );
  return listPage(speech, {
    title: speech.t('audit-findings'),
    path: '/audit/findings',
    intro: speech.t('audit-findings.what'),
    items,
    next,
    query: {},
  });
}

function noun(speech: Speech, act: string): Html {
  return html`${Object.hasOwn(ACTS, act) ? speech.capital(speech.t(`act-${act as ActName}`)) : act}`;
}

interface Listed {
  readonly title: string;
  readonly path: string;
  readonly intro: string;
  readonly items: readonly Html[];
  readonly next: string | null;
  readonly query: Readonly<Record<string, string>>;
  readonly filters?: Html;
  readonly bar?: Html | null;
}

function listPage(speech: Speech, { title, path, intro, items, next, query, filters, bar }: Listed): string {
  const given = Object.entries(query).filter(([, value]) => value !== '');
  const more = next === null ? null : new URLSearchParams([...given, ['after', next]]).toString();
  const main = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/audit')}">${speech.t('audit-title')}</a></li><li aria-current="page">${title}</li></ol></nav><h1 class="page">${title}</h1><p class="intro">${intro}</p>${filters ?? null}
${items.length === 0 ? html`<p class="soft">${speech.t('audit-none')}</p>` : html`<ul class="card rows">${items}</ul>`}
${more === null ? null : html`<nav class="pages" aria-label="${speech.t('pages-label')}"><ul><li><a href="${speech.href(path)}?${more}" rel="next">${speech.t('pages-next')}</a></li></ul></nav>`}`;
  return framed(speech, { title, path, main, at: 'audit', ...(bar == null ? {} : { bar }) });
}
