/**
 * The secrets of webhooks in the database, for all instances: sealed (AES-256-GCM) by a key that stands in the folder of
 * each, so that a copy of the database, given to an auditor, tells none of them.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebhookSecret, WebhookSecrets } from '../news/webhook.ts';
import { Problem } from '../register/problems.ts';
import { connect } from './postgres-connect.ts';

/** The file with the key: all instances have the same. */
export const WEBHOOK_KEY = 'webhook-key';

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

const SQL = {
  of: 'SELECT sealed FROM webhook_secrets WHERE webhook = $1',
  keep: `INSERT INTO webhook_secrets (webhook, sealed) VALUES ($1, $2)
    ON CONFLICT (webhook) DO UPDATE SET sealed = EXCLUDED.sealed`,
  forget: 'DELETE FROM webhook_secrets WHERE webhook = $1',
};

/** The key in a data folder, made where there is none.
 * @throws Problem `impossible-content` for a file that holds no key. */
export function webhookKey(data: string): Buffer {
  const path = join(data, WEBHOOK_KEY);
  if (!existsSync(path)) makeKey(path);
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new Problem('impossible-content', `${path} holds no key; put it back, or delete it and rotate every webhook`);
}

function makeKey(path: string): void {
  try {
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process starting at the same time was faster: its key is the key.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** The secrets in a database whose schema is up to date. */
export interface SealedSecrets extends WebhookSecrets {
  close(): Promise<void>;
}

/** @param key that they are sealed by. */
export function openSealedSecrets(url: string, key: Buffer): SealedSecrets {
  const { read, write, close } = connect(url, { connections: 1 });
  return {
    async of(id) {
      const [row] = await read<{ sealed: Buffer }>(SQL.of, [id]);
      return row === undefined ? [] : opened(id, row.sealed, key);
    },
    keep: async (id, secrets) =>
      void (await write((ask) => ask(SQL.keep, [id, sealed(id, secrets, key)]), 'read committed')),
    forget: async (id) => void (await write((ask) => ask(SQL.forget, [id]), 'read committed')),
    close,
  };
}

/** Seals secrets for one webhook: what is moved to the row of another opens no more. */
function sealed(id: string, secrets: readonly WebhookSecret[], key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(id));
  const content = Buffer.concat([cipher.update(JSON.stringify(secrets)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]);
}

/** What was sealed; nothing where that was done by another key. */
function opened(id: string, bytes: Buffer, key: Buffer): readonly WebhookSecret[] {
  const [nonce, rest] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(id))
    .setAuthTag(rest.subarray(0, TAG_BYTES));
  try {
    const text = Buffer.concat([cipher.update(rest.subarray(TAG_BYTES)), cipher.final()]).toString('utf8');
    return JSON.parse(text) as WebhookSecret[];
  } catch {
    return [];
  }
}
