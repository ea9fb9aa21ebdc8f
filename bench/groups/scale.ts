/**
 * A large register against a small one: latencies, opening, memory, and the duty ledger.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { alternate, type Figure, type Group, median, microseconds } from '../figure.ts';
import { load, request } from '../load.ts';
import { ACTS, CALLER, fill, openSqlite, Register } from '../scenario.ts';
import { register as startRegister } from '../servers.ts';

const SMALL = 1000;
// Agreements are asked for by a stride that jumps through the whole register, so that nothing is at hand by chance.
const STRIDE = 7919;

// Many short turns: what slows the machine for a while then slows both.
const TURNS = 60;

export const scale: Group = async (folder, { agreements, progress }) => {
  mkdirSync(folder, { recursive: true });
  const [small, large] = ['small', 'large'].map((name) => join(folder, name, 'pacta.sqlite')) as [string, string];
  for (const path of [small, large]) mkdirSync(dirname(path));
  await fill(small, SMALL, 9);
  const CHUNK = 5000;
  for (let first = 0; first < agreements; first += CHUNK) {
    progress(`scale: ${first} of ${agreements} agreements`);
    await fill(large, Math.min(CHUNK, agreements - first), 9, first);
  }
  return [
    await statusLatency(small, large, agreements),
    ...(await latencies(small, large, agreements)),
    ...opening(small, large),
    ...(await duties(large)),
  ];
};

/** As a reader has it: one request after another over HTTP. */
async function statusLatency(small: string, large: string, agreements: number): Promise<Figure> {
  const [little, much] = [await startRegister(dirname(small)), await startRegister(dirname(large))];
  let next = 0;
  const ask = async (port: number, n: number) => {
    const path = () => `/api/agreements/agreement-${(next++ * STRIDE) % n}`;
    return median((await load(port, 1, () => request('GET', path(), {}), 0.1)).latencies) * 1000;
  };
  const [a, b] = await alternate(
    TURNS,
    () => ask(much.port, agreements),
    () => ask(little.port, SMALL),
  );
  await Promise.all([little.stop(), much.stop()]);
  return {
    what: `status over HTTP, ${agreements} agreements / ${SMALL} (latency)`,
    ratio: a / b,
    limit: 1.3,
    bound: 'ceiling',
    detail: `${a.toFixed(0)} us and ${b.toFixed(0)} us`,
  };
}

async function latencies(small: string, large: string, agreements: number): Promise<Figure[]> {
  const side = (path: string, n: number) => ({ register: new Register(openSqlite(path), Date.now), n, next: 0 });
  const little = side(small, SMALL);
  const much = side(large, agreements);
  const pick = (at: typeof little) => `agreement-${(at.next++ * STRIDE) % at.n}`;
  const last = ACTS.at(-1);
  const works: readonly (readonly [string, (at: typeof little) => Promise<unknown>])[] = [
    ['a filtered list page', (at) => at.register.read.list({ state: 'signature', party: 'IOM', limit: 50 })],
    ['a list page by latest entry', (at) => at.register.read.list({ sort: 'changed', party: 'IOM', limit: 50 })],
    ['a list page by entry into force', (at) => at.register.read.list({ sort: 'inForce', limit: 50 })],
    ['recording', (at) => at.register.recordAct(pick(at), last, CALLER)],
  ];
  const figures: Figure[] = [];
  for (const [what, work] of works) {
    const [a, b] = await alternate(
      TURNS,
      () => microseconds(7, () => work(much)),
      () => microseconds(7, () => work(little)),
    );
    const detail = `${a.toFixed(0)} us and ${b.toFixed(0)} us`;
    figures.push({
      what: `${what}, ${agreements} agreements / ${SMALL} (latency)`,
      ratio: a / b,
      limit: 1.3,
      bound: 'ceiling',
      detail,
    });
  }
  await Promise.all([little.register.close(), much.register.close()]);
  return figures;
}

const OPEN = `
  const { openSqlite } = await import(process.argv[1]);
  const begin = performance.now();
  const store = openSqlite(process.argv[2]);
  await store.instrument('agreement-1');
  console.log(JSON.stringify({ ms: performance.now() - begin, mb: process.memoryUsage().rss / 1e6 }));
  await store.close();
`;

function opening(small: string, large: string): Figure[] {
  const open = (path: string) => {
    const address = new URL('../../dist/store/sqlite.js', import.meta.url).href;
    const args = ['--input-type=module', '-e', OPEN, address, path];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as { ms: number; mb: number };
  };
  const [a, b] = [open(large), open(small)];
  return [
    {
      what: 'opening the large register / 1 s',
      ratio: a.ms / 1000,
      limit: 1,
      bound: 'ceiling',
      detail: `${a.ms.toFixed(0)} ms`,
    },
    {
      what: 'memory after opening, large / small',
      ratio: a.mb / b.mb,
      limit: 1.3,
      bound: 'ceiling',
      detail: `${a.mb.toFixed(0)} MB and ${b.mb.toFixed(0)} MB`,
    },
  ];
}

async function duties(large: string): Promise<Figure[]> {
  const register = new Register(openSqlite(large), Date.now);
  const raw = new Database(large, { readonly: true });
  const plain = 'SELECT * FROM duties WHERE ended_latest IS NULL ORDER BY since_earliest, instrument, ordinal LIMIT 50';
  const select = raw.prepare(plain);
  const plan = raw.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${plain}`).all();
  const [a, b] = await alternate(
    7,
    () => microseconds(50, () => register.read.duties({ limit: 50 })),
    () => microseconds(50, () => select.all()),
  );
  raw.close();
  await register.close();
  return [
    {
      what: 'a page of the duty ledger / 50 ms',
      ratio: a / 50_000,
      limit: 1,
      bound: 'ceiling',
      detail: `${a.toFixed(0)} us; a plain indexed select ${b.toFixed(0)} us; ${plan.map((row) => row.detail).join('; ')}`,
    },
  ];
}
