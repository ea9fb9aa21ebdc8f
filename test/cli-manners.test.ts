// How the command line behaves whatever it is asked: help, exit codes, pipes, terminals, folders.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Command, commandLine } from '../src/cli/command.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { columns, safe, wrap } from '../src/cli/terminal.ts';
import { EXIT } from '../src/register/problems.ts';
import { readMigrations } from '../src/store/migrate.ts';
import { clausesOf } from './api-helpers.ts';
import { environment, PROGRAM, run, test } from './cli-helpers.ts';

const ID = 'un-iom-2016';

describe.concurrent('help', () => {
  it('lists every command, and the exit codes', async () => {
    const { code, out, err } = await run(['--help']);
    expect({ code, err }).toEqual({ code: EXIT.ok, err: '' });
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
    expect(out).toMatch(/^ {2}serve\b/m);
    const exits = out.slice(out.indexOf('Exit codes:')).replaceAll(/\s+/g, ' ');
    for (const exit of Object.values(EXIT)) expect(exits).toMatch(new RegExp(`[ ,]${exit} [a-z]`));
  });

  it.each(COMMANDS)('of $name shows what it is for, each option, an example and its exit codes', async (command) => {
    const { code, out } = await run([command.name, '--help']);
    expect(code).toBe(EXIT.ok);
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain(`Usage: pacta ${command.name} [options] ${command.args}`.trim());
    expect(text).toContain(command.what);
    expect(text).toContain(`Example: ${command.example}`);
    for (const flags of ['--json', '--data <dir>', ...command.options.map(([one]) => one)])
      expect(text).toContain(flags);
    for (const ending of command.exits) expect(text).toContain(` ${EXIT[ending]} `);
    expect(command.example).toMatch(new RegExp(`^pacta ${command.name}( |$)`));
  });

  it('shows the version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await run(['--version'])).toMatchObject({ code: EXIT.ok, out: `${version}\n` });
  });
});

describe.concurrent('wrong usage ends with 2, says what is wrong and where to look, and answers nothing', () => {
  it.each([
    [[], 'Usage: pacta'],
    [['stauts', ID], "unknown command 'stauts'\n(Did you mean status?)\n(`pacta --help`"],
    [['status'], "missing required argument 'id'\n(`pacta status --help` shows"],
    [['status', ID, 'and', 'more'], 'too many arguments'],
    [
      ['status', ID, '--asof', '2016-07-10'],
      "unknown option '--asof'\n(Did you mean --as-of?)\n(`pacta status --help`",
    ],
    [['status', ID, '--as-of'], 'argument missing'],
    [['record', ID, 'sign', '--by', 'UN'], "required option '--on <date>' not specified\n(`pacta record --help` shows"],
    [['list', '--data', ''], 'It must name a folder.'],
    [['serve', '--data', ''], 'It must name a folder.'],
    [['serve', '--port', 'http'], 'PACTA_PORT must be a number'],
  ])('%j', async (args, words) => {
    const { code, out, err } = await run(args);
    expect({ code, out }).toEqual({ code: EXIT.usage, out: '' });
    expect(err).toContain(words);
  });

  it('a misspelt setting is not ignored', async () => {
    const { code, err } = await run(['list'], { env: { PACTA_DATE: '/tmp' } });
    expect(code).toBe(EXIT.usage);
    expect(err).toContain('there is no setting PACTA_DATE');
  });
});

describe.concurrent('the folder of the register', () => {
  test('a folder that is not there is named, with what to do; nothing is made', async ({ cli }) => {
    for (const name of ['list', 'rebuild', 'migrate', 'verify']) {
      const told = await cli.fails(EXIT.failed, name, '--data', cli.path('nowhere'));
      expect(told).toContain(`there is no register in ${cli.path('nowhere')}`);
      expect(told.replaceAll(/\s+/g, ' ')).toContain('`pacta import --bundled`');
    }
    const again = await cli.run('list', '--data', cli.path('nowhere'), '--json');
    expect(again.json).toMatchObject({ code: 'not-found', status: 404 });
  });

  test('a folder that cannot be made, and a file that is no database', async ({ cli }) => {
    const file = cli.file('file', 'text');
    expect(await cli.fails(EXIT.unavailable, 'import', '--bundled', '--data', `${file}/x`)).toContain('cannot be made');
    mkdirSync(cli.path('other'));
    writeFileSync(cli.path('other/pacta.sqlite'), 'no database, whatever its name says; '.repeat(40));
    expect(await cli.fails(EXIT.failed, 'list', '--data', cli.path('other'))).toContain('not an SQLite database');
  });

  test('an empty register says how to fill it', async ({ cli }) => {
    const empty = ['--data', cli.path('empty')];
    await cli.fails(EXIT.failed, 'import', 'no-such.json', ...empty);
    expect(await cli.fails(EXIT.failed, 'list', ...empty)).toContain('there is no register');
    // A document that holds nothing to import: the register made for it stays empty.
    await cli.fails(EXIT.usage, 'import', cli.file('bad.json', {}), ...empty);
    expect((await cli.done('list', ...empty)).out).toContain('`pacta import --bundled`');
    expect((await cli.done('list', '--state', 'abandoned')).out).toBe('nothing in the register fits\n');
    for (const [name, none] of [
      ['duties', 'nothing is owed'],
      ['gaps', 'no gap'],
      ['findings', 'no findings'],
      ['refusals', 'nothing was refused'],
      ['verify', '0 entries and 0 positions verified; nothing is wrong'],
    ] as const) {
      expect((await cli.done(name, ...empty)).out).toBe(`${none}\n`);
    }
  });

  test('PACTA_DATA names it, and --data comes first', async ({ cli }) => {
    const env = { PACTA_DATA: cli.path('nowhere') };
    expect((await run(['list'], { env })).code).toBe(EXIT.failed);
    expect((await run(['list', '--data', cli.data], { env })).code).toBe(EXIT.ok);
    expect((await run(['list', '--data', '.'], { env, cwd: cli.data })).code).toBe(EXIT.ok);
  });

  test('while another program holds the database, a recording ends with 5 and nothing is recorded', async ({ cli }) => {
    const { items } = await cli.json('entries', ID);
    const other = new Database(cli.path('pacta.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const args = ['record', ID, 'register', '--by', 'UN', '--on', '2016-12-01'];
    const told = await cli.fails(EXIT.unavailable, ...args);
    expect(told).toContain('try again in a moment');
    expect((await cli.run(...args, '--json')).json).toMatchObject({ code: 'store-unavailable', status: 503 });
    other.exec('ROLLBACK');
    other.close();
    expect((await cli.json('entries', ID)).items).toHaveLength(items.length);
    await cli.done(...args);
  });
});

describe.concurrent('keeping a register', () => {
  test('rebuild makes the rows anew, quietly where nobody looks', async ({ cli }) => {
    const before = await cli.json('list');
    const db = new Database(cli.path('pacta.sqlite'));
    db.exec("UPDATE standings SET sentence = 'nonsense'");
    db.close();
    expect((await cli.json('list')).items[0]).toMatchObject({ sentence: 'nonsense' });
    expect((await cli.done('rebuild')).out).toBe('6 instruments gone through\n');
    expect(await cli.json('list')).toEqual(before);
    expect(await cli.json('rebuild')).toMatchObject({ done: 6 });
  });

  test('migrate shows what was applied and when; a database newer than the program is refused', async ({ cli }) => {
    const { out } = await cli.done('migrate', '--show');
    expect(out).toMatch(/^001-register\.sql {2}applied \d{4}-\d{2}-\d{2}T\S+Z\n/);
    expect((await cli.done('migrate')).out).toMatch(/\n0 applied now, 0 pending\n$/);
    expect(await cli.json('migrate')).toMatchObject({
      applied: 0,
      migrations: expect.arrayContaining([expect.objectContaining({ number: 1 })]),
    });
    const db = new Database(cli.path('pacta.sqlite'));
    db.exec("INSERT INTO migrations (number, name, checksum) VALUES (999, '999-later.sql', 'x')");
    db.close();
    for (const name of ['list', 'migrate']) {
      expect(await cli.fails(EXIT.failed, name)).toContain('999-later.sql');
    }
  });

  test('migrate applies what is pending, and --show does not', async ({ cli }) => {
    mkdirSync(cli.path('new'));
    new Database(cli.path('new/pacta.sqlite')).close();
    const data = ['--data', cli.path('new')];
    expect((await cli.done('migrate', '--show', ...data)).out).toMatch(/^001-register\.sql {2}pending\n/);
    expect((await cli.done('migrate', '--show', ...data)).out).toContain('\n0 applied now, ');
    expect((await cli.json('migrate', ...data)) as unknown).toMatchObject({ applied: readMigrations().length });
    expect((await cli.done('migrate', ...data)).out).toContain('\n0 applied now, 0 pending\n');
  });

  test('verify ends with 4 on a ledger that was altered', async ({ cli }) => {
    const db = new Database(cli.path('pacta.sqlite'));
    db.exec('DROP TRIGGER entries_no_update');
    db.exec("UPDATE entries SET body = replace(body, '2016-07-25', '2016-07-24')");
    db.close();
    const ran = await cli.run('verify', '--json');
    expect(ran).toMatchObject({ code: EXIT.tampered, err: '' });
    expect((ran.json as unknown as { faults: unknown[] }).faults.length).toBeGreaterThan(0);
  });
});

describe.concurrent('what comes out', () => {
  test('text that would steer a terminal is made harmless, and JSON still holds it as it is', async ({ cli }) => {
    const steering = 'Agree\u009b31mment \u202etxet\u2066';
    await cli.agreement({ ...clausesOf('steering'), title: { en: steering } });
    const { out } = await cli.done('status', 'steering');
    expect(out).toContain('Agree\ufffd31mment \ufffdtxet\ufffd (steering)');
    const json = await cli.done('status', 'steering', '--json');
    expect(json.out).not.toMatch(STEERING);
    expect(json.json.title).toEqual({ en: steering });
    for (const args of [['status', '\u001b[2J'], ['\u001b[2J'], ['status', ID, '--\u001b[2J']]) {
      const { code, err } = await cli.run(...args);
      expect(code).not.toBe(EXIT.ok);
      expect(err).toContain('\ufffd[2J');
      expect(err).not.toMatch(STEERING);
    }
  });

  test('titles in Chinese and Arabic come out whole, wrapped to 80 columns', async ({ cli }) => {
    const zh = '联合国与国际移民组织间关系协定，'.repeat(8);
    await cli.agreement({ ...clausesOf('chinese'), title: { zh } });
    const { out } = await cli.done('status', 'chinese');
    expect(out.replaceAll('\n', '')).toContain(`${zh}(chinese)`.replace('(', ' ('));
    for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
    const ar = 'اتفاق بشأن العلاقة بين الأمم المتحدة والمنظمة الدولية للهجرة';
    await cli.agreement({ ...clausesOf('arabic'), title: { ar } });
    expect((await cli.done('status', 'arabic')).out.replaceAll(/\s+/g, ' ')).toContain(ar);
  });

  test('no line is wider than 80 columns when piped, where words allow it', async ({ cli }) => {
    for (const args of [['status', ID], ['next', ID], ['timeline', ID], ['list']]) {
      for (const line of (await cli.done(...args)).out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
    }
  });

  test('a reader that has seen enough ends it silently', async ({ cli }) => {
    const text = '字'.repeat(400);
    const acts = Array.from({ length: 300 }, (_, day) => ({
      type: 'defer',
      by: 'UN',
      on: `2016-02-${String((day % 28) + 1).padStart(2, '0')}`,
      note: `${day} ${text}`,
    }));
    await cli.agreement(clausesOf('long'), 'mandate by UN on 2016-01-01', 'agreeText by joint on 2016-01-10', ...acts);
    const env = { ...environment(), PACTA_DATA: cli.data };
    const child = spawn(process.execPath, [PROGRAM, 'timeline', 'long', '--json'], { env });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise<number | null>((done) => child.once('close', done));
    expect({ code, err }).toEqual({ code: EXIT.ok, err: '' });
  });
});

// What must never reach a terminal raw.
const STEERING = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

describe('the terminal', () => {
  it('wraps at spaces and between wide characters, never before closing punctuation, and keeps long words whole', () => {
    expect(wrap('one two', '  ', '- ')).toBe('- one two');
    expect(wrap(`${'a'.repeat(75)} bbbb cc`, '  ', '')).toBe(`${'a'.repeat(75)} bbbb\n  cc`);
    expect(wrap(`${'a'.repeat(76)} bbbb cc`, '  ', '')).toBe(`${'a'.repeat(76)}\n  bbbb cc`);
    const address = `https://example.org/${'x'.repeat(90)}`;
    expect(wrap(`see ${address} there`)).toBe(`see\n${address}\nthere`);
    expect(wrap('字'.repeat(41))).toBe(`${'字'.repeat(40)}\n字`);
    expect(wrap(`${'字'.repeat(40)}。字`)).toBe(`${'字'.repeat(39)}\n字。字`);
    expect(wrap('')).toBe('');
  });

  it('counts wide characters twice and combining marks not at all', () => {
    expect(['abc', '协定', 'e\u0301', 'اتفاق', '한국'].map(columns)).toEqual([3, 4, 1, 5, 4]);
  });

  it('keeps line breaks, tabs and everything that can be read', () => {
    expect(safe('a\n\tb 协定 اتفاق é')).toBe('a\n\tb 协定 اتفاق é');
    expect(safe('\u0007\u001b\u007f\u0085\u202b\u2069')).toBe('\ufffd'.repeat(6));
  });

  it('shows a command as a shell takes it', () => {
    const command = { name: 'list' } as Command;
    const options = { text: "it's here", latest: true, asOf: '2016-07-10', json: true, after: undefined };
    expect(commandLine(command, ['a b'], options)).toBe(
      "pacta list 'a b' --text 'it'\\''s here' --latest --as-of 2016-07-10",
    );
  });
});
