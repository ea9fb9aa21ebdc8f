/** Signatures of the Standard Webhooks specification (https://www.standardwebhooks.com): HMAC-SHA256, version v1. */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const BYTES = 32;

/** A new secret: the prefix and 32 random bytes in base64. */
export function newSecret(): string {
  return `${PREFIX}${randomBytes(BYTES).toString('base64')}`;
}

/** The value of `webhook-signature`: one signature for each secret, with spaces between them.
 * @param timestamp seconds since 1970. */
export function signatures(secrets: readonly string[], id: string, timestamp: number, body: string): string {
  return secrets.map((secret) => `v1,${signature(secret, `${id}.${timestamp}.${body}`)}`).join(' ');
}

function signature(secret: string, content: string): string {
  return createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(content)
    .digest('base64');
}

/** A new name for a webhook. */
export function newWebhookId(): string {
  return `wh_${randomBytes(9).toString('hex')}`;
}
