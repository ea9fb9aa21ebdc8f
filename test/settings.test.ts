// Settings by environment and file: which comes first, and what is told of wrong ones.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings, SETTINGS } from '../src/settings.ts';
import { settingsIn } from '../src/settings-file.ts';
import { run, SERVER } from './cli-helpers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file of settings; its path. */
function file(text: string): string {
  const path = join(folder, 'settings');
  writeFileSync(path, text);
  return path;
}

describe('a file of settings', () => {
  it('is read like the environment, with comments, quotes, `export`, Windows line ends and a byte order mark', () => {
    const text =
      '\ufeff# ours\r\n\r\nPACTA_PORT=1234\r\nexport PACTA_HOST = "0.0.0.0" \r\nPACTA_ORIGIN=\'example.org/登记\'\r\n';
    const { port, host, origin } = readSettings({ PACTA_SETTINGS: file(text) });
    expect([port, host, origin]).toEqual([1234, '0.0.0.0', 'example.org/登记']);
  });

  it('comes after what is given otherwise', () => {
    const path = file('PACTA_PORT=1234\nPACTA_LOG=warn\n');
    const { port, log } = readSettings({ PACTA_SETTINGS: path, PACTA_PORT: '99' });
    expect([port, log]).toEqual([99, 'warn']);
  });

  it('is told with file and line where it cannot be understood, without the line, which may hold a secret', () => {
    const { faults, values } = settingsIn('PACTA_PORT=1\nsecret-of-ours\nPATH=/bin\nPACTA_PORT=2\n=x', 'the-file');
    expect(values).toEqual({ PACTA_PORT: '1' });
    expect(faults).toEqual([
      'the-file, line 2: is not NAME=value',
      'the-file, line 3: PATH is no setting of this program',
      'the-file, line 4: PACTA_PORT is given twice',
      'the-file, line 5: is not NAME=value',
    ]);
  });

  it('that is not there is an error', () => {
    expect(() => readSettings({ PACTA_SETTINGS: join(folder, 'nothing') })).toThrow(/nothing cannot be read/);
  });
});

describe('wrong settings', () => {
  it('are told all at once, each with its name and the reason, and nothing starts', async () => {
    const env = {
      PACTA_SETTINGS: file('PACTA_LOG=loud\nPACTA_PROT=1\n'),
      PACTA_DATA: join(folder, 'data'),
      PACTA_PORT: '-1',
      PACTA_VERIFY: 'often',
      PACTA_OIDC_AUDIENCE: 'x',
    };
    const { code, out, err } = await run([], { program: SERVER, env });
    expect([code, out]).toEqual([2, '']);
    for (const told of [
      'there is no setting PACTA_PROT',
      'PACTA_PORT must be a number from 0 to 65535, not -1',
      'PACTA_VERIFY must be a number of hours, not often',
      'PACTA_LOG must be one of silent, error, warn, info, debug',
      'PACTA_OIDC_ISSUER and PACTA_OIDC_ROLES must be given with the other',
    ])
      expect(err).toContain(told);
  });

  it.each([
    ['PACTA_PORT', '65536'],
    ['PACTA_PORT', '1e3'],
    ['PACTA_PORT', '٨٠١٦'],
    ['PACTA_CHECKPOINTS', '-1'],
    ['PACTA_VERIFY', '1.5'],
    ['PACTA_STREAMS', 'many'],
    ['PACTA_STREAMS_EACH', '-1'],
    ['PACTA_LOG', 'INFO'],
  ])('%s=%s is refused', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} must be`);
  });

  it.each([
    [{ PACTA_ORIGIN: 'a name' }, 'PACTA_ORIGIN must have 1 to 200 characters'],
    [{ PACTA_ORIGIN: 'a+b' }, 'PACTA_ORIGIN must have 1 to 200 characters'],
    [{ PACTA_LIMITS: 'reading=1 recording=5 reading=2' }, 'PACTA_LIMITS must say reading once'],
  ])('%j is refused', (values, why) => {
    expect(() => readSettings(values)).toThrow(why);
  });

  it('a file that names another file is refused: nobody would read that', () => {
    const named = file('PACTA_SETTINGS=/etc/pacta/more\n');
    expect(() => readSettings({ PACTA_SETTINGS: named })).toThrow('names PACTA_SETTINGS, which no file can');
  });

  it('that only the data folder shows to be wrong end the process as well', async () => {
    const data = join(folder, 'named');
    await run(['import', '--bundled', '--data', data]);
    const named = await run(['checkpoint', '--data', data], { env: { PACTA_ORIGIN: 'one.example' } });
    expect(named.code, named.err).toBe(0);
    const env = { PACTA_DATA: data, PACTA_PORT: '0', PACTA_ORIGIN: 'another.example' };
    const { code, err } = await run([], { program: SERVER, env });
    expect(code).toBe(2);
    expect(err).toContain('the register is called one.example in its checkpoints');
  });
});

describe('pacta settings', () => {
  it('shows every setting with its value and where it is from', async () => {
    const env = { PACTA_SETTINGS: file('PACTA_LOG=warn\n'), PACTA_PORT: '99' };
    const { code, err, json } = await run(['settings', '--data', folder, '--json'], { env });
    expect([code, err]).toEqual([0, '']);
    const { settings } = json as unknown as { settings: { name: string; value: string; from: string }[] };
    expect(settings.map(({ name }) => name)).toEqual(SETTINGS.map(({ name }) => name));
    const of = (wanted: string) => settings.find(({ name }) => name === wanted);
    expect(of('PACTA_DATA')).toEqual({ name: 'PACTA_DATA', value: folder, from: 'option' });
    expect(of('PACTA_PORT')).toMatchObject({ value: '99', from: 'environment' });
    expect(of('PACTA_LOG')).toMatchObject({ value: 'warn', from: 'file' });
    expect(of('PACTA_HOST')).toMatchObject({ value: '127.0.0.1', from: 'default' });
  });
});
