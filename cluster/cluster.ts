/**
 * A whole cluster for trying it: a primary, two standbys, three instances of the register over them. Everything is thrown
 * away when it is stopped (Ctrl-C).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startInstances } from './instances.ts';
import { clusterFolder, stopCluster } from './postgres.ts';
import { type Replicated, startReplicated } from './replicated.ts';

const INSTANCES = 3;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A served instance. */
interface Instance {
  readonly child: ChildProcess;
  readonly address: string;
  readonly data: string;
}

/** Starts the register as built; its log goes to a file in its folder. */
function startInstance(data: string, settings: Readonly<Record<string, string>>): Promise<Instance> {
  const log = openSync(join(data, 'log.jsonl'), 'a', 0o600);
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { ...process.env, PACTA_DATA: data, PACTA_PORT: '0', ...settings },
    // A group of its own, so that Ctrl-C reaches it through us, in order.
    detached: true,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /serves (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve({ child, address, data });
    });
    child.once('exit', (code) => reject(new Error(`an instance ended with ${code}; see ${data}/log.jsonl`)));
  });
}

function ended({ child }: Instance): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve()).kill('SIGTERM');
  });
}

// Owned here: what runs, until it is stopped.
let replicated: Replicated | undefined;
let instances: readonly Instance[] = [];
const folder = clusterFolder();

async function stop(): Promise<void> {
  say('stopping');
  await Promise.all(instances.map(ended));
  await Promise.all((replicated?.servers ?? []).map((one) => stopCluster(one.folder)));
  rmSync(folder, { recursive: true, force: true });
}

const signalled = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
});

try {
  replicated = await startReplicated(folder, { durable: true });
  const registers = join(folder, 'registers');
  mkdirSync(registers, { mode: 0o700 });
  instances = await startInstances(registers, replicated.url, INSTANCES, startInstance);
  for (const { address, data } of instances) say(`instance  ${address}  (${data})`);
  for (const [index, { name, url }] of replicated.servers.entries())
    say(`${index === 0 ? 'primary' : 'standby'}   ${name}  ${url}`);
  say(`database  ${replicated.url}`);
  say(`token     ${join(instances[0]!.data, 'token')}`);
  say('Ctrl-C stops everything and throws it away');
  await signalled;
} finally {
  await stop();
}
