/**
 * The timeline drawn to scale: a row for each party and one between for what both do, imprecise dates as bars, below
 * them the times in which something holds. Every mark is numbered as its row of the table and links to it.
 */
import { parseLegalDate } from '../law/dates.ts';
import { yearText } from './days.ts';
import { type Html, html } from './html.ts';
import type { InstrumentView } from './instrument.ts';
import type { Row } from './timeline-rows.ts';
import { type Scale, scaleOf } from './timeline-scale.ts';

const WIDTH = 1000;
const LABELS = 150;
const RADIUS = 12;
const LANE = 46;

interface Mark {
  readonly row: Row;
  readonly lane: 'a' | 'j' | 'b';
  readonly from: number;
  readonly to: number;
  /** How many marks it lies above the first of its lane, to lie beside none. */
  level: number;
}

/** The picture with its key; nothing where there is nothing to draw. */
export function timelinePicture(view: InstrumentView, rows: readonly Row[]): Html | null {
  if (rows.length === 0) return null;
  const { speech } = view;
  const mirrored = speech.dir === 'rtl';
  const ends = mirrored ? [20, WIDTH - LABELS] : [LABELS, WIDTH - 20];
  const scale = scaleOf(daysOf(rows), ends[0]!, ends[1]!, mirrored);
  const marks = placed(view, rows, scale);
  const tops = laneTops(marks);
  const bands = bandsOf(view);
  const axis = tops.end + bands.length * 30 + 10;
  return html`<figure class="scale"><div class="scroll" role="region" tabindex="0" aria-label="${speech.t('timeline-picture')}">
<svg viewBox="0 0 ${WIDTH} ${axis + 34}" role="group" aria-label="${speech.t('timeline-picture')}">
${axisOf(view, scale, axis)}${laneLines(view, tops, ends, mirrored)}${bands.map((band, index) => bandOf(view, scale, band, tops.end + index * 30, ends, mirrored))}${nowLine(view, scale, axis)}${marks.map((mark) => markOf(view, mark, tops))}</svg></div>
<figcaption class="soft">${speech.t('timeline-key', keyNames(view))}</figcaption></figure>`;
}

function keyNames({ names, course }: InstrumentView) {
  const [first, second] = course.chart.procedure.parties;
  return { first: names.party(first?.id ?? null), second: names.party(second?.id ?? null) };
}

function daysOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ on, line }) => {
    const { earliest, latest } = parseLegalDate(on);
    const before = line.kind === 'plan' ? line.before.map((day) => parseLegalDate(day).latest) : [];
    return [earliest, latest, ...before];
  });
}

/** Marks of acts and plans; each as high above its lane as it takes to lie beside no other. */
function placed({ course }: InstrumentView, rows: readonly Row[], scale: Scale): Mark[] {
  const [first, second] = course.chart.procedure.parties.map((party) => party.id);
  const marks: Mark[] = [];
  for (const row of rows) {
    if (row.line.kind === 'consequence') continue;
    const { by } = row.line.act;
    const lane = by === first ? 'a' : by === second ? 'b' : 'j';
    const { earliest, latest } = parseLegalDate(row.on);
    const mark: Mark = { row, lane, from: scale.at(earliest), to: scale.at(latest), level: 0 };
    const centre = centreOf(mark);
    const near = marks.filter((other) => other.lane === lane && Math.abs(centreOf(other) - centre) < 2 * RADIUS + 2);
    while (near.some((other) => other.level === mark.level)) mark.level++;
    marks.push(mark);
  }
  return marks;
}

const centreOf = ({ from, to }: Pick<Mark, 'from' | 'to'>) => (from + to) / 2;

interface Tops {
  readonly a: number;
  readonly j: number;
  readonly b: number;
  readonly end: number;
}

/** The middle of each lane, leaving room for marks that lie above each other. */
function laneTops(marks: readonly Mark[]): Tops {
  const room = (lane: Mark['lane']) =>
    LANE + Math.max(0, ...marks.filter((one) => one.lane === lane).map((one) => one.level)) * (2 * RADIUS + 4);
  const a = room('a') - 14;
  const j = a + room('j');
  const b = j + room('b');
  return { a, j, b, end: b + 30 };
}

function axisOf({ speech }: InstrumentView, { at, ticks }: Scale, y: number): Html {
  const lines = ticks.map(({ day, unit }) => {
    const x = at(day);
    const text = unit === 'year' ? yearText(speech.language, day.slice(0, 4)) : speech.monthName(day.slice(0, 7));
    return html`<line class="tick ${unit}" x1="${x}" x2="${x}" y1="8" y2="${y}"/><text class="s ${unit}" x="${x}" y="${y + 18}" text-anchor="middle">${text}</text>`;
  });
  return html`<g aria-hidden="true">${lines}</g>`;
}

function laneLines(view: InstrumentView, tops: Tops, ends: readonly number[], mirrored: boolean): Html {
  const { names, course, speech } = view;
  const [first, second] = course.chart.procedure.parties;
  const lane = (y: number, name: string) =>
    html`<line class="lane" x1="${ends[0]!}" x2="${ends[1]!}" y1="${y}" y2="${y}"/>${labelAt(name, y + 4, mirrored, 'h')}`;
  return html`<g aria-hidden="true">${lane(tops.a, names.party(first?.id ?? null))}${lane(tops.j, speech.t('both-parties'))}${lane(tops.b, names.party(second?.id ?? null))}</g>`;
}

function labelAt(text: string, y: number, mirrored: boolean, style: string): Html {
  // In text that runs from right to left, the start of a text is its right end.
  return html`<text class="${style}" x="${mirrored ? WIDTH - 8 : 8}" y="${y}" text-anchor="start">${text}</text>`;
}

interface Band {
  readonly message: string;
  readonly from: string;
  readonly until: string | null;
}

function bandsOf({ position }: InstrumentView): Band[] {
  const { provisional, inForce, end } = position;
  const known = inForce?.knownToBothFrom ?? null;
  return [
    ...(provisional === null
      ? []
      : [{ message: 'band-provisional', from: provisional.from, until: provisional.until }]),
    ...(inForce === null ? [] : [{ message: 'band-inForce', from: inForce.from, until: end?.on ?? inForce.until }]),
    ...(known === null || known === inForce?.from
      ? []
      : [{ message: 'band-known', from: known, until: end?.on ?? null }]),
  ];
}

/** A time in which something holds: pale while its beginning or end is only bounded. */
function bandOf(
  { speech }: InstrumentView,
  { at }: Scale,
  { message, from, until }: Band,
  y: number,
  ends: readonly number[],
  mirrored: boolean,
): Html {
  const start = parseLegalDate(from);
  const open = mirrored ? ends[0]! : ends[1]!;
  const stop = until === null ? open : at(parseLegalDate(until).latest);
  const [left, right] = [at(start.earliest), stop].sort((a, b) => a - b) as [number, number];
  const [sureLeft, sureRight] = [at(start.latest), until === null ? open : at(parseLegalDate(until).earliest)].sort(
    (a, b) => a - b,
  ) as [number, number];
  const text = speech.t(message);
  return html`<g><title>${text}: ${speech.dateText(from)}</title><rect class="band maybe" x="${left}" y="${y}" width="${Math.max(2, right - left)}" height="18"/><rect class="band" x="${sureLeft}" y="${y}" width="${Math.max(2, sureRight - sureLeft)}" height="18"/>${labelAt(text, y + 14, mirrored, 's')}</g>`;
}

function nowLine({ speech, position }: InstrumentView, { at, from, to }: Scale, y: number): Html | null {
  if (position.asOf < from || position.asOf > to) return null;
  const x = at(position.asOf);
  return html`<g><title>${speech.t('timeline-asOf')}: ${speech.day(position.asOf)}</title><line class="now" x1="${x}" x2="${x}" y1="2" y2="${y}"/></g>`;
}

function markOf(view: InstrumentView, mark: Mark, tops: Tops): Html {
  const { speech, names } = view;
  const { line, on, number } = mark.row;
  if (line.kind === 'consequence') return html``;
  const x = centreOf(mark);
  const base = tops[mark.lane];
  const y = base - mark.level * (2 * RADIUS + 4);
  const state = line.kind === 'plan' ? 'plan' : line.status;
  const text = `${speech.number(number)}. ${speech.capital(names.noun(line.act.type))} ${names.party(line.act.by ?? null)} ${speech.dateText(on)}`;
  const width = mark.to - mark.from;
  const bar =
    Math.abs(width) < 3
      ? null
      : html`<rect class="bar" x="${Math.min(mark.from, mark.to)}" y="${y - 4}" width="${Math.abs(width)}" height="8"/>`;
  const corrected =
    line.kind === 'act' && line.corrections.length > 0 ? shape(mark.lane, x, y, RADIUS + 4, 'ring') : null;
  const crossed =
    state === 'finding' || state === 'annulled' || state === 'fellAway'
      ? html`<line class="cross" x1="${x - RADIUS}" x2="${x + RADIUS}" y1="${y + RADIUS}" y2="${y - RADIUS}"/>`
      : null;
  return html`<a href="#t${number}" class="mark ${mark.lane} ${state}" aria-label="${text}"><title>${text}</title>${bar}${corrected}${shape(mark.lane, x, y, RADIUS, 'shape')}${crossed}<text x="${x}" y="${y + 4}" text-anchor="middle">${number}</text></a>`;
}

/** A circle, a square or a diamond: whose act it is, without colour. */
function shape(lane: Mark['lane'], x: number, y: number, r: number, style: string): Html {
  if (lane === 'a') return html`<circle class="${style}" cx="${x}" cy="${y}" r="${r}"/>`;
  if (lane === 'b') return html`<rect class="${style}" x="${x - r}" y="${y - r}" width="${2 * r}" height="${2 * r}"/>`;
  const d = r + 3;
  return html`<path class="${style}" d="M${x} ${y - d}L${x + d} ${y}L${x} ${y + d}L${x - d} ${y}Z"/>`;
}
