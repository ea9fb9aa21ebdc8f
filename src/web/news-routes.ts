/** Feeds and calendars: of the whole register, and below each instrument. */
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { sha256Hex } from '../ledger/hash.ts';
import type { Proofs } from '../proof/proofs.ts';
import type { Reading } from '../register/reading.ts';
import { Recent } from '../simulation/recent.ts';
import { below, idOf } from './addresses.ts';
import { feedOf } from './feed.ts';
import { FEED_FORMATS } from './feed-formats.ts';
import { type AskedNews, askedNews, nameOfTopic } from './news-asked.ts';
import { calendarOf } from './news-calendar.ts';

/** Documents made last, each for a state of the ledger. */
const KEPT = 200;

/** The routes. */
export function newsRoutes(read: Reading, proofs: Proofs): Router {
  const router = Router();
  const kept = new Recent<string, string>(KEPT);
  const lay = (name: string, mediaType: string, make: (asked: AskedNews) => Promise<string>) => {
    const serve =
      (instrumentOf: (request: Request) => string | null): RequestHandler =>
      async (request, response) => {
        const asked = await askedNews(read, request, response, instrumentOf(request));
        const key = JSON.stringify([name, await read.news.head(), read.today(), asked.speech.language, asked]);
        const text = kept.get(key) ?? kept.set(key, await make(asked));
        send(request, response, asked, text, mediaType);
      };
    router.get(
      `/${name}`,
      serve(() => null),
    );
    router.get(below(name), serve(idOf));
  };
  for (const [format, { mediaType, write }] of Object.entries(FEED_FORMATS)) {
    lay(`feed.${format}`, mediaType, async (asked) =>
      write(await feedOf(read, asked), nameOfTopic('feed', proofs.origin, asked), proofs.origin),
    );
  }
  lay('calendar.ics', 'text/calendar', (asked) => calendarOf(read, asked, proofs.origin));
  // A page knows no host, and an address to subscribe to needs one.
  const subscribe =
    (instrumentOf: (request: Request) => string | null): RequestHandler =>
    async (request, response) => {
      const { base, self } = await askedNews(read, request, response, instrumentOf(request));
      const address = `${base.replace(/^https?/, 'webcal')}${self.replace(/\/calendar(?=\?|$)/, '/calendar.ics')}`;
      response.statusCode = 302;
      response.setHeader('Location', address);
      response.setHeader('Cache-Control', 'no-cache');
      response.end();
    };
  router.get(
    '/calendar',
    subscribe(() => null),
  );
  router.get(below('calendar'), subscribe(idOf));
  return router;
}

/** Sends a document under a strong tag; 304 where the reader has it. */
function send(request: Request, response: Response, { speech }: AskedNews, text: string, mediaType: string): void {
  const tag = `"${sha256Hex(text).slice(0, 32)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Language');
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(tag) || known.includes('*')) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('Content-Type', `${mediaType}; charset=utf-8`);
  response.setHeader('Content-Language', speech.language);
  response.setHeader('Content-Length', Buffer.byteLength(text));
  response.end(request.method === 'HEAD' ? undefined : text);
}
