/**
 * What an entry of the ledger is about: the instrument and its agreement, the parties, the type of act and whose it is.
 */
import type { Act, ActName } from '../law/acts.ts';
import type { Entry } from '../ledger/entry.ts';
import { type Body, bodyOf } from '../register/bodies.ts';
import type { Families } from '../register/families.ts';
import type { InstrumentRow, Store } from '../register/ports.ts';
import { Recent } from '../simulation/recent.ts';

/** What topics are held against. */
export interface Subject {
  readonly instrument: string;
  /** The agreement it is or hangs on. */
  readonly agreement: string;
  readonly parties: readonly string[];
  /** Types of the acts it is about: of a correction the one before and the one now; none for what is about no act. */
  readonly acts: readonly ActName[];
  /** Parties whose acts these are. */
  readonly by: readonly string[];
}

// What is asked of an instrument here never changes.
const KEPT = 2000;

/** Tells what entries are about. */
export class Subjects {
  readonly #store: Store;
  readonly #families: Families;
  readonly #rows = new Recent<string, Pick<InstrumentRow, 'parent' | 'parties'>>(KEPT);

  constructor(store: Store, families: Families) {
    this.#store = store;
    this.#families = families;
  }

  async of(entry: Entry): Promise<Subject> {
    const { parent, parties } = await this.#row(entry.instrument);
    const acts = await this.#acts(entry);
    return {
      instrument: entry.instrument,
      agreement: parent ?? entry.instrument,
      parties,
      acts: [...new Set(acts.map((act) => act.type))],
      by: [...new Set(acts.flatMap(({ by }) => (by === 'joint' ? parties : by === undefined ? [] : [by])))],
    };
  }

  async #row(id: string): Promise<Pick<InstrumentRow, 'parent' | 'parties'>> {
    const kept = this.#rows.get(id);
    if (kept !== undefined) return kept;
    const row = await this.#store.instrument(id);
    if (row === undefined) throw new Error(`the ledger tells of ${id}, which the register does not have`);
    return this.#rows.set(id, { parent: row.parent, parties: row.parties });
  }

  /** The acts of an entry, and of the entry that it corrects, confirms or changes. */
  async #acts(entry: Entry): Promise<readonly Act[]> {
    const told = bodyOf(entry);
    const earlier = earlierOf(told);
    return [...actsIn(told), ...(earlier === null ? [] : await this.#actsOf(entry, earlier))];
  }

  async #actsOf({ instrument, version }: Entry, earlier: number): Promise<readonly Act[]> {
    const told = (await this.#families.of(instrument)).chronicles.get(instrument)?.told ?? [];
    // A correction of a correction is of the act at the beginning.
    const before = earlier < version ? told[earlier - 1] : undefined;
    return before === undefined ? [] : actsIn(before);
  }
}

/** The version of the entry that an entry is about; null where it stands for itself. */
function earlierOf(told: Body): number | null {
  switch (told.kind) {
    case 'correction':
    case 'confirmation':
      return told.body.version;
    case 'plan':
      return told.body.plan ?? null;
    default:
      return null;
  }
}

function actsIn(told: Body): readonly Act[] {
  switch (told.kind) {
    case 'act':
      return [told.body];
    case 'correction':
      return 'act' in told.body ? [told.body.act] : [];
    case 'plan':
      return told.body.act === undefined ? [] : [told.body.act];
    default:
      return [];
  }
}
