/**
 * The timeline as a table: the four dates of each act, never merged, corrections in their place.
 */
import { keyOf } from '../law/procedure.ts';
import type { TimelineLine } from '../register/timeline.ts';
import { citedWithLinks } from './citations.ts';
import { type Html, html } from './html.ts';
import { type InstrumentView, pathOf } from './instrument.ts';
import { reasonText } from './reasons.ts';
import type { Row } from './timeline-rows.ts';

type ActLine = Extract<TimelineLine, { kind: 'act' }>;

const COLUMNS = ['number', 'happenedOn', 'what', 'document', 'evidence', 'effective', 'known', 'recorded'] as const;

/** The table. On a narrow screen each row becomes a card, with the columns' names in it. */
export function timelineTable(view: InstrumentView, rows: readonly Row[]): Html {
  const { speech } = view;
  const heads = COLUMNS.map((name) => html`<th scope="col">${speech.t(`timeline-${name}`)}</th>`);
  return html`<table class="timeline cards"><caption class="quiet">${speech.t('timeline-caption')}</caption>
<thead><tr>${heads}</tr></thead><tbody>${rows.map((row) => rowOf(view, row))}</tbody></table>`;
}

function rowOf(view: InstrumentView, row: Row): Html {
  const { line } = row;
  const cells =
    line.kind === 'act' ? actCells(view, line) : line.kind === 'plan' ? planCells(view, line) : effectCells(view, line);
  const mark = line.kind === 'act' ? line.status : line.kind;
  const { speech } = view;
  const [number, ...others] = [html`${speech.number(row.number)}`, speech.date(row.on), ...cells];
  const labelled = others.map((cell, index) =>
    cell.text === ''
      ? html`<td></td>`
      : html`<td data-label="${speech.t(`timeline-${COLUMNS[index + 1]!}`)}">${cell}</td>`,
  );
  return html`<tr id="t${row.number}" class="${mark}"><th scope="row">${number!}</th>${labelled}</tr>`;
}

/** What, document, evidence, effective from, known to the other from, recorded. */
function actCells(view: InstrumentView, line: ActLine): Html[] {
  const { speech, agreement } = view;
  const { evidence } = line.act;
  const status =
    line.status === 'counts' ? null : html` <span class="word">${speech.t(`status-${line.status}`)}</span>`;
  const cites =
    line.cites === '' ? null : html` <span class="cite">${citedWithLinks(speech, line.cites, agreement)}</span>`;
  const corrected = line.corrections.map((one) => correction(view, one));
  return [
    html`<span class="act">${actOf(view, line)}</span>${cites}${status}${noteOf(view, line)}${why(view, line)}${corrected}`,
    documentOf(view, line.act, line.version),
    html`${speech.t(`grade-${evidence?.grade ?? 'none'}`)}`,
    line.effectiveFrom === null ? html`` : speech.date(line.effectiveFrom),
    line.knownToOtherFrom === null ? html`` : speech.date(line.knownToOtherFrom),
    html`${speech.instant(line.recordedAt)}`,
  ];
}

function actOf({ names, course }: InstrumentView, { act }: ActLine): Html {
  const key = keyOf(course.chart.procedure, act) ?? `${act.type}.${act.by ?? ''}`;
  return names.act(key);
}

/** That there is a private note, and where it is shown to whom it concerns. */
function noteOf({ speech, position }: InstrumentView, { act, version }: ActLine): Html | null {
  if (act.privateNote === undefined) return null;
  const { party } = act.privateNote;
  return html` <a class="word" href="${speech.href(pathOf(position.id))}/notes/${version}">${speech.say('note-kept', { party })}</a>`;
}

/** The document of an act, linking to where it can be read. */
export function documentOf({ speech, position }: InstrumentView, { evidence }: ActLine['act'], version?: number): Html {
  if (evidence?.sealed !== undefined) {
    const said = speech.say('document-confidential', { party: evidence.sealed.party });
    // Shown to whom it concerns.
    return version === undefined
      ? html`<span class="word">${said}</span>`
      : html`<a class="word" href="${speech.href(pathOf(position.id))}/confidential/${version}">${said}</a>`;
  }
  if (evidence?.document === undefined) return html``;
  const symbol = speech.symbol(evidence.document);
  return evidence.url === undefined ? symbol : html`<a href="${evidence.url}" rel="noreferrer">${symbol}</a>`;
}

function why({ speech, names, agreement }: InstrumentView, { reasons, reason }: ActLine): Html | null {
  if (reasons.length === 0 && reason === null) return null;
  const items = reasons.map((one) => html`<li>${reasonText(speech, names, one, agreement)}</li>`);
  const given =
    reason === null
      ? null
      : html`<p class="soft">${speech.say('timeline-reason', { reason: speech.typed(reason) })}</p>`;
  return html`${given}${items.length === 0 ? null : html`<ol class="soft">${items}</ol>`}`;
}

function correction({ speech }: InstrumentView, one: ActLine['corrections'][number]): Html {
  const was = one.before === null ? html`–` : speech.date(one.before.on);
  const at = speech.instant(one.recordedAt);
  const reason = speech.typed(one.reason ?? '');
  const waits = one.unconfirmed ? html`<span class="word">${speech.t('status-unconfirmed')}</span> ` : null;
  const text =
    one.now === null
      ? speech.say('timeline-annulled', { at, reason, was })
      : speech.say('timeline-corrected', { at, reason, was, now: speech.date(one.now.on) });
  return html`<p class="soft">${waits}${text}</p>`;
}

function effectCells({ speech, agreement }: InstrumentView, line: Extract<TimelineLine, { kind: 'consequence' }>) {
  const what = speech.say(
    `consequence-${line.code}`,
    line.other === null ? {} : { other: otherOf(speech, line.other) },
  );
  return [
    html`<strong>${what}</strong> <span class="cite">${citedWithLinks(speech, line.cites, agreement)}</span>`,
    html``,
    html``,
    html``,
    html``,
    html`<span class="soft">${speech.t('timeline-computed')}</span>`,
  ];
}

function otherOf(speech: InstrumentView['speech'], id: string): Html {
  return html`<a href="${speech.href(`/agreements/${id}`)}">${speech.symbol(id)}</a>`;
}

function planCells({ speech, names, course }: InstrumentView, line: Extract<TimelineLine, { kind: 'plan' }>): Html[] {
  const key = keyOf(course.chart.procedure, line.act) ?? `${line.act.type}.${line.act.by ?? ''}`;
  const moved = line.before.map((on) => speech.date(on));
  const was =
    moved.length === 0
      ? null
      : html` <span class="soft">${speech.say('timeline-moved', { was: speech.listOf(moved) })}</span>`;
  return [
    html`<span class="word">${speech.t('timeline-plan')}</span> <span class="act">${names.act(key)}</span> <span class="soft">${speech.t(`plan-${line.status}`)}</span>${was}`,
    html``,
    html``,
    html``,
    html``,
    html``,
  ];
}
