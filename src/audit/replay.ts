/**
 * Replaying: what is shown of instruments against what their entries, once more through the chart, come to.
 */
import { canonicalize } from '../ledger/canonical.ts';
import type { Stamped } from '../register/projection.ts';

/**
 * How a standing shown differs from the one that follows; null where it does not. What another version of the program
 * showed may name that version, and must say the same in all else.
 */
export function standingDifference(shown: Stamped, due: Stamped): string | null {
  const [ours, theirs] = [due, shown].map((one) => String(one.chartVersion));
  const sameClauses = ours?.split(' ')[0] === theirs?.split(' ')[0] && VERSION.test(theirs ?? '');
  const other = ours !== theirs && sameClauses ? ` (it was made by ${theirs}, and this program is ${ours})` : '';
  const compared = sameClauses ? { ...shown, chartVersion: due.chartVersion } : shown;
  const fields = Object.keys({ ...compared, ...due }).filter((name) => !same(field(compared, name), field(due, name)));
  if (fields.length === 0) return null;
  if (fields.includes('sentence'))
    return `the position shown reads “${shown.sentence}”; by its entries it is “${due.sentence}”${other}`;
  return `the position shown differs from the one that follows from its entries in ${fields.join(', ')}${other}`;
}

/** A chart version: that of the clauses, and that of the law code. */
const VERSION = /^\S+@\d+:[0-9a-f]{12} law@\d+:[0-9a-f]+$/;

const field = (standing: Stamped, name: string): unknown => standing[name as keyof Stamped];

function same(a: unknown, b: unknown): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalize(a) === canonicalize(b);
}
