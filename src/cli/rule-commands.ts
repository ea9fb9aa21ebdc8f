/**
 * The rules of an agreement from the command line: the two-person rule, confirming what somebody else recorded, and
 * what a party keeps confidential.
 */
import { impossible } from '../register/problems.ts';
import type { Recorded } from '../register/recording.ts';
import { type Answered, type Command, option, READS, RECORDS, whole } from './command.ts';
import { statusLines } from './lines.ts';
import { wrap } from './terminal.ts';

const confirm: Command = {
  name: 'confirm',
  args: '<id> <version>',
  what: 'confirm the act or correction of an entry that another recorded under the two-person rule',
  example: 'pacta confirm un-iom-2016 14',
  opens: 'existing',
  exits: RECORDS,
  options: [],
  run: async ([id = '', version = ''], _options, { register, caller }) =>
    told(await register.confirm(id, whole('version', version), {}, caller)),
};

const twoPerson: Command = {
  name: 'agreement two-person',
  args: '<id> <on|off>',
  what: 'set or lift the rule that what one records of an agreement counts once another confirms it',
  example: 'pacta agreement two-person un-iom-2016 on --reason "decided by the parties"',
  opens: 'existing',
  exits: RECORDS,
  options: [['--reason <text>', 'why', 'required']],
  run: async ([id = '', state = ''], options, { register, caller }) => {
    if (state !== 'on' && state !== 'off') throw impossible('/on', 'must be on or off');
    return told(await register.setRule(id, { twoPerson: state === 'on', reason: option(options, 'reason') }, caller));
  },
};

function told({ entry, standing }: Recorded): Answered {
  const { version, instrument, position } = entry;
  const line = wrap(`recorded as version ${version} of ${instrument}, entry ${position}`);
  return { json: { entry, standing }, lines: [line, '', ...statusLines(standing)] };
}

const confidential: Command = {
  name: 'confidential',
  args: '<id> <version>',
  what: 'show the evidence that a party keeps confidential, with what proves it',
  example: 'pacta confidential un-iom-2016 14',
  opens: 'existing',
  exits: READS,
  options: [],
  run: async ([id = '', version = ''], _options, { register }) => {
    const shown = await (await register.read.confidential(id, whole('version', version))).show();
    const fields = Object.entries(shown.evidence as object).map(([name, value]) =>
      wrap(`${name}: ${value}`, '    ', '  '),
    );
    return {
      json: shown,
      lines: [`confidential, kept by ${shown.party}`, ...fields, wrap(`proved by ${shown.digest}`)],
    };
  },
};

export const RULE_COMMANDS: readonly Command[] = [confirm, twoPerson, confidential];
