/**
 * Why an act cannot be taken: derived from the chart, not written by hand. What an act still waits for is a shortest
 * path in the chart from here to a position that takes it. Every reason names act, party, organ and article.
 */
import type { Chart, Position } from './chart.ts';
import { dateInWords, edtf, type LegalDate } from './dates.ts';
import { actInWords, type ProcedureAct } from './procedure.ts';

/** What reasons say, each with what it says it of (`args`): keys of acts, EDTF dates, identifiers. Pages make their text
 * in other languages from these; `text` says the same in English. */
export const REASONS = {
  missing: 'an act must come first: `key`; `recorded` where one is on record, but not before',
  agreementNotInForce: 'the agreement is not in force',
  agreementWasNotInForce: 'the agreement was not in force on the date; `from`, `until` when it was',
  noOrder: 'no order of the other acts opens it',
  superseded: 'the agreement is superseded by `by` `on`',
  agreementEnded: 'the agreement it hangs on ended `on`',
  closed: 'another act, `key`, closed it `on`; `again` where reopened negotiations would open it',
  noSuchAct: 'the procedure has no such act: `type`, `by`',
  alreadyOnRecord: 'it is on record already, `on`',
  displaced: 'an act on record, `type` `by` `on`, would no longer fit: `instrument`, `version`',
} as const;
export type ReasonCode = keyof typeof REASONS;

/** What a reason says it of. */
export type ReasonArgs = Readonly<Record<string, string | number | boolean>>;

/** One reason: an act that is missing, or that stands in the way. */
export interface Reason {
  readonly act: string;
  readonly by: string | null;
  readonly organ: string;
  readonly cites: string;
  readonly text: string;
  readonly code: ReasonCode;
  readonly args: ReasonArgs;
  /** For an act that is missing: what would prove it. */
  readonly evidence?: string;
}

/** A way to open an act: the acts that must come first, in an order in which they can be taken. */
export type Way = readonly ProcedureAct[];

/** The ways found, and whether the search was complete. */
export interface Ways {
  readonly ways: readonly Way[];
  readonly complete: boolean;
}

// Only acts towards entry into force are walked, so a real procedure has some dozens of positions here.
const MAX_POSITIONS = 5_000;
const MAX_WAYS = 8;

/** All minimal sets of acts that open `key` from a position, each in an order that can be taken. None when it is open
 * already has one empty way; an act that can no longer be reached has no way. Reopening, withdrawing and the like
 * are not ways to open an act. */
export function waysTo(chart: Chart, from: Position, key: string): Ways {
  return remembered(from, key, () => search(chart, from, (position) => chart.take(position, key) !== null));
}

/** All minimal sets of acts from a position to a state of the course. */
export function waysToState(chart: Chart, from: Position, state: string): Ways {
  return remembered(from, `state ${state}`, () => search(chart, from, (position) => position.state === state));
}

// A position is one chart's, and ways depend on nothing else, so each is searched once and kept as long as it.
const memory = new WeakMap<Position, Map<string, Ways>>();

function remembered(from: Position, question: string, answer: () => Ways): Ways {
  let known = memory.get(from);
  if (known === undefined) {
    known = new Map();
    memory.set(from, known);
  }
  const ways = known.get(question) ?? answer();
  known.set(question, ways);
  return ways;
}

interface Front {
  readonly position: Position;
  readonly ways: readonly string[][];
}

function search(chart: Chart, from: Position, isGoal: (position: Position) => boolean): Ways {
  if (isGoal(from)) return { ways: [[]], complete: true };
  const seen = new Set([from.key]);
  let complete = true;
  let front: Front[] = [{ position: from, ways: [[]] }];
  while (front.length > 0) {
    const next = new Map<string, { position: Position; ways: string[][] }>();
    for (const { position, ways } of front) {
      for (const key of chart.procedure.required) {
        const after = chart.take(position, key);
        if (after === null || seen.has(after.key)) continue;
        const entry = next.get(after.key) ?? { position: after, ways: [] };
        complete &&= add(
          entry.ways,
          ways.map((way) => [...way, key]),
        );
        next.set(after.key, entry);
      }
    }
    const goals = [...next.values()].filter((one) => isGoal(one.position));
    if (goals.length > 0)
      return {
        ways: distinct(
          chart,
          goals.flatMap((one) => one.ways),
        ),
        complete,
      };
    for (const key of next.keys()) seen.add(key);
    if (seen.size > MAX_POSITIONS) return { ways: [], complete: false };
    front = [...next.values()];
  }
  return { ways: [], complete };
}

/** Adds ways that are new as sets. False when the bound left some out. */
function add(ways: string[][], more: readonly string[][]): boolean {
  const known = new Set(ways.map(asSet));
  for (const way of more) {
    if (known.has(asSet(way))) continue;
    if (ways.length >= MAX_WAYS) return false;
    known.add(asSet(way));
    ways.push(way);
  }
  return true;
}

const asSet = (way: readonly string[]) => [...way].sort().join();

function distinct(chart: Chart, ways: readonly string[][]): Way[] {
  const kept: string[][] = [];
  add(kept, ways);
  return kept.map((way) => way.map((key) => chart.procedure.byKey.get(key)!));
}

/** A missing act as a reason. `recorded` is the date of such an act that is on record but does not come in time. */
export function missing(one: ProcedureAct, recorded: LegalDate | undefined): Reason {
  if (recorded !== undefined) return missingReason(one, recorded);
  const reason = plainlyMissing.get(one) ?? missingReason(one, undefined);
  plainlyMissing.set(one, reason);
  return reason;
}

// Said again and again of the same acts of a procedure.
const plainlyMissing = new WeakMap<ProcedureAct, Reason>();

function missingReason(one: ProcedureAct, recorded: LegalDate | undefined): Reason {
  const late = recorded === undefined ? '' : `; it is on record ${dateInWords(recorded)}, which is not before`;
  return {
    ...subject(one),
    text: `first ${actInWords(one)} (${one.cites})${late}`,
    code: 'missing',
    args: { key: one.key, ...(recorded === undefined ? {} : { recorded: edtf(recorded) }) },
    evidence: one.evidence,
  };
}

/** Act, party, organ and article of a reason. */
export type Subject = Pick<Reason, 'act' | 'by' | 'organ' | 'cites'>;

/** Act, party, organ and article of a reason. */
export function subject(one: ProcedureAct): Subject {
  return { act: one.type, by: one.by, organ: one.organ, cites: one.cites };
}
