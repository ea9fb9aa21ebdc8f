/**
 * Setting or lifting the two-person rule of an agreement, with the reason.
 */
import { Problem } from '../register/problems.ts';
import type { Desk } from './desk.ts';
import { missing } from './faults.ts';
import { areaField, type Given } from './form-parts.ts';
import { html } from './html.ts';
import type { Task, TaskKind } from './tasks.ts';

export const ruleTask: TaskKind = {
  name: 'rule',
  open(desk, { to = '' }) {
    desk.permit('administer');
    if (desk.position.kind !== 'agreement') throw new Problem('not-found', 'the rule is one of agreements');
    if (to === '') return null;
    if (to !== 'on' && to !== 'off') throw new Problem('not-found', 'the rule is on or off');
    return settingTask(desk, to);
  },
  choices({ speech, position, path }) {
    const now = position.twoPerson === undefined ? 'off' : 'on';
    const to = now === 'on' ? 'off' : 'on';
    return html`<p class="status small">${speech.t(`rule-is.${now}`)}</p><p>${speech.t('rule-intro')}</p><p><a href="${speech.href(path)}/rule?to=${to}">${speech.t(`rule-set.${to}`)}</a></p>`;
  },
};

function settingTask(desk: Desk, to: 'on' | 'off'): Task {
  const { speech, id, register, position } = desk;
  const reasonOf = (given: Given) => given.reason?.trim() ?? '';
  const waiting = position.unconfirmed?.length ?? 0;
  return {
    title: html`${speech.t(`rule-set.${to}`)}`,
    intro: html`${speech.t('rule-intro')}`,
    begins: {},
    chosen: { to },
    pointers: { '/reason': 'reason' },
    fields: (form) =>
      areaField(form, { name: 'reason', label: speech.t('field-reason'), hint: speech.t('rule-reason') }),
    faults: (given) => missing(speech, given, ['reason']),
    request: (given) => ({ twoPerson: to === 'on', reason: reasonOf(given) }),
    preview: async () => {
      if ((position.twoPerson !== undefined) === (to === 'on'))
        throw new Problem('impossible-content', 'it is so already', {
          errors: [{ pointer: '/twoPerson', detail: 'is so already' }],
        });
      return html`<p>${speech.t('plan-changes')}</p><p>${speech.t(`rule-then.${to}`)}</p>${waiting === 0 ? null : html`<p>${speech.t('rule-waiting', { count: waiting })}</p>`}`;
    },
    send: (asked, caller) => register.setRule(id, asked, caller),
    otherwise: null,
  };
}
