import type { Projection, Recording } from '../register/ports.ts';

/**
 * Throws a TypeError when a recording could not have been meant: one without entries, or one that registers an
 * instrument without its first entry or its first projection.
 */
export function checkRecording({ entries, registers, projections, recordedAt }: Recording): void {
  if (entries.length === 0) throw new TypeError('a recording without entries');
  if (!Number.isSafeInteger(recordedAt)) throw new TypeError(`${recordedAt} is not an instant in whole milliseconds`);
  checkProjections(projections);
  if (new Set(registers.map(({ id }) => id)).size !== registers.length)
    throw new TypeError('an instrument registered twice');
  for (const { id, parent, number } of registers) {
    const has = ({ instrument }: { readonly instrument: string }) => instrument === id;
    if ((parent === null) !== (number === null))
      throw new TypeError(`${id} has a parent and no number, or the reverse`);
    if (!entries.some(has)) throw new TypeError(`${id} is registered without an entry`);
    if (!projections.some(has)) throw new TypeError(`${id} is registered without a projection`);
  }
}

/** Throws a TypeError when an instrument is projected twice: which of the rows is meant? */
export function checkProjections(projections: readonly Projection[]): void {
  if (projections.length < 2) return;
  const ids = new Set(projections.map(({ instrument }) => instrument));
  if (ids.size !== projections.length) throw new TypeError('an instrument projected twice');
}
