/**
 * Correcting an act on record: replacing what it says, or annulling it, always with the reason.
 */
import type { Act } from '../law/acts.ts';
import { keyOf } from '../law/procedure.ts';
import { Problem } from '../register/problems.ts';
import { ACT_POINTERS, actFields, actGiven, actTyped } from './act-fields.ts';
import { changeOf, elsewhereOf } from './consequences.ts';
import type { Desk } from './desk.ts';
import { missing } from './faults.ts';
import { areaField, type Given } from './form-parts.ts';
import { html } from './html.ts';
import type { Task, TaskKind } from './tasks.ts';

export const correctTask: TaskKind = {
  name: 'correct',
  async open(desk, { version = '', how = '' }) {
    desk.permit('correct');
    if (version === '') return null;
    const { acts } = await desk.register.read.acts(desk.id);
    const found = acts.find((one) => String(one.version) === version);
    if (found === undefined) throw new Problem('not-found', 'this version is no act that counts');
    return correctionTask(desk, found, how === 'annul');
  },
  async choices(desk) {
    const { speech, names } = desk;
    const { acts } = await desk.register.read.acts(desk.id);
    if (acts.length === 0) return html`<p>${speech.t('timeline-none')}</p>`;
    const items = acts.map(({ version, act }) => {
      const link = (how: string) => `${speech.href(desk.path)}/correct?version=${version}&how=${how}`;
      return html`<li><div class="line"><span><span class="act">${names.actOf(act)}</span> <span class="who">${speech.date(act.on)}</span></span><span><a href="${link('replace')}">${speech.t('correct-replace')}<span class="quiet"> ${speech.t('entry-version', { version })}</span></a> · <a href="${link('annul')}">${speech.t('correct-annul')}<span class="quiet"> ${speech.t('entry-version', { version })}</span></a></span></div></li>`;
    });
    return html`<p class="intro">${speech.t('correct-intro')}</p><ul class="card rows">${items}</ul>`;
  },
};

type OnRecord = Awaited<ReturnType<Desk['register']['read']['acts']>>['acts'][number];

function correctionTask(desk: Desk, { version, act }: OnRecord, annul: boolean): Task {
  const { speech, names, chart, id, register, session } = desk;
  const key = keyOf(chart.procedure, act);
  const own = key === undefined ? undefined : chart.procedure.byKey.get(key);
  // What the procedure does not know can only be annulled.
  const annuls = annul || own === undefined;
  const reasonOf = (given: Given) => given.reason?.trim() ?? '';
  const request = (given: Given) => ({
    version,
    ...(annuls || own === undefined ? { annul: true } : { act: keepingSealed(act, actTyped(given, own)) }),
    reason: reasonOf(given),
  });
  const what = names.act(key ?? `${act.type}.${act.by ?? ''}`);
  return {
    title: speech.say(annuls ? 'correct-title-annul' : 'correct-title', { act: what, on: speech.date(act.on) }),
    intro: html`${speech.t('correct-intro')}`,
    begins: annuls ? {} : actGiven(act),
    chosen: { version: String(version), how: annuls ? 'annul' : 'replace' },
    pointers: { ...ACT_POINTERS, '/reason': 'reason' },
    fields: (form) =>
      html`${annuls || own === undefined ? null : actFields(form, names, own)}${areaField(form, { name: 'reason', label: speech.t('field-reason'), hint: speech.t('field-reason.hint') })}`,
    faults: (given) => missing(speech, given, ['reason']),
    request,
    async preview(given) {
      const changes = await register.previewCorrection(id, request(given), session.identity.principal);
      const mine = changes.find((one) => one.id === id);
      const others = changes.filter((one) => one.id !== id);
      return html`${mine === undefined ? html`<p>${speech.t('change-same')}</p>` : changeOf(speech, names, mine)}
<h3>${speech.t('change-elsewhere')}</h3>${elsewhereOf(speech, names, others)}`;
    },
    send: (asked, caller) => register.correct(id, asked, caller),
    otherwise: null,
  };
}

/** A replacement that keeps what stands beside the ledger: confidential evidence and a private note are not typed anew. */
function keepingSealed({ evidence, privateNote }: Act, typed: Record<string, unknown>): Record<string, unknown> {
  const { sealed } = evidence ?? {};
  return {
    ...typed,
    ...(sealed === undefined ? {} : { evidence: { ...(typed.evidence as object | undefined), sealed } }),
    ...(privateNote === undefined ? {} : { privateNote }),
  };
}
