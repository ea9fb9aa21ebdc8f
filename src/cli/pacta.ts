#!/usr/bin/env node
/**
 * The command line.
 */
import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { CommanderError, InvalidArgumentError, Command as Program } from 'commander';
import { EXIT } from '../register/problems.ts';
import type { Register } from '../register/register.ts';
import { readSettings } from '../settings.ts';
import {
  type Answered,
  type Command,
  commandLine,
  type Ending,
  exitsInWords,
  GROUPS,
  type Options,
  READS,
} from './command.ts';
import { COMMANDS } from './commands.ts';
import { openExisting } from './open.ts';
import { tell } from './telling.ts';
import { fail, progress, progressEnd, say, sayDocument, sayJson, wrap } from './terminal.ts';

const program = new Program('pacta')
  .description('The register in which two organizations track an agreement between them.')
  .version(version(), '-v, --version', 'show the version')
  // So that a command may have an option of the same name.
  .enablePositionalOptions()
  .exitOverride()
  .configureOutput({ writeOut: (text) => say(text.trimEnd()), writeErr: (text) => fail(text.trimEnd()) })
  .showHelpAfterError('(`pacta --help` lists the commands)')
  .addHelpText('after', `\n${wrap(`Exit codes: ${exitsInWords(Object.keys(EXIT) as Ending[])}.`)}`);

program
  .command('serve')
  .description('serve the register over HTTP (what npm start does)')
  .option('--data <dir>', 'folder of the register (else PACTA_DATA)', folder)
  .option('--host <host>', 'address to listen on (else PACTA_HOST)')
  .option('--port <port>', 'port to listen on, 0 for any free one (else PACTA_PORT)')
  .addHelpText('after', `\nExample: pacta serve --port 8016\n\n${wrap(`Exit codes: ${exitsInWords(READS)}.`)}`)
  .action(async (options: Options) => {
    // Loaded here alone: the other commands start faster without a server.
    const { runServer } = await import('./run-server.ts');
    await runServer(overrides(options));
  });

const groups = new Map(
  Object.entries(GROUPS).map(([name, what]) => [
    name,
    program.command(name).description(what).showHelpAfterError(`(\`pacta ${name} --help\` lists the commands)`),
  ]),
);
for (const command of COMMANDS) addCommand(command);

function addCommand(command: Command): void {
  const [group = '', ...rest] = command.name.split(' ');
  const parent = rest.length === 0 ? program : groups.get(group)!;
  const own = parent
    .command(`${rest.join(' ') || group} ${command.args}`.trim())
    .description(command.what)
    .option('--json', 'answer with one JSON document')
    .option('--data <dir>', 'folder of the register (else PACTA_DATA)', folder)
    .showHelpAfterError(`(\`pacta ${command.name} --help\` shows what goes where)`)
    .addHelpText('after', `\nExample: ${command.example}\n\n${wrap(`Exit codes: ${exitsInWords(command.exits)}.`)}`);
  for (const [flags, what, needed] of command.options) {
    if (needed === 'required') own.requiredOption(flags, `${what} (required)`);
    else own.option(flags, what);
  }
  own.action(async (...given: unknown[]) => {
    const words = given.slice(0, -2).flat();
    const args = words.filter((word): word is string => typeof word === 'string');
    await run(command, args, given.at(-2) as Options);
  });
}

/** The folder of `--data`. An unset variable of a script would otherwise lead to the register of the present folder. */
function folder(text: string): string {
  if (text === '') throw new InvalidArgumentError('It must name a folder.');
  return text;
}

/** Settings that options of the command line put in place of the environment's. */
function overrides(options: Options): Record<string, string> {
  const names = { data: 'PACTA_DATA', host: 'PACTA_HOST', port: 'PACTA_PORT' };
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, setting]) => {
      const value = options[name];
      return typeof value === 'string' ? [[setting, value]] : [];
    }),
  );
}

async function run(command: Command, args: readonly string[], options: Options): Promise<void> {
  let register: Register | undefined;
  try {
    const { data, origin, webhookHosts = [] } = readSettings(overrides(options));
    if (command.opens === 'existing') register = openExisting(data);
    const caller = { principal: principal(), ifVersion: null, idempotencyKey: null };
    const context = { register: register as Register, data, origin, webhookHosts, caller, progress };
    const answer = await command.run(args, options, context);
    progressEnd();
    show(answer, command, args, options);
  } catch (error) {
    progressEnd();
    process.exitCode = tell(error, command, options);
  } finally {
    await register?.close();
  }
}

function show(answer: Answered, command: Command, args: readonly string[], options: Options): void {
  process.exitCode = answer.exit ?? EXIT.ok;
  if (options.json === true) {
    sayJson(answer.json);
    return;
  }
  if (answer.document !== undefined) sayDocument(answer.document);
  for (const line of answer.lines) say(line);
  const { next = null } = answer;
  if (next !== null) say(`\nthe next page: ${commandLine(command, args, { ...options, after: next })}`);
}

/** Who records from the command line: the user of the operating system, by number where it has no name. */
function principal(): string {
  try {
    return `cli:${userInfo().username}`;
  } catch {
    return `cli:${process.getuid?.() ?? 'unknown'}`;
  }
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version end well; everything else was wrong usage.
  process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
}
