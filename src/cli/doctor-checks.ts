/**
 * What `pacta doctor` looks at, in one list: each look says what it found and what to do about it. Nothing is changed.
 */
import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { faultText } from '../audit/sentences.ts';
import { instantText, systemClock } from '../register/instants.ts';
import { effectiveSettings, type Settings } from '../settings.ts';
import { WEBHOOK_KEY } from '../store/postgres-webhook-secrets.ts';
import { publicFiles } from '../store/proof-files.ts';
import { inspectSqlite } from '../store/sqlite-inspect.ts';
import { migrationsOf } from '../store/sqlite-open.ts';
import { WEBHOOK_SECRETS } from '../store/webhook-secrets.ts';
import { databaseBytes, freeBytes, writeProbe } from '../store/write-probe.ts';
import { databasePath } from './database.ts';
import { lockHolders } from './lock-holders.ts';
import { proofsBeside } from './proofs-beside.ts';
import { verifyDatabase } from './verify-command.ts';

/** What was found: `warning` is what may become a fault. */
export interface Finding {
  readonly state: 'ok' | 'warning' | 'fault';
  readonly found: string;
  /** What to do about it; nothing where all is well. */
  readonly todo?: string;
  /** Whether what is kept is not what was recorded and signed. */
  readonly isTampered?: boolean;
}

export interface Check {
  readonly name: string;
  readonly look: (settings: Settings) => Finding | Promise<Finding>;
}

const ok = (found: string): Finding => ({ state: 'ok', found });
const warning = (found: string, todo: string): Finding => ({ state: 'warning', found, todo });
const fault = (found: string, todo: string): Finding => ({ state: 'fault', found, todo });

const MEGABYTE = 1024 * 1024;
const inMegabytes = (bytes: number) => `${Math.ceil(bytes / MEGABYTE)} MB`;

/** Those of a register that is there; the others hold without one too. */
export const CHECKS: readonly Check[] = [
  { name: 'node', look: () => nodeVersion(process.versions.node) },
  { name: 'folder', look: ({ data }) => folder(data) },
  { name: 'secrets', look: ({ data }) => secrets(data) },
  { name: 'webhook secrets', look: ({ data }) => webhookSecrets(data) },
  { name: 'settings file', look: settingsFile },
  { name: 'file system', look: ({ data }) => fileSystem(statfsSync(data).type) },
  { name: 'disk', look: ({ data }) => disk(freeBytes(data), databaseBytes(databasePath(data)).main) },
  { name: 'log of changes', look: ({ data }) => changes(databaseBytes(databasePath(data)).wal) },
  { name: 'schema', look: ({ data }) => schema(databasePath(data)) },
  { name: 'writing', look: ({ data }) => writing(databasePath(data)) },
  { name: 'clock', look: ({ data }) => clock(databasePath(data)) },
  { name: 'checkpoint', look: ({ data, checkpoints }) => checkpoint(data, checkpoints) },
  { name: 'content', look: ({ data }) => content(data) },
  { name: 'port', look: port },
];

const OLDEST_NODE = [20, 19] as const;

/** @param version as in `20.19.0`. */
export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldest, least] = OLDEST_NODE;
  if (major > oldest || (major === oldest && minor >= least)) return ok(`Node ${version}`);
  return fault(`Node ${version} is too old`, `Install Node ${oldest}.${least} or newer (22, 24).`);
}

function folder(data: string): Finding {
  if (!existsSync(data))
    return fault(
      `there is no folder ${data}`,
      'Name it with --data or PACTA_DATA, or start a register there: `npm start`.',
    );
  if (!existsSync(databasePath(data)))
    return fault(
      `there is no register in ${data}`,
      'Name its folder with --data or PACTA_DATA, or start one there: `npm start`.',
    );
  for (const path of [data, databasePath(data)]) {
    try {
      accessSync(path, constants.R_OK | constants.W_OK);
    } catch {
      return fault(
        `${path} cannot be written to by this user`,
        'Run as the user that it belongs to, or give it to this one (chown).',
      );
    }
  }
  return isOpen(data) ? warning(`others can look into ${data}`, `chmod 700 ${data}`) : ok(`${data}, its owner's alone`);
}

const SECRETS = ['checkpoint-key', 'token', 'session-key', WEBHOOK_KEY];
const isOpen = (path: string) => process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;

function secrets(data: string): Finding {
  const paths = SECRETS.map((name) => join(data, name)).filter((path) => existsSync(path));
  const open = paths.filter(isOpen);
  if (open.length > 0)
    return fault(
      `others can read ${open.join(', ')}`,
      `chmod 600 ${open.join(' ')}, and replace what may have been read: \`pacta key --rotate\`, \`pacta token rotate\`.`,
    );
  if (existsSync(join(data, 'checkpoint-keys')) && !existsSync(join(data, 'checkpoint-key')))
    return fault(
      'the secret key of the register is gone',
      'Put `checkpoint-key` back from a backup: without it the server does not start.',
    );
  return ok(`${paths.length} files of secrets, their owner's alone`);
}

function webhookSecrets(data: string): Finding {
  const folder = join(data, WEBHOOK_SECRETS);
  if (!existsSync(folder)) return ok('there are none');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const open = [folder, ...files].filter(isOpen);
  if (open.length === 0) return ok(`${files.length} files, their owner's alone`);
  return fault(
    `others can read ${open.join(', ')}`,
    `chmod 700 ${folder}, chmod 600 for what is in it, and replace what may have been read: \`pacta webhook rotate\`.`,
  );
}

/** A file of settings holds a secret where the address of the database in it has a password. */
function settingsFile(): Finding {
  const settings = effectiveSettings();
  const path = settings.find(({ name }) => name === 'PACTA_SETTINGS')!.value;
  if (path === 'none') return ok('there is none');
  const held = settings.filter(({ isSecret, from }) => isSecret && from === 'file').map(({ name }) => name);
  if (held.length === 0) return ok(`${path}, with no secret in it`);
  if (!isOpen(path)) return ok(`${path}, its owner's alone`);
  return fault(
    `others can read ${path}, with ${held.join(', ')} in it`,
    `chmod 600 ${path}, and replace the password that may have been read.`,
  );
}

/** Types of file systems (Linux) on which the locks and the shared memory of SQLite cannot be relied on. */
const NETWORK: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4266872130: 'SMB',
  4283649346: 'CIFS',
  1397113167: 'AFS',
  16914839: '9P',
  12805120: 'Ceph',
};

/** @param type as statfs(2) gives it. */
export function fileSystem(type: number): Finding {
  const name = NETWORK[type >>> 0];
  if (name === undefined) return ok('the folder is on a disk of this machine');
  return fault(
    `the folder is on a network file system (${name}), where the database can be damaged`,
    'Move the data folder to a disk of the machine that serves it.',
  );
}

/** @param free bytes. @param main bytes of the database. */
export function disk(free: number, main: number): Finding {
  const found = `${inMegabytes(free)} free`;
  if (free < MEGABYTE) return fault(`only ${found}`, 'Free some disk space: nothing can be recorded.');
  return free < Math.max(100 * MEGABYTE, main / 10)
    ? warning(`only ${found}`, 'Free some disk space, or move the data folder to a larger disk.')
    : ok(found);
}

/** @param bytes of the log. */
export function changes(bytes: number): Finding {
  if (bytes < 64 * MEGABYTE) return ok(`${inMegabytes(bytes)} in pacta.sqlite-wal`);
  return warning(
    `${inMegabytes(bytes)} in pacta.sqlite-wal`,
    'Something reads without end: end long-running readers of the database, or stop and start the server.',
  );
}

function schema(path: string): Finding {
  const pending = migrationsOf(path).filter(({ appliedAt }) => appliedAt === null);
  if (pending.length === 0) return ok('up to date');
  return warning(
    `${pending.length} migrations are pending, from ${pending[0]!.name} on`,
    'Make a backup, then run `pacta migrate`, or start the server.',
  );
}

function writing(path: string): Finding {
  const probe = writeProbe(path);
  const found = probe.probe();
  probe.close();
  if (found === null) return ok('a transaction that changes nothing was written and flushed');
  if (found.code !== 'busy') return fault(found.detail, 'Nothing can be recorded until this is mended.');
  const who = lockHolders(path).map(({ pid, name }) => `${name} (process ${pid})`);
  return fault(
    `another process keeps the database locked${who.length === 0 ? '' : `: ${who.join(', ')}`}`,
    'Wait for it, or end it: nothing can be recorded meanwhile.',
  );
}

function clock(path: string): Finding {
  const inspection = inspectSqlite(path);
  const { recordedAt } = inspection.head();
  inspection.close();
  const now = systemClock();
  if (recordedAt <= now) return ok(`${instantText(now)} (UTC)`);
  return fault(
    `the clock says ${instantText(now)}, and the last entry was recorded at ${instantText(recordedAt)}`,
    'Set the clock of the machine right (NTP). Until then entries bear the instant of the last one.',
  );
}

/** Unsigned for so many times the seconds between checkpoints, something is wrong with signing. */
const PATIENCE = 10;

function checkpoint(data: string, every: number): Finding {
  const inspection = inspectSqlite(databasePath(data));
  const { size, recordedAt } = inspection.head();
  inspection.close();
  const last = publicFiles(data).checkpoints.all().at(-1);
  if (last === undefined)
    return warning('no checkpoint was ever signed', 'Start the server, or run `pacta checkpoint`.');
  const signed = Number(last.split('\n')[1]);
  const age = Math.max(0, systemClock() - recordedAt) / 1000;
  if (signed < size && age > PATIENCE * Math.max(every, 60))
    return warning(
      `entries ${signed + 1} to ${size} are not signed for`,
      'Run `pacta checkpoint`; if it refuses, it says why.',
    );
  return ok(`the last is of ${signed} of ${size} entries`);
}

/** From so many entries on looking at all of it takes too long for a look. */
const MOST_ENTRIES = 50_000;

async function content(data: string): Promise<Finding> {
  const path = databasePath(data);
  const inspection = inspectSqlite(path);
  const { size } = inspection.head();
  inspection.close();
  if (size > MOST_ENTRIES) return ok(`${size} entries, not looked at here: \`pacta verify\` does`);
  const beside = proofsBeside(data);
  const found = await verifyDatabase(path, { checkpoints: beside.checkpoints });
  const faults = [...found.faults, ...beside.faults];
  const { instruments, outdated } = found;
  if (faults.length > 0) {
    const todo =
      'Keep all files as they are; `pacta verify` names every fault; `pacta restore` takes a backup into use.';
    return { ...fault(`${faults.length} faults; the first: ${faultText(faults[0]!)}`, todo), isTampered: true };
  }
  if (outdated.length > 0)
    return warning(
      `${outdated.length} positions were kept by another version of the program`,
      'Look at the differences with `pacta replay`, then run `pacta rebuild`.',
    );
  return ok(`${size} entries and ${instruments} positions, as recorded and signed`);
}

async function port(settings: Settings): Promise<Finding> {
  const { host, port: number } = settings;
  if (number === 0 || (await isFree(host, number))) return ok(`port ${number} of ${host} is free`);
  const name = host.includes(':') ? `[${host}]` : host;
  const answer = await fetch(`http://${name}:${number}/healthz`, { signal: AbortSignal.timeout(2000) })
    .then((response) => response.text())
    .catch(() => '');
  if (answer === '{"status":"alive"}') return ok(`a register is served on port ${number} of ${host}`);
  return fault(`another program has port ${number} of ${host}`, 'Set PACTA_PORT to another one, or end that program.');
}

function isFree(host: string, number: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(number, host, () => server.close(() => resolve(true)));
  });
}
