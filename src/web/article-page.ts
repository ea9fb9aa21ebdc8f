/**
 * The articles beside what they govern: steps, duties and rules of the procedure, which are done, open or blocked, and
 * which articles are deliberately not modelled, with the reason.
 */
import type { Clauses } from '../law/clauses.ts';
import { type Procedure, procedure } from '../law/procedure.ts';
import type { Words } from '../law/words.ts';
import { type ArticleText, articleTexts } from './article-texts.ts';
import { anchorOf, cited, partsOf } from './citations.ts';
import { clockBar, clockQuery, isPast } from './clocks.ts';
import { unconfirmedNote } from './confirming.ts';
import { type Html, html } from './html.ts';
import { type InstrumentView, pathOf } from './instrument.ts';
import { Names } from './names.ts';
import { framed } from './shell.ts';
import { type ActStanding, standings } from './standings.ts';
import { statusFoot } from './status-foot.ts';
import { crumbs } from './status-page.ts';

/** The page. `clauses` are those of the agreement. */
export function articlePage(view: InstrumentView, clauses: Clauses): string {
  const { speech, position, asked, agreement } = view;
  const path = `${pathOf(position.id)}/articles`;
  const governed = governedBy(view, clauses);
  const texts = articleTexts(agreement);
  const own = texts.filter((one) => one.modelled || governed.has(one.cites));
  const others = [...governed.keys()].filter((cites) => !texts.some((one) => one.cites === cites));
  const left = texts.filter((one) => !one.modelled && !governed.has(one.cites));
  const main = html`${crumbs(view, speech.t('articles-link'))}<h1>${speech.words(position.title)}</h1><p class="status">${speech.t('articles-title')}</p>${unconfirmedNote(speech, position)}<p class="intro">${speech.t('articles-intro')}</p>
${own.map((one) => articleOf(view, one.cites, one, governed.get(one.cites) ?? []))}${others.map((cites) => articleOf(view, cites, null, governed.get(cites) ?? []))}
${left.length === 0 ? null : html`<section aria-labelledby="h-left"><h2 id="h-left">${speech.t('articles-left')} <small>${speech.number(left.length)}</small></h2><p class="soft">${speech.t('articles-left-rule')}</p><dl class="glossary">${left.map((one) => leftOut(view, one))}</dl></section>`}`;
  return framed(speech, {
    title: `${speech.t('articles-link')}: ${position.id}`,
    path: `${path}${clockQuery(asked)}`,
    bar: clockBar(speech, path, asked, position.asOf, view.span),
    main,
    foot: statusFoot(view),
    past: isPast(asked),
    script: 'live.js',
  });
}

function articleOf({ speech }: InstrumentView, cites: string, text: ArticleText | null, items: readonly Html[]): Html {
  const heading = text === null ? null : html` <span class="heading">${speech.words(text.heading)}</span>`;
  const words = text?.text === undefined ? null : html`<p>${speech.words(text.text)}</p>`;
  const governs =
    items.length === 0
      ? html`<p class="soft">${speech.t('articles-none-here')}</p>`
      : html`<ul class="rows">${items}</ul>`;
  return html`<section class="article card" id="${anchorOf(cites)}" aria-labelledby="a-${anchorOf(cites)}"><div><h2 id="a-${anchorOf(cites)}">${cited(speech, cites)}${heading}</h2>${words}</div><div>${governs}</div></section>`;
}

function leftOut({ speech }: InstrumentView, { cites, heading, reason }: ArticleText): Html {
  return html`<div id="${anchorOf(cites)}"><dt>${speech.say('said-of', { kind: cited(speech, cites), said: speech.words(heading) })}</dt><dd>${reason === undefined ? null : speech.words(reason)}</dd></div>`;
}

/** What each citation governs, as items of a list: of the instrument's own procedure with how it stands, of the others
 * as rules. */
function governedBy(view: InstrumentView, clauses: Clauses): ReadonlyMap<string, Html[]> {
  const found = new Map<string, Html[]>();
  const add = (cites: string, item: Html) => {
    for (const part of partsOf(cites)) found.set(part, [...(found.get(part) ?? []), item]);
  };
  const { speech, course, position } = view;
  addSteps(view, course.chart.procedure, standings(view.next), add);
  if (position.kind !== 'agreement') return found;
  for (const { id, cites } of clauses.supersedes) {
    const other = html`<a href="${speech.href(pathOf(id))}">${speech.symbol(id)}</a>`;
    add(cites, ruleItem(view, speech.say('rule-supersedes', { other })));
  }
  const amending = procedure(clauses, 'amendment');
  if (amending !== undefined) {
    addSteps(view, amending, null, add);
    add(amending.acts[0]?.cites ?? '', ruleItem(view, speech.say('rule-parentInForce')));
  }
  for (const { title, cites, entryIntoForce } of Object.values(clauses.implementation ?? {})) {
    add(cites ?? entryIntoForce.cites, procedureItem(view, title));
  }
  return found;
}

/** Steps, duties and the rule for the date. `acts` tells how the steps stand; null for a procedure that is not this
 * instrument's own. */
function addSteps(
  view: InstrumentView,
  own: Procedure,
  acts: ReadonlyMap<string, ActStanding> | null,
  add: (cites: string, item: Html) => void,
): void {
  const { speech } = view;
  const names = new Names(speech, own);
  for (const act of own.acts) {
    const standing = acts?.get(act.key);
    const duty = own.duties.some((rule) => rule.act.key === act.key);
    const kind = html`<span class="soft">${speech.t(duty ? 'step-duty' : `step-${act.place.kind}`)}</span>`;
    const word =
      standing === undefined
        ? null
        : html`<span class="word ${standing.section}">${speech.t(`section-${standing.section}.word`)}</span>`;
    const when =
      standing?.entry.on === undefined ? null : html` <span class="who">${speech.date(standing.entry.on)}</span>`;
    add(
      act.cites,
      html`<li><div class="line"><span><span class="act">${names.act(act.key)}</span>${when} ${kind}</span>${word}</div></li>`,
    );
  }
  const { entryIntoForce, provisional } = own.clauses;
  const later = (types: readonly string[]) => speech.list(types.map((type) => names.noun(type)));
  add(
    entryIntoForce.cites,
    ruleItem(view, speech.say(`rule-date-${own.result}`, { acts: later(entryIntoForce.laterOf) })),
  );
  if (provisional !== undefined) {
    add(provisional.cites, ruleItem(view, speech.say('rule-provisional', { acts: later(provisional.laterOf) })));
  }
}

function procedureItem({ speech }: InstrumentView, title: Words): Html {
  return html`<li>${speech.words(title)} <span class="soft">${speech.t('step-procedure')}</span></li>`;
}

function ruleItem({ speech }: InstrumentView, text: Html): Html {
  return html`<li>${text} <span class="soft">${speech.t('step-rule')}</span></li>`;
}
