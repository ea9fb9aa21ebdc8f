/**
 * Checking a ledger entry by entry: places, instants, chains and leaves. A ledger may be checked in segments, each by
 * itself and in any order, which are joined afterwards in theirs.
 *
 * What is found is evidence of tampering with entries; that the whole ledger was made anew, or its end cut off, is
 * shown only by checkpoints kept elsewhere.
 */
import type { Entry } from './entry.ts';
import { leafOf } from './leaf.ts';

/** Something wrong at a place of the ledger. */
export interface ChainFault {
  /** Of the entry; 0 where it is about none. */
  readonly position: number;
  /** Empty where it is about none. */
  readonly instrument: string;
  readonly detail: string;
}

/** The first entry of an instrument in a segment: what it must follow is not known yet. */
interface Opening {
  readonly instrument: string;
  readonly position: number;
  readonly version: number;
  readonly prev: string | null;
}

/** The last entry of an instrument so far. */
interface Closing {
  readonly instrument: string;
  readonly version: number;
  readonly leaf: string;
}

/** An entry by its place. */
type Placed = Pick<Entry, 'instrument' | 'position' | 'recordedAt'>;

/** An entry as far as the chains need it. */
export interface Link extends Placed, Pick<Entry, 'version' | 'prev' | 'leaf'> {
  /** Whether its content is what its leaf stands for. */
  readonly isAsItsLeaf: boolean;
}

/** The link that an entry is. */
export function linkOf(entry: Entry): Link {
  const { position, instrument, version, recordedAt, prev, leaf } = entry;
  return { position, instrument, version, recordedAt, prev, leaf, isAsItsLeaf: isAsItsLeaf(entry) };
}

/** What a segment comes to, in plain data. */
export interface Segment {
  readonly count: number;
  /** Its first and last entry; null without entries. */
  readonly first: Placed | null;
  readonly last: Placed | null;
  readonly openings: readonly Opening[];
  readonly closings: readonly Closing[];
  readonly faults: readonly RankedFault[];
  /** The leaves as the entries have them: 64 hex digits each, one after another. */
  readonly leaves: string;
}

// Faults of one entry are told in this order.
const PLACE = 0;
const INSTANT = 1;
const VERSION = 2;
const FOLLOWING = 3;
const CONTENT = 4;

/** With its place among the faults of one entry. */
export interface RankedFault extends ChainFault {
  readonly rank: number;
}

/** Which entries are checked. */
export interface Extent {
  /** Whether entries of other instruments may be missing between them. */
  readonly gaps?: boolean;
}

/** Checks entries that follow each other, by themselves. */
export function segmentOf(entries: Iterable<Link>, { gaps = false }: Extent = {}): Segment {
  const openings: Opening[] = [];
  const closings = new Map<string, Closing>();
  const faults: RankedFault[] = [];
  let first: Placed | null = null;
  let last: Placed | null = null;
  let count = 0;
  let leaves = '';
  for (const entry of entries) {
    const before = closings.get(entry.instrument);
    faults.push(
      ...(last === null ? [] : placeFaults(entry, last, gaps)),
      ...(before === undefined ? [] : followingFaults(entry, before)),
      ...(entry.isAsItsLeaf
        ? []
        : [fault(entry, CONTENT, 'its content is not what its leaf stands for: it was altered')]),
    );
    if (before === undefined) openings.push(openingOf(entry));
    closings.set(entry.instrument, { instrument: entry.instrument, version: entry.version, leaf: entry.leaf });
    leaves += entry.leaf;
    count++;
    last = { instrument: entry.instrument, position: entry.position, recordedAt: entry.recordedAt };
    first ??= last;
  }
  return { count, first, last, openings, closings: [...closings.values()], faults, leaves };
}

/** The segment of entries that cannot be read. */
export function unreadable(position: number, detail: string): Segment {
  const faults = [{ position, instrument: '', detail, rank: PLACE }];
  return { count: 0, first: null, last: null, openings: [], closings: [], faults, leaves: '' };
}

function isAsItsLeaf(entry: Entry): boolean {
  try {
    return leafOf(entry) === entry.leaf;
  } catch {
    // What cannot even be written as canonical JSON was never an entry.
    return false;
  }
}

const openingOf = ({ instrument, position, version, prev }: Link): Opening => ({
  instrument,
  position,
  version,
  prev,
});

/** Where joining begins, other than at the beginning of the ledger. */
export interface Joined {
  /** The entry after which the first segment begins. */
  readonly last?: Pick<Entry, 'position' | 'recordedAt'> | null;
  /** The end of an instrument's chain up to there. */
  readonly known?: (instrument: string, position: number) => Closing | undefined;
}

/** Joins segments in their order, from the beginning of the ledger, or from where it was checked before. */
export class Joining {
  // Owned here: where the ledger and each instrument's chain end so far.
  #last: Pick<Entry, 'position' | 'recordedAt'> | null;
  readonly #closings = new Map<string, Closing>();
  readonly #known: (instrument: string, position: number) => Closing | undefined;

  readonly #gaps: boolean;

  constructor({ gaps = false, last = null, known = () => undefined }: Extent & Joined = {}) {
    this.#gaps = gaps;
    this.#last = last;
    this.#known = known;
  }

  /** The position up to which the ledger was joined. */
  get size(): number {
    return this.#last?.position ?? 0;
  }

  /** Takes the next segment; gives all its faults, by entry. */
  take({ first, last, openings, closings, faults }: Segment): ChainFault[] {
    if (first === null || last === null) return faults.map(unranked);
    const found = [
      ...placeFaults(first, this.#last, this.#gaps),
      ...openings.flatMap((opening) => followingFaults(opening, this.#before(opening))),
      ...faults,
    ];
    this.#last = last;
    for (const closing of closings) this.#closings.set(closing.instrument, closing);
    return found.sort((a, b) => a.position - b.position || a.rank - b.rank).map(unranked);
  }

  #before({ instrument }: Opening): Closing | undefined {
    return this.#closings.get(instrument) ?? this.#known(instrument, this.size);
  }
}

function unranked({ position, instrument, detail }: RankedFault): ChainFault {
  return { position, instrument, detail };
}

function placeFaults(entry: Placed, last: Pick<Entry, 'position' | 'recordedAt'> | null, gaps: boolean): RankedFault[] {
  const expected = (last?.position ?? 0) + 1;
  const { position } = entry;
  const isDue = position === expected || (gaps && position > expected);
  const why = position < expected ? 'it was moved or repeated' : 'entries are missing';
  return [
    ...(isDue ? [] : [fault(entry, PLACE, `it stands at ${position} where ${expected} was due: ${why}`)]),
    ...(last !== null && entry.recordedAt < last.recordedAt
      ? [fault(entry, INSTANT, 'its instant is earlier than that of the entry before')]
      : []),
  ];
}

function followingFaults(entry: Opening, before: Closing | undefined): RankedFault[] {
  const { instrument } = entry;
  const version = (before?.version ?? 0) + 1;
  const prev = before?.leaf ?? null;
  return [
    ...(entry.version === version
      ? []
      : [fault(entry, VERSION, `it is version ${entry.version} of ${instrument} where ${version} was due`)]),
    ...(entry.prev === prev
      ? []
      : [
          fault(
            entry,
            FOLLOWING,
            `it does not follow the entry of ${instrument} before it: one was altered, removed or moved`,
          ),
        ]),
  ];
}

function fault(
  { position, instrument }: Pick<Entry, 'position' | 'instrument'>,
  rank: number,
  detail: string,
): RankedFault {
  return { position, instrument, detail, rank };
}
