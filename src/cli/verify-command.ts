/**
 * `pacta verify`: whether anything in a register, or in a copy of one, is not as it was recorded and signed.
 */
import type { ChainFault } from '../ledger/chain.ts';
import { dayOf, systemClock } from '../register/instants.ts';
import { EXIT } from '../register/problems.ts';
import { type Verified, verify } from '../register/verifying.ts';
import { inspectSqlite } from '../store/sqlite-inspect.ts';
import type { Answered, Command, Context } from './command.ts';
import { READS } from './command.ts';
import { databasePath, requireRegister } from './open.ts';
import { wrap } from './terminal.ts';
import { hands } from './verify-hands.ts';

export const verifyCommand: Command = {
  name: 'verify',
  args: '',
  what: 'check every entry of the ledger and its tree, checkpoints, schema, and everything kept beside the entries',
  example: 'pacta verify',
  opens: 'none',
  exits: [...READS, 'tampered'],
  options: [],
  run: async (_args, _options, { data, progress }) => {
    requireRegister(data);
    return answered(await verifyDatabase(databasePath(data), progress));
  },
};

async function verifyDatabase(path: string, report: Context['progress']): Promise<Verified> {
  const inspection = inspectSqlite(path);
  const hired = hands(path, inspection);
  try {
    return await verify(inspection, { today: dayOf(systemClock()), hands: hired, report });
  } finally {
    await hired.close();
    inspection.close();
  }
}

function answered(found: Verified): Answered {
  const { entries, instruments, faults } = found;
  if (faults.length === 0) {
    return { json: found, lines: [`${entries} entries and ${instruments} positions verified; nothing is wrong`] };
  }
  const many = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${entries} entries`;
  return { json: found, lines: [...faults.map(faultLine), '', many], exit: EXIT.tampered };
}

/** A fault, with its place before it. */
function faultLine({ position, instrument, detail }: ChainFault): string {
  const place = [position === 0 ? '' : `entry ${position}`, instrument].filter((part) => part !== '').join(', ');
  return wrap(place === '' ? detail : `${place}: ${detail}`, '  ', '');
}
