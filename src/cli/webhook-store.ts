/** Where the webhooks of a register are kept: in its database, with their secrets in files, or sealed in the database. */
import type { WebhookSecrets, WebhookStore } from '../news/webhook.ts';
import { preparePostgres } from '../store/postgres.ts';
import { openSealedSecrets, webhookKey } from '../store/postgres-webhook-secrets.ts';
import { openPostgresWebhooks } from '../store/postgres-webhooks.ts';
import { openWebhooks } from '../store/sqlite-webhooks.ts';
import { openWebhookSecrets } from '../store/webhook-secrets.ts';
import { adoptWebhooks } from './adopt-webhooks.ts';
import { addressOf, databasePath } from './database.ts';

/** Webhooks and their secrets. */
export interface KeptWebhooks {
  readonly store: WebhookStore;
  readonly secrets: WebhookSecrets;
  close(): Promise<void>;
}

/** Opens the webhooks of a data folder, whose register is there. */
export async function openKeptWebhooks(data: string): Promise<KeptWebhooks> {
  const address = addressOf(data);
  if (address === null) {
    const store = openWebhooks(databasePath(data));
    return { store, secrets: openWebhookSecrets(data), close: store.close };
  }
  await preparePostgres(address);
  const [store, secrets] = [openPostgresWebhooks(address), openSealedSecrets(address, webhookKey(data))];
  await adoptWebhooks(data, store, secrets);
  const close = async () => void (await Promise.all([store.close(), secrets.close()]));
  return { store, secrets, close };
}
