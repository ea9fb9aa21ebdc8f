// The compiled table against the XState machine itself: every reachable state and every act, for every procedure there is.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { Chart } from '../src/law/chart.ts';
import { readClauses } from '../src/law/clauses.ts';
import { CONSEQUENCES } from '../src/law/machine.ts';
import { type ProcedureKind, procedure } from '../src/law/procedure.ts';
import { compile, REFUSED, walk } from '../src/simulation/compiled.ts';

const FOLDER = new URL('../src/agreements/', import.meta.url);

const procedures = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.record.json'))
  .map((name) => name.replace('.record', ''))
  .flatMap((file) => {
    const clauses = readClauses(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
    const named: [ProcedureKind, string | null][] = [
      ['agreement', null],
      ...(clauses.amendment === undefined ? [] : [['amendment', null] as [ProcedureKind, null]]),
      ...Object.keys(clauses.implementation).map((name): [ProcedureKind, string] => ['implementation', name]),
    ];
    return named.map(([kind, name]) => ({ what: `${clauses.id} ${kind} ${name ?? ''}`.trim(), clauses, kind, name }));
  });

it('there are procedures of every kind', () => {
  expect(new Set(procedures.map(({ kind }) => kind)).size).toBe(3);
});

test.each(procedures)('$what', ({ clauses, kind, name }) => {
  const chart = new Chart(procedure(clauses, kind, name)!);
  const acts = [...chart.procedure.acts.map(({ key }) => key), ...Object.values(CONSEQUENCES)];
  for (const parentInForce of [true, false]) {
    const table = compile(chart, chart.initial, acts, parentInForce);
    // The machine's own walk, by snapshots, knowing nothing of the table but the numbers it gives its states.
    const snapshots = new Map([[0, initialTransition(chart.machine)[0]]]);
    for (let state = 0; state < table.positions.length; state++) {
      const snapshot = snapshots.get(state)!;
      for (const [column, key] of acts.entries()) {
        const [after] = transition(chart.machine, snapshot, { type: key, parentInForce });
        const to = walk(table, state, column);
        if (after === snapshot) {
          expect(to, `${key} in ${table.positions[state]!.key}`).toBe(REFUSED);
          continue;
        }
        expect(table.positions[to]?.key, `${key} in ${table.positions[state]!.key}`).toBe(JSON.stringify(after.value));
        if (!snapshots.has(to)) snapshots.set(to, after);
      }
    }
    expect(snapshots.size).toBe(table.positions.length);
  }
});
