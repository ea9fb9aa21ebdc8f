/**
 * Open event streams (server-sent events, WHATWG HTML section 9.2) over the ledger. One look at the ledger serves all of
 * them, what is told of an entry is written once, and each stream goes on from its own position: what it could not be
 * sent yet stays in the ledger, so that a slow reader costs one page of news and delays nobody.
 */
import { setImmediate as nextTurn, setTimeout as waiting } from 'node:timers/promises';
import type { Response } from 'express';
import { type Item, itemText, type News } from '../news/news.ts';
import { concerns, type Topic, topicKey } from '../news/topic.ts';
import { Problem } from '../register/problems.ts';

/** Often enough for people, and rarely enough that what is recorded within it goes out in one piece. */
const LOOK_MS = 100;
/** Proxies commonly cut a connection on which nothing came for a minute. */
const HEARTBEAT_MS = 15_000;
/** Who took nothing for so many heartbeats is not there any more. */
const PATIENCE = 4;
/** How long a client waits before it comes again. */
const RETRY_MS = 3000;

/** What a stream is to tell. */
export interface Asked {
  readonly topic: Topic;
  /** Whether it also tells what each entry came to. */
  readonly consequences: boolean;
  /** The position after which it begins. */
  readonly after: number;
}

interface Stream extends Asked {
  /** Who reads it: an address. */
  readonly client: string;
  readonly response: Response;
  /** Streams of one key are told the same. */
  readonly key: string;
  /** Everything up to here has been handed over, or is of no concern to it. */
  at: number;
  /** Heartbeats for which it has taken nothing. */
  waited: number;
}

/** The streams of a process. */
export class EventStreams {
  readonly #news: News;
  readonly #most: number;
  readonly #each: number;
  readonly #report: (error: unknown) => void;
  /** How many each client has open; who has none is not in it. */
  readonly #open = new Map<string, number>();
  // Owned here. A stream is in it until its connection ends.
  readonly #streams = new Set<Stream>();
  #following: Promise<void> | undefined;
  #beating: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param most how many streams may be open at once, and of them to one client.
   * @param report told of mistakes of ours while looking at the ledger. */
  constructor(news: News, most: { readonly all: number; readonly each: number }, report: (error: unknown) => void) {
    this.#news = news;
    this.#most = most.all;
    this.#each = most.each;
    this.#report = report;
  }

  /** How many are open. */
  get size(): number {
    return this.#streams.size;
  }

  /** @throws Problem `too-many-streams` where no more may be opened now. */
  requireRoom(client: string): void {
    if (this.#closed) throw new Problem('too-many-streams', 'the server is stopping; come again');
    if (this.#streams.size >= this.#most) {
      throw new Problem('too-many-streams', `${this.#most} event streams are open, and no more are served at once`);
    }
    if ((this.#open.get(client) ?? 0) < this.#each) return;
    throw new Problem('too-many-streams', `${this.#each} event streams are open to you, and no more are to one client`);
  }

  /** Turns an answer into a stream.
   * @throws Problem `too-many-streams`. */
  open(response: Response, asked: Asked): void {
    const client = response.req.ip ?? '';
    this.requireRoom(client);
    // It ends with its connection and is not cut into chunks: what is told is then one buffer for all who read it, handed
    // to each connection as it is. Who is cut off asks for the rest by its position in any case.
    response.removeHeader('Transfer-Encoding');
    response.writeHead(200, {
      Connection: 'close',
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // Proxies that gather an answer before they pass it on must not.
      'X-Accel-Buffering': 'no',
    });
    if (response.req.method === 'HEAD') {
      response.end();
      return;
    }
    const key = `${asked.consequences}${topicKey(asked.topic)}`;
    const stream: Stream = { ...asked, response, client, key, at: asked.after, waited: 0 };
    this.#streams.add(stream);
    this.#open.set(client, (this.#open.get(client) ?? 0) + 1);
    response.on('close', () => this.#forget(stream));
    response.on('error', () => response.destroy());
    response.write(`retry: ${RETRY_MS}\n: news after ${asked.after}\n\n`);
    this.#beating ??= setInterval(() => this.#beat(), HEARTBEAT_MS);
    this.#following ??= this.#follow();
  }

  /** Ends every stream; clients come again by themselves, to whatever serves then. Resolves once the ledger is let go. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { response } of this.#streams) response.end();
    clearInterval(this.#beating);
    await this.#following;
  }

  #forget(stream: Stream): void {
    this.#streams.delete(stream);
    const others = (this.#open.get(stream.client) ?? 1) - 1;
    if (others > 0) this.#open.set(stream.client, others);
    else this.#open.delete(stream.client);
    if (this.#streams.size > 0) return;
    clearInterval(this.#beating);
    this.#beating = undefined;
  }

  #beat(): void {
    for (const stream of this.#streams) {
      const { response } = stream;
      if (!response.writableNeedDrain) {
        stream.waited = 0;
        response.write(': still here\n\n');
      } else if (++stream.waited > PATIENCE) response.destroy();
    }
  }

  /** Looks at the ledger for as long as a stream is open. */
  async #follow(): Promise<void> {
    while (this.#streams.size > 0 && !this.#closed) {
      await this.#look().catch(this.#report);
      await waiting(LOOK_MS);
    }
    this.#following = undefined;
  }

  /** Brings every stream that takes something up to the head of the ledger. */
  async #look(): Promise<void> {
    const head = await this.#news.head();
    for (;;) {
      const behind = [...this.#streams].filter(({ at, response }) => at < head && !response.writableNeedDrain);
      if (behind.length === 0) return;
      for (const [at, streams] of grouped(behind, (stream) => stream.at)) {
        if (this.#closed) return;
        await this.#tell(at, streams);
        // Others are answered between two pages.
        await nextTurn();
      }
    }
  }

  /** Tells streams that are at one position what comes after it. */
  async #tell(at: number, streams: readonly Stream[]): Promise<void> {
    const items = await this.#news.after(at);
    const last = items.at(-1)?.position ?? at;
    for (const alike of grouped(streams, ({ key }) => key).values()) {
      const text = await this.#text(items, alike[0]!);
      const bytes = Buffer.from(text);
      for (const stream of alike) {
        stream.at = last;
        if (bytes.length > 0 && !stream.response.writableEnded) stream.response.write(bytes);
      }
    }
  }

  async #text(items: readonly Item[], { topic, consequences }: Stream): Promise<string> {
    const events: string[] = [];
    for (const item of items) {
      if (!concerns(topic, item.subject)) continue;
      const came = consequences ? await this.#news.consequences(item) : null;
      events.push(`id: ${item.position}\ndata: ${itemText(item, came)}\n\n`);
    }
    return events.join('');
  }
}

/** By a key, in the order of the first of each. */
function grouped<Key, One>(all: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const groups = new Map<Key, One[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
