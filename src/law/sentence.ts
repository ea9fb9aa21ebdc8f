/**
 * The one-sentence status in English, made from the standing.
 */
import { ACTS } from './acts.ts';
import type { Position } from './chart.ts';
import { edtf, parseLegalDate, sinceInWords } from './dates.ts';
import type { Fold } from './fold.ts';
import { remaining, waitsForAgreement } from './outlook.ts';
import { isLive, type Plan } from './plan.ts';
import type { Reason } from './reasons.ts';
import type { Standing } from './standing-shape.ts';

type Facts = Omit<Standing, 'sentence'>;

/** The status in one sentence, followed by what must not be overlooked: assumption, findings. */
export function sentence(facts: Facts, fold: Fold, plans: readonly Plan[], asOf: string): string {
  const main = mainClause(facts, fold, plans, asOf);
  const caveats = [
    ...(facts.assumption === null ? [] : [`Assumption: ${facts.assumption}`]),
    ...(facts.findings.length === 0 ? [] : [findingsInWords(facts.findings.length)]),
  ];
  return [`${main}.`, ...caveats].join(' ');
}

function findingsInWords(n: number): string {
  return n === 1 ? 'One act on record does not fit the procedure.' : `${n} acts on record do not fit the procedure.`;
}

const words = (text: string) => sinceInWords(parseLegalDate(text));

function mainClause(facts: Facts, fold: Fold, plans: readonly Plan[], asOf: string): string {
  const { inForce, completed, end } = facts;
  if (end !== null) return ended(facts, end);
  if (completed !== null) return `Done on ${words(completed.from)} (${completed.cites})`;
  if (inForce !== null) {
    return `In force since ${words(inForce.from)} (${inForce.cites})${known(facts)}`;
  }
  const waiting = pending(facts, fold, plans, asOf);
  if (facts.provisional === null) return waiting;
  return `Applied provisionally since ${words(facts.provisional.from)} (${facts.provisional.cites}), not yet in force: ${lower(waiting)}`;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function ended(facts: Facts, end: NonNullable<Standing['end']>): string {
  const was = facts.inForce === null ? '' : `; it had been in force since ${words(facts.inForce.from)}`;
  const how: Record<string, string> = {
    superseded: `Superseded by ${end.by} since`,
    terminated: 'Ended by consent of the parties on',
    ended: `Ended with its agreement ${end.by} on`,
    lapsed: `Lapsed, because the agreement ended first, on`,
    abandoned: `Abandoned before entry into force by ${end.by} on`,
  };
  return `${how[end.state]} ${words(end.on)} (${end.cites})${was}`;
}

/** For amendments: whether both parties know. */
function known(facts: Facts): string {
  const owed = facts.duties.filter((duty) => duty.act === 'notify' && duty.given === null);
  if (owed.length > 0) return `, not yet known to both: written notice owed by ${list(owed.map((duty) => duty.by))}`;
  const from = facts.inForce?.knownToBothFrom;
  return from == null || from === facts.inForce?.from ? '' : `, known to both since ${words(from)}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function pending(facts: Facts, fold: Fold, plans: readonly Plan[], asOf: string): string {
  const maybe = facts.mayHaveHappened.map((one) => `${one.act}.${one.by}`);
  const next = waitsForAgreement(fold) ? 'the entry into force of its agreement' : inTurn(fold, maybe);
  const upcoming = plans.find((plan) => isLive(plan, asOf) && !fold.counted.has(plan.key));
  const planned =
    upcoming === undefined ? '' : `; ${ACTS[upcoming.act.type].noun} planned for ${words(edtf(upcoming.date))}`;
  return `Awaiting ${next === '' ? 'nothing that can still be done' : next}${planned}`;
}

// Where no act may have happened: the same for all that have come as far.
const turns = new WeakMap<Position, string>();

/** The acts whose turn it is; of those that either party may take, one or the other. */
function inTurn(fold: Fold, maybe: readonly string[]): string {
  if (maybe.length > 0) return turnInWords(fold, maybe);
  const { final } = fold.judgement;
  const text = turns.get(final) ?? turnInWords(fold, maybe);
  turns.set(final, text);
  return text;
}

function turnInWords(fold: Fold, maybe: readonly string[]): string {
  const { acts } = fold.chart.procedure;
  const eitherOf = (reason: Reason) =>
    acts.some(
      ({ type, by, place }) => type === reason.act && by === reason.by && place.kind === 'step' && place.either,
    );
  const { turn } = remaining(fold);
  // An office that both parties have is told with its party.
  const shared = ({ act, by, organ }: Reason) =>
    acts.some((other) => other.type === act && other.organ === organ && other.by !== by);
  const told = (reason: Reason) => awaited(reason, maybe, shared(reason) ? ` of ${reason.by}` : '');
  const one = turn.filter(eitherOf).map(told);
  const all = turn.filter((reason) => !eitherOf(reason)).map(told);
  return list([...all, ...(one.length === 0 ? [] : [one.join(' or ')])]);
}

function awaited(reason: Reason, maybe: readonly string[], ofParty: string): string {
  if (reason.act === 'event') return `the outside event ${reason.organ} (${reason.cites})`;
  const noun = ACTS[reason.act as keyof typeof ACTS].noun;
  const who = reason.by === 'joint' ? 'of the parties' : `by the ${reason.organ}${ofParty}`;
  const open = maybe.includes(`${reason.act}.${reason.by}`) ? ', which may have happened' : '';
  const verb = reason.act === 'agreeText' ? 'an agreed text' : `${noun} ${who}`;
  return `${verb} (${reason.cites}${open})`;
}
