// A client of event streams that reads them as the WHATWG standard says (HTML section 9.2.6), written from it.

import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** An event as it came. */
export interface Told {
  readonly id: string;
  readonly data: unknown;
}

/** An open stream: its answer, and the events that came. */
export class EventReader {
  readonly events: Told[] = [];
  readonly #request: ClientRequest;
  readonly #response: IncomingMessage;
  #text = '';
  #id = '';
  #data: string[] = [];
  #wake: () => void = () => {};
  retry = 0;
  comments = 0;
  ended = false;

  constructor(sent: ClientRequest, response: IncomingMessage) {
    this.#request = sent;
    this.#response = response;
    response.setEncoding('utf8');
    response.on('data', (part: string) => this.#take(part));
    const end = () => {
      this.ended = true;
      this.#wake();
    };
    response.on('end', end).on('error', end).on('close', end);
  }

  get status(): number {
    return this.#response.statusCode ?? 0;
  }

  get headers(): IncomingMessage['headers'] {
    return this.#response.headers;
  }

  get ids(): number[] {
    return this.events.map(({ id }) => Number(id));
  }

  /** Waits until the events, or the end of the stream, are as wanted. */
  async until(enough: (reader: EventReader) => boolean): Promise<this> {
    while (!enough(this)) {
      if (this.ended) throw new Error(`the stream ended after ${this.events.length} events`);
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    return this;
  }

  /** Waits for so many events. */
  many(count: number): Promise<this> {
    return this.until(({ events }) => events.length >= count);
  }

  /** Waits for the end. */
  async end(): Promise<this> {
    while (!this.ended) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    return this;
  }

  pause(): void {
    this.#response.pause();
  }

  resume(): void {
    this.#response.resume();
  }

  close(): void {
    this.#request.destroy();
  }

  #take(part: string): void {
    this.#text += part;
    for (let end = this.#text.indexOf('\n'); end !== -1; end = this.#text.indexOf('\n')) {
      this.#line(this.#text.slice(0, end));
      this.#text = this.#text.slice(end + 1);
    }
    this.#wake();
  }

  #line(line: string): void {
    if (line === '') {
      if (this.#data.length > 0) this.events.push({ id: this.#id, data: JSON.parse(this.#data.join('\n')) as unknown });
      this.#data = [];
      return;
    }
    const [name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line)?.slice(1) ?? [];
    if (name === '') this.comments++;
    else if (name === 'id') this.#id = value;
    else if (name === 'data') this.#data.push(value);
    else if (name === 'retry') this.retry = Number(value);
    else throw new Error(`not a field of ours: ${line}`);
  }
}

/** Opens a stream. */
export function readEvents(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventReader> {
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { headers: { accept: 'text/event-stream', ...headers }, agent: false });
    sent.once('response', (response) => resolve(new EventReader(sent, response)));
    sent.once('error', reject);
    sent.end();
  });
}
