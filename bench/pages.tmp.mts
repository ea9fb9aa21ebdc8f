import { mkdtempSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { ACTS, fill, Register, openSqlite } from './scenario.ts';
const data = mkdtempSync('/dev/shm/perf1-');
await fill(`${data}/r.db`, 300, 0);
const register = new Register(openSqlite(`${data}/r.db`), () => Date.now());
const CALLER = { principal: 'bench', ifVersion: null, idempotencyKey: null };
const ck = new Database(`${data}/r.db`);
const sum = new Array(10).fill(0);
for (let n = 100; n < 130; n++) for (const [i, a] of ACTS.entries()) { ck.pragma('wal_checkpoint(TRUNCATE)'); await register.recordAct(`agreement-${n}`, a, CALLER); sum[i] += (statSync(`${data}/r.db-wal`).size - 32) / 4120; }
console.log('pages per act', sum.map((x, i) => `${ACTS[i]!.type}.${ACTS[i]!.by} ${(x / 30).toFixed(1)}`).join(', '));
console.log(ck.prepare("select name, sum(pgsize)/count(*) , count(*) pages from dbstat group by 1 order by 3 desc").all().slice(0,12));
console.log(ck.prepare('select length(standing) l, count(*) from standings group by 1 order by 2 desc limit 4').all());
await register.close(); ck.close(); rmSync(data, { recursive: true });
