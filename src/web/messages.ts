/**
 * The messages of the pages, in Fluent files for each language, one for each part of the pages. A message that is missing, or that lacks something it
 * speaks of, is a mistake of ours and throws; tests ask for every one.
 */
import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { LANGUAGES, type Language } from './languages.ts';

/** What a message speaks of. */
export type MessageArgs = Readonly<Record<string, string | number>>;

/** The parts of the pages that have files of messages of their own, besides what all pages say. */
export const MESSAGE_PARTS = [
  'recording',
  'simulator',
  'audit',
  'sayings',
  'notes',
  'operation',
  'news',
  'forms',
  'reference',
  'faults',
] as const;

/** The files of a language. */
export function messageFiles(language: Language): string[] {
  return [`${language}.ftl`, ...MESSAGE_PARTS.map((part) => `${language}-${part}.ftl`)];
}

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known !== undefined) return known;
  // Isolation of what is inserted is up to whoever inserts it: in a page by elements, in an attribute by characters.
  const bundle = new FluentBundle(LANGUAGES[language].locale, { useIsolating: false });
  for (const file of messageFiles(language)) {
    const source = readFileSync(new URL(`../web/messages/${file}`, import.meta.url), 'utf8');
    const errors = bundle.addResource(new FluentResource(source));
    if (errors.length > 0) throw new Error(`messages/${file}: ${errors.map(String).join('; ')}`);
  }
  bundles.set(language, bundle);
  return bundle;
}

/** The texts of the files of a language. */
export function messageTexts(language: Language): string[] {
  return messageFiles(language).map((file) =>
    readFileSync(new URL(`../web/messages/${file}`, import.meta.url), 'utf8'),
  );
}

/** The text of a message, or of its attribute (`act-sign.words`).
 * @throws Error where there is no such message or something it speaks of is not given. */
export function message(language: Language, id: string, args: MessageArgs = {}): string {
  const bundle = bundleOf(language);
  const [name = '', attribute] = id.split('.');
  const found = bundle.getMessage(name);
  const pattern = attribute === undefined ? found?.value : found?.attributes[attribute];
  if (pattern == null) throw new Error(`there is no message ${id} in ${language}`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args as Record<string, FluentVariable>, errors);
  if (errors.length > 0) throw new Error(`message ${id} in ${language}: ${errors.map(String).join('; ')}`);
  return text;
}

/** Whether there is a message, or an attribute of one. */
export function hasMessage(language: Language, id: string): boolean {
  const [name = '', attribute] = id.split('.');
  const found = bundleOf(language).getMessage(name);
  return (attribute === undefined ? found?.value : found?.attributes[attribute]) != null;
}
