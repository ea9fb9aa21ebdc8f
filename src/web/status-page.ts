/**
 * The status of an instrument, in the order in which its readers ask.
 */
import type { Act } from '../law/acts.ts';
import { keyOf } from '../law/procedure.ts';
import { clockBar, clockQuery, isPast } from './clocks.ts';
import { ruleNote, unconfirmedNote } from './confirming.ts';
import { courseOf } from './course.ts';
import { distanceOf } from './distance.ts';
import { documentsOf } from './documents.ts';
import { evidenceOf } from './evidence.ts';
import { type Html, html } from './html.ts';
import { type InstrumentView, pathOf } from './instrument.ts';
import { partsOf, relationsOf } from './parts.ts';
import { sectionsOf } from './sections.ts';
import { caveats, mainSentence } from './sentence.ts';
import { framed } from './shell.ts';
import { statusFoot, titleOf } from './status-foot.ts';
import { TASK_NAMES } from './tasks.ts';
import { timelinePicture } from './timeline-picture.ts';
import { numbered } from './timeline-rows.ts';
import { timelineTable } from './timeline-table.ts';

/** The page. */
export function statusPage(view: InstrumentView): string {
  const { speech, position, asked } = view;
  const path = pathOf(position.id);
  const rows = numbered(view.timeline);
  const sentence = mainSentence(speech, position.phrases, (id) => view.names.party(id));
  const main = html`${ledeOf(view, sentence)}
${courseOf(view)}
<div class="two">${distanceOf(view)}${partsOf(view) ?? restsOn(view)}</div>
<section aria-labelledby="h-acts"><h2 id="h-acts">${speech.t('sections-heading')}</h2>${sectionsOf(view)}</section>
<section aria-labelledby="h-evidence"><h2 id="h-evidence">${speech.t('evidence-heading')}</h2>${evidenceOf(view)}</section>
<section aria-labelledby="h-timeline"><h2 id="h-timeline">${speech.t('timeline-heading')} <small>${speech.number(rows.length)}</small></h2>
${timelinePicture(view, rows)}${rows.length === 0 ? html`<p class="soft">${speech.t('timeline-none')}</p>` : html`<div class="card">${timelineTable(view, rows)}</div>`}</section>
${documentsOf(view, rows)}`;
  return framed(speech, {
    title: titleOf(view, sentence),
    path: `${path}${clockQuery(asked)}`,
    bar: clockBar(speech, path, asked, position.asOf, view.span),
    main,
    foot: statusFoot(view),
    news: { path, query: '' },
    past: isPast(asked),
    script: 'live.js',
  });
}

/** The trail to an instrument's page. */
export function crumbs({ speech, position, agreement, asked }: InstrumentView, here: string | null = null): Html {
  const own = `${speech.href(pathOf(position.id))}${clockQuery(asked)}`;
  const parent =
    position.kind === 'agreement'
      ? null
      : html`<li><a href="${speech.href(pathOf(agreement))}${clockQuery(asked)}">${speech.symbol(agreement)}</a></li>`;
  const last =
    here === null
      ? html`<li aria-current="page">${speech.symbol(position.id)}</li>`
      : html`<li><a href="${own}">${speech.symbol(position.id)}</a></li><li aria-current="page">${here}</li>`;
  return html`<nav class="crumbs" aria-label="${speech.t('nav-trail')}"><ol><li><a href="${speech.href('/')}">${speech.t('nav-register')}</a></li>${parent}${last}</ol></nav>`;
}

function ledeOf(view: InstrumentView, sentence: Html): Html {
  const { speech, position, asked } = view;
  const more = caveats(speech, position.phrases).map((one) => html`<p class="caveat">${one}</p>`);
  const past = isPast(asked)
    ? html`<p class="past-note">${speech.say('status-past', { asOf: html`<bdi>${speech.day(position.asOf)}</bdi>`, knownAt: speech.instant(position.knownAt) })}</p>`
    : null;
  return html`${crumbs(view)}<h1>${speech.words(position.title)}</h1>
${past}<p class="status">${sentence}</p>${more}${confirmingOf(view)}${chips(view)}${relationsOf(view)}
<ul class="tabs"><li><a href="${speech.href(pathOf(position.id))}/chart${clockQuery(asked)}">${speech.t('chart-link')}</a></li><li><a href="${speech.href(pathOf(position.id))}/articles${clockQuery(asked)}">${speech.t('articles-link')}</a></li><li><a href="#h-timeline">${speech.t('timeline-heading')}</a></li>${recordingTabs(view)}</ul>`;
}

/** Ways to add to the record: only the present position can be added to. */
function recordingTabs({ speech, position, asked }: InstrumentView): Html {
  const own = speech.href(pathOf(position.id));
  const supposed = html`<li><a href="${own}/simulator${asked.asOf === '' ? '' : `?asOf=${asked.asOf}`}">${speech.t('simulator-title')}</a></li>`;
  if (isPast(asked)) return supposed;
  const isAgreement = position.kind === 'agreement';
  const fits = { start: isAgreement, rule: isAgreement, confirm: position.unconfirmed !== undefined };
  const names = TASK_NAMES.filter((name) => fits[name as keyof typeof fits] ?? true);
  return html`${supposed}${names.map((name) => html`<li><a href="${own}/${name}">${speech.t(`task-${name}`)}</a></li>`)}`;
}

function confirmingOf({ speech, names, course, position }: InstrumentView): Html {
  const said = (act: Act) => {
    const key = keyOf(course.chart.procedure, act);
    return key === undefined ? html`` : html`${names.act(key)} ${speech.date(act.on)} `;
  };
  return html`${unconfirmedNote(speech, position, said)}${ruleNote(speech, position)}`;
}

function chips({ speech, position, next }: InstrumentView): Html {
  const { done, of, goal } = next.distance;
  const reached = position.inForce ?? position.completed;
  const items = [
    speech.say('chip-state', { state: speech.t(`state-${position.state}`) }),
    ...(reached === null
      ? [speech.say(`chip-distance-${goal}`, { done, of })]
      : [speech.say('chip-grade', { grade: speech.t(`grade-${reached.grade}`) })]),
    ...(position.kind !== 'amendment' || position.inForce === null
      ? []
      : [
          position.inForce.knownToBothFrom === null
            ? speech.say('chip-unknown')
            : speech.say('chip-known', { on: speech.date(position.inForce.knownToBothFrom) }),
        ]),
    speech.say('chip-ledger', { version: position.version }),
  ];
  return html`<ul class="chips">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** For what hangs on an agreement: the acts its entry into force rests on. */
function restsOn({ speech, position, timeline, names }: InstrumentView): Html {
  const rests = (position.inForce ?? position.completed)?.restsOn ?? [];
  const acts = timeline.flatMap((line) =>
    line.kind === 'act' && rests.includes(line.version)
      ? [
          html`<li><span class="act">${names.act(`${line.act.type}.${line.act.by ?? ''}`)}</span> <span class="who">${speech.date(line.happenedOn)}</span></li>`,
        ]
      : [],
  );
  return html`<section aria-labelledby="h-rests"><h2 id="h-rests">${speech.t('rests-heading')} <small>${speech.number(acts.length)}</small></h2>${acts.length === 0 ? html`<p class="soft">${speech.t('rests-none')}</p>` : html`<ul class="card rows">${acts}</ul>`}</section>`;
}
