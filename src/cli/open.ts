/**
 * Opening a register in its data folder: the composition of store, clock and register.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { systemClock } from '../register/instants.ts';
import { Problem } from '../register/problems.ts';
import { Register } from '../register/register.ts';
import { CommandProblem } from './command-problem.ts';
import { hasDatabase, openStore } from './database.ts';

/** Opens the register of a data folder, making both where they are not there yet.
 * @throws Problem `store-unavailable` where the folder cannot be made. */
export function openRegister(data: string): Register {
  if (!existsSync(data)) makeFolder(data);
  return new Register(openStore(data), systemClock);
}

function makeFolder(data: string): void {
  try {
    mkdirSync(data, { recursive: true });
    chmodSync(data, 0o700);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Problem('store-unavailable', `the folder ${data} cannot be made: ${why}`);
  }
}

/** Makes sure that a register is there.
 * @throws Problem `not-found`. */
export function requireRegister(data: string): void {
  if (hasDatabase(data)) return;
  throw new CommandProblem(
    'not-found',
    `there is no register in ${data}`,
    'Name its folder with --data or PACTA_DATA, or make one: `pacta import --bundled`, or `npm start`.',
  );
}

/** Opens a register that must be there already.
 * @throws Problem `not-found`. */
export function openExisting(data: string): Register {
  requireRegister(data);
  return openRegister(data);
}
