/**
 * The sections with their counts, each with one line saying what puts an act there. What happened and what is possible
 * never mix.
 */
import type { OutlookEntry } from '../law/outlook.ts';
import { citedWithLinks } from './citations.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { InstrumentView } from './instrument.ts';
import { reasonText } from './reasons.ts';

/** The sections in the order in which they are shown. */
const SHOWN = ['happened', 'mayHaveHappened', 'planned', 'owed', 'open', 'notYet', 'closed'] as const;
type Shown = (typeof SHOWN)[number];

/** All sections. */
export function sectionsOf(view: InstrumentView): Html {
  return joinHtml(SHOWN.map((name) => sectionOf(view, name)));
}

function sectionOf(view: InstrumentView, name: Shown): Html {
  const { speech, next } = view;
  const entries = next[name];
  const heading = html`${speech.t(`section-${name}`)} <small>${speech.number(entries.length)}</small>`;
  if (entries.length === 0) {
    return html`<section class="acts empty" aria-labelledby="s-${name}"><h3 id="s-${name}">${heading}</h3><p class="soft">${speech.t(`section-${name}.none`)}</p></section>`;
  }
  return html`<section class="acts" aria-labelledby="s-${name}"><h3 id="s-${name}">${heading}</h3><p class="soft">${speech.t(`section-${name}.rule`)}</p>
<ul class="card rows">${entries.map((entry) => itemOf(view, name, entry))}</ul></section>`;
}

function itemOf(view: InstrumentView, name: Shown, entry: OutlookEntry): Html {
  const { speech, names, agreement } = view;
  return html`<li><div class="line"><span><span class="act">${names.act(entry.key)}</span>${when(view, name, entry)}</span><span class="cite">${citedWithLinks(speech, entry.cites, agreement)}</span></div>${details(view, name, entry)}</li>`;
}

function details(view: InstrumentView, name: Shown, entry: OutlookEntry): Html | null {
  const { speech, names } = view;
  const lines = [
    ...owed(view, entry),
    ...(entry.planned === undefined || name === 'happened' ? [] : [plannedText(view, entry.planned)]),
    ...(entry.guidance === undefined
      ? []
      : [
          speech.say('act-enter', { what: names.guidance(entry.key, 'date') }),
          speech.say('act-proof', { what: names.guidance(entry.key, 'evidence') }),
        ]),
  ];
  // What a planned act waits for stands in its own section.
  const reasons = name === 'planned' ? [] : (entry.reasons ?? []);
  if (lines.length + reasons.length === 0) return null;
  return html`<div class="why">${lines.map((line) => html`<p>${line}</p>`)}${reasons.length === 0 ? null : html`<ol>${reasons.map((reason) => html`<li>${reasonText(speech, names, reason, view.agreement)}</li>`)}</ol>`}${otherWays(view, entry)}</div>`;
}

/** When it happened, or may have. */
function when({ speech }: InstrumentView, name: Shown, { on }: OutlookEntry): Html | null {
  return on === undefined || name === 'planned' ? null : html` <span class="who">${speech.date(on)}</span>`;
}

function owed({ speech, names }: InstrumentView, entry: OutlookEntry): Html[] {
  if (entry.since === undefined) return [];
  const to = html`<bdi>${names.owedTo(entry.to ?? '')}</bdi>`;
  const since = speech.date(entry.since);
  return [
    entry.days === undefined
      ? speech.say('act-owed', { to, since })
      : speech.say('act-owed-days', { to, since, days: entry.days }),
  ];
}

function plannedText({ speech }: InstrumentView, { on, status, slippageDays }: NonNullable<OutlookEntry['planned']>) {
  const text = speech.say('act-planned', { on: speech.date(on), status: speech.t(`plan-${status}`) });
  if (slippageDays === null || slippageDays <= 0) return text;
  return joinHtml([text, speech.say('act-slipped', { days: slippageDays })], ' ');
}

function otherWays({ speech, names, agreement }: InstrumentView, entry: OutlookEntry): Html | null {
  if (entry.otherWays === undefined) return null;
  const ways = entry.otherWays.map(
    (way) => html`<li>${speech.listOf(way.map((reason) => reasonText(speech, names, reason, agreement)))}</li>`,
  );
  return html`<p>${speech.t('act-otherWays')}</p><ul>${ways}</ul>`;
}
