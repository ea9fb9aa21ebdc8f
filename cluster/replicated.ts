/**
 * A primary with two synchronous standbys, from the binaries of the machine. What is committed is with one of the
 * standbys at least before it is acknowledged, so that the one that has received most may be promoted without a loss.
 */
import { execFile } from 'node:child_process';
import { chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import {
  answering,
  binaries,
  EVERY_MS,
  runServer,
  serverOf,
  settingsOf,
  startCluster,
  USER,
  unprivileged,
} from './postgres.ts';

/** One of the servers. */
export interface Server {
  readonly name: string;
  readonly folder: string;
  /** The address of its database `postgres`, as superuser. */
  readonly url: string;
}

/** Servers of which one takes writes. */
export interface Replicated {
  /** The first was the primary at the beginning. */
  readonly servers: readonly [Server, Server, Server];
  /** The address that names all of them. */
  readonly url: string;
  readonly durable: boolean;
  readonly lastsWith: number;
}

const run = promisify(execFile);
const addressOf = (folders: readonly string[]) =>
  `postgresql://${USER}@${folders.map((one) => encodeURIComponent(one)).join(',')}/postgres`;

/** Starts them in a folder; resolves once both standbys stream.
 * @param synchronous false where the primary waits for nobody, so that what it acknowledged can be lost. */
export async function startReplicated(
  folder: string,
  { durable = false, lastsWith = process.pid, synchronous = true } = {},
): Promise<Replicated> {
  const serverNamed = (name: string): Server => {
    const place = join(folder, name);
    mkdirSync(place);
    const { uid, gid } = unprivileged();
    if (uid !== undefined) chownSync(place, uid, gid!);
    return { name, folder: place, url: addressOf([place]) };
  };
  const { uid, gid } = unprivileged();
  if (uid !== undefined) chownSync(folder, uid, gid!);
  const servers = ['one', 'two', 'three'].map(serverNamed) as [Server, Server, Server];
  const replicated = { servers, url: addressOf(servers.map((one) => one.folder)), durable, lastsWith };
  const [primary, ...standbys] = servers;
  await startCluster(primary.folder, { durable, lastsWith, settings: linesOf(primary, {}) });
  await Promise.all(standbys.map((standby) => addStandby(replicated, standby, primary)));
  if (synchronous) configure(replicated, primary, { standbys });
  await streaming(primary, standbys.length, synchronous);
  return replicated;
}

/** What a server is told: whom it follows, or who must have what it commits. */
interface Role {
  readonly follows?: Server;
  readonly standbys?: readonly Server[];
}

function linesOf({ name }: Server, { follows, standbys = [] }: Role): string[] {
  return [
    `cluster_name = '${name}'`,
    'synchronous_commit = on',
    'wal_keep_size = 256MB',
    'wal_receiver_status_interval = 1',
    ...(follows === undefined ? [] : [`primary_conninfo = 'host=${follows.folder} user=${USER}'`]),
    ...(standbys.length === 0 ? [] : [`synchronous_standby_names = 'ANY 1 (${standbys.map((one) => one.name)})'`]),
  ];
}

/** Writes down what a server is told, and has it read that, where it runs. */
function configure({ durable }: Replicated, server: Server, role: Role): void {
  const lines = [...settingsOf(server.folder, durable), ...linesOf(server, role)];
  writeFileSync(join(server.folder, 'data', 'postgresql.auto.conf'), `${lines.join('\n')}\n`);
  const pid = serverOf(server.folder);
  if (pid !== undefined) process.kill(pid, 'SIGHUP');
}

async function addStandby(replicated: Replicated, standby: Server, primary: Server): Promise<void> {
  const data = join(standby.folder, 'data');
  const how = ['-h', primary.folder, '-U', USER, '-D', data, '-c', 'fast', '--no-sync', '-X', 'stream'];
  await run(join(binaries(), 'pg_basebackup'), how, { ...unprivileged(), cwd: standby.folder });
  writeFileSync(join(data, 'standby.signal'), '');
  configure(replicated, standby, { follows: primary });
  runServer(standby.folder, replicated.lastsWith);
  await answering(standby.url);
}

/** Resolves once so many standbys stream from a server. */
async function streaming(primary: Server, count: number, synchronous: boolean): Promise<void> {
  const wanted = synchronous ? "sync_state = 'quorum'" : "state = 'streaming'";
  for (;;) {
    const [row] = await ask<{ n: string }>(primary, `SELECT count(*) AS n FROM pg_stat_replication WHERE ${wanted}`);
    if (Number(row?.n) === count) return;
    await pause(EVERY_MS);
  }
}

/**
 * Promotes the standby that has received most, and lets the other follow it. The primary must be gone: nothing here keeps
 * two from taking writes.
 */
export async function failOver(replicated: Replicated, gone: Server): Promise<Server> {
  const left = replicated.servers.filter((one) => one !== gone);
  const received = await Promise.all(left.map(receivedBy));
  const next = received[0]! >= received[1]! ? left[0]! : left[1]!;
  const other = left.find((one) => one !== next)!;
  configure(replicated, next, { standbys: [other] });
  await promote(next);
  configure(replicated, other, { follows: next });
  await streaming(next, 1, true);
  return next;
}

/** Lets a standby take writes. */
export async function promote(standby: Server): Promise<void> {
  await ask(standby, 'SELECT pg_promote()');
}

/** Bytes of the log that a standby has. */
async function receivedBy(standby: Server): Promise<number> {
  const sql = "SELECT pg_wal_lsn_diff(coalesce(pg_last_wal_receive_lsn(), pg_last_wal_replay_lsn()), '0/0') AS bytes";
  const [row] = await ask<{ bytes: string }>(standby, sql);
  return Number(row!.bytes);
}

/** The rows of a statement at one server. */
export async function ask<Row extends object>({ url }: Server, sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row & pg.QueryResultRow>(sql)).rows;
  } finally {
    await client.end();
  }
}
