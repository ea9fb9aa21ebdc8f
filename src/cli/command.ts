/**
 * What a command is. All commands stand in one closed list; help, documentation and tests read it.
 */
import { EXIT, impossible } from '../register/problems.ts';
import type { Caller } from '../register/recording.ts';
import type { Register } from '../register/register.ts';

/** Options as the command line gave them, by their long name in camel case. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** What a command answers: data for `--json`, and lines for a person. */
export interface Answered {
  readonly json: unknown;
  readonly lines: readonly string[];
  /** A document in a format of its own, in place of lines. */
  readonly document?: string;
  /** Of a page: the cursor of the next, null on the last. */
  readonly next?: string | null;
  /** Where it is not 0. */
  readonly exit?: number;
}

export interface Context {
  readonly register: Register;
  readonly data: string;
  /** What the settings want the register to be called in its checkpoints; null where they say nothing. */
  readonly origin: string | null;
  /** Host names that webhooks may have whatever their address. */
  readonly webhookHosts: readonly string[];
  /** Who records from the command line. */
  readonly caller: Caller;
  readonly progress: (line: string) => void;
}

/** How a command may end: names of exit codes. */
export type Ending = keyof typeof EXIT;

/** What each exit code means. */
export const EXIT_MEANINGS: Readonly<Record<Ending, string>> = {
  ok: 'done',
  failed: 'failed',
  usage: 'wrong usage or impossible content',
  refused: 'refused by the procedure or by a newer version',
  tampered: 'verification found faults',
  unavailable: 'the database is busy, full or read-only',
  outdated: 'nothing is altered, but positions were kept by another version of the program: rebuild',
};

/** How a command ends that only reads. */
export const READS: readonly Ending[] = ['ok', 'failed', 'usage', 'unavailable'];
/** How a command ends that records. */
export const RECORDS: readonly Ending[] = ['ok', 'failed', 'usage', 'refused', 'unavailable'];

/** An option: its flags, what it means, and whether the command is nothing without it. */
export type OptionLine = readonly [flags: string, what: string, needed?: 'required'];

export interface Command {
  /** One word, or two for a command of a group: `simulate run`. */
  readonly name: string;
  /** As in a usage line: `<id> [act]`. */
  readonly args: string;
  readonly what: string;
  readonly example: string;
  readonly options: readonly OptionLine[];
  readonly exits: readonly Ending[];
  /** Whether it works on a register that must be there already, or opens what it needs itself. */
  readonly opens: 'existing' | 'none';
  readonly run: (args: readonly string[], options: Options, context: Context) => Promise<Answered>;
}

/** Groups of commands: the first word, and what the commands of the group are for. */
export const GROUPS: Readonly<Record<string, string>> = {
  simulate: 'rehearse a procedure before anyone acts; records nothing',
  agreement: 'the rules by which an agreement is kept here',
  note: 'private notes on acts, which can be erased',
  principal: 'who may do what over HTTP',
  token: 'the tokens of principals',
  webhook: 'addresses to which what is recorded is delivered',
};

/** Exit codes with their meanings, as a sentence. */
export function exitsInWords(exits: readonly Ending[]): string {
  return exits.map((ending) => `${EXIT[ending]} ${EXIT_MEANINGS[ending]}`).join(', ');
}

/** The text of an option; undefined where it was not given. */
export function option(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Those of some options that were given. */
export function given<Name extends string>(options: Options, names: readonly Name[]): Partial<Record<Name, string>> {
  const found = names.flatMap((name) => {
    const value = option(options, name);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(found) as Partial<Record<Name, string>>;
}

/** Refuses options that say nothing beside what was asked, because leaving them out silently would mislead.
 * @throws Problem `impossible-content`. */
export function without(options: Options, names: readonly string[], because: string): void {
  const useless = names.find((name) => options[name] !== undefined);
  if (useless !== undefined) throw impossible(`/${useless}`, because);
}

/** A whole number out of an option or argument.
 * @throws Problem `impossible-content`. */
export function whole(name: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw impossible(`/${name}`, 'must be a whole number');
  return Number(text);
}

/** How many rows a page has.
 * @throws Problem `impossible-content`. */
export function limitOf(options: Options, most = 200, otherwise = 50): number {
  const text = option(options, 'limit');
  if (text === undefined) return otherwise;
  const limit = whole('limit', text);
  if (limit < 1 || limit > most) throw impossible('/limit', `must be a whole number from 1 to ${most}`);
  return limit;
}

/** The name of a flag: `--as-of` for `asOf`. */
export function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The command line that asks for something, to be shown and copied. */
export function commandLine(command: Command, args: readonly string[], options: Options): string {
  const flags = Object.entries(options).flatMap(([name, value]) => {
    if (name === 'json' || value === undefined || value === false) return [];
    return value === true ? [flagOf(name)] : [flagOf(name), quoted(String(value))];
  });
  return ['pacta', command.name, ...args.map(quoted), ...flags].join(' ');
}

/** A word as a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

export const CLOCK_OPTIONS: readonly OptionLine[] = [
  ['--as-of <day>', 'the position on that day (YYYY-MM-DD); today unless given'],
  ['--known-at <instant>', 'using only what had been recorded by then (RFC 3339)'],
];

export const PAGE_OPTIONS: readonly OptionLine[] = [
  ['--limit <n>', 'rows on a page, 1 to 200; 50 unless given'],
  ['--after <cursor>', 'the page after the one that named this cursor'],
];
