import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundled } from '../src/cli/bundled.ts';
import { importDocuments } from '../src/register/importing.ts';
import { Problem } from '../src/register/problems.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';

// The clock of the register stands far ahead, so that dates of scenarios lie behind it and can really be recorded.
const NOW = Date.UTC(2040, 0, 1);
const CALLER = { principal: 'tester', ifVersion: null, idempotencyKey: null };

let folder: string;
let register: Register;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-simulate-'));
  register = new Register(openSqlite(join(folder, 'pacta.sqlite')), () => NOW);
  await importDocuments(register, bundled(['un-iom-1996', 'un-iom-2016']), 'import');
});
afterEach(async () => {
  await register.close();
  rmSync(folder, { recursive: true });
});

const W4 = [
  { type: 'propose', by: 'UN', on: '2018-12-01' },
  { type: 'agreeText', by: 'joint', on: '2019-01-10' },
  { type: 'approve', by: 'UN', on: '2019-03-01' },
  { type: 'approve', by: 'IOM', on: '2019-11-29' },
  { type: 'notify', by: 'UN', on: '2019-12-10' },
  { type: 'notify', by: 'IOM', on: '2020-01-15' },
];

describe('a scenario on a new amendment', () => {
  it('comes to what law and dates say, and is marked hypothetical', async () => {
    const result = await register.read.simulations.run({ agreement: 'un-iom-2016', steps: W4 });
    expect(result.hypothetical).toBe(true);
    expect(result.steps.every((step) => step.taken)).toBe(true);
    expect(result.standing.inForce).toMatchObject({ from: '2019-11-29', knownToBothFrom: '2020-01-15' });
    expect(result.real).toBeNull();
  });

  it('records nothing', async () => {
    const before = await register.read.head();
    await register.read.simulations.run({ agreement: 'un-iom-2016', steps: W4 });
    expect(await register.read.head()).toEqual(before);
    expect((await register.read.list({ kind: 'amendment', limit: 10 })).rows).toEqual([]);
  });

  it('refuses a step with the reasons and goes on with the others', async () => {
    const steps = [W4[0], { type: 'approve', by: 'UN', on: '2019-01-01' }, W4[1]];
    const result = await register.read.simulations.run({ agreement: 'un-iom-2016', steps });
    expect(result.steps.map((step) => step.taken)).toEqual([true, false, true]);
    expect(result.steps[1]?.reasons[0]).toMatchObject({ act: 'agreeText', cites: 'Art. 15' });
    expect(result.standing.state).toBe('approval');
  });

  it('allows dates in the future', async () => {
    const steps = [{ type: 'propose', by: 'UN', on: '2045-12-01' }];
    const result = await register.read.simulations.run({ agreement: 'un-iom-2016', steps });
    expect(result.asOf).toBe('2045-12-01');
    expect(result.standing.state).toBe('negotiation');
  });

  it('refuses a proposal while the agreement is not in force', async () => {
    const steps = [{ type: 'propose', by: 'UN', on: '2016-08-01' }];
    const result = await register.read.simulations.run({ agreement: 'un-iom-2016', steps });
    expect(result.steps[0]).toMatchObject({ taken: false, reasons: [{ act: 'propose', cites: 'Art. 15' }] });
  });
});

describe('a scenario on the real record', () => {
  it('starts from the position on a day, and shows what really was beside what would have been', async () => {
    const steps = [{ type: 'reject', by: 'UN', on: '2016-07-20' }];
    const result = await register.read.simulations.run({ instrument: 'un-iom-2016', asOf: '2016-07-10', steps });
    expect(result.real?.state).toBe('approval');
    expect(result.standing.lanes.UN?.approval).toBe('rejected');
    expect(result.asOf).toBe('2016-07-20');
  });

  it('names the consequences for other instruments', async () => {
    const steps = [{ type: 'terminate', by: 'joint', on: '2039-06-01' }];
    await register.startPart('un-iom-2016', 'amendment', { title: 'pending', act: W4[0] }, CALLER);
    const result = await register.read.simulations.run({ instrument: 'un-iom-2016', steps });
    const lapsed = result.consequences.find((one) => one.id === 'un-iom-2016/amendments/1');
    expect(lapsed?.after.state).toBe('lapsed');
  });
});

describe('a hostile scenario is refused', () => {
  const refused = async (scenario: unknown, code: string, pointer: string) => {
    const error = await register.read.simulations.run(scenario).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).code).toBe(code);
    expect((error as Problem).facts.errors?.[0]?.pointer).toBe(pointer);
  };

  it('with too many steps', () =>
    refused({ instrument: 'un-iom-2016', steps: Array(10_000).fill(W4[0]) }, 'impossible-content', '/steps'));
  it('with an impossible date', () =>
    refused(
      { instrument: 'un-iom-2016', steps: [{ ...W4[0], on: '2026-02-30' }] },
      'impossible-content',
      '/steps/0/on',
    ));
  it('with an unknown party', () =>
    refused({ instrument: 'un-iom-2016', steps: [{ ...W4[0], by: 'WHO' }] }, 'impossible-content', '/steps/0/by'));
  it('with both an instrument and an agreement', () =>
    refused({ instrument: 'a', agreement: 'b', steps: [] }, 'impossible-content', '/instrument'));
  it('with a field that is none', () => refused({ instrument: 'a', steps: [], now: 1 }, 'malformed-request', '/now'));
});
