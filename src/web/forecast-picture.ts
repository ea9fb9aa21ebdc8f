/**
 * A forecast drawn: bars for how many trials come into force when, a line for how many are in force by then. The table
 * beside it says the same.
 */
import type { Forecast } from '../simulation/forecast-shape.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

const WIDTH = 720;
const HEIGHT = 240;
const LEFT = 46;
const BOTTOM = 30;
const TOP = 12;

/** The picture; nothing where no trial came into force. */
export function forecastPicture(speech: Speech, { histogram, trials }: Forecast): Html | null {
  const most = Math.max(0, ...histogram.map((bar) => bar.trials));
  if (most === 0) return null;
  const inner = { width: WIDTH - LEFT - 8, height: HEIGHT - BOTTOM - TOP };
  const step = inner.width / histogram.length;
  const x = (index: number) => round(LEFT + index * step);
  const y = (share: number) => round(TOP + (1 - share) * inner.height);
  const bars = histogram.map(
    (bar, index) =>
      html`<rect class="bar" x="${round(x(index) + 1)}" y="${y(bar.trials / most)}" width="${round(Math.max(step - 2, 1))}" height="${round((bar.trials / most) * inner.height)}"></rect>`,
  );
  const line = histogram.map((bar, index) => `${x(index + 1)},${y(bar.cumulative / trials)}`).join(' ');
  const shares = [0, 0.5, 1].map(
    (share) =>
      html`<line class="tick" x1="${LEFT}" x2="${WIDTH - 8}" y1="${y(share)}" y2="${y(share)}"></line><text x="${LEFT - 6}" y="${y(share) + 4}" text-anchor="end">${speech.percent(share)}</text>`,
  );
  const ends = [histogram[0]!.from, histogram.at(-1)!.to];
  return html`<figure class="forecast"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" direction="ltr" role="img" aria-label="${speech.t('forecast-picture', { from: speech.dateText(ends[0]!), to: speech.dateText(ends[1]!) })}">${shares}${bars}<polyline class="sum" points="${LEFT},${y(0)} ${line}"></polyline>
<text x="${LEFT}" y="${HEIGHT - 8}">${speech.dateText(ends[0]!)}</text><text x="${WIDTH - 8}" y="${HEIGHT - 8}" text-anchor="end">${speech.dateText(ends[1]!)}</text></svg><figcaption class="soft">${speech.t('forecast-key')}</figcaption></figure>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
