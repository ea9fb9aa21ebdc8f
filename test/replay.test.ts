// A change of clauses or of the law's code is held against golden histories, and by an operator against all there are.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PositionsCompare, readPositions } from '../src/audit/positions.ts';
import { EXIT } from '../src/register/problems.ts';
import { test } from './cli-helpers.ts';
import { goldenPositions } from './golden-histories.ts';

it('the golden histories come to the positions they came to', async () => {
  const golden = readPositions(readFileSync(new URL('positions.golden.jsonl', import.meta.url), 'utf8'));
  const compare = new PositionsCompare(golden.standings);
  for (const one of await goldenPositions()) compare.take(one);
  expect(
    compare.finish(),
    'positions changed: if that is meant, say so in the law version and make the file anew',
  ).toEqual([]);
  expect(golden.standings.size).toBe(11);
  // Not all of one kind, or they would hold nothing.
  const states = new Set([...golden.standings.values()].map((one) => `${one.kind} ${one.state}`));
  expect([...states].sort()).toEqual([
    'agreement inForce',
    'agreement superseded',
    'amendment approval',
    'amendment inForce',
  ]);
});

describe.concurrent('pacta replay', () => {
  test('finds the positions kept as they should be', async ({ cli }) => {
    expect((await cli.done('replay')).out).toBe('6 positions replayed; all are as those kept\n');
  });

  test('tells each position that another version of the program had otherwise, and ends with 4', async ({ cli }) => {
    const path = cli.path('positions.jsonl');
    await cli.done('replay', '-o', path);
    expect((await cli.done('replay', '--against', path)).out).toContain('6 positions replayed; all are as those in');
    const altered = readFileSync(path, 'utf8')
      .replace('In force since 19 September 2016', 'In force since 20 September 2016')
      .replaceAll(/law@\d+:[0-9a-f]+/g, 'law@0:000000000000');
    writeFileSync(path, altered.split('\n').toSpliced(2, 1).join('\n'));
    const ran = await cli.run('replay', '--against', path);
    expect(ran.code).toBe(EXIT.tampered);
    const told = ran.out.replaceAll(/\n {2}/g, ' ');
    expect(told).toMatch(
      /un-iom-2016: the position shown reads “In force since 20 September 2016.*by its entries it is “In force since 19 September 2016.*law@0/,
    );
    expect(told).toContain('it had no position before');
    expect(told).toContain('2 of 6 positions differ from those in');
  });

  test('refuses what is no file of positions', async ({ cli }) => {
    const path = cli.path('x');
    writeFileSync(path, '{}\n');
    expect((await cli.run('replay', '--against', path)).code).toBe(EXIT.usage);
    expect((await cli.run('replay', '--against', cli.path('none'))).code).toBe(EXIT.failed);
  });
});
