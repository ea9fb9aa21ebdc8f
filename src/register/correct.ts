/**
 * Corrections: an entry's act is replaced or annulled, never deleted. A correction works back to the beginning (by
 * analogy to VCLT-IO Art. 80); what was answered before it can still be asked for. It always has its reason, so it may
 * leave acts that no longer fit: they then stand as findings, which the preview shows.
 */

import { parseLegalDate } from '../law/dates.ts';
import { Family } from '../law/family.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { type Change, changes } from '../simulation/changes.ts';
import { SCHEMA } from './bodies.ts';
import { unconfirmedOf } from './held.ts';
import { actsOf, type History } from './history.ts';
import { checkAct } from './judging.ts';
import { impossible } from './problems.ts';
import { actEntry } from './record-act.ts';
import type { Recorded } from './recorded.ts';
import type { Caller, Decision, Recorder } from './recording.ts';
import { type CorrectionRequest, check, correctionRequest } from './requests.ts';
import { refuseSeal } from './sealing.ts';

/** Records a correction. */
export async function correct(recorder: Recorder, id: string, body: unknown, caller: Caller): Promise<Recorded> {
  const request = check(correctionRequest, body);
  return recorder.run(id, caller, { correct: id, request }, (history) => decide(recorder, history, id, request));
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
  const decision = decide(recorder, history, id, request);
  const after = history.twoPerson(id)
    ? confirmed(history, id, request)
    : recorder.preview(history, decision, principal);
  return changes(history.at(null), after, recorder.today());
}

/** The family as it would be once the correction was confirmed. */
export function confirmed(
  history: History,
  id: string,
  { version, act }: { readonly version: number; readonly act?: CorrectionRequest['act'] | undefined },
): Family {
  const { instruments } = history.at(null);
  const one = instruments.get(id)!;
  const others = one.acts.filter((recorded) => recorded.version !== version);
  const replaced = act === undefined ? [] : [{ act, version, date: parseLegalDate(act.on) }];
  const acts = [...others, ...replaced].sort((a, b) => a.version - b.version);
  return new Family([...instruments.values()].map((other) => (other === one ? { ...one, acts } : other)));
}

function decide(recorder: Recorder, history: History, id: string, request: CorrectionRequest): Decision {
  const { version, act, reason } = request;
  if (actEntry(history, id, version) === undefined) {
    throw impossible('/version', `version ${version} of ${id} is no act; only acts can be corrected`);
  }
  const chronicle = history.chronicles.get(id)!;
  if (unconfirmedOf(chronicle.told).some((one) => one.version === version)) {
    throw impossible('/version', `version ${version} is not confirmed; it counts for nothing as it is`);
  }
  const now = actsOf(chronicle.told).find((recorded) => recorded.version === version)?.act;
  if (act === undefined && now === undefined) throw impossible('/annul', `version ${version} is annulled already`);
  refuseSeal(act, '/act', now);
  if (act !== undefined) checkAct(history.at(null).get(id).chart, act, recorder.today(), '/act');
  if (act !== undefined && now !== undefined && canonicalize(act) === canonicalize(now)) {
    throw impossible('/act', `version ${version} says just this already`);
  }
  const body = act === undefined ? { version, annul: true } : { version, act };
  const { chartVersion } = chronicle;
  const entry = { instrument: id, kind: 'correction' as const, schema: SCHEMA.correction, body, reason, chartVersion };
  return { id, registers: [], entries: [entry] };
}
