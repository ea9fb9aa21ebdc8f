/**
 * What waits for a second person anywhere in the register, for who has signed in.
 */
import type { Session } from '../access/sessions.ts';
import type { Reading } from '../register/reading.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { pathOf } from './path.ts';
import { framed } from './shell.ts';
import { sessionBar } from './sign-in-page.ts';
import type { Speech } from './speech.ts';
import { heldWords } from './task-confirm.ts';

const PER_PAGE = 25;

/** The page. Acts that the reader recorded are named, but another has to confirm them. */
export async function waitingPage(speech: Speech, session: Session, read: Reading, after: string): Promise<string> {
  const { rows, next } = await read.waiting({ limit: PER_PAGE, ...(after === '' ? {} : { after }) });
  const items: Html[] = [];
  for (const { id, title } of rows) items.push(await itemOf(speech, session, read, id, title));
  const heading = speech.t('waiting-title');
  const main = html`<h1 class="page">${heading}</h1><p class="intro">${speech.t('confirm-intro')}</p>
${items.length === 0 ? html`<p>${speech.t(after === '' ? 'waiting-none' : 'register-no-more')}</p>` : html`<ul class="card rows waits">${items}</ul>`}
${next === null ? null : html`<nav class="pages" aria-label="${speech.t('pages-label')}"><ul><li><a rel="next" href="${speech.href('/waiting')}?${new URLSearchParams({ after: next }).toString()}">${speech.t('pages-next')}</a></li></ul></nav>`}`;
  return framed(speech, { title: heading, path: '/waiting', bar: sessionBar(speech, session), main, at: 'desk' });
}

async function itemOf(
  speech: Speech,
  session: Session,
  read: Reading,
  id: string,
  title: Readonly<Record<string, string>>,
): Promise<Html> {
  const [{ unconfirmed = [] }, { chart }] = await Promise.all([read.position(id), read.chart(id)]);
  const names = new Names(speech, chart.procedure);
  const held = unconfirmed.map((one) => {
    const own = one.principal === session.identity.principal;
    const way = own
      ? html`<span class="soft">${speech.t('confirm-own')}</span>`
      : html`<a href="${speech.href(pathOf(id))}/confirm?version=${one.version}">${speech.t('task-confirm')}<span class="quiet"> ${speech.t('entry-version', { version: one.version })}</span></a>`;
    return html`<li><div class="line"><span>${heldWords({ speech, names }, one)} <span class="who">${speech.say('confirm-recorded', { principal: html`<bdi>${one.principal}</bdi>` })}</span></span><span>${way}</span></div></li>`;
  });
  return html`<li><a class="title" href="${speech.href(pathOf(id))}">${speech.words(title)}</a> ${speech.symbol(id)}<ul class="plain">${held}</ul></li>`;
}
