/**
 * The two clocks of a question, as options of the command line.
 */
import { askedInstant } from '../register/instants.ts';
import type { Clocks } from '../register/reading.ts';
import { askedDay } from '../register/requests.ts';
import { type Options, option } from './command.ts';

/** Reads the clocks; null for now.
 * @throws Problem `impossible-content`. */
export function clocks(options: Options): Clocks {
  const asOf = option(options, 'asOf');
  const knownAt = option(options, 'knownAt');
  return {
    asOf: asOf === undefined ? null : askedDay(asOf),
    knownAt: knownAt === undefined ? null : askedInstant(knownAt),
  };
}
