/** Keeping webhooks: adding, changing, showing them. */

import type { Clock } from '../register/ports.ts';
import { impossible, Problem } from '../register/problems.ts';
import { check } from '../register/requests.ts';
import { readTopic, type TopicSource } from './topic.ts';
import {
  type Delivery,
  type Webhook,
  type WebhookSecret,
  type WebhookSecrets,
  type WebhookStore,
  webhookChangeRequest,
  webhookRequest,
} from './webhook.ts';
import { faultOfAddress } from './webhook-address.ts';
import { newSecret, newWebhookId } from './webhook-signing.ts';

/** How many there may be: each is followed at its own speed. */
const MOST = 100;
/** For so long the secret before signs too. */
export const OVERLAP_HOURS = 24;
const HOUR_MS = 3_600_000;
const SHOWN = 100;

/** What is asked of the register. */
export interface WebhookSource extends TopicSource {
  readonly news: { head(): Promise<number> };
}

export class Webhooks {
  readonly store: WebhookStore;
  readonly secrets: WebhookSecrets;
  readonly #source: WebhookSource;
  readonly #clock: Clock;
  readonly #hosts: readonly string[];

  /** @param hosts names that may also be reached without TLS, at any port and address, for trying things out. */
  constructor(
    store: WebhookStore,
    secrets: WebhookSecrets,
    source: WebhookSource,
    clock: Clock,
    hosts: readonly string[],
  ) {
    this.store = store;
    this.secrets = secrets;
    this.#source = source;
    this.#clock = clock;
    this.#hosts = hosts;
  }

  /** Adds a webhook; its secret is shown this once.
   * @throws Problem. */
  async add(request: unknown, by: string): Promise<{ readonly webhook: Webhook; readonly secret: string }> {
    const { url, from, ...filters } = check(webhookRequest, request);
    const fault = faultOfAddress(url, this.#hosts);
    if (fault !== null) throw impossible('/url', fault);
    const topic = await readTopic(this.#source, given(filters), '');
    const position = await this.#start(from);
    if ((await this.store.all()).length >= MOST) throw impossible('', `there are ${MOST} webhooks; delete one first`);
    const now = this.#clock();
    const webhook: Webhook = {
      id: newWebhookId(),
      url: new URL(url).href,
      topic,
      createdAt: now,
      createdBy: by,
      disabled: null,
      position,
      failures: 0,
      dueAt: now,
    };
    const secret = newSecret();
    // The secret first: a webhook without one could not be delivered to.
    await this.secrets.keep(webhook.id, [{ secret, until: null }]);
    await this.store.add(webhook);
    return { webhook, secret };
  }

  /** Changes a webhook; after `rotate` with its new secret, shown this once.
   * @throws Problem. */
  async change(
    id: string,
    request: unknown,
    by: string,
  ): Promise<{ readonly webhook: Webhook; readonly secret: string | null }> {
    const { change, from } = check(webhookChangeRequest, request);
    if ((change === 'replay') !== (from !== undefined))
      throw impossible('/from', 'goes with `replay`, and only with it');
    const before = await this.one(id);
    const at = this.#clock();
    const noted = { by, at, what: change };
    switch (change) {
      case 'delete':
        await this.store.remove(id, noted);
        await this.secrets.forget(id);
        return { webhook: before, secret: null };
      case 'disable':
        await this.store.change(id, { disabled: `by ${by}` }, noted);
        break;
      case 'enable':
        await this.store.change(id, { disabled: null, failures: 0, dueAt: at }, noted);
        break;
      case 'replay':
        await this.store.change(id, { position: await this.#start(from), failures: 0, dueAt: at }, noted);
        break;
      case 'rotate': {
        const secret = newSecret();
        const until = at + OVERLAP_HOURS * HOUR_MS;
        const old = (await this.secrets.of(id)).slice(0, 1);
        await this.secrets.keep(id, [{ secret, until: null }, ...old.map((one): WebhookSecret => ({ ...one, until }))]);
        await this.store.change(id, {}, noted);
        return { webhook: await this.one(id), secret };
      }
    }
    return { webhook: await this.one(id), secret: null };
  }

  /** @throws Problem `malformed-request`, `not-found`. */
  async one(id: string): Promise<Webhook> {
    if (!/^wh_[0-9a-f]{18}$/.test(id)) {
      const detail = 'must be the identifier of a webhook, as in wh_0123456789abcdef01';
      throw new Problem('malformed-request', `the webhook ${detail}`, { errors: [{ pointer: '/webhook', detail }] });
    }
    const found = await this.store.get(id);
    if (found === undefined) throw new Problem('not-found', `there is no webhook ${id}`);
    return found;
  }

  /** The last deliveries of a webhook, and what was given up, the latest first. */
  async deliveries(
    id: string,
  ): Promise<{ readonly deliveries: readonly Delivery[]; readonly dead: readonly Delivery[] }> {
    const [deliveries, dead] = [this.store.deliveries(id, null, SHOWN), this.store.deliveries(id, 'dead', SHOWN)];
    return { deliveries: await deliveries, dead: await dead };
  }

  /** The position after which to begin. */
  async #start(from: number | undefined): Promise<number> {
    const head = await this.#source.news.head();
    if (from === undefined) return head;
    if (from > head + 1) throw impossible('/from', `must not be more than ${head + 1}, the position of the next entry`);
    return from - 1;
  }
}

function given<T extends object>(filters: T): { [Name in keyof T]?: NonNullable<T[Name]> } {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: NonNullable<T[Name]>;
  };
}
