/**
 * HTML of ours as plain text, for titles: elements go, isolation stays, as characters.
 */
import type { Html } from './html.ts';

const BDI = { '<bdi>': '\u2068', '</bdi>': '\u2069' } as Readonly<Record<string, string>>;

/** The text of a piece of HTML. `isolated` keeps the isolation of what was inserted. */
export function plainText({ text }: Html, isolated = false): string {
  return text
    .replaceAll(/<[^>]*>/g, (tag) => (isolated ? (BDI[tag.replace(/^<bdi [^>]*>$/, '<bdi>')] ?? '') : ''))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
