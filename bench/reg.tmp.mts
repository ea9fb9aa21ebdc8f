import { mkdtempSync, rmSync } from 'node:fs';
import { ACTS, clausesOf } from './scenario.ts';
const { Register } = await import('../dist/register/register.js' as string) as typeof import('../src/register/register.ts');
const { openSqlite } = await import('../dist/store/sqlite.js' as string) as typeof import('../src/store/sqlite.ts');
const callers = Number(process.argv[2] ?? 100), rounds = Number(process.argv[3] ?? 12);
const data = mkdtempSync(process.env.DIR ?? '/dev/shm/perf-');
const register = new Register(openSqlite(`${data}/r.db`), () => Date.now());
const CALLER = { principal: 'bench', ifVersion: null, idempotencyKey: null };
let best = Infinity; const all: number[] = [];
for (let r = 0; r < rounds; r++) {
  const ids = Array.from({ length: callers }, (_, c) => r * callers + c);
  await Promise.all(ids.map((n) => register.registerAgreement(clausesOf(n), CALLER)));
  const c = process.cpuUsage();
  await Promise.all(ids.map(async (n) => { let v = 1; for (const a of ACTS) { const x = await register.recordAct(`agreement-${n}`, a, { ...CALLER, ifVersion: v++ }); x.text; } }));
  const d = process.cpuUsage(c); const us = (d.user + d.system) / callers / 10; all.push(us); best = Math.min(best, us);
}
all.sort((a, b) => a - b);
console.log('cpu us/act median', all[all.length >> 1]!.toFixed(1), 'best', best.toFixed(1));
await register.close(); rmSync(data, { recursive: true });
