/** Handlers of the routes by which the register tells its news. */
import type { Request, Response } from 'express';
import { readTopic, type Topic } from '../news/topic.ts';
import type { Webhooks } from '../news/webhooks.ts';
import { impossible, Problem } from '../register/problems.ts';
import type { Reading } from '../register/reading.ts';
import type { Gate } from './access.ts';
import type { EventStreams } from './event-streams.ts';
import type { Handler } from './handlers.ts';
import type { NEWS_ROUTES } from './news-routes.ts';
import { oneOf, parameters } from './query.ts';
import { instrumentId } from './request.ts';
import { webhookHandlers } from './webhook-handlers.ts';

type Names<R> = R extends { readonly method: infer M extends string; readonly path: infer P extends string }
  ? `${M} ${P}`
  : never;
export type NewsRouteName = Names<(typeof NEWS_ROUTES)[number]>;

const FILTERS = ['party', 'by', 'act'] as const;
const CHOICES = ['after', 'consequences'] as const;

/** What news are served from. */
export interface NewsServed {
  readonly streams: EventStreams;
  readonly webhooks: Webhooks;
}

/** The handlers over the streams and webhooks of a process. */
export function newsHandlers(
  read: Reading,
  { streams, webhooks }: NewsServed,
  gate: Gate,
): Record<NewsRouteName, Handler> {
  return {
    ...webhookHandlers(webhooks, gate),
    'GET /api/events': async (request, response) => {
      const { after, consequences, ...filters } = parameters(request, ['instrument', ...FILTERS, ...CHOICES]);
      await open(request, response, { after, consequences }, () => readTopic(read, filters));
    },
    'GET {instrument}/events': async (request, response) => {
      const { after, consequences, ...filters } = parameters(request, [...FILTERS, ...CHOICES]);
      const instrument = instrumentId(request);
      await open(request, response, { after, consequences }, () => readTopic(read, { ...filters, instrument }));
    },
  };

  async function open(
    request: Request,
    response: Response,
    { after, consequences = 'false' }: Partial<Record<(typeof CHOICES)[number], string | undefined>>,
    topicOf: () => Promise<Topic>,
  ): Promise<void> {
    streams.requireRoom(request.ip ?? '');
    if (request.accepts('text/event-stream') === false) {
      throw new Problem('not-acceptable', 'events can be had as text/event-stream');
    }
    const tells = oneOf('consequences', consequences, ['true', 'false']) === 'true';
    const topic = await topicOf();
    const begin = startOf(request, after, await read.news.head());
    streams.open(response, { topic, consequences: tells, after: begin });
  }
}

/** The position after which a stream begins: the one that the client saw last (a client that comes again sends the
 * header, with the address it began with), the one asked for, else the head of the ledger.
 * @throws Problem `malformed-request` for what is no position, `impossible-content` for one beyond the head. */
function startOf(request: Request, after: string | undefined, head: number): number {
  const seen = request.headers['last-event-id'];
  const fromHeader = typeof seen === 'string' && seen !== '';
  const [name, pointer] = fromHeader ? ['Last-Event-ID', '/headers/last-event-id'] : ['after', '/query/after'];
  const text = fromHeader ? seen : after;
  if (text === undefined) return head;
  if (!/^\d{1,15}$/.test(text)) {
    const detail = 'must be the position of an entry, a whole number';
    throw new Problem('malformed-request', `${name} ${detail}`, { errors: [{ pointer, detail }] });
  }
  const position = Number(text);
  if (position <= head) return position;
  const history = 'a client that saw more saw another ledger, or one that was put back to an earlier time';
  throw impossible(pointer, `is ${position}, but the ledger has ${head} entries; ${history}`);
}
