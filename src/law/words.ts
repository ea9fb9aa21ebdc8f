/**
 * Texts in one or several languages: clauses may carry the names of organs, and what they say to a person, by language.
 */
import { z } from 'zod';
import { text } from './acts.ts';

/** A text by language tag (BCP 47); at least one. */
export type Words = Readonly<Record<string, string>>;

/** A text by language: what titles and names are. */
export function byLanguage(max: number, what = 'title') {
  return z
    .record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or zh'), text(max))
    .refine((value) => Object.keys(value).length > 0, `must have a ${what} in at least one language`);
}

/** A plain text, which is then English, or texts by language. */
export function words(max: number) {
  return z.union([text(max), byLanguage(max, 'text')]);
}

/** A text as clauses give it, by language. */
export function wordsOf(value: string | Words): Words {
  return typeof value === 'string' ? { en: value } : value;
}

/** The English text, or else the first there is. */
export function plain(value: string | Words): string {
  return typeof value === 'string' ? value : (value.en ?? Object.values(value)[0] ?? '');
}

/** Several texts as one, in every language that all of them have; `and` is what joins them, with its spaces. */
export function joined(all: readonly Words[], and: Words): Words {
  const languages = Object.keys(all[0] ?? {}).filter((language) => all.every((one) => language in one));
  return Object.fromEntries(languages.map((tag) => [tag, all.map((one) => one[tag]).join(and[tag] ?? ', ')]));
}
