/**
 * Registering an agreement: its final clauses as text or file, the chart they make, and the receipt. Each step is a page
 * by itself, so that it works without script; what was typed travels along.
 */

import { randomUUID } from 'node:crypto';
import { requireRight } from '../access/identity.ts';
import type { Session, Sessions } from '../access/sessions.ts';
import { type Clauses, ClausesError, readClauses } from '../law/clauses.ts';
import { drawn } from '../law/draw-model.ts';
import { readJsonText } from '../ledger/json-text.ts';
import { Problem } from '../register/problems.ts';
import type { Served } from '../register/registrar.ts';
import { chartOf } from '../simulation/charts.ts';
import { marksOf } from './chart-marks.ts';
import { chartOutline } from './chart-outline.ts';
import { chartPicture } from './chart-picture.ts';
import { ChartWords } from './chart-words.ts';
import { clauseFaultSaid } from './details.ts';
import { type FieldFault, faultAt, type Given, hidden, summaryOf } from './form-parts.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { pathOf } from './path.ts';
import type { Answered } from './private-routes.ts';
import { framed } from './shell.ts';
import { sessionBar } from './sign-in-page.ts';
import type { Speech } from './speech.ts';

/** Its address, without language. */
export const REGISTER_PATH = '/register-agreement';

/** Who registers. */
export interface Registering {
  readonly speech: Speech;
  readonly session: Session;
  readonly sessions: Sessions;
  readonly register: Served;
}

/** The empty form.
 * @throws Problem `not-permitted`. */
export function registerForm(desk: Registering): Answered {
  permit(desk);
  return formPage(desk, '', []);
}

/** The form again, where what was sent is too large to be looked at. */
export function tooLarge(desk: Registering): Answered {
  permit(desk);
  return formPage(desk, '', [{ field: 'clauses', text: html`${desk.speech.t('fault-large')}` }]);
}

/** What follows the form.
 * @throws Problem `not-permitted`. */
export async function registerPosted(desk: Registering, given: Given): Promise<Answered> {
  permit(desk);
  const { file = '', clauses: typed = '', step = 'preview', key = '' } = given;
  const text = file.trim() === '' ? typed : file;
  if (step === 'change') return formPage(desk, text, []);
  const read = readText(desk, text);
  if ('faults' in read) return formPage(desk, text, read.faults);
  const { clauses } = read;
  if (await isRegistered(desk, clauses.id)) return formPage(desk, text, [registered(desk, clauses.id)]);
  if (step !== 'confirm') return previewPage(desk, clauses, text);
  const { principal } = desk.session.identity;
  try {
    const caller = { principal, ifVersion: null, idempotencyKey: key === '' ? null : key };
    const { instrument, version } = await desk.register.registerAgreement(JSON.parse(text), caller);
    return { goTo: desk.speech.href(`${pathOf(instrument)}/entries/${version}?recorded=yes`) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'already-registered') return formPage(desk, text, [registered(desk, clauses.id)]);
    if (error.code !== 'clauses-refused' && error.code !== 'impossible-content') throw error;
    return formPage(desk, text, told(desk, error.facts.errors ?? [{ pointer: '', detail: error.message }]));
  }
}

function permit({ session, sessions }: Registering): void {
  try {
    requireRight(session.identity, 'register');
  } catch (error) {
    if (error instanceof Problem) sessions.refused(session, `page ${REGISTER_PATH}`, error.message);
    throw error;
  }
}

/** The clauses that a text says, or what is wrong with it. */
function readText(
  desk: Registering,
  text: string,
): { readonly clauses: Clauses } | { readonly faults: readonly FieldFault[] } {
  const fault = (name: string, more: Html | null = null) => ({
    faults: [{ field: 'clauses', text: html`${desk.speech.t(name)}${more}` }],
  });
  if (text.trim() === '') return fault('fault-clauses');
  let document: unknown;
  try {
    document = readJsonText(text);
  } catch (error) {
    return fault('fault-json', html` ${english(error instanceof Error ? error.message : String(error))}`);
  }
  try {
    return { clauses: readClauses(document) };
  } catch (error) {
    if (!(error instanceof ClausesError)) throw error;
    return { faults: told(desk, error.faults) };
  }
}

/** Faults of the clauses, each with where in them it is. */
function told(
  { speech }: Registering,
  faults: readonly { readonly pointer: string; readonly detail: string }[],
): FieldFault[] {
  return faults.map((fault) => {
    const said = clauseFaultSaid(speech, fault);
    const place = speech.symbol(fault.pointer === '' ? '/' : fault.pointer);
    return {
      field: 'clauses',
      text: said === null ? html`${place}: ${english(fault.detail)}` : html`${place}: ${said}`,
    };
  });
}

const english = (text: string): Html => html`<span class="soft" lang="en" dir="ltr">(${text})</span>`;

async function isRegistered({ register }: Registering, id: string): Promise<boolean> {
  try {
    await register.read.instrument(id);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return false;
    throw error;
  }
}

function registered({ speech }: Registering, id: string): FieldFault {
  return { field: 'clauses', text: speech.say('register-registered', { id: speech.symbol(id) }) };
}

function formPage(desk: Registering, text: string, faults: readonly FieldFault[]): Answered {
  const { speech, session } = desk;
  const form = { speech, given: {}, faults };
  const bad = faults.length > 0;
  const area = html`<div class="field${bad ? ' bad' : ''}"><label for="clauses">${speech.t('register-clauses')}</label><p class="hint" id="clauses-hint">${speech.t('register-clauses.hint')}</p>${faultAt(form, 'clauses')}<textarea id="clauses" name="clauses" rows="18" dir="ltr" spellcheck="false" autocapitalize="none" class="sym" aria-describedby="clauses-hint${bad ? ' clauses-fault' : ''}"${bad ? html` aria-invalid="true"` : null}>
${text}</textarea></div>`;
  const file = html`<div class="field"><label for="file">${speech.t('register-file')}</label><p class="hint" id="file-hint">${speech.t('register-file.hint')}</p><input id="file" name="file" type="file" accept=".json,application/json" aria-describedby="file-hint"></div>`;
  const main = html`${summaryOf(form)}<h1 class="page">${speech.t('register-new')}</h1><p class="intro">${speech.t('register-new.intro')}</p>
<form method="post" action="${speech.href(REGISTER_PATH)}" enctype="multipart/form-data" class="work wide" novalidate>${hidden({ form: session.formToken })}${area}${file}<p><button class="main" name="step" value="preview">${speech.t('form-preview')}</button></p><p class="soft">${speech.t('form-preview.hint')}</p></form>`;
  return page(desk, bad ? 422 : 200, speech.t('register-new'), main);
}

async function previewPage(desk: Registering, clauses: Clauses, text: string): Promise<Answered> {
  const { speech, session } = desk;
  const chart = chartOf(clauses, 'agreement')!;
  const tree = drawn(chart);
  const names = new Names(speech, chart.procedure);
  const words = new ChartWords(speech, names, chart.procedure);
  const key = (one: string) => ({ key: one });
  const course = { chart, position: chart.initial, taken: [] };
  const marks = marksOf(
    { course, next: { open: chart.open(chart.initial).map(key), owed: [], mayHaveHappened: [] } },
    tree,
  );
  const picture = await chartPicture(tree, { words, address: () => '#clauses' }, marks, speech.dir);
  const parties = clauses.parties.map(({ id }) => html`<bdi>${names.party(id)}</bdi>`);
  const supersedes = clauses.supersedes.map(({ id }) => speech.symbol(id));
  const main = html`<h1 class="page">${speech.t('register-preview')}</h1>
<div class="facts"><dl><dt>${speech.t('field-title')}</dt><dd>${speech.words(clauses.title)}</dd><dt>${speech.t('entry-instrument')}</dt><dd>${speech.symbol(clauses.id)}</dd><dt>${speech.t('register-parties')}</dt><dd>${speech.listOf(parties)}</dd>${supersedes.length === 0 ? null : html`<dt>${speech.t('state-superseded')}</dt><dd>${speech.listOf(supersedes)}</dd>`}</dl></div>
<section><h2>${speech.t('register-drawn')}</h2><figure class="chart"><div class="scroll card" role="region" tabindex="0" aria-label="${speech.t('register-drawn')}">${picture}</div></figure></section>
<section aria-labelledby="h-outline"><h2 id="h-outline">${speech.t('chart-outline')}</h2><div class="card">${chartOutline({ speech, names, agreement: null }, tree, words, marks)}</div></section>
<details id="clauses"><summary>${speech.t('register-clauses')}</summary><pre class="sym" dir="ltr" tabindex="0">${JSON.stringify(JSON.parse(text), null, 2)}</pre></details>
<form method="post" action="${speech.href(REGISTER_PATH)}" enctype="multipart/form-data" class="work">${hidden({ form: session.formToken, clauses: text, key: randomUUID() })}<p><button class="main" name="step" value="confirm">${speech.t('register-confirm')}</button> <button name="step" value="change">${speech.t('form-change')}</button></p><p class="soft">${speech.t('form-confirm.hint')}</p></form>`;
  return page(desk, 200, speech.t('register-preview'), main);
}

function page({ speech, session }: Registering, status: number, title: string, main: Html): Answered {
  const text = framed(speech, {
    title: status === 422 ? `${speech.t('form-fault')} ${title}` : title,
    path: REGISTER_PATH,
    bar: sessionBar(speech, session),
    main,
    at: 'desk',
  });
  return { status, text };
}
