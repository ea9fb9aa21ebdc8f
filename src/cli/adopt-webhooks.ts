/**
 * Webhooks of a register in PostgreSQL were once kept in the folder of each instance. They are taken over into the
 * database, which all instances share, from where they had come to.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WebhookSecrets, WebhookStore } from '../news/webhook.ts';
import { openWebhooks } from '../store/sqlite-webhooks.ts';
import { openWebhookSecrets } from '../store/webhook-secrets.ts';
import { putAside } from './move-files.ts';

/** Where they were kept. */
export function olderWebhooksPath(data: string): string {
  return join(data, 'webhooks.sqlite');
}

/** Takes over what is there; the file is put out of the way. */
export async function adoptWebhooks(data: string, store: WebhookStore, secrets: WebhookSecrets): Promise<void> {
  const path = olderWebhooksPath(data);
  if (!existsSync(path)) return;
  const [older, files] = [openWebhooks(path), openWebhookSecrets(data)];
  for (const webhook of await older.all()) {
    if ((await store.get(webhook.id)) !== undefined) continue;
    await secrets.keep(webhook.id, await files.of(webhook.id));
    await store.add(webhook);
  }
  await older.close();
  putAside(path);
}
