/**
 * What differs between two families: before and after something that was not recorded.
 */
import type { Family } from '../law/family.ts';
import { type Standing, standing } from '../law/standing.ts';

/** One instrument's standing before and after. */
export interface Change {
  readonly id: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** The instruments that were there before and whose standing differs between two families, as of a day (ISO). */
export function changes(before: Family, after: Family, asOf: string): Change[] {
  return [...after.instruments.keys()].flatMap((id) => changeOf(before, after, id, asOf) ?? []);
}

function changeOf(before: Family, after: Family, id: string, asOf: string): Change | null {
  const old = before.instruments.get(id);
  if (old === undefined) return null;
  // Most of a large family is the very same, and no act elsewhere reaches it.
  if (old === after.get(id) && before.fold(id, asOf) === after.fold(id, asOf)) return null;
  const change = { id, before: standing(before, id, asOf), after: standing(after, id, asOf) };
  return own(change.before) === own(change.after) ? null : change;
}

/** What a standing says of the instrument itself: what hangs on it is a change of its own. */
function own({ parts: _, ...rest }: Standing): string {
  return JSON.stringify(rest);
}
