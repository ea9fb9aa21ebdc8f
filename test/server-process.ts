// The server as built, in a process of its own, whose log and ending tests look at.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Client } from './api-helpers.ts';
import { environment, SERVER } from './cli-helpers.ts';
import { type Copied, freshDatabase } from './postgres-helpers.ts';
import { ON_POSTGRES } from './store-of-the-run.ts';

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>> & { readonly msg: string; readonly level: string };

/** A serving process. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly address: string;
  readonly client: Client;
  /** Everything on standard error so far. */
  err(): string;
  /** The log so far: every line of standard error, each of which must be one JSON object. */
  lines(): Line[];
  /** Sends a signal and waits for the end: exit code or signal. */
  end(signal?: NodeJS.Signals): Promise<number | string | null>;
}

/** A new folder for a register. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'pacta-server-'));

// Owned here: processes that were started and not yet seen to end.
const running = new Set<ChildProcess>();

/** Ends whatever a test left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

// Owned here: the database of each folder that a server was started on.
const databases = new Map<string, Copied>();
if (ON_POSTGRES) {
  afterAll(async () => {
    for (const database of databases.values()) await database.drop();
  });
}

/** The setting that leads to the database of the register in a folder; none where that is a file in it. */
export async function storeOf(data: string): Promise<Readonly<Record<string, string>>> {
  if (!ON_POSTGRES) return {};
  const database = databases.get(data) ?? (await freshDatabase());
  databases.set(data, database);
  return { PACTA_DATABASE_URL: database.url };
}

/** Starts a server on any free port; resolves once it serves. Where the run is over PostgreSQL, its register is in a
 * database of its own, which this process is told of too.
 * @param around a command that starts another, for instance in a namespace of its own. */
export async function startServer(
  data: string,
  env: Readonly<Record<string, string>> = {},
  around: readonly string[] = [],
): Promise<ServerProcess> {
  const [command = '', ...args] = [...around, process.execPath, SERVER];
  const store = await storeOf(data);
  Object.assign(process.env, store);
  const child = spawn(command, args, {
    env: { ...environment(), PACTA_DATA: data, PACTA_PORT: '0', ...store, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | string | null>((done) =>
    child.once('close', (code, signal) => {
      running.delete(child);
      done(signal ?? code);
    }),
  );
  const address = await new Promise<string>((ready, fail) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const found = /serves (http:\S+) [\s\S]*Reading is open/.exec(out);
      if (found !== null) ready(found[1]!);
    });
    void ended.then((how) => fail(new Error(`the server ended with ${how} before it served: ${err}`)));
  });
  return {
    child,
    address,
    client: new Client(
      address,
      readFileSync(`${around.length === 0 ? '' : `/proc/${child.pid}/root`}${data}/token`, 'utf8').trim(),
    ),
    err: () => err,
    lines: () => linesOf(err),
    end(signal = 'SIGTERM') {
      child.kill(signal);
      return ended;
    },
  };
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
