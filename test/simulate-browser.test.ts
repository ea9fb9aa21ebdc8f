// Simulations run where there is no Node: bundled for a browser, in a context that has only what browsers have too.

import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { document } from './api-helpers.ts';

const ENTRY = `
  import { readClauses } from './src/law/clauses.ts';
  import { Family } from './src/law/family.ts';
  import { chartOf } from './src/simulation/charts.ts';
  import { run } from './src/simulation/run.ts';
  import { readScenario } from './src/simulation/scenario.ts';
  import { linkOf } from './src/simulation/share.ts';
  import { EXPORTS } from './src/simulation/exports.ts';
  import { outcomeOf } from './src/simulation/outcome.ts';
  import { parseLegalDate } from './src/law/dates.ts';
  export function tried(clausesDocument, acts, scenarioDocument) {
    const clauses = readClauses(clausesDocument);
    const id = clauses.id;
    const recorded = acts.map((act, index) => ({ act, version: index + 2, date: parseLegalDate(act.on) }));
    const family = new Family([
      { id, kind: 'agreement', parent: null, number: null, title: clauses.title, clauses, chart: chartOf(clauses, 'agreement'), acts: recorded, plans: [], version: recorded.length + 1 },
    ]);
    const scenario = readScenario(scenarioDocument);
    const result = run({ known: family, now: family, today: '2026-11-24' }, scenario);
    const written = Object.values(EXPORTS).map((form) => form.write({ outcomes: [outcomeOf(result)], scenarios: [scenario], stamp: '2026-11-24T00:00:00Z' }).length);
    return JSON.stringify({ from: result.standing.inForce.from, link: linkOf(scenario), written });
  }
`;

it('a page can run a scenario over a family by itself', async () => {
  const { outputFiles, errors } = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'simulating',
    platform: 'browser',
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  const context = createContext({ TextEncoder, TextDecoder, btoa, atob, console });
  runInContext(outputFiles[0]!.text, context);
  const { acts } = document('un-iom-2016.record') as { acts: unknown[] };
  const steps = [
    { type: 'propose', by: 'UN', on: '2027-01-10' },
    { type: 'agreeText', by: 'joint', on: '2027-02-10' },
    { type: 'approve', by: 'UN', on: '2027-03-10' },
    { type: 'approve', by: 'IOM', on: '2027-11-24' },
  ];
  const scenario = { agreement: 'un-iom-2016', title: '修正 تعديل', steps };
  const given = JSON.stringify([document('un-iom-2016'), acts, scenario]);
  const told = JSON.parse(runInContext(`simulating.tried(...${given})`, context) as string) as {
    from: string;
    link: string;
    written: number[];
  };
  expect(told.from).toBe('2027-11-24');
  expect(told.link).toMatch(/^\/api\/simulations\/run\?scenario=/);
  for (const length of told.written) expect(length).toBeGreaterThan(100);
});
