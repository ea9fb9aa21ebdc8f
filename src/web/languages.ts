/**
 * The languages of the pages: the six official languages of the United Nations, by the prefix of the address or, where
 * there is none, by what the browser asks for.
 */

/** A language. `locale` is what numbers, dates and plural forms go by; `name` is its own name for itself. */
interface LanguageData {
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  readonly locale: string;
}

export const LANGUAGES = {
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar-u-nu-latn' },
  zh: { name: '中文', dir: 'ltr', locale: 'zh' },
  en: { name: 'English', dir: 'ltr', locale: 'en-GB' },
  fr: { name: 'Français', dir: 'ltr', locale: 'fr' },
  ru: { name: 'Русский', dir: 'ltr', locale: 'ru' },
  es: { name: 'Español', dir: 'ltr', locale: 'es' },
} as const satisfies Record<string, LanguageData>;

export type Language = keyof typeof LANGUAGES;
export const LANGUAGE_TAGS = Object.keys(LANGUAGES) as Language[];

/** Whether a text is one of our language tags. */
export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}

/** The language that an Accept-Language header (RFC 9110) likes best among ours; English where it likes none. */
export function preferred(header: string | undefined): Language {
  const ranges = (header ?? '')
    .split(',')
    .slice(0, 20)
    .flatMap((range, index) => {
      const [tag = '', ...parameters] = range
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const language = tag.split('-')[0]!;
      const quality = weight(parameters.find((one) => one.startsWith('q='))?.slice(2));
      return isLanguage(language) && quality > 0 ? [{ language, quality, index }] : [];
    });
  return ranges.sort((a, b) => b.quality - a.quality || a.index - b.index)[0]?.language ?? 'en';
}

function weight(text: string | undefined): number {
  if (text === undefined) return 1;
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}
