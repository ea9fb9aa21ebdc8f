/**
 * Throw-away PostgreSQL clusters for tests, from the binaries of the machine: one for the whole run, started by the
 * first file that asks for it, and others where a test needs one to itself. Each listens on a Unix socket in a folder
 * of its own only, and ends with the process it was started for, however that ends.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A running cluster. */
export interface Cluster {
  readonly folder: string;
  /** The address of its database `postgres`, as superuser. */
  readonly url: string;
}

/** Whose process a cluster ends with, and what it is told besides what tests always tell it. */
export interface ClusterOptions {
  readonly lastsWith?: number;
  /** Waits for the disk, as in earnest. */
  readonly durable?: boolean;
}

const USER = 'owner';
const PATIENCE_MS = 60_000;
const EVERY_MS = 20;

/** Where Debian and others put the programs; newest first. */
function binaries(): string {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const folders = [
    ...versions.sort((a, b) => Number(b) - Number(a)).map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...(process.env.PATH ?? '').split(':'),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (found === undefined) throw new Error('PostgreSQL is not installed: on Debian `apt-get install postgresql`');
  return found;
}

/** The client that runs scripts. */
export function psql(): string {
  return join(binaries(), 'psql');
}

/** PostgreSQL does not run as root: then it runs as nobody. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (what: '-u' | '-g') => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

const settings = (folder: string, durable: boolean) => [
  `unix_socket_directories = '${folder}'`,
  "listen_addresses = ''",
  'max_connections = 60',
  'shared_buffers = 32MB',
  ...(durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'autovacuum = off']),
];

/** Starts a cluster; resolves once it answers. */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const { lastsWith = process.pid, durable = false } = options;
  const user = unprivileged();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const bin = binaries();
  const how = ['-D', data, '-U', USER, '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
  execFileSync(join(bin, 'initdb'), how, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  writeFileSync(join(data, 'postgresql.auto.conf'), `${settings(folder, durable).join('\n')}\n`);
  runServer(folder, lastsWith);
  const cluster = { folder, url: `postgresql://${USER}@${encodeURIComponent(folder)}/postgres` };
  await answering(cluster.url);
  return cluster;
}

/** Runs the server of a cluster made before, until it is stopped or the process it lasts with is gone. */
export function runServer(folder: string, lastsWith: number = process.pid): void {
  const script = `"$1"/postgres -D "$2" >>"$2"/log 2>&1 & server=$!
    while { [ -d /proc/"$3" ] || ps -p "$3" >/dev/null 2>&1; } && kill -0 $server 2>/dev/null; do sleep 1; done
    kill -INT $server 2>/dev/null; wait $server`;
  const given = ['-c', script, 'cluster', binaries(), join(folder, 'data'), String(lastsWith)];
  spawn('sh', given, { ...unprivileged(), cwd: folder, detached: true, stdio: 'ignore' }).unref();
}

/** Resolves once the server at an address takes connections. */
export async function answering(url: string): Promise<void> {
  for (let waited = 0; ; waited += EVERY_MS) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (waited >= PATIENCE_MS) throw error;
      await pause(EVERY_MS);
    }
  }
}

/** The process of the server; undefined where it does not run. */
export function serverOf(folder: string): number | undefined {
  const file = join(folder, 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** Ends the server at once and throws the cluster away. */
export async function stopCluster(folder: string): Promise<void> {
  const pid = serverOf(folder);
  if (pid !== undefined) {
    process.kill(pid, 'SIGQUIT');
    while (isRunning(pid)) await pause(EVERY_MS);
  }
  rmSync(folder, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A folder for a cluster. */
export function clusterFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pacta-pg-'));
}

/** The cluster of the run, whose folder there is: started by whoever asks first, the others wait for it. */
export async function sharedCluster(folder: string, run: number): Promise<Cluster> {
  const ready = join(folder, 'ready');
  const lock = join(folder, 'starting');
  if (!existsSync(ready) && isFirst(lock)) {
    const { url } = await startCluster(folder, { lastsWith: run });
    // Whoever waits finds all of it or nothing.
    writeFileSync(`${ready}.new`, url);
    renameSync(`${ready}.new`, ready);
  }
  for (let waited = 0; !existsSync(ready); waited += EVERY_MS) {
    if (waited > PATIENCE_MS) throw new Error(`the cluster in ${folder} does not start`);
    await pause(EVERY_MS);
  }
  return { folder, url: readFileSync(ready, 'utf8') };
}

function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
