/**
 * Texts as PostgreSQL keeps them: any text at all, although it knows no U+0000; and words for its full-text search,
 * found by us, since its own parsers know no script that is written without spaces.
 */

/** At most so much of a text is indexed, and of a query looked at, in UTF-16 code units; of a word likewise. */
const MOST_INDEXED = 100_000;
const MOST_ASKED = 256;
const MOST_LETTERS = 400;
/** A place of a word beyond this is kept as this, so words so far on are not held apart. */
const LAST_PLACE = 16_383;

/** A text as it is kept: U+0000 and what marks it are written as two characters. */
export function kept(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\u0000', '\\0');
}

/** The text that was kept. */
export function unkept(text: string): string {
  return text.includes('\\') ? text.replace(/\\(.)/g, (_, mark: string) => (mark === '0' ? '\u0000' : mark)) : text;
}

/** Scripts whose words are not told apart by spaces: each of their letters is a word by itself. */
const ALONE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
const RUN = /[\p{L}\p{N}\p{M}]+/gu;
/** What writers of Latin, Greek, Cyrillic, Arabic and Hebrew add to letters or leave out. */
const MARKS = /[\u0300-\u036F\u0640\u064B-\u065F\u0670\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7]/g;

/** The words of a text, in order, alike for all ways of writing them. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(MARKS, '').normalize('NFC');
  return (plain.match(RUN) ?? []).flatMap(apart).map((word) => word.slice(0, MOST_LETTERS));
}

/** A run of letters as words: each letter of a script without spaces alone, what is between them together. */
function apart(run: string): string[] {
  if (!ALONE.test(run)) return [run];
  const words: string[] = [];
  let open = false;
  for (const letter of run) {
    const isAlone = ALONE.test(letter);
    if (isAlone || !open) words.push(letter);
    else words[words.length - 1] += letter;
    open = !isAlone;
  }
  return words;
}

/** Texts as a tsvector: their words with their places. */
export function indexedWords(texts: readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [index, word] of wordsOf(texts.join('\n').slice(0, MOST_INDEXED)).entries()) {
    const known = places.get(word) ?? [];
    places.set(word, known);
    if (known.length < 255) known.push(Math.min(index + 1, LAST_PLACE));
  }
  return [...places].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ');
}

/**
 * The tsquery for what a user typed: every part between spaces must occur, its words next to each other; the last word
 * may be a beginning. Null when there is no word in it: nothing matches.
 */
export function textQuery(typed: string): string | null {
  const phrases = typed
    .slice(0, MOST_ASKED)
    .split(/\s+/u)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  if (phrases.length === 0) return null;
  return `${phrases
    .map((words) => `(${words.map(quoted).join(' <-> ')})`)
    .join(' & ')
    .slice(0, -1)}:*)`;
}

const quoted = (word: string) => `'${word}'`;
