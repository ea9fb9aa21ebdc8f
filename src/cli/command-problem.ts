import { Problem, type ProblemCode, type ProblemFacts } from '../register/problems.ts';

/** A problem of the command line itself, with what to do about it. */
export class CommandProblem extends Problem {
  readonly advice: string;
  /** The file it is about; null where it is about none. */
  readonly file: string | null;
  constructor(code: ProblemCode, detail: string, advice: string, file: string | null = null, facts: ProblemFacts = {}) {
    super(code, detail, facts);
    this.advice = advice;
    this.file = file;
  }
}
