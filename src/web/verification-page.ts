/**
 * Verifying the register on the server: how far it is, what the last verification found, and the button that begins one.
 */
import { hasRight } from '../access/rights.ts';
import type { Session } from '../access/sessions.ts';
import type { Found, Verification } from '../register/verifications.ts';
import { hidden } from './form-parts.ts';
import { type Html, html } from './html.ts';
import { pathOf } from './path.ts';
import { framed } from './shell.ts';
import { sessionBar } from './sign-in-page.ts';
import type { Speech } from './speech.ts';
import { withCode } from './with-code.ts';

export const VERIFICATION_PATH = '/audit/verifying';

/** The page, for everybody; the button for who may begin a verification.
 * @param session null where nobody has signed in. */
export function verificationPage(speech: Speech, latest: Verification | null, session: Session | null): string {
  const title = speech.t('audit-verifying');
  const running = latest !== null && 'running' in latest.outcome;
  const main = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/audit')}">${speech.t('audit-title')}</a></li><li aria-current="page">${title}</li></ol></nav>
<h1 class="page">${title}</h1><p class="intro">${withCode(speech.t('audit-verifying.what'))}</p>
<section class="card preview" aria-live="polite"${running ? html` data-running="yes"` : null}>${latest === null ? html`<p>${speech.t('verify-none')}</p>` : toldOf(speech, latest)}</section>${running ? null : buttonOf(speech, session)}`;
  return framed(speech, {
    title,
    path: VERIFICATION_PATH,
    main,
    at: 'audit',
    script: 'live.js',
    ...(session === null ? {} : { bar: sessionBar(speech, session) }),
  });
}

function buttonOf(speech: Speech, session: Session | null): Html {
  if (session === null) {
    const next = new URLSearchParams({ next: speech.href(VERIFICATION_PATH) }).toString();
    return html`<p>${speech.t('verify-who')} <a href="${speech.href('/sign-in')}?${next}">${speech.t('sign-in')}</a></p>`;
  }
  if (!hasRight(session.identity.role, 'audit')) return html`<p>${speech.t('verify-who')}</p>`;
  return html`<form method="post" action="${speech.href(VERIFICATION_PATH)}" class="work">${hidden({ form: session.formToken })}<p><button class="main">${speech.t('verify-start')}</button></p></form>`;
}

function toldOf(speech: Speech, { principal, at, outcome }: Verification): Html {
  const who = { principal: html`<bdi>${principal}</bdi>`, at: speech.instant(at) };
  if ('running' in outcome) {
    const what = html`<span lang="en" dir="ltr">${outcome.running}</span>`;
    return html`<p><strong>${speech.say('verify-running', who)}</strong></p>${outcome.running === '' ? null : html`<p>${speech.say('verify-at', { what })}</p>`}<p class="soft"><a href="${speech.href(VERIFICATION_PATH)}">${speech.t('verify-refresh')}</a></p>`;
  }
  const head = html`<p class="soft">${speech.say('verify-done', who)}</p>`;
  if ('broke' in outcome) {
    return html`${head}<p><strong>${speech.say('verify-broke', { why: html`<span lang="en" dir="ltr">${outcome.broke}</span>` })}</strong></p>`;
  }
  return html`${head}${foundOf(speech, outcome.found)}`;
}

function foundOf(speech: Speech, { entries, positions, faults, faultCount, checkpoints, signed }: Found): Html {
  const items = faults.map(({ position, instrument, detail }) => {
    const where =
      instrument === ''
        ? null
        : html` <a href="${speech.href(pathOf(instrument))}/entries">${speech.symbol(instrument)}</a>`;
    const entry =
      position === 0
        ? null
        : html`<a href="${speech.href(`/audit/entries?after=${position - 1}`)}">${speech.t('entry-title', { position })}</a>`;
    return html`<li>${entry}${where} <span lang="en" dir="ltr">${detail}</span></li>`;
  });
  const told =
    faultCount === 0
      ? html`<p class="status small"><strong>${speech.t('verify-sound', { entries, positions })}</strong></p>`
      : html`<p class="status small"><strong>${speech.t('verify-faults', { count: faultCount, entries })}</strong></p><ul>${items}</ul>${faultCount === faults.length ? null : html`<p>${withCode(speech.t('verify-more', { count: faults.length }))}</p>`}`;
  const held =
    signed === null
      ? speech.t('verify-no-checkpoint')
      : speech.t('verify-checkpoints', { count: checkpoints, size: signed });
  return html`${told}<p>${held}</p>`;
}
