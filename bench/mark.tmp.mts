import { mkdtempSync, rmSync } from 'node:fs';
import { ACTS, fill, Register, openSqlite } from './scenario.ts';
const N = Number(process.argv[2] ?? 600);
const data = mkdtempSync((process.env.DIR ?? '/tmp') + '/perf1-');
await fill(`${data}/r.db`, N, 0);
const register = new Register(openSqlite(`${data}/r.db`), () => Date.now());
const CALLER = { principal: 'bench', ifVersion: null, idempotencyKey: null };
const sums: Record<string, number[]> = {}; let last = 0; (globalThis as any).__m = (k: string) => { const t = performance.now(); (sums[k] ??= []).push((t - last) * 1000); last = performance.now(); };
const m = (globalThis as any).__m;
for (let n = 0; n < N; n++) for (const a of ACTS) { last = performance.now(); await register.recordAct(`agreement-${n}`, a, CALLER); m('end'); }
for (const [k, v] of Object.entries(sums)) { const x = v.slice(v.length / 3).sort((a, b) => a - b); console.log(k.padEnd(12), 'p50', x[x.length >> 1]!.toFixed(1), 'mean', (x.reduce((a, b) => a + b) / x.length).toFixed(1), x.length); }
await register.close(); rmSync(data, { recursive: true });
