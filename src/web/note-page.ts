/**
 * The page of a private note: the text, with what proves it, or who erased it; and erasing it, with the reason.
 */
import { type Identity, requireConfidence, requireErasing } from '../access/identity.ts';
import type { Session, Sessions } from '../access/sessions.ts';
import type { FoundNote, ShownNote } from '../register/private-notes.ts';
import { Problem } from '../register/problems.ts';
import type { Served } from '../register/registrar.ts';
import { areaField, type FieldFault, hidden, summaryOf } from './form-parts.ts';
import { type Html, html } from './html.ts';
import { pathOf } from './path.ts';
import type { Answered } from './private-routes.ts';
import { framed } from './shell.ts';
import { sessionBar } from './sign-in-page.ts';
import type { Speech } from './speech.ts';

/** Who looks, at the note of which entry. */
export interface NoteDesk {
  readonly speech: Speech;
  readonly session: Session;
  readonly sessions: Sessions;
  readonly register: Served;
  readonly id: string;
  readonly version: number;
}

/** The page, for whom the note concerns.
 * @throws Problem `not-found`, `not-permitted`. */
export async function notePage(desk: NoteDesk): Promise<Answered> {
  const note = await found(desk, requireConfidence);
  const shown = await note.show();
  if (shown.erased === null) desk.sessions.exported(desk.session, `private note of ${note.party}, ${placeOf(desk)}`);
  return { status: 200, text: page(desk, note, html`${factsOf(desk.speech, shown)}`, shown.erased === null, []) };
}

/** What follows the form of erasing.
 * @throws Problem `not-found`, `not-permitted`. */
export async function noteErased(desk: NoteDesk, reason: string): Promise<Answered> {
  const { speech, register, session, id, version } = desk;
  const note = await found(desk, requireErasing);
  try {
    const request = { reason: reason.trim() };
    const { erased, complete } = await register.erasePrivateNote(id, version, request, session.identity.principal);
    const done = html`<div class="done-note" role="status"><p><strong>${speech.t(complete ? 'note-done' : 'note-incomplete')}</strong></p></div>`;
    return { status: 200, text: page(desk, note, html`${done}${erasedText(speech, erased)}`, false, []) };
  } catch (error) {
    if (!(error instanceof Problem) || (error.facts.errors ?? []).every(({ pointer }) => pointer !== '/reason'))
      throw error;
    const fault = { field: 'reason', text: html`${speech.t('fault-reason')}` };
    return { status: 422, text: page(desk, note, html``, true, [fault]) };
  }
}

const placeOf = ({ id, version }: NoteDesk) => `version ${version} of ${id}`;

async function found(
  { register, session, sessions, id, version }: NoteDesk,
  needs: typeof requireConfidence,
): Promise<FoundNote> {
  const note = await register.read.privateNote(id, version);
  try {
    needs(session.identity, note);
  } catch (error) {
    if (error instanceof Problem) sessions.refused(session, `page ${pathOf(id)}/notes/${version}`, error.message);
    throw error;
  }
  return note;
}

/** @param open whether it is still there to be erased. */
function page(desk: NoteDesk, note: FoundNote, facts: Html, open: boolean, faults: readonly FieldFault[]): string {
  const { speech, session, id, version } = desk;
  const path = `${pathOf(id)}/notes/${version}`;
  const title = speech.t('note-title');
  const erasing = open && mayErase(session.identity, note) ? eraseForm(desk, path, faults) : null;
  const main = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/')}">${speech.t('nav-register')}</a></li><li><a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a></li><li><a href="${speech.href(pathOf(id))}/entries/${version}">${speech.t('entries-title')}</a></li></ol></nav>
${summaryOf({ speech, given: {}, faults })}<h1 class="page">${title}</h1><p class="intro">${speech.t('note-intro')}</p>${facts}${erasing}`;
  return framed(speech, { title, path, bar: sessionBar(speech, session), main, at: 'desk' });
}

function factsOf(speech: Speech, shown: ShownNote): Html {
  if (shown.erased !== null) return erasedText(speech, shown.erased);
  const row = (name: string, value: Html) => html`<dt>${speech.t(`note-${name}`)}</dt><dd>${value}</dd>`;
  return html`<div class="card facts"><dl>${row('party', html`<bdi>${shown.party}</bdi>`)}${row('text', speech.typed(shown.note))}${row('salt', speech.symbol(shown.salt))}${row('digest', speech.symbol(shown.digest))}</dl></div>`;
}

function erasedText(speech: Speech, { at, by, reason }: NonNullable<ShownNote['erased']>): Html {
  const said = { at: speech.instant(at), by: html`<bdi>${by}</bdi>`, reason: speech.typed(reason) };
  return html`<p>${speech.say('note-erased', said)}</p>`;
}

function eraseForm({ speech, session }: NoteDesk, path: string, faults: readonly FieldFault[]): Html {
  const field = { name: 'reason', label: speech.t('note-reason'), hint: speech.t('note-reason.hint') };
  const form = { speech, given: {}, faults };
  return html`<form method="post" action="${speech.href(path)}" class="work">${hidden({ form: session.formToken })}${areaField(form, field)}<p><button class="main">${speech.t('note-erase')}</button></p></form>`;
}

function mayErase(identity: Identity, note: FoundNote): boolean {
  try {
    requireErasing(identity, note);
    return true;
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}
