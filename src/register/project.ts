/**
 * Making projection rows anew from the ledger: when time has passed, and when an operator asks for it.
 */
import type { Families } from './families.ts';
import type { History } from './history.ts';
import type { Projection, Store } from './ports.ts';
import { rowOf, stamp } from './projection.ts';

/** The rows of all instruments of a history, as of today (ISO day). */
export function rowsOf(history: History, today: string): Projection[] {
  const family = history.at(null);
  return [...history.chronicles.values()].map((one) =>
    rowOf(family, stamp(family, one.id, today, one.chartVersion), today),
  );
}

/** Projects the families of some instruments, all rows of each. Resolves to how many families were written; those that
 * moved on meanwhile were left to whoever moved them. */
export async function project(
  store: Store,
  families: Families,
  ids: readonly string[],
  today: string,
): Promise<number> {
  const seen = new Map<number, History>();
  for (const id of ids) {
    const history = await families.of(id);
    seen.set(history.basis.family, history);
  }
  const rows = [...seen.values()].map((history) => ({ basis: history.basis, projections: rowsOf(history, today) }));
  return rows.length - (await store.project(rows));
}

/** How far a rebuilding has come. */
export interface Progress {
  readonly done: number;
  readonly families: number;
}

const PAGE = 200;

/** Makes the projection of the whole register anew, and what full-text search looks in. Calls `report` after each page. */
export async function rebuild(
  store: Store,
  families: Families,
  today: string,
  report: (progress: Progress) => void = () => {},
): Promise<Progress> {
  await store.reindex();
  let after = 0;
  let progress: Progress = { done: 0, families: 0 };
  for (;;) {
    const page = await store.instruments(after, PAGE);
    const last = page.at(-1);
    if (last === undefined) return progress;
    const written = await project(
      store,
      families,
      page.map((one) => one.id),
      today,
    );
    progress = { done: progress.done + page.length, families: progress.families + written };
    report(progress);
    after = last.num;
  }
}
