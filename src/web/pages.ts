/**
 * The pages: the register, and the status of one instrument. Server-rendered, without script.
 */
import type { OutlookEntry } from '../law/outlook.ts';
import type { Reason } from '../law/reasons.ts';
import type { Certificate } from '../proof/certificate.ts';
import type { Answer, ListedInstrument } from '../register/answers.ts';
import type { Page } from '../register/ports.ts';
import type { PROBLEMS, ProblemCode } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import type { TimelineLine } from '../register/timeline.ts';
import { certificateMain } from './certificate-page.ts';
import { FOOT_PLACE } from './foot.ts';
import { Html, html } from './html.ts';

/** A whole page. */
function page(title: string, main: Html, bar: Html | null = null): string {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | pacta</title><link rel="stylesheet" href="/style.css"></head>
<body>
<header><div class="wrap"><a class="mark" href="/">pacta</a><nav aria-label="Main"><a href="/">Register</a></nav></div></header>
${bar}<main class="wrap">${main}</main>
<footer><div class="wrap">${new Html(FOOT_PLACE)}Computed from the acts on record by the chart of the final clauses. <a href="/api">API</a></div></footer>
</body></html>`.text;
}

/** A title in English, or else in whatever language there is. */
function titleOf(title: Readonly<Record<string, string>>): Html {
  const language = 'en' in title ? 'en' : (Object.keys(title)[0] ?? 'und');
  return html`<bdi lang="${language}">${title[language] ?? ''}</bdi>`;
}

/** The register: a page of instruments, newest first. */
export function registerPage(rows: Page<ListedInstrument>, text: string): string {
  const items = rows.rows.map(
    (row) => html`<li><a href="/agreements/${row.id}">${titleOf(row.title)}</a><br>${row.sentence}<br>
      <span class="soft sym">${row.id}</span></li>`,
  );
  const none = text === '' ? 'The register is empty.' : 'Nothing in the register has these words.';
  const more = new URLSearchParams({ ...(text === '' ? {} : { text }), after: rows.next ?? '' });
  return page(
    'Register',
    html`<h1>Agreements between two organizations, and where each of them stands</h1>
<form action="/" role="search"><label>Words in title or identifier <input type="search" name="text" value="${text}"></label> <button>Search</button></form>
<h2>In the register</h2><div class="card">${items.length === 0 ? html`<p>${none}</p>` : html`<ul class="rows">${items}</ul>`}</div>
${rows.next === null ? null : html`<p><a rel="next" href="/?${more.toString()}">More</a></p>`}`,
  );
}

/** What the status page shows. */
export interface StatusData {
  readonly position: Answer;
  readonly next: Awaited<ReturnType<Reading['next']>>;
  readonly timeline: readonly TimelineLine[];
  /** The day asked for; null for today. */
  readonly asOf: string | null;
}

const SECTIONS = [
  ['owed', 'Owed', 'Nothing is owed.'],
  ['mayHaveHappened', 'May have happened', 'No date leaves this open.'],
  ['open', 'May happen now', 'Nothing may happen now.'],
  ['notYet', 'Not yet', 'Nothing is waiting for another act.'],
  ['closed', 'Cannot happen any more', 'Nothing is closed.'],
] as const;

/** The status of an instrument, in the order in which its readers ask. */
export function statusPage({ position, next, timeline, asOf }: StatusData): string {
  const { id, title, sentence } = position;
  const bar = html`<div class="asof"><form class="wrap"><label>Position as of <input type="date" name="asOf" value="${position.asOf}"></label>
<button>Show</button>${asOf === null ? null : html` <span>using all that is recorded · <a href="/agreements/${id}">back to today</a></span>`}</form></div>`;
  const { done, of, missing } = next.distance;
  const main = html`<p class="soft"><a href="/">Register</a> / <span class="sym">${id}</span></p>
<h1>${titleOf(title)}</h1>
<p class="status">${sentence}</p>
<p class="soft">As of ${position.asOf}, by what was recorded until ${position.knownAt}.</p>
<h2>Where each party stands</h2><div class="lanes">${Object.entries(position.lanes).map(lane)}</div>
<h2>To reach ${next.distance.goal === 'done' ? 'completion' : 'entry into force'} <small>${done} of ${of}</small></h2>
<div class="card">${missing === null ? html`<p>It can no longer be reached.</p>` : missing.length === 0 ? html`<p>Nothing is missing.</p>` : html`<ul class="rows">${missing.map(reasonItem)}</ul>`}</div>
${SECTIONS.map(([name, heading, none]) => section(heading, next[name], none))}
<h2>Timeline <small>${timeline.length}</small></h2><div class="card scroll"><table><thead><tr><th>Happened on</th><th>What</th><th>Document</th><th>Evidence</th><th>Known to the other from</th><th>Recorded</th></tr></thead>
<tbody>${timeline.map(line)}</tbody></table></div>
<p class="soft">Chart ${position.chartVersion}. <a href="/api/agreements/${id}">As data</a> · <a href="/api/agreements/${id}/chart?format=outline">Chart</a> · <a href="/agreements/${id}?asOf=${position.asOf}">This page as of ${position.asOf}</a> · <a href="/agreements/${id}/certificate?asOf=${position.asOf}">Certificate</a></p>`;
  return page(sentence, main, bar);
}

function lane([party, states]: [string, Readonly<Record<string, string>>]): Html {
  const steps = Object.entries(states).map(([name, state]) => html`<li>${name}: ${state}</li>`);
  return html`<section class="card" aria-label="${party}"><strong>${party}</strong><ul class="steps">${steps}</ul></section>`;
}

function reasonItem(reason: Reason): Html {
  return html`<li>${reason.text.replace(/^first /, '')}</li>`;
}

function section(heading: string, entries: readonly OutlookEntry[], none: string): Html {
  const items = entries.map(
    (entry) => html`<li>${entry.text} <span class="soft">(${entry.cites})</span>${why(entry)}</li>`,
  );
  return html`<h2>${heading} <small>${entries.length}</small></h2><div class="card">${items.length === 0 ? html`<p>${none}</p>` : html`<ul class="rows">${items}</ul>`}</div>`;
}

function why(entry: OutlookEntry): Html | null {
  const parts = [
    ...(entry.since === undefined ? [] : [`owed to ${entry.to} since ${entry.since}`]),
    ...(entry.planned === undefined ? [] : [`planned for ${entry.planned.on}`]),
    ...(entry.guidance === undefined ? [] : [`enter ${entry.guidance.date}`]),
    ...(entry.reasons ?? []).map((reason) => reason.text),
  ];
  return parts.length === 0 ? null : html`<br><span class="soft">${parts.join('; ')}</span>`;
}

function line(one: TimelineLine): Html {
  if (one.kind === 'consequence') {
    return html`<tr><td>${one.on}</td><td><strong>${one.what}</strong> <span class="soft">(${one.cites})</span></td><td></td><td></td><td></td><td>computed</td></tr>`;
  }
  const { type, by } = one.act;
  if (one.kind === 'plan') {
    return html`<tr><td>${one.on}</td><td>Plan: ${type} ${by ?? ''} <span class="soft">${one.status}</span></td><td></td><td></td><td></td><td></td></tr>`;
  }
  const { evidence } = one.act;
  const status = one.status === 'counts' ? '' : ` · ${one.status}`;
  return html`<tr><td>${one.happenedOn}</td><td>${type} ${by ?? one.act.name ?? ''} <span class="soft">${one.organ} (${one.cites})${status}</span></td>
<td class="sym">${evidence?.document ?? ''}</td><td>${evidence?.grade ?? 'none'}</td><td>${one.knownToOtherFrom ?? ''}</td><td>${one.recordedAt.slice(0, 10)}${one.corrections.length === 0 ? '' : ', corrected'}</td></tr>`;
}

/** The page of a problem type. */
export function problemPage(code: ProblemCode, problem: (typeof PROBLEMS)[ProblemCode]): string {
  const advice = problem.advice
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
  return page(
    problem.title,
    html`<h1>Problem <code>${code}</code>, HTTP status ${problem.status}</h1><p class="status">${problem.title}</p><p>${advice}</p>`,
  );
}

/** The certificate of status. */
export function certificatePage(given: Certificate): string {
  return page(`Certificate: ${given.sentence}`, certificateMain(given));
}

/** A page that says why there is none. */
export function errorPage(title: string, detail: string): string {
  return page(title, html`<h1>${title}</h1><p>${detail}</p>`);
}
