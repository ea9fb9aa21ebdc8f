/**
 * What the record lacks: weak evidence with what would close it, acts that do not fit, departures from procedure and plans.
 */
import { keyOf } from '../law/procedure.ts';
import { citedWithLinks } from './citations.ts';
import { type Html, html, joinHtml, NOTHING } from './html.ts';
import type { InstrumentView } from './instrument.ts';
import { reasonText } from './reasons.ts';

/** Gaps, findings and departures, each with its count. */
export function evidenceOf(view: InstrumentView): Html {
  return joinHtml([findings(view) ?? NOTHING, gaps(view), departures(view)]);
}

function gaps(view: InstrumentView): Html {
  const { speech, names, gaps: all, course } = view;
  const items = all.map((gap) => {
    const key = keyOf(course.chart.procedure, { type: gap.act, ...(gap.by === null ? {} : { by: gap.by }) }) ?? gap.act;
    return html`<li><div class="line"><span class="act">${names.act(key)}</span><span class="word">${speech.t(`grade-${gap.grade}`)}</span></div>
<div class="why"><p>${speech.say('act-on', { on: speech.date(gap.on) })}</p><p>${speech.say('gap-closes', { what: names.guidance(key, 'evidence') })}</p></div></li>`;
  });
  return section(view, 'gaps', items);
}

function findings(view: InstrumentView): Html | null {
  const { speech, names, position, agreement } = view;
  if (position.findings.length === 0) return null;
  const items = position.findings.map((one) => {
    const reasons = one.reasons.map((reason) => html`<li>${reasonText(speech, names, reason, agreement)}</li>`);
    return html`<li><div class="line"><span class="act">${names.act(`${one.act.type}.${one.act.by ?? one.act.name ?? ''}`)}</span><span>${speech.date(one.act.on)}</span></div><div class="why"><ol>${reasons}</ol></div></li>`;
  });
  return section(view, 'findings', items);
}

function departures(view: InstrumentView): Html {
  const items = view.departures.map((one) => html`<li>${departure(view, one)}</li>`);
  return section(view, 'departures', items);
}

function departure({ speech, names, agreement }: InstrumentView, one: InstrumentView['departures'][number]): Html {
  const { args, code } = one;
  const date = (name: string) => (args[name] === undefined ? html`` : speech.date(String(args[name])));
  const key = 'key' in args ? String(args.key) : `${args.type}.${args.by ?? ''}`;
  const base = { act: names.act(key), cites: citedWithLinks(speech, one.cites, agreement) };
  switch (code) {
    case 'noSuchAct':
    case 'notInForceThen':
    case 'notProvidedFor':
      return speech.say(`departure-${code}`, { ...base, on: date('on') });
    case 'firstMissing':
      return speech.say(`departure-${code}`, { ...base, on: date('on'), first: names.act(String(args.first)) });
    case 'firstLater': {
      const first = names.act(String(args.first));
      return speech.say(`departure-${code}`, { ...base, on: date('on'), first, firstOn: date('firstOn') });
    }
    case 'overdue':
      return speech.say(`departure-${code}`, { ...base, planned: date('planned'), days: Number(args.days) });
    case 'earlier':
    case 'later': {
      const planned = date('planned');
      return speech.say(`departure-${code}`, { ...base, on: date('on'), planned, days: Number(args.days) });
    }
  }
}

function section({ speech }: InstrumentView, name: string, items: readonly Html[]): Html {
  return html`<section class="acts" aria-labelledby="s-${name}"><h3 id="s-${name}">${speech.t(`evidence-${name}`)} <small>${speech.number(items.length)}</small></h3>
<p class="soft">${speech.t(items.length === 0 ? `evidence-${name}.none` : `evidence-${name}.rule`)}</p>${items.length === 0 ? null : html`<ul class="card rows">${items}</ul>`}</section>`;
}
