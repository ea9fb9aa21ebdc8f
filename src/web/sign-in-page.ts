/**
 * Signing in with a token, and what a signed-in principal may do and where.
 */

import { ROLES } from '../access/rights.ts';
import type { Session } from '../access/sessions.ts';
import { instantText } from '../register/instants.ts';
import { summaryOf } from './form-parts.ts';
import { type Html, html } from './html.ts';
import { framed } from './shell.ts';
import type { Speech } from './speech.ts';

/** The page with the form.
 * @param next where to go on after signing in.
 * @param refused whether a token was refused just now. Why is told nobody: only the log knows. */
export function signInPage(speech: Speech, next: string, refused: boolean): string {
  const title = speech.t('sign-in');
  const fault = html`${speech.t('sign-in-refused')}`;
  const form = { speech, given: {}, faults: refused ? [{ field: 'token', text: fault }] : [] };
  const main = html`<h1 class="page">${title}</h1><p class="intro">${speech.t('sign-in-intro')}</p>${summaryOf(form)}
<form method="post" action="${speech.href('/sign-in')}" class="work card"><div class="field${refused ? ' bad' : ''}"><label for="token">${speech.t('sign-in-token')}</label><p class="hint" id="token-hint">${speech.t('sign-in-hint')}</p>${refused ? html`<p class="fault" id="token-fault"><strong>${speech.t('form-fault')}</strong> ${fault}</p>` : null}
<input id="token" name="token" type="password" dir="ltr" autocomplete="current-password" required maxlength="500" aria-describedby="token-hint${refused ? ' token-fault' : ''}"${refused ? html` aria-invalid="true"` : null}></div>
<input type="hidden" name="next" value="${next}"><p><button class="main">${title}</button></p></form><p class="soft">${speech.t('sign-in-lasts')}</p>`;
  return framed(speech, { title, path: '/sign-in', main, at: 'desk' });
}

/** The page of who has signed in. */
export function signedInPage(speech: Speech, session: Session): string {
  const { principal, role, limits } = session.identity;
  const { rights } = ROLES[role];
  const title = speech.t('desk-title');
  const limited = [...(limits.parties ?? []), ...(limits.agreements ?? [])];
  const main = html`<h1 class="page">${title}</h1>
<p>${speech.say('desk-who', { principal: html`<bdi>${principal}</bdi>`, role: html`<bdi>${speech.t(`role-${role}`)}</bdi>`, until: speech.instant(instantText(session.until)) })}</p>
<p>${rights.length === 0 ? speech.t('desk-reads') : speech.say('desk-rights', { rights: speech.listOf(rights.map((right) => html`${speech.t(`right-${right}`)}`)) })}</p>
${limited.length === 0 ? null : html`<p>${speech.say('desk-limits', { limits: speech.listOf(limited.map((one) => html`<bdi>${one}</bdi>`)) })}</p>`}
<ul class="links"><li><a href="${speech.href('/')}">${speech.t('desk-choose')}</a></li><li><a href="${speech.href('/waiting')}">${speech.t('waiting-title')}</a></li>${rights.some((right) => right === 'register') ? html`<li><a href="${speech.href('/register-agreement')}">${speech.t('register-new')}</a></li>` : null}</ul>${signOutForm(speech, session)}`;
  return framed(speech, { title, path: '/sign-in', main, at: 'desk' });
}

/** The button that ends a session. */
export function signOutForm(speech: Speech, { formToken }: Session): Html {
  return html`<form method="post" action="${speech.href('/sign-out')}"><input type="hidden" name="form" value="${formToken}"><button>${speech.t('sign-out')}</button></form>`;
}

/** The bar above pages of who has signed in. */
export function sessionBar(speech: Speech, session: Session): Html {
  return html`<section class="session" aria-label="${speech.t('desk-title')}"><div class="wrap"><span>${speech.say('desk-as', { principal: html`<bdi>${session.identity.principal}</bdi>` })}</span> ${signOutForm(speech, session)}</div></section>`;
}
