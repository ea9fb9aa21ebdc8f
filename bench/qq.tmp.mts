import { mkdtempSync, readdirSync, rmSync, readFileSync } from 'node:fs';
import { load, request, quantile } from './load.ts';
import { ACTS, fill } from './scenario.ts';
import { bare, register } from './servers.ts';
const read = (f: string) => Number(readFileSync(f, 'utf8').split(' ')[0]) / 1000;
const cpu = (pid: number): [number, number] => { let all = 0; for (const t of readdirSync(`/proc/${pid}/task`)) all += read(`/proc/${pid}/task/${t}/schedstat`); const main = read(`/proc/${pid}/task/${pid}/schedstat`); return [main, all - main]; };
const rounds = Number(process.argv[2] ?? 4); const per = Number(process.argv[3] ?? 4);
const data = mkdtempSync('/tmp/perf-b-');
const CALLERS = 100;
await fill(`${data}/pacta.sqlite`, CALLERS * per * rounds, 0);
const ours = await register(data);
const token = readFileSync(`${data}/token`, 'utf8').trim();
const peer = await bare('{}');
const bodies = ACTS.map((a) => JSON.stringify(a));
const headers = (n: number) => ({ Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': `"${n}"` });
const median = (x: number[]) => [...x].sort((a, b) => a - b)[Math.floor(x.length / 2)]!;
const wb = (pid: number) => Number(/write_bytes: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))![1]);
const ratios: number[] = [];
for (let r = 0; r < rounds; r++) {
  const one = async (port: number, pid: number, path: (n: number) => string) => {
    const at = new Array(CALLERS).fill(0);
    const c0 = cpu(pid), w0 = wb(pid), me = process.cpuUsage();
    const l = await load(port, CALLERS, (c) => { const k = at[c]++; if (k >= per * 10) return null; const n = r * CALLERS * per + c * per + Math.floor(k / 10); return request('POST', path(n), headers(k % 10 + 1), bodies[k % 10]); });
    const mine = process.cpuUsage(me);
    return { rate: Math.round(l.rate), cpu: cpu(pid).map((x, i) => Math.round((x - c0[i]!) / l.requests)).join('+'), w: Math.round((wb(pid) - w0) / l.requests / 1024), client: Math.round((mine.user + mine.system) / l.requests), p50: quantile(l.latencies, .5).toFixed(1), p99: quantile(l.latencies, .99).toFixed(1), st: JSON.stringify(l.statuses) };
  };
  const b = await one(peer.port, peer.pid, () => '/nothing');
  const o = await one(ours.port, ours.pid, (n) => `/api/agreements/agreement-${n}/acts`);
  const b2 = await one(peer.port, peer.pid, () => '/nothing');
  const ratio = 2 * o.rate / (b.rate + b2.rate); ratios.push(ratio);
  const f = (x: typeof b) => `${x.rate}/s cpu ${x.cpu} client ${x.client} wKB ${x.w} p50 ${x.p50} p99 ${x.p99}`; console.log('bare', f(b), '| ours', f(o), '|', ratio.toFixed(2));
}
console.log('median', median(ratios).toFixed(3));
await ours.stop(); await peer.stop(); rmSync(data, { recursive: true });
