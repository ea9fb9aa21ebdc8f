/** Webhooks as a serving process has them: delivered to while it serves. */
import { randomInt } from 'node:crypto';
import { deliverWebhooks } from '../news/webhook-delivery.ts';
import { Webhooks } from '../news/webhooks.ts';
import type { Proofs } from '../proof/proofs.ts';
import { systemClock } from '../register/instants.ts';
import type { Reading } from '../register/reading.ts';
import { webhookSender } from './webhook-sender.ts';
import { openKeptWebhooks } from './webhook-store.ts';

export interface ServedWebhooks {
  readonly webhooks: Webhooks;
  /** Breaks off what is under way, which is delivered again, and lets go of the database. */
  close(): Promise<void>;
}

const PARTS = 2 ** 32;

/** Starts delivering.
 * @param hosts names that may lead anywhere, without TLS too, for trying things out.
 * @param report told of what goes wrong here. */
export async function serveWebhooks(
  { data, read, proofs }: { readonly data: string; readonly read: Reading; readonly proofs: Proofs },
  hosts: readonly string[],
  report: (line: string) => void,
): Promise<ServedWebhooks> {
  const { store, secrets, close } = await openKeptWebhooks(data);
  const stop = deliverWebhooks({
    store,
    secrets,
    news: read.news,
    proofs,
    send: webhookSender(hosts),
    clock: systemClock,
    random: () => randomInt(PARTS) / PARTS,
    report,
  });
  return {
    webhooks: new Webhooks(store, secrets, read, systemClock, hosts),
    async close() {
      await stop();
      await close();
    },
  };
}
