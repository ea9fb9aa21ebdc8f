/**
 * Why recording stands still while reading goes on. What makes it stand still is a finding of the moment: whoever found
 * it looks again, and when the cause is gone recording goes on by itself. Only what was acknowledged and is gone
 * (`severed`) is decided upon by people: it stands until the process is started again.
 */

/** Why recording may stand still: one closed list, which pages, API and measurements read. */
export const STANDSTILL_REASONS = ['severed', 'contradicted', 'damaged', 'full', 'readonly', 'unusable'] as const;
export type StandstillReason = (typeof STANDSTILL_REASONS)[number];

/** That recording stands still. */
export interface Standstill {
  readonly reason: StandstillReason;
  /** What was found, in a sentence, in English. */
  readonly detail: string;
  /** When it was found first: milliseconds since 1970. */
  readonly since: number;
}

/** Told of every change: what recording stands still for now, null when it goes on again. */
export type OnChange = (now: Standstill | null) => void;

/** Whether recording stands still. Owned by the serving process; the gravest reason is the one that is told. */
export class Mode {
  readonly #found = new Map<StandstillReason, Standstill>();
  readonly #clock: () => number;
  readonly #changed: OnChange;
  #told: Standstill | null = null;

  constructor(clock: () => number, changed: OnChange) {
    this.#clock = clock;
    this.#changed = changed;
  }

  /** Why recording stands still; null while it does not. */
  get standstill(): Standstill | null {
    return this.#told;
  }

  /** Whether it does for a reason, be it the one that is told or not. */
  standsFor(reason: StandstillReason): boolean {
    return this.#found.has(reason);
  }

  /** @param detail what was found; null where the cause is gone. */
  set(reason: StandstillReason, detail: string | null): void {
    const known = this.#found.get(reason);
    if (detail === null) this.#found.delete(reason);
    else if (known?.detail !== detail)
      this.#found.set(reason, { reason, detail, since: known?.since ?? this.#clock() });
    const first = STANDSTILL_REASONS.map((one) => this.#found.get(one)).find((one) => one !== undefined) ?? null;
    if (first === this.#told) return;
    this.#told = first;
    this.#changed(first);
  }
}
