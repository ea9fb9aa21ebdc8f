/**
 * Verifying a register: hashing against raw SHA-256 and JSON parsing of the same bytes (the canonical entries, which is
 * what leaves stand for) in as many threads, and hashing with replay of every act.
 */
import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Group } from '../figure.ts';
import { alternate } from '../figure.ts';
import { built, fill } from '../scenario.ts';

const { inspectSqlite } = (await built(
  'store/sqlite-inspect.js',
)) as typeof import('../../src/store/sqlite-inspect.ts');
const { hands } = (await built('cli/verify-hands.js')) as typeof import('../../src/cli/verify-hands.ts');
const { canonicalEntry } = (await built('ledger/leaf.js')) as typeof import('../../src/ledger/leaf.ts');
const { SEGMENT, verify } = (await built('register/verifying.js')) as typeof import('../../src/register/verifying.ts');

// A thread that holds its share of the entries in memory, and hashes and parses them when asked.
const RAW = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { hash } = require('node:crypto');
  const entries = workerData.map((text) => Buffer.from(text));
  parentPort.on('message', () => {
    for (const entry of entries) { hash('sha256', entry, 'hex'); JSON.parse(entry.toString()); }
    parentPort.postMessage(null);
  });
  parentPort.postMessage(null);
`;

export const verifying: Group = async (folder, { agreements, progress }) => {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'pacta.sqlite');
  const many = Math.min(agreements, 2000);
  progress(`verifying: ${many} agreements`);
  await fill(path, many, 10);
  const inspection = inspectSqlite(path);
  const hired = hands(path, inspection);
  const { size } = inspection.head();
  const raw = await rawThreads(Array.from(inspection.entries(1, size), canonicalEntry));
  const starts = Array.from({ length: Math.ceil(size / SEGMENT) }, (_, index) => index * SEGMENT + 1);
  const hashing = () => milliseconds(() => Promise.all(starts.map((from) => hired.segment(from, from + SEGMENT - 1))));
  const limiting = () => milliseconds(() => raw.run());
  // A large register is hashed by compiled code nearly all the time.
  await alternate(4, hashing, limiting);
  const [ours, limit] = await alternate(7, hashing, limiting);
  await raw.end();
  const replaying = () => milliseconds(() => verify(inspection, { today: '2026-07-01', hands: hired }));
  await alternate(4, replaying, () => 0);
  const [whole] = await alternate(5, replaying, () => 0);
  await hired.close();
  inspection.close();
  const acts = (many * 10) / (whole / 1000);
  return [
    {
      what: 'verifying hashes / raw SHA-256 and JSON parsing (speed)',
      ratio: limit / ours,
      limit: 0.6,
      bound: 'floor',
      detail: `${ours.toFixed(0)} ms and ${limit.toFixed(0)} ms for ${size} entries`,
    },
    {
      what: 'verifying everything with replay / 30,000 acts a second',
      ratio: acts / 30_000,
      limit: 1,
      bound: 'floor',
      detail: `${acts.toFixed(0)} acts a second, ${whole.toFixed(0)} ms`,
    },
  ];
};

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

async function rawThreads(entries: readonly string[]) {
  const of = availableParallelism();
  const shares = Array.from({ length: of }, (_, share) => entries.filter((_, index) => index % of === share));
  const threads = shares.map((workerData) => new Worker(RAW, { eval: true, workerData }));
  const answered = () => Promise.all(threads.map((one) => new Promise((done) => one.once('message', done))));
  await answered();
  return {
    run() {
      const all = answered();
      for (const one of threads) one.postMessage(null);
      return all;
    },
    end: () => Promise.all(threads.map((one) => one.terminate())),
  };
}
