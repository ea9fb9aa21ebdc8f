/**
 * The messages of the pages where there is no disk to read them from: they come with the data of the page. Stands in
 * for the pages' own file of this name when the simulator is bundled.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { LANGUAGES, type Language } from '../web/languages.ts';
import type { MessageArgs } from '../web/messages.ts';

let bundle: FluentBundle | undefined;

/** Takes the messages of the language of the page. */
export function takeMessages(language: Language, texts: readonly string[]): void {
  bundle = new FluentBundle(LANGUAGES[language].locale, { useIsolating: false });
  for (const text of texts) bundle.addResource(new FluentResource(text));
}

/** The text of a message, or of its attribute. Throws where there is none. */
export function message(language: Language, id: string, args: MessageArgs = {}): string {
  const [name = '', attribute] = id.split('.');
  const found = bundle?.getMessage(name);
  const pattern = attribute === undefined ? found?.value : found?.attributes[attribute];
  if (bundle === undefined || pattern == null) throw new Error(`there is no message ${id} in ${language}`);
  return bundle.formatPattern(pattern, args as Record<string, FluentVariable>, []);
}
