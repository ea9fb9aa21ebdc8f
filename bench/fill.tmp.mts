const S = await import('./scenario.ts');

import { rmSync } from 'node:fs';

for (const f of ['small', 'large'])
  for (const x of ['', '-wal', '-shm']) rmSync(`/tmp/m/${f}.sqlite${x}`, { force: true });
await S.fill('/tmp/m/small.sqlite', 1000, 9);
for (let i = 0; i < 100000; i += 5000) await S.fill('/tmp/m/large.sqlite', 5000, 9, i);
console.log('done');
