/** What the register itself sends, as the `webhooks` of the document. */
import { JSON_TYPE } from '../http/media-types.ts';
import { MOST_FAILURES } from '../news/webhook-delivery.ts';
import type { ParameterObject } from './document.ts';

/** A request that the register sends to the address of a webhook. */
export interface WebhookObject {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters: readonly ParameterObject[];
  readonly requestBody: {
    readonly required: boolean;
    readonly content: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
  };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
  /** Nobody signs in to a receiver: it goes by the signature. */
  readonly security: readonly Readonly<Record<string, never>>[];
}

const header = (name: string, description: string, pattern: string): ParameterObject => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string', pattern },
});

const DESCRIPTION = `Sent to each webhook whose filters let the entry through, in the order of the ledger, at least once. It is signed as the Standard Webhooks specification has it: HMAC-SHA256 over \`webhook-id\`, \`webhook-timestamp\` and the body, with dots between them. Redirections are not followed.`;

/** Every webhook by its name: there is one kind of message. */
export const WEBHOOKS: Readonly<Record<string, { readonly post: WebhookObject }>> = {
  'entry.recorded': {
    post: {
      operationId: 'entryRecorded',
      summary: 'An entry was recorded.',
      description: DESCRIPTION,
      tags: ['news'],
      parameters: [
        header('webhook-id', 'Names the message: the same each time it is sent again.', '^msg_[0-9a-f]{32}$'),
        header('webhook-timestamp', 'When it was sent, in seconds since 1970.', '^[0-9]+$'),
        header('webhook-signature', 'Signatures with spaces between them: two after its secret was replaced.', '^v1,'),
      ],
      requestBody: {
        required: true,
        content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/EntryRecorded' } } },
      },
      responses: {
        '2XX': { description: 'It was taken: the next entry follows.' },
        '410': { description: 'The receiver is gone: the webhook is disabled.' },
        default: {
          description: `It was not taken: it is sent again after growing waits, and given up after ${MOST_FAILURES} failures.`,
        },
      },
      security: [{}],
    },
  },
};
