/**
 * Measures the register against limits taken in the same run on the same disk: every figure is a ratio, the median of
 * rounds that alternate with those of its limit. `--quick` uses a register of 10,000 agreements instead of 100,000 and
 * 10 seconds of load instead of 60, `--only NAME` measures one group, `--strict` ends with 1 when a ratio is on the wrong
 * side of its floor or ceiling.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure, Group } from './figure.ts';
import { folding } from './groups/folding.ts';
import { forecasting } from './groups/forecast.ts';
import { underLoad } from './groups/load.ts';
import { statusPage } from './groups/pages.ts';
import { recordingPostgres } from './groups/postgres.ts';
import { recordingMany, recordingOne, statusOverHttp } from './groups/recording.ts';
import { scale } from './groups/scale.ts';
import { tree } from './groups/tree.ts';
import { verifying } from './groups/verifying.ts';

const GROUPS: Readonly<Record<string, Group>> = {
  'record-one': recordingOne,
  'record-100': recordingMany,
  load: underLoad,
  status: statusOverHttp,
  page: statusPage,
  folding,
  forecast: forecasting,
  scale,
  verifying,
  tree,
  postgres: recordingPostgres,
};

const only = process.argv[process.argv.indexOf('--only') + 1];
const names = process.argv.includes('--only') ? [only ?? ''] : Object.keys(GROUPS);
const quick = process.argv.includes('--quick');
const [agreements, seconds] = quick ? [10_000, 10] : [100_000, 60];
const progress = (line: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${line}`);

const folder = mkdtempSync(join(process.cwd(), '.bench-'));
const figures: Figure[] = [];
try {
  for (const name of names) {
    const group = GROUPS[name];
    if (group === undefined) throw new Error(`there is no group ${name}; there are ${Object.keys(GROUPS).join(', ')}`);
    progress(`${name} ...`);
    figures.push(...(await group(join(folder, name), { agreements, seconds, progress })));
  }
} finally {
  progress('');
  rmSync(folder, { recursive: true });
}

for (const one of figures) {
  const side = one.bound === 'floor' ? one.ratio >= one.limit : one.ratio <= one.limit;
  const bound = `${one.bound === 'floor' ? '>=' : '<='} ${one.limit}`;
  process.stdout.write(
    `${side ? 'ok   ' : 'BELOW'} ${one.what.padEnd(62)} ${one.ratio.toFixed(2).padStart(6)} (${bound})  ${one.detail}\n`,
  );
  if (!side && process.argv.includes('--strict')) process.exitCode = 1;
}
