/**
 * Starting an amendment of an agreement, or carrying it out in one of the ways its clauses name, with the first act.
 */
import { type Procedure, procedure } from '../law/procedure.ts';
import { Problem } from '../register/problems.ts';
import { ACT_POINTERS, actFields, actTyped } from './act-fields.ts';
import type { Desk } from './desk.ts';
import { missing } from './faults.ts';
import { type Given, textField } from './form-parts.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { refuseUntaken, runShown } from './task-record.ts';
import type { Task, TaskKind } from './tasks.ts';

/** What can be started: an amendment, or by its name a way of carrying out. */
interface Way {
  readonly name: string | null;
  readonly procedure: Procedure;
  readonly title: Html;
}

export const startTask: TaskKind = {
  name: 'start',
  async open(desk, { act = '', procedure: name = '' }) {
    desk.permit('record');
    if (act === '') return null;
    const way = (await waysOf(desk)).find((one) => (one.name ?? '') === name);
    const own = way?.procedure.byKey.get(act);
    if (way === undefined || own === undefined) throw new Problem('not-found', 'the clauses have no such procedure');
    desk.permitBy('record', own.by ?? undefined);
    return partTask(desk, way, act);
  },
  async choices(desk) {
    const { speech } = desk;
    const ways = await waysOf(desk);
    if (ways.length === 0) return html`<p>${speech.t('start-none')}</p>`;
    const sections = ways.map((way) => {
      const names = new Names(speech, way.procedure);
      const items = firstActs(way.procedure).map(
        ({ key }) =>
          html`<li><a class="act" href="${speech.href(desk.path)}/start?${new URLSearchParams({ ...(way.name === null ? {} : { procedure: way.name }), act: key }).toString()}">${names.act(key)}</a></li>`,
      );
      return html`<section><h2>${way.title}</h2><p class="soft">${speech.t('start-first')}</p><ul class="card rows">${items}</ul></section>`;
    });
    return html`${sections}`;
  },
};

function firstActs({ acts, clauses }: Procedure) {
  const first = clauses.stages[0]?.state;
  return acts.filter((one) => 'stage' in one.place && one.place.stage === first);
}

async function waysOf({ speech, register, id, position }: Desk): Promise<Way[]> {
  if (position.kind !== 'agreement') return [];
  const clauses = await register.read.clauses(id);
  const amending = procedure(clauses, 'amendment');
  return [
    ...(amending === undefined
      ? []
      : [{ name: null, procedure: amending, title: html`${speech.t('kind-amendment')}` }]),
    ...Object.entries(clauses.implementation ?? {}).flatMap(([name, { title }]) => {
      const own = procedure(clauses, 'implementation', name);
      return own === undefined ? [] : [{ name, procedure: own, title: speech.words(title) }];
    }),
  ];
}

function partTask(desk: Desk, { name, procedure: own, title }: Way, key: string): Task {
  const { speech, id, register } = desk;
  const names = new Names(speech, own);
  const act = own.byKey.get(key)!;
  const titleOf = (given: Given) => given.title?.trim() ?? '';
  const way = name === null ? {} : { procedure: name };
  return {
    title: html`${title}: ${names.act(key)}`,
    intro: html`${speech.t('start-intro')}`,
    begins: { on: 'day', grade: 'none' },
    chosen: { act: key, ...way },
    pointers: { ...ACT_POINTERS, '/title': 'title' },
    fields: (form) =>
      html`${textField(form, { name: 'title', label: speech.t('field-title') })}${actFields(form, names, act)}`,
    faults: (given) => missing(speech, given, ['title']),
    request: (given) => ({ ...way, title: { [speech.language]: titleOf(given) }, act: actTyped(given, act) }),
    async preview(given) {
      const steps = [actTyped(given, act)];
      const run = await register.read.simulations.run({ agreement: id, ...way, title: titleOf(given), steps });
      refuseUntaken(run, register.read.today());
      return runShown(speech, names, run, desk.agreement);
    },
    send: (asked, caller) => register.startPart(id, name === null ? 'amendment' : 'implementation', asked, caller),
    otherwise: null,
  };
}
