/**
 * The one-sentence status, made from the standing: which phrases it has.
 */
import type { ActName } from './acts.ts';
import type { Position } from './chart.ts';
import { edtf } from './dates.ts';
import type { Fold } from './fold.ts';
import { remaining, waitsForAgreement } from './outlook.ts';
import type { Awaited, Phrase } from './phrases.ts';
import { isLive, type Plan } from './plan.ts';
import type { Reason } from './reasons.ts';
import type { Standing } from './standing-shape.ts';
import type { Words } from './words.ts';

/** All of the standing but what is made here. */
export type Facts = Omit<Standing, 'sentence' | 'phrases'>;

/** The status in one sentence, followed by what must not be overlooked: assumption, findings. */
export function phrasesOf(
  facts: Facts,
  fold: Fold,
  plans: readonly Plan[],
  asOf: string,
  assumption: Words | null,
): Phrase[] {
  return [
    ...mainClause(facts, fold, plans, asOf),
    ...(assumption === null ? [] : [{ id: 'assumption' as const, text: assumption }]),
    ...(facts.findings.length === 0 ? [] : [{ id: 'findings' as const, count: facts.findings.length }]),
  ];
}

function mainClause(facts: Facts, fold: Fold, plans: readonly Plan[], asOf: string): Phrase[] {
  const { inForce, completed, end, provisional } = facts;
  if (end !== null) return ended(facts, end);
  if (completed !== null) return [{ id: 'done', on: completed.from, cites: completed.cites }];
  if (inForce !== null) return [{ id: 'inForce', since: inForce.from, cites: inForce.cites }, ...known(facts)];
  const waiting = pending(facts, fold, plans, asOf, provisional === null);
  if (provisional === null) return waiting;
  return [{ id: 'provisional', since: provisional.from, cites: provisional.cites }, ...waiting];
}

function ended(facts: Facts, end: NonNullable<Standing['end']>): Phrase[] {
  const { on, cites } = end;
  const by = end.by ?? '';
  const was: Phrase[] = facts.inForce === null ? [] : [{ id: 'wasInForce', since: facts.inForce.from }];
  switch (end.state) {
    case 'superseded':
    case 'ended':
    case 'abandoned':
      return [{ id: end.state, by, on, cites }, ...was];
    default:
      return [{ id: end.state === 'lapsed' ? 'lapsed' : 'terminated', on, cites }, ...was];
  }
}

/** For amendments: whether both parties know. */
function known(facts: Facts): Phrase[] {
  const owed = facts.duties.filter((duty) => duty.act === 'notify' && duty.given === null);
  if (owed.length > 0) return [{ id: 'noticeOwed', by: owed.map((duty) => duty.by) }];
  const since = facts.inForce?.knownToBothFrom;
  return since == null || since === facts.inForce?.from ? [] : [{ id: 'knownToBoth', since }];
}

function pending(facts: Facts, fold: Fold, plans: readonly Plan[], asOf: string, first: boolean): Phrase[] {
  const upcoming = plans.find((plan) => isLive(plan, asOf) && !fold.counted.has(plan.key));
  const planned: Phrase[] =
    upcoming === undefined ? [] : [{ id: 'planned', act: upcoming.act.type, on: edtf(upcoming.date) }];
  return [awaiting(facts, fold, first), ...planned];
}

function awaiting(facts: Facts, fold: Fold, first: boolean): Phrase {
  if (waitsForAgreement(fold)) return { id: 'awaitingAgreement', first };
  const turn = inTurn(
    fold,
    facts.mayHaveHappened.map((one) => `${one.act}.${one.by}`),
  );
  if (turn.all.length + turn.any.length === 0) return { id: 'awaitingNothing', first };
  return { id: 'awaiting', ...turn, first };
}

interface Turn {
  readonly all: readonly Awaited[];
  readonly any: readonly Awaited[];
}

// Where no act may have happened: the same for all that have come as far.
const turns = new WeakMap<Position, Turn>();

/** The acts whose turn it is; of those that either party may take, one or the other. */
function inTurn(fold: Fold, maybe: readonly string[]): Turn {
  if (maybe.length > 0) return turnOf(fold, maybe);
  const { final } = fold.judgement;
  const turn = turns.get(final) ?? turnOf(fold, maybe);
  turns.set(final, turn);
  return turn;
}

function turnOf(fold: Fold, maybe: readonly string[]): Turn {
  const { acts } = fold.chart.procedure;
  const eitherOf = (reason: Reason) =>
    acts.some(
      ({ type, by, place }) => type === reason.act && by === reason.by && place.kind === 'step' && place.either,
    );
  // An office that both parties have is told with its party.
  const shared = ({ act, by, organ }: Reason) =>
    acts.some((other) => other.type === act && other.organ === organ && other.by !== by);
  const told = (reason: Reason): Awaited => ({
    act: reason.act as ActName,
    by: reason.by,
    organ: organOf(fold, reason),
    cites: reason.cites,
    shared: shared(reason),
    maybe: maybe.includes(`${reason.act}.${reason.by}`),
  });
  const { turn } = remaining(fold);
  return {
    all: turn.filter((reason) => !eitherOf(reason)).map(told),
    any: turn.filter(eitherOf).map(told),
  };
}

function organOf(fold: Fold, reason: Reason): Words {
  return fold.chart.procedure.byKey.get(String(reason.args.key))?.words.organ ?? { en: reason.organ };
}
