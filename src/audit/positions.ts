/**
 * All positions of a register in a file, to be compared with what another version of the program, or of the clauses,
 * comes to before it goes live. `pacta-positions/1` is JSON Lines: a header, then a standing on each line.
 */
import type { Families } from '../register/families.ts';
import type { Store } from '../register/ports.ts';
import { impossible } from '../register/problems.ts';
import type { Stamped } from '../register/projection.ts';
import { histories } from './histories.ts';
import { standingDifference } from './replay.ts';
import { positionLines } from './shown.ts';

export const POSITIONS_FORMAT = 'pacta-positions/1';

/** Of which entries, and as of which day (ISO), positions are. */
export interface PositionsHeader {
  readonly format: typeof POSITIONS_FORMAT;
  readonly asOf: string;
  readonly size: number;
}

/** Positions by instrument, and what they are of. */
export interface Positions {
  readonly header: PositionsHeader;
  readonly standings: ReadonlyMap<string, Stamped>;
}

/** An instrument whose position is another than before. */
export interface PositionDifference {
  readonly instrument: string;
  readonly detail: string;
}

/** Every position, replayed from the first `size` entries. */
export async function* replayed(
  store: Store,
  families: Families,
  { asOf, size }: Omit<PositionsHeader, 'format'>,
): AsyncGenerator<Stamped> {
  for await (const history of histories(store, families, size)) {
    for (const { standing } of positionLines(history, asOf)) yield standing;
  }
}

/** Reads a file of positions. @throws Problem `impossible-content`. */
export function readPositions(text: string): Positions {
  const [first, ...rest] = text.trimEnd().split('\n').map(parsed);
  const header = first as Partial<PositionsHeader> | null | undefined;
  if (header?.format !== POSITIONS_FORMAT || typeof header.asOf !== 'string' || !Number.isSafeInteger(header.size))
    throw impossible('/against', `is not a file of positions in the format ${POSITIONS_FORMAT}`);
  return {
    header: header as PositionsHeader,
    standings: new Map((rest as Stamped[]).map((standing) => [String(standing?.id), standing])),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Compares positions before and now, instrument by instrument. */
export class PositionsCompare {
  readonly #left: Map<string, Stamped>;
  readonly #found: PositionDifference[] = [];

  constructor(before: ReadonlyMap<string, Stamped>) {
    this.#left = new Map(before);
  }

  /** Takes a position as it is now. */
  take(now: Stamped): void {
    const before = this.#left.get(now.id);
    this.#left.delete(now.id);
    const detail = before === undefined ? 'it had no position before' : standingDifference(before, now);
    if (detail !== null) this.#found.push({ instrument: now.id, detail });
  }

  /** All differences, once every position was taken. */
  finish(): readonly PositionDifference[] {
    const gone = [...this.#left.keys()].map((instrument) => ({ instrument, detail: 'it has no position now' }));
    return [...this.#found, ...gone];
  }
}
