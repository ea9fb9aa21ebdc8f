/**
 * Confirming what another recorded under the two-person rule, and setting that rule.
 */
import { parseLegalDate } from '../law/dates.ts';
import type { Family } from '../law/family.ts';
import { withAct } from '../simulation/building.ts';
import { type Change, changes } from '../simulation/changes.ts';
import { objections } from '../simulation/judging.ts';
import { SCHEMA } from './bodies.ts';
import { confirmed } from './correct.ts';
import { confirmationOf } from './held.ts';
import type { History, Told } from './history.ts';
import { impossible, Problem } from './problems.ts';
import { notOpen } from './record-act.ts';
import type { Recorded } from './recorded.ts';
import type { Caller, Decision, Recorder } from './recording.ts';
import { check, confirmationRequest, ruleRequest } from './requests.ts';

/** An act or a correction that waits, or waited, for a second person. */
type Held = Extract<Told, { kind: 'act' | 'correction' }>;

/** Confirms an act or a correction that another recorded. It is judged as if it were recorded now. */
export async function confirm(
  recorder: Recorder,
  id: string,
  version: number,
  body: unknown,
  caller: Caller,
): Promise<Recorded> {
  check(confirmationRequest, body);
  return recorder.run(id, caller, { confirm: id, version }, (history) => {
    confirmable(history, id, version, caller.principal);
    const { chartVersion } = history.chronicles.get(id)!;
    return decision(id, 'confirmation', { version }, null, chartVersion);
  });
}

/** What confirming would change in any instrument, as of a day (ISO), without doing it.
 * @throws Problem as confirming would. */
export function previewConfirmation(
  history: History,
  id: string,
  version: number,
  principal: string,
  today: string,
): readonly Change[] {
  const held = confirmable(history, id, version, principal);
  const before = history.at(null);
  return changes(before, counted(history, id, held), today);
}

/** The family as it would be once it was confirmed. */
function counted(history: History, id: string, held: Held): Family {
  const { version } = held.entry;
  if (held.kind === 'act') {
    const before = history.at(null);
    return withAct(before, before.get(id), { act: held.body, version, date: parseLegalDate(held.body.on) });
  }
  return confirmed(history, id, held.body);
}

/** What is to be confirmed, where this principal may be its second person.
 * @throws Problem. */
function confirmable(history: History, id: string, version: number, principal: string): Held {
  const held = heldAt(history.chronicles.get(id)!.told, id, version);
  if (held.entry.principal === principal) {
    const detail = `version ${version} of ${id} was recorded by ${principal}; another has to confirm it`;
    throw new Problem('second-person-required', detail);
  }
  if (held.kind === 'act' && held.entry.reason === null) judge(history, id, held);
  return held;
}

/** @throws Problem `impossible-content` where there is nothing to confirm. */
function heldAt(told: readonly Told[], id: string, version: number): Held {
  const held = told[version - 1];
  if (held === undefined || !held.held || (held.kind !== 'act' && held.kind !== 'correction')) {
    throw impossible('/version', `version ${version} of ${id} needs no confirmation`);
  }
  if (confirmationOf(told, version) !== undefined) {
    throw impossible('/version', `version ${version} of ${id} is confirmed already`);
  }
  return held;
}

/** @throws Problem `act-not-open` where the procedure does not take the act any more. */
function judge(history: History, id: string, { body: act, entry }: Extract<Held, { kind: 'act' }>): void {
  const before = history.at(null);
  const recorded = { act, version: entry.version, date: parseLegalDate(act.on) };
  const reasons = objections(before, withAct(before, before.get(id), recorded), id, entry.version);
  if (reasons.length > 0) throw notOpen(reasons);
}

/** Sets or lifts the rule for an agreement and what hangs on it, with the reason. */
export async function setRule(recorder: Recorder, id: string, body: unknown, caller: Caller): Promise<Recorded> {
  const { twoPerson, reason } = check(ruleRequest, body);
  return recorder.run(id, caller, { rule: id, twoPerson, reason }, (history) => {
    const { kind, twoPerson: now, chartVersion } = history.chronicles.get(id)!;
    if (kind !== 'agreement') throw impossible('/instrument', `${id} is no agreement; the rule is one of agreements`);
    if (now === twoPerson) throw impossible('/twoPerson', `is so already for ${id}`);
    return decision(id, 'rule', { twoPerson }, reason, chartVersion);
  });
}

function decision(
  id: string,
  kind: 'rule' | 'confirmation',
  body: object,
  reason: string | null,
  chartVersion: string,
): Decision {
  return { id, registers: [], entries: [{ instrument: id, kind, schema: SCHEMA[kind], body, reason, chartVersion }] };
}
