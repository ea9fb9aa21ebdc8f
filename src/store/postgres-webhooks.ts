/** Webhooks in the database of the register, which all instances share: one of them at a time delivers to each. */
import type { Delivery, Webhook, WebhookStore } from '../news/webhook.ts';
import { type Ask, type Connected, type ConnectOptions, connect } from './postgres-connect.ts';
import { ACCESS_LOCK, ADD_LINE } from './postgres-erase.ts';
import { leases } from './postgres-lease.ts';
import { kept, unkept } from './postgres-text.ts';

const COLUMNS = `id, url, topic, created_at AS "createdAt", created_by AS "createdBy", disabled, position, failures,
  due_at AS "dueAt"`;

const SQL = {
  all: `SELECT ${COLUMNS} FROM webhooks ORDER BY created_at, id`,
  get: `SELECT ${COLUMNS} FROM webhooks WHERE id = $1`,
  locked: `SELECT ${COLUMNS} FROM webhooks WHERE id = $1 FOR UPDATE`,
  add: `INSERT INTO webhooks (id, url, topic, created_at, created_by, disabled, position, failures, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  change: 'UPDATE webhooks SET disabled = $2, position = $3, failures = $4, due_at = $5 WHERE id = $1',
  remove: 'DELETE FROM webhooks WHERE id = $1',
  noteDelivery: 'INSERT INTO webhook_deliveries (webhook, position, at, outcome, detail) VALUES ($1, $2, $3, $4, $5)',
  // What was given up stays as long as the webhook does.
  forget: `DELETE FROM webhook_deliveries WHERE webhook = $1 AND outcome <> 'dead' AND number <=
    (SELECT max(number) FROM webhook_deliveries) - $2::bigint`,
  deliveries: `SELECT position, at, outcome, detail FROM webhook_deliveries
    WHERE webhook = $1 AND outcome = coalesce($2, outcome) ORDER BY number DESC LIMIT $3`,
};

/** So many deliveries are kept. */
const KEPT = 1000;
const MOST_DETAIL = 500;
const CONNECTIONS = 2;

type Row = Omit<Webhook, 'topic'> & { readonly topic: string };

/** The webhooks of a database whose schema is up to date. */
export function openPostgresWebhooks(url: string, options: ConnectOptions = {}): WebhookStore {
  const database = connect(url, { connections: CONNECTIONS, ...options });
  const delivering = leases(url, 'webhooks');
  const get = async (id: string) => (await database.read<Row>(SQL.get, [id])).map(toWebhook)[0];
  return {
    all: async () => (await database.read<Row>(SQL.all, [])).map(toWebhook),
    get,
    ...changing(database),
    // Where it stands is looked up once it is held: until then another instance may move it.
    hold: async (id) => ((await delivering.take(id)) ? get(id) : undefined),
    release: (id) => delivering.give(id),
    async deliveries(id, outcome, limit) {
      const rows = await database.read<Delivery>(SQL.deliveries, [id, outcome, limit]);
      return rows.map((row) => ({ ...row, detail: unkept(row.detail) }));
    },
    async close() {
      await delivering.close();
      await database.close();
    },
  };
}

function changing({ write }: Pick<Connected, 'write'>): Pick<WebhookStore, 'add' | 'change' | 'remove' | 'note'> {
  /** Does something to webhooks, with its line in the log of access. */
  const logged = (id: string, { by, at, what }: Parameters<WebhookStore['change']>[2], work: (ask: Ask) => unknown) =>
    write(async (ask) => {
      await ask(ACCESS_LOCK, []);
      await work(ask);
      await ask(ADD_LINE, [at, 'webhookChanged', kept(by), `webhook ${kept(id)}`, kept(what)]);
    }, 'read committed');

  return {
    add: (webhook) => {
      const { id, url, createdAt, createdBy } = webhook;
      const what = `add ${new URL(url).origin}`;
      return logged(id, { by: createdBy, at: createdAt, what }, (ask) => ask(SQL.add, valuesOf(webhook)));
    },
    change: (id, change, noted) =>
      logged(id, noted, async (ask) => {
        const [row] = await ask<Row>(SQL.locked, [id]);
        if (row !== undefined) await moved(ask, { ...toWebhook(row), ...change });
      }),
    remove: (id, noted) => logged(id, { ...noted, what: 'delete' }, (ask) => ask(SQL.remove, [id])),
    note: (id, from, change, delivery) =>
      write(async (ask) => {
        // Somebody may have replayed, or deleted it, meanwhile.
        const [row] = await ask<Row>(SQL.locked, [id]);
        if (row === undefined) return;
        if (row.position === from) await moved(ask, { ...toWebhook(row), ...change });
        if (delivery === null) return;
        const { position, at, outcome, detail } = delivery;
        await ask(SQL.noteDelivery, [id, position, at, outcome, kept(detail.slice(0, MOST_DETAIL))]);
        await ask(SQL.forget, [id, KEPT]);
      }, 'read committed'),
  };
}

async function moved(ask: Ask, { id, disabled, position, failures, dueAt }: Webhook): Promise<void> {
  await ask(SQL.change, [id, disabled === null ? null : kept(disabled), position, failures, dueAt]);
}

function valuesOf({ id, url, topic, createdAt, createdBy, disabled, position, failures, dueAt }: Webhook) {
  return [id, url, JSON.stringify(topic), createdAt, kept(createdBy), disabled, position, failures, dueAt];
}

function toWebhook({ topic, createdBy, disabled, ...row }: Row): Webhook {
  const texts = { createdBy: unkept(createdBy), disabled: disabled === null ? null : unkept(disabled) };
  return { ...row, ...texts, topic: JSON.parse(topic) as Webhook['topic'] };
}
