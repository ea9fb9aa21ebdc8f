/** The foot of every page: up to where the record is signed for, and by whom else. */
import type { Proofs } from '../proof/proofs.ts';
import { type Html, html } from './html.ts';

/** Stands in a page where the foot of the moment goes: the same for all pages, and put in when one is sent. */
export const FOOT_PLACE = '<!--foot-->';

/** A page with the foot of the moment. */
export function withFoot(page: string, proofs: Proofs): string {
  // By function: in a text, a dollar sign would mean something.
  return page.replace(FOOT_PLACE, () => foot(proofs).text);
}

function foot(proofs: Proofs): Html {
  const { contradiction } = proofs.checkpoints;
  const latest = proofs.latest();
  const warnings = [...(contradiction === null ? [] : [contradiction]), ...witnessWarnings(proofs)];
  return html`${warnings.map((text) => html`<p class="alarm" role="alert"><strong>${text}</strong></p>`)}<p>${
    latest === null
      ? html`No checkpoint has been signed yet.`
      : html`<a href="/checkpoint">Checkpoint</a> of ${latest.size} entries, root <span class="sym" title="${latest.root}">${latest.root.slice(0, 12)}…</span>${latest.time === null ? null : html`, signed ${minutes(latest.time)} UTC`}; ${
          latest.cosigned.length === 0
            ? html`cosigned by nobody yet`
            : html`cosigned by ${latest.cosigned.map(({ party, time }) => `${party} (${minutes(time)})`).join(', ')}`
        }.`
  }</p>`;
}

function witnessWarnings({ cosigning }: Proofs): string[] {
  return [
    ...cosigning
      .reports()
      .map(({ party, time, finding }) => `The witness of ${party} reported on ${minutes(time)} UTC: ${finding}`),
    ...cosigning
      .witnesses()
      .filter(({ state }) => state === 'behind')
      .map(({ party, size }) => `The witness of ${party} is behind: it has cosigned up to ${size} entries.`),
  ];
}

function minutes(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
