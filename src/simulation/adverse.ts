/**
 * Adverse cases: what can go wrong in a procedure, ready-made. Each is built on the position of an instrument, or of a
 * new hypothetical amendment, with invented dates in a stated rhythm, and run; so is each repair, so that a repair
 * that does not repair could not be told for one.
 */
import { z } from 'zod';
import { addDays } from '../law/dates.ts';
import { CASES, type CaseName } from './adverse-cases.ts';
import { checked } from './checking.ts';
import {
  type Draft,
  type DraftRepair,
  type NotApplying,
  type NotCode,
  notApplying,
  type RepairCode,
  type SayingArgs,
  type Situation,
} from './drafting.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { refused } from './refusal.ts';
import { type Ground, play } from './run.ts';
import { day, readScenario, SCENARIO_FORMAT, type Scenario, type Step } from './scenario.ts';

export const CASE_NAMES = Object.keys(CASES) as [CaseName, ...CaseName[]];

/** What is asked besides the scenario. */
export const adverseShape = z.looseObject({
  case: z.enum(CASE_NAMES).optional(),
  by: z.string().max(40).optional(),
  from: day.optional(),
  every: z.int().min(2).max(3660).default(30),
  nextSession: day.optional(),
});

/** What adverse cases are asked with: a scenario whose steps may be missing, and how to draw the cases. */
export interface AdverseQuestion {
  readonly scenario: Scenario;
  /** All cases unless given. */
  readonly case: CaseName | undefined;
  /** The party the case is about; whichever comes first unless given. */
  readonly by: string | undefined;
  /** The first invented date (ISO day); the day after the position unless given. */
  readonly from: string | undefined;
  /** Days from one invented date to the next. */
  readonly every: number;
  /** When an organ that defers meets again; a year later unless given. */
  readonly nextSession: string | undefined;
}

/** A case as it comes out. */
export type AdverseCase = { readonly case: CaseName; readonly title: string } & (
  | { readonly applies: false; readonly why: string; readonly code: NotCode }
  | {
      readonly applies: true;
      readonly by: string | null;
      readonly text: string;
      /** What the text speaks of, for other languages. */
      readonly args: SayingArgs;
      readonly scenario: Scenario;
      readonly outcome: Outcome;
      readonly repairs: readonly Repair[];
    }
);

export interface Repair {
  readonly text: string;
  readonly code: RepairCode;
  readonly args: SayingArgs;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
  /** Whether, having been run, it comes to what it should. */
  readonly repaired: boolean;
}

export interface Adverse {
  readonly hypothetical: true;
  readonly instrument: string;
  /** Where the cases begin, in a sentence. */
  readonly from: string;
  readonly assumptions: readonly string[];
  readonly cases: readonly AdverseCase[];
}

/** Reads a question for adverse cases.
 * @throws Refusal with every fault. */
export function readAdverseQuestion(document: unknown): AdverseQuestion {
  const { case: name, by, from, every, nextSession, ...rest } = checked(adverseShape, document);
  return { scenario: readScenario({ steps: [], ...rest }), case: name, by, from, every, nextSession };
}

/** Draws and runs the cases.
 * @throws Refusal for whatever is wrong with the scenario. */
export function adverse(ground: Ground, question: AdverseQuestion): Adverse {
  const situation = situationOf(ground, question);
  const { one, played } = situation;
  const cases: AdverseCase[] = [];
  for (const name of question.case === undefined ? CASE_NAMES : [question.case]) {
    cases.push(caseOf(ground, question.scenario, situation, name));
  }
  return {
    hypothetical: true,
    instrument: one.id,
    from: played.standing.sentence,
    assumptions: [
      `All dates after ${played.asOf} are invented: the first is ${situation.start}, the next each ${question.every} days later.`,
      question.nextSession === undefined
        ? 'The next session of an organ that defers is taken to be a year later; give its date to have it reckoned with.'
        : `The next session of an organ that defers is on ${question.nextSession}.`,
    ],
    cases,
  };
}

function situationOf(ground: Ground, question: AdverseQuestion): Situation {
  const played = play(ground, question.scenario);
  const one = played.after.get(played.instrument);
  const parties = one.chart.procedure.parties.map((party) => party.id);
  const { by } = question;
  if (by !== undefined && !parties.includes(by)) {
    throw refused('impossible', '/by', `${by.slice(0, 40)} is not a party (${parties.join(', ')})`);
  }
  if (played.asOf > LAST_START) throw refused('impossible', '/asOf', `no cases can be drawn after ${LAST_START}`);
  const { from, every, nextSession } = question;
  const start = from ?? addDays(played.asOf, 1);
  for (const [name, value] of Object.entries({ from, nextSession })) {
    if (value !== undefined && (value <= played.asOf || value > LAST_START)) {
      throw refused('impossible', `/${name}`, `must lie after ${played.asOf} and not after ${LAST_START}`);
    }
  }
  const fold = played.after.fold(one.id, played.asOf);
  return {
    family: played.after,
    one,
    played,
    fold,
    parties: by === undefined ? parties : [by],
    start,
    every,
    nextSession,
  };
}

/** Invented dates take at most some decades from here; legal dates end with the year 9999. */
const LAST_START = '9000-01-01';

function caseOf(ground: Ground, base: Scenario, situation: Situation, name: CaseName): AdverseCase {
  const { title, draw } = CASES[name];
  const draft = shut(situation) ?? draw(situation);
  if ('why' in draft) return { case: name, title, applies: false, why: draft.why, code: draft.code };
  const scenario = extended(base, draft.steps, draft.successor, title);
  const played = play(ground, scenario);
  const repairs: Repair[] = [];
  for (const repair of draft.repairs) repairs.push(repaired(ground, base, scenario, repair));
  const { by, text, args = {} } = draft;
  return { case: name, title, applies: true, by, text, args, scenario, outcome: outcomeOf(played), repairs };
}

/** Why no case can be drawn at all. */
function shut({ fold }: Situation): NotApplying | undefined {
  if (fold.end !== null) return notApplying('ended');
  if (fold.links.parentForce === null) return notApplying('agreementNotInForce');
  return undefined;
}

function repaired(ground: Ground, base: Scenario, broken: Scenario, repair: DraftRepair): Repair {
  const { text, code, args = {}, holds } = repair;
  const scenario = { ...repairScenario(base, broken, repair), name: text.slice(0, 200) };
  const played = play(ground, scenario);
  return { text, code, args, scenario, outcome: outcomeOf(played), repaired: holds(played) };
}

function repairScenario(base: Scenario, broken: Scenario, { steps, onBase, instead }: DraftRepair): Scenario {
  const knownAt = base.knownAt === undefined ? {} : { knownAt: base.knownAt };
  if (instead !== undefined) return { ...instead, ...knownAt };
  return { ...broken, steps: [...(onBase === true ? base : broken).steps, ...steps] };
}

function extended(base: Scenario, steps: readonly Step[], successor: Draft['successor'], name: string): Scenario {
  const more = successor === undefined ? {} : { successor };
  return { format: SCENARIO_FORMAT, ...base, ...more, name, steps: [...base.steps, ...steps] };
}
