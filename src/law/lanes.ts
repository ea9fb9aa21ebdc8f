/**
 * The lanes: for each party, how far it has come in each of its lanes.
 */
import { ACTS } from './acts.ts';
import type { Fold } from './fold.ts';
import { unstarted } from './machine.ts';
import type { Procedure, ProcedureAct } from './procedure.ts';

/** Party, then kind of lane, then the state of that lane. */
export type Lanes = Readonly<Record<string, Readonly<Record<string, string>>>>;

type Building = Record<string, Record<string, string>>;

/** The lanes after the acts that were taken; a lane not yet reached is in its first state. */
export function lanesOf(result: Fold): Lanes {
  const { procedure } = result.chart;
  const lanes: Building = Object.fromEntries(procedure.parties.map((party) => [party.id, {}]));
  reset(procedure, lanes, () => true);
  for (const { item, taken } of result.judgement.steps) {
    const one = taken ? procedure.byKey.get(item.key) : undefined;
    if (one !== undefined) move(procedure, lanes, one);
  }
  return lanes;
}

/** Puts lanes to their beginning: that of a lane whose first required act is a signature is `unsigned`. */
function reset(procedure: Procedure, lanes: Building, affected: (one: ProcedureAct) => boolean): void {
  const begun = new Set<string>();
  for (const one of procedure.acts) {
    if (one.place.kind !== 'lane' || one.by === null || !affected(one)) continue;
    const lane = `${one.by}.${one.place.lane}`;
    if (begun.has(lane)) continue;
    lanes[one.by]![one.place.lane] = unstarted(one.place.optional ? undefined : one);
    if (!one.place.optional) begun.add(lane);
  }
}

function move(procedure: Procedure, lanes: Building, one: ProcedureAct): void {
  if (one.by === null) return;
  if (one.place.kind === 'lane') lanes[one.by]![one.place.lane] = ACTS[one.type].done;
  if (one.type === 'reject') {
    const approval = procedure.byKey.get(`approve.${one.by}`);
    if (approval?.place.kind === 'lane') lanes[one.by]![approval.place.lane] = ACTS.reject.done;
  }
  // Reopened negotiations begin a new text.
  if (one.type === 'reopen') reset(procedure, lanes, (other) => procedure.ofTheText.has(other.key));
}
