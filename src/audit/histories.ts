/** All histories of a register, one family after the other. */
import type { Families } from '../register/families.ts';
import type { History } from '../register/history.ts';
import type { Store } from '../register/ports.ts';

/** Each family once, as the first `size` entries of the ledger told it; those that began later are left out. */
export async function* histories(store: Store, families: Families, size: number): AsyncGenerator<History> {
  const done = new Set<number>();
  for (let after = 0; ; ) {
    const page = await store.instruments(after, 1000);
    for (const { id } of page) {
      const head = await store.familyOf(id);
      if (head === undefined || done.has(head.family)) continue;
      done.add(head.family);
      const history = (await families.of(id)).cutAfter(size);
      if (history.chronicles.size > 0) yield history;
    }
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.num;
  }
}
