/**
 * Simulating from the command line.
 */
import { readFileSync } from 'node:fs';
import { impossible } from '../register/problems.ts';
import type { Simulated } from '../register/simulations.ts';
import { CLOCK_OPTIONS, type Command, given, type Options, option, READS, without } from './command.ts';
import { jsonOf } from './json-file.ts';
import { dutyText, reasonLines } from './lines.ts';
import { wrap } from './terminal.ts';

const simulateRun: Command = {
  name: 'simulate run',
  args: '<id> [steps...]',
  what: 'what hypothetical acts (TYPE.PARTY@DATE, one after the other) would come to; records nothing',
  example:
    'pacta simulate run un-iom-2016 --amendment propose.UN@2027-01-10 agreeText.joint@2027-02 approve.UN@2027-06-01',
  opens: 'existing',
  exits: READS,
  options: [
    ['--amendment', 'on a new hypothetical amendment of the agreement'],
    ['--procedure <name>', 'on a new way of carrying the agreement out'],
    ['--scenario <file>', 'steps from a scenario file (JSON) instead'],
    ...CLOCK_OPTIONS,
  ],
  run: async ([id = '', ...steps], options, { register }) => {
    const result = await register.read.simulations.run(scenario(id, steps, options));
    return { json: result, lines: simulatedLines(result) };
  },
};

function scenario(id: string, steps: readonly string[], options: Options): unknown {
  const file = option(options, 'scenario');
  if (file !== undefined && steps.length > 0) throw impossible('/steps', 'do not go with --scenario');
  if (options.amendment === true) without(options, ['procedure'], 'does not go with --amendment');
  const read = file === undefined ? { steps: steps.map(step) } : (parsed(file) as object);
  const isNew = options.amendment === true || option(options, 'procedure') !== undefined;
  return {
    ...read,
    ...(isNew ? { agreement: id } : { instrument: id }),
    ...given(options, ['procedure', 'asOf', 'knownAt']),
  };
}

function parsed(file: string): unknown {
  try {
    return jsonOf(readFileSync(file));
  } catch (error) {
    throw impossible('/scenario', `${file} cannot be read as JSON: ${error instanceof Error ? error.message : ''}`);
  }
}

const STEP = /^([A-Za-z]+)(?:\.([^@]+))?@(.+)$/;

/** A hypothetical act as it is typed: `approve.UN@2027-06-01`, `event.NAME@2027`. */
function step(text: string, index: number): unknown {
  const match = STEP.exec(text);
  if (match === null)
    throw impossible(
      `/steps/${index}`,
      `'${text.slice(0, 60)}' must read TYPE.PARTY@DATE, for instance approve.UN@2027-06-01`,
    );
  const [, type, by, on] = match;
  return { type, on, ...(type === 'event' ? { name: by } : { by }) };
}

/** The outcome in lines, marked hypothetical. */
function simulatedLines({ steps, standing, real, consequences, asOf }: Simulated): string[] {
  return [
    'HYPOTHETICAL: nothing is recorded',
    '',
    ...steps.flatMap(({ act, taken, reasons }, index) => [
      `${taken ? 'taken  ' : 'refused'} ${index + 1}. ${act?.type} ${act?.by ?? act?.name ?? ''} ${act?.on}`,
      ...reasonLines(reasons),
    ]),
    '',
    wrap(`As of ${asOf} it would be: ${standing.sentence}`),
    ...(standing.inForce === null
      ? []
      : [`  in force from ${standing.inForce.from}, known to both: ${standing.inForce.knownToBothFrom ?? 'not yet'}`]),
    ...standing.duties.map((duty) => wrap(dutyText(duty), '    ', '  ')),
    ...(real === null ? [] : [wrap(`By the real record: ${real.sentence}`)]),
    ...consequences.flatMap(({ id, after }) => [wrap(`Consequence for ${id}: ${after.sentence}`, '  ', '')]),
  ];
}

export const SIMULATE_COMMANDS: readonly Command[] = [simulateRun];
