/** A bounded map that forgets what was used longest ago. */
export class Recent<K, V> {
  readonly #max: number;
  readonly #map = new Map<K, V>();

  constructor(max: number) {
    this.#max = max;
  }

  get(key: K): V | undefined {
    const value = this.#map.get(key);
    if (value === undefined) return undefined;
    this.#map.delete(key);
    this.#map.set(key, value);
    return value;
  }

  /** Keeps a value and gives it back. */
  set(key: K, value: V): V {
    this.#map.delete(key);
    this.#map.set(key, value);
    if (this.#map.size > this.#max) this.#map.delete(this.#map.keys().next().value!);
    return value;
  }

  clear(): void {
    this.#map.clear();
  }

  delete(key: K): void {
    this.#map.delete(key);
  }
}
