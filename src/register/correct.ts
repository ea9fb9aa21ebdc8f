/**
 * Corrections: an entry's act is replaced or annulled, never deleted. A correction works back to the beginning (by
 * analogy to VCLT-IO Art. 80); what was answered before it can still be asked for. It always has its reason, so it may
 * leave acts that no longer fit: they then stand as findings, which the preview shows.
 */

import type { Family } from '../law/family.ts';
import { type Standing, standing } from '../law/standing.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { SCHEMA } from './bodies.ts';
import { actsOf, type History } from './history.ts';
import { checkAct } from './judging.ts';
import { impossible } from './problems.ts';
import { actEntry } from './record-act.ts';
import type { Recorded } from './recorded.ts';
import type { Caller, Decision, Recorder } from './recording.ts';
import { type CorrectionRequest, check, correctionRequest } from './requests.ts';

/** Records a correction. */
export async function correct(recorder: Recorder, id: string, body: unknown, caller: Caller): Promise<Recorded> {
  const request = check(correctionRequest, body);
  return recorder.run(id, caller, { correct: id, request }, (history) => decide(recorder, history, id, request));
}

/** One instrument's standing before and after something that was not recorded. */
export interface Change {
  readonly id: string;
  readonly before: Standing;
  readonly after: Standing;
}

/** Everything that a correction would change, in any instrument, without recording it. */
export async function previewCorrection(
  recorder: Recorder,
  id: string,
  body: unknown,
  principal: string,
): Promise<readonly Change[]> {
  const request = check(correctionRequest, body);
  const history = await recorder.families.of(id);
  const after = recorder.preview(history, decide(recorder, history, id, request), principal);
  return changes(history.at(null), after, recorder.today());
}

/** What a standing says of the instrument itself: what hangs on it is a change of its own. */
function own({ parts: _, ...rest }: Standing): string {
  return JSON.stringify(rest);
}

/** The instruments whose standing differs between two families. */
export function changes(before: Family, after: Family, asOf: string): Change[] {
  return [...after.instruments.keys()].flatMap((id) => {
    if (!before.instruments.has(id)) return [];
    const change = { id, before: standing(before, id, asOf), after: standing(after, id, asOf) };
    return own(change.before) === own(change.after) ? [] : [change];
  });
}

function decide(recorder: Recorder, history: History, id: string, request: CorrectionRequest): Decision {
  const { version, act, reason } = request;
  if (actEntry(history, id, version) === undefined) {
    throw impossible('/version', `version ${version} of ${id} is no act; only acts can be corrected`);
  }
  const chronicle = history.chronicles.get(id)!;
  const now = actsOf(chronicle.told).find((recorded) => recorded.version === version)?.act;
  if (act === undefined && now === undefined) throw impossible('/annul', `version ${version} is annulled already`);
  if (act !== undefined) checkAct(history.at(null).get(id).chart, act, recorder.today(), '/act');
  if (act !== undefined && now !== undefined && canonicalize(act) === canonicalize(now)) {
    throw impossible('/act', `version ${version} says just this already`);
  }
  const body = act === undefined ? { version, annul: true } : { version, act };
  const { chartVersion } = chronicle;
  const entry = { instrument: id, kind: 'correction' as const, schema: SCHEMA.correction, body, reason, chartVersion };
  return { id, registers: [], entries: [entry] };
}
