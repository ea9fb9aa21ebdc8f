/**
 * What plans and forecasts are asked, as options of the command line.
 */
import { readFileSync } from 'node:fs';
import { impossible } from '../register/problems.ts';
import { CLOCK_OPTIONS, given, type OptionLine, type Options, option, without } from './command.ts';
import { jsonOf } from './json-file.ts';

/** The options that both take. */
export const HYPOTHESIS_OPTIONS: readonly OptionLine[] = [
  ['--amendment', 'of a new hypothetical amendment of the agreement'],
  ['--procedure <name>', 'of a new way of carrying the agreement out'],
  ['--start <day>', 'nothing happens before that day; the day of the position unless given'],
  ['--use-pattern', "count on the meetings of the organs' patterns where none are announced"],
  ['--calendars <files>', 'calendars (JSON) in place of those that come with the program, separated by commas'],
  ['--through <acts>', 'acts (propose.IOM) that the way must have in it, separated by commas'],
  ['--request <file>', 'the rest of the question from a file (JSON), as the API takes it'],
  ...CLOCK_OPTIONS,
];

/** The question that the options ask, as the API takes it. */
export function hypothesis(id: string, options: Options): Record<string, unknown> {
  if (options.amendment === true) without(options, ['procedure'], 'does not go with --amendment');
  const isNew = options.amendment === true || option(options, 'procedure') !== undefined;
  const file = option(options, 'request');
  const calendars = listed(options, 'calendars');
  const through = listed(options, 'through');
  return {
    ...(file === undefined ? {} : fields('request', file)),
    ...(isNew ? { agreement: id } : { instrument: id }),
    ...given(options, ['procedure', 'asOf', 'knownAt', 'start']),
    ...(options.usePattern === true ? { usePattern: true } : {}),
    ...(calendars === undefined ? {} : { calendars: calendars.map((name) => parsed('calendars', name)) }),
    ...(through === undefined ? {} : { through }),
  };
}

function fields(flag: string, file: string): object {
  const read = parsed(flag, file);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read;
  throw impossible(`/${flag}`, `${file} holds no JSON object`);
}

function parsed(flag: string, file: string): unknown {
  try {
    return jsonOf(readFileSync(file));
  } catch (error) {
    throw impossible(`/${flag}`, `${file} cannot be read as JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

/** The parts of an option that takes several, separated by commas; undefined where it was not given. */
export function listed(options: Options, name: string): string[] | undefined {
  return option(options, name)
    ?.split(',')
    .map((part) => part.trim());
}
