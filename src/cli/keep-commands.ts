/**
 * Commands that keep a register: importing, rebuilding, migrating, verifying.
 */
import { existsSync, readFileSync } from 'node:fs';
import { importDocuments } from '../register/importing.ts';
import { EXIT, impossible, Problem } from '../register/problems.ts';
import { migrationsOf } from '../store/sqlite-open.ts';
import { bundled, bundledIds } from './bundled.ts';
import type { Command } from './command.ts';
import { databasePath, openRegister } from './open.ts';
import { wrap } from './terminal.ts';

const importing: Command = {
  name: 'import',
  args: '[files...]',
  what: 'import final clauses and records from JSON files, or the agreements that come with the program',
  example: 'pacta import --bundled un-isa-1997 un-icc-2004',
  opens: 'new',
  options: [['--bundled', 'import bundled agreements: those named instead of files, or all']],
  run: async (files, options, { register, caller, progress }) => {
    const documents = options.bundled === true ? bundledDocuments(files) : files.map(readDocument);
    if (documents.length === 0) throw impossible('/files', 'name files to import, or use --bundled');
    const done = await importDocuments(register, documents, caller.principal, progress);
    return {
      json: done,
      lines: [
        `${done.registered.length} agreements registered${done.registered.length === 0 ? '' : `: ${done.registered.join(', ')}`}`,
        `${done.acts} acts and ${done.plans} plans recorded, ${done.passedOver} acts were on record already`,
      ],
    };
  },
};

function bundledDocuments(ids: readonly string[]) {
  const known = bundledIds();
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw impossible('/files', `there is no bundled ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return bundled(ids.length === 0 ? known : ids);
}

function readDocument(name: string): { name: string; content: unknown } {
  const text = readText(name);
  try {
    return { name, content: JSON.parse(text) as unknown };
  } catch (error) {
    const detail = `is not JSON: ${error instanceof Error ? error.message : ''}`;
    throw new Problem('malformed-request', `${name} ${detail}`, { errors: [{ pointer: '', detail }] });
  }
}

function readText(name: string): string {
  try {
    return readFileSync(name, 'utf8');
  } catch (error) {
    throw new Problem('not-found', `${name} cannot be read: ${error instanceof Error ? error.message : ''}`);
  }
}

const rebuild: Command = {
  name: 'rebuild',
  args: '',
  what: 'make lists and kept positions anew from the ledger',
  example: 'pacta rebuild',
  opens: 'existing',
  options: [],
  run: async (_args, _options, { register, progress }) => {
    const done = await register.rebuild((now) => progress(`${now.done} instruments`));
    return { json: done, lines: [`${done.done} instruments gone through`] };
  },
};

const migrate: Command = {
  name: 'migrate',
  args: '',
  what: 'bring the database up to date and show its migrations',
  example: 'pacta migrate',
  opens: 'none',
  options: [],
  run: async (_args, _options, { data }) => {
    const path = databasePath(data);
    const before = existsSync(path) ? migrationsOf(path).filter((one) => one.appliedAt !== null).length : 0;
    await openRegister(data).close();
    const migrations = migrationsOf(path);
    return {
      json: { applied: migrations.length - before, migrations },
      lines: [
        `${migrations.length - before} applied now`,
        ...migrations.map((one) => `${one.name}  ${one.appliedAt ?? 'pending'}`),
      ],
    };
  },
};

const verify: Command = {
  name: 'verify',
  args: '',
  what: 'check every entry of the ledger, and every kept position against the entries',
  example: 'pacta verify',
  opens: 'existing',
  options: [],
  run: async (_args, _options, { register, progress }) => {
    const found = await register.verify(progress);
    const { entries, instruments, faults } = found;
    if (faults.length === 0) {
      return { json: found, lines: [`${entries} entries and ${instruments} positions verified; nothing is wrong`] };
    }
    const told = faults.map((one) => wrap(`entry ${one.position}, ${one.instrument}: ${one.detail}`, '  ', ''));
    return {
      json: found,
      lines: [...told, '', `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${entries} entries`],
      exit: EXIT.tampered,
    };
  },
};

export const KEEP_COMMANDS: readonly Command[] = [importing, rebuild, migrate, verify];
