/** Refusing loudly what nobody can have meant to record. */
import type { Projection, Recording } from '../register/ports.ts';

/** Throws a TypeError for an empty batch, a recording without entries, or an instrument without its beginnings. */
export function checkBatch(batch: readonly Recording[]): void {
  if (batch.length === 0) throw new TypeError('an empty batch');
  for (const { entries, registers, projections, recordedAt } of batch) {
    if (entries.length === 0) throw new TypeError('a recording without entries');
    if (!Number.isSafeInteger(recordedAt)) throw new TypeError(`${recordedAt} is not an instant in whole milliseconds`);
    checkProjected(projections);
    if (twice(registers.map(({ id }) => id))) throw new TypeError('an instrument registered twice');
    for (const { id, parent, number } of registers) {
      if ((parent === null) !== (number === null))
        throw new TypeError(`${id} has a parent and no number, or the reverse`);
      if (!entries.some((one) => one.instrument === id)) throw new TypeError(`${id} is registered without an entry`);
      if (!projections.some((one) => one.instrument === id))
        throw new TypeError(`${id} is registered without a projection`);
    }
  }
}

/** Throws a TypeError when an instrument is projected twice: which of the rows is meant? */
export function checkProjected(projections: readonly Projection[]): void {
  if (twice(projections.map(({ instrument }) => instrument))) throw new TypeError('an instrument projected twice');
}

const twice = (names: readonly string[]) => new Set(names).size !== names.length;
