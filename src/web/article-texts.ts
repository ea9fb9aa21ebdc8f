/**
 * Articles in our own words, as data beside the clauses: what each says of the procedure, or why it is deliberately not
 * modelled. Only some agreements have them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { byLanguage } from '../law/words.ts';

const article = z.strictObject({
  /** As the clauses cite it. */
  cites: z.string(),
  heading: byLanguage(300),
  modelled: z.boolean(),
  /** What it says of the procedure. */
  text: byLanguage(2000).optional(),
  /** Why there is no step for it. */
  reason: byLanguage(2000).optional(),
});
const articlesFile = z.strictObject({
  format: z.literal('pacta-articles/1'),
  agreement: z.string(),
  articles: z
    .array(article)
    .refine((all) => all.every((one) => (one.modelled ? one.text : one.reason) !== undefined), 'must say what or why'),
});

export type ArticleText = z.infer<typeof article>;

const kept = new Map<string, readonly ArticleText[]>();

/** The articles of an agreement in the order of its text; none where nobody has written them. */
export function articleTexts(agreement: string): readonly ArticleText[] {
  const known = kept.get(agreement);
  if (known !== undefined) return known;
  // Identifiers are letters, digits and hyphens; anything else names no file of ours.
  if (!/^[a-z0-9-]+$/.test(agreement)) return [];
  const file = new URL(`../agreements/${agreement}.articles.json`, import.meta.url);
  const texts = existsSync(file) ? articlesFile.parse(JSON.parse(readFileSync(file, 'utf8'))).articles : [];
  if (texts.length > 0) kept.set(agreement, texts);
  return texts;
}
