// A register with webhooks that are delivered to without long waits, in a file or in PostgreSQL as the run has it.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { webhookSender } from '../src/cli/webhook-sender.ts';
import type { Webhook, WebhookSecrets, WebhookStore } from '../src/news/webhook.ts';
import { deliverWebhooks } from '../src/news/webhook-delivery.ts';
import { Webhooks } from '../src/news/webhooks.ts';
import type { Proofs } from '../src/proof/proofs.ts';
import type { Store } from '../src/register/ports.ts';
import { Register } from '../src/register/register.ts';
import { openPostgres } from '../src/store/postgres.ts';
import { openSealedSecrets, webhookKey } from '../src/store/postgres-webhook-secrets.ts';
import { openPostgresWebhooks } from '../src/store/postgres-webhooks.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { openWebhooks } from '../src/store/sqlite-webhooks.ts';
import { openWebhookSecrets } from '../src/store/webhook-secrets.ts';
import { freshPlace } from './postgres-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

export const HOSTS = ['127.0.0.1'];

/** Where a desk keeps what it has. */
interface Kept {
  readonly store: Store;
  /** Opens the webhooks once more, as another process would. */
  openWebhooks(): WebhookStore;
  readonly secrets: WebhookSecrets;
  /** All that is in the database, as text. */
  everything(): Promise<string>;
  close(): Promise<void>;
}

function inFile(folder: string): Kept {
  const path = join(folder, 'pacta.sqlite');
  const files = () => readdirSync(folder).filter((one) => one.startsWith('pacta.sqlite'));
  return {
    store: openSqlite(path),
    openWebhooks: () => openWebhooks(path),
    secrets: openWebhookSecrets(folder),
    everything: async () => files().reduce((text, name) => text + readFileSync(join(folder, name), 'latin1'), ''),
    close: async () => {},
  };
}

async function inPostgres(folder: string): Promise<Kept> {
  const place = await freshPlace();
  const secrets = openSealedSecrets(place.url, webhookKey(folder));
  const rowsOf = async (table: string) =>
    (await place.sql<{ text: string }>(`SELECT t::text AS text FROM ${table} t`)).map(({ text }) => text);
  return {
    store: await openPostgres(place.url),
    openWebhooks: () => openPostgresWebhooks(place.url),
    secrets,
    async everything() {
      const [sealed] = await place.sql<{ text: string }>(
        "SELECT encode(sealed, 'escape') AS text FROM webhook_secrets",
      );
      const tables = ['webhooks', 'webhook_deliveries', 'webhook_secrets', 'access_log', 'entries'];
      return [sealed?.text, ...(await Promise.all(tables.map(rowsOf))).flat()].join('\n');
    },
    async close() {
      await secrets.close();
      await place.drop();
    },
  };
}

export class Desk {
  readonly folder: string;
  readonly register: Register;
  readonly proofs: Proofs;
  readonly store: WebhookStore;
  readonly webhooks: Webhooks;
  readonly told: string[] = [];
  /** Milliseconds by which the clock is put on. */
  later = 0;
  readonly #kept: Kept;
  #stop: (() => Promise<void>) | undefined;

  static async open(): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), 'pacta-hooks-'));
    return new Desk(folder, ON_POSTGRES ? await inPostgres(folder) : inFile(folder));
  }

  private constructor(folder: string, kept: Kept) {
    this.folder = folder;
    this.#kept = kept;
    this.register = new Register(kept.store, Date.now);
    this.proofs = this.register.proofs(openProofFiles(folder, null));
    this.store = kept.openWebhooks();
    this.webhooks = new Webhooks(this.store, kept.secrets, this.register.read, () => Date.now() + this.later, HOSTS);
  }

  start(patience = 5000, secrets: WebhookSecrets = this.webhooks.secrets): void {
    this.#stop = deliverWebhooks({
      store: this.store,
      secrets,
      news: this.register.read.news,
      proofs: this.proofs,
      send: webhookSender(HOSTS, patience),
      clock: () => Date.now() + this.later,
      random: () => 0.5,
      report: (line) => this.told.push(line),
      pace: { look: 5, first: 1 },
    });
  }

  async stop(): Promise<void> {
    await this.#stop?.();
    this.#stop = undefined;
  }

  async add(url: string, more: object = {}): Promise<{ webhook: Webhook; secret: string }> {
    return this.webhooks.add({ url, ...more }, 'somebody');
  }

  /** The webhooks once more, as another process has them. */
  another(): WebhookStore {
    return this.#kept.openWebhooks();
  }

  /** All that is in the database, as text. */
  everything(): Promise<string> {
    return this.#kept.everything();
  }

  /** Waits until a webhook is as wanted: what is delivered is noted a moment after it was taken. */
  async until(id: string, wanted: (webhook: Webhook) => boolean): Promise<Webhook> {
    for (;;) {
      const one = await this.webhooks.one(id);
      if (wanted(one)) return one;
      await new Promise((turn) => setImmediate(turn));
    }
  }

  async close(): Promise<void> {
    await this.stop();
    await this.store.close();
    await this.register.close();
    await this.#kept.close();
    rmSync(this.folder, { recursive: true });
  }
}
