/**
 * Replaying: the entries of a family, once more through the chart, and what is shown of them against what they come to.
 */
import { parseLegalDate } from '../law/dates.ts';
import { canonicalize } from '../ledger/canonical.ts';
import type { ChainFault } from '../ledger/chain.ts';
import type { Chronicle, Told } from '../register/history.ts';
import { dayOf } from '../register/instants.ts';
import type { Stamped } from '../register/projection.ts';

/** What entries say that the register would never have taken: another chart, or an act dated after its recording. */
export function entryFaults(one: Chronicle): ChainFault[] {
  const clauses = one.chartVersion.split(' ')[0];
  return one.told.flatMap((told) => {
    const { position, instrument, chartVersion, recordedAt } = told.entry;
    const fault = (detail: string) => ({ position, instrument, detail });
    const on = dateOf(told);
    return [
      ...(chartVersion.split(' ')[0] === clauses
        ? []
        : [fault(`it names the chart ${chartVersion}; the clauses on record make ${clauses}`)]),
      ...(on === null || parseLegalDate(on).earliest <= dayOf(recordedAt)
        ? []
        : [fault(`its act is dated ${on}, after the day on which it was recorded`)]),
    ];
  });
}

function dateOf(told: Told): string | null {
  if (told.kind === 'act') return told.body.on;
  return told.kind === 'correction' && 'act' in told.body ? told.body.act.on : null;
}

/**
 * How a standing shown differs from the one that follows; null where it does not. What another version of the program
 * showed may name that version, and must say the same in all else.
 */
export function standingDifference(shown: Stamped, due: Stamped): string | null {
  const [ours, theirs] = [due, shown].map((one) => String(one.chartVersion));
  const sameClauses = ours?.split(' ')[0] === theirs?.split(' ')[0];
  const other = ours !== theirs && sameClauses ? ` (it was made by ${theirs}, and this program is ${ours})` : '';
  const compared = sameClauses ? { ...shown, chartVersion: due.chartVersion } : shown;
  const fields = Object.keys({ ...compared, ...due }).filter((name) => !same(field(compared, name), field(due, name)));
  if (fields.length === 0) return null;
  if (fields.includes('sentence'))
    return `the position shown reads “${shown.sentence}”; by its entries it is “${due.sentence}”${other}`;
  return `the position shown differs from the one that follows from its entries in ${fields.join(', ')}${other}`;
}

const field = (standing: Stamped, name: string): unknown => standing[name as keyof Stamped];

function same(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalize(a) === canonicalize(b);
}
