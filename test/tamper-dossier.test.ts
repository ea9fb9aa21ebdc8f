// Dossiers of a register with every kind of entry, of all of it and of one agreement. Every value in every line is
// altered, every member taken out and one put in, each list put in another order, and the sum at the end made to fit:
// all of it is told, of entries, proofs and what is shown with the place; and nothing is told of what was not touched.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChainFault } from '../src/ledger/chain.ts';
import type { NoteKey } from '../src/ledger/note-key.ts';
import { openProofFiles } from '../src/store/proof-files.ts';
import { fillAudited } from './audited-register.ts';
import { Bench, instant } from './register-helpers.ts';
import { file, type Line, verdictOf } from './tamper-helpers.ts';

let folder: string;
let key: NoteKey;
const made: Record<string, Line[]> = {};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-tampered-'));
  mkdirSync(join(folder, 'made'));
  await fillAudited(join(folder, 'made'));
  const bench = new Bench(join(folder, 'made', 'pacta.sqlite'), instant('2020-01-05'));
  const proofs = bench.register.proofs(openProofFiles(join(folder, 'made')));
  key = openProofFiles(join(folder, 'made')).keys()[0]!.key;
  for (const instrument of [null, 'alpha-beta-2', 'alpha-beta-1']) {
    const text: string[] = [];
    for await (const line of bench.read.dossier(proofs, { instrument, asOf: '2020-06-01' })) text.push(line);
    made[instrument ?? 'register'] = text.map((line) => JSON.parse(line) as Line);
  }
  await bench.register.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

type Json = unknown;

/** Other values than one, of its kind and of another, and how each is called. */
function others(value: Json): [string, Json][] {
  if (typeof value === 'string') return texts(value);
  if (typeof value === 'number')
    return [
      ['one more', value + 1],
      ['as text', String(value)],
      ['nothing', null],
    ];
  if (typeof value === 'boolean') return [['the contrary', !value]];
  if (value === null)
    return [
      ['a text', 'x'],
      ['zero', 0],
    ];
  if (Array.isArray(value)) {
    const more: [string, Json][] = [['one more in it', [...value, value[0] ?? 'x']]];
    if (value.length > 0) more.push(['without its first', value.slice(1)]);
    if (value.length > 1) more.push(['the other way round', value.toReversed()]);
    return more;
  }
  const fields = Object.entries(value as object);
  const fewer = fields.map(([name]): [string, Json] => [
    `without ${name}`,
    Object.fromEntries(fields.filter(([one]) => one !== name)),
  ]);
  const more: [string, Json] = ['with something more', Object.fromEntries([...fields, ['zzz', 1]])];
  return [...fewer, more];
}

/** Letters of other scripts that look the same. */
const ALIKE: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', A: 'А', B: 'В', i: 'і', p: 'р' };

function texts(value: string): [string, Json][] {
  const end = value.at(-1);
  const found: [string, Json][] = [
    ['another end', value.slice(0, -1) + (end === 'a' ? 'b' : end === '1' ? '2' : end === '2' ? '1' : 'a')],
    ['white space', `${value} `],
    ['nothing', null],
  ];
  const alike = [...value].findIndex((char) => ALIKE[char] !== undefined);
  if (alike >= 0)
    found.push(['a letter that looks the same', [...value].with(alike, ALIKE[[...value][alike]!]!).join('')]);
  if (value.normalize('NFD') !== value) found.push(['its letters taken apart', value.normalize('NFD')]);
  return found;
}

/** Each line with one value in it altered, and where. */
function* altered(value: Json, path: readonly string[] = []): Generator<[string, Json]> {
  for (const [what, other] of others(value)) yield [`${path.join('.')} ${what}`, other];
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value))
    for (const [what, inner] of altered((value as Record<string, Json>)[name], [...path, name]))
      yield [what, Array.isArray(value) ? value.with(Number(name), inner) : { ...value, [name]: inner }];
}

/** What is as true as what was written: the same positions as of the day after, and ascribed to another version of the
 * law code, which says the same. */
const isTrueToo = (kind: string) =>
  ['dossier asOf another end', 'position standing.chartVersion another end'].includes(kind);

/** The place that must be named of a line: what it is of. */
function placeOf(line: Line, faults: readonly ChainFault[]): boolean {
  const { entry, standing, instrument, type } = line as Line & {
    readonly entry?: { readonly position: number; readonly instrument: string };
    readonly standing?: { readonly id: string };
    readonly instrument?: string;
  };
  if (entry !== undefined)
    return faults.some(
      (one) =>
        Math.abs(one.position - entry.position) <= 1 ||
        one.instrument === entry.instrument ||
        /line \d/.test(one.detail),
    );
  if (type === 'position' || type === 'evidence')
    return faults.some((one) => one.instrument === (standing?.id ?? instrument) || /line \d/.test(one.detail));
  return faults.length > 0;
}

describe.each(['register', 'alpha-beta-2', 'alpha-beta-1'])('a dossier of %s', (scope) => {
  it('raises no alarm as it was written', async () => {
    expect((await verdictOf(file(made[scope]!), [key])).faults).toEqual([]);
  });

  it('does with any value in it altered, and names the place', async () => {
    const lines = made[scope]!.filter((line) => line.type !== 'end');
    const missed: string[] = [];
    const misplaced: string[] = [];
    const seen = new Set<string>();
    for (const [index, line] of lines.entries()) {
      for (const [what, other] of altered(line)) {
        // Of what stands in many lines, one is enough.
        const kind = `${line.type} ${what.replaceAll(/\d+/g, '#')}`;
        if (seen.has(kind) || isTrueToo(kind)) continue;
        seen.add(kind);
        const { faults } = await verdictOf(file(lines.with(index, other as Line)), [key]);
        if (faults.length === 0) missed.push(`line ${index + 1} ${line.type} ${what}`);
        else if (!placeOf(line, faults)) misplaced.push(`line ${index + 1} ${line.type} ${what}: ${faults[0]!.detail}`);
      }
    }
    expect(seen.size).toBeGreaterThan(300);
    expect({ missed, misplaced }).toEqual({ missed: [], misplaced: [] });
  }, 240_000);
});
