/**
 * Pages made once: a page that anyone may see is a function of its address, its language, the entries in the ledger and
 * the day. It is kept, ready packed, until one of these changes. Pages with anything of one reader in them must not be.
 */
import { gzipSync } from 'node:zlib';

/** A page ready to be sent. */
export interface Made {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
  readonly packed: Buffer;
}

const MOST_PAGES = 300;

/** Keeps pages while the stamp (ledger and day) stays the same. */
export class PageCache {
  // Owned here; emptied whenever the stamp moves.
  readonly #pages = new Map<string, Made>();
  #stamp = '';

  /** The page of an address, made where it is not kept. Answers other than 200 are not kept: addresses without a page
   * have no end. */
  async get(stamp: string, address: string, make: () => Promise<Omit<Made, 'packed'>>): Promise<Made> {
    if (stamp !== this.#stamp) {
      this.#pages.clear();
      this.#stamp = stamp;
    }
    const known = this.#pages.get(address);
    if (known !== undefined) return known;
    const made = await make();
    const page = { ...made, packed: gzipSync(made.body) };
    // Something may have been recorded while the page was being made.
    if (made.status === 200 && stamp === this.#stamp) this.#keep(address, page);
    return page;
  }

  #keep(address: string, page: Made): void {
    if (this.#pages.size >= MOST_PAGES) {
      const oldest = this.#pages.keys().next().value;
      if (oldest !== undefined) this.#pages.delete(oldest);
    }
    this.#pages.set(address, page);
  }
}
