// How the command line behaves whatever it is asked: help, exit codes, pipes, terminals, folders.

import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { type Command, commandLine } from '../src/cli/command.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { columns, safe, wrap } from '../src/cli/terminal.ts';
import { EXIT } from '../src/register/problems.ts';
import { readMigrations } from '../src/store/migrate.ts';
import { type ActToRecord, clausesOf } from './api-helpers.ts';
import { environment, PROGRAM, run, SERVER, test } from './cli-helpers.ts';

const ID = 'un-iom-2016';

describe.concurrent('help', () => {
  it('lists every command, and the exit codes', async () => {
    const { code, out, err } = await run(['--help']);
    expect({ code, err }).toEqual({ code: EXIT.ok, err: '' });
    for (const { name } of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name.split(' ')[0]}\\b`, 'm'));
    expect(out).toMatch(/^ {2}serve\b/m);
    const exits = out.slice(out.indexOf('Exit codes:')).replaceAll(/\s+/g, ' ');
    for (const exit of Object.values(EXIT)) expect(exits).toMatch(new RegExp(`[ ,]${exit} [a-z]`));
  });

  it.each(COMMANDS)('of $name shows what it is for, each option, an example and its exit codes', async (command) => {
    const { code, out } = await run([...command.name.split(' '), '--help']);
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

  it('of serve shows its options, an example and its exit codes', async () => {
    const { code, out } = await run(['serve', '--help']);
    expect(code).toBe(EXIT.ok);
    for (const part of ['--data <dir>', '--host <host>', '--port <port>', 'Example: pacta serve', 'Exit codes: 0 done'])
      expect(out).toContain(part);
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

  it.each([
    ['pacta list', { PACTA_DATE: '/tmp' }, 'there is no setting PACTA_DATE'],
    ['npm start', { PACTA_DATE: '/tmp' }, 'there is no setting PACTA_DATE'],
    ['npm start', { PACTA_PORT: '65536' }, 'PACTA_PORT must be a number from 0 to 65535, not 65536'],
    ['pacta serve', { PACTA_PORT: '-1' }, 'PACTA_PORT must be a number from 0 to 65535, not -1'],
  ])('a wrong setting is not ignored: %s with %j', async (command, env, words) => {
    const [name, arg = ''] = command.split(' ');
    const { code, out, err } = await (name === 'npm' ? run([], { program: SERVER, env }) : run([arg], { env }));
    expect({ code, out }).toEqual({ code: EXIT.usage, out: '' });
    expect(err).toContain(words);
  });
});

describe.concurrent('serving', () => {
  test('on a port that is taken ends with 5 and says which setting to change', async ({ cli }) => {
    const { address, stop } = await cli.serve();
    const { port } = new URL(address);
    const env = { PACTA_DATA: cli.data, PACTA_PORT: port };
    const told = `cannot listen on 127.0.0.1 port ${port}: another program has it; set PACTA_PORT to another\n`;
    expect(await run([], { program: SERVER, env })).toMatchObject({ code: EXIT.unavailable, out: '', err: told });
    expect(await run(['serve'], { env })).toMatchObject({ code: EXIT.unavailable, out: '', err: told });
    expect(await stop()).toBe(EXIT.ok);
  });

  test('a new register while another program holds its database ends with 5', async ({ cli }) => {
    const data = cli.path('held');
    mkdirSync(data);
    new Database(`${data}/pacta.sqlite`).close();
    await cli.done('migrate', '--data', data);
    const other = new Database(`${data}/pacta.sqlite`);
    other.exec('BEGIN IMMEDIATE');
    const ran = await run([], { program: SERVER, env: { PACTA_DATA: data, PACTA_PORT: '0' } });
    other.close();
    expect(ran).toMatchObject({ code: EXIT.unavailable, out: '' });
    expect(ran.err).toContain('another process is writing to the database');
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
    ] as const) {
      expect((await cli.done(name, ...empty)).out).toBe(`${none}\n`);
    }
    const verified = '0 entries and 0 positions verified; nothing is wrong\nno checkpoint was held against them';
    expect((await cli.done('verify', ...empty)).out).toContain(verified);
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
    const act = {
      type: 'mandate',
      by: 'UN',
      on: '2016',
      note: steering,
      evidence: { grade: 'none', document: steering },
    };
    await cli.agreement(clausesOf('acts'), act as ActToRecord);
    for (const name of ['timeline', 'entries', 'gaps', 'next']) {
      for (const more of [[], ['--json']]) {
        expect((await cli.done(name, name === 'next' ? 'steering' : 'acts', ...more)).out).not.toMatch(STEERING);
      }
    }
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
    for (const more of [[], ['--json']]) {
      const child = spawn(process.execPath, [PROGRAM, 'timeline', 'long', ...more], { env });
      child.stdout.once('data', () => child.stdout.destroy());
      expect(await ending(child)).toEqual({ code: EXIT.ok, err: '' });
    }
  });

  test('an answer that cannot be written is no success, and is told in a line', async ({ cli }) => {
    const env = { ...environment(), PACTA_DATA: cli.data };
    const unwritable = openSync(cli.file('read-only', ''), 'r');
    for (const more of [[], ['--json']]) {
      const stdio = ['ignore', unwritable, 'pipe'] as const;
      const { code, err } = await ending(
        spawn(process.execPath, [PROGRAM, 'list', ...more], { env, stdio: [...stdio] }),
      );
      expect(code).toBe(EXIT.failed);
      expect(err).toMatch(/^The answer could not be written: EBADF.*\. What was done stays done\.\n$/);
    }
    closeSync(unwritable);
  });

  test('a long title comes out whole; one that is too long is refused', async ({ cli }) => {
    const title = 'word '.repeat(400).trim();
    const amend = (text: string) => ['amend', ID, '--title', text, '--by', 'UN', '--on', '2018-12-01'];
    const { out } = await cli.done(...amend(title));
    expect(out.replaceAll(/\s+/g, ' ')).toContain(` ${title} (un-iom-2016/amendments/1)`);
    expect(await cli.fails(EXIT.usage, ...amend(`${title} and more`))).toContain('\n  --title ');
  });
});

/** How a command ends, and what it tells on standard error. */
async function ending(child: ChildProcess): Promise<{ code: number | null; err: string }> {
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, err };
}

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
