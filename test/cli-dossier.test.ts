// Dossiers by the command line and over HTTP: written, verified, and refused where something is wrong.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { EXIT } from '../src/register/problems.ts';
import { sharedApi } from './api-helpers.ts';
import { run, test } from './cli-helpers.ts';

const ID = 'un-iom-2016';

describe.concurrent('pacta dossier', () => {
  test('writes an agreement with its family, signed, which verify accepts by the key', async ({ cli }) => {
    const path = cli.path('one.dossier.jsonl');
    await cli.done('dossier', ID, '-o', path);
    const { out } = await cli.done('key');
    const ran = await cli.run('verify', path, '--key', out.trim(), '--json');
    expect(ran.code).toBe(EXIT.ok);
    expect(ran.json).toMatchObject({ sound: true, scope: ID, instruments: 2, faults: [] });
  });

  test('writes the whole register, of which an altered copy is refused in a sentence', async ({ cli }) => {
    const path = cli.path('all.dossier.jsonl');
    await cli.done('dossier', '--all', '-o', path);
    expect((await cli.done('verify', path)).out).toContain('It is of the whole register: 45 entries with 37 acts');
    writeFileSync(path, readFileSync(path, 'utf8').replace('2016-07-25', '2016-07-24'));
    const ran = await cli.run('verify', path);
    expect(ran.code).toBe(EXIT.tampered);
    expect(ran.out).toMatch(/This dossier is not to be relied on: .*\n[\s\S]*it was\s+altered/);
  });

  test('is taken over by another register, which shows the same positions under the same versions', async ({ cli }) => {
    const path = cli.path('all.dossier.jsonl');
    await cli.done('dossier', '--all', '-o', path);
    const other = cli.path('other');
    const taken = await run(['import', path, '--data', other, '--json']);
    expect(taken.json).toMatchObject({ entries: 45, principal: expect.stringMatching(/^dossier:[0-9a-f]{64}$/) });
    expect((await run(['verify', '--data', other])).code).toBe(EXIT.ok);
    for (const id of [ID, 'un-iom-1996']) {
      const [here, there] = [await cli.json('status', id), (await run(['status', id, '--data', other, '--json'])).json];
      const { knownAt: _here, ...before } = here;
      const { knownAt: _there, ...after } = there;
      expect(after).toEqual(before);
    }
    expect((await run(['import', path, '--data', other])).code).toBe(EXIT.refused);
    const { principal, origin } = taken.json as unknown as { principal: string; origin: string };
    expect(readFileSync(origin)).toEqual(readFileSync(path));
    expect(origin).toContain(principal.slice('dossier:'.length));
    writeFileSync(path, readFileSync(path, 'utf8').replace('2016-07-25', '2016-07-24'));
    expect((await run(['import', path, '--data', cli.path('third')])).code).toBe(EXIT.tampered);
  });

  test('asks for an instrument or all, and for a file', async ({ cli }) => {
    for (const args of [[], [ID, '--all']]) {
      const ran = await cli.run('dossier', ...args, '-o', cli.path('x'));
      expect([ran.code, ran.err]).toEqual([EXIT.usage, expect.stringContaining('name an instrument, or use --all')]);
    }
    expect((await cli.run('dossier', ID)).code).toBe(EXIT.usage);
    expect((await cli.run('dossier', 'nothing', '-o', cli.path('x'))).code).toBe(EXIT.failed);
  });

  test('certifies a position, shown and as a file, with the checkpoint that has all it rests on', async ({ cli }) => {
    const clocks = ['--as-of', '2016-07-10'];
    const { out: shown } = await cli.done('certificate', ID, ...clocks);
    for (const part of ['It rests on', 'How to verify it', 'asOf=2016-07-10']) expect(shown).toContain(part);
    const path = cli.path('certificate.json');
    await cli.done('certificate', ID, ...clocks, '--out', path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      format: 'pacta-certificate/1',
      id: ID,
      asOf: '2016-07-10',
      position: { state: 'approval' },
    });
  });

  test('writes the verifier, the same as the server has', async ({ cli }) => {
    const path = cli.path('verifier.html');
    await cli.done('verifier', '-o', path);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync('dist/web/verifier.html', 'utf8'));
  });
});

describe('over HTTP', () => {
  const api = sharedApi();

  test('a dossier of an agreement is open, one of the register needs the token', async () => {
    const anybody = { headers: { authorization: undefined } };
    const one = await api
      .send('GET', `/api/audit/dossier?instrument=${ID}`, anybody)
      .catch((error: unknown) => String(error));
    expect(one).toMatchObject({ status: 200 });
    const { text, headers } = one as { text: string; headers: Headers };
    expect(headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(JSON.parse(text.split('\n')[0]!)).toMatchObject({ format: 'pacta-dossier/1', scope: ID });
    expect((await api.send('GET', '/api/audit/dossier', anybody)).status).toBe(401);
    expect((await api.send('GET', '/api/audit/dossier?instrument=nothing')).status).toBe(404);
    expect((await api.send('GET', '/api/audit/dossier?asOf=x')).status).toBe(422);
  });

  test('the verifier is served under the policy it gives itself', async () => {
    const { status, headers, text } = await api.send('GET', '/verifier.html');
    expect(status).toBe(200);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1];
    expect(headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors 'none'`);
  });
});
