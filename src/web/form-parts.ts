/**
 * The parts of forms: fields with their label, hint and fault; the summary of faults above the form, each leading to
 * its field.
 */
import { type Html, html } from './html.ts';
import type { Speech } from './speech.ts';

/** What was typed into a form, by the name of the field. */
export type Given = Readonly<Record<string, string>>;

/** Something wrong with a field. */
export interface FieldFault {
  /** Name of the field, which is also its id; empty for the form as a whole. */
  readonly field: string;
  readonly text: Html;
}

/** A form being shown: what was typed, and what is wrong with it. */
export interface Form {
  readonly speech: Speech;
  readonly given: Given;
  readonly faults: readonly FieldFault[];
}

/** What was typed into a field. */
export const typed = ({ given }: { readonly given: Given }, name: string): string => given[name] ?? '';

interface Labelled {
  readonly name: string;
  readonly label: Html | string;
  readonly hint?: Html | string | null;
}

/** A field of one line. */
export function textField(form: Form, field: Labelled & { readonly type?: string; readonly ltr?: boolean }): Html {
  const { name, type = 'text', ltr = false } = field;
  const dir = ltr ? html` dir="ltr" spellcheck="false" autocapitalize="none"` : html` dir="auto"`;
  return wrapped(
    form,
    field,
    html`<input id="${name}" name="${name}" type="${type}"${type === 'text' ? dir : null} value="${typed(form, name)}"${described(form, field)}>`,
  );
}

/** A field of several lines. */
export function areaField(form: Form, field: Labelled): Html {
  const { name } = field;
  return wrapped(
    form,
    field,
    html`<textarea id="${name}" name="${name}" rows="3" dir="auto"${described(form, field)}>
${typed(form, name)}</textarea>`,
  );
}

/** A field to choose one of several in. */
export function choiceField(form: Form, field: Labelled, options: readonly (readonly [string, string])[]): Html {
  const { name } = field;
  const chosen = typed(form, name);
  const items = options.map(
    ([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : null}>${text}</option>`,
  );
  return wrapped(form, field, html`<select id="${name}" name="${name}"${described(form, field)}>${items}</select>`);
}

/** What is wrong with a field, said at the field. */
export function faultAt({ speech, faults }: Form, name: string): Html | null {
  const own = faults.filter(({ field }) => field === name);
  if (own.length === 0) return null;
  const [only] = own;
  const told =
    own.length === 1 ? html` ${only!.text}` : html`<ul>${own.map(({ text }) => html`<li>${text}</li>`)}</ul>`;
  return html`<div class="fault" id="${name}-fault"><strong>${speech.t('form-fault')}</strong>${told}</div>`;
}

/** The names of what describes a field, as attributes of it. */
export function described({ faults }: Form, { name, hint = null }: Omit<Labelled, 'label'>): Html {
  const wrong = faults.some(({ field }) => field === name);
  const ids = [...(hint === null ? [] : [`${name}-hint`]), ...(wrong ? [`${name}-fault`] : [])];
  return html`${ids.length === 0 ? null : html` aria-describedby="${ids.join(' ')}"`}${wrong ? html` aria-invalid="true"` : null}`;
}

function wrapped(form: Form, { name, label, hint = null }: Labelled, input: Html): Html {
  const bad = form.faults.some(({ field }) => field === name);
  return html`<div class="field${bad ? ' bad' : ''}"><label for="${name}">${label}</label>${hint === null ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`}${faultAt(form, name)}${input}</div>`;
}

/** Everything that is wrong, above the form. */
export function summaryOf({ speech, faults }: Form): Html | null {
  if (faults.length === 0) return null;
  const items = faults.map(({ field, text }) =>
    field === '' ? html`<li>${text}</li>` : html`<li><a href="#${field}">${text}</a></li>`,
  );
  return html`<div class="summary" role="alert" aria-labelledby="h-summary"><h2 id="h-summary">${speech.t('form-summary')}</h2><ul>${items}</ul></div>`;
}

/** Fields that are carried along unseen. */
export function hidden(given: Given): Html[] {
  return Object.entries(given)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
}
