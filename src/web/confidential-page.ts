/**
 * The page of evidence that a party keeps confidential, for principals of that party and for auditors.
 */
import { requireConfidence } from '../access/identity.ts';
import { Problem } from '../register/problems.ts';
import { html } from './html.ts';
import type { NoteDesk } from './note-page.ts';
import { pathOf } from './path.ts';
import type { Answered } from './private-routes.ts';
import { framed } from './shell.ts';
import { sessionBar } from './sign-in-page.ts';

/** Fields of evidence in their order, each with the message that names it. */
const FIELDS = [
  ['document', 'field-document'],
  ['title', 'field-evidence-title'],
  ['url', 'field-url'],
  ['sha256', 'field-digest'],
  ['note', 'field-evidence-note'],
] as const;

/** The page. That it was looked at is noted.
 * @throws Problem `not-found`, `not-permitted`. */
export async function confidentialPage({
  speech,
  session,
  sessions,
  register,
  id,
  version,
}: NoteDesk): Promise<Answered> {
  const { party, show } = await register.read.confidential(id, version);
  const path = `${pathOf(id)}/confidential/${version}`;
  try {
    requireConfidence(session.identity, { instrument: id, party });
  } catch (error) {
    if (error instanceof Problem) sessions.refused(session, `page ${path}`, error.message);
    throw error;
  }
  const { evidence, salt, digest } = await show();
  sessions.exported(session, `confidential evidence of ${party}, version ${version} of ${id}`);
  const said = evidence as Readonly<Record<string, string>>;
  const rows = FIELDS.flatMap(([name, label]) =>
    said[name] === undefined ? [] : [html`<dt>${speech.t(label)}</dt><dd>${speech.typed(said[name])}</dd>`],
  );
  const title = speech.t('confidential-title');
  const main = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/')}">${speech.t('nav-register')}</a></li><li><a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a></li><li><a href="${speech.href(pathOf(id))}/entries/${version}">${speech.t('entries-title')}</a></li></ol></nav>
<h1 class="page">${title}</h1><p class="intro">${speech.t('confidential-intro')}</p>
<div class="card facts"><dl><dt>${speech.t('confidential-party')}</dt><dd><bdi>${party}</bdi></dd>${rows}<dt>${speech.t('confidential-salt')}</dt><dd>${speech.symbol(salt)}</dd><dt>${speech.t('confidential-digest')}</dt><dd>${speech.symbol(digest)}</dd></dl></div>`;
  return { status: 200, text: framed(speech, { title, path, bar: sessionBar(speech, session), main, at: 'desk' }) };
}
