/** Private notes from the command line: shown, and erased. */
import type { ShownErasure } from '../register/private-notes.ts';
import { type Command, option, READS, RECORDS, whole } from './command.ts';
import { wrap } from './terminal.ts';

const show: Command = {
  name: 'note show',
  args: '<id> <version>',
  what: 'show the private note on an act with what proves it, or who erased it',
  example: 'pacta note show un-iom-2016 14',
  opens: 'existing',
  exits: READS,
  options: [],
  run: async ([id = '', version = ''], _options, { register }) => {
    const shown = await (await register.read.privateNote(id, whole('version', version))).show();
    const text = shown.erased === null ? shown.note : erasedText(shown.erased);
    return {
      json: shown,
      lines: [`private note, kept by ${shown.party}`, wrap(text, '  ', '  '), wrap(`proved by ${shown.digest}`)],
    };
  },
};

const erase: Command = {
  name: 'note erase',
  args: '<id> <version>',
  what: 'erase the private note on an act, text and salt, for good; who, when and why stays',
  example: 'pacta note erase un-iom-2016 14 --reason "asked for by the person"',
  opens: 'existing',
  exits: RECORDS,
  options: [['--reason <text>', 'why', 'required']],
  run: async ([id = '', version = ''], options, { register, caller }) => {
    const request = { reason: option(options, 'reason') };
    const done = await register.erasePrivateNote(id, whole('version', version), request, caller.principal);
    const rest = done.complete
      ? 'Nothing of it is left in the database; backups made before still have it.'
      : 'Somebody is reading the database: what is left in its write-ahead log goes with the next erasing, or when the register is closed.';
    return { json: done, lines: [wrap(erasedText(done.erased)), wrap(rest)] };
  },
};

const erasedText = ({ at, by, reason }: ShownErasure) => `erased on ${at} by ${by}: ${reason}`;

export const NOTE_COMMANDS: readonly Command[] = [show, erase];
