/**
 * Why a scenario has no answer, told in the language of the page: where it is made, and with script in the browser.
 */
import type { Chart } from '../law/chart.ts';
import type { Fault } from '../law/faults.ts';
import { detailSaid } from './details.ts';
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';
import type { Supposed } from './supposed.ts';

/** What is shown in place of an answer, and what is wrong with the days of acts, by their places in the scenario. */
export interface Unanswered {
  readonly shown: Html;
  readonly faults: ReadonlyMap<number, string>;
}

interface Asked {
  readonly speech: Speech;
  readonly supposed: Supposed;
  readonly chart: Chart;
}

/** Why what is supposed has no answer. Of an act it says which, and leads to its day.
 * @param why the faults with their places in the scenario; the message alone where there are none. */
export function unanswered(
  { speech, supposed, chart }: Asked,
  why: { readonly message: string; readonly faults: readonly Fault[] },
): Unanswered {
  // Where the acts that the procedure knows stand in the form.
  const places = supposed.steps.flatMap(({ key }, index) => (chart.procedure.byKey.has(key) ? [index] : []));
  const said = why.faults.map((one) => ({
    ...one,
    own: detailSaid(speech, one),
    place: places[Number(/^(?:\/scenarios\/0)?\/steps\/(\d+)(?:\/on)?$/.exec(one.pointer)?.[1] ?? -1)],
  }));
  const faults = new Map(
    said.flatMap(({ own, place }) => (own === null || place === undefined ? [] : [[place, own] as const])),
  );
  // Of several places the same may be wrong.
  const own = new Set(said.flatMap((one) => (one.place === undefined ? (one.own ?? []) : [])));
  const items = [
    ...[...faults].map(
      ([place, fault]) =>
        html`<li><a href="#day-${place}">${speech.t('simulator-fault', { step: place + 1, fault })}</a></li>`,
    ),
    ...[...own].map((text) => html`<li>${text}</li>`),
    ...said
      .filter((one) => one.own === null)
      .map(({ pointer, detail }) => html`<li><code dir="ltr">${pointer}</code> ${speech.english(detail)}</li>`),
  ];
  const shown = html`<div class="summary" role="alert"><h3>${speech.t('form-summary')}</h3><ul>${items.length === 0 ? html`<li>${speech.english(why.message)}</li>` : items}</ul></div>`;
  return { shown, faults };
}
