/**
 * Scenarios as the command line takes them: typed, out of a file, or out of a link.
 */
import { readFileSync } from 'node:fs';
import { answering } from '../register/judging.ts';
import { impossible } from '../register/problems.ts';
import { readShared } from '../simulation/share.ts';
import { given, type OptionLine, type Options, option, without } from './command.ts';
import { jsonOf } from './json-file.ts';

type Document = Readonly<Record<string, unknown>>;

/** The options that say on what a simulation is asked. */
export const GROUND_OPTIONS: readonly OptionLine[] = [
  ['--amendment', 'on a new hypothetical amendment of the agreement'],
  ['--procedure <name>', 'on a new way of carrying the agreement out'],
  ['--scenario <file>', 'instrument and steps from a scenario file (JSON); with ID on that instrument'],
  ['--link <address>', 'the same from the address of a shared scenario'],
];

/** The scenario that arguments and options say, not yet checked.
 * @throws Problem `impossible-content`. */
export function scenarioOf(id: string | undefined, steps: readonly string[], options: Options): Document {
  if (options.amendment === true) without(options, ['procedure'], 'does not go with --amendment');
  const read = readOf(steps, options);
  return {
    ...(id === undefined ? read : { ...read, ...target(id, options) }),
    ...given(options, ['procedure', 'asOf', 'knownAt']),
  };
}

function readOf(steps: readonly string[], options: Options): Document {
  const file = option(options, 'scenario');
  const link = option(options, 'link');
  if (file === undefined && link === undefined) return { steps: steps.map(stepOf) };
  if (steps.length > 0) throw impossible('/steps', `do not go with --${file === undefined ? 'link' : 'scenario'}`);
  if (file !== undefined) {
    without(options, ['link'], 'does not go with --scenario');
    return documentOf(file, '/scenario');
  }
  return answering(readShared)(sharedIn(link ?? ''), '/link');
}

/** The instrument named, in the place of whatever a file names. */
function target(id: string, options: Options): Document {
  const isNew = options.amendment === true || option(options, 'procedure') !== undefined;
  return isNew
    ? { agreement: id, instrument: undefined }
    : { instrument: id, agreement: undefined, procedure: undefined };
}

/** The text of the scenario in an address, or the text itself. */
function sharedIn(address: string): string {
  return /[?&]scenario=([^&#]*)/.exec(address)?.[1] ?? address;
}

/** The JSON object that a file holds.
 * @throws Problem `impossible-content` naming the place. */
export function documentOf(file: string, pointer: string): Document {
  const read = jsonAt(file, pointer);
  if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Document;
  throw impossible(pointer, `${file} must hold a JSON object`);
}

function jsonAt(file: string, pointer: string): unknown {
  try {
    return jsonOf(readFileSync(file));
  } catch (error) {
    throw impossible(pointer, `${file} cannot be read as JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

const STEP = /^([A-Za-z]+)(?:\.([^@]+))?@(.+)$/;

/** A hypothetical act as it is typed: `approve.UN@2027-06-01`, `event.NAME@2027`. */
function stepOf(text: string, index: number): unknown {
  const match = STEP.exec(text);
  if (match === null)
    throw impossible(
      `/steps/${index}`,
      `'${text.slice(0, 60)}' must read TYPE.PARTY@DATE, for instance approve.UN@2027-06-01`,
    );
  const [, type, by, on] = match;
  return { type, on, ...(type === 'event' ? { name: by } : { by }) };
}
