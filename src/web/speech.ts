/**
 * Speaking a language: messages, dates, numbers, lists, names, citations and addresses as one page needs them.
 */
import { parseLegalDate } from '../law/dates.ts';
import type { Words } from '../law/words.ts';
import { dateForm, dayText, instantInWords, shortMonthText } from './days.ts';
import { escaped, Html, html } from './html.ts';
import { knownName } from './known-names.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { message } from './messages.ts';

/** What a message may be given: texts, numbers, HTML. */
export type RichArgs = Readonly<Record<string, string | number | Html>>;

// Where HTML is to be put into a message: code points that no text of ours has.
const OPEN = '\uE000';
const CLOSE = '\uE001';

/** A language being spoken, on pages whose addresses have (or have not) its prefix. */
export class Speech {
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
  /** Put before every address: `/fr`, or nothing where the browser chose. */
  readonly prefix: string;
  readonly #numbers: Intl.NumberFormat;
  readonly #and: Intl.ListFormat;
  readonly #or: Intl.ListFormat;

  constructor(language: Language, prefix: string) {
    const { dir, locale } = LANGUAGES[language];
    this.language = language;
    this.dir = dir;
    this.prefix = prefix;
    this.#numbers = new Intl.NumberFormat(locale);
    this.#and = new Intl.ListFormat(locale);
    this.#or = new Intl.ListFormat(locale, { type: 'disjunction' });
  }

  /** A message as plain text: for titles and attributes. Right to left, what is inserted is isolated by characters. */
  t(id: string, args: Readonly<Record<string, string | number>> = {}): string {
    if (this.dir === 'ltr') return message(this.language, id, args);
    const isolated = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : `\u2068${value}\u2069`,
    ]);
    return message(this.language, id, Object.fromEntries(isolated));
  }

  /** A message as HTML. What is inserted is escaped, and right to left isolated by an element. */
  say(id: string, args: RichArgs = {}): Html {
    const pieces: Html[] = [];
    const plain = Object.entries(args).map(([name, value]) => {
      if (typeof value === 'number') return [name, value];
      if (value instanceof Html) pieces.push(value);
      else if (this.dir === 'rtl') pieces.push(html`<bdi>${value}</bdi>`);
      else return [name, value];
      return [name, `${OPEN}${pieces.length - 1}${CLOSE}`];
    });
    const text = escaped(message(this.language, id, Object.fromEntries(plain)));
    return new Html(text.replaceAll(/\uE000(\d+)\uE001/g, (_, index: string) => pieces[Number(index)]?.text ?? ''));
  }

  number(value: number): string {
    return this.#numbers.format(value);
  }

  /** A share (0 to 1) as a percentage. */
  percent(share: number): string {
    const { locale } = LANGUAGES[this.language];
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  }

  /** A list of texts: `a, b and c`. */
  list(items: readonly string[]): string {
    return this.#and.format(items);
  }

  /** Pieces of HTML as a list. */
  listOf(items: readonly Html[], kind: 'and' | 'or' = 'and'): Html {
    const format = kind === 'and' ? this.#and : this.#or;
    const parts = format.formatToParts(items.map((_, index) => String(index)));
    return new Html(
      parts.map((part) => (part.type === 'element' ? items[Number(part.value)]!.text : escaped(part.value))).join(''),
    );
  }

  /** A legal date (EDTF) as plain text. */
  dateText(edtf: string): string {
    const form = dateForm(this.language, edtf);
    return form.kind === 'plain' ? form.text : message(this.language, 'date-between', { from: form.from, to: form.to });
  }

  /** A legal date (EDTF), isolated. A day is marked as one. */
  date(edtf: string): Html {
    const form = dateForm(this.language, edtf);
    const { earliest, latest } = parseLegalDate(edtf);
    const day = (iso: string, text: string) => html`<time datetime="${iso}">${text}</time>`;
    if (form.kind === 'between') {
      return this.say('date-between', { from: day(earliest, form.from), to: day(latest, form.to) });
    }
    return earliest === latest ? day(earliest, form.text) : html`<bdi>${form.text}</bdi>`;
  }

  /** A computed date as a point from which something holds. */
  since(edtf: string): Html {
    const { earliest, latest } = parseLegalDate(edtf);
    if (earliest === latest) return this.say('date-since', { date: this.date(edtf) });
    return this.say('date-a-day-between', { from: this.date(earliest), to: this.date(latest) });
  }

  day(day: string): string {
    return dayText(this.language, day);
  }

  /** A month (`2016-07`) by its short name alone. */
  monthName(month: string): string {
    return shortMonthText(this.language, month);
  }

  /** An instant (RFC 3339). */
  instant(instant: string): Html {
    return html`<time class="at" datetime="${instant}">${instantInWords(this.language, instant)} UTC</time>`;
  }

  /** A symbol, identifier or the like: read from left to right whatever stands around it. */
  symbol(text: string): Html {
    return html`<bdi class="sym">${text}</bdi>`;
  }

  /** Texts by language, in this one or else marked as what they are. */
  words(words: Words): Html {
    const tag = tagIn(words, this.language);
    const text = words[tag] ?? '';
    if (tag === this.language) return html`${text}`;
    const known = knownName(words.en, this.language);
    if (known !== undefined) return html`${known}`;
    return html`<bdi lang="${tag}">${text}</bdi>`;
  }

  /** The same as plain text. */
  wordsText(words: Words): string {
    if (!Object.hasOwn(words, this.language)) {
      const known = knownName(words.en, this.language);
      if (known !== undefined) return known;
    }
    return words[tagIn(words, this.language)] ?? '';
  }

  /** Something of ours that is in English whatever the language of the page. */
  english(text: string): Html {
    return this.language === 'en' ? html`${text}` : html`<span lang="en" dir="ltr">${text}</span>`;
  }

  /** What somebody typed, in a language that is not known. */
  typed(text: string): Html {
    return html`<bdi lang="">${text}</bdi>`;
  }

  /** An address of a page in this language. */
  href(path: string): string {
    return this.prefix === '' ? path : path === '/' ? `${this.prefix}/` : `${this.prefix}${path}`;
  }

  /** A text with its first letter large, to begin a line with. */
  capital(text: string): string {
    const [first = ''] = text;
    return first.toLocaleUpperCase(LANGUAGES[this.language].locale) + text.slice(first.length);
  }

  /** The same of HTML. */
  capitalOf({ text }: Html): Html {
    return new Html(text.replace(FIRST_LETTER, (_, opened: string, letter: string) => opened + this.capital(letter)));
  }
}

/** The first letter of HTML that begins with text, behind the elements that open. */
const FIRST_LETTER = /^((?:<[^>]*>)*)(\p{Ll})/u;

/** The language to take of those there are: the one asked for, English, or the first. */
function tagIn(words: Words, language: Language): string {
  if (Object.hasOwn(words, language)) return language;
  return Object.hasOwn(words, 'en') ? 'en' : (Object.keys(words)[0] ?? 'und');
}
