/**
 * Plans: expecting an act, and confirming, moving or dropping what is expected.
 */
import { keyOf } from '../law/procedure.ts';
import { PLAN_CHANGES, type PlanChange } from '../register/bodies.ts';
import { Problem } from '../register/problems.ts';
import { check, planRequest } from '../register/requests.ts';
import type { TimelineLine } from '../register/timeline.ts';
import { dayField, dayGiven, dayTyped } from './day-field.ts';
import type { Desk } from './desk.ts';
import { type Form, type Given, textField } from './form-parts.ts';
import { type Html, html, joinHtml } from './html.ts';
import type { Task, TaskKind } from './tasks.ts';

type PlanLine = Extract<TimelineLine, { kind: 'plan' }>;

/** Changes of a plan that is there. */
const CHANGES = PLAN_CHANGES.filter((one) => one !== 'expect');

export const planTask: TaskKind = {
  name: 'plan',
  async open(desk, { act = '', plan = '', change = '' }) {
    desk.permit('plan');
    if (plan !== '') {
      const known = CHANGES.find((one) => one === change);
      const found = (await livePlans(desk)).find((one) => String(one.version) === plan);
      if (found === undefined || known === undefined) throw new Problem('not-found', 'there is no such plan');
      desk.permitBy('plan', found.act.by);
      return changeTask(desk, found, known);
    }
    if (act === '') return null;
    const own = desk.chart.procedure.byKey.get(act);
    if (own === undefined) throw new Problem('not-found', 'the procedure has no such act');
    desk.permitBy('plan', own.by ?? undefined);
    return expectTask(desk, act);
  },
  async choices(desk) {
    const { speech, names, next } = desk;
    const address = `${speech.href(desk.path)}/plan`;
    const live = await livePlans(desk);
    const plans = live.map((line) => {
      const links = CHANGES.filter((change) => change !== 'confirm' || line.status !== 'confirmed').map(
        (change) =>
          html`<a href="${address}?plan=${line.version}&amp;change=${change}">${speech.t(`plan-do-${change}`)}<span class="quiet"> ${speech.t('entry-version', { version: line.version })}</span></a>`,
      );
      return html`<li><div class="line"><span><span class="act">${actOf(desk, line)}</span> <span class="who">${speech.date(line.on)}, ${speech.t(`plan-${line.status}`)}</span></span><span>${joinHtml(links, ' · ')}</span></div></li>`;
    });
    const ahead = [...next.owed, ...next.open, ...next.notYet].filter((entry) => entry.planned === undefined);
    const acts = ahead.map(
      ({ key }) => html`<li><a class="act" href="${address}?act=${encodeURIComponent(key)}">${names.act(key)}</a></li>`,
    );
    return html`<p class="intro">${speech.t('plan-intro')}</p>
<section><h2>${speech.t('section-planned')} <small>${speech.number(plans.length)}</small></h2>${plans.length === 0 ? html`<p class="soft">${speech.t('section-planned.none')}</p>` : html`<ul class="card rows">${plans}</ul>`}</section>
<section><h2>${speech.t('plan-expect')}</h2><ul class="card rows">${acts}</ul></section>`;
  },
};

async function livePlans({ register, id }: Desk): Promise<PlanLine[]> {
  const { lines } = await register.read.timeline(id);
  return lines.filter(
    (line): line is PlanLine => line.kind === 'plan' && line.status !== 'dropped' && line.status !== 'fulfilled',
  );
}

function actOf({ names, chart }: Desk, { act }: PlanLine): Html {
  return names.act(keyOf(chart.procedure, act) ?? act.type);
}

function expectTask(desk: Desk, key: string): Task {
  const { speech, names, chart, register, id } = desk;
  const own = chart.procedure.byKey.get(key)!;
  const request = (given: Given) => ({
    change: 'expect',
    act: {
      type: own.type,
      ...(own.by === null ? {} : { by: own.by }),
      ...(own.name === null ? {} : { name: own.name }),
      on: dayTyped(given, 'on'),
    },
    ...beside(given),
  });
  return {
    title: speech.say('plan-title-expect', { act: names.act(key) }),
    intro: html`${speech.t('plan-intro')}`,
    begins: { on: 'day', announced: 'day' },
    chosen: { act: key },
    pointers: { '/on': 'on', '/announced': 'announced', '/source': 'source' },
    fields: (form: Form) =>
      html`${dayField(form, 'on', speech.t('field-planned'), null)}${dayField(form, 'announced', speech.t('field-announced'), speech.t('field-announced.hint'))}${textField(form, { name: 'source', label: speech.t('field-source') })}`,
    faults: (given) =>
      dayTyped(given, 'on') === '' ? [{ field: 'on', text: html`${speech.t('fault-planned')}` }] : [],
    request,
    async preview(given) {
      check(planRequest, request(given));
      return planShown(desk, names.act(key), null, dayTyped(given, 'on'));
    },
    send: (asked, caller) => register.plan(id, asked, caller),
    otherwise: null,
  };
}

/** What is known of the expectation itself. */
function beside(given: Given): { announced?: string; source?: string } {
  const announced = dayTyped(given, 'announced');
  const source = given.source?.trim() ?? '';
  return { ...(announced === '' ? {} : { announced }), ...(source === '' ? {} : { source }) };
}

function changeTask(desk: Desk, line: PlanLine, change: PlanChange): Task {
  const { speech, register, id } = desk;
  const act = actOf(desk, line);
  const moves = change === 'move';
  const request = (given: Given) => ({
    change,
    plan: line.version,
    ...(moves ? { on: dayTyped(given, 'on') } : {}),
    ...beside({ source: given.source ?? '' }),
  });
  return {
    title: speech.say(`plan-title-${change}`, { act, on: speech.date(line.on) }),
    intro: html`${speech.t('plan-intro')}`,
    begins: moves ? dayGiven('on', line.on) : {},
    chosen: { plan: String(line.version), change },
    pointers: { '/on': 'on', '/source': 'source' },
    fields: (form) =>
      html`${moves ? dayField(form, 'on', speech.t('field-planned'), null) : null}${textField(form, { name: 'source', label: speech.t('field-source') })}`,
    faults: (given) =>
      moves && dayTyped(given, 'on') === '' ? [{ field: 'on', text: html`${speech.t('fault-planned')}` }] : [],
    request,
    async preview(given) {
      check(planRequest, request(given));
      const now = moves ? dayTyped(given, 'on') : line.on;
      return planShown(desk, act, line.on, change === 'drop' ? null : now);
    },
    send: (asked, caller) => register.plan(id, asked, caller),
    otherwise: null,
  };
}

function planShown({ speech }: Desk, act: Html, was: string | null, now: string | null): Html {
  const day = (on: string | null) =>
    on === null ? html`<span class="soft">${speech.t('change-none')}</span>` : speech.date(on);
  return html`<table class="cards"><thead><tr><th scope="col">${speech.t('section-planned')}</th><th scope="col">${speech.t('change-before')}</th><th scope="col">${speech.t('change-after')}</th></tr></thead>
<tbody><tr><th scope="row">${act}</th><td data-label="${speech.t('change-before')}">${day(was)}</td><td data-label="${speech.t('change-after')}"><strong>${day(now)}</strong></td></tr></tbody></table><p>${speech.t('plan-changes')}</p>`;
}
