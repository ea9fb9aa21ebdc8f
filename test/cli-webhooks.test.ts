// Webhooks from the command line, delivered to by a server that runs beside it.

import { expect } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { test } from './cli-helpers.ts';
import { isSigned, Receiver } from './webhook-helpers.ts';

interface Shown {
  readonly id: string;
  readonly secret: string;
  readonly state: string;
  readonly position: number;
  readonly items: readonly Shown[];
  readonly deliveries: readonly { readonly position: number; readonly outcome: string }[];
}

const shown = (told: unknown): Shown => told as Shown;

test('from an address to its deliveries, rotated, replayed and deleted under a running server', async ({
  cli,
  onTestFinished,
}) => {
  cli.settings = { PACTA_WEBHOOK_HOSTS: '127.0.0.1' };
  const receiver = await new Receiver().open();
  onTestFinished(() => receiver.close());
  const server = await cli.serve();
  const added = await cli.done(
    'webhook',
    'add',
    receiver.url,
    '--act',
    'sign',
    '--instrument',
    'un-iom-2016',
    '--from',
    '1',
  );
  const [, secret = '', id = ''] = /^(whsec_\S+)\n\nwebhook (wh_[0-9a-f]{18}) /.exec(added.out) ?? [];
  // Two signatures, and the plans of them.
  await receiver.many(2);
  expect(receiver.received.every((message) => isSigned(message, secret))).toBe(true);
  const rotated = shown(await cli.json('webhook', 'rotate', id));
  const before = receiver.received.length;
  await cli.done('webhook', 'replay', id, '--from', '1');
  await receiver.many(before + 1);
  const again = receiver.received[before]!;
  expect([isSigned(again, secret), isSigned(again, rotated.secret)]).toEqual([true, true]);
  expect(again.id).toBe(receiver.received[0]!.id);
  expect(shown(await cli.json('webhook', 'show', id)).deliveries[0]).toMatchObject({ outcome: 'delivered' });
  const told = [await cli.done('webhook', 'list'), await cli.done('webhook', 'show', id), await cli.done('audit')];
  for (const { out } of told) {
    expect(out).not.toContain(secret);
    expect(out).not.toContain(rotated.secret);
  }
  await cli.done('webhook', 'disable', id);
  expect(shown(await cli.json('webhook', 'list')).items).toMatchObject([{ id, state: 'disabled' }]);
  await cli.done('webhook', 'enable', id);
  await cli.done('webhook', 'delete', id);
  expect(shown(await cli.json('webhook', 'list')).items).toEqual([]);
  expect(await server.stop()).toBe(0);
});

test('an address in a private network, or a filter that nothing passes, is refused', async ({ cli }) => {
  expect(await cli.fails(EXIT.usage, 'webhook', 'add', 'https://169.254.169.254/')).toContain('private network');
  expect(await cli.fails(EXIT.usage, 'webhook', 'add', 'https://example.org/', '--party', 'NOBODY')).toContain(
    'NOBODY',
  );
  expect(await cli.fails(EXIT.usage, 'webhook', 'show', 'mine')).toContain('wh_');
  expect(await cli.fails(EXIT.failed, 'webhook', 'show', 'wh_0123456789abcdef01')).toContain('no webhook');
});
