/**
 * The secrets of webhooks: a file for each, readable by its owner only, beside the database. They must be at hand to sign
 * with, so no digest would do; and a copy of the database, given to an auditor, must not have them in it.
 */
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebhookSecret, WebhookSecrets } from '../news/webhook.ts';

/** The folder they are in, below that of the register. */
export const WEBHOOK_SECRETS = 'webhook-secrets';

/** The secrets in a data folder. */
export function openWebhookSecrets(data: string): WebhookSecrets {
  const folder = join(data, WEBHOOK_SECRETS);
  const pathOf = (id: string) => join(folder, `${id}.json`);
  return {
    async of(id) {
      try {
        return JSON.parse(readFileSync(pathOf(id), 'utf8')) as WebhookSecret[];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
    async keep(id, secrets) {
      mkdirSync(folder, { recursive: true });
      chmodSync(folder, 0o700);
      const making = `${pathOf(id)}.${process.pid}`;
      writeFileSync(making, JSON.stringify(secrets), { mode: 0o600, flush: true });
      renameSync(making, pathOf(id));
    },
    forget: async (id) => rmSync(pathOf(id), { force: true }),
  };
}
