/**
 * Histories by family, as fresh as the store: each use asks the store for the head and reads the entries only when it
 * moved. What is kept is bounded; the least recently used goes first.
 */

import { Recent } from '../simulation/recent.ts';
import { History } from './history.ts';
import type { Store } from './ports.ts';
import { Problem } from './problems.ts';

// A history of ten acts takes some tens of kilobytes with its folds.
const KEPT = 200;

export class Families {
  readonly #store: Store;
  // Owned here. A history is immutable, so an entry is replaced, never changed.
  readonly #kept = new Recent<number, History>(KEPT);
  // Owned here: the families of instruments asked for lately, as they were then.
  readonly #families = new Recent<string, number>(KEPT);

  constructor(store: Store) {
    this.#store = store;
  }

  /** The history of the family of an instrument, as it is now.
   * @throws Problem `not-found`. */
  async of(instrument: string): Promise<History> {
    const basis = await this.#store.familyOf(instrument);
    if (basis === undefined) throw notFound(instrument);
    this.#families.set(instrument, basis.family);
    const kept = this.#kept.get(basis.family);
    if (kept !== undefined && kept.basis.head === basis.head) return kept;
    const entries = await this.#store.familyEntries(basis.family);
    // An entry may have come between the two readings; the history then stands for the later head.
    const head = entries.at(-1)?.position ?? basis.head;
    return this.keep(History.of({ family: basis.family, head }, entries));
  }

  /** The history of the family of an instrument as it was when it was last read or recorded on here, without asking the
   * store; undefined where none is kept. Good enough to append on, since appending finds out whether it is behind. */
  kept(instrument: string): History | undefined {
    const family = this.#families.get(instrument);
    return family === undefined ? undefined : this.#kept.get(family);
  }

  /** Keeps the history that a recording led to. */
  keep(history: History): History {
    return this.#kept.set(history.basis.family, history);
  }
}

/** No instrument of this identifier. */
export function notFound(instrument: string): Problem {
  return new Problem('not-found', `there is no instrument ${instrument} in the register`);
}
