/**
 * Texts with code in them.
 */
import { type Html, html } from './html.ts';

/** A text in which what stands between backquotes is code. */
export function withCode(text: string): Html {
  const parts = text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? html`<code dir="ltr">${part}</code>` : html`${part}`));
  return html`${parts}`;
}
