/**
 * Instruments whose positions depend on each other. Supersession, lapse and ending are consequences computed here
 * across instruments from their acts; they are never recorded.
 */
import type { Act, RecordedAct } from './acts.ts';
import type { Chart } from './chart.ts';
import type { Clauses } from './clauses.ts';
import { certainlyBefore, type LegalDate } from './dates.ts';
import type { Fold, Force, Links } from './fold.ts';
import { keptFold } from './kept-folds.ts';
import type { Plan } from './plan.ts';
import type { ProcedureKind } from './procedure.ts';

/** An act or correction on record that counts for nothing until a second person confirms it. */
export interface Unconfirmed {
  readonly version: number;
  /** Who recorded it, and therefore cannot confirm it. */
  readonly principal: string;
  /** Null for an annulment. */
  readonly act: Act | null;
  /** Version of the entry that it corrects; null for an act. */
  readonly corrects: number | null;
}

/** An instrument with all that is on record of it at some instant; never changed once made. */
export interface Instrument {
  /** Present and true while acts of the agreement need a second person. */
  readonly twoPerson?: true;
  /** What waits for a second person; absent where nothing does. It is not among the acts. */
  readonly unconfirmed?: readonly Unconfirmed[];
  readonly id: string;
  readonly kind: ProcedureKind;
  /** The agreement it hangs on; null for an agreement. */
  readonly parent: string | null;
  readonly number: number | null;
  readonly title: Readonly<Record<string, string>>;
  /** The clauses of the agreement, of which an amendment follows the amendment part. */
  readonly clauses: Clauses;
  readonly chart: Chart;
  readonly acts: readonly RecordedAct[];
  readonly plans: readonly Plan[];
  /** Version of its latest entry. */
  readonly version: number;
}

// Days can be asked for without end; what is kept of them is bounded.
const MAX_KEPT = 500;

/** A set of instruments closed under dependence. Folds are worked out when asked for and kept. */
export class Family {
  readonly instruments: ReadonlyMap<string, Instrument>;
  // Owned here: folds by day and instrument, worked out when first asked for.
  readonly #folds = new Map<string, Fold>();
  readonly #lastDay: string;
  // Owned here: agreements by what they supersede.
  readonly #superseding = new Map<string, Instrument[]>();

  constructor(instruments: Iterable<Instrument>) {
    this.instruments = new Map([...instruments].map((one) => [one.id, one]));
    this.#lastDay = lastDay(this.instruments.values());
    for (const one of this.instruments.values()) {
      if (one.kind !== 'agreement') continue;
      for (const id of new Set(one.clauses.supersedes.map((rule) => rule.id))) {
        this.#superseding.set(id, [...(this.#superseding.get(id) ?? []), one]);
      }
    }
  }

  /** The fold of an instrument as of a legal day (ISO); null for all acts on record. */
  fold(id: string, asOf: string | null): Fold {
    // Where nothing in the family is later than the day, the whole record is the answer.
    return this.#fold(id, asOf === null || asOf >= this.#lastDay ? null : asOf, []);
  }

  /** @throws Error when the family has no such instrument: a mistake of the caller. */
  get(id: string): Instrument {
    const one = this.instruments.get(id);
    if (one === undefined) throw new Error(`no instrument ${id} in this family`);
    return one;
  }

  /** Agreements of the family whose clauses say that they supersede this one. */
  superseding(id: string): readonly Instrument[] {
    return this.#superseding.get(id) ?? [];
  }

  /** What hangs on an agreement, by kind and number. */
  hangingOn(id: string): readonly Instrument[] {
    return [...this.instruments.values()]
      .filter((one) => one.parent === id)
      .sort((a, b) => (a.kind === b.kind ? (a.number ?? 0) - (b.number ?? 0) : a.kind < b.kind ? -1 : 1));
  }

  // `path` holds the instruments whose fold is being worked out, so that clauses that name each other in a circle
  // (refused at registration) could not send this round for ever.
  #fold(id: string, asOf: string | null, path: readonly string[]): Fold {
    const key = `${asOf ?? ''} ${id}`;
    const known = this.#folds.get(key);
    if (known !== undefined) return known;
    const one = this.get(id);
    const result = keptFold(one, asOf, this.#links(one, asOf, [...path, id]));
    if (this.#folds.size >= MAX_KEPT) this.#folds.clear();
    this.#folds.set(key, result);
    return result;
  }

  /** What the other instruments come to by the acts that count on the same day. */
  #links(one: Instrument, asOf: string | null, path: readonly string[]): Links {
    if (one.parent !== null) return { superseded: null, parentForce: this.#force(one.parent, asOf, path) };
    let superseded: { by: string; from: LegalDate } | null = null;
    for (const later of this.superseding(one.id)) {
      const from = this.#force(later.id, asOf, path)?.from;
      if (from === undefined) continue;
      if (superseded === null || from.latest < superseded.from.latest || certainlyBefore(from, superseded.from)) {
        superseded = { by: later.id, from };
      }
    }
    return { superseded };
  }

  #force(id: string, asOf: string | null, path: readonly string[]): Force | null {
    if (path.includes(id) || !this.instruments.has(id)) return null;
    return this.#fold(id, asOf, path).force;
  }
}

/** The last day on which any act of some instruments can have happened (ISO); empty for none. */
function lastDay(instruments: Iterable<Instrument>): string {
  let last = '';
  for (const one of instruments) for (const { date } of one.acts) if (date.latest > last) last = date.latest;
  return last;
}
