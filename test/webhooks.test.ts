// Webhooks: real deliveries over HTTP to a receiver that verifies signature and proof, fails, is slow, is down.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundled } from '../src/cli/bundled.ts';
import { onlyPublic, webhookSender } from '../src/cli/webhook-sender.ts';
import { faultOfAddress, isPublic } from '../src/news/webhook-address.ts';
import { MOST_FAILURES, waitAfter } from '../src/news/webhook-delivery.ts';
import { importDocuments } from '../src/register/importing.ts';
import { tokenFor } from './access-helpers.ts';
import { AGREEMENT, act, clausesOf, freshApi } from './api-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';
import { Desk, HOSTS } from './webhook-desk.ts';
import { isSigned, provedEntry, Receiver } from './webhook-helpers.ts';

let desk: Desk;
let receiver: Receiver;
let head = 0;

beforeEach(async () => {
  desk = await Desk.open();
  await importDocuments(desk.register, bundled(['un-iom-1996', AGREEMENT]), 'import');
  head = (await desk.register.read.head()).size;
  receiver = await new Receiver().open();
});
afterEach(async () => {
  await desk.close();
  await receiver.close();
});

const all = () => Array.from({ length: head }, (_, index) => index + 1);
const CALLER = { principal: 'somebody', ifVersion: null, idempotencyKey: null };

describe('a webhook', () => {
  it('is brought every entry in order, signed, with the proof that it is in a signed ledger', async () => {
    const { secret } = await desk.add(receiver.url, { from: 1 });
    desk.start();
    await receiver.many(head);
    expect(receiver.positions).toEqual(all());
    const vkeys = desk.proofs.keys().map(({ vkey }) => vkey);
    for (const message of receiver.received) {
      expect(isSigned(message, secret)).toBe(true);
      expect(isSigned({ ...message, body: `${message.body} ` }, secret)).toBe(false);
      expect(provedEntry(message, vkeys).position).toBe(message.position);
      expect(Math.abs(Date.now() / 1000 - Number(message.timestamp))).toBeLessThan(60);
    }
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(head);
    expect(receiver.received[0]!.data.consequences[0]).toMatchObject({ instrument: 'un-iom-1996', before: null });
  });

  it('begins with what is recorded next, and is brought only what its filters let through', async () => {
    const { webhook } = await desk.add(receiver.url, { act: 'register', by: 'UN', instrument: AGREEMENT });
    desk.start();
    await desk.register.plan(AGREEMENT, { act: { type: 'register', by: 'UN', on: '2031-01-01' } }, CALLER);
    await desk.register.registerAgreement(clausesOf('another'), CALLER);
    await desk.register.recordAct(AGREEMENT, act('register by UN on 2016-12-01'), CALLER);
    await receiver.many(2);
    expect(receiver.positions).toEqual([head + 1, head + 3]);
    await desk.until(webhook.id, ({ position }) => position === head + 3);
  });

  it('that fails at times is brought the same again, in order, until it takes it', async () => {
    let calls = 0;
    receiver.behave = (_, response) => void response.writeHead(++calls % 3 === 0 ? 200 : 500).end('x'.repeat(100));
    const { webhook } = await desk.add(receiver.url, { from: 1 });
    desk.start();
    await receiver.many(head * 3);
    expect(receiver.positions).toEqual(all().flatMap((position) => [position, position, position]));
    expect(new Set(receiver.received.slice(0, 3).map(({ id }) => id)).size).toBe(1);
    await desk.until(webhook.id, ({ position }) => position === head);
    const { deliveries, dead } = await desk.webhooks.deliveries(webhook.id);
    expect(dead).toEqual([]);
    expect(deliveries.slice(0, 3).map(({ outcome, detail }) => [outcome, detail])).toEqual([
      ['delivered', ''],
      ['failed', 'answered 500'],
      ['failed', 'answered 500'],
    ]);
  });

  it('that is down gets all when it is there again; what it refuses ten times is given up, and the rest arrives', async () => {
    await receiver.close();
    const { webhook } = await desk.add(receiver.url, { from: 1 });
    desk.start();
    await desk.until(webhook.id, ({ failures }) => failures >= 2);
    receiver.behave = ({ position }, response) => void response.writeHead(position === 2 ? 400 : 200).end();
    await receiver.open();
    // Longer waits come to their end sooner.
    const hurry = setInterval(() => {
      desk.later += 86_400_000;
    }, 5);
    await desk.until(webhook.id, ({ position }) => position === head);
    clearInterval(hurry);
    expect([...new Set(receiver.positions)]).toEqual(all());
    expect(receiver.positions.filter((position) => position === 2)).toHaveLength(MOST_FAILURES);
    expect((await desk.webhooks.deliveries(webhook.id)).dead).toMatchObject([{ position: 2, detail: 'answered 400' }]);
    receiver.behave = (_, response) => void response.writeHead(200).end();
    const before = receiver.received.length;
    await desk.webhooks.change(webhook.id, { change: 'replay', from: 2 }, 'somebody');
    await receiver.many(before + head - 1);
    expect(receiver.positions.slice(before)).toEqual(all().slice(1));
  });

  it('that answers nothing is left after a time, and does not hold up another', async () => {
    const silent = await new Receiver().open();
    silent.behave = () => {};
    const slow = await desk.add(silent.url, { from: 1 });
    await desk.add(receiver.url, { from: 1 });
    desk.start(300);
    await receiver.many(head);
    await silent.many(2);
    expect(receiver.positions).toEqual(all());
    expect((await desk.webhooks.deliveries(slow.webhook.id)).deliveries[0]).toMatchObject({
      outcome: 'failed',
      detail: 'no answer within 0.3 s',
    });
    await silent.close();
  });

  it('goes on after a restart where it stopped: nothing is left out, and at most one comes twice', async () => {
    await desk.add(receiver.url, { from: 1 });
    desk.start();
    await receiver.many(5);
    await desk.stop();
    const seen = receiver.received.length;
    desk.start();
    await receiver.many(head);
    const positions = receiver.positions.slice(seen);
    expect(receiver.positions.slice(0, seen)).toEqual(all().slice(0, seen));
    expect([seen, seen + 1]).toContain(positions[0]);
    await desk.until((await desk.store.all())[0]!.id, ({ position }) => position === head);
    expect([...new Set(receiver.positions)]).toEqual(all());
  });

  it('is delivered to by one process at a time', async () => {
    const { webhook } = await desk.add(receiver.url, { from: 1 });
    const now = Date.now();
    const other = desk.another();
    expect(await desk.store.hold(webhook.id, now)).toMatchObject({ id: webhook.id, position: 0 });
    expect(await desk.store.hold(webhook.id, now)).toMatchObject({ id: webhook.id });
    expect(await other.hold(webhook.id, now)).toBeUndefined();
    await desk.store.note(webhook.id, 0, { position: 2 }, null);
    await desk.store.release(webhook.id);
    expect(await other.hold(webhook.id, now)).toMatchObject({ position: 2 });
    expect(await desk.store.hold(webhook.id, now)).toBeUndefined();
    await other.close();
    expect(await desk.store.hold(webhook.id, now)).toMatchObject({ position: 2 });
    expect(await desk.store.hold('wh_000000000000000000', now)).toBeUndefined();
  });

  it('with a new secret is signed with both for a day, then with the new one alone', async () => {
    const { webhook, secret } = await desk.add(receiver.url, { from: 1 });
    const rotated = (await desk.webhooks.change(webhook.id, { change: 'rotate' }, 'somebody')).secret!;
    desk.start();
    await receiver.many(head);
    expect(receiver.received.every((one) => isSigned(one, secret) && isSigned(one, rotated))).toBe(true);
    await desk.until(webhook.id, ({ position }) => position === head);
    desk.later = 86_400_001;
    await desk.webhooks.change(webhook.id, { change: 'replay', from: head }, 'somebody');
    await receiver.many(head + 1);
    const last = receiver.received.at(-1)!;
    expect([isSigned(last, secret), isSigned(last, rotated)]).toEqual([false, true]);
  });

  it('is not redirected, and is disabled where its address is gone', async () => {
    receiver.behave = (_, response) => void response.writeHead(302, { Location: receiver.url }).end();
    const { webhook } = await desk.add(receiver.url, { from: head });
    desk.start();
    await desk.until(webhook.id, ({ failures }) => failures > 0);
    receiver.behave = (_, response) => void response.writeHead(410).end();
    const gone = await desk.until(webhook.id, ({ disabled }) => disabled !== null);
    expect(gone.disabled).toContain('410');
    expect(new Set(receiver.positions)).toEqual(new Set([head]));
  });

  it('never carries what is confidential; nor does the database have its secret', async () => {
    const { secret, webhook } = await desk.add(receiver.url);
    const hidden = 'a letter that nobody else may see';
    const confidential = { party: 'UN', evidence: { document: hidden } };
    await desk.register.recordAct(AGREEMENT, { ...act('register by UN on 2016-12-01'), confidential }, CALLER);
    desk.start();
    await receiver.many(1);
    expect(receiver.received[0]!.body).toContain('"sealed"');
    expect(receiver.received[0]!.body).not.toContain(hidden);
    await desk.stop();
    expect(await desk.everything()).not.toContain(secret);
    const file = ON_POSTGRES ? 'webhook-key' : join('webhook-secrets', `${webhook.id}.json`);
    expect(statSync(join(desk.folder, file)).mode & 0o777).toBe(0o600);
    await desk.webhooks.change(webhook.id, { change: 'delete' }, 'somebody');
    expect(await desk.webhooks.secrets.of(webhook.id)).toEqual([]);
  });

  it('may be deleted while something is made ready for it, and nothing is amiss', async () => {
    const { secrets } = desk.webhooks;
    let asked = false;
    await desk.add(receiver.url, { from: 1 });
    desk.start(5000, {
      ...secrets,
      async of(id) {
        await desk.webhooks.change(id, { change: 'delete' }, 'somebody');
        asked = true;
        return secrets.of(id);
      },
    });
    while (!asked) await new Promise((turn) => setImmediate(turn));
    await desk.stop();
    expect(desk.told).toEqual([]);
    expect(receiver.positions).toEqual([]);
  });
});

describe('a webhook whose receiver says when to come again', () => {
  it.each([
    ['in seconds', () => '3600', 3600],
    ['with a date', (now: number) => new Date(now + 7_200_000).toUTCString(), 7200],
    ['but no sooner than by our own wait', () => '0', 0],
    ['but no later than after a day', () => '99999999', 86_400],
    ['in a way that is none', () => 'soon', 0],
    ['with a date that is past', (now: number) => new Date(now - 1000).toUTCString(), 0],
  ])('is left until then: %s', async (_what, field, seconds) => {
    const begin = Date.now();
    receiver.behave = (_, response) => void response.writeHead(429, { 'Retry-After': field(begin) }).end();
    const { webhook } = await desk.add(receiver.url, { from: head });
    desk.start();
    const { dueAt } = await desk.until(webhook.id, ({ failures }) => failures > 0);
    const waited = dueAt - begin;
    // A date of HTTP has no fraction of a second.
    expect(waited).toBeGreaterThanOrEqual((seconds - 1) * 1000);
    expect(waited).toBeLessThan(seconds * 1000 + 60_000);
    if (seconds === 0) return;
    receiver.behave = (_, response) => void response.writeHead(204).end();
    desk.later = seconds * 1000 + 60_000;
    await desk.until(webhook.id, ({ position }) => position === head);
  });
});

it('waits grow fourfold up to a day, spread by a fifth', () => {
  const middle = Array.from({ length: 9 }, (_, index) => waitAfter(index + 1, 5000, () => 0.5) / 1000);
  expect(middle).toEqual([5, 20, 80, 320, 1280, 5120, 20480, 81920, 86400]);
  expect([waitAfter(1, 5000, () => 0), waitAfter(1, 5000, () => 1)]).toEqual([4000, 6000]);
});

describe('addresses of a webhook', () => {
  it.each([
    'http://example.org/',
    'ftp://example.org/',
    'https://user:pass@example.org/',
    'https://example.org:22/',
    'https://example.org/#part',
    'https://localhost/',
    'https://printer.local/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://10.1.2.3/',
    'https://172.20.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.100.100.200/',
    'https://0.0.0.0/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[ff02::1]/',
    'https://[2002:7f00:1::]/',
    'nowhere',
  ])('%s is none', async (url) => {
    expect(faultOfAddress(url, [])).not.toBeNull();
    await expect(webhookSender([])({ url, headers: {}, body: '' }, AbortSignal.timeout(5000))).rejects.toThrow();
  });

  it.each(['https://example.org/x?y=1', 'https://8.8.8.8/', 'https://[2606:4700::1111]:8443/'])('%s is one', (url) => {
    expect(faultOfAddress(url, [])).toBeNull();
  });

  it('are looked at when the name is resolved, whatever the name', async () => {
    const resolved = await new Promise<Error | null>((done) => onlyPublic('localhost', {}, (error) => done(error)));
    expect(resolved?.message).toBe('localhost leads into a private network');
    expect(['8.8.8.8', '2606:4700::1111'].map(isPublic)).toEqual([true, true]);
    expect(['no address', '', '1.2.3'].map(isPublic)).toEqual([false, false, false]);
  });
});

describe('over HTTP', () => {
  const api = freshApi({ webhookHosts: HOSTS });

  it('an administrator adds one, sees what is delivered, changes and deletes it', async () => {
    const added = await api.post('/api/webhooks', { url: receiver.url, instrument: AGREEMENT });
    expect(added.status, added.text).toBe(201);
    const { secret, id } = added.body as unknown as { secret: string; id: string };
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    await receiver.many(1);
    expect(isSigned(receiver.received[0]!, secret)).toBe(true);
    const path = `/api/webhooks/${id}`;
    for (const text of [
      (await api.get(path)).text,
      (await api.get('/api/webhooks')).text,
      (await api.get('/api/audit?limit=1000')).text,
    ])
      expect(text).not.toContain(secret);
    expect((await api.post(path, { change: 'disable' })).body.state).toBe('disabled');
    expect((await api.post(path, { change: 'enable' })).body.state).toBe('active');
    expect((await api.post(path, { change: 'delete' })).status).toBe(200);
    expect((await api.get(path)).status).toBe(404);
    const log = (await api.get('/api/audit?kind=webhookChanged')).body.items;
    expect(log).toHaveLength(4);
  });

  it.each([
    [{}, 400, '/url'],
    [{ url: 'http://10.0.0.1/' }, 422, '/url'],
    [{ url: 'https://example.org/', instrument: 'nobody' }, 404, undefined],
    [{ url: 'https://example.org/', party: 'NOBODY' }, 422, '/party'],
    [{ url: 'https://example.org/', act: 'marry' }, 422, '/act'],
    [{ url: 'https://example.org/', from: 99_999 }, 422, '/from'],
    [{ url: 'https://example.org/', from: 0 }, 422, '/from'],
    [{ url: 'https://example.org/', secret: 'mine' }, 400, '/secret'],
  ])('%j is refused', async (body, status, pointer) => {
    const answer = await api.post('/api/webhooks', body);
    expect([answer.status, answer.body.errors?.[0]?.pointer], answer.text).toEqual([status, pointer]);
  });

  it('is measured: how far it is behind, what it was not brought, and when it last was', async () => {
    const added = await api.post('/api/webhooks', { url: receiver.url, from: 1 });
    const { id } = added.body as unknown as { id: string };
    const measured = async () => {
      const { text } = await api.get('/metrics');
      const lines = [...text.matchAll(/^pacta_webhook_(\w+)\{webhook="(\w+)"\} (\S+)$/gm)];
      return Object.fromEntries(
        lines.filter(([, , of]) => of === id).map(([, name, , value]) => [name, Number(value)]),
      );
    };
    const until = async (wanted: (now: Record<string, number>) => boolean) => {
      for (;;) {
        const now = await measured();
        if (wanted(now)) return now;
        await new Promise((turn) => setImmediate(turn));
      }
    };
    const delivered = await until((now) => now.pending === 0 && now.lag_entries === 0);
    expect(delivered).toMatchObject({ failures: 0, dead_deliveries: 0, disabled: 0 });
    expect(delivered.last_success_age_seconds).toBeGreaterThanOrEqual(0);
    expect(delivered.last_success_age_seconds).toBeLessThan(600);
    receiver.behave = (_, response) => void response.writeHead(500).end();
    await api.record(AGREEMENT, 'register by UN on 2016-12-01');
    expect(await until(({ failures }) => failures === 1)).toMatchObject({ pending: 1, lag_entries: 1 });
    await api.post(`/api/webhooks/${id}`, { change: 'disable' });
    expect(await measured()).toMatchObject({ pending: 0, lag_entries: 1, disabled: 1 });
    await api.post(`/api/webhooks/${id}`, { change: 'delete' });
    expect(await measured()).toEqual({});
  });

  it('nobody else may', async () => {
    const auditor = api.as(tokenFor(api.folder, 'watching', 'auditor'));
    expect((await auditor.get('/api/webhooks')).status).toBe(403);
    expect((await auditor.post('/api/webhooks', { url: 'https://example.org/' })).status).toBe(403);
  });
});
