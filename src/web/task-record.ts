/**
 * Recording an act: one that the procedure takes now, or expressly outside the procedure, with the reason.
 */
import { hasRight } from '../access/rights.ts';
import { parseLegalDate } from '../law/dates.ts';
import type { OutlookEntry } from '../law/outlook.ts';
import type { Reason } from '../law/reasons.ts';
import { impossible, Problem } from '../register/problems.ts';
import type { Run } from '../simulation/run.ts';
import { ACT_POINTERS, actFields, actTyped, sealedTyped } from './act-fields.ts';
import { citedWithLinks } from './citations.ts';
import { changeOf, elsewhereOf, nextOf } from './consequences.ts';
import type { Desk } from './desk.ts';
import { missing } from './faults.ts';
import { areaField, type Form, type Given } from './form-parts.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';
import { plainText } from './plain-text.ts';
import type { Speech } from './speech.ts';
import type { Task, TaskKind } from './tasks.ts';

export const recordTask: TaskKind = {
  name: 'record',
  open(desk, asked) {
    desk.permit('record');
    const { act = '', outside = '' } = asked;
    if (act === '') return null;
    const own = desk.chart.procedure.byKey.get(act);
    if (own === undefined) throw new Problem('not-found', 'the procedure has no such act');
    desk.permitBy('record', own.by ?? undefined);
    if (outside !== '') desk.permit('outsideProcedure');
    return actTask(desk, own.key, outside !== '');
  },
  choices(desk) {
    const { speech, next, chart } = desk;
    const list = (entries: readonly OutlookEntry[]) =>
      entries.map(
        (entry) =>
          html`<li><div class="line"><a class="act" href="${speech.href(desk.path)}/record?act=${encodeURIComponent(entry.key)}">${desk.names.act(entry.key)}</a><span class="cite">${citedWithLinks(speech, entry.cites, desk.agreement)}</span></div></li>`,
      );
    const section = (name: 'owed' | 'open' | 'mayHaveHappened') =>
      next[name].length === 0
        ? null
        : html`<section><h2>${speech.t(`section-${name}`)} <small>${speech.number(next[name].length)}</small></h2><ul class="card rows">${list(next[name])}</ul></section>`;
    const none = next.owed.length + next.open.length === 0 ? html`<p>${speech.t('section-open.none')}</p>` : null;
    const all = chart.procedure.acts.map(
      (one) => html`<option value="${one.key}">${speech.capital(plainText(desk.names.act(one.key), true))}</option>`,
    );
    const outside = hasRight(desk.session.identity.role, 'outsideProcedure')
      ? html`<section><h2>${speech.t('outside-heading')}</h2><p>${speech.t('outside-intro')}</p><form class="work field" action="${speech.href(desk.path)}/record"><label for="act">${speech.t('outside-act')}</label><select id="act" name="act">${all}</select><input type="hidden" name="outside" value="yes"> <button>${speech.t('form-continue')}</button></form></section>`
      : null;
    return html`${none}${section('owed')}${section('open')}${section('mayHaveHappened')}${outside}`;
  },
};

function actTask(desk: Desk, key: string, outside: boolean): Task {
  const { speech, names, id, register } = desk;
  const own = desk.chart.procedure.byKey.get(key)!;
  // A note is of the party whose act it is; on what is of both, it is recorded by API or command line, with its party.
  const isOfParty = own.by !== null && own.by !== 'joint';
  const request = (given: Given) => ({
    ...actTyped(given, own),
    ...(outside ? { outsideProcedure: given.outsideReason?.trim() ?? '' } : {}),
  });
  // Who is limited to certain parties keeps confidential for these alone.
  const { parties } = desk.session.identity.limits;
  const keepers = desk.chart.procedure.parties.map((one) => one.id).filter((id) => parties?.includes(id) ?? true);
  const noted = (given: Given) => {
    const text = given.privateNote?.trim() ?? '';
    const sealed = sealedTyped(given, own);
    return { ...request(given), ...sealed, ...(text === '' ? {} : { privateNote: { text } }) };
  };
  return {
    title: html`<span class="act">${names.act(key)}</span>`,
    intro: citedWithLinks(speech, own.cites, desk.agreement),
    begins: { on: 'day', grade: 'none' },
    chosen: { act: key, ...(outside ? { outside: 'yes' } : {}) },
    pointers: { ...ACT_POINTERS, '/outsideProcedure': 'outsideReason', '/privateNote/text': 'privateNote' },
    fields: (form: Form) =>
      html`${outside ? html`<div class="warn"><p>${speech.t('outside-intro')}</p></div>${areaField(form, { name: 'outsideReason', label: speech.t('field-outsideReason'), hint: speech.t('field-outsideReason.hint') })}` : null}${actFields(form, names, own, keepers)}${isOfParty ? areaField(form, { name: 'privateNote', label: speech.t('field-privateNote'), hint: speech.t('field-privateNote.hint') }) : null}`,
    faults: (given) => missing(speech, given, [...(outside ? ['outsideReason'] : []), ...confidentialGaps(given)]),
    request: noted,
    async preview(given) {
      const run = await register.read.simulations.run({ instrument: id, steps: [request(given)] });
      refuseUntaken(run, register.read.today());
      return runShown(speech, names, run, desk.agreement);
    },
    send: (asked, caller) => {
      const { confidential } = asked as { confidential?: { party: string } };
      if (confidential !== undefined) desk.permitBy('record', confidential.party);
      return register.recordAct(id, asked, caller);
    },
    otherwise:
      outside || !hasRight(desk.session.identity.role, 'outsideProcedure')
        ? null
        : html`<a href="${speech.href(desk.path)}/record?act=${encodeURIComponent(key)}&amp;outside=yes">${speech.t('outside-link')}</a>`,
  };
}

/** Refuses what recording would refuse: what a run did not take, and what lies wholly ahead, which only can be supposed.
 * @throws Problem `act-not-open`, `impossible-content`. */
export function refuseUntaken(run: Run, today: string): void {
  for (const { act } of run.steps) {
    if (act !== null && parseLegalDate(act.on).earliest > today) throw impossible('/on', 'lies wholly in the future');
  }
  const reasons: readonly Reason[] = run.steps.flatMap((step) => step.reasons);
  if (reasons.length > 0) throw new Problem('act-not-open', reasons.map((one) => one.text).join('; '), { reasons });
}

/** What a run comes to: in the instrument, in others, and what may come next. */
export function runShown(speech: Speech, names: Names, run: Run, agreement: string): Html {
  return html`${changeOf(speech, names, { before: run.real, after: run.standing })}
<h3>${speech.t('change-elsewhere')}</h3>${elsewhereOf(speech, names, run.consequences)}
<h3>${speech.t('change-next')}</h3>${nextOf(speech, names, run.open, agreement)}`;
}

/** What is kept confidential must say something: the document at least. */
function confidentialGaps(given: Given): string[] {
  const says = ['document', 'evidence-title', 'url', 'digest', 'evidence-note'].some(
    (name) => (given[name] ?? '') !== '',
  );
  return (given.confidential ?? '') === '' || says ? [] : ['document'];
}
