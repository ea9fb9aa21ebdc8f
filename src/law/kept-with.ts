/**
 * What was worked out of an object, kept with it for as long as it lives. A WeakMap would do the same, but its entries
 * are gone through at every collection of young objects, and most of what is asked of here dies young.
 */

/** Keeps one value with each object it is given. It does not show: neither spread, nor JSON, nor equality sees it. */
export class KeptWith<Owner extends object, Value> {
  readonly #key = Symbol('kept');

  /** What is kept with an object; undefined where nothing is. */
  get(owner: Owner): Value | undefined {
    return (owner as Readonly<Record<symbol, Value | undefined>>)[this.#key];
  }

  /** Keeps a value with an object, in place of what was kept with it, and gives it back. */
  set(owner: Owner, value: Value): Value {
    Object.defineProperty(owner, this.#key, { value, configurable: true });
    return value;
  }
}
