/**
 * The two-person rule: under it an act or correction recorded by one principal counts only from the entry by which
 * another confirms it. What was recorded before the rule was set, or is recorded once it is lifted, counts at once.
 */
import type { Unconfirmed } from '../law/family.ts';
import type { Told } from './history.ts';

/** The entry by which a held one was confirmed: the first of another principal. */
export function confirmationOf(told: readonly Told[], version: number): Told | undefined {
  const by = told[version - 1]?.entry.principal;
  return told.find((one) => one.kind === 'confirmation' && one.body.version === version && one.entry.principal !== by);
}

/** What is told, each act and correction where it began to count, and those left out that do not count. */
export function counting(told: readonly Told[]): readonly Told[] {
  if (!told.some((one) => one.held)) return told;
  return told.flatMap((one) => {
    if (one.held) return [];
    if (one.kind !== 'confirmation' || confirmationOf(told, one.body.version) !== one) return [one];
    const confirmed = told[one.body.version - 1];
    return confirmed?.held ? [confirmed] : [];
  });
}

/** What waits for a second person. */
export function unconfirmedOf(told: readonly Told[]): Unconfirmed[] {
  return told.flatMap((one): Unconfirmed[] => {
    if (!one.held || confirmationOf(told, one.entry.version) !== undefined) return [];
    const { version, principal } = one.entry;
    if (one.kind === 'act') return [{ version, principal, act: one.body, corrects: null }];
    if (one.kind !== 'correction') return [];
    return [{ version, principal, act: 'act' in one.body ? one.body.act : null, corrects: one.body.version }];
  });
}
