// The local cluster as its user has it: one command, addresses, and nothing left of it afterwards.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { act, at, Client } from './api-helpers.ts';

it('`npm run cluster` serves one register at three addresses, and leaves nothing behind when it is stopped', async () => {
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'cluster/cluster.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  while (!said.includes('Ctrl-C')) await once(child.stdout, 'data');
  const addresses = [...said.matchAll(/^instance\s+(\S+)/gm)].map(([, address]) => address!);
  const token = /^token\s+(\S+)/m.exec(said)![1]!;
  expect(addresses).toHaveLength(3);
  expect(said.match(/^(primary|standby)\s/gm)).toHaveLength(3);
  const clients = addresses.map((address) => new Client(address, readFileSync(token, 'utf8').trim()));
  const path = `${at('un-iom-2016')}/acts`;
  const recorded = await clients[0]!.post(path, act('register by UN on 2016-12-01', {}), { 'if-match': '*' });
  expect(recorded.status).toBe(201);
  for (const client of clients)
    expect((await client.get(at('un-iom-2016'))).body.version).toBe(recorded.body.entry.version);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(existsSync(dirname(dirname(token)))).toBe(false);
});
