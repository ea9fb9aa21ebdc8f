/** A page of news in a language: what Atom and JSON Feed are written from. */
import { keyOf } from '../law/procedure.ts';
import type { Item } from '../news/news.ts';
import { entryAnswer } from '../register/answers.ts';
import { dayOf, instantText } from '../register/instants.ts';
import type { Reading } from '../register/reading.ts';
import { cited } from './citations.ts';
import { entryWords } from './entries.ts';
import { type Html, html } from './html.ts';
import { Names } from './names.ts';
import { type AskedNews, nameOf } from './news-asked.ts';
import { pathOf } from './path.ts';
import { plainText } from './plain-text.ts';
import { sentence } from './sentence.ts';
import type { Speech } from './speech.ts';

export interface FeedItem {
  /** Never changes, wherever the register stands. */
  readonly id: string;
  /** What was recorded, with its article. */
  readonly title: string;
  /** Where the instrument stood when it was recorded, as known then. */
  readonly text: string;
  /** The page of the entry. */
  readonly url: string;
  /** When it was recorded (RFC 3339): of a backdated act too. */
  readonly at: string;
  readonly principal: string;
  readonly tags: readonly string[];
  readonly position: number;
}

export interface Feed {
  readonly title: string;
  readonly language: string;
  /** The page that it is of. */
  readonly home: string;
  readonly self: string;
  /** The page with older news; null for none. */
  readonly next: string | null;
  /** When the newest of its items was recorded (RFC 3339). */
  readonly updated: string;
  readonly items: readonly FeedItem[];
}

/** How many items a page has. */
const PER_PAGE = 50;
const NEVER = '1970-01-01T00:00:00.000Z';

/** Makes a page of a feed. */
export async function feedOf(read: Reading, asked: AskedNews): Promise<Feed> {
  const { speech, topic, before, base, self } = asked;
  const { items, next } = await read.news.past(topic, before ?? (await read.news.head()), PER_PAGE);
  const told: FeedItem[] = [];
  for (const item of items) told.push(await feedItem(read, asked, item));
  const page = (position: number) => `${base}${self}${self.includes('?') ? '&' : '?'}before=${position}`;
  return {
    title: await newsTitle(read, asked, 'news-of'),
    language: speech.language,
    home: `${base}/${speech.language}${topic.instrument === undefined ? '/' : pathOf(topic.instrument)}`,
    self: before === null ? `${base}${self}` : page(before),
    next: next === null ? null : page(next),
    updated: told[0]?.at ?? NEVER,
    items: told,
  };
}

async function feedItem(
  read: Reading,
  { speech, base }: AskedNews,
  { entry, position, subject }: Item,
): Promise<FeedItem> {
  const { instrument, version, recordedAt, principal, leaf, kind } = entry;
  const [{ chart }, stood] = await Promise.all([
    read.chart(instrument),
    read.position(instrument, { asOf: dayOf(recordedAt), knownAt: recordedAt }),
  ]);
  const names = new Names(speech, chart.procedure);
  const answer = entryAnswer(entry);
  const said = entryWords(speech, names, answer);
  const act = actIn(answer.body);
  const key = act === null ? undefined : keyOf(chart.procedure, act);
  const cites = key === undefined ? undefined : chart.procedure.byKey.get(key)?.cites;
  const article: Html = cites === undefined ? html`` : html` (${cited(speech, cites)})`;
  return {
    id: nameOf(leaf),
    title: plainText(html`${speech.symbol(instrument)}: ${said}${article}`, speech.dir === 'rtl'),
    text: plainText(sentence(speech, stood.phrases), speech.dir === 'rtl'),
    url: `${base}/${speech.language}${pathOf(instrument)}/entries/${version}`,
    at: instantText(recordedAt),
    principal,
    tags: [kind, ...subject.acts],
    position,
  };
}

type ActToName = Parameters<typeof keyOf>[1];

/** The act that an entry is about, where its body has one. */
export function actIn(body: unknown): ActToName | null {
  const { type, act } = body as { readonly type?: string; readonly act?: ActToName };
  return act ?? (type === undefined ? null : (body as ActToName));
}

/** What news are of, in words. */
export async function newsTitle(read: Reading, { speech, topic }: AskedNews, message: string): Promise<string> {
  const { instrument, party, by, act } = topic;
  const what = [
    ...(instrument === undefined ? [] : [await titleOf(read, speech, instrument)]),
    ...[party, by].filter((one) => one !== undefined),
    ...(act === undefined ? [] : [speech.t(`act-${act}`)]),
  ];
  return speech.t(message, { what: what.length === 0 ? speech.t('register-short') : what.join(', ') });
}

async function titleOf(read: Reading, speech: Speech, instrument: string): Promise<string> {
  const { title } = await read.instrument(instrument);
  return `${speech.wordsText(title)} (${instrument})`;
}
