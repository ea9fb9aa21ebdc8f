/** A register and the witnesses of both parties, each a process of its own with a folder of its own. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { type Cli, type Ran, run, type Server, test, unwrapped } from './cli-helpers.ts';
import { readCheckpoint, readNote } from './note-oracle.ts';

/** A party's own machine: its key, its state, and the public key of the register as it was told. */
class Party {
  readonly name: string;
  readonly folder: string;
  readonly registerKey: string;
  vkey = '';

  constructor(name: string, folder: string, registerKey: string) {
    this.name = name;
    this.folder = folder;
    this.registerKey = registerKey;
  }

  /** Makes its key; the public key. */
  async begin(): Promise<string> {
    const ran = await run([
      'witness',
      '--new-key',
      `${this.name.toLowerCase()}.example/witness`,
      '--key',
      `${this.folder}-key`,
    ]);
    expect(ran, ran.err).toMatchObject({ code: EXIT.ok });
    this.vkey = ran.out.trim();
    return this.vkey;
  }

  watch(server: Server, ...more: string[]): Promise<Ran> {
    const own = ['--key', `${this.folder}-key`, '--state', this.folder, '--vkey', this.registerKey];
    return run(['witness', '--of', server.address, ...own, ...more]);
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }
}

/** The parties' machines, known to the register. */
async function parties(cli: Cli): Promise<Party[]> {
  const registerKey = (await cli.done('key')).out.trim();
  const both = ['UN', 'IOM'].map((name) => new Party(name, cli.path(`machine-of-${name}`), registerKey));
  for (const party of both) await cli.done('witnesses', 'add', party.name, await party.begin());
  return both;
}

const REGISTER_FILES = [
  'pacta.sqlite',
  'checkpoints',
  'checkpoint-key',
  'checkpoint-keys',
  'cosignatures',
  'witnesses',
  'token',
];

/** Copies the register away, or back in place of what is there; nothing runs on it meanwhile. */
function copy(from: string, to: string): void {
  for (const name of ['pacta.sqlite-wal', 'pacta.sqlite-shm']) rmSync(join(to, name), { force: true });
  for (const name of REGISTER_FILES) {
    if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name));
    else rmSync(join(to, name), { force: true });
  }
}

/** What a page says, without its marks. */
const plain = (page: string) => page.replaceAll(/<[^>]*>|[\u2066-\u2069]/g, '');

async function text(server: Server, path: string): Promise<string> {
  return (await fetch(`${server.address}${path}`)).text();
}

describe('two witnesses, each a process of its own', () => {
  test('cosign what grew, and convict a register whose old copy was put back and written on', async ({ cli }) => {
    const [un, iom] = (await parties(cli)) as [Party, Party];
    let server = await cli.serve();
    for (const party of [un, iom]) {
      const ran = await party.watch(server);
      expect(ran, ran.err).toMatchObject({ code: EXIT.ok });
    }
    const first = readCheckpoint(await text(server, '/checkpoint'), [un.registerKey, un.vkey, iom.vkey]);
    expect(Object.keys(first.by)).toEqual([first.origin, 'un.example/witness', 'iom.example/witness']);
    expect(plain(await text(server, '/'))).toMatch(/cosigned by UN.*IOM/);

    // The register is copied; then it grows, and both see it grow.
    await server.stop();
    const old = cli.path('old');
    mkdirSync(old);
    copy(cli.data, old);
    server = await cli.serve();
    await cli.record('un-iom-2016', 'register by UN on 2016-12-01');
    await cli.done('checkpoint');
    for (const party of [un, iom]) expect((await party.watch(server)).out).toContain('1 of them are new');
    const grown = first.size + 1;
    expect(await cli.json('witnesses')).toMatchObject({
      size: grown,
      witnesses: [
        { party: 'UN', size: grown, state: 'current' },
        { party: 'IOM', size: grown, state: 'current' },
      ],
    });

    // The old copy is put back: shorter than what was seen.
    await server.stop();
    copy(old, cli.data);
    server = await cli.serve();
    const shorter = await un.watch(server);
    expect(shorter.code).toBe(EXIT.tampered);
    expect(unwrapped(shorter.out).replaceAll('\n', ' ')).toContain(
      `showed a history of ${grown} entries before and shows one of ${first.size} now`,
    );
    // Another act in place of the one that was cut off: two histories of one size, both signed.
    await cli.record('un-iom-2016', 'register by UN on 2017-12-01');
    await cli.done('checkpoint');
    const split = await iom.watch(server, '--json');
    expect(split).toMatchObject({ code: EXIT.tampered, err: '' });
    expect(split.json).toMatchObject({
      kind: 'contradiction',
      finding: expect.stringContaining('two different histories'),
    });
    // And one more: longer, and no continuation of what was seen.
    await cli.done('amend', 'un-iom-2016', '--title', 'A', '--by', 'UN', '--on', '2018-12-01');
    await cli.done('checkpoint');
    const rewritten = await un.watch(server, '--json');
    expect(rewritten.json).toMatchObject({ finding: expect.stringContaining('does not continue') });

    // The evidence: two checkpoints that the register signed, of one size and two roots.
    const { evidence } = split.json as unknown as { evidence: string[] };
    const [seen, shown] = evidence.map((path) => readCheckpoint(readFileSync(path, 'utf8'), [un.registerKey]));
    expect(seen!.size).toBe(shown!.size);
    expect(Buffer.from(seen!.root).equals(shown!.root)).toBe(false);
    // Nothing was cosigned since, and everybody who looks at the register is told.
    expect(readCheckpoint(iom.read('last-checkpoint'), [iom.registerKey]).size).toBe(grown);
    expect(plain(await text(server, '/'))).toContain('witness of IOM reported');
    const { reports } = JSON.parse(await text(server, '/api/audit/witnesses')) as { reports: { party: string }[] };
    expect(reports.map(({ party }) => party)).toEqual(['UN', 'IOM', 'UN']);
    await server.stop();
  });

  test('a register whose database alone was put back says so itself, and signs nothing', async ({ cli }) => {
    const [un] = (await parties(cli)) as [Party, Party];
    await cli.done('checkpoint');
    cpSync(cli.path('pacta.sqlite'), cli.path('old.sqlite'));
    await cli.record('un-iom-2016', 'register by UN on 2016-12-01');
    const signed = readCheckpoint((await cli.done('checkpoint')).out, [un.registerKey]);
    const before = readFileSync(cli.path('checkpoints'), 'utf8');
    cpSync(cli.path('old.sqlite'), cli.path('pacta.sqlite'));

    const why = `${signed.size - 1} entries, and a checkpoint of ${signed.size} was signed`;
    expect((await cli.fails(EXIT.tampered, 'checkpoint')).replaceAll('\n', ' ')).toContain(why);
    await cli.fails(EXIT.tampered, 'key', '--rotate');
    const server = await cli.serve();
    const ready = await fetch(`${server.address}/readyz`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({ code: 'history-contradicted', detail: expect.stringContaining(why) });
    expect(await text(server, '/')).toContain(why);
    // Growing beyond the size that was signed for does not help.
    await cli.record('un-iom-2016', 'register by UN on 2017-12-01');
    expect(await cli.fails(EXIT.tampered, 'checkpoint')).toContain('the ledger was rewritten');
    await server.stop();
    expect(readFileSync(cli.path('checkpoints'), 'utf8')).toBe(before);
  });

  test('follow a key that took over, and trust no other', async ({ cli }) => {
    const [un, iom] = (await parties(cli)) as [Party, Party];
    const server = await cli.serve();
    await un.watch(server);
    const keys = (await cli.done('key', '--rotate')).out.trim().split('\n');
    expect(keys).toHaveLength(2);
    const next = keys[1]!.split(' ')[0]!;
    // The checkpoint of the change is signed by both.
    const change = await text(server, '/checkpoint');
    expect(readNote(change, [un.registerKey]).by).not.toEqual({});
    expect(readNote(change, [next]).by).not.toEqual({});
    await cli.record('un-iom-2016', 'register by UN on 2016-12-01');
    await cli.done('checkpoint');
    expect(readNote(await text(server, '/checkpoint'), [un.registerKey]).by).toEqual({});
    expect(await un.watch(server)).toMatchObject({ code: EXIT.ok });
    expect(un.read('trusted-keys').trim()).toBe(next);
    // A witness that was given a key of somebody else signs nothing.
    const stranger = new Party(
      'IOM',
      iom.folder,
      un.registerKey.replace(/^[^+]+\+[0-9a-f]{8}\+.*$/, await strangeKey(cli)),
    );
    const ran = await stranger.watch(server);
    expect(ran.code).toBe(EXIT.tampered);
    expect(ran.out).toContain('is not signed by the key');
    await server.stop();
  });

  /** The public key of another register of the same name. */
  async function strangeKey(cli: Cli): Promise<string> {
    const { origin } = (await cli.json('key')) as unknown as { origin: string };
    const env = { PACTA_DATA: cli.path('other'), PACTA_ORIGIN: origin };
    await run(['import', '--bundled', 'un-iom-1996'], { env });
    return (await run(['key'], { env })).out.trim();
  }
});

describe('the command line of a witness', () => {
  test('names what is missing or wrong, and what to do', async ({ cli }) => {
    const registerKey = (await cli.done('key')).out.trim();
    const key = cli.path('w-key');
    const made = await run(['witness', '--new-key', 'un.example/w', '--key', key]);
    const all = [
      'witness',
      '--of',
      'http://127.0.0.1:9',
      '--key',
      key,
      '--state',
      cli.path('w'),
      '--vkey',
      registerKey,
    ];
    const cases: readonly (readonly [string[], number, string])[] = [
      [['witness'], EXIT.usage, '--vkey'],
      [['witness', '--vkey', 'nonsense'], EXIT.usage, 'a key is written'],
      [['witness', '--vkey', made.out.trim()], EXIT.usage, 'not of a register'],
      [['witness', '--vkey', registerKey, '--key', cli.path('none')], EXIT.usage, '--new-key NAME'],
      [['witness', '--new-key', 'two words', '--key', cli.path('x')], EXIT.usage, 'neither spaces'],
      [['witness', '--new-key', 'un.example/w', '--key', key], EXIT.usage, 'never overwritten'],
      [[...all, '--every', '0'], EXIT.usage, '--every'],
      [[...all, '--every', '5', '--once'], EXIT.usage, '--once'],
      [all, EXIT.unavailable, 'does not answer'],
    ];
    for (const [args, code, why] of cases) {
      const ran = await run(args);
      expect(ran, args.join(' ')).toMatchObject({ code, out: '' });
      expect(unwrapped(ran.err).replaceAll('\n', ' ')).toContain(why);
    }
    expect(existsSync(cli.path('x'))).toBe(false);
    expect(await cli.fails(EXIT.usage, 'witnesses', 'add', 'IOM', registerKey)).toContain('one that signs notes');
    expect(await cli.fails(EXIT.usage, 'witnesses', 'add', 'i o m', made.out.trim())).toContain(
      'identifier of a party',
    );
    expect(await cli.fails(EXIT.usage, 'witnesses', 'remove')).toContain('the only thing');
    await cli.done('witnesses', 'add', 'IOM', made.out.trim());
    expect(await cli.fails(EXIT.usage, 'witnesses', 'add', 'UN', made.out.trim())).toContain('known already');
  });
});
