/** The foot of every page: up to where the record is signed for, and by whom else. */
import type { Proofs } from '../proof/proofs.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { Speech } from './speech.ts';

/** Stands in a page where the foot of the moment goes: the same for all pages of a language, and put in when one is made. */
export const FOOT_PLACE = '<!--foot-->';

/** A page with the foot of the moment. */
export function withFoot(page: string, foot: Html): string {
  // By function: in a text, a dollar sign would mean something.
  return page.replace(FOOT_PLACE, () => foot.text);
}

/** The foot of the moment. */
export function footOf(speech: Speech, proofs: Proofs): Html {
  return html`${warningsOf(speech, proofs)}<p>${signed(speech, proofs)}</p>`;
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
