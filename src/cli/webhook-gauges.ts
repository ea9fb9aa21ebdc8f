/** What is measured of webhooks: for each, by its identifier, of which an administrator makes a hundred at most. */
import type { Webhook, WebhookStore } from '../news/webhook.ts';
import type { Metrics } from '../operation/metrics.ts';
import { secondsSince } from './serving-operation.ts';

/** So many that were given up are counted; whoever sees that many need not know how many more. */
const MOST_COUNTED = 1000;

/** Adds the gauges of webhooks.
 * @param head gives the position of the last entry. */
export function measureWebhooks(metrics: Metrics, store: WebhookStore, head: () => Promise<number>): void {
  const each = async (measure: (webhook: Webhook) => number | null | Promise<number | null>) => {
    const measured: Record<string, number | null> = {};
    for (const webhook of await store.all()) measured[webhook.id] = await measure(webhook);
    return measured;
  };
  const behind = async ({ position }: Webhook) => (await head()) - position;
  metrics.gauge(
    'pacta_webhook_lag_entries',
    'Entries that are neither delivered, nor given up, nor passed over yet.',
    () => each(behind),
    'webhook',
  );
  metrics.gauge(
    'pacta_webhook_pending',
    '1 where something is to be delivered, 0 where all is, or the webhook is disabled.',
    () => each(async (webhook) => (webhook.disabled === null && (await behind(webhook)) > 0 ? 1 : 0)),
    'webhook',
  );
  metrics.gauge(
    'pacta_webhook_failures',
    'How often the delivery that is pending has failed.',
    () => each(({ failures }) => failures),
    'webhook',
  );
  metrics.gauge(
    'pacta_webhook_dead_deliveries',
    `Deliveries that were given up, ${MOST_COUNTED} at most.`,
    () => each(async ({ id }) => (await store.deliveries(id, 'dead', MOST_COUNTED)).length),
    'webhook',
  );
  metrics.gauge(
    'pacta_webhook_disabled',
    '1 where nothing is delivered until it is enabled.',
    () => each(({ disabled }) => (disabled === null ? 0 : 1)),
    'webhook',
  );
  metrics.gauge(
    'pacta_webhook_last_success_age_seconds',
    'Since a delivery was taken; left out where none was.',
    () => each(async ({ id }) => secondsSince((await store.deliveries(id, 'delivered', 1))[0]?.at)),
    'webhook',
  );
}
