/**
 * What a scenario comes to, on the page: made there, and with script again in the browser at every change.
 */
import type { Chart } from '../law/chart.ts';
import type { Clauses } from '../law/clauses.ts';
import type { Outlook } from '../law/outlook.ts';
import { chartOf } from '../simulation/charts.ts';
import type { Run } from '../simulation/run.ts';
import { citedWithLinks } from './citations.ts';
import { changeOf, elsewhereOf } from './consequences.ts';
import { courseOf } from './course.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { reasonText } from './reasons.ts';
import type { Speech } from './speech.ts';

/** A run with the outlook after it. */
export interface Simulation {
  readonly run: Run;
  readonly outlook: Outlook;
}

/** The chart by which what is supposed is judged; undefined where the clauses have none. */
export function chartFor(clauses: Clauses, own: Chart, made: string): Chart | undefined {
  if (made === '') return own;
  return made === 'amendment' ? chartOf(clauses, 'amendment') : chartOf(clauses, 'implementation', made);
}

/** Lanes, dates, duties, what changes elsewhere, and what may be taken next.
 * @param add the address that adds an act to the scenario. */
export function simulated(
  speech: Speech,
  chart: Chart,
  agreement: string,
  { run, outlook }: Simulation,
  add: (key: string) => string,
): Html {
  const names = new Names(speech, chart.procedure);
  const { standing } = run;
  const steps = run.steps.map(({ act, taken, reasons }) => {
    const why = reasons.map((reason) => html`<li>${reasonText(speech, names, reason, agreement)}</li>`);
    return html`<li><div class="line"><span>${act === null ? null : html`<span class="act">${names.actOf(act)}</span> <span class="who">${speech.date(act.on)}</span>`}</span><span class="word">${speech.t(taken ? 'step-taken' : 'step-refused')}</span></div>${taken ? null : html`<ol class="why">${why}</ol>`}</li>`;
  });
  const next = [...outlook.owed, ...outlook.open].map(
    (entry) =>
      html`<li><div class="line"><a class="act" data-add="${entry.key}" href="${add(entry.key)}">${names.act(entry.key)}</a><span class="cite">${citedWithLinks(speech, entry.cites, agreement)}</span></div></li>`,
  );
  const course = courseOf({
    speech,
    names,
    position: standing,
    next: outlook,
    course: { chart },
  });
  return html`<p class="hypothetical"><strong>${speech.t('hypothetical')}</strong> ${speech.t('hypothetical-note')}</p>
<p class="soft">${speech.say('simulated-asOf', { day: speech.date(run.asOf) })}</p>
${changeOf(speech, names, { before: run.real, after: standing })}
${steps.length === 0 ? null : html`<h3>${speech.t('simulated-steps')}</h3><ol class="card rows">${steps}</ol>`}
${course}
<h3>${speech.t('change-next')}</h3><p class="soft">${speech.t('simulated-add')}</p>${next.length === 0 ? html`<p class="soft">${speech.t('section-open.none')}</p>` : html`<ul class="card rows">${next}</ul>`}
<h3>${speech.t('change-elsewhere')}</h3>${elsewhereOf(speech, names, run.consequences)}`;
}
