// Nothing in a simulation can write: all of them answer over a database that refuses every write, and leave its file as
// it was, byte for byte.

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled, bundledIds, bundledStock } from '../src/cli/bundled.ts';
import { importDocuments } from '../src/register/importing.ts';
import { Register } from '../src/register/register.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { ANYONE } from './register-helpers.ts';

const ID = 'un-iom-2016';
const NOW = () => Date.UTC(2026, 10, 24);
let folder: string;
let register: Register;
let before: Record<string, string>;

const digests = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pacta-readonly-'));
  const path = join(folder, 'pacta.sqlite');
  const filling = new Register(openSqlite(path), NOW);
  await importDocuments(filling, bundled(bundledIds()), 'import');
  await filling.close();
  register = new Register(openSqlite(path, { readonly: true }), NOW);
  // The first reading makes the files beside the database that SQLite shares its readers by.
  await register.read.head();
  before = digests();
});
afterAll(async () => {
  await register.close();
  rmSync(folder, { recursive: true });
});

const steps = [
  { type: 'propose', by: 'UN', on: '2027-01-11' },
  { type: 'agreeText', by: 'joint', on: '2027-02-11' },
];
const scenario = { agreement: ID, steps };
const stock = bundledStock();
const simulations = () => register.read.simulations;

it('every simulation there is answers over a database that cannot be written, and leaves it as it was', async () => {
  const answers: Record<string, () => Promise<unknown>> = {
    run: () => simulations().run(scenario),
    supposed: () => simulations().supposed(scenario),
    family: () => simulations().family(ID),
    routes: () => simulations().routes({ agreement: ID }),
    adverse: () => simulations().adverse({ agreement: ID }),
    compare: () => simulations().compare({ scenarios: [scenario, { instrument: ID, steps: [] }] }),
    rehearse: () => simulations().rehearse({ readings: [{ change: 'noticesGateAmendments' }] }),
    exportedRun: () => simulations().exportedRun('ics', scenario),
    exportedComparison: () => simulations().exportedComparison('markdown', { scenarios: [scenario] }),
    plan: () => simulations().plan({ agreement: ID, start: '2027-01-11', by: '2028-12-31', usePattern: true }, stock),
    forecast: () =>
      simulations().forecast(
        { agreement: ID, start: '2027-01-11', usePattern: true, trials: 1000 },
        stock,
        () => undefined,
      ),
  };
  // None is left out: a simulation that is added must be added here.
  const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(simulations()) as object);
  expect(Object.keys(answers).sort()).toEqual(methods.filter((name) => name !== 'constructor').sort());
  for (const [name, answer] of Object.entries(answers)) {
    expect(await answer(), name).toBeTruthy();
    expect(digests(), name).toEqual(before);
  }
});

it('the database does refuse to be written', async () => {
  const act = { type: 'register', by: 'UN', on: '2017-01-01' };
  await expect(register.recordAct(ID, act, ANYONE)).rejects.toMatchObject({ code: 'readonly' });
});
