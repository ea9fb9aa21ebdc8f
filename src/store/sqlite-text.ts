/**
 * Words for full-text search in any language. FTS5 splits at what is neither letter, digit nor mark; scripts written
 * without spaces would then be one endless word, so each of their characters becomes a word here, and a run of them in
 * a query a phrase of such words.
 */

/** At most so much of a text is indexed, and of a query looked at, in UTF-16 code units. */
export const MAX_INDEXED = 100_000;
export const MAX_QUERY = 256;

const UNSPACED =
  '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const WORD = new RegExp(`(?=${LETTER})${UNSPACED}|(?:(?!${UNSPACED})${LETTER})+`, 'gu');
/** Arabic and Hebrew vowel points and the Arabic stretching stroke, which writers leave out or put in as they like. */
const OPTIONAL = /[\u0640\u064B-\u065F\u0670\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g;

/** The words of a text as they go into the index, separated by spaces. */
export function indexedWords(texts: readonly string[]): string {
  return words(texts.join('\n').slice(0, MAX_INDEXED)).join(' ');
}

/**
 * The FTS5 query for what a user typed: every space-separated part must occur, each as a phrase of its words; the last
 * word may be a beginning. Quoted throughout, so no FTS5 syntax gets in. Null when no word is in it: nothing matches.
 */
export function textQuery(typed: string): string | null {
  const phrases = typed
    .slice(0, MAX_QUERY)
    .split(/\s+/u)
    .map((part) => words(part).join(' '))
    .filter((phrase) => phrase !== '');
  return phrases.length === 0 ? null : `${phrases.map((phrase) => `"${phrase}"`).join(' AND ')} *`;
}

function words(text: string): readonly string[] {
  return text.normalize('NFKC').replace(OPTIONAL, '').match(WORD) ?? [];
}
