/**
 * A forecast drawn: bars for how many trials come into force when, a line for how many are in force by then. The table
 * beside it says the same.
 */
import type { Forecast } from '../simulation/forecast-shape.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

const WIDTH = 720;
const HEIGHT = 240;
const SIDE = 52;
const BOTTOM = 30;
const TOP = 12;

/** The picture, which runs in the direction of the language; nothing where no trial came into force. */
export function forecastPicture(speech: Speech, { histogram, trials }: Forecast): Html | null {
  const most = Math.max(0, ...histogram.map((bar) => bar.trials));
  if (most === 0) return null;
  const inner = { width: WIDTH - 2 * SIDE, height: HEIGHT - BOTTOM - TOP };
  const step = inner.width / histogram.length;
  const rtl = speech.dir === 'rtl';
  const across = (x: number, width = 0) => round(rtl ? WIDTH - x - width : x);
  const x = (index: number) => SIDE + index * step;
  const y = (share: number) => round(TOP + (1 - share) * inner.height);
  const text = (place: number, below: number, ends: boolean, said: string) =>
    html`<text x="${across(place)}" y="${below}" text-anchor="${ends === rtl ? 'start' : 'end'}">${said}</text>`;
  const width = Math.max(step - 2, 1);
  const bars = histogram.map(
    (bar, index) =>
      html`<rect class="bar" x="${across(x(index) + 1, width)}" y="${y(bar.trials / most)}" width="${round(width)}" height="${round((bar.trials / most) * inner.height)}"></rect>`,
  );
  const points = [`${across(SIDE)},${y(0)}`].concat(
    histogram.map((bar, index) => `${across(x(index + 1))},${y(bar.cumulative / trials)}`),
  );
  // Of the line the share, of the bars how many: each on a side of its own.
  const scales = [0, 0.5, 1].map(
    (share) =>
      html`<line class="tick" x1="${SIDE}" x2="${WIDTH - SIDE}" y1="${y(share)}" y2="${y(share)}"></line>${text(SIDE - 6, y(share) + 4, true, speech.percent(share))}${text(WIDTH - SIDE + 6, y(share) + 4, false, speech.number(Math.round(share * most)))}`,
  );
  const [from, to] = [histogram[0]!.from, histogram.at(-1)!.to].map((day) =>
    isolated(speech, speech.dateText(day)),
  ) as [string, string];
  return html`<figure class="forecast"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" direction="ltr" role="img" aria-label="${speech.t('forecast-picture', { from, to })}">${scales}${bars}<polyline class="sum" points="${points.join(' ')}"></polyline>
${text(SIDE, HEIGHT - 8, false, from)}${text(WIDTH - SIDE, HEIGHT - 8, true, to)}</svg><figcaption class="soft">${speech.t('forecast-key')}</figcaption></figure>`;
}

/** A text in the direction of its language, in a picture that has one of its own. */
const isolated = ({ dir }: Speech, text: string) => (dir === 'rtl' ? `\u2067${text}\u2069` : text);

const round = (value: number) => Math.round(value * 10) / 10;
