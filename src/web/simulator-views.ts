/**
 * What else can be asked of a scenario, shown: routes, adverse cases, the backward plan, a forecast, other readings of
 * the clauses, scenarios side by side.
 */
import type { ActName } from '../law/acts.ts';
import type { Adverse } from '../simulation/adverse.ts';
import type { Comparison } from '../simulation/compare.ts';
import type { Forecast } from '../simulation/forecast-shape.ts';
import type { Unknown } from '../simulation/hypothesis.ts';
import type { Planned } from '../simulation/planned.ts';
import { READY_CHANGE_NAMES } from '../simulation/readings.ts';
import type { RereadAgreement } from '../simulation/rehearse.ts';
import type { Route, RouteAct, Routes } from '../simulation/routes.ts';
import { citedWithLinks } from './citations.ts';
import { forecastPicture } from './forecast-picture.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import {
  assumptionSaid,
  caseSaid,
  changesSaid,
  consequenceSaid,
  meetingSaid,
  outcomeSaid,
  repairSaid,
  unknownSaid,
} from './sayings.ts';
import type { Speech } from './speech.ts';

export const mark = (speech: Speech): Html =>
  html`<p class="hypothetical"><strong>${speech.t('hypothetical')}</strong> ${speech.t('hypothetical-note')}</p>`;

/** All ways to the goal, and the shortest ways to lose it. */
export function routesShown(speech: Speech, names: Names, agreement: string, answer: unknown): Html {
  const { ways, losing, reached } = answer as Routes;
  const act = (one: RouteAct) =>
    one.act === 'consequence'
      ? consequenceSaid(speech, agreement, one)
      : html`<span class="act">${names.actOf({ type: one.act as ActName, ...(one.by === null ? {} : { by: one.by }), ...(one.name === undefined ? {} : { name: one.name }) })}</span>`;
  const route = ({ acts, orders }: Route) =>
    html`<li><ol class="plain-steps">${acts.map((one) => html`<li>${act(one)} <span class="cite">${citedWithLinks(speech, one.cites, agreement)}</span></li>`)}</ol>${orders === null || orders < 2 ? null : html`<p class="soft">${speech.t('routes-orders', { orders })}</p>`}</li>`;
  const list = (name: string, routes: readonly Route[]) =>
    html`<h3>${speech.t(`routes-${name}`)} <small>${speech.number(routes.length)}</small></h3>${routes.length === 0 ? html`<p class="soft">${speech.t(reached ? 'routes-reached' : 'routes-none')}</p>` : html`<ol class="card rows">${routes.map(route)}</ol>`}`;
  return html`${mark(speech)}${list('ways', ways.routes)}${list('losing', losing.routes)}`;
}

/** What can go wrong, each with its repairs and what they come to. */
export function adverseShown(speech: Speech, names: Names, answer: unknown): Html {
  const { cases } = answer as Adverse;
  const items = cases.map((one) => {
    const title = html`<h3>${speech.t(`case-${one.case}`)}</h3>`;
    if (!one.applies)
      return html`<li>${title}<p class="soft">${speech.t('case-not')} ${speech.t(`not-${one.code}`)}</p></li>`;
    const repairs = one.repairs.map(
      (repair) =>
        html`<li>${speech.say('said-of', { kind: repairSaid(speech, names, repair), said: html`<strong>${outcomeSaid(speech, names, repair.outcome)}</strong>` })} <span class="word">${speech.t(repair.repaired ? 'case-repaired' : 'case-not-repaired')}</span></li>`,
    );
    return html`<li>${title}<p>${caseSaid(speech, names, one)}</p><p><strong>${outcomeSaid(speech, names, one.outcome)}</strong></p>${repairs.length === 0 ? null : html`<p>${speech.t('case-repairs')}</p><ul>${repairs}</ul>`}</li>`;
  });
  return html`${mark(speech)}<ul class="card rows">${items}</ul>`;
}

/** The latest and earliest day of each act for being in force by a day. */
export function planShown(speech: Speech, names: Names, agreement: string, answer: unknown): Html {
  const { verdict, by, acts, unknowns } = answer as Planned;
  const day = (iso: string | null) =>
    iso === null ? html`<span class="soft">${speech.t('change-none')}</span>` : speech.date(iso);
  const rows = acts.map(
    (one) =>
      html`<tr><th scope="row"><span class="act">${names.act(one.key)}</span> ${citedWithLinks(speech, one.cites, agreement)}</th><td data-label="${speech.t('plan-latest')}"><strong>${day(one.latest)}</strong></td><td data-label="${speech.t('plan-earliest')}">${day(one.earliest)}</td><td data-label="${speech.t('plan-spare')}">${speech.number(one.spareDays)}</td><td data-label="${speech.t('plan-meeting')}">${meetingSaid(speech, one)}</td></tr>`,
  );
  return html`${mark(speech)}<p class="status small">${speech.say(`verdict-${verdict}`, { by: speech.date(by) })}</p>
<div class="card"><table class="cards"><thead><tr><th scope="col">${speech.t('simulator-act')}</th><th scope="col">${speech.t('plan-latest')}</th><th scope="col">${speech.t('plan-earliest')}</th><th scope="col">${speech.t('plan-spare')}</th><th scope="col">${speech.t('plan-meeting')}</th></tr></thead><tbody>${rows}</tbody></table></div>${unknownsShown(speech, unknowns)}`;
}

function unknownsShown(speech: Speech, unknowns: readonly Unknown[]): Html | null {
  if (unknowns.length === 0) return null;
  return html`<h3>${speech.t('plan-unknown')}</h3><ul>${unknowns.map((one) => html`<li>${unknownSaid(speech, one)}</li>`)}</ul>`;
}

/** When it would come into force: drawn, and the same as a table; with what is assumed. */
export function forecastShown(speech: Speech, names: Names, answer: unknown): Html {
  const forecast = answer as Forecast;
  const { quantiles, trials, reached, notReached, critical, assumptions, histogram, seed } = forecast;
  const day = (iso: string | null) =>
    iso === null ? html`<span class="soft">${speech.t('forecast-later')}</span>` : speech.date(iso);
  const percent = (part: number, of: number) => speech.percent(of === 0 ? 0 : part / of);
  const bars = histogram.map(
    (bar) =>
      html`<tr><th scope="row">${speech.date(bar.from)} – ${speech.date(bar.to)}</th><td data-label="${speech.t('forecast-trials')}">${speech.number(bar.trials)}</td><td data-label="${speech.t('forecast-cumulative')}">${percent(bar.cumulative, trials)}</td></tr>`,
  );
  return html`${mark(speech)}<p>${speech.say('forecast-said', { trials: speech.number(trials), reached: speech.number(reached), not: speech.number(notReached), seed: String(seed) })}</p>
<ul class="chips">${quantiles.map(({ of100, on }) => html`<li><bdi>${percent(of100, 100)}</bdi>: ${day(on)}</li>`)}</ul>
${forecastPicture(speech, forecast)}
<details><summary>${speech.t('forecast-table')}</summary><table><thead><tr><th scope="col">${speech.t('change-date')}</th><th scope="col">${speech.t('forecast-trials')}</th><th scope="col">${speech.t('forecast-cumulative')}</th></tr></thead><tbody>${bars}</tbody></table></details>
<h3>${speech.t('forecast-critical')}</h3><ul class="card rows">${critical.map((one) => html`<li><div class="line"><span class="act">${names.act(one.act)}</span><span>${percent(one.trials, one.of)}</span></div></li>`)}</ul>
<h3>${speech.t('forecast-assumptions')}</h3><ul>${assumptions.map((one) => html`<li>${assumptionSaid(speech, names, one)}</li>`)}</ul>${unknownsShown(speech, forecast.unknowns)}`;
}

function readingNamed(speech: Speech, reading: string, index: number): string {
  if (index === 0) return speech.t('reading-registered');
  const ready = READY_CHANGE_NAMES.find((name) => name === reading);
  return ready === undefined ? reading : speech.t(`reading-${ready}`);
}

/** The real record under another reading of the clauses. */
export function rehearsedShown(speech: Speech, names: Names, answer: unknown): Html {
  const { agreements } = answer as { readonly agreements: readonly RereadAgreement[] };
  const items = agreements.flatMap(({ instruments, refused }) => [
    ...instruments.map(
      ({ id, positions }) =>
        html`<li><p>${speech.symbol(id)}</p>${positions.map((one, index) => {
          const changes = changesSaid(speech, names, one.changes);
          return html`<p><span class="soft">${speech.capital(readingNamed(speech, one.reading, index))}:</span> ${outcomeSaid(speech, names, one)}</p>${index === 0 ? null : changes.length === 0 ? html`<p class="soft">${speech.t('rehearsed-same')}</p>` : html`<ul>${changes.map((text) => html`<li>${text}</li>`)}</ul>`}`;
        })}</li>`,
    ),
    ...refused.map(
      ({ reading, errors }) =>
        html`<li>${speech.english(`${reading}: ${errors.map((one) => one.detail).join('; ')}`)}</li>`,
    ),
  ]);
  return html`${mark(speech)}<ul class="card rows">${items}</ul>`;
}

/** Scenarios side by side.
 * @param acts what each supposes. */
export function comparedShown(speech: Speech, acts: readonly Html[], answer: unknown): Html {
  const { outcomes, earliest } = answer as Comparison;
  const day = (edtf: string | null) =>
    edtf === null ? html`<span class="soft">${speech.t('change-none')}</span>` : speech.date(edtf);
  const heads = outcomes.map((_, index) => ({
    name: index === 0 ? speech.t('compare-this') : speech.number(index + 1),
    first: earliest.includes(index + 1) ? html` <span class="word">${speech.t('compare-earliest')}</span>` : null,
  }));
  const row = (heading: string, cells: readonly Html[]) =>
    html`<tr><th scope="row">${heading}</th>${cells.map((cell, index) => html`<td data-label="${heads[index]!.name}">${cell}</td>`)}</tr>`;
  const of = (cell: (one: Comparison['outcomes'][number]) => Html) => outcomes.map(cell);
  const rows = [
    row(speech.t('simulator-steps'), acts),
    row(
      speech.t('filter-state'),
      of((one) => html`${speech.t(`state-${one.state}`)}`),
    ),
    row(
      speech.t('effect-inForceFrom'),
      of((one) => day(one.inForceFrom)),
    ),
    row(
      speech.t('effect-knownToBothFrom'),
      of((one) => day(one.knownToBothFrom)),
    ),
    row(
      speech.t('compare-taken'),
      of((one) => html`${speech.number(one.taken)}`),
    ),
    row(
      speech.t('compare-refused'),
      of((one) => html`${speech.number(one.refused)}`),
    ),
    row(
      speech.t('section-owed'),
      of((one) => html`${speech.number(one.duties.owed.length)}`),
    ),
  ];
  return html`<h3>${speech.t('compare-heading')}</h3><div class="card"><table class="cards compared"><thead><tr><th scope="col">${speech.t('compare-scenario')}</th>${heads.map(({ name, first }) => html`<th scope="col">${speech.capital(name)}${first}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
