// A receiver of webhooks that verifies each message with code of its own, written from the Standard Webhooks
// specification (section "signature scheme") and RFC 9162.

import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readProof } from './note-oracle.ts';

/** A message as it came. */
export interface Received {
  readonly id: string;
  readonly body: string;
  readonly signatures: readonly string[];
  readonly timestamp: string;
  readonly position: number;
  readonly data: {
    readonly agreement: string;
    readonly entry: { readonly position: number; readonly leaf: string };
    readonly consequences: readonly { readonly instrument: string }[];
    readonly proof: string;
  };
}

type Behaviour = (message: Received, response: ServerResponse) => void;

const TAKES: Behaviour = (_message, response) => void response.writeHead(204).end();

export class Receiver {
  /** Every message that came, also those that were not taken. */
  readonly received: Received[] = [];
  behave: Behaviour = TAKES;
  #server: Server | undefined;
  #port = 0;
  #wake: () => void = () => {};

  async open(): Promise<this> {
    const server = createServer((request, response) => void this.#take(request, response));
    await new Promise<void>((ready) => server.listen(this.#port, '127.0.0.1', ready));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hook`;
  }

  get positions(): number[] {
    return this.received.map(({ position }) => position);
  }

  /** Waits for so many messages. */
  async many(count: number): Promise<this> {
    while (this.received.length < count) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    return this;
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const { data } = JSON.parse(body) as { data: Received['data'] };
    const header = (name: string) => String(request.headers[name]);
    const message: Received = {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      signatures: header('webhook-signature').split(' '),
      body,
      data,
      position: data.entry.position,
    };
    this.received.push(message);
    this.behave(message, response);
    this.#wake();
  }
}

/** Whether one of the signatures of a message is made with a secret. */
export function isSigned({ id, timestamp, body, signatures }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const made = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return signatures.includes(`v1,${made}`);
}

/** The entry that a message proves to be in a ledger signed by a key; throws where it proves none. */
export function provedEntry({ data }: Received, vkeys: readonly string[]): { readonly position: number } {
  const extra = /^extra (\S+)$/m.exec(data.proof)?.[1] ?? '';
  const entry = Buffer.from(extra, 'base64').toString('utf8');
  readProof(data.proof, entry, vkeys);
  return JSON.parse(entry) as { position: number };
}
