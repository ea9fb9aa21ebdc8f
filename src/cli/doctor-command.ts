/** `pacta doctor`: what is wrong with an installation, and what to do about it. */
import { existsSync } from 'node:fs';
import { EXIT } from '../register/problems.ts';
import { readSettings } from '../settings.ts';
import { type Answered, type Command, READS } from './command.ts';
import { addressOf, databasePath } from './database.ts';
import { CHECKS, type Check, type Finding } from './doctor-checks.ts';
import { wrap } from './terminal.ts';

/** What was found by the name of the check. */
interface Found extends Finding {
  readonly name: string;
}

const doctor: Command = {
  name: 'doctor',
  args: '',
  what: 'look for what is wrong with the installation, and say what to do about it; changes nothing',
  example: 'pacta doctor --data /var/lib/pacta',
  opens: 'none',
  exits: [...READS, 'tampered'],
  options: [],
  run: async (_args, _options, { data, progress }) => {
    const settings = { ...readSettings(), data };
    // Without a register, the rest would only say the same over and over.
    const isThere = existsSync(databasePath(data));
    const checks = isThere ? CHECKS : CHECKS.filter(({ name }) => GENERAL.includes(name));
    const found: Found[] = [];
    if (addressOf(data) !== null) return answered(await inPostgres(settings));
    for (const check of checks) {
      progress(check.name);
      found.push({ name: check.name, ...(await looked(check, settings)) });
    }
    return answered(found);
  },
};

/** What can be looked at without a database in a file. */
const GENERAL = ['node', 'folder', 'settings file', 'port'];
const BESIDE = ['node', 'secrets', 'webhook secrets', 'settings file', 'file system', 'port'];

/** A register in PostgreSQL: what is beside it is looked at here, itself by the tools that are for that. */
async function inPostgres(settings: Parameters<Check['look']>[0]): Promise<Found[]> {
  const found: Found[] = [
    {
      name: 'database',
      state: 'ok',
      found: 'in PostgreSQL, not looked at here: `pacta verify` and the tools of PostgreSQL do',
    },
  ];
  for (const check of CHECKS.filter(({ name }) => BESIDE.includes(name)))
    found.push({ name: check.name, ...(await looked(check, settings)) });
  return found;
}

async function looked({ look }: Check, settings: Parameters<Check['look']>[0]): Promise<Finding> {
  try {
    return await look(settings);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return { state: 'fault', found, todo: 'Mend this first: the look broke off here.' };
  }
}

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

const MARKS = { ok: 'ok', warning: 'WARNING', fault: 'FAULT' } as const;

function answered(found: readonly Found[]): Answered {
  const count = (state: Finding['state']) => found.filter((one) => one.state === state).length;
  const [faults, warnings] = [count('fault'), count('warning')];
  const isTampered = found.some((one) => one.isTampered === true);
  const lines = found.flatMap(({ name, state, found: what, todo }) => [
    wrap(`${MARKS[state].padEnd(8)}${name}: ${what}`, '        ', ''),
    ...(todo === undefined ? [] : [wrap(todo, '          ', '        > ')]),
  ]);
  const told = found.map(({ name, state, found: what, todo = null }) => ({ name, state, found: what, todo }));
  return {
    json: { faults, warnings, checks: told },
    lines: [...lines, '', `${counted(faults, 'fault')}, ${counted(warnings, 'warning')}`],
    ...(faults === 0 ? {} : { exit: isTampered ? EXIT.tampered : EXIT.failed }),
  };
}

export const DOCTOR_COMMANDS: readonly Command[] = [doctor];
