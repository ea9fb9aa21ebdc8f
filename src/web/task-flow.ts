/**
 * The flow of recording: choose, fill in, see what it would change, confirm. Each step is a page by itself, so that
 * everything works without script; what was typed travels along and is never lost.
 */
import { randomUUID } from 'node:crypto';
import { Problem } from '../register/problems.ts';
import { dayTyped } from './day-field.ts';
import type { Desk } from './desk.ts';
import { sinceShown } from './entries.ts';
import { faultsIn } from './faults.ts';
import { type FieldFault, type Given, hidden, summaryOf } from './form-parts.ts';
import { type Html, html } from './html.ts';
import type { Answered } from './private-routes.ts';
import { framed } from './shell.ts';
import { sessionBar } from './sign-in-page.ts';
import type { Task, TaskKind } from './tasks.ts';

/** Fields of the flow itself, which are nobody's typing. */
const OWN = ['form', 'step', 'seen', 'key'];

/** The page of a task that an address asks for: what there is to choose from, or the form. */
export async function asked(desk: Desk, kind: TaskKind, query: Given): Promise<Answered> {
  const task = await kind.open(desk, query);
  if (task === null) {
    const title = desk.speech.t(`task-${kind.name}`);
    return page(desk, kind, 200, title, html`<h1 class="page">${title}</h1>${await kind.choices(desk)}`);
  }
  return formPage(desk, kind, task, { ...task.begins, ...task.chosen }, []);
}

/** What follows a form that was sent. */
export async function posted(desk: Desk, kind: TaskKind, given: Given): Promise<Answered> {
  const task = await kind.open(desk, given);
  if (task === null) throw new Problem('malformed-request', 'the form does not say what it is about');
  const { step = 'preview' } = given;
  if (step === 'change') return formPage(desk, kind, task, given, []);
  const faults = task.faults(given);
  if (faults.length > 0) return formPage(desk, kind, task, given, faults);
  try {
    return step === 'confirm'
      ? await recorded(desk, kind, task, given)
      : await previewPage(desk, kind, task, given, null);
  } catch (error) {
    const found = error instanceof Problem ? faultsOf(desk, task, error) : null;
    if (found === null) throw error;
    return formPage(desk, kind, task, given, found, await meanwhileOf(desk, given));
  }
}

/** What others recorded since the preview that was confirmed here; null where nobody did, or nothing was confirmed. */
async function meanwhileOf(desk: Desk, { step, seen = '' }: Given): Promise<Html | null> {
  const version = /^[1-9]\d{0,14}$/.test(seen) ? Number(seen) : desk.position.version;
  if (step !== 'confirm' || version >= desk.position.version) return null;
  return sinceShown(desk, version, false);
}

async function recorded(desk: Desk, kind: TaskKind, task: Task, given: Given): Promise<Answered> {
  const { speech, session } = desk;
  const { seen = '', key = '' } = given;
  const moved = desk.position.version !== Number(seen);
  // Starting something new rests on no version of its own.
  const ifVersion = kind.name === 'start' ? null : Number(seen);
  const caller = { principal: session.identity.principal, ifVersion, idempotencyKey: key === '' ? null : key };
  try {
    const { instrument, version } = await task.send(task.request(given), caller);
    return { goTo: speech.href(`/agreements/${instrument}/entries/${version}?recorded=yes`) };
  } catch (error) {
    const conflict = error instanceof Problem && ['precondition-failed', 'version-conflict'].includes(error.code);
    if (!conflict || !moved) throw error;
    return previewPage(desk, kind, task, given, Number(seen));
  }
}

/** Faults to be shown at the form; null for what is no fault of what was typed. */
function faultsOf(desk: Desk, task: Task, problem: Problem): FieldFault[] | null {
  const { speech, names, agreement } = desk;
  const typing = ['malformed-request', 'impossible-content', 'act-not-open'];
  if (!typing.includes(problem.code)) return null;
  const found = faultsIn(speech, names, agreement, problem, task.pointers);
  const { otherwise } = task;
  return problem.code === 'act-not-open' && otherwise !== null ? [...found, { field: '', text: otherwise }] : found;
}

/** @param meanwhile what others recorded in the meantime, where that is why it cannot be recorded any more. */
function formPage(
  desk: Desk,
  kind: TaskKind,
  task: Task,
  given: Given,
  faults: readonly FieldFault[],
  meanwhile: Html | null = null,
): Answered {
  const { speech } = desk;
  const form = { speech, given, faults };
  const main = html`${meanwhile}${summaryOf(form)}<h1 class="page">${task.title}</h1>${task.intro === null ? null : html`<p class="intro">${task.intro}</p>`}
<form method="post" action="${speech.href(desk.path)}/${kind.name}" class="work" novalidate>${hidden({ ...task.chosen, form: desk.session.formToken })}
${task.fields(form)}<p><button class="main" name="step" value="preview">${speech.t('form-preview')}</button></p><p class="soft">${speech.t('form-preview.hint')}</p></form>`;
  const status = meanwhile !== null ? 409 : faults.length > 0 ? 422 : 200;
  return page(desk, kind, status, speech.t(`task-${kind.name}`), main);
}

/** @param seen the version that was looked at before, where others recorded in the meantime. */
async function previewPage(
  desk: Desk,
  kind: TaskKind,
  task: Task,
  given: Given,
  seen: number | null,
): Promise<Answered> {
  const { speech, position, session } = desk;
  const shown = await task.preview(given);
  const typing = Object.fromEntries(Object.entries(given).filter(([name]) => !OWN.includes(name)));
  const meanwhile = seen === null ? null : await sinceShown(desk, seen, true);
  const flow = { form: session.formToken, seen: String(position.version), key: randomUUID() };
  const main = html`${meanwhile}<h1 class="page">${speech.t('preview-title')}</h1><p class="intro">${task.title}</p>${answersOf(desk, given)}
<section class="card preview" aria-labelledby="h-change"><h2 id="h-change">${speech.t('preview-changes')}</h2>${shown}</section>
<form method="post" action="${speech.href(desk.path)}/${kind.name}" class="work">${hidden({ ...typing, ...flow })}
<p><button class="main" name="step" value="confirm">${speech.t(kind.name === 'confirm' ? 'task-confirm' : 'form-confirm')}</button> <button name="step" value="change">${speech.t('form-change')}</button></p><p class="soft">${speech.t('form-confirm.hint')}</p></form>`;
  return page(desk, kind, seen === null ? 200 : 409, speech.t('preview-title'), main);
}

/** Fields shown again before they are recorded, in the order of the form. */
const ANSWERS = [
  'on',
  'place',
  'signatory',
  'title',
  'outsideReason',
  'grade',
  'document',
  'evidence-title',
  'url',
  'digest',
  'evidence-note',
  'confidential',
  'note',
  'privateNote',
  'reason',
  'announced',
  'source',
] as const;

/** What was typed, to be read once more. */
function answersOf({ speech, names }: Desk, given: Given): Html {
  const saidOf = (name: string, text: string): Html => {
    if (name === 'on' || name === 'announced') return speech.date(text);
    if (name === 'grade') return html`${speech.t(`grade-${text}`)}`;
    if (name !== 'confidential') return speech.typed(text);
    return speech.say('confidential-of', { party: html`<bdi>${names.party(text)}</bdi>` });
  };
  const rows = ANSWERS.flatMap((name) => {
    const isDay = name === 'on' || name === 'announced';
    const text = isDay ? dayTyped(given, name) : (given[name] ?? '').trim();
    if (text === '' || (name === 'grade' && text === 'none')) return [];
    return [html`<dt>${speech.t(`field-${name}`)}</dt><dd>${saidOf(name, text)}</dd>`];
  });
  return html`<div class="facts"><dl>${rows}</dl></div>`;
}

function page(desk: Desk, kind: TaskKind, status: number, title: string, main: Html): Answered {
  const { speech, session, path, id } = desk;
  const trail = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/')}">${speech.t('nav-register')}</a></li><li><a href="${speech.href(path)}">${speech.symbol(id)}</a></li><li><a href="${speech.href(path)}/${kind.name}">${speech.t(`task-${kind.name}`)}</a></li></ol></nav>`;
  const text = framed(speech, {
    title: status === 422 ? `${speech.t('form-fault')} ${title}` : title,
    path: `${path}/${kind.name}`,
    bar: sessionBar(speech, session),
    main: html`${trail}${main}`,
    at: 'desk',
  });
  return { status, text };
}
