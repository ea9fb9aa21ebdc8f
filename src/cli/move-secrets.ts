/** The secrets of webhooks in a move: files on one side, sealed in the database on the other. */
import type { WebhookSecrets } from '../news/webhook.ts';
import { MOVED_TABLES, type MovedFrom } from '../register/moving.ts';
import { openSealedSecrets, webhookKey } from '../store/postgres-webhook-secrets.ts';
import { openWebhookSecrets } from '../store/webhook-secrets.ts';

const WEBHOOKS = MOVED_TABLES.find(({ name }) => name === 'webhooks')!;

async function* webhooksOf(from: MovedFrom): AsyncGenerator<string> {
  for await (const rows of from.rows(WEBHOOKS)) for (const [id] of rows) yield id as string;
}

/** Carries the secrets of the webhooks that are moved to the other side; where they were they stay. */
export async function moveSecrets(to: 'postgresql' | 'sqlite', from: MovedFrom, data: string, address: string) {
  const [files, sealed] = [openWebhookSecrets(data), openSealedSecrets(address, webhookKey(data))];
  const [source, target]: readonly WebhookSecrets[] = to === 'postgresql' ? [files, sealed] : [sealed, files];
  try {
    for await (const id of webhooksOf(from)) {
      const secrets = await source!.of(id);
      if (secrets.length > 0) await target!.keep(id, secrets);
    }
  } finally {
    await sealed.close();
  }
}

/** Throws away the files with the secrets of webhooks that were moved into the database. */
export async function dropSecretFiles(from: MovedFrom, data: string): Promise<void> {
  const files = openWebhookSecrets(data);
  for await (const id of webhooksOf(from)) await files.forget(id);
}
