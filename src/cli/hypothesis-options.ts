/**
 * What plans and forecasts are asked, as options of the command line.
 */
import { CLOCK_OPTIONS, given, type OptionLine, type Options, option, without } from './command.ts';
import { documentOf } from './simulate-scenario.ts';

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
    ...(file === undefined ? {} : documentOf(file, '/request')),
    ...(isNew ? { agreement: id, instrument: undefined } : { instrument: id, agreement: undefined }),
    ...given(options, ['procedure', 'asOf', 'knownAt', 'start']),
    ...(options.usePattern === true ? { usePattern: true } : {}),
    ...(calendars === undefined ? {} : { calendars: calendars.map((name) => documentOf(name, '/calendars')) }),
    ...(through === undefined ? {} : { through }),
  };
}

/** The parts of an option that takes several, separated by commas; undefined where it was not given. */
export function listed(options: Options, name: string): string[] | undefined {
  return option(options, name)
    ?.split(',')
    .map((part) => part.trim());
}
