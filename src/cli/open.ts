/**
 * Opening a register in its data folder: the composition of store, clock and register.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../register/instants.ts';
import { Problem } from '../register/problems.ts';
import { Register } from '../register/register.ts';
import { openSqlite } from '../store/sqlite.ts';

/** The path of the database in a data folder. */
export function databasePath(data: string): string {
  return join(data, 'pacta.sqlite');
}

/** Opens the register of a data folder, making both where they are not there yet. */
export function openRegister(data: string): Register {
  if (!existsSync(data)) {
    mkdirSync(data, { recursive: true });
    chmodSync(data, 0o700);
  }
  return new Register(openSqlite(databasePath(data)), systemClock);
}

/** Opens a register that must be there already, for commands that only read.
 * @throws Problem `not-found`. */
export function openExisting(data: string): Register {
  if (!existsSync(databasePath(data))) {
    throw new Problem(
      'not-found',
      `there is no register in ${data}; run \`pacta import --bundled\` or \`npm start\` first, or set PACTA_DATA`,
    );
  }
  return openRegister(data);
}
