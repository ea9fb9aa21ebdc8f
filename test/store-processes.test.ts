/** Several processes at one database file, real ones, and one that is killed in the middle of writing. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from '../src/store/sqlite.ts';
import { founding } from './store-recordings.ts';

const WRITER = fileURLToPath(new URL('store-writer.ts', import.meta.url));
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-processes-'));
  path = join(folder, 'register.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function writer(id: string, count: number, stderr: 'inherit' | 'ignore' = 'inherit'): ChildProcess {
  const command = ['--import', 'tsx', WRITER, path, id, String(count)];
  return spawn(process.execPath, command, { stdio: ['ignore', 'pipe', stderr] });
}

/** What a writer acknowledged, and how it ended. */
async function finished(child: ChildProcess): Promise<{ readonly positions: number[]; readonly code: number | null }> {
  let text = '';
  child.stdout!.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  // The last line may have been cut off by the kill: only whole lines were acknowledged.
  return { positions: text.split('\n').slice(0, -1).map(Number), code };
}

it('two processes starting at once on no file at all both succeed, and write side by side', async () => {
  const [a, b] = await Promise.all([finished(writer('a', 200)), finished(writer('b', 200))]);
  expect([a.code, b.code]).toEqual([0, 0]);
  const store = openSqlite(path);
  const entries = await store.entries({ after: 0, limit: 1000 });
  expect(entries.map(({ position }) => position)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
  for (const id of ['a', 'b'])
    expect(entries.filter(({ instrument }) => instrument === id).map(({ version }) => version)).toEqual(
      Array.from({ length: 200 }, (_, index) => index + 1),
    );
  await store.close();
});

it('of many processes registering the same agreement at once one succeeds', async () => {
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => (await finished(writer('same', 1, 'ignore'))).code),
  );
  expect(codes.sort()).toEqual([0, 1, 1, 1]);
  const store = openSqlite(path);
  expect((await store.head()).size).toBe(1);
  await store.close();
});

it('everything a process acknowledged before it was killed is there, and nothing is half there', async () => {
  const child = writer('a', 0);
  let lines = 0;
  child.stdout!.setEncoding('utf8').on('data', (part: string) => {
    lines += part.split('\n').length - 1;
    if (lines > 100) child.kill('SIGKILL');
  });
  const { positions } = await finished(child);
  expect(child.signalCode).toBe('SIGKILL');
  expect(positions.length).toBeGreaterThan(100);
  const store = openSqlite(path);
  const { size } = await store.head();
  expect(size).toBeGreaterThanOrEqual(positions.at(-1)!);
  expect((await store.familyEntries(1)).length).toBe(size);
  expect(await store.instrument('a')).toMatchObject({ version: size });
  expect(await store.familyOf('a')).toEqual({ family: 1, head: size });
  expect((await store.append([founding('b')]))[0]).toMatchObject({ kind: 'recorded', basis: { head: size + 1 } });
  await store.close();
});
