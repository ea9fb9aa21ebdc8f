/** Webhooks, and what is delivered to them, as schemas. */
import { z } from 'zod';
import { ACT_NAMES } from '../law/acts.ts';
import type { Consequence as ConsequenceAnswer } from '../news/consequences.ts';
import type { DeliveryOutcome } from '../news/webhook.ts';
import { ledgerEntry } from './answers-lists.ts';
import { instant } from './words.ts';

const OUTCOMES = ['delivered', 'failed', 'dead'] as const satisfies readonly DeliveryOutcome[];

/** A webhook as it is given out. */
export const webhook = z.object({
  id: z.string(),
  url: z.string(),
  topic: z
    .object({
      instrument: z.string().exactOptional(),
      party: z.string().exactOptional(),
      by: z.string().exactOptional(),
      act: z.enum(ACT_NAMES).exactOptional(),
    })
    .describe('What it is told of: what all of these let through.'),
  state: z.enum(['active', 'failing', 'disabled']),
  createdAt: instant,
  createdBy: z.string(),
  disabled: z.nullable(z.string()).describe('Why nothing is delivered to it; null while it is.'),
  position: z.int().describe('Everything up to this entry is delivered, given up, or no concern of it.'),
  failures: z.int().describe('How often the next delivery has failed.'),
  nextTry: z.nullable(instant).describe('When it is tried again; null where nothing has failed.'),
});

const secret = z.string().describe('What its messages are signed with (Standard Webhooks); shown this once.');

/** A webhook that was added, with its secret. */
export const webhookAdded = z.object({ ...webhook.shape, secret });

/** A webhook that was changed, with its new secret after `rotate`. */
export const webhookChanged = z.object({ ...webhook.shape, secret: secret.exactOptional() });

/** What became of trying to deliver an entry. */
export const delivery = z.object({
  position: z.int().describe('Of the entry in the ledger.'),
  at: instant,
  outcome: z.enum(OUTCOMES).describe('`dead` is given up.'),
  detail: z.string().describe('Why it failed; empty where it did not.'),
});

/** A webhook with what became of its last deliveries. */
export const webhookShown = z.object({
  ...webhook.shape,
  deliveries: z.array(delivery).describe('The last ones, the latest first.'),
  dead: z.array(delivery).describe('The last that were given up, the latest first.'),
});

export const webhookList = z.object({ items: z.array(webhook) });

const stand = z.object({ state: z.string(), sentence: z.string() });

/** An instrument that an entry made to stand otherwise. */
export const consequence = z.object({
  instrument: z.string(),
  before: z.nullable(stand).describe('Null for one that was not there.'),
  after: stand,
}) satisfies z.ZodType<ConsequenceAnswer>;

/** What is delivered to a webhook. */
export const entryRecorded = z.object({
  type: z.literal('entry.recorded'),
  timestamp: instant.describe('When the entry was recorded.'),
  data: z.object({
    agreement: z.string().describe('The agreement it is about, or hangs on.'),
    entry: ledgerEntry,
    consequences: z.array(consequence).describe('Whose position it changed, as of the day it was recorded.'),
    proof: z
      .string()
      .describe('That it is in the signed ledger: a C2SP tlog-proof, with the entry in its line `extra`.'),
  }),
});
