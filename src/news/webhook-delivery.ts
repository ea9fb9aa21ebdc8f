/**
 * Delivering news to webhooks: to each in the order of the ledger and at its own speed, at least once, again and again
 * with longer waits where it fails, and given up in the end so that the rest arrives.
 */
import type { Proofs } from '../proof/proofs.ts';
import { instantText } from '../register/instants.ts';
import type { Clock } from '../register/ports.ts';
import { type Item, itemText, type News } from './news.ts';
import { retryAfter } from './retry-after.ts';
import { concerns } from './topic.ts';
import type { Webhook, WebhookSecrets, WebhookStore } from './webhook.ts';
import { signatures } from './webhook-signing.ts';

/** A message as it is sent. */
export interface Message {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a receiver answers. */
export interface Reply {
  readonly status: number;
  /** The field `Retry-After`, where there is one. */
  readonly retryAfter: string | undefined;
}

/** Sends a message; gives the answer. Rejects with the reason where there is none. */
export type Send = (message: Message, signal: AbortSignal) => Promise<Reply>;

export interface DeliveryOptions {
  readonly store: WebhookStore;
  readonly secrets: WebhookSecrets;
  readonly news: News;
  readonly proofs: Pick<Proofs, 'receipt' | 'checkpoints'>;
  readonly send: Send;
  readonly clock: Clock;
  /** From 0 to 1: spreads what would otherwise come again all at once. */
  readonly random: () => number;
  /** Told of what goes wrong here, not at an endpoint. */
  readonly report: (line: string) => void;
  readonly pace?: Pace;
}

/** Milliseconds. */
export interface Pace {
  /** From one look at the ledger to the next. */
  readonly look: number;
  /** The wait after the first failure; each later one is four times longer, up to a day. */
  readonly first: number;
}

/** After the tenth failure, some two days after the first, a delivery is given up. */
export const MOST_FAILURES = 10;
const FACTOR = 4;
const LONGEST_MS = 86_400_000;
const SPREAD = 0.2;
const PACE: Pace = { look: 500, first: 5000 };
const GONE = 410;

/** How long to wait after so many failures, spread by a fifth to both sides. */
export function waitAfter(failures: number, first: number, random: () => number): number {
  const wait = Math.min(first * FACTOR ** (failures - 1), LONGEST_MS);
  return Math.round(wait * (1 - SPREAD + 2 * SPREAD * random()));
}

/** Starts delivering.
 * @returns what stops it, once what is under way is broken off: it is delivered again. */
export function deliverWebhooks(options: DeliveryOptions): () => Promise<void> {
  const { store, news, clock, report, pace = PACE } = options;
  const stopping = new AbortController();
  // Owned here: the webhooks that are being delivered to; and the look at them, while there is one.
  const busy = new Map<string, Promise<void>>();
  let looking: Promise<void> | null = null;
  let told = '';

  const tell = (error: unknown) => {
    const line = `webhooks: ${error instanceof Error ? error.message : String(error)}`;
    if (line !== told) report(line);
    told = line;
  };

  async function look(): Promise<void> {
    const [head, all] = [await news.head(), await store.all()];
    const now = clock();
    for (const { id, position, disabled, dueAt } of all) {
      if (stopping.signal.aborted || position >= head || disabled !== null || dueAt > now || busy.has(id)) continue;
      busy.set(
        id,
        catchUp(options, id, stopping.signal)
          .catch(tell)
          .finally(() => busy.delete(id)),
      );
    }
  }

  const timer = setInterval(() => {
    looking ??= look()
      .catch(tell)
      .finally(() => {
        looking = null;
      });
  }, pace.look);

  return async () => {
    clearInterval(timer);
    stopping.abort();
    await looking;
    await Promise.all(busy.values());
  };
}

/** Delivers to one webhook until it has everything, something fails, or another process has it. */
async function catchUp(options: DeliveryOptions, id: string, signal: AbortSignal): Promise<void> {
  const { store, news, clock } = options;
  try {
    while (!signal.aborted) {
      const now = clock();
      const webhook = await store.hold(id, now);
      if (webhook === undefined || webhook.disabled !== null || webhook.dueAt > now) return;
      const items = await news.after(webhook.position);
      const last = items.at(-1);
      if (last === undefined) return;
      const next = items.find(({ subject }) => concerns(webhook.topic, subject));
      if (next === undefined) await store.note(id, webhook.position, { position: last.position }, null);
      else await deliver(options, webhook, next, signal);
    }
  } finally {
    await store.release(id);
  }
}

async function deliver(options: DeliveryOptions, webhook: Webhook, item: Item, signal: AbortSignal): Promise<void> {
  const { store, clock, send } = options;
  const message = await messageOf(options, webhook, item);
  if (message === null) return;
  const failure = await send(message, signal).then(
    (reply) => (reply.status >= 200 && reply.status < 300 ? null : { ...reply, detail: `answered ${reply.status}` }),
    (error: unknown) => ({
      status: 0,
      retryAfter: undefined,
      detail: error instanceof Error ? error.message : String(error),
    }),
  );
  // What was broken off because we stop says nothing about the endpoint.
  if (failure !== null && signal.aborted) return;
  const { id, position: from } = webhook;
  const { position } = item;
  const at = clock();
  if (failure === null) {
    await store.note(
      id,
      from,
      { position, failures: 0, dueAt: at },
      { position, at, outcome: 'delivered', detail: '' },
    );
    return;
  }
  const { detail } = failure;
  const failures = webhook.failures + 1;
  if (failures >= MOST_FAILURES) {
    await store.note(id, from, { position, failures: 0, dueAt: at }, { position, at, outcome: 'dead', detail });
    return;
  }
  const own = waitAfter(failures, (options.pace ?? PACE).first, options.random);
  // It may ask for a longer wait than our own, not for a shorter one, nor for more than a day.
  const dueAt = at + Math.max(own, Math.min(retryAfter(failure.retryAfter, at), LONGEST_MS));
  const gone = failure.status === GONE ? { disabled: 'the endpoint is gone (410)' } : {};
  await store.note(id, from, { failures, dueAt, ...gone }, { position, at, outcome: 'failed', detail });
}

/** The message of an entry, signed, with what it came to and the proof that it is in the ledger; null where the webhook
 * was deleted meanwhile. */
async function messageOf(options: DeliveryOptions, { id, url }: Webhook, item: Item): Promise<Message | null> {
  const { store, news, proofs, secrets, clock } = options;
  const { entry, position } = item;
  if ((proofs.checkpoints.last()?.size ?? 0) < position) await proofs.checkpoints.make();
  const [consequences, proof] = await Promise.all([news.consequences(item), proofs.receipt(position)]);
  const data = `${itemText(item, consequences).slice(0, -1)},"proof":${JSON.stringify(proof)}}`;
  const body = `{"type":"entry.recorded","timestamp":${JSON.stringify(instantText(entry.recordedAt))},"data":${data}}`;
  const now = clock();
  const messageId = `msg_${entry.leaf.slice(0, 32)}`;
  const timestamp = Math.floor(now / 1000);
  const signing = (await secrets.of(id))
    .filter(({ until }) => until === null || until > now)
    .map(({ secret }) => secret);
  if (signing.length === 0) {
    if ((await store.get(id)) === undefined) return null;
    throw new Error(`the secret of ${id} is not there, or sealed by another key; rotate it`);
  }
  return {
    url,
    body,
    headers: {
      'Content-Type': 'application/json',
      'User-Agent': 'pacta',
      'webhook-id': messageId,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatures(signing, messageId, timestamp, body),
    },
  };
}
