/**
 * The ledger as news: entries in the order of their position, each with what it is about, read once however many ask.
 */
import type { Entry } from '../ledger/entry.ts';
import { entryText } from '../register/answers.ts';
import type { Families } from '../register/families.ts';
import type { Store } from '../register/ports.ts';
import { Recent } from '../simulation/recent.ts';
import { type Consequence, consequencesOf } from './consequences.ts';
import { type Subject, Subjects } from './subject.ts';
import { concerns, type Topic } from './topic.ts';

/** An entry as news. */
export interface Item {
  readonly position: number;
  readonly subject: Subject;
  readonly entry: Entry;
}

/** So many entries, and about so many bytes of them, are looked at in one go. */
const MOST_ITEMS = 200;
const MOST_BYTES = 262_144;
const KEPT = 2000;
/** For one page, so many entries are looked at when going back. */
const LOOK = 5000;

/** Reads news of a register. */
export class News {
  readonly #store: Store;
  readonly #families: Families;
  readonly #subjects: Subjects;
  // Owned here: entries never change, so what was read of them stays true.
  readonly #items = new Recent<number, Item>(KEPT);
  readonly #consequences = new Recent<number, readonly Consequence[]>(KEPT);

  constructor(store: Store, families: Families) {
    this.#store = store;
    this.#families = families;
    this.#subjects = new Subjects(store, families);
  }

  /** The position of the last entry. */
  async head(): Promise<number> {
    return (await this.#store.head()).size;
  }

  /** The entries after a position, the next first, without a gap: at least one where there is one. */
  async after(position: number, limit = MOST_ITEMS): Promise<readonly Item[]> {
    const kept = this.#keptAfter(position, limit);
    if (kept.length > 0) return kept;
    const items: Item[] = [];
    let bytes = 0;
    for (const entry of await this.#store.entries({ after: position, limit: Math.min(limit, MOST_ITEMS) })) {
      bytes += entry.body.length;
      if (items.length > 0 && bytes > MOST_BYTES) break;
      items.push(await this.#item(entry));
    }
    return items;
  }

  /** News of a topic at or before a position, newest first, at most `limit`. `next` is where to go on, null at the end.
   * Where the topic names no instrument, a page ends after so much has been looked at: it may then be shorter. */
  async past(topic: Topic, before: number, limit: number): Promise<Past> {
    const from = Math.min(before, await this.head());
    const all = topic.instrument === undefined ? this.#back(from) : this.#history(topic.instrument, from);
    const items: Item[] = [];
    for await (const { entry, looked } of all) {
      if (items.length === limit || looked > LOOK) return { items, next: entry.position };
      const item = await this.#item(entry);
      if (concerns(topic, item.subject)) items.push(item);
    }
    return { items, next: null };
  }

  async *#back(before: number): AsyncGenerator<Looked> {
    let looked = 0;
    for (let at = before; at > 0; at -= Math.min(MOST_ITEMS, at)) {
      const from = Math.max(0, at - MOST_ITEMS);
      const page = await this.#store.entries({ after: from, limit: at - from });
      for (const entry of page.toReversed()) yield { entry, looked: ++looked };
    }
  }

  async *#history(instrument: string, before: number): AsyncGenerator<Looked> {
    const { chronicles } = await this.#families.of(instrument);
    const entries = [...chronicles.values()]
      .filter(({ id, parent }) => id === instrument || parent === instrument)
      .flatMap(({ told }) => told.map(({ entry }) => entry))
      .filter(({ position }) => position <= before)
      .sort((a, b) => b.position - a.position);
    for (const entry of entries) yield { entry, looked: 0 };
  }

  /** What an entry came to. */
  async consequences({ position, entry }: Item): Promise<readonly Consequence[]> {
    const kept = this.#consequences.get(position);
    if (kept !== undefined) return kept;
    return this.#consequences.set(position, consequencesOf(await this.#families.of(entry.instrument), entry));
  }

  #keptAfter(position: number, limit: number): Item[] {
    const items: Item[] = [];
    let bytes = 0;
    for (let next = position + 1; items.length < limit; next++) {
      const item = this.#items.get(next);
      if (item === undefined) break;
      bytes += item.entry.body.length;
      if (items.length > 0 && bytes > MOST_BYTES) break;
      items.push(item);
    }
    return items;
  }

  async #item(entry: Entry): Promise<Item> {
    const { position } = entry;
    const kept = this.#items.get(position);
    if (kept !== undefined) return kept;
    return this.#items.set(position, { position, entry, subject: await this.#subjects.of(entry) });
  }
}

/** A page of what was recorded earlier. */
export interface Past {
  readonly items: readonly Item[];
  /** Up to which position the next page goes; null where there is none. */
  readonly next: number | null;
}

interface Looked {
  readonly entry: Entry;
  /** How many entries were looked at so far, where there is no end of them. */
  readonly looked: number;
}

/** News as JSON text: the entry as the API gives it out, its agreement, and what it came to where that is known. */
export function itemText({ entry, subject }: Item, consequences: readonly Consequence[] | null): string {
  const more = consequences === null ? '' : `,"consequences":${JSON.stringify(consequences)}`;
  return `{"agreement":${JSON.stringify(subject.agreement)},"entry":${entryText(entry)}${more}}`;
}
