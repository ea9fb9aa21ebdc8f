/**
 * The fields of an act, and the act that is typed into them.
 */
import { type Act, GRADES } from '../law/acts.ts';
import type { ProcedureAct } from '../law/procedure.ts';
import { dayField, dayGiven, dayTyped } from './day-field.ts';
import { areaField, choiceField, type Form, type Given, textField } from './form-parts.ts';
import { type Html, html } from './html.ts';
import type { Names } from './names.ts';

/** Fields of evidence, by their names in the form. */
const EVIDENCE = {
  grade: 'grade',
  document: 'document',
  title: 'evidence-title',
  url: 'url',
  sha256: 'digest',
  note: 'evidence-note',
} as const;

/** Where the faults of an act are shown: the field of the form for the JSON pointer of the request. */
export const ACT_POINTERS: Readonly<Record<string, string>> = {
  '/on': 'on',
  '/place': 'place',
  '/signatory': 'signatory',
  '/note': 'note',
  '/confidential/party': 'confidential',
  ...Object.fromEntries(Object.entries(EVIDENCE).map(([name, field]) => [`/confidential/evidence/${name}`, field])),
  ...Object.fromEntries(Object.entries(EVIDENCE).map(([name, field]) => [`/evidence/${name}`, field])),
};

/** The fields: when, where and by whom it was signed, what proves it.
 * @param keepers parties that may keep the evidence confidential. */
export function actFields(form: Form, names: Names, own: ProcedureAct, keepers: readonly string[] = []): Html {
  const { speech } = form;
  const grades = GRADES.map((grade): [string, string] => [grade, speech.t(`grade-${grade}`)]);
  const field = (name: string) => ({ name, label: speech.t(`field-${name}`) });
  const signed = own.type === 'sign';
  return html`${dayField(form, 'on', speech.t('field-on'), speech.say('act-enter', { what: names.guidance(own.key, 'date') }))}
${signed ? html`<div class="pair">${textField(form, field('place'))}${textField(form, field('signatory'))}</div>` : null}
<fieldset class="group"><legend>${speech.t('field-evidence')}</legend><p class="hint">${speech.say('act-proof', { what: names.guidance(own.key, 'evidence') })}</p>
<div class="pair">${choiceField(form, field('grade'), grades)}${textField(form, { ...field('document'), hint: speech.t('field-document.hint') })}</div>
${textField(form, field('evidence-title'))}${textField(form, { ...field('url'), ltr: true, hint: speech.t('field-url.hint') })}
<details class="field"${['digest', 'evidence-note'].some((name) => (form.given[name] ?? '') !== '' || form.faults.some((one) => one.field === name)) ? html` open` : null}><summary>${speech.t('field-more')}</summary>
${textField(form, { ...field('digest'), ltr: true, hint: speech.t('field-digest.hint') })}${areaField(form, field('evidence-note'))}</details>${confidentialField(form, names, keepers)}</fieldset>
${areaField(form, { ...field('note'), hint: speech.t('field-note.hint') })}`;
}

/** Whether, and by which party, the evidence is kept confidential. */
function confidentialField(form: Form, names: Names, keepers: readonly string[]): Html | null {
  if (keepers.length === 0) return null;
  const { speech } = form;
  const of = keepers.map((id): [string, string] => [id, speech.t('confidential-of', { party: names.party(id) })]);
  const field = {
    name: 'confidential',
    label: speech.t('field-confidential'),
    hint: speech.t('field-confidential.hint'),
  };
  return choiceField(form, field, [['', speech.t('confidential-open')], ...of]);
}

/** The same where a party keeps the evidence confidential: of it the act says the grade alone. */
export function sealedTyped(given: Given, own: ProcedureAct): Record<string, unknown> {
  const act = actTyped(given, own);
  const party = given.confidential ?? '';
  if (party === '') return act;
  const { grade = 'none', ...evidence } = (act.evidence ?? {}) as Readonly<Record<string, string>>;
  return { ...act, evidence: { grade }, confidential: { party, evidence } };
}

/** The act as it was typed, in the shape of a request; what is wrong with it is for the register to say. */
export function actTyped(given: Given, own: ProcedureAct): Record<string, unknown> {
  const text = (name: string) => (given[name] ?? '').trim();
  const filled = (pairs: readonly (readonly [string, string])[]) =>
    Object.fromEntries(pairs.map(([name, field]) => [name, text(field)]).filter(([, value]) => value !== ''));
  const evidence = filled(Object.entries(EVIDENCE));
  const says = Object.keys(evidence).some((name) => name !== 'grade') || evidence.grade !== 'none';
  return {
    type: own.type,
    ...(own.by === null ? {} : { by: own.by }),
    ...(own.name === null ? {} : { name: own.name }),
    on: dayTyped(given, 'on'),
    ...filled(['place', 'signatory', 'note'].map((name) => [name, name] as const)),
    ...(says ? { evidence } : {}),
  };
}

/** What the fields of an act on record begin with. */
export function actGiven({ on, evidence, place = '', signatory = '', note = '' }: Act): Given {
  const proof = Object.entries(EVIDENCE).map(([name, field]) => [
    field,
    evidence?.[name as keyof typeof EVIDENCE] ?? '',
  ]);
  return { ...dayGiven('on', on), place, signatory, note, ...Object.fromEntries(proof) };
}
