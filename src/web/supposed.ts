/**
 * A scenario as a page has it in its address and its form: acts with their days, and on what they are supposed. Read
 * in the same way where the page is made and, with script, in the browser.
 */
import type { Procedure } from '../law/procedure.ts';

/** The most steps of a scenario on the page. */
export const MOST_STEPS = 40;

/** What a form of the simulator says. */
export interface Supposed {
  /** Empty for the instrument itself, `amendment`, or the name of a way of carrying the agreement out. */
  readonly made: string;
  /** The day of the record on which the steps are put; empty for today. */
  readonly asOf: string;
  /** Keys of acts with their legal dates, in order. */
  readonly steps: readonly { readonly key: string; readonly day: string }[];
}

/** Reads the fields of a form, or of an address: `key` and `day` by turns; `drop` leaves one out. */
export function supposedIn(query: URLSearchParams): Supposed {
  const days = query.getAll('day');
  const drop = query.get('drop') ?? '';
  const steps = query
    .getAll('key')
    .map((key, index) => ({ key, day: (days[index] ?? '').trim() }))
    .filter(({ key, day }, index) => key !== '' && day !== '' && String(index) !== drop)
    .slice(0, MOST_STEPS);
  return { made: query.get('made') ?? '', asOf: query.get('asOf') ?? '', steps };
}

/** The same as the query of an address. */
export function queryOf({ made, asOf, steps }: Supposed): URLSearchParams {
  const query = new URLSearchParams();
  if (made !== '') query.set('made', made);
  if (asOf !== '') query.set('asOf', asOf);
  for (const { key, day } of steps) {
    query.append('key', key);
    query.append('day', day);
  }
  return query;
}

/** The scenario, as simulations take it.
 * @param own the procedure that knows the acts. */
export function documentOf(id: string, own: Procedure, { made, asOf, steps }: Supposed) {
  const ground =
    made === ''
      ? { instrument: id }
      : made === 'amendment'
        ? { agreement: id, title: made }
        : { agreement: id, procedure: made, title: made };
  return {
    ...ground,
    ...(asOf === '' ? {} : { asOf }),
    steps: steps.flatMap(({ key, day }) => {
      const act = own.byKey.get(key);
      if (act === undefined) return [];
      const by = act.by === null ? {} : { by: act.by };
      return [{ type: act.type, ...by, ...(act.name === null ? {} : { name: act.name }), on: day }];
    }),
  };
}
