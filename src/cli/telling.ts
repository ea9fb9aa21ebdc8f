/**
 * Telling what went wrong: as a problem document with `--json`, else in words that name the option and say what to do.
 */
import { StoreError } from '../register/ports.ts';
import { PROBLEMS, Problem } from '../register/problems.ts';
import { type Command, flagOf, type Options } from './command.ts';
import { CommandProblem } from './command-problem.ts';
import { reasonLines } from './lines.ts';
import { fail, sayJson, wrap } from './terminal.ts';

/** Tells what went wrong; gives the exit code. */
export function tell(error: unknown, command: Command, options: Options): number {
  const problem = problemOf(error);
  if (problem.code === 'internal') fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
  if (options.json === true) sayJson(documentOf(problem));
  else for (const line of lines(problem, command, options)) fail(line);
  return PROBLEMS[problem.code].exit;
}

/** What was thrown, as a problem of the closed list. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof StoreError))
    return new Problem('internal', 'something went wrong here; the details are above');
  if (error.code === 'severed') return new Problem('read-only', error.message);
  const passing = ['busy', 'full', 'readonly'].includes(error.code);
  return new Problem(passing ? 'store-unavailable' : 'store-refused', error.message);
}

/** The document that the API answers with. */
function documentOf({ code, message: detail, facts }: Problem) {
  const { title, status } = PROBLEMS[code];
  return { type: `/problems/${code}`, title, status, detail, code, ...facts };
}

function lines(problem: Problem, command: Command, options: Options): string[] {
  const { reasons = [], errors = [] } = problem.facts;
  const { title } = PROBLEMS[problem.code];
  const file = problem instanceof CommandProblem ? problem.file : null;
  const details =
    reasons.length > 0
      ? reasonLines(reasons)
      : errors.length > 0
        ? errors.map((one) => wrap(`${place(one.pointer, command, options)} ${one.detail}`.trim(), '    ', '  '))
        : [wrap(problem.message.replace(`${file}: `, ''), '    ', '  ')];
  return [file === null ? `${title}.` : wrap(`${title}, in ${file}.`), ...details, wrap(advice(problem, command))];
}

function advice(problem: Problem, command: Command): string {
  if (problem instanceof CommandProblem) return problem.advice;
  switch (problem.code) {
    case 'malformed-request':
    case 'impossible-content':
      return `Nothing was recorded; \`pacta ${command.name} --help\` shows what goes where.`;
    case 'not-found':
      return '`pacta list` shows what there is.';
    case 'precondition-failed':
      return '`pacta status` shows the position as it is now: if the act still stands, name that version with --if-version.';
    case 'store-unavailable':
      return 'Nothing was recorded. If the database is only busy, try again in a moment; else look at its permissions and at the disk.';
    case 'internal':
      return 'This is a defect; the details stand above.';
    default:
      return PROBLEMS[problem.code].advice;
  }
}

const EVIDENCE: Readonly<Record<string, string>> = { title: 'documentTitle', note: 'evidenceNote' };

/** Where something is wrong, as the command line calls it: `--on` for `/act/on`; the pointer where it has no such name. */
function place(pointer: string, command: Command, options: Options): string {
  const [last = '', before] = pointer.split('/').reverse();
  if (pointer.startsWith('/act/') && options.act !== undefined) return `--act ${pointer.slice('/act'.length)}`;
  const flag = flagOf((before === 'evidence' ? EVIDENCE[last] : undefined) ?? last);
  if (command.options.some(([flags]) => flags.split(/[ ,]+/).includes(flag))) return flag;
  return new RegExp(`[<[]${last}\\b`).test(command.args) && /^\w+$/.test(last) ? last.toUpperCase() : pointer;
}
