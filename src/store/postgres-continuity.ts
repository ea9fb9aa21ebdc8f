/**
 * Whether the ledger that is about to be written to goes on from the one this process knows. A standby that is promoted
 * without the end of the ledger, or a server put back from a backup, looks whole: only who remembers more can tell. It is
 * asked of the ledger within the transaction that writes, so nothing is ever recorded in place of what was acknowledged.
 */
import { sameBytes } from '../ledger/bytes.ts';
import type { Hash } from '../ledger/merkle.ts';
import { StoreError } from '../register/ports.ts';

/** A signed promise about the ledger: its root at a size. */
export interface Promised {
  readonly size: number;
  readonly root: Hash;
}

/** The last checkpoint that this process knows of; null for none. */
export type LastSigned = () => Promised | null;

/** The end of the ledger as it was last acknowledged or seen here. */
export interface KnownEnd {
  readonly position: number;
  /** Leaf of the entry there, in hex. */
  readonly leaf: string;
}

/** Throws StoreError `severed` where the ledger does not go on from an end that was acknowledged or seen.
 * @param leaf of the entry at its position, in hex; undefined where there is none. */
export function requireEnd(end: KnownEnd, size: number, leaf: string | undefined): void {
  if (leaf === end.leaf) return;
  const what =
    leaf === undefined
      ? `The ledger has ${size} entries, and entry ${end.position} was acknowledged or seen here: its end is lost`
      : `Entry ${end.position} is not the one that was acknowledged or seen here: the end of the ledger was replaced`;
  throw new StoreError('severed', `${what}, as by a standby that was promoted without it.`);
}

/** Throws StoreError `severed` where the ledger is not the one that was signed for. */
export async function requireSigned(
  { size: signed, root }: Promised,
  size: number,
  rootAt: (size: number) => Promise<Hash>,
): Promise<void> {
  const what =
    size < signed
      ? `The ledger has ${size} entries, and a checkpoint of ${signed} was signed: its end is lost`
      : sameBytes(await rootAt(signed), root)
        ? null
        : `The first ${signed} entries are not those that the last checkpoint was signed for`;
  if (what !== null) throw new StoreError('severed', `${what}, as by a standby that was promoted without them.`);
}
