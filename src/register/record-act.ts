/**
 * Recording an act, and starting an amendment with its proposal.
 */
import type { Act } from '../law/acts.ts';
import { parseLegalDate } from '../law/dates.ts';
import { Family, type Instrument } from '../law/family.ts';
import type { Reason } from '../law/reasons.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { newPart, type PartKind, withAct } from '../simulation/building.ts';
import { objections } from '../simulation/judging.ts';
import { SCHEMA } from './bodies.ts';
import type { History, Told } from './history.ts';
import { answering, checkAct } from './judging.ts';
import { plainAct } from './plain-act.ts';
import { impossible, Problem } from './problems.ts';
import type { Recorded } from './recorded.ts';
import type { Caller, Decision, Draft, Recorder } from './recording.ts';
import { type ActRequest, amendmentRequest, check, implementationRequest, recordRequest } from './requests.ts';
import { recognized, refuseSeal, sealedAct } from './sealing.ts';

/** Records an act of an instrument.
 * @throws Problem; `act-not-open` carries all reasons. */
export async function recordAct(recorder: Recorder, id: string, body: unknown, caller: Caller): Promise<Recorded> {
  const asked = plainAct(body) ?? check(recordRequest, body);
  const seals = once((parties: readonly string[]) => sealedAct(asked, parties));
  return recorder.run(id, caller, { record: id, request: recognized(asked) }, (history) => {
    const before = history.at(null);
    const one = before.get(id);
    const { request, ...beside } = seals(one.clauses.parties.map((party) => party.id));
    const asking = split(request);
    const { act, reason } = asking;
    checkAct(one.chart, act, recorder.today());
    const recorded = { act, version: one.version + 1, date: parseLegalDate(act.on) };
    const after = withAct(before, one, recorded);
    const reasons = reason === null ? objections(before, after, id, recorded.version) : [];
    if (reasons.length > 0) throw notOpen(reasons);
    return {
      id,
      registers: [],
      ...beside,
      entries: [actDraft(history, id, asking)],
      ...unlessHeld(history, id, after),
    };
  });
}

/** The same function, worked out at its first call: a recording that is judged again has the same seal. */
function once<Given, Result>(work: (given: Given) => Result): (given: Given) => Result {
  let done: { readonly result: Result } | undefined;
  return (given) => {
    done ??= { result: work(given) };
    return done.result;
  };
}

/** Separates the act from the express reason for recording it all the same. */
function split(request: ActRequest): Asked {
  const { outsideProcedure: reason = null, ...told } = request;
  const text = canonicalize(told);
  // With its fields in the order of the ledger's text, so that it reads the same before and after a restart.
  return { act: JSON.parse(text) as Act, text, reason };
}

/** An act with its canonical text, and the express reason for recording it outside the procedure. */
interface Asked {
  readonly act: Act;
  readonly text: string;
  readonly reason: string | null;
}

export function notOpen(reasons: readonly Reason[]): Problem {
  return new Problem('act-not-open', reasons.map((reason) => reason.text).join('; '), { reasons });
}

function actDraft(history: History, id: string, { act, text, reason }: Asked): Draft {
  const { chartVersion } = history.chronicles.get(id)!;
  return { instrument: id, kind: 'act', schema: SCHEMA.act, body: act, text, reason, chartVersion };
}

/** Starts an amendment of an agreement, or carrying it out in one of the ways its clauses name. The first act begins it. */
export async function startPart(
  recorder: Recorder,
  parent: string,
  kind: PartKind,
  body: unknown,
  caller: Caller,
): Promise<Recorded> {
  const request = kind === 'amendment' ? check(amendmentRequest, body) : check(implementationRequest, body);
  return recorder.run(parent, { ...caller, ifVersion: null }, { start: parent, kind, request }, (history) => {
    refuseSeal(request.act, '/act');
    const { act, text, reason } = split(request.act);
    const name = 'procedure' in request ? String(request.procedure) : null;
    const part = partOf(history, parent, kind, name, request.title);
    checkBeginning(part.instrument, act);
    checkAct(part.instrument.chart, act, recorder.today(), '/act');
    const before = new Family([...history.at(null).instruments.values(), part.instrument]);
    const after = withAct(before, part.instrument, { act, version: 2, date: parseLegalDate(act.on) });
    const { id } = part.instrument;
    const reasons = reason === null ? objections(before, after, id, 2) : [];
    if (reasons.length > 0) throw notOpen(reasons);
    const { chartVersion } = history.chronicles.get(parent)!;
    const base = { instrument: id, chartVersion };
    const started = { ...base, kind: 'started' as const, schema: SCHEMA.started, body: part.body, reason: null };
    const first = { ...base, kind: 'act' as const, schema: SCHEMA.act, body: act, text, reason };
    return { id, registers: [part.registers], entries: [started, first], ...unlessHeld(history, parent, after) };
  });
}

/** What the family comes to, where the act counts at once. */
function unlessHeld(history: History, id: string, after: Family): Pick<Decision, 'after'> {
  return history.twoPerson(id) ? {} : { after };
}

/** Only an act of the first stage begins a procedure. */
function checkBeginning({ chart }: Instrument, act: Act): void {
  const first = chart.procedure.clauses.stages[0]?.state;
  const types = chart.procedure.acts
    .filter((one) => 'stage' in one.place && one.place.stage === first)
    .map((one) => one.type);
  if (!types.includes(act.type))
    throw impossible('/act/type', `it begins with the act ${[...new Set(types)].join(' or ')}`);
}

/** The next part of a kind, before anything happened in it, with what its first entry says.
 * @throws Problem `not-found` where the parent is no agreement, `no-such-procedure`. */
function partOf(history: History, parent: string, kind: PartKind, name: string | null, title: Title) {
  // A title given without a language is kept as of undetermined language, as BCP 47 has it.
  const titles = typeof title === 'string' ? { und: title } : title;
  const instrument = answering(newPart)(history.at(null), parent, kind, name, titles);
  const { id, number, clauses } = instrument;
  const parties = clauses.parties.map((party) => party.id);
  const procedure = name === null ? {} : { procedure: name };
  return {
    instrument,
    registers: { id, kind, parent, number, title: titles, parties, supersedes: [] },
    body: { parent, kind, ...procedure, number, title: titles },
  };
}

type Title = string | Readonly<Record<string, string>>;

/** The entry of an instrument with a version, where it is an act. */
export function actEntry(history: History, id: string, version: number): Extract<Told, { kind: 'act' }> | undefined {
  const told = history.chronicles.get(id)!.told[version - 1];
  return told?.kind === 'act' ? told : undefined;
}
