/**
 * The two-person rule from the command line: setting it, and confirming what somebody else recorded.
 */
import { impossible } from '../register/problems.ts';
import type { Recorded } from '../register/recording.ts';
import { type Answered, type Command, option, RECORDS, whole } from './command.ts';
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

export const RULE_COMMANDS: readonly Command[] = [confirm, twoPerson];
