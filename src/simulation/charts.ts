/**
 * Charts by clauses. Building a chart takes a thousand times as long as using it, and many agreements share their
 * procedure, so charts are kept, the least recently used going first.
 */
import { Chart } from '../law/chart.ts';
import type { Clauses } from '../law/clauses.ts';
import { KeptWith } from '../law/kept-with.ts';
import { type ProcedureKind, procedure, procedureClauses } from '../law/procedure.ts';
import { Recent } from './recent.ts';

const charts = new Recent<string, Chart>(200);
// By the very parts of the clauses that it is made of: agreements read one after another share them.
const parts = new WeakMap<object, { readonly parties: object; readonly kind: ProcedureKind; readonly chart: Chart }>();
// The same, by the very clauses object: what has been looked up once is not looked up by its text again.
const known = new KeptWith<Clauses, Map<string, Chart>>();

/** The chart of a procedure of these clauses; undefined when they have none of this kind. */
export function chartOf(clauses: Clauses, kind: ProcedureKind, name: string | null = null): Chart | undefined {
  const which = name === null ? kind : `${kind} ${name}`;
  const own = known.get(clauses) ?? known.set(clauses, new Map());
  const found = own.get(which) ?? byText(clauses, kind, name);
  if (found !== undefined) own.set(which, found);
  return found;
}

function byText(clauses: Clauses, kind: ProcedureKind, name: string | null): Chart | undefined {
  const own = procedureClauses(clauses, kind, name);
  if (own === undefined) return undefined;
  const seen = parts.get(own);
  if (seen?.parties === clauses.parties && seen.kind === kind) return seen.chart;
  const key = `${kind} ${JSON.stringify([clauses.parties, own])}`;
  const chart = charts.get(key) ?? charts.set(key, new Chart(procedure(clauses, kind, name)!));
  parts.set(own, { parties: clauses.parties, kind, chart });
  return chart;
}
