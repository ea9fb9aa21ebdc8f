/** Webhooks in the database of the register, over a connection of its own. */
import { randomBytes } from 'node:crypto';
import type { Delivery, DeliveryOutcome, Webhook, WebhookChange, WebhookStore } from '../news/webhook.ts';
import { guarded } from './sqlite-errors.ts';
import { openDatabase } from './sqlite-open.ts';
import { prepareAll } from './sqlite-prepare.ts';

const COLUMNS = `id, url, topic, created_at AS createdAt, created_by AS createdBy, disabled, position, failures,
  due_at AS dueAt`;

export const WEBHOOK_SQL = {
  all: `SELECT ${COLUMNS} FROM webhooks ORDER BY created_at, id`,
  get: `SELECT ${COLUMNS} FROM webhooks WHERE id = ?`,
  add: `INSERT INTO webhooks (id, url, topic, created_at, created_by, disabled, position, failures, due_at, held_until)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
  change: 'UPDATE webhooks SET disabled = ?, position = ?, failures = ?, due_at = ? WHERE id = ?',
  remove: 'DELETE FROM webhooks WHERE id = ?',
  hold: `UPDATE webhooks SET holder = ?, held_until = ?
    WHERE id = ? AND (holder IS NULL OR holder = ? OR held_until <= ?)`,
  release: 'UPDATE webhooks SET holder = NULL, held_until = 0 WHERE id = ? AND holder = ?',
  releaseAll: 'UPDATE webhooks SET holder = NULL, held_until = 0 WHERE holder = ?',
  noteDelivery: 'INSERT INTO webhook_deliveries (webhook, position, at, outcome, detail) VALUES (?, ?, ?, ?, ?)',
  // What was given up stays as long as the webhook does.
  forget: `DELETE FROM webhook_deliveries WHERE webhook = ? AND outcome <> 'dead' AND number <=
    (SELECT max(number) FROM webhook_deliveries) - ?`,
  deliveries: `SELECT position, at, outcome, detail FROM webhook_deliveries WHERE webhook = ? ORDER BY number DESC LIMIT ?`,
  deliveriesOf: `SELECT position, at, outcome, detail FROM webhook_deliveries WHERE webhook = ? AND outcome = ?
    ORDER BY number DESC LIMIT ?`,
  log: `INSERT INTO access_log (id, at, kind, principal, subject, detail)
    SELECT coalesce(max(id), 0) + 1, ?, 'webhookChanged', ?, ?, ? FROM access_log`,
};

/** So many deliveries are kept. */
const KEPT = 1000;
const MOST_DETAIL = 500;
/** One that is held and not let go of, as by a process that died, is free after this: longer than a delivery may take. */
const HELD_MS = 30_000;

type Row = Omit<Webhook, 'topic'> & { readonly topic: string };

/** Opens the webhooks of a database file, bringing its schema up to date. Throws StoreError. */
export function openWebhooks(path: string): WebhookStore {
  const db = openDatabase(path);
  const run = guarded(() => prepareAll(db, WEBHOOK_SQL));
  const writing = async <T>(work: () => T): Promise<T> => guarded(() => db.transaction(work).immediate());
  // Who holds webhooks: this opening of the file.
  const holder = randomBytes(8).toString('hex');

  function write(id: string, change: WebhookChange): void {
    const row = run.get.get(id) as Row | undefined;
    if (row === undefined) return;
    const { disabled, position, failures, dueAt } = { ...row, ...change };
    run.change.run(disabled, position, failures, dueAt, id);
  }

  const get = (id: string): Webhook | undefined => {
    const row = run.get.get(id) as Row | undefined;
    return row && toWebhook(row);
  };

  return {
    all: async () => guarded(() => run.all.all() as Row[]).map(toWebhook),
    get: async (id) => guarded(() => get(id)),
    add: (webhook) =>
      writing(() => {
        const { id, url, topic, createdAt, createdBy, disabled, position, failures, dueAt } = webhook;
        run.add.run(id, url, JSON.stringify(topic), createdAt, createdBy, disabled, position, failures, dueAt);
        run.log.run(createdAt, createdBy, `webhook ${id}`, `add ${new URL(url).origin}`);
      }),
    change: (id, change, { by, at, what }) =>
      writing(() => {
        write(id, change);
        run.log.run(at, by, `webhook ${id}`, what);
      }),
    remove: (id, { by, at }) =>
      writing(() => {
        run.remove.run(id);
        run.log.run(at, by, `webhook ${id}`, 'delete');
      }),
    hold: (id, now) =>
      writing(() => (run.hold.run(holder, now + HELD_MS, id, holder, now).changes === 1 ? get(id) : undefined)),
    release: (id) => writing(() => void run.release.run(id, holder)),
    note: (id, from, change, delivery) =>
      writing(() => {
        // Somebody may have replayed, or deleted it, meanwhile.
        const row = run.get.get(id) as Row | undefined;
        if (row === undefined) return;
        if (row.position === from) write(id, change);
        if (delivery === null) return;
        const { position, at, outcome, detail } = delivery;
        run.noteDelivery.run(id, position, at, outcome, detail.slice(0, MOST_DETAIL));
        run.forget.run(id, KEPT);
      }),
    deliveries: async (id, outcome: DeliveryOutcome | null, limit) =>
      guarded(
        () =>
          (outcome === null ? run.deliveries.all(id, limit) : run.deliveriesOf.all(id, outcome, limit)) as Delivery[],
      ),
    async close() {
      await writing(() => void run.releaseAll.run(holder));
      guarded(() => void db.close());
    },
  };
}

function toWebhook({ topic, ...row }: Row): Webhook {
  return { ...row, topic: JSON.parse(topic) as Webhook['topic'] };
}
