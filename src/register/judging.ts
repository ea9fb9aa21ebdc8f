/**
 * What simulating refuses, given on as problems of the register: the rules are one code for both.
 */
import { checkAct as check } from '../simulation/judging.ts';
import { Refusal, type RefusalKind } from '../simulation/refusal.ts';
import { Problem, type ProblemCode } from './problems.ts';

const CODES: Readonly<Record<RefusalKind, ProblemCode>> = {
  malformed: 'malformed-request',
  impossible: 'impossible-content',
  unknown: 'not-found',
  noProcedure: 'no-such-procedure',
  clauses: 'clauses-refused',
  notAnnounced: 'meetings-not-announced',
};

/** What was thrown, as a problem where it is a refusal. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error;
  const { kind, message, faults } = error;
  return new Problem(CODES[kind], message, faults.length === 0 ? {} : { errors: faults });
}

/** The same function, whose refusals are problems. */
export function answering<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => {
    try {
      return work(...args);
    } catch (error) {
      throw asProblem(error);
    }
  };
}

/** Refuses an act that says something impossible for these parties or on this day, whatever the procedure.
 * @throws Problem `impossible-content` or `malformed-request`. */
export const checkAct = answering(check);
