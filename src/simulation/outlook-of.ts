/**
 * The outlook of an instrument of a family.
 */
import type { Family } from '../law/family.ts';
import { type Outlook, outlook } from '../law/outlook.ts';
import { keyOf } from '../law/procedure.ts';

/** Every act of the instrument's procedure in its section, as of a day (ISO). */
export function outlookOf(family: Family, id: string, asOf: string): Outlook {
  const one = family.get(id);
  return outlook({
    fold: family.fold(id, asOf),
    acts: one.acts,
    keyOf: (recorded) => keyOf(one.chart.procedure, recorded.act),
    plans: one.plans,
    asOf,
  });
}
