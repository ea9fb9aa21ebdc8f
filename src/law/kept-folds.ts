/**
 * Folds that have been worked out, kept with their instrument. A fold follows from acts, day and links alone, so all
 * families that hold the very same instrument share it: one more act in a large family costs one fold, not all of them.
 */
import type { RecordedAct } from './acts.ts';
import type { Chart } from './chart.ts';
import { type Fold, fold, type Links } from './fold.ts';
import { KeptWith } from './kept-with.ts';

/** What is folded; never changed once made. */
interface Folded {
  readonly chart: Chart;
  readonly acts: readonly RecordedAct[];
}

// Owned here: folds by instrument, then by day and links. Days can be asked for without end; what is kept is bounded.
const kept = new KeptWith<Folded, Map<string, Fold>>();
const MOST_KEPT = 8;

/** The fold of an instrument as of a legal day (ISO), null for all its acts. */
export function keptFold(one: Folded, asOf: string | null, links: Links): Fold {
  // Where none of its acts is later than the day, all of them count.
  const day = asOf !== null && one.acts.every(({ date }) => date.latest <= asOf) ? null : asOf;
  const key = `${day} ${JSON.stringify(links)}`;
  const folds = kept.get(one) ?? kept.set(one, new Map());
  const known = folds.get(key);
  if (known !== undefined) return known;
  const result = fold(one.chart, one.acts, day, links);
  if (folds.size >= MOST_KEPT) folds.clear();
  folds.set(key, result);
  return result;
}
