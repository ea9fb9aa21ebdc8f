/** Webhooks as a serving process has them: kept in the data folder, and delivered to while it serves. */
import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { deliverWebhooks } from '../news/webhook-delivery.ts';
import { Webhooks } from '../news/webhooks.ts';
import type { Proofs } from '../proof/proofs.ts';
import { systemClock } from '../register/instants.ts';
import type { Reading } from '../register/reading.ts';
import { openWebhooks } from '../store/sqlite-webhooks.ts';
import { openWebhookSecrets } from '../store/webhook-secrets.ts';
import { addressOf, databasePath } from './database.ts';
import { webhookSender } from './webhook-sender.ts';

export interface ServedWebhooks {
  readonly webhooks: Webhooks;
  /** Breaks off what is under way, which is delivered again, and lets go of the database. */
  close(): Promise<void>;
}

/** Where webhooks are kept: with the register, or beside one that is on a PostgreSQL server. */
export function webhooksPath(data: string): string {
  return addressOf(data) === null ? databasePath(data) : join(data, 'webhooks.sqlite');
}

const PARTS = 2 ** 32;

/** Starts delivering.
 * @param hosts names that may lead anywhere, without TLS too, for trying things out.
 * @param report told of what goes wrong here. */
export function serveWebhooks(
  { data, read, proofs }: { readonly data: string; readonly read: Reading; readonly proofs: Proofs },
  hosts: readonly string[],
  report: (line: string) => void,
): ServedWebhooks {
  const store = openWebhooks(webhooksPath(data));
  const secrets = openWebhookSecrets(data);
  const stop = deliverWebhooks({
    store,
    secrets,
    news: read.news,
    proofs,
    send: webhookSender(hosts),
    clock: systemClock,
    random: () => randomInt(PARTS) / PARTS,
    holder: randomBytes(8).toString('hex'),
    report,
  });
  return {
    webhooks: new Webhooks(store, secrets, read, systemClock, hosts),
    async close() {
      await stop();
      store.close();
    },
  };
}
