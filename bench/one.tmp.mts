import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import Database from 'better-sqlite3';
import { ACTS, fill, Register, openSqlite } from './scenario.ts';
const N = Number(process.argv[2] ?? 60);
const data = mkdtempSync((process.env.DIR ?? '/tmp') + '/perf1-');
await fill(`${data}/r.db`, N, 0);
const store = openSqlite(`${data}/r.db`);
let inAppend = 0; const orig = store.append; (store as any).append = async (b: any) => { const t = performance.now(); const r = await orig(b); inAppend += performance.now() - t; return r; };
const register = new Register(store, () => Date.now());
const CALLER = { principal: 'bench', ifVersion: null, idempotencyKey: null };
const raw = new Database(`${data}/raw.db`); raw.pragma('journal_mode=WAL'); raw.pragma('synchronous=FULL'); raw.exec('CREATE TABLE t (p INTEGER PRIMARY KEY, body TEXT) STRICT'); const ins = raw.prepare('INSERT INTO t (body) VALUES (?)');
const s = new Session(); if (process.argv[3]) { s.connect(); await s.post('Profiler.enable'); await s.post('Profiler.setSamplingInterval', { interval: 100 }); await s.post('Profiler.start'); }
const ours: number[] = [], app: number[] = [], lim: number[] = []; let cpu = 0;
for (let n = 0; n < N; n++) {
  let c = process.cpuUsage(); let t = performance.now(); inAppend = 0; let texts: string[] = [];
  for (const a of ACTS) texts.push((await register.recordAct(`agreement-${n}`, a, CALLER)).text);
  ours.push((performance.now() - t) * 100); app.push(inAppend * 100); const d = process.cpuUsage(c); if (n >= N / 2) cpu += (d.user + d.system) / 10;
  t = performance.now(); for (const x of texts) ins.run(x); lim.push((performance.now() - t) * 100);
  await new Promise((r) => setImmediate(r));
}
if (process.argv[3]) { const p = await s.post('Profiler.stop'); writeFileSync(process.argv[3], JSON.stringify(p.profile)); }
const med = (x: number[]) => { x = x.slice(x.length / 3).sort((a, b) => a - b); return x[x.length >> 1]!; };
console.log('statements us', ((globalThis as any).__in / (N * 10) * 1000).toFixed(0)); console.log('ours us/act', med(ours).toFixed(0), 'of it append', med(app).toFixed(0), 'raw', med(lim).toFixed(0), 'cpu', (cpu / (N / 2)).toFixed(0), 'ratio', (med(lim) / med(ours)).toFixed(2));
await register.close(); raw.close(); rmSync(data, { recursive: true });
