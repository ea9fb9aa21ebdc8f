/**
 * The pages that are mostly text: a problem type, why there is no page, how pages are made.
 */
import { PROBLEMS, type Problem, type ProblemCode } from '../register/problems.ts';
import { type Html, html } from './html.ts';
import { hasMessage } from './messages.ts';
import { plainText } from './plain-text.ts';
import { problemSaid } from './problem-said.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';
import { withCode } from './with-code.ts';

/** The page of a problem type. */
export function problemPage(speech: Speech, code: ProblemCode): string {
  const { status } = PROBLEMS[code];
  const title = plainText(problemText(speech, code, 'title'));
  const main = html`<h1 class="page">${title}</h1><p class="soft">${speech.say('problem-type', { code: html`<code>${code}</code>`, status })}</p>
<p>${problemText(speech, code, 'advice')}</p><p><a href="${speech.href('/problems')}">${speech.t('problem-all')}</a></p>`;
  return framed(speech, { title, path: `/problems/${code}`, main });
}

/** Every problem type. */
export function problemsPage(speech: Speech): string {
  const items = (Object.keys(PROBLEMS) as ProblemCode[]).map(
    (code) =>
      html`<tr><th scope="row"><a href="${speech.href(`/problems/${code}`)}"><code>${code}</code></a></th><td data-label="${speech.t('problem-status')}">${PROBLEMS[code].status}</td><td data-label="${speech.t('problem-meaning')}">${problemText(speech, code, 'title')}</td></tr>`,
  );
  const main = html`<h1 class="page">${speech.t('problems-title')}</h1><p class="intro">${speech.t('problems-intro')}</p>
<div class="card"><table class="cards"><thead><tr><th scope="col">${speech.t('problem-code')}</th><th scope="col">${speech.t('problem-status')}</th><th scope="col">${speech.t('problem-meaning')}</th></tr></thead><tbody>${items}</tbody></table></div>`;
  return framed(speech, { title: speech.t('problems-title'), path: '/problems', main });
}

/** A page that says why there is none; `problem` is null for an address that nothing answers. */
export function errorPage(speech: Speech, problem: Problem | null, path: string): string {
  const code = problem?.code ?? 'not-found';
  const title = plainText(problemText(speech, code, 'title'));
  const said = problem === null ? null : problemSaid(speech, problem, speech.href(path));
  const main = html`<h1 class="page">${title}</h1>${said}<p>${problemText(speech, code, 'advice')}</p><p><a href="${speech.href('/')}">${speech.t('error-back')}</a></p>`;
  return framed(speech, { title, path, main });
}

const MADE = ['acts', 'order', 'effects', 'clocks', 'evidence', 'corrections', 'verify'] as const;

/** How pages are made, and how to check them. */
export function madePage(speech: Speech): string {
  const parts = MADE.map(
    (name) =>
      html`<section id="${name}"><h2>${speech.t(`made-${name}`)}</h2><p>${withCode(speech.t(`made-${name}.text`))}</p></section>`,
  );
  const main = html`<h1 class="page">${speech.t('made-title')}</h1><p class="intro">${speech.t('made-intro')}</p><div class="prose">${parts}</div>`;
  return framed(speech, { title: speech.t('made-title'), path: '/how-made', main, at: 'made' });
}

/** What a problem type is called, or what to do about it: in English as the register's list has it. */
function problemText(speech: Speech, code: ProblemCode, what: 'title' | 'advice'): Html {
  const id = what === 'title' ? `problem-${code}` : `problem-${code}.advice`;
  if (hasMessage(speech.language, id)) return withCode(speech.t(id));
  const english = withCode(PROBLEMS[code][what]);
  return speech.language === 'en' ? english : html`<span lang="en" dir="ltr">${english}</span>`;
}
