/** Which instruments belong together: an agreement, what hangs on it, what it supersedes and what supersedes it. */
import type { Told } from '../register/history.ts';

/** Parts entries, in ledger order, into families, each in ledger order. */
export function familiesOf(told: readonly Told[]): Told[][] {
  const roots = new Map<string, string>();
  const root = (id: string): string => {
    const above = roots.get(id);
    if (above === undefined || above === id) return id;
    const top = root(above);
    roots.set(id, top);
    return top;
  };
  for (const one of told) {
    for (const other of relatives(one)) roots.set(root(other), root(one.entry.instrument));
  }
  const families = new Map<string, Told[]>();
  for (const one of told) {
    const key = root(one.entry.instrument);
    const family = families.get(key);
    if (family === undefined) families.set(key, [one]);
    else family.push(one);
  }
  return [...families.values()];
}

function relatives(told: Told): readonly string[] {
  if (told.kind === 'started') return [told.body.parent];
  return told.kind === 'registered' ? told.body.clauses.supersedes.map((one) => one.id) : [];
}
