#!/usr/bin/env node
import { userInfo } from 'node:os';
/**
 * The command line.
 */
import { resolve } from 'node:path';
import { CommanderError, Command as Program } from 'commander';
import { StoreError } from '../register/ports.ts';
import { EXIT, PROBLEMS, Problem } from '../register/problems.ts';
import type { Register } from '../register/register.ts';
import { readSettings } from '../settings.ts';
import type { Command, Options } from './command.ts';
import { COMMANDS } from './commands.ts';
import { reasonLines } from './lines.ts';
import { openExisting, openRegister } from './open.ts';
import { runServer } from './run-server.ts';
import { fail, progress, progressEnd, say, wrap } from './terminal.ts';

const EXITS = `Exit codes: ${EXIT.ok} done, ${EXIT.failed} failed, ${EXIT.usage} wrong usage or impossible content, ${EXIT.refused} refused by the procedure or by a newer version, ${EXIT.tampered} verification found faults, ${EXIT.unavailable} the database is busy, full or read-only.`;

const program = new Program('pacta')
  .description('The register in which two organizations track an agreement between them.')
  .exitOverride()
  .showHelpAfterError('(`pacta --help` lists the commands)')
  .addHelpText('after', `\n${EXITS}`);

program
  .command('serve')
  .description('serve the register over HTTP (what npm start does)')
  .option('--data <dir>', 'folder of the register')
  .option('--host <host>', 'address to listen on')
  .option('--port <port>', 'port to listen on')
  .action(async (options: Options) => {
    await runServer(overrides(options));
  });

for (const command of COMMANDS) {
  const own = program
    .command(`${command.name} ${command.args}`.trim())
    .description(command.what)
    .option('--json', 'answer with one JSON document')
    .option('--data <dir>', 'folder of the register (else PACTA_DATA)')
    .addHelpText('after', `\nExample: ${command.example}`);
  for (const [flags, what] of command.options) own.option(flags, what);
  own.action(async (...given: unknown[]) => {
    const options = given.at(-2) as Options;
    const args = given
      .slice(0, -2)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    await run(command, args, options);
  });
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
    const data = resolve(typeof options.data === 'string' ? options.data : readSettings().data);
    if (command.opens !== 'none') register = command.opens === 'new' ? openRegister(data) : openExisting(data);
    const caller = { principal: `cli:${userInfo().username}`, ifVersion: null, idempotencyKey: null };
    const context = { register: register as Register, data, caller, progress };
    const answer = await command.run(args, options, context);
    progressEnd();
    if (options.json === true) say(JSON.stringify(answer.json));
    else for (const line of answer.lines) say(line);
    process.exitCode = answer.exit ?? EXIT.ok;
  } catch (error) {
    progressEnd();
    process.exitCode = tell(error, options.json === true);
  } finally {
    await register?.close();
  }
}

/** Tells what went wrong; gives the exit code. */
function tell(error: unknown, asJson: boolean): number {
  const problem = error instanceof StoreError ? storeProblem(error) : error;
  if (!(problem instanceof Problem)) throw error;
  const { title, status, exit, advice } = PROBLEMS[problem.code];
  if (asJson) {
    const { code, message: detail, facts } = problem;
    say(JSON.stringify({ type: `/problems/${code}`, title, status, detail, code, ...facts }));
    return exit;
  }
  const { reasons = [], errors = [] } = problem.facts;
  fail(`${title}.`);
  if (reasons.length > 0) for (const line of reasonLines(reasons)) fail(line);
  else if (errors.length > 0) for (const one of errors) fail(wrap(`${one.pointer} ${one.detail}`, '    ', '  '));
  else fail(wrap(problem.message, '  '));
  fail(wrap(advice));
  return exit;
}

function storeProblem(error: StoreError): Problem {
  const passing = ['busy', 'full', 'readonly'].includes(error.code);
  return new Problem(passing ? 'store-unavailable' : 'store-refused', error.message);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version end well; everything else was wrong usage.
  process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
}
