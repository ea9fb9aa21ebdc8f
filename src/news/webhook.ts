/**
 * Webhooks: where news are delivered to, what they are asked with, and what keeps them.
 */
import { z } from 'zod';
import { text } from '../law/acts.ts';
import { instantText } from '../register/instants.ts';
import type { Topic } from './topic.ts';

/** What became of trying to deliver an entry. A `dead` one is given up. */
export type DeliveryOutcome = 'delivered' | 'failed' | 'dead';

export interface Delivery {
  /** Of the entry in the ledger. */
  readonly position: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly outcome: DeliveryOutcome;
  readonly detail: string;
}

export interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly topic: Topic;
  readonly createdAt: number;
  readonly createdBy: string;
  /** Why nothing is delivered to it; null while it is. */
  readonly disabled: string | null;
  /** Everything up to here is delivered, given up, or no concern of it. */
  readonly position: number;
  /** How often the next delivery has failed. */
  readonly failures: number;
  /** When the next delivery is tried at the earliest. */
  readonly dueAt: number;
}

/** What is written of a webhook, besides where it stands. */
export type WebhookChange = Partial<Pick<Webhook, 'disabled' | 'position' | 'failures' | 'dueAt'>>;

/** Keeps webhooks. Every method rejects with StoreError where the store fails. */
export interface WebhookStore {
  all(): Promise<readonly Webhook[]>;
  get(id: string): Promise<Webhook | undefined>;
  add(webhook: Webhook): Promise<void>;
  /** By whom it was changed, and how, goes into the log of access. */
  change(
    id: string,
    change: WebhookChange,
    noted: { readonly by: string; readonly at: number; readonly what: string },
  ): Promise<void>;
  remove(id: string, noted: { readonly by: string; readonly at: number }): Promise<void>;
  /** Takes a webhook over, so that nobody else delivers to it, or makes sure that it still is; as it stands then, or
   * undefined where another has it, or it is gone. */
  hold(id: string, now: number): Promise<Webhook | undefined>;
  /** Lets go of a webhook. */
  release(id: string): Promise<void>;
  /** Notes what became of a delivery, if the webhook still stands where it was when it began. */
  note(id: string, from: number, change: WebhookChange, delivery: Delivery | null): Promise<void>;
  /** The latest first. */
  deliveries(id: string, outcome: DeliveryOutcome | null, limit: number): Promise<readonly Delivery[]>;
  /** Lets go of everything. */
  close(): Promise<void>;
}

/** A secret, and until when it signs; null for as long as it is the newest. */
export interface WebhookSecret {
  readonly secret: string;
  readonly until: number | null;
}

/** Keeps the secrets of webhooks so that a copy of the database tells none of them. */
export interface WebhookSecrets {
  /** The newest first; none where they are not there, or cannot be had here. */
  of(id: string): Promise<readonly WebhookSecret[]>;
  keep(id: string, secrets: readonly WebhookSecret[]): Promise<void>;
  forget(id: string): Promise<void>;
}

/** What is asked for a new webhook. */
export const webhookRequest = z.strictObject({
  url: text(2000),
  instrument: text(200).optional(),
  party: text(80).optional(),
  by: text(80).optional(),
  act: text(40).optional(),
  /** The position of the first entry to be delivered. */
  from: z.int().min(1).optional(),
});

/** Changes of a webhook, in one closed list. */
export const WEBHOOK_CHANGES = ['disable', 'enable', 'delete', 'rotate', 'replay'] as const;
export type WebhookChangeName = (typeof WEBHOOK_CHANGES)[number];

export const webhookChangeRequest = z.strictObject({
  change: z.enum(WEBHOOK_CHANGES),
  from: z.int().min(1).optional(),
});

/** A webhook as it is given out; never its secret. */
export function webhookAnswer({ createdAt, dueAt, failures, ...one }: Webhook) {
  const state = one.disabled !== null ? 'disabled' : failures > 0 ? 'failing' : 'active';
  return {
    ...one,
    state,
    failures,
    createdAt: instantText(createdAt),
    nextTry: failures > 0 && one.disabled === null ? instantText(dueAt) : null,
  };
}

/** A delivery as it is given out. */
export function deliveryAnswer({ at, ...one }: Delivery) {
  return { ...one, at: instantText(at) };
}
