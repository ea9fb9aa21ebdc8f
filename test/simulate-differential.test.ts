// What a scenario comes to, against what really recording the same in a scratch register comes to: steps, reasons,
// positions of every instrument of the family. The clock stands far ahead, so that every date can be recorded.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled } from '../src/cli/bundled.ts';
import { importDocuments } from '../src/register/importing.ts';
import { Problem } from '../src/register/problems.ts';
import { Register } from '../src/register/register.ts';
import type { Simulated } from '../src/register/simulations.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { actsIn, type Drawn, someActIn } from './oracle-arbitraries.ts';

const NOW = Date.UTC(2040, 0, 1);
const CALLER = { principal: 'tester', ifVersion: null, idempotencyKey: null };
const ID = 'un-iom-2016';

let folder = '';
let count = 0;

/** What is done: a step as a scenario has it. */
type Step =
  | (Drawn & { readonly outsideProcedure?: string; readonly instrument?: string })
  | { readonly correct: number; readonly act?: Drawn; readonly annul?: true; readonly instrument?: string };

async function make(name: string, setUp: (register: Register) => Promise<void>): Promise<void> {
  const register = new Register(openSqlite(join(folder, name)), () => NOW);
  await setUp(register);
  await register.close();
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-differential-'));
  const documents = bundled(['un-iom-1996', ID]);
  await make('bare', async (register) => {
    await importDocuments(
      register,
      documents.filter((one) => !one.name.includes(`${ID}.record`)),
      'import',
    );
  });
  await make('real', async (register) => {
    await importDocuments(register, documents, 'import');
    for (const by of ['UN', 'IOM']) {
      const act = { type: 'propose', by, on: '2018-12-01' };
      await register.startPart(ID, 'amendment', { title: { ar: 'تعديل', zh: '修正' }, act }, CALLER);
    }
    await register.recordAct(`${ID}/amendments/2`, { type: 'agreeText', by: 'joint', on: '2019-01' }, CALLER);
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

async function scratch<T>(name: string, work: (register: Register) => Promise<T>): Promise<T> {
  count++;
  const path = join(folder, `${count}.sqlite`);
  copyFileSync(join(folder, name), path);
  const register = new Register(openSqlite(path), () => NOW);
  try {
    return await work(register);
  } finally {
    await register.close();
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  }
}

/** Records a step as the register takes it; the reasons where it is refused. */
async function record(register: Register, own: string, step: Step): Promise<readonly unknown[]> {
  const { instrument = own, ...rest } = step;
  const work =
    'correct' in rest
      ? register.correct(
          instrument,
          {
            version: rest.correct,
            reason: 'better known',
            ...(rest.act === undefined ? { annul: true } : { act: rest.act }),
          },
          CALLER,
        )
      : register.recordAct(instrument, rest, CALLER);
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof Problem) {
    if (outcome.code === 'act-not-open') return outcome.facts.reasons ?? [];
    throw outcome;
  }
  if (outcome instanceof Error) throw outcome;
  return [];
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The simulation and the record say the same of every instrument. */
async function expectSame(register: Register, own: string, steps: readonly Step[], simulated: Simulated) {
  const before = new Map<string, unknown>();
  const { rows } = await register.read.list({ limit: 100 });
  for (const { id } of rows) before.set(id, await position(register, id));
  const refused: (readonly unknown[])[] = [];
  for (const step of steps) refused.push(await record(register, own, step));
  expect(simulated.steps.map((step) => plain(step.reasons))).toEqual(refused.map(plain));
  expect(simulated.steps.map((step) => step.taken)).toEqual(refused.map((reasons) => reasons.length === 0));
  expect(plain(simulated.standing)).toEqual(await position(register, own));
  const changed = new Map(simulated.consequences.map((one) => [one.id, one.after]));
  for (const { id } of rows.filter((row) => row.id !== own)) {
    const { parts: _, ...now } = (await position(register, id)) as { parts: unknown };
    const { parts: _other, ...expected } = (changed.has(id) ? plain(changed.get(id)) : before.get(id)) as {
      parts: unknown;
    };
    expect(now, id).toEqual(expected);
  }
  const { open, owed } = await register.read.next(own);
  expect(plain(simulated.open)).toEqual(plain([...owed, ...open]));
}

async function position(register: Register, id: string): Promise<unknown> {
  const { version: _v, asOf: _a, knownAt: _k, chartVersion: _c, ...rest } = await register.read.position(id);
  return plain(rest);
}

const AMENDING = { from: '2018-12-01', days: 60 };
const CONCLUDING = { from: '2016-02-01', days: 60 };
const known = (one: Drawn) => ['UN', 'IOM', 'joint'].includes(one.by) && one.type !== 'event';

/** Acts with, here and there, the express reason for taking what does not fit. */
const expressly = (acts: readonly Drawn[]): fc.Arbitrary<Step[]> =>
  fc
    .array(fc.nat(6), { minLength: acts.length, maxLength: acts.length })
    .map((dice) => acts.map((one, i) => (dice[i] === 0 ? { ...one, outsideProcedure: 'it happened' } : one)));

describe('a scenario comes to what recording the same comes to', () => {
  it('of an agreement from its beginning, with imprecise dates', { timeout: 60_000 }, async () => {
    const acts = actsIn('agreement', CONCLUDING, 10)
      .map((all) => all.filter(known))
      .chain(expressly);
    await fc.assert(
      fc.asyncProperty(acts, (steps) =>
        scratch('bare', async (register) => {
          const simulated = await register.read.simulations.run({ instrument: ID, steps });
          await expectSame(register, ID, steps, simulated);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('of a new amendment beside two others that go on at once', { timeout: 60_000 }, async () => {
    const acts = actsIn('amendment', AMENDING, 9)
      .map((all) => all.filter(known))
      .chain(expressly);
    const others = fc.array(fc.tuple(someActIn(AMENDING).filter(known), fc.constantFrom(1, 2)), { maxLength: 4 });
    const own = `${ID}/amendments/3`;
    await fc.assert(
      fc.asyncProperty(acts, others, (mine, theirs) =>
        scratch('real', async (register) => {
          const first = { type: 'propose', by: 'UN', on: '2018-12-01' };
          const steps: Step[] = [...mine];
          for (const [index, [act, number]] of theirs.entries())
            steps.splice((index * 3) % (steps.length + 1), 0, { ...act, instrument: `${ID}/amendments/${number}` });
          const scenario = { agreement: ID, title: 'third', steps: [first, ...steps] };
          const simulated = await register.read.simulations.run(scenario);
          expect(simulated.instrument).toBe(own);
          await register.startPart(ID, 'amendment', { title: 'third', act: first }, CALLER);
          await expectSame(register, own, steps, { ...simulated, steps: simulated.steps.slice(1) });
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('of an agreement in force whose acts are corrected, with what hangs on it', { timeout: 60_000 }, async () => {
    const correction = fc
      .tuple(fc.nat(9), someActIn({ from: '2016-07-01', days: 120 }).filter(known), fc.boolean())
      .map(([index, act, annul]): Step => {
        // Versions 2 to 11 or so are the acts on record; plans among them cannot be corrected.
        return annul ? { correct: index + 2, annul: true } : { correct: index + 2, act };
      });
    const ending = someActIn({ from: '2019-01-01', days: 60 }).filter(known);
    await fc.assert(
      fc.asyncProperty(
        fc.array(correction, { minLength: 1, maxLength: 3 }),
        fc.array(ending, { maxLength: 3 }),
        (some, acts) =>
          scratch('real', async (register) => {
            const { acts: recorded } = await register.read.acts(ID);
            const versions = recorded.map((one) => one.version);
            const once = new Set<number>();
            const corrections = some.flatMap((step): Step[] => {
              if (!('correct' in step)) return [];
              const version = versions[step.correct % versions.length]!;
              if (once.has(version)) return [];
              once.add(version);
              return [{ ...step, correct: version }];
            });
            const steps = [...corrections, ...acts];
            const simulated = await register.read.simulations.run({ instrument: ID, steps });
            await expectSame(register, ID, steps, simulated);
          }),
      ),
      { numRuns: 30 },
    );
  });
});
