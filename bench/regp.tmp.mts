import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { ACTS, fill } from './scenario.ts';
const { Register } = await import('../dist/register/register.js' as string) as typeof import('../src/register/register.ts');
const { openSqlite } = await import('../dist/store/sqlite.js' as string) as typeof import('../src/store/sqlite.ts');
const callers = 100, rounds = Number(process.argv[2] ?? 30);
const data = mkdtempSync(process.env.DIR ?? '/dev/shm/perf-');
await fill(`${data}/r.db`, callers * rounds, 0);
const register = new Register(openSqlite(`${data}/r.db`), () => Date.now());
const CALLER = { principal: 'bench', ifVersion: null, idempotencyKey: null };
const all: number[] = [];
const s = new Session(); if (process.argv[3]) { s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 200 }); }
for (let r = 0; r < rounds; r++) {
  if (r === 5 && process.argv[3]) await s.post('Profiler.start');
  const ids = Array.from({ length: callers }, (_, c) => r * callers + c);
  const c = process.cpuUsage();
  await Promise.all(ids.map(async (n) => { let v = 1; for (const a of ACTS) { const x = await register.recordAct(`agreement-${n}`, a, { ...CALLER, ifVersion: v++ }); x.text; } }));
  const d = process.cpuUsage(c); all.push((d.user + d.system) / callers / 10);
}
if (process.argv[3]) { const p = await s.post('Profiler.stop'); writeFileSync(process.argv[3], JSON.stringify(p.profile)); }
all.sort((a, b) => a - b);
console.log('cpu us/act median', all[all.length >> 1]!.toFixed(1), 'p20', all[Math.floor(all.length / 5)]!.toFixed(1), 'best', all[0]!.toFixed(1));
await register.close(); rmSync(data, { recursive: true });
