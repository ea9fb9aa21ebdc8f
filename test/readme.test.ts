import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../src/access/rights.ts';
import { COMMANDS } from '../src/cli/commands.ts';
import { ROUTES } from '../src/http/routes.ts';
import { ACT_NAMES, GRADES } from '../src/law/acts.ts';
import { readClauses } from '../src/law/clauses.ts';
import { PROBLEMS } from '../src/register/problems.ts';
import { SETTINGS } from '../src/settings.ts';

const README = readFileSync('README.md', 'utf8');

/** The fenced blocks of a language. */
function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map((match) => match[1]!);
}

describe('the README names everything there is, and nothing else', () => {
  it('every route, with what it needs', () => {
    const rows = [...README.matchAll(/^\| `((?:GET|POST) [^`]+)` \| (\w+) \|/gm)].map((row) => `${row[1]}: ${row[2]}`);
    expect(rows.sort()).toEqual(ROUTES.map((route) => `${route.method} ${route.path}: ${route.access}`).sort());
  });

  it('every role, with its rights', () => {
    for (const [role, { rights }] of Object.entries(ROLES)) {
      if (role === 'administrator') continue;
      const row = new RegExp(`^\\| ${role} \\| (.*) \\|$`, 'm').exec(README)?.[1] ?? '';
      expect([...row.matchAll(/`(\w+)`/g)].map((cell) => cell[1])).toEqual(rights);
    }
  });

  it('every problem, with its status', () => {
    const rows = [...README.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map((match) => [match[1], Number(match[2])]);
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(PROBLEMS).map(([code, problem]) => [code, problem.status])),
    );
  });

  it('every command', () => {
    const section = README.slice(README.indexOf('## Command line'), README.indexOf('## API'));
    const named = [...section.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1]);
    expect(named.sort()).toEqual(['serve', ...COMMANDS.map((command) => command.name)].sort());
  });

  it('every setting, with its default', () => {
    const rows = [...README.matchAll(/^\| `(PACTA_[A-Z_]+)` \| `([^`]+)` \|/gm)].map((match) => [match[1], match[2]]);
    expect(rows).toEqual(SETTINGS.map((setting) => [setting.name, setting.otherwise]));
  });

  it('every act and every grade of evidence', () => {
    const list = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
    expect(README).toContain(`Types: ${list(ACT_NAMES)}.`);
    expect(README).toContain(`best first: ${list(GRADES)}.`);
  });

  it('every direct dependency', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    const section = README.slice(README.indexOf('Direct dependencies:'));
    for (const name of Object.keys(dependencies)) expect(section).toContain(`\`${name}\``);
  });
});

it('the final clauses shown in the README are in order', () => {
  const [example] = blocks('json');
  expect(readClauses(JSON.parse(example!)).id).toBe('alpha-beta-2020');
});

describe('the commands shown in the README do what it shows', () => {
  let folder: string;
  let server: ChildProcess | undefined;
  let port = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pacta-readme-'));
    // `require` finds its packages as it does in a clone.
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{}');
  });
  afterAll(async () => {
    if (server !== undefined) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      expect(await ended, 'a stopped server ends by itself').toEqual([0, null]);
    }
    rmSync(folder, { recursive: true });
  });

  const program = `node ${resolve('dist/cli/pacta.js')}`;

  function shell(command: string): string {
    const real = command.replaceAll('./pacta', program).replaceAll(':8016', `:${port}`);
    try {
      return execFileSync('bash', ['-c', `${real} 2>&1`], { cwd: folder, encoding: 'utf8', timeout: 50_000 });
    } catch (error) {
      // A refusal and a failed verification end with their own exit codes; what they say is compared.
      return (error as { stdout: string }).stdout;
    }
  }

  /** Starts the server of a command that ends with `&`, on a free port; resolves when it serves. */
  function background(): Promise<void> {
    server = spawn('node', [resolve('dist/cli/pacta.js'), 'serve', '--port', '0'], { cwd: folder });
    return new Promise((ready, fail) => {
      server?.once('exit', (code) => fail(new Error(`the server ended with ${code} before it served`)));
      server?.stdout?.setEncoding('utf8').on('data', (text: string) => {
        const found = /serves http:\/\/127\.0\.0\.1:(\d+)/.exec(text);
        if (found === null) return;
        port = found[1]!;
        ready();
      });
    });
  }

  const shown = blocks('console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command = '', ...output] = part.split('\n');
        return { command, output: output.join('\n') };
      }),
  );

  it.each(shown)('$command', async ({ command, output }) => {
    if (command.endsWith(' &')) await background();
    else expect(shell(command)).toBe(output);
  });

  it('and besides these only the two that install, start and test', () => {
    expect(blocks('sh').map((block) => block.trim())).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });
});
