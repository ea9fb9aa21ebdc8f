/**
 * HTML as text, escaped: a template tag that escapes everything except what is HTML already.
 */

/** Text that is HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template; null gives nothing. */
export type Value = string | number | Html | readonly Html[] | null;

/** Makes HTML; values are escaped, null gives nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.map((part, index) => part + (index < values.length ? rendered(values[index]!) : '')).join(''));
}

/** HTML that is nothing. */
export const NOTHING = new Html('');

/** Several pieces, one after the other, with something between them. */
export function joinHtml(pieces: readonly Html[], between = ''): Html {
  return new Html(pieces.map((piece) => piece.text).join(rendered(between)));
}

/** Escapes a text for use in HTML or in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function rendered(value: Value): string {
  if (value === null) return '';
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map((one: Html) => one.text).join('');
  return escaped(String(value));
}
