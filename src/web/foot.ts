/** What every page says of the moment: in its foot up to where the record is signed for, and by whom else; above its content that recording stands still. */

import type { Standstill } from '../operation/standstill.ts';
import type { Proofs } from '../proof/proofs.ts';
import { instantText } from '../register/instants.ts';
import { type Html, html, joinHtml, NOTHING } from './html.ts';
import type { Speech } from './speech.ts';
import { withCode } from './with-code.ts';

/** Stands in a page where the foot of the moment goes: the same for all pages of a language, and put in when one is made. */
export const FOOT_PLACE = '<!--foot-->';

/** Stands in a page where is said that recording stands still. */
export const BANNER_PLACE = '<!--banner-->';

/** What pages say of the moment. */
export interface Moment {
  readonly foot: Html;
  readonly banner: Html;
  /** The same for pages that say the same. */
  readonly stamp: string;
}

/** A page with what it says of the moment. */
export function withFoot(page: string, { foot, banner }: Moment): string {
  // By function: in a text, a dollar sign would mean something.
  return page.replace(BANNER_PLACE, () => banner.text).replace(FOOT_PLACE, () => foot.text);
}

/** What a page says of the moment. */
export function footOf(speech: Speech, proofs: Proofs, standstill: Standstill | null): Moment {
  const foot = html`${warningsOf(speech, proofs)}<p>${signed(speech, proofs)}</p>`;
  const banner = standstill === null ? NOTHING : bannerOf(speech, standstill);
  return { foot, banner, stamp: banner.text + foot.text };
}

function bannerOf(speech: Speech, { reason, since, detail }: Standstill): Html {
  const time = speech.instant(instantText(since));
  const lines = [html`${speech.t(`standstill-${reason}`)}`, speech.say('standstill-since', { time })];
  const english = html`<span class="soft" lang="en" dir="ltr">(${withCode(detail)})</span>`;
  return html`<div class="wrap"><p class="alarm" role="alert"><strong>${speech.t('standstill')}</strong> ${joinHtml(lines, ' ')} ${english}</p></div>`;
}

function signed(speech: Speech, proofs: Proofs): Html {
  const latest = proofs.latest();
  if (latest === null) return speech.say('proof-none');
  const link = html`<a href="/checkpoint">${speech.t('proof-checkpoint')}</a>`;
  const root = html`<span class="sym" title="${latest.root}">${latest.root.slice(0, 12)}…</span>`;
  const what = speech.say('proof-of', { checkpoint: link, size: latest.size, root });
  const when = latest.time === null ? [] : [speech.say('proof-signed', { time: speech.instant(latest.time) })];
  const who = latest.cosigned.map(({ party, time }) => html`<bdi>${party}</bdi> (${speech.instant(time)})`);
  const by =
    who.length === 0 ? speech.say('proof-uncosigned') : speech.say('proof-cosigned', { who: speech.listOf(who) });
  return joinHtml([what, ...when, by], ' ');
}

function warningsOf(speech: Speech, proofs: Proofs): Html[] {
  const { contradiction } = proofs.checkpoints;
  const alarm = (text: Html) => html`<p class="alarm" role="alert"><strong>${text}</strong></p>`;
  const english = (text: string) => html`<span lang="en" dir="ltr">${text}</span>`;
  const { cosigning } = proofs;
  return [
    ...(contradiction === null ? [] : [alarm(english(contradiction))]),
    ...cosigning
      .reports()
      .map(({ party, time, finding }) =>
        alarm(speech.say('proof-reported', { party, time: speech.instant(time), finding: english(finding) })),
      ),
    ...cosigning
      .witnesses()
      .filter(({ state }) => state === 'behind')
      .map(({ party, size }) => alarm(speech.say('proof-behind', { party, size: size ?? 0 }))),
  ];
}
