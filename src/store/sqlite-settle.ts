/**
 * The order of the list by latest entry. Keeping it at every act would move the instrument in each of its indexes, so it
 * is brought up to date once in so many entries; what was recorded since is found at the end of the ledger.
 */
import type { Database } from 'better-sqlite3';
import { prepareAll } from './sqlite-prepare.ts';

/** So many entries at most wait to be put in order. Migration 011 has the same number. */
const SETTLED_EVERY = 256;

/** Up to this position the order is kept while the ledger ends at `head`. */
export function settledUpTo(head: number): number {
  return head - (head % SETTLED_EVERY);
}

export const SETTLE_SQL = {
  recorded: `SELECT e.position, i.num, i.kind, i.parties, s.state FROM entries e
    CROSS JOIN instruments i ON i.num = e.instrument CROSS JOIN standings s ON s.instrument = e.instrument
    WHERE e.position > ? AND e.position <= ? ORDER BY e.position DESC`,
  settle: 'UPDATE standings SET settled = ? WHERE instrument = ?',
  settleParty:
    'UPDATE instrument_parties SET settled = ? WHERE party = ? AND kind = ? AND state = ? AND instrument = ?',
};

/** Gives rows that come from elsewhere their place; `:settled` is up to where the order is kept. */
export const SETTLE_ANEW_SQL = {
  standings: `UPDATE standings SET settled = coalesce((SELECT position FROM entries e
    WHERE e.instrument = standings.instrument AND e.position <= :settled ORDER BY e.version DESC LIMIT 1), 0)
    WHERE instrument = :instrument`,
  instrument_parties: `UPDATE instrument_parties SET settled = (SELECT settled FROM standings s
    WHERE s.instrument = instrument_parties.instrument)
    WHERE party = :party AND kind = :kind AND state = :state AND instrument = :instrument`,
};

interface RecordedOn {
  readonly position: number;
  readonly num: number;
  readonly kind: string;
  /** JSON array. */
  readonly parties: string;
  readonly state: string;
}

/** Puts in order what was recorded on as the ledger grew from one size to another, as far as its turn has come; within
 * the caller's transaction. */
export function settler(db: Database): (from: number, to: number) => void {
  const run = prepareAll(db, SETTLE_SQL);
  return (from, to) => {
    const [before, after] = [settledUpTo(from), settledUpTo(to)];
    if (before === after) return;
    const done = new Set<number>();
    for (const { position, num, kind, parties, state } of run.recorded.all(before, after) as RecordedOn[]) {
      if (done.has(num)) continue;
      done.add(num);
      run.settle.run(position, num);
      for (const party of new Set(JSON.parse(parties) as string[]))
        run.settleParty.run(position, party, kind, state, num);
    }
  };
}
