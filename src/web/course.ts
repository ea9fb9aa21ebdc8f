/**
 * The two lanes, joining where the law joins them: the course of the procedure with how far each party has come.
 */
import type { Chart } from '../law/chart.ts';
import type { Outlook } from '../law/outlook.ts';
import type { Standing } from '../law/standing-shape.ts';
import { type Column, columnsOf } from './course-columns.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import { plainText } from './plain-text.ts';
import type { Speech } from './speech.ts';
import { type ActStanding, standings } from './standings.ts';

/** What the lanes are drawn from. */
export interface CourseView {
  readonly speech: Speech;
  readonly names: Names;
  readonly position: Pick<Standing, 'textVersion' | 'inForce' | 'completed' | 'kind'>;
  readonly next: Outlook;
  readonly course: { readonly chart: Chart };
}

/** The course as an ordered list: columns on a wide screen and in print, rows on a narrow one. */
export function courseOf(view: CourseView): Html {
  const { speech, names, position, course } = view;
  const acts = standings(view.next);
  const { parties } = course.chart.procedure;
  const [first, second] = parties.map(({ id }) => id);
  const lane = (id: string, side: string) => {
    const name = names.partyName(id);
    const short = names.party(id);
    // In some languages the short name is the name.
    const beside = plainText(name) === short ? null : html` <span class="soft"><bdi>${short}</bdi></span>`;
    return html`<p class="party ${side}"><b>${name}</b>${beside}</p>`;
  };
  const columns = columnsOf(course.chart.procedure).map((column) => columnOf(view, acts, column));
  return html`<section class="course" aria-labelledby="h-lanes"><h2 id="h-lanes">${speech.t('lanes-heading')}</h2>
<div class="card lanes" id="lanes"><div class="parties">${lane(first ?? '', 'a')}${lane(second ?? '', 'b')}</div>
<ol class="columns">${columns}</ol></div>
<p class="soft key">${speech.t('lanes-key', { first: names.party(first ?? ''), second: names.party(second ?? '') })}${position.textVersion > 1 ? html` ${speech.say('lanes-text', { n: position.textVersion })}` : null}</p></section>`;
}

function columnOf(view: CourseView, acts: ReadonlyMap<string, ActStanding>, column: Column): Html {
  if (column.kind === 'goal') return goalOf(view);
  if (column.kind === 'joint') {
    const done = column.keys.find((key) => acts.get(key)?.section === 'happened');
    const shown = done ?? column.keys[0]!;
    return html`<li class="joint">${cellOf(view, acts.get(shown), shown, 'j', column.keys.length > 1 && done === undefined)}</li>`;
  }
  const [first = null, second = null] = column.keys;
  const cell = (key: string | null, side: string) =>
    key === null ? html`<div class="cell none ${side}"></div>` : cellOf(view, acts.get(key), key, side, false);
  return html`<li class="pair">${cell(first, 'a')}${cell(second, 'b')}</li>`;
}

/** One act: shape tells whose it is, filling how it stands; both are said in words too. */
function cellOf(
  { speech, names }: CourseView,
  standing: ActStanding | undefined,
  key: string,
  side: string,
  either: boolean,
): Html {
  const section = standing?.section ?? 'notYet';
  const { entry } = standing ?? {};
  const type = key.split('.')[0]!;
  const what = type === 'event' ? names.office(key) : html`${speech.capital(names.noun(type))}`;
  const by = side === 'j' ? (either ? speech.t('either-party') : null) : names.party(entry?.by ?? null);
  const when =
    entry?.on !== undefined
      ? speech.date(entry.on)
      : entry?.planned !== undefined
        ? speech.say('lanes-planned', { on: speech.date(entry.planned.on) })
        : null;
  return html`<div class="cell ${side} ${section}"><span class="dot" aria-hidden="true"></span><span class="said"><span class="what">${what}</span>
${by === null ? null : html`<span class="by"><bdi>${by}</bdi></span>`}<span class="word ${section}">${speech.t(`section-${section}.word`)}</span>${when === null ? null : html`<span class="when">${when}</span>`}</span></div>`;
}

function goalOf({ speech, position }: CourseView): Html {
  const reached = position.inForce ?? position.completed;
  const section = reached === null ? 'notYet' : 'happened';
  const goal = position.completed === null && position.kind !== 'implementation' ? 'inForce' : 'goal';
  return html`<li class="joint goal"><div class="cell j ${section}"><span class="dot" aria-hidden="true"></span><span class="said"><span class="what">${speech.capital(speech.t(goal === 'inForce' ? 'state-inForce' : 'goal-implementation'))}</span>
<span class="word ${section}">${speech.t(reached === null ? 'goal-notReached' : 'goal-reached')}</span>${reached === null ? null : html`<span class="when">${speech.date(reached.from)}</span>`}</span></div></li>`;
}
