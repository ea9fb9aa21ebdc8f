/**
 * The simulator in the browser: at every change of the form, what the scenario comes to is worked out here, by the
 * same law and shown by the same code as where the page was made. Nothing is sent.
 */
import { parseLegalDate } from '../law/dates.ts';
import { Family } from '../law/family.ts';
import { chartOf } from '../simulation/charts.ts';
import { outlookOf } from '../simulation/outlook-of.ts';
import { Refusal } from '../simulation/refusal.ts';
import { type Ground, play } from '../simulation/run.ts';
import { chartFor, simulated } from '../web/simulated.ts';
import type { SimulatorData } from '../web/simulator-data.ts';
import { Speech } from '../web/speech.ts';
import { documentOf, queryOf, supposedIn } from '../web/supposed.ts';
import { unanswered } from '../web/unanswered.ts';
import { takeMessages } from './messages.ts';

const form = document.querySelector<HTMLFormElement>('#simulator');
const outcome = document.querySelector<HTMLElement>('#outcome[data-live]');
if (form !== null && outcome !== null) await live(form, outcome);

async function live(form: HTMLFormElement, outcome: HTMLElement): Promise<void> {
  const answer = await fetch(outcome.dataset.live ?? '');
  if (!answer.ok) return;
  const data = (await answer.json()) as SimulatorData;
  takeMessages(data.language, data.messages);
  const ground = groundOf(data);
  const result = outcome.querySelector('.result')!;
  const speech = new Speech(data.language, data.prefix);
  const show = () => {
    const supposed = supposedIn(queryIn(form));
    const address = `${location.pathname}?${queryOf(supposed).toString()}`;
    history.replaceState(null, '', address);
    nameDays(form);
    result.innerHTML = shown(speech, ground, data.id, supposed);
  };
  form.addEventListener('change', (event) => {
    // Another procedure has other acts to choose from: that is another page.
    if ((event.target as HTMLElement).getAttribute('name') === 'made') form.requestSubmit();
    else show();
    blankRow(form);
  });
  form.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLButtonElement>('button[name=drop]');
    if (button === null) return;
    event.preventDefault();
    const row = button.closest('li');
    const next = row?.nextElementSibling?.querySelector<HTMLElement>('select');
    row?.remove();
    next?.focus();
    show();
  });
  result.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest<HTMLElement>('a[data-add]');
    if (link === null) return;
    event.preventDefault();
    addStep(form, link.dataset.add ?? '', data.today);
    show();
  });
  outcome.dataset.live = 'yes';
}

/** The fields of the form by turns, as they would stand in the address. */
function queryIn(form: HTMLFormElement): URLSearchParams {
  const pairs = [...new FormData(form)].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return new URLSearchParams(pairs);
}

function groundOf({ instruments, today }: SimulatorData): Ground {
  const family = new Family(
    instruments.map(({ procedure, ...one }) => ({
      ...one,
      plans: [],
      chart: chartOf(one.clauses, one.kind, procedure)!,
    })),
  );
  return { known: family, now: family, today };
}

function shown(speech: Speech, ground: Ground, id: string, supposed: ReturnType<typeof supposedIn>): string {
  const own = ground.now.get(id);
  const chart = chartFor(own.clauses, own.chart, supposed.made);
  if (chart === undefined) return '';
  const document = documentOf(id, chart.procedure, supposed);
  const asked = { speech, supposed, chart };
  const undated = document.steps.flatMap(({ on }, index) =>
    isLegalDate(on) ? [] : [{ pointer: `/steps/${index}/on`, detail: 'is no date' }],
  );
  if (undated.length > 0) return unanswered(asked, { message: '', faults: undated }).shown.text;
  try {
    const { before: _before, after, ...run } = play(ground, document as never);
    const outlook = outlookOf(after, run.instrument, run.asOf);
    return simulated(speech, chart, id.split('/')[0]!, { run, outlook }, () => '#simulator').text;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return unanswered(asked, { message, faults: error instanceof Refusal ? error.faults : [] }).shown.text;
  }
}

function isLegalDate(text: string): boolean {
  try {
    parseLegalDate(text);
    return true;
  } catch {
    return false;
  }
}

/** Gives the days of what is supposed the names by which faults lead to them. */
function nameDays(form: HTMLFormElement): void {
  let place = 0;
  for (const row of form.querySelectorAll('.step')) {
    const key = row.querySelector<HTMLSelectElement>('[name=key]')!;
    const day = row.querySelector<HTMLInputElement>('[name=day]')!;
    if (key.value === '' || day.value.trim() === '') day.removeAttribute('id');
    else day.id = `day-${place++}`;
  }
}

/** Fills the empty row at the end, and leaves another one after it. */
function addStep(form: HTMLFormElement, key: string, today: string): void {
  const rows = [...form.querySelectorAll('.step')];
  const days = rows.map((row) => row.querySelector<HTMLInputElement>('[name=day]')!.value).filter((day) => day !== '');
  const row = rows.at(-1)!;
  const base = form.querySelector<HTMLInputElement>('[name=asOf]')?.value ?? '';
  row.querySelector<HTMLSelectElement>('[name=key]')!.value = key;
  const day = row.querySelector<HTMLInputElement>('[name=day]')!;
  day.value = days.at(-1) ?? (base === '' ? today : base);
  blankRow(form);
  day.focus();
}

/** Adds an empty row where the last one is filled. */
function blankRow(form: HTMLFormElement): void {
  const last = [...form.querySelectorAll('.step')].at(-1)!;
  if (last.querySelector<HTMLSelectElement>('[name=key]')!.value === '') return;
  const copy = last.cloneNode(true) as HTMLElement;
  copy.querySelector<HTMLSelectElement>('[name=key]')!.value = '';
  const day = copy.querySelector<HTMLInputElement>('[name=day]')!;
  day.value = '';
  day.removeAttribute('id');
  last.after(copy);
}
