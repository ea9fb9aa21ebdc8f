import { mkdtempSync, rmSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { load, request, quantile } from './load.ts';
import { ACTS, fill } from './scenario.ts';
import { bare, start } from './servers.ts'; const startIt = (d: string) => start([...(process.env.PROF ? ['--cpu-prof','--cpu-prof-dir=/tmp/prof'] : []), '/tmp/floor.mjs'], { PACTA_DATA: d });
const cpu = (pid: number) => { const f = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' '); return (Number(f[11]) + Number(f[12])) * 10_000; };
const rounds = Number(process.argv[2] ?? 4); const per = Number(process.argv[3] ?? 4);
const data = mkdtempSync('/tmp/perf-b-');
const CALLERS = 100;
await fill(`${data}/pacta.sqlite`, CALLERS * per * rounds, 0);
const ours = await startIt(data);
const token = readFileSync(`${data}/token`, 'utf8').trim();
const peer = await bare('{}');
const bodies = ACTS.map((a) => JSON.stringify(a));
const headers = (n: number) => ({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': `"${n}"` });
const median = (x: number[]) => [...x].sort((a, b) => a - b)[Math.floor(x.length / 2)]!;
const ratios: number[] = [];
for (let r = 0; r < rounds; r++) {
  const one = async (port: number, pid: number, path: (n: number) => string) => {
    const at = new Array(CALLERS).fill(0);
    const c0 = cpu(pid), me = process.cpuUsage();
    const l = await load(port, CALLERS, (c) => { const k = at[c]++; if (k >= per * 10) return null; const n = r * CALLERS * per + c * per + Math.floor(k / 10); return request('POST', path(n), headers(k % 10 + 1), bodies[k % 10]); });
    const mine = process.cpuUsage(me);
    return { rate: Math.round(l.rate), cpu: Math.round((cpu(pid) - c0) / l.requests), client: Math.round((mine.user + mine.system) / l.requests), p50: quantile(l.latencies, .5).toFixed(1), p99: quantile(l.latencies, .99).toFixed(1), st: JSON.stringify(l.statuses) };
  };
  const b = await one(peer.port, peer.pid, () => '/nothing');
  const o = await one(ours.port, ours.pid, (n) => `/api/agreements/agreement-${n}/acts`);
  const b2 = await one(peer.port, peer.pid, () => '/nothing');
  const ratio = 2 * o.rate / (b.rate + b2.rate); ratios.push(ratio);
  console.log('bare', b, 'ours', o, ratio.toFixed(2));
}
console.log('median', median(ratios).toFixed(3));
await ours.stop(); await peer.stop(); rmSync(data, { recursive: true });
