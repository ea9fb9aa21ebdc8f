// Histories whose positions are golden: the bundled agreements with their real records, and invented ones for what
// those do not have. Run by itself it prints the positions, for `test/positions.golden.jsonl`:
//   npx tsx test/golden-histories.ts > test/positions.golden.jsonl

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundled, bundledIds } from '../src/cli/bundled.ts';
import { importDocuments } from '../src/register/importing.ts';
import type { Stamped } from '../src/register/projection.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';

const ANYONE = { principal: 'somebody', ifVersion: null, idempotencyKey: null };
const AGREEMENT = 'un-iom-2016';
export const AS_OF = '2026-07-01';

const act = (sentence: string) => {
  const [type, , by, , on] = sentence.split(' ');
  return { type, by, on };
};

/** Amendments of UN-IOM 2016: in force and known to both, not known, of unsure date, rejected, proposed too early. */
const AMENDMENTS: readonly (readonly string[])[] = [
  [
    'propose by IOM on 2018-12-01',
    'agreeText by joint on 2019-01-10',
    'approve by UN on 2019-03-01',
    'approve by IOM on 2019-11-29',
    'notify by UN on 2019-12-10',
    'notify by IOM on 2020-01-15',
  ],
  [
    'propose by IOM on 2018-12-02',
    'agreeText by joint on 2019-01-10',
    'approve by UN on 2019-03-01',
    'approve by IOM on 2019-11-29',
  ],
  [
    'propose by UN on 2018-12-03',
    'agreeText by joint on 2019-01-10',
    'approve by UN on 2019-11',
    'approve by IOM on 2019-11-10',
  ],
  ['propose by UN on 2018-12-04', 'agreeText by joint on 2019-01-10', 'reject by IOM on 2019-02-01'],
  [
    'propose by UN on 2018-12-05',
    'agreeText by joint on 2019-01-10',
    'approve by UN on 2019-02-01',
    'reopen by joint on 2019-03-01',
    'agreeText by joint on 2019-04-01',
    'approve by IOM on 2019-05-01',
  ],
];

/** The positions of all golden histories. */
export async function goldenPositions(): Promise<Stamped[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pacta-golden-'));
  const register = new Register(openSqlite(join(folder, 'pacta.sqlite')), () => Date.parse('2026-06-01T12:00:00Z'));
  try {
    await importDocuments(register, bundled(bundledIds()), 'import');
    for (const [first = '', ...rest] of AMENDMENTS) {
      const started = await register.startPart(AGREEMENT, 'amendment', { title: 'Amendment', act: act(first) }, ANYONE);
      for (const one of rest) await register.recordAct(started.instrument, act(one), ANYONE);
    }
    const early = { ...act('sign by UN on 2004-01-01'), outsideProcedure: 'golden' };
    await register.recordAct('un-icc-2004', early, ANYONE);
    const { size } = await register.read.head();
    const positions: Stamped[] = [];
    for await (const one of register.read.replayed({ asOf: AS_OF, size })) positions.push(one);
    return positions;
  } finally {
    await register.close();
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1]?.endsWith('golden-histories.ts') === true) {
  process.stdout.write(`${JSON.stringify({ format: 'pacta-positions/1', asOf: AS_OF, size: 0 })}\n`);
  for (const one of await goldenPositions()) process.stdout.write(`${JSON.stringify(one)}\n`);
}
