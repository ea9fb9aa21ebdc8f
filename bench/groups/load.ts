/**
 * The register under the load of many at once: 100 callers record, and 1,000 streams are told of everything.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { alternate, type Group, median } from '../figure.ts';
import { type Load, load, quantile, recorded, request } from '../load.ts';
import type { Asked } from '../readers.ts';
import { ACTS, clausesOf } from '../scenario.ts';
import { bare, register as startRegister } from '../servers.ts';

const CALLERS = 100;
const STREAMS = 1000;
const ROUNDS = 5;
const ROUND_SECONDS = 1.5;
/** Until the code is compiled, caches are full and the heap has its size. */
const WARM_SECONDS = 10;
const HEADERS = { 'Content-Type': 'application/json' };

/** Callers that record as fast as they are answered, while every stream is told of every entry: whether some are
 * answered much later than most, whether memory grows, and what is left of the rate of a server that only parses the
 * same bodies and passes them on to as many streams. */
export const underLoad: Group = async (folder, { seconds, progress }) => {
  mkdirSync(folder, { recursive: true });
  const ours = await startRegister(folder);
  const limit = await bare('{}', await besideTheBody(ours.port));
  const [readers, others] = [await reading(ours.port, '/api/events'), await reading(limit.port, '/streams')];
  const token = readFileSync(join(folder, 'token'), 'utf8').trim();
  const headers = { ...HEADERS, Authorization: `Bearer ${token}` };
  const recording = recorders(ours.port, headers);

  await recording(WARM_SECONDS);
  const memory: number[] = [];
  const watch = setInterval(() => memory.push(resident(ours.pid)), seconds * 10);
  const long = await recording(seconds);
  clearInterval(watch);
  const waited = await untilTold(readers, await recordOne(ours.port, headers));
  progress('load, in turns ...');
  let passedOn = 0;
  const measured = await alternate(
    ROUNDS,
    async () => {
      const { requests, seconds: taken } = await recording(ROUND_SECONDS);
      return requests / (taken + (await untilTold(readers, await recordOne(ours.port, headers))));
    },
    async () => {
      const { requests, seconds: taken } = await passingOn(limit.port);
      passedOn += requests;
      return requests / (taken + (await untilTold(others, passedOn)));
    },
  );
  for (const one of [readers, others]) one.kill();
  await Promise.all([ours.stop(), limit.stop()]);

  const [p50, p99] = [quantile(long.latencies, 0.5), quantile(long.latencies, 0.99)];
  const [warm, end] = [median(part(memory, 0)), median(part(memory, 4))];
  return [
    {
      what: `recording, 100 callers, 1,000 streams, ${seconds} s: p99 / p50`,
      ratio: p99 / p50,
      limit: 10,
      bound: 'ceiling',
      detail:
        `${p99.toFixed(0)} and ${p50.toFixed(0)} ms, ${long.rate.toFixed(0)} recorded a second, no error; ` +
        `all streams told ${(waited * 1000).toFixed(0)} ms after the end`,
    },
    {
      what: 'memory in the last fifth of it / in the first fifth',
      ratio: end / warm,
      limit: 1.25,
      bound: 'ceiling',
      detail: `${(end / 2 ** 20).toFixed(0)} and ${(warm / 2 ** 20).toFixed(0)} MiB`,
    },
    {
      what: 'recorded and told to all / Express passing as much on',
      ratio: measured[0] / measured[1],
      limit: 0.55,
      bound: 'floor',
      detail: `${measured[0].toFixed(0)} and ${measured[1].toFixed(0)} requests/s`,
    },
  ];
};

/** Opens streams in a process of their own; resolves once all have begun. */
async function reading(port: number, path: string): Promise<ChildProcess> {
  const child = fork(new URL('../readers.ts', import.meta.url));
  const opened = (await ask(child, { port, path, streams: STREAMS })) as string;
  if (opened !== 'open') throw new Error(opened);
  return child;
}

function ask(child: ChildProcess, asked: Asked): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the readers ended')));
    child.send(asked);
  });
}

/** Seconds until every stream was told of an event. */
async function untilTold(readers: ChildProcess, last: number): Promise<number> {
  const begin = performance.now();
  const told = await ask(readers, { head: last });
  if (told !== 'reached') throw new Error(String(told));
  return (performance.now() - begin) / 1000;
}

/** Records one more; gives its position, the last. */
async function recordOne(port: number, headers: Record<string, string>): Promise<number> {
  const body = JSON.stringify({ ...clausesOf(0), id: `last-${Math.round(performance.now())}` });
  const answer = await fetch(`http://127.0.0.1:${port}/api/agreements`, { method: 'POST', headers, body });
  return ((await answer.json()) as { readonly entry: { readonly position: number } }).entry.position;
}

/** As much text as an entry is told with besides its body. */
async function besideTheBody(port: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/agreements/un-iom-2016/entries/2`);
  const entry = (await answer.json()) as { readonly body: unknown };
  return ' '.repeat(JSON.stringify(entry).length - JSON.stringify(entry.body).length);
}

/** Callers that each register an agreement, walk it through its ten acts, and begin with another. */
function recorders(port: number, headers: Record<string, string>): (seconds: number) => Promise<Load> {
  // Owned here: the next agreement, and where each caller is.
  let agreement = 0;
  const under = Array.from({ length: CALLERS }, () => ({ agreement: 0, at: ACTS.length }));
  const next = (caller: number) => {
    const one = under[caller]!;
    if (one.at === ACTS.length) {
      Object.assign(one, { agreement: agreement++, at: 0 });
      return request('POST', '/api/agreements', headers, JSON.stringify(clausesOf(one.agreement)));
    }
    const path = `/api/agreements/agreement-${one.agreement}/acts`;
    const body = JSON.stringify(ACTS[one.at]);
    return request('POST', path, { ...headers, 'If-Match': `"${++one.at}"` }, body);
  };
  return async (seconds) => recorded(await load(port, CALLERS, next, seconds));
}

/** The same bodies in the same order to a server that parses them and passes them on. */
async function passingOn(port: number): Promise<Load> {
  const asked = new Array<number>(CALLERS).fill(0);
  const next = (caller: number) => {
    const at = asked[caller]!++ % (ACTS.length + 1);
    const body = at === 0 ? clausesOf(caller) : ACTS[at - 1];
    return request('POST', '/told', { ...HEADERS, 'If-Match': `"${at}"` }, JSON.stringify(body));
  };
  return recorded(await load(port, CALLERS, next, ROUND_SECONDS));
}

/** One of five parts. */
function part(measured: readonly number[], which: number): readonly number[] {
  const size = Math.floor(measured.length / 5);
  return measured.slice(which * size, (which + 1) * size);
}

/** What a process holds in memory, in bytes. */
function resident(pid: number): number {
  return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}
