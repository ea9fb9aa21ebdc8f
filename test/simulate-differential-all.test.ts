// Random scenarios on every agreement in the data, on a random record, against what really recording the same comes to:
// in one scratch register, in which each scenario has agreements of its own. Dates of every precision, acts that the
// procedure does not provide for, outside events, what hangs on the agreement and what it supersedes, corrections of
// recorded and of supposed acts.

import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { bundled, bundledIds } from '../src/cli/bundled.ts';
import { Problem } from '../src/register/problems.ts';
import { Register } from '../src/register/register.ts';
import type { Simulated } from '../src/register/simulations.ts';
import { openSqlite } from '../src/store/sqlite.ts';

const NOW = Date.UTC(2040, 0, 1);
const RUNS = 500;
const CALLER = { principal: 'tester', ifVersion: null, idempotencyKey: null };
const register = new Register(openSqlite(':memory:'), () => NOW);
afterAll(() => register.close());

interface Clauses {
  readonly id: string;
  readonly parties: readonly { readonly id: string }[];
  readonly supersedes?: readonly { readonly id: string }[];
  readonly amendment?: unknown;
  readonly implementation?: Readonly<Record<string, unknown>>;
}
const CLAUSES = bundled(bundledIds())
  .filter(({ name }) => !name.includes('.record.'))
  .map(({ content }) => content as Clauses);
const EVENT = 'Universal Postal Convention of 1947 enters into force';

/** What is drawn for a step; what it becomes depends on what is there. */
const drawn = fc.record({
  type: fc.constantFrom(
    ...['mandate', 'agreeText', 'submit', 'approve', 'approve', 'notify', 'notify', 'sign', 'sign', 'propose'],
    ...['reject', 'defer', 'reopen', 'withdraw', 'register', 'terminate', 'event'],
  ),
  party: fc.nat(1),
  day: fc.nat(400),
  precision: fc.constantFrom('day', 'day', 'day', 'day', 'interval', 'month', 'year'),
  expressly: fc.nat(4).map((dice) => dice === 0),
  // Of which instrument, counted from the last that is there.
  where: fc.constantFrom(0, 0, 0, 1, 2),
  // The version that is corrected, counted from the first act; most steps correct nothing.
  corrects: fc.nat(40).map((dice) => (dice > 6 ? null : dice)),
  annul: fc.boolean(),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

type Act = { readonly type: string; readonly on: string; readonly by?: string; readonly name?: string };
type Step = { readonly instrument?: string } & (
  | (Act & { readonly outsideProcedure?: string })
  | { readonly correct: number; readonly act?: Act; readonly annul?: true }
);

function dated(day: number, precision: string): string {
  const iso = (shift: number) => new Date(Date.UTC(2017, 0, 1 + day + shift)).toISOString().slice(0, 10);
  if (precision === 'day') return iso(0);
  if (precision === 'interval') return `${iso(0)}/${iso(25)}`;
  return iso(0).slice(0, precision === 'month' ? 7 : 4);
}

const JOINT = ['agreeText', 'reopen', 'terminate'];

function actOf({ type, party, day, precision }: Drawn, parties: readonly string[]): Act {
  const on = dated(day, precision);
  if (type === 'event') return { type, name: EVENT, on };
  return { type, by: JOINT.includes(type) ? 'joint' : parties[party]!, on };
}

/** The first acts of the course of an instrument's procedure, some days apart. */
async function courseOf(id: string, length: number, from: number): Promise<Act[]> {
  const { procedure } = (await register.read.chart(id)).chart;
  return procedure.required.slice(0, length).map((key, index) => {
    const { type, by, name } = procedure.byKey.get(key)!;
    return { type, on: dated(from + index * 9, 'day'), ...(name === null ? { by: by! } : { name }) };
  });
}

/** What is really done; the reasons where it is refused, null where it is impossible. */
async function record(own: string, { instrument = own, ...step }: Step): Promise<readonly unknown[] | null> {
  const { version, ...change } = 'correct' in step ? { ...step, version: step.correct } : { ...step, version: 0 };
  const { correct: _, ...correction } = change as { correct?: number };
  const work =
    version > 0
      ? register.correct(instrument, { ...correction, version, reason: 'better known' }, CALLER)
      : register.recordAct(instrument, step, CALLER);
  return refusal(work);
}

async function refusal(work: Promise<unknown>): Promise<readonly unknown[] | null> {
  const outcome = await work.catch((error: unknown) => error);
  if (!(outcome instanceof Error)) return [];
  if (outcome instanceof Problem && outcome.code === 'act-not-open') return outcome.facts.reasons ?? [];
  if (outcome instanceof Problem && outcome.code === 'impossible-content') return null;
  throw outcome;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
/** A position without what only a record has. */
async function position(id: string): Promise<Record<string, unknown>> {
  const { version: _v, asOf: _a, knownAt: _k, chartVersion: _c, ...rest } = await register.read.position(id);
  return plain(rest) as Record<string, unknown>;
}

let count = 0;
/** Agreements of this scenario alone, some on top of an earlier one, with parts; gives their family, the newest last. */
async function newFamily(which: number, parts: readonly Drawn[]): Promise<string[]> {
  const clauses = CLAUSES[which % CLAUSES.length]!;
  count++;
  const ids: string[] = [];
  for (const { id } of clauses.supersedes ?? []) {
    const old = CLAUSES.find((one) => one.id === id)!;
    await register.registerAgreement({ ...old, id: `${id}-${count}` }, CALLER);
    ids.push(`${id}-${count}`);
  }
  const id = `${clauses.id}-${count}`;
  const supersedes = (clauses.supersedes ?? []).map((one) => ({ ...one, id: `${one.id}-${count}` }));
  await register.registerAgreement({ ...clauses, id, supersedes }, CALLER);
  for (const part of parts) {
    if (clauses.amendment === undefined) break;
    const act = { ...actOf({ ...part, type: 'propose' }, partiesOf(clauses)), outsideProcedure: 'it happened' };
    await register.startPart(id, 'amendment', { title: 'x', act }, CALLER);
    ids.push(`${id}/amendments/${ids.filter((one) => one.includes('/')).length + 1}`);
  }
  return [...ids, id];
}

const partiesOf = (clauses: Clauses) => clauses.parties.map((party) => party.id);

/** Steps in the family: each an act, or a correction of an act that is there by then. */
async function stepsOf(family: readonly string[], own: string, all: readonly Drawn[], parties: readonly string[]) {
  const versions = new Map<string, number[]>();
  for (const id of family)
    versions.set(
      id,
      (await register.read.acts(id)).acts.map((one) => one.version),
    );
  return all.map((one): Step => {
    const id = family.at(-1 - (one.where % family.length))!;
    const elsewhere = id === own ? {} : { instrument: id };
    const act = actOf(one, parties);
    const correct = one.corrects === null ? undefined : versions.get(id)![one.corrects];
    if (correct !== undefined) {
      // What is annulled is no act any more.
      if (one.annul)
        versions.set(
          id,
          versions.get(id)!.filter((version) => version !== correct),
        );
      return { correct, ...(one.annul ? { annul: true } : { act }), ...elsewhere };
    }
    return { ...act, ...(one.expressly ? { outsideProcedure: 'it happened' } : {}), ...elsewhere };
  });
}

async function expectSame(own: string, family: readonly string[], steps: readonly Step[], simulated: Simulated) {
  const before = new Map<string, Record<string, unknown>>();
  for (const id of family) before.set(id, await position(id));
  const refused: (readonly unknown[] | null)[] = [];
  for (const step of steps) refused.push(await record(own, step));
  expect(simulated.steps.map((step) => plain(step.reasons))).toEqual(refused.map(plain));
  expect(plain(simulated.standing)).toEqual(await position(own));
  const changed = new Map(simulated.consequences.map((one) => [one.id, one.after]));
  for (const id of family.filter((one) => one !== own)) {
    const { parts: _, ...now } = await position(id);
    const { parts: _other, ...expected } = (changed.has(id) ? plain(changed.get(id)) : before.get(id)) as {
      parts?: unknown;
    };
    expect(now, id).toEqual(expected);
  }
  const { open, owed } = await register.read.next(own);
  expect(plain(simulated.open)).toEqual(plain([...owed, ...open]));
}

/** The simulation; null where it is refused as impossible, naming the step. */
async function simulate(scenario: object): Promise<Simulated | null> {
  try {
    return await register.read.simulations.run(scenario);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    // The bound on acts whose dates leave their order open is the simulator's own.
    fc.pre(!error.message.includes('leaves the order of'));
    expect(error.facts.errors?.[0]?.pointer).toMatch(/^\/steps\/\d+/);
    return null;
  }
}

it('a scenario on any agreement comes to what recording the same comes to', { timeout: 60_000 }, async () => {
  const some = (maxLength: number) => fc.array(drawn, { maxLength });
  // The one agreement that can be amended comes oftener.
  const all = CLAUSES.map((_, index) => index);
  const amendable = all.filter((index) => CLAUSES[index]!.amendment !== undefined);
  const which = fc.constantFrom(...all, ...[1, 2, 3, 4, 5].flatMap(() => amendable));
  const shape = {
    ...{ which, isNew: fc.boolean(), course: fc.constantFrom(0, 3, 6, 8, 10, 10, 10) },
    ...{ parts: some(2), past: some(3), future: some(8), ahead: fc.nat(5) },
  };
  await fc.assert(
    fc.asyncProperty(fc.record(shape), async ({ which, parts, course, past, future, ahead, isNew }) => {
      const clauses = CLAUSES[which]!;
      const parties = partiesOf(clauses);
      const family = await newFamily(which, parts);
      const agreement = family.at(-1)!;
      for (const act of await courseOf(agreement, course, -100)) await record(agreement, act);
      for (const part of family.filter((one) => one.includes('/'))) {
        for (const act of await courseOf(part, course - 5, 100)) await record(part, act);
      }
      for (const step of await stepsOf(family, agreement, past, parties)) {
        if ('correct' in step) await record(agreement, step);
        else await record(agreement, { ...step, outsideProcedure: 'it happened' });
      }
      const steps = await stepsOf(family, agreement, future, parties);
      if (!isNew || clauses.amendment === undefined) {
        const simulated = await simulate({ instrument: agreement, steps });
        if (simulated === null) {
          let impossible = false;
          for (const step of steps) impossible ||= (await record(agreement, step)) === null;
          expect(impossible).toBe(true);
          return;
        }
        await expectSame(agreement, family, steps, simulated);
        return;
      }
      const first: Act = { type: 'propose', by: parties[0]!, on: dated(past[0]?.day ?? 150, 'day') };
      const own = `${agreement}/amendments/${family.length - (clauses.supersedes?.length ?? 0)}`;
      const going = [
        'agreeText joint',
        ...['approve', 'notify'].flatMap((type) => parties.map((by) => `${type} ${by}`)),
      ];
      const begun = going.slice(0, ahead).map((told, index): Step => {
        const [type = '', by = ''] = told.split(' ');
        return { type, by, on: dated(160 + index * 12, 'day') };
      });
      const others = steps.map(({ instrument = agreement, ...step }) =>
        'correct' in step || instrument !== agreement ? ({ ...step, instrument } as Step) : (step as Step),
      );
      const here = [...begun, ...others];
      const simulated = await simulate({ agreement, title: 'x', steps: [first, ...here] });
      if (simulated === null) return;
      expect(simulated.instrument).toBe(own);
      const started = await refusal(register.startPart(agreement, 'amendment', { title: 'x', act: first }, CALLER));
      expect(plain(simulated.steps[0]!.reasons)).toEqual(plain(started));
      if (started?.length !== 0) return;
      await expectSame(own, family, here, { ...simulated, steps: simulated.steps.slice(1) });
    }),
    { numRuns: RUNS },
  );
});
