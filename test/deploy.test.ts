// The systemd unit and the Containerfile, as far as they can be held against what they rest on.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SETTINGS } from '../src/settings.ts';

const UNIT = readFileSync('deploy/pacta.service', 'utf8');
const IMAGE = readFileSync('deploy/Containerfile', 'utf8');

it('the unit runs the program as nobody in particular, and lets it write its data folder alone', () => {
  const keys = new Map([...UNIT.matchAll(/^(\w+)=(.*)$/gm)].map(([, key, value]) => [key!, value!]));
  expect(Object.fromEntries(keys)).toMatchObject({
    DynamicUser: 'yes',
    StateDirectory: 'pacta',
    ProtectSystem: 'strict',
    ProtectHome: 'yes',
    NoNewPrivileges: 'yes',
    CapabilityBoundingSet: '',
  });
  expect(keys.get('Environment')).toBe('PACTA_DATA=/var/lib/pacta');
  expect(keys.get('ExecStart')).toContain('dist/main.js');
});

it('systemd takes the unit as it is, where there is systemd', () => {
  const analyze = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find((path) => existsSync(path));
  // Elsewhere the form is what can be looked at: sections, and a key and a value on each line.
  for (const line of UNIT.split('\n')) expect(line).toMatch(/^(#.*|\[\w+\]|\w+=.*|)$/);
  if (analyze === undefined) return;
  const told = execFileSync(analyze, ['verify', '--man=no', resolve('deploy/pacta.service')], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  expect(told).toBe('');
});

it('the image is not run by root, takes along what the program reads, and sets only settings that there are', () => {
  expect(IMAGE).toMatch(/^USER node$/m);
  for (const name of ['dist', 'migrations', 'node_modules', 'package.json'])
    expect(IMAGE).toMatch(new RegExp(`^COPY --from=build /opt/pacta/${name} `, 'm'));
  const set = [...IMAGE.matchAll(/\b(PACTA_\w+)=/g)].map(([, name]) => name);
  const known: readonly string[] = SETTINGS.map(({ name }) => name);
  expect(set.length).toBeGreaterThan(2);
  for (const name of set) expect(known).toContain(name);
});
