/**
 * Commands that keep a register: importing, rebuilding, migrating, verifying.
 */
import { readFileSync } from 'node:fs';
import { type Imported, importDocuments } from '../register/importing.ts';
import { EXIT, impossible, PROBLEMS, Problem } from '../register/problems.ts';
import { bundled, bundledIds } from './bundled.ts';
import { type Command, READS, RECORDS } from './command.ts';
import { CommandProblem } from './command-problem.ts';
import { migrationsIn, openStore } from './database.ts';
import { importDossier, isDossier } from './import-dossier.ts';
import { jsonOf } from './json-file.ts';
import { openRegister, requireRegister } from './open.ts';
import { wrap } from './terminal.ts';
import { believedKeys } from './verify-command.ts';

const importing: Command = {
  name: 'import',
  args: '[files...]',
  what: 'import final clauses and records from JSON files, a dossier, or the agreements that come with the program',
  example: 'pacta import --bundled un-isa-1997 un-icc-2004',
  opens: 'none',
  exits: [...RECORDS, 'tampered'],
  options: [
    ['--bundled', 'import bundled agreements: those named instead of files, or all'],
    ['--key <vkey>', 'of a dossier: the public key of the register it is from, as you have it from elsewhere'],
  ],
  run: async (files, options, context) => {
    const { data, caller, progress } = context;
    const [first] = files;
    if (options.bundled !== true && first !== undefined && isDossier(readBytes(first))) {
      if (files.length > 1) throw impossible('/files', 'a dossier is imported by itself');
      return importDossier(first, believedKeys(options), context);
    }
    // Read first: a wrong name makes no register.
    const documents = options.bundled === true ? bundledDocuments(files) : files.map(readDocument);
    if (documents.length === 0) throw impossible('/files', 'name files to import, or use --bundled');
    const register = openRegister(data);
    try {
      const done = await importDocuments(register, documents, caller.principal, progress);
      return { json: done, lines: importedLines(done) };
    } catch (error) {
      throw withFile(error, documents);
    } finally {
      await register.close();
    }
  },
};

interface Document {
  readonly name: string;
  readonly content: unknown;
}

function importedLines({ registered, amendments, acts, plans, passedOver }: Imported): string[] {
  const names = registered.length === 0 ? '' : `: ${registered.join(', ')}`;
  return [
    wrap(`${counted(registered.length, 'agreement')} registered${names}`),
    ...(amendments.length === 0 ? [] : [wrap(`${counted(amendments.length, 'amendment')}: ${amendments.join(', ')}`)]),
    wrap(
      `${counted(acts, 'act')} and ${counted(plans, 'plan')} recorded, ${counted(passedOver, 'act')} ${passedOver === 1 ? 'was' : 'were'} on record already`,
    ),
  ];
}

function counted(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}

/** Names the file that a problem is about, and says what became of the rest. */
function withFile(error: unknown, documents: readonly Document[]): unknown {
  if (!(error instanceof Problem)) return error;
  const { code, message, facts } = error;
  const file = documents.find(({ name }) => message.startsWith(`${name}: `))?.name ?? null;
  const { exit, advice } = PROBLEMS[code];
  const mend =
    exit === EXIT.usage ? 'Mend the file (its format is described in the README) and import it again.' : advice;
  const kept = 'What this import had recorded before stays recorded, and is passed over next time.';
  return new CommandProblem(code, message, `${mend} ${kept}`, file, facts);
}

function bundledDocuments(ids: readonly string[]): Document[] {
  const known = bundledIds();
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw impossible('/files', `there is no bundled ${unknown.join(', ')}; there are ${known.join(', ')}`);
  return bundled(ids.length === 0 ? known : ids);
}

function readDocument(name: string): Document {
  const bytes = readBytes(name);
  try {
    return { name, content: jsonOf(bytes) };
  } catch (error) {
    const detail = `is not JSON: ${error instanceof Error ? error.message : ''}`;
    const advice = 'Nothing was recorded; mend the file and import it again.';
    throw new CommandProblem('malformed-request', `${name} ${detail}`, advice, name, {
      errors: [{ pointer: '', detail }],
    });
  }
}

function readBytes(name: string): Uint8Array {
  try {
    return readFileSync(name);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    const advice = 'Nothing was recorded; name the file as seen from the present folder.';
    throw new CommandProblem('not-found', `${name} cannot be read: ${why}`, advice);
  }
}

const rebuild: Command = {
  name: 'rebuild',
  args: '',
  what: 'make lists and kept positions anew from the ledger',
  example: 'pacta rebuild',
  opens: 'existing',
  exits: READS,
  options: [],
  run: async (_args, _options, { register, progress }) => {
    const done = await register.rebuild((now) => progress(`${now.done} instruments`));
    return { json: done, lines: [`${counted(done.done, 'instrument')} gone through`] };
  },
};

const migrate: Command = {
  name: 'migrate',
  args: '',
  what: 'show the migrations of the database, and apply those that are pending',
  example: 'pacta migrate --show',
  opens: 'none',
  exits: READS,
  options: [['--show', 'only show them, apply nothing']],
  run: async (_args, options, { data }) => {
    requireRegister(data);
    const before = await migrationsIn(data);
    if (options.show !== true) {
      const store = openStore(data);
      await store.head().finally(() => store.close());
    }
    const migrations = await migrationsIn(data);
    const applied = migrations.filter((one, index) => one.appliedAt !== null && before[index]?.appliedAt === null);
    return {
      json: { applied: applied.length, migrations },
      lines: [
        ...migrations.map((one) => `${one.name}  ${one.appliedAt === null ? 'pending' : `applied ${one.appliedAt}`}`),
        `${applied.length} applied now, ${migrations.filter((one) => one.appliedAt === null).length} pending`,
      ],
    };
  },
};

export const KEEP_COMMANDS: readonly Command[] = [importing, rebuild, migrate];
