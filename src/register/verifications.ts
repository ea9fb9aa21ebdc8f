/**
 * Verifying the register where it is served: one verification at a time, its progress, and what the last one found.
 * Kept in memory, since who needs it for good verifies a dossier elsewhere.
 */
import type { ChainFault } from '../ledger/chain.ts';
import { instantText } from './instants.ts';
import type { Clock } from './ports.ts';

/** What a verification found. */
export interface Found {
  readonly entries: number;
  readonly positions: number;
  /** The first of them. */
  readonly faults: readonly ChainFault[];
  readonly faultCount: number;
  readonly checkpoints: number;
  /** Entries under the last checkpoint that fits; null where none does. */
  readonly signed: number | null;
}

/** A verification: when it was begun and by whom (RFC 3339), and how far it is or what it came to. */
export interface Verification {
  readonly principal: string;
  readonly at: string;
  readonly outcome: { readonly running: string } | { readonly found: Found } | { readonly broke: string };
}

/** Carries a verification out. @param report told how far it is. */
export type Verify = (report: (what: string) => void) => Promise<Found>;

export class Verifications {
  readonly #verify: Verify;
  readonly #clock: Clock;
  // Owned here: the verification under way, or the last.
  #latest: Verification | null = null;

  constructor(verify: Verify, clock: Clock) {
    this.#verify = verify;
    this.#clock = clock;
  }

  /** The one under way, or the last; null before the first. */
  latest(): Verification | null {
    return this.#latest;
  }

  /** Begins one, and goes on while others are answered. One under way is left to finish: nothing is begun beside it. */
  begin(principal: string): void {
    if (this.#latest !== null && 'running' in this.#latest.outcome) return;
    const begun = { principal, at: instantText(this.#clock()) };
    const now = (outcome: Verification['outcome']) => {
      this.#latest = { ...begun, outcome };
    };
    now({ running: '' });
    this.#verify((what) => now({ running: what })).then(
      (found) => now({ found }),
      (error: unknown) => now({ broke: error instanceof Error ? error.message : String(error) }),
    );
  }
}
