// The real command line, each command a process of its own, over a folder of its own.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, test as base, beforeAll, expect } from 'vitest';
import type { Imported } from '../src/register/importing.ts';
import { EXIT } from '../src/register/problems.ts';
import { type ActToRecord, act, type Told } from './api-helpers.ts';

/** The program as built. */
export const PROGRAM = resolve('dist/cli/pacta.js');
/** The server as built, which `npm start` starts. */
export const SERVER = resolve('dist/main.js');

/** One that takes longer is ended, so that none outlives its test. */
const PATIENCE_MS = 50_000;

/** How a command ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Standard output as the one JSON document that it must be. */
  readonly json: Told;
}

interface Running {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly program?: string;
}

/** Runs the program as built. */
export function run(
  args: readonly string[],
  { env = {}, cwd = process.cwd(), program = PROGRAM }: Running = {},
): Promise<Ran> {
  const limits = { maxBuffer: 1e8, timeout: PATIENCE_MS, killSignal: 'SIGKILL' } as const;
  const options = { env: { ...environment(), ...env }, cwd, encoding: 'utf8', ...limits } as const;
  return new Promise((done) => {
    const child = execFile(process.execPath, [program, ...args], options, (_error, out, err) => {
      done({
        code: child.exitCode,
        out,
        err,
        get json() {
          return JSON.parse(out) as Told;
        },
      });
    });
  });
}

/** The environment without settings of whoever runs the tests. */
export function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PACTA_')));
}

/** The options that record an act as 'approve by UN on 2016-07-25' tells it, and its type. */
function told(sentence: string): { type: string; options: string[] } {
  const { type, by, on } = act(sentence);
  return { type, options: [...(by === undefined ? [] : ['--by', by]), '--on', on] };
}

/** A register and its command line. */
export class Cli {
  /** Settings besides the folder, of commands and servers. */
  settings: Readonly<Record<string, string>> = {};
  #data = '';
  // Owned here: servers that were started and not yet seen to end.
  readonly #servers = new Set<ChildProcess>();

  get data(): string {
    return this.#data;
  }

  /** The path of a file beside the register. */
  path(name: string): string {
    return join(this.#data, name);
  }

  open(from?: string): void {
    this.#data = mkdtempSync(join(tmpdir(), 'pacta-cli-'));
    if (from !== undefined) cpSync(from, this.#data, { recursive: true });
  }

  close(): void {
    for (const server of this.#servers) server.kill('SIGKILL');
    rmSync(this.#data, { recursive: true, force: true });
  }

  run(...args: string[]): Promise<Ran> {
    return run(args, { env: { ...this.settings, PACTA_DATA: this.#data } });
  }

  /** Runs a command that must end well, and quietly. */
  async done(...args: string[]): Promise<Ran> {
    const ran = await this.run(...args);
    expect(ran, `${args.join(' ')}: ${ran.err}`).toMatchObject({ code: EXIT.ok, err: '' });
    return ran;
  }

  /** The JSON answer of a command that must end well: one document on one line, and nothing else. */
  async json(...args: string[]): Promise<Told> {
    const ran = await this.done(...args, '--json');
    expect(ran.out).toMatch(/^\{[^\n]*\}\n$/);
    return ran.json;
  }

  /** Runs a command that must end with this exit code, and tell nothing as an answer. What it told, each paragraph
   * on one line. */
  async fails(code: number, ...args: string[]): Promise<string> {
    const ran = await this.run(...args);
    expect(ran, `${args.join(' ')}: ${ran.out}`).toMatchObject({ code, out: '' });
    expect(ran.err.trim()).not.toBe('');
    return unwrapped(ran.err);
  }

  /** Runs a command that must be refused; the problem document. */
  async refused(...args: string[]): Promise<Told> {
    const ran = await this.run(...args, '--json');
    expect(ran, ran.err).toMatchObject({ code: EXIT.refused, err: '' });
    return ran.json;
  }

  /** Tries to record an act. */
  recording(id: string, sentence: string, ...more: string[]): Promise<Ran> {
    const { type, options } = told(sentence);
    return this.run('record', id, type, ...options, ...more);
  }

  /** Records acts, which must succeed. The last answer. */
  async record(id: string, ...sentences: string[]): Promise<Told> {
    let answer: Told | undefined;
    for (const sentence of sentences) {
      const { type, options } = told(sentence);
      answer = await this.json('record', id, type, ...options);
    }
    return answer!;
  }

  /** Starts an amendment of the agreement of 2016 and records further acts. Its identifier. */
  async amend(proposal: string, ...others: string[]): Promise<string> {
    const { entry } = await this.json('amend', 'un-iom-2016', '--title', 'Amendment', ...told(proposal).options);
    await this.record(entry.instrument, ...others);
    return entry.instrument;
  }

  /** Starts an amendment of the agreement of 2016 with all its acts, by one import. Its identifier. */
  async amended(...sentences: string[]): Promise<string> {
    const amendments = [{ title: 'Amendment', acts: sentences.map((one) => act(one)) }];
    const record = { format: 'pacta-record/1', agreement: 'un-iom-2016', acts: [], amendments };
    return (await this.imported(this.file('amendments.json', record))).amendments[0]!;
  }

  /** Imports; what that did. */
  async imported(...args: string[]): Promise<Imported> {
    return (await this.json('import', ...args)) as unknown as Imported;
  }

  /** Brings an agreement in from its clauses, with acts on record, by one import. */
  async agreement(clauses: Record<string, unknown>, ...acts: (string | ActToRecord)[]): Promise<void> {
    const told = acts.map((one) => (typeof one === 'string' ? act(one) : one));
    const record = { format: 'pacta-record/1', agreement: clauses.id, acts: told };
    await this.done('import', this.file('clauses.json', clauses), this.file('record.json', record));
  }

  /** Writes a file beside the register, as JSON unless it is text or bytes; its path. */
  file(name: string, content: unknown): string {
    const path = this.path(name);
    const isPlain = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isPlain ? content : JSON.stringify(content));
    return path;
  }

  /** Starts the server on any free port, in a process of its own. */
  async serve(...command: string[]): Promise<Server> {
    const child = spawn(process.execPath, command.length === 0 ? [SERVER] : command, {
      env: { ...environment(), ...this.settings, PACTA_DATA: this.#data, PACTA_PORT: '0', PACTA_LOG: 'error' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#servers.add(child);
    const ended = new Promise<number | null>((done) => child.once('close', done));
    void ended.then(() => this.#servers.delete(child));
    const address = await new Promise<string>((ready, failed) => {
      let text = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        text += part;
        const found = /serves (http:\S+)/.exec(text);
        if (found !== null) ready(found[1]!);
      });
      void ended.then((code) => failed(new Error(`the server ended with ${code} before it served`)));
    });
    const stop = () => {
      child.kill('SIGTERM');
      return ended;
    };
    return { address, token: readFileSync(this.path('token'), 'utf8').trim(), stop };
  }
}

/** Text as it was before it was wrapped: lines that go on further in stand behind the line before. */
export function unwrapped(text: string): string {
  return text.replaceAll(/\n {4,}(?=\S)/g, ' ');
}

/** A serving process. */
export interface Server {
  readonly address: string;
  readonly token: string;
  /** Stops it; its exit code. */
  stop(): Promise<number | null>;
}

/** What is tested is the program as built: it must not be older than its source. */
function expectBuilt(): void {
  const built = existsSync(PROGRAM) ? statSync(PROGRAM).mtimeMs : 0;
  const newest = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => statSync(join('src', name)).mtimeMs);
  expect(built, 'dist is older than src: run `npm run build`').toBeGreaterThan(Math.max(...newest));
}

let filling: Promise<string> | undefined;
beforeAll(expectBuilt);
afterAll(async () => {
  if (filling !== undefined) rmSync(await filling, { recursive: true, force: true });
});

/** The folder of a register with all bundled agreements, imported once for each test file. */
function filledFolder(): Promise<string> {
  filling ??= fill();
  return filling;
}

async function fill(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-cli-filled-'));
  const ran = await run(['import', '--bundled', '--data', folder]);
  expect(ran, ran.err).toMatchObject({ code: EXIT.ok });
  return folder;
}

/** A test with a register of its own that holds all bundled agreements; such tests may run side by side. */
export const test = base.extend<{ cli: Cli }>({
  cli: async ({ onTestFinished }, use) => {
    const cli = new Cli();
    onTestFinished(() => cli.close());
    cli.open(await filledFolder());
    await use(cli);
  },
});

/** One register with all bundled agreements for all tests of a file, which only read. */
export function sharedCli(): Cli {
  const cli = new Cli();
  beforeAll(async () => cli.open(await filledFolder()));
  afterAll(() => cli.close());
  return cli;
}
