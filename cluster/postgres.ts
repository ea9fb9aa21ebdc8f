/**
 * Throw-away PostgreSQL servers from the binaries of the machine, for trying things out and for tests. Each listens on a
 * Unix socket in a folder of its own only, and ends with the process it was started for, however that ends.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Whose process a cluster ends with, and how it is set up. */
export interface ClusterOptions {
  readonly lastsWith?: number;
  /** Waits for the disk, as in earnest. */
  readonly durable?: boolean;
  /** Settings besides, a line each. */
  readonly settings?: readonly string[];
}

/** Who owns everything in it. */
export const USER = 'owner';
export const PATIENCE_MS = 60_000;
export const EVERY_MS = 20;

/** Where Debian and others put the programs; newest first. */
export function binaries(): string {
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
export function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (what: '-u' | '-g') => Number(execFileSync('id', [what, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** What every server is told. */
export const settingsOf = (folder: string, durable: boolean) => [
  `unix_socket_directories = '${folder}'`,
  "listen_addresses = ''",
  'max_connections = 60',
  'shared_buffers = 32MB',
  ...(durable ? [] : ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'autovacuum = off']),
];

/** Starts a cluster; resolves once it answers. */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const { lastsWith = process.pid, durable = false, settings = [] } = options;
  const user = unprivileged();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!);
  const data = join(folder, 'data');
  const bin = binaries();
  const how = ['-D', data, '-U', USER, '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'];
  execFileSync(join(bin, 'initdb'), how, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  writeFileSync(join(data, 'postgresql.auto.conf'), `${[...settingsOf(folder, durable), ...settings].join('\n')}\n`);
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
  // One that was killed leaves its file behind.
  if (pid !== undefined && isRunning(pid)) {
    process.kill(pid, 'SIGQUIT');
    while (isRunning(pid)) await pause(EVERY_MS);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Whether there is a process. */
export function isRunning(pid: number): boolean {
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
