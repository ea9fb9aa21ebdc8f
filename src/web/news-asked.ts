/** What a feed or calendar is asked for: a topic, a language, and the address it was asked under. */
import type { Request, Response } from 'express';
import { sha256Hex } from '../ledger/hash.ts';
import { readTopic, TOPIC_FILTERS, type Topic, topicKey } from '../news/topic.ts';
import { impossible, Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import { isLanguage, LANGUAGE_TAGS } from './languages.ts';
import { speechOf } from './sending.ts';
import { Speech } from './speech.ts';

export interface AskedNews {
  readonly speech: Speech;
  readonly topic: Topic;
  /** The newest position to tell of; null for the newest there is. */
  readonly before: number | null;
  /** Scheme and host. */
  readonly base: string;
  /** The path and query of this document, without where in it a page begins. */
  readonly self: string;
}

const PARAMETERS = [...TOPIC_FILTERS, 'before', 'lang'] as const;

/** Reads what is asked for. Whatever is not a parameter is refused: a misspelt filter would give all there is.
 * @param instrument the one whose address it is; null for the whole register.
 * @throws Problem. */
export async function askedNews(
  read: Reading,
  request: Request,
  response: Response,
  instrument: string | null,
): Promise<AskedNews> {
  const given = parameters(request);
  const { lang, before, ...filters } = given;
  const topic = await readTopic(read, { ...filters, ...(instrument === null ? {} : { instrument }) });
  const own = new URLSearchParams(Object.entries({ ...topic, ...(lang === undefined ? {} : { lang }) }));
  if (instrument !== null) own.delete('instrument');
  const { prefix } = speechOf(response);
  return {
    speech: lang === undefined ? speechOf(response) : spokenIn(lang),
    topic,
    before: before === undefined ? null : positionIn(before),
    base: baseOf(request),
    self: `${prefix}${request.path}${own.size === 0 ? '' : `?${own}`}`,
  };
}

type Given = Partial<Record<(typeof PARAMETERS)[number], string>>;

function parameters({ query }: Request): Given {
  const errors = Object.entries(query).flatMap(([name, value]) => {
    const pointer = `/query/${name.slice(0, 40)}`;
    const isKnown = (PARAMETERS as readonly string[]).includes(name);
    if (!isKnown) return [{ pointer, detail: `is not a parameter here (${PARAMETERS.join(', ')})` }];
    return typeof value === 'string' ? [] : [{ pointer, detail: 'is given more than once' }];
  });
  if (errors.length === 0) return query as Given;
  throw new Problem('malformed-request', errors.map((e) => `${e.pointer} ${e.detail}`).join('; '), { errors });
}

function spokenIn(tag: string): Speech {
  if (!isLanguage(tag)) throw impossible('/query/lang', `must be one of ${LANGUAGE_TAGS.join(', ')}`);
  return new Speech(tag, `/${tag}`);
}

function positionIn(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw impossible('/query/before', 'must be the position of an entry');
  return Number(text);
}

/** Behind a proxy, what it says of the scheme counts. */
function baseOf(request: Request): string {
  const { host = 'localhost', 'x-forwarded-proto': scheme } = request.headers;
  return `${scheme === 'https' ? 'https' : 'http'}://${host.replaceAll(/[^\w.:[\]-]/g, '')}`;
}

/** A name for a topic that never changes, from what the register is called (RFC 6920). */
export function nameOfTopic(kind: string, origin: string, { topic, speech }: AskedNews): string {
  return nameOf(sha256Hex(`${kind} ${origin} ${speech.language} ${topicKey(topic)}`));
}

/** A digest as a name (RFC 6920): that of an entry's leaf names the entry wherever the register stands. */
export function nameOf(digest: string): string {
  return `ni:///sha-256;${Buffer.from(digest, 'hex').toString('base64url')}`;
}
