/**
 * Recording an act, and starting an amendment with its proposal.
 */
import type { Act, RecordedAct } from '../law/acts.ts';
import { parseLegalDate } from '../law/dates.ts';
import { Family, type Instrument } from '../law/family.ts';
import type { Reason } from '../law/reasons.ts';
import { SCHEMA } from './bodies.ts';
import { chartOf } from './charts.ts';
import type { History, Told } from './history.ts';
import { checkAct, objections } from './judging.ts';
import { impossible, Problem } from './problems.ts';
import type { Caller, Decision, Recorded, Recorder } from './recording.ts';
import { type ActRequest, actRequest, amendmentRequest, check } from './requests.ts';

/** Records an act of an instrument.
 * @throws Problem; `act-not-open` carries all reasons. */
export async function recordAct(recorder: Recorder, id: string, body: unknown, caller: Caller): Promise<Recorded> {
  const request = check(actRequest, body);
  const { act, outsideProcedure } = split(request);
  return recorder.run(id, caller, { record: id, request }, (history) => {
    const before = history.at(null);
    const one = before.get(id);
    checkAct(one.chart, act, recorder.today());
    const recorded = { act, version: one.version + 1, date: parseLegalDate(act.on) };
    const after = withAct(before, one, recorded);
    const reasons = outsideProcedure === null ? objections(before, after, id, recorded.version) : [];
    if (reasons.length > 0) throw notOpen(reasons);
    return { id, registers: [], entries: [actDraft(history, id, act, outsideProcedure)], after };
  });
}

/** The family with one more act. */
export function withAct(family: Family, one: Instrument, recorded: RecordedAct): Family {
  const changed = { ...one, acts: [...one.acts, recorded], version: recorded.version };
  return new Family([...family.instruments.values()].map((other) => (other.id === one.id ? changed : other)));
}

/** Separates the act from the express reason for recording it all the same. */
export function split(request: ActRequest): { act: Act; outsideProcedure: string | null } {
  const { outsideProcedure = null, ...act } = request;
  return { act, outsideProcedure };
}

export function notOpen(reasons: readonly Reason[]): Problem {
  return new Problem('act-not-open', reasons.map((reason) => reason.text).join('; '), { reasons });
}

function actDraft(history: History, id: string, act: Act, reason: string | null): Decision['entries'][number] {
  const { chartVersion } = history.chronicles.get(id)!;
  return { instrument: id, kind: 'act', schema: SCHEMA.act, body: act, reason, chartVersion };
}

/** Starts an amendment of an agreement; its first act is the proposal. */
export async function startAmendment(
  recorder: Recorder,
  parent: string,
  body: unknown,
  caller: Caller,
): Promise<Recorded> {
  const request = check(amendmentRequest, body);
  return recorder.run(parent, { ...caller, ifVersion: null }, { amend: parent, request }, (history) => {
    const { act, outsideProcedure } = split(request.act);
    const draft = newAmendment(history, parent, request.title);
    if (act.type !== 'propose') throw impossible('/act/type', 'an amendment starts with the act propose');
    checkAct(draft.instrument.chart, act, recorder.today(), '/act');
    const before = new Family([...history.at(null).instruments.values(), draft.instrument]);
    const recorded = { act, version: 2, date: parseLegalDate(act.on) };
    const reasons = objections(before, withAct(before, draft.instrument, recorded), draft.instrument.id, 2);
    if (outsideProcedure === null && reasons.length > 0) throw notOpen(reasons);
    const { id } = draft.instrument;
    const { chartVersion } = history.chronicles.get(parent)!;
    const started = {
      instrument: id,
      kind: 'started',
      schema: SCHEMA.started,
      body: draft.body,
      reason: null,
      chartVersion,
    };
    const proposed = {
      instrument: id,
      kind: 'act',
      schema: SCHEMA.act,
      body: act,
      reason: outsideProcedure,
      chartVersion,
    };
    return { id, registers: [draft.registers], entries: [started, proposed] as Decision['entries'] };
  });
}

/** The next amendment of an agreement, before anything happened in it.
 * @throws Problem `not-found` where the parent is no agreement, `no-amendment-clause`. */
export function newAmendment(history: History, parent: string, title: string | Readonly<Record<string, string>>) {
  const agreement = history.at(null).get(parent);
  if (agreement.kind !== 'agreement') throw new Problem('not-found', `${parent} is not an agreement`);
  const chart = chartOf(agreement.clauses, 'amendment');
  if (chart === undefined)
    throw new Problem('no-amendment-clause', `the clauses of ${parent} provide for no amendment`);
  const number = history.at(null).hangingOn(parent).length + 1;
  const id = `${parent}/amendments/${number}`;
  // A title given without a language is kept as of undetermined language, as BCP 47 has it.
  const titles = typeof title === 'string' ? { und: title } : title;
  const base = { id, kind: 'amendment' as const, parent, number, title: titles };
  const instrument: Instrument = { ...base, clauses: agreement.clauses, chart, acts: [], plans: [], version: 1 };
  const parties = agreement.clauses.parties.map((party) => party.id);
  return {
    instrument,
    registers: { ...base, parties, supersedes: [] },
    body: { parent, kind: 'amendment' as const, number, title: titles },
  };
}

/** The entry of an instrument with a version, where it is an act. */
export function actEntry(history: History, id: string, version: number): Extract<Told, { kind: 'act' }> | undefined {
  const told = history.chronicles.get(id)!.told[version - 1];
  return told?.kind === 'act' ? told : undefined;
}
