/**
 * The simulator: a scenario in the address, as a form that works without script; what it comes to, and what else can be
 * asked of it.
 */
import type { Chart } from '../law/chart.ts';
import type { Clauses } from '../law/clauses.ts';
import { PROBLEMS, Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import type { Question, Simulator } from '../register/simulator.ts';
import { EXPORT_NAMES } from '../simulation/exports.ts';
import { READY_CHANGE_NAMES } from '../simulation/readings.ts';
import { readScenario } from '../simulation/scenario.ts';
import { sharedText } from '../simulation/share.ts';
import { unconfirmedNote } from './confirming.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { pathOf } from './path.ts';
import { plainText } from './plain-text.ts';
import { framed } from './shell.ts';
import { chartFor, simulated } from './simulated.ts';
import {
  adverseShown,
  comparedShown,
  forecastShown,
  planShown,
  rehearsedShown,
  routesShown,
} from './simulator-views.ts';
import type { Speech } from './speech.ts';
import { documentOf, queryOf, type Supposed, supposedIn } from './supposed.ts';
import { type Unanswered, unanswered } from './unanswered.ts';

/** What can be asked of a scenario. */
export const VIEWS = ['outcome', 'routes', 'adverse', 'plan', 'forecast', 'rehearse'] as const;
type View = (typeof VIEWS)[number];

/** How many scenarios are kept for comparison beside the present one. */
const MOST_KEPT = 4;
/** Trials of a forecast on a page: enough for whole per cents, and done while one waits. */
const TRIALS = 20_000;

interface Seen {
  readonly speech: Speech;
  readonly names: Names;
  readonly id: string;
  readonly agreement: string;
  readonly chart: Chart;
  readonly clauses: Clauses;
  readonly supposed: Supposed;
  readonly query: URLSearchParams;
  readonly today: string;
  readonly kind: string;
  ask(question: Question): Promise<unknown>;
}

/** The page.
 * @throws Problem where there is no such instrument, or the scenario says something impossible. */
export async function simulatorPage(
  speech: Speech,
  read: Reading,
  simulator: Simulator,
  id: string,
  query: URLSearchParams,
): Promise<string> {
  const [{ chart: own }, row, position] = await Promise.all([read.chart(id), read.instrument(id), read.position(id)]);
  const agreement = id.split('/')[0]!;
  const clauses = await read.clauses(agreement);
  const supposed = supposedIn(query);
  const chart = row.kind === 'agreement' ? chartFor(clauses, own, supposed.made) : own;
  if (chart === undefined) throw new Problem('not-found', 'the clauses have no such procedure');
  const signal = AbortSignal.timeout(60_000);
  const seen: Seen = {
    speech,
    names: new Names(speech, chart.procedure),
    id,
    agreement,
    chart,
    clauses,
    supposed,
    query,
    today: read.today(),
    kind: row.kind,
    ask: async (question) => JSON.parse(await simulator.answer(question, () => {}, signal)) as unknown,
  };
  const view = VIEWS.find((one) => one === query.get('view')) ?? 'outcome';
  const path = `${pathOf(id)}/simulator`;
  const { shown, faults } = await answered(seen, read, view);
  const title = speech.t('simulator-title');
  const main = html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/')}">${speech.t('nav-register')}</a></li><li><a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a></li><li aria-current="page">${title}</li></ol></nav>
<h1 class="page">${title}</h1><p class="intro">${speech.t('simulator-intro')}</p>${unconfirmedNote(speech, position)}
${formOf(seen, view, faults)}
<section id="outcome" aria-labelledby="h-outcome"${view === 'outcome' ? html` data-live="${speech.href(path)}.json"` : null}><h2 id="h-outcome">${speech.t(`view-${view}`)}</h2><div class="result" aria-live="polite">${shown}</div></section>${view === 'outcome' ? await comparedOf(seen) : null}
${shareOf(seen)}`;
  const address = queryOf(supposed).toString();
  return framed(speech, {
    title,
    path: `${path}${address === '' ? '' : `?${address}`}`,
    main,
    script: 'simulator.js',
  });
}

const documentFor = ({ id, chart, supposed }: Seen) => documentOf(id, chart.procedure, supposed);

async function answered(seen: Seen, read: Reading, view: View): Promise<Unanswered> {
  try {
    return { shown: await resultOf(seen, read, view), faults: new Map() };
  } catch (error) {
    // What may be otherwise in a moment is no answer to keep.
    if (!(error instanceof Problem) || PROBLEMS[error.code].status >= 500) throw error;
    return unanswered(seen, { message: error.message, faults: error.facts.errors ?? [] });
  }
}

async function resultOf(seen: Seen, read: Reading, view: View): Promise<Html> {
  const { speech, names, query, agreement, chart } = seen;
  const document = documentFor(seen);
  switch (view) {
    case 'outcome': {
      const found = await read.simulations.supposed(document);
      return simulated(speech, chart, agreement, found, (key) => addressWith(seen, key));
    }
    case 'routes':
      return routesShown(speech, names, agreement, await seen.ask({ simulation: 'routes', document }));
    case 'adverse':
      return adverseShown(speech, names, await seen.ask({ simulation: 'adverse', document }));
    case 'plan': {
      const by = query.get('by') ?? '';
      if (by === '') return html`<p>${speech.t('plan-by-missing')}</p>`;
      const asked = { ...document, by, usePattern: query.get('pattern') !== null };
      return planShown(speech, names, agreement, await seen.ask({ simulation: 'plan', document: asked }));
    }
    case 'forecast': {
      const asked = { ...document, trials: TRIALS, usePattern: query.get('pattern') !== null };
      return forecastShown(speech, names, await seen.ask({ simulation: 'forecast', document: asked }));
    }
    case 'rehearse': {
      const change = READY_CHANGE_NAMES.find((name) => name === query.get('change')) ?? READY_CHANGE_NAMES[0];
      const asked = { agreement, readings: [{ change }] };
      return rehearsedShown(speech, names, await seen.ask({ simulation: 'rehearse', document: asked }));
    }
  }
}

async function comparedOf(seen: Seen): Promise<Html | null> {
  const kept = seen.query.getAll('kept').slice(-MOST_KEPT);
  if (kept.length === 0) return null;
  const all = [seen.supposed, ...kept.map((text) => supposedIn(new URLSearchParams(text)))];
  const scenarios = all.map((one) => documentOf(seen.id, seen.chart.procedure, one));
  const { speech, names } = seen;
  const acts = all.map(({ steps }) =>
    steps.length === 0
      ? html`<span class="soft">${speech.t('change-none')}</span>`
      : html`<ol class="plain-steps">${steps.map(({ key, day }) => html`<li><span class="act">${names.act(key)}</span> <span class="who">${speech.date(day)}</span></li>`)}</ol>`,
  );
  return comparedShown(speech, acts, await seen.ask({ simulation: 'compare', document: { scenarios } }));
}

/** The address of the same scenario with one more act, on its day. */
function addressWith({ speech, id, supposed, today }: Seen, key: string): string {
  const last = supposed.steps.at(-1)?.day.slice(-10) ?? '';
  const day = last.length === 10 ? last : supposed.asOf === '' ? today : supposed.asOf;
  const query = queryOf({ ...supposed, steps: [...supposed.steps, { key, day }] });
  return `${speech.href(pathOf(id))}/simulator?${query.toString()}`;
}

function formOf(seen: Seen, view: View, faults: Unanswered['faults']): Html {
  const { speech, names, id, supposed, chart, query, clauses, kind } = seen;
  const option = (value: string, text: string, chosen: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`;
  const acts = (chosen: string) => [
    option('', speech.t('simulator-choose'), chosen),
    ...chart.procedure.acts.map(({ key }) => option(key, speech.capital(plainText(names.act(key), true)), chosen)),
  ];
  const row = (key: string, day: string, index: number | null) => {
    const fault = index === null ? undefined : faults.get(index);
    const wrong = fault === undefined ? null : html` aria-invalid="true" aria-describedby="day-${index}-fault"`;
    // A day that does not exist would be left out of a field for days.
    const type = wrong === null && (day === '' || /^\d{4}-\d{2}-\d{2}$/.test(day)) ? 'date' : 'text';
    return html`<li class="step${wrong === null ? '' : ' bad'}"><select name="key" aria-label="${speech.t('simulator-act')}">${acts(key)}</select> <input name="day" type="${type}" value="${day}" aria-label="${speech.t('simulator-day')}"${index === null ? null : html` id="day-${index}"`}${wrong}>${index === null ? null : html` <button name="drop" value="${index}">${speech.t('simulator-drop')}<span class="quiet"> ${index + 1}</span></button>`}${fault === undefined ? null : html`<p class="fault" id="day-${index}-fault">${fault}</p>`}</li>`;
  };
  const ways =
    kind !== 'agreement'
      ? null
      : html`<label>${speech.t('simulator-made')} <select name="made">${[
          option('', speech.t('simulator-made-itself'), supposed.made),
          ...(clauses.amendment === undefined
            ? []
            : [option('amendment', speech.t('simulator-made-amendment'), supposed.made)]),
          ...Object.entries(clauses.implementation ?? {}).map(([name, { title }]) =>
            option(name, speech.wordsText(title), supposed.made),
          ),
        ]}</select></label>`;
  const changes = READY_CHANGE_NAMES.map((name) =>
    option(name, speech.t(`reading-${name}`), query.get('change') ?? ''),
  );
  const views = VIEWS.map(
    (name) =>
      html`<button name="view" value="${name}"${name === view ? html` aria-current="true"` : null}>${speech.t(`view-${name}`)}</button> `,
  );
  const kept = query.getAll('kept').slice(-MOST_KEPT);
  const mine = queryOf(supposed).toString();
  return html`<form class="simulator card" id="simulator" action="${speech.href(pathOf(id))}/simulator">
<button class="quiet" tabindex="-1" aria-hidden="true">${speech.t('simulator-run')}</button><div class="filters">${ways}<label>${speech.t('simulator-base')} <input type="date" name="asOf" value="${supposed.asOf}" max="9999-12-31"></label></div>
<fieldset class="field"><legend>${speech.t('simulator-steps')}</legend><p class="hint">${speech.t('simulator-steps.hint')}</p><ol class="steps">${supposed.steps.map(({ key, day }, index) => row(key, day, index))}${row('', '', null)}</ol></fieldset>
${kept.map((text) => html`<input type="hidden" name="kept" value="${text}">`)}
<p><button class="main">${speech.t('simulator-run')}</button> ${supposed.steps.length === 0 || kept.includes(mine) ? null : html`<button name="kept" value="${mine}">${speech.t('simulator-keep')}</button>`} <a href="${speech.href(pathOf(id))}/simulator">${speech.t('simulator-clear')}</a></p>
<details${view === 'outcome' ? null : html` open`}><summary>${speech.t('simulator-more')}</summary><div class="filters"><label>${speech.t('simulator-by')} <input type="date" name="by" value="${query.get('by') ?? ''}" max="9999-12-31"></label>
<label class="wide">${speech.t('simulator-change')} <select name="change">${changes}</select></label><label class="check"><input type="checkbox" name="pattern"${query.get('pattern') === null ? null : html` checked`}> ${speech.t('simulator-pattern')}</label></div><p>${views}</p></details></form>`;
}

function shareOf(seen: Seen): Html | null {
  const { speech, supposed } = seen;
  if (supposed.steps.length === 0) return null;
  let text: string | null;
  try {
    text = sharedText(readScenario(documentFor(seen)));
  } catch {
    return null;
  }
  if (text === null) return null;
  const address = `/api/simulations/run?scenario=${text}`;
  const links = EXPORT_NAMES.map(
    (name) => html`<li><a href="${address}&amp;format=${name}">${speech.t(`export-${name}`)}</a></li>`,
  );
  return html`<section class="share" aria-labelledby="h-share"><h2 id="h-share">${speech.t('share-heading')}</h2><p>${speech.t('share-note')}</p><ul class="links"><li><a href="${address}">${speech.t('foot-data')}</a></li>${links}</ul></section>`;
}
