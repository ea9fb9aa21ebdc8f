/**
 * What a command is. All commands stand in one closed list; help, documentation and tests read it.
 */
import type { Caller } from '../register/recording.ts';
import type { Register } from '../register/register.ts';

/** Options as the command line gave them, by their long name in camel case. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command answers: data for `--json`, and lines for a person. */
export interface Answered {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** Where it is not 0. */
  readonly exit?: number;
}

export interface Context {
  readonly register: Register;
  readonly data: string;
  /** Who records from the command line. */
  readonly caller: Caller;
  readonly progress: (line: string) => void;
}

export interface Command {
  readonly name: string;
  /** As in a usage line: `<id> [act]`. */
  readonly args: string;
  readonly what: string;
  readonly example: string;
  /** Flags and what they mean. */
  readonly options: readonly (readonly [flags: string, what: string])[];
  /** Whether the register must be there already, may be made, or is not opened. */
  readonly opens: 'existing' | 'new' | 'none';
  readonly run: (args: readonly string[], options: Options, context: Context) => Promise<Answered>;
}

/** The text of an option; undefined where it was not given. */
export function option(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Those of some options that were given, under other names where `names` maps them. */
export function given<Name extends string>(options: Options, names: readonly Name[]): Partial<Record<Name, string>> {
  const found = names.flatMap((name) => {
    const value = option(options, name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(found) as Partial<Record<Name, string>>;
}

export const CLOCK_OPTIONS = [
  ['--as-of <day>', 'the position on that day (YYYY-MM-DD); today unless given'],
  ['--known-at <instant>', 'using only what had been recorded by then (RFC 3339)'],
] as const;

export const PAGE_OPTIONS = [
  ['--limit <n>', 'rows on a page, 1 to 200'],
  ['--after <cursor>', 'the page after the one that named this cursor'],
] as const;
