/**
 * How each act of a procedure stands on the day of the question: in which section, when, and whether planned.
 */
import { type Outlook, type OutlookEntry, SECTIONS, type Section } from '../law/outlook.ts';

/** An act and its section. */
export interface ActStanding {
  readonly section: Section;
  readonly entry: OutlookEntry;
}

/** Every act of the procedure by its key. */
export function standings(next: Outlook): ReadonlyMap<string, ActStanding> {
  return new Map(SECTIONS.flatMap((section) => next[section].map((entry) => [entry.key, { section, entry }] as const)));
}
