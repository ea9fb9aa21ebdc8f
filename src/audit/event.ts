/**
 * An event of the audit trail: who recorded what, when, on whose behalf, by which chart, with the position before and
 * after. Of persons it carries the recorder and the name of a signatory; notes and evidence stay in the ledger.
 */
import { ACTS, type Act } from '../law/acts.ts';
import { dateInWords, parseLegalDate } from '../law/dates.ts';
import type { Phrase } from '../law/phrases.ts';
import { REASONS, type Reason } from '../law/reasons.ts';
import { standing } from '../law/standing.ts';
import type { History, Told } from '../register/history.ts';
import { dayOf, instantText } from '../register/instants.ts';
import type { RefusalRow } from '../register/ports.ts';
import type { AuditKindName } from './kinds.ts';

/** Where an instrument stood, as of the day of the event. */
export interface Stood {
  readonly state: string;
  readonly sentence: string;
  /** The same for other languages. */
  readonly phrases: readonly Phrase[];
}

/** Why something was refused. */
export interface Refused {
  readonly code: string;
  readonly reasons: readonly string[];
  /** The reasons from the chart once more, for other languages; empty where it was refused for another cause. */
  readonly said: readonly Reason[];
}

export interface AuditEvent {
  readonly kind: AuditKindName;
  /** RFC 3339, UTC. */
  readonly at: string;
  /** Who recorded, or tried to. */
  readonly principal: string;
  /** The parties whose act it is: one, both for a joint act, none where it is nobody's. */
  readonly onBehalfOf: readonly string[];
  /** Null where it is about none. */
  readonly instrument: string | null;
  /** Of the entry; null for what made none. */
  readonly version: number | null;
  readonly position: number | null;
  /** Type of the act it is about, and its legal date (EDTF). */
  readonly act: string | null;
  readonly on: string | null;
  readonly signatory: string | null;
  /** In a sentence. */
  readonly what: string;
  /** The express reason given for it. */
  readonly reason: string | null;
  readonly chartVersion: string;
  /** Null where the instrument was not there. */
  readonly before: Stood | null;
  readonly after: Stood | null;
  /** Of a refusal: the problem, and every reason. */
  readonly refused: Refused | null;
  /** The entry's leaf in the ledger; null for what made no entry. */
  readonly leaf: string | null;
}

/** The event that an entry of a history stands for. */
export function entryEvent(history: History, told: Told): AuditEvent {
  const { entry } = told;
  const act = actOf(told);
  const day = dayOf(entry.recordedAt);
  return {
    kind: kindOf(told),
    at: instantText(entry.recordedAt),
    principal: entry.principal,
    onBehalfOf: behalfOf(history, entry.instrument, act),
    instrument: entry.instrument,
    version: entry.version,
    position: entry.position,
    act: act?.type ?? null,
    on: act?.on ?? null,
    signatory: act?.signatory ?? null,
    what: sentenceOf(told, act),
    reason: entry.reason,
    chartVersion: entry.chartVersion,
    before: stood(history, entry.instrument, entry.position - 1, day),
    after: stood(history, entry.instrument, entry.position, day),
    refused: null,
    leaf: entry.leaf,
  };
}

/** The event of a refusal.
 * @param history of the instrument it was about; null where there is none. */
export function refusalEvent(history: History | null, row: RefusalRow): AuditEvent {
  const facts = JSON.parse(row.facts) as RefusalFacts;
  const act = refusedAct(facts.request);
  const last = history === null ? 0 : lastPosition(history, row.refusedAt);
  const place = history === null ? null : stood(history, row.instrument, last, dayOf(row.refusedAt));
  const what = act === null ? 'a recording' : `${actInWords(act)}`;
  return {
    kind: 'refusal',
    at: instantText(row.refusedAt),
    principal: row.principal,
    onBehalfOf: history === null ? [] : behalfOf(history, row.instrument, act),
    instrument: row.instrument,
    version: null,
    position: null,
    act: act?.type ?? null,
    on: act?.on ?? null,
    signatory: act?.signatory ?? null,
    what: `refused: ${what}`,
    reason: null,
    chartVersion: row.chartVersion,
    before: place,
    after: place,
    refused: { code: row.code, reasons: reasonsOf(facts), said: facts.reasons.filter(isCoded) },
    leaf: null,
  };
}

/** The kind of the event that an entry stands for. */
export function kindOf(told: Told): AuditKindName {
  if (told.kind === 'correction') return 'annul' in told.body ? 'annulment' : 'correction';
  return told.kind === 'act' && told.entry.reason !== null ? 'outOfProcedure' : told.kind;
}

/** The act an entry is about: recorded, put in place of another, or planned. */
function actOf(told: Told): Act | null {
  switch (told.kind) {
    case 'act':
      return told.body;
    case 'correction':
      return 'act' in told.body ? told.body.act : null;
    case 'plan':
      return told.body.act ?? null;
    default:
      return null;
  }
}

function behalfOf(history: History, id: string, act: Act | null): string[] {
  if (act?.by === undefined) return [];
  if (act.by !== 'joint') return [act.by];
  return history.chronicles.get(id)?.clauses.parties.map((party) => party.id) ?? [];
}

const PLANS = { expect: 'planned', confirm: 'confirmed', move: 'moved', drop: 'dropped' } as const;

function sentenceOf(told: Told, act: Act | null): string {
  switch (told.kind) {
    case 'registered':
      return 'registered with its final clauses';
    case 'started':
      return `started: ${told.body.kind} ${told.body.number} of ${told.body.parent}`;
    case 'act':
      return `recorded: ${actInWords(told.body)}`;
    case 'correction':
      return act === null
        ? `annulled: the act of version ${told.body.version}`
        : `corrected: the act of version ${told.body.version} now reads ${actInWords(act)}`;
    case 'rule':
      return `the two-person rule was ${told.body.twoPerson ? 'set' : 'lifted'}`;
    case 'confirmation':
      return `confirmed: the act or correction of version ${told.body.version}`;
    case 'plan': {
      const { change, plan, on } = told.body;
      const which = act === null ? `the plan of version ${plan}` : actInWords(act);
      return `${PLANS[change]}: ${which}${change === 'move' && on !== undefined ? ` to ${on}` : ''}`;
    }
  }
}

/** An act in words: `approval by UN on 25 July 2016`. */
function actInWords({ type, by, name, on }: Act): string {
  const who = by === 'joint' ? 'by both parties ' : by === undefined ? `${name ?? ''} ` : `by ${by} `;
  return `${ACTS[type].noun} ${who}${dateInWords(parseLegalDate(on))}`;
}

/** Where an instrument stood once the entries up to a position were recorded, as of a day (ISO). */
function stood(history: History, id: string, position: number, day: string): Stood | null {
  const family = history.upTo(position);
  if (!family.instruments.has(id)) return null;
  const { state, sentence, phrases } = standing(family, id, day);
  return { state, sentence, phrases };
}

function lastPosition(history: History, instant: number): number {
  let last = 0;
  for (const { told } of history.chronicles.values()) {
    for (const { entry } of told) if (entry.recordedAt <= instant) last = Math.max(last, entry.position);
  }
  return last;
}

interface RefusalFacts {
  readonly detail: string;
  readonly reasons: readonly Reason[];
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  readonly request?: unknown;
}

/** The act in a refused request, where it holds one that can be told; what was sent may be anything. */
function refusedAct(request: unknown): Act | null {
  const given = request as { readonly act?: unknown } | null | undefined;
  const act = (given?.act ?? given) as Partial<Record<keyof Act, unknown>> | null | undefined;
  if (typeof act !== 'object' || act === null) return null;
  const { type, on, by, name, signatory } = act;
  if (typeof type !== 'string' || !Object.hasOwn(ACTS, type) || !isDate(on)) return null;
  const told = { by, name, signatory };
  const texts = Object.entries(told).filter((one): one is [string, string] => typeof one[1] === 'string');
  return { type, on, ...Object.fromEntries(texts) } as Act;
}

function isDate(on: unknown): on is string {
  if (typeof on !== 'string') return false;
  try {
    parseLegalDate(on);
    return true;
  } catch {
    return false;
  }
}

/** Whether a reason, as it was kept, is one of those there are now. */
function isCoded({ code, args }: Partial<Reason>): boolean {
  return code !== undefined && Object.hasOwn(REASONS, code) && typeof args === 'object';
}

function reasonsOf({ reasons, errors, detail }: RefusalFacts): string[] {
  if (reasons.length > 0) return reasons.map((reason) => reason.text);
  return errors.length > 0 ? errors.map((one) => `${one.pointer} ${one.detail}`.trim()) : [detail];
}
