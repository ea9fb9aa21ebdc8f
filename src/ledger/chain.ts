/**
 * Checking a ledger entry by entry: places, instants, chains and leaves. What is found is evidence of tampering with
 * entries; it cannot show that the whole ledger was made anew, or its end cut off.
 */
import type { Entry } from './entry.ts';
import { leafOf } from './leaf.ts';

/** Something wrong at a place of the ledger. */
export interface ChainFault {
  readonly position: number;
  readonly instrument: string;
  readonly detail: string;
}

interface Seen {
  readonly version: number;
  readonly leaf: string;
}

/** Takes the entries in the order of the ledger, from the first. */
export class ChainCheck {
  // Owned here: what was last seen, in the whole and of each instrument.
  #last: Entry | null = null;
  readonly #instruments = new Map<string, Seen>();

  /** The entries taken so far. */
  get size(): number {
    return this.#last?.position ?? 0;
  }

  /** Checks the next entry. */
  take(entry: Entry): ChainFault[] {
    const before = this.#instruments.get(entry.instrument);
    const details = [
      ...placeFaults(entry, this.#last),
      ...instrumentFaults(entry, before),
      ...(leafOf(entry) === entry.leaf ? [] : ['its content is not what its leaf stands for: it was altered']),
    ];
    this.#last = entry;
    this.#instruments.set(entry.instrument, { version: entry.version, leaf: entry.leaf });
    return details.map((detail) => ({ position: entry.position, instrument: entry.instrument, detail }));
  }
}

function placeFaults(entry: Entry, last: Entry | null): string[] {
  const expected = (last?.position ?? 0) + 1;
  return [
    ...(entry.position === expected
      ? []
      : [`it stands at ${entry.position} where ${expected} was due: entries are missing`]),
    ...(last !== null && entry.recordedAt < last.recordedAt
      ? ['its instant is earlier than that of the entry before']
      : []),
  ];
}

function instrumentFaults(entry: Entry, before: Seen | undefined): string[] {
  const version = (before?.version ?? 0) + 1;
  const prev = before?.leaf ?? null;
  return [
    ...(entry.version === version
      ? []
      : [`it is version ${entry.version} of ${entry.instrument} where ${version} was due`]),
    ...(entry.prev === prev
      ? []
      : [`it does not follow the entry of ${entry.instrument} before it: one was altered, removed or moved`]),
  ];
}
