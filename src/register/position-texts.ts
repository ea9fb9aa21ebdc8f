/** Positions as they are sent, from the projection where that still holds. */
import { sha256Hex } from '../ledger/hash.ts';
import type { Answer } from './answers.ts';
import { notFound } from './families.ts';
import { instantText } from './instants.ts';
import type { ProjectedStanding, Store } from './ports.ts';
import { clocked } from './projection.ts';

/** A position as JSON text. */
export interface PositionText {
  readonly text: string;
  readonly version: number;
  /** The text in UTF-8, as it is sent. */
  readonly bytes: Uint8Array;
  /** SHA-256 of these, in hex. */
  readonly digest: string;
}

export class PositionTexts {
  readonly #store: Pick<Store, 'standing'>;
  readonly #today: () => string;
  readonly #judged: (id: string) => Promise<Answer>;
  // Owned here: what was made of a standing; a store may give the same one again while nothing was written.
  readonly #made = new WeakMap<ProjectedStanding, { readonly today: string; readonly made: PositionText }>();

  /** @param judged works a position out anew. */
  constructor(store: Pick<Store, 'standing'>, today: () => string, judged: (id: string) => Promise<Answer>) {
    this.#store = store;
    this.#today = today;
    this.#judged = judged;
  }

  /** The standing now.
   * @throws Problem `not-found`. */
  async now(id: string): Promise<PositionText> {
    const kept = await this.#store.standing(id);
    if (kept === undefined) throw notFound(id);
    const today = this.#today();
    if (kept.staleOn !== null && kept.staleOn <= today) {
      const judged = await this.#judged(id);
      return positionText(JSON.stringify(judged), judged.version);
    }
    const before = this.#made.get(kept);
    if (before?.today === today) return before.made;
    const made = positionText(clocked(kept.text, today, instantText(kept.recordedAt)), kept.version);
    this.#made.set(kept, { today, made });
    return made;
  }
}

function positionText(text: string, version: number): PositionText {
  const bytes = Buffer.from(text);
  return { text, version, bytes, digest: sha256Hex(bytes) };
}
