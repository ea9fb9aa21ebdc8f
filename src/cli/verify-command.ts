/**
 * `pacta verify`: whether anything in a register, or in a copy of one, is not as it was recorded and signed; or anything
 * in a dossier.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { called, type SignedCheckpoints } from '../audit/checkpoint-check.ts';
import { checkDossier } from '../audit/dossier-check.ts';
import { faultText, toldVerdict } from '../audit/sentences.ts';
import { Malformed } from '../ledger/malformed.ts';
import { type NoteKey, parseVkey, vkeyOf } from '../ledger/note-key.ts';
import type { Inspection } from '../register/inspection.ts';
import { dayOf, systemClock } from '../register/instants.ts';
import { StoreError } from '../register/ports.ts';
import { EXIT, impossible } from '../register/problems.ts';
import { ownHands, type Verified, type VerifyOptions, verify } from '../register/verifying.ts';
import { inspectPostgres } from '../store/postgres-inspect.ts';
import { hasProofFiles, signedFiles } from '../store/proof-files.ts';
import { inspectSqlite } from '../store/sqlite-inspect.ts';
import { migrationsOf } from '../store/sqlite-open.ts';
import { type Answered, type Command, type Context, type Options, option, READS } from './command.ts';
import { CommandProblem } from './command-problem.ts';
import { addressOf, databasePath } from './database.ts';
import { readDossier } from './import-dossier.ts';
import { requireRegister } from './open.ts';
import { proofsBeside } from './proofs-beside.ts';
import { wrap } from './terminal.ts';
import { noteVerified, verifiedBefore } from './verified-file.ts';
import { type HiredHands, hands } from './verify-hands.ts';

export const verifyCommand: Command = {
  name: 'verify',
  args: '[file]',
  what: 'verify a register with everything in it against what was signed; or a backup of one, or a dossier',
  example: 'pacta verify un-iom-2016.dossier --key pacta/9f8e7d6c+1a2b3c4d+AbcD...',
  opens: 'none',
  exits: [...READS, 'tampered', 'outdated'],
  options: [
    [
      '--key <vkey>',
      'the public key of the register, as you have it from elsewhere; else the one beside the database, or in the dossier',
    ],
    ['--full', 'look at everything again, also in a large register that was verified before'],
    ['--checkpoint <file>', 'hold a register against this checkpoint too, kept elsewhere'],
  ],
  run: async ([file], options, { data, progress }) => {
    const believed = believedKeys(options);
    if (file !== undefined && !isDatabase(file)) return verifyDossier(file, believed, progress);
    if (file === undefined) requireRegister(data);
    const elsewhere = file === undefined ? addressOf(data) : null;
    const path = file ?? databasePath(data);
    const kept = option(options, 'checkpoint');
    const folder = dirname(path);
    const beside = proofsBeside(folder, believed, kept === undefined ? [] : [readText(kept)]);
    const { checkpoints } = beside;
    const before = options.full === true ? null : verifiedBefore(folder);
    // A copy of the database alone has no file of checkpoints beside it, and PostgreSQL keeps none; a register does.
    const isRegister = elsewhere === null && (file === undefined || hasProofFiles(folder));
    const signed = isRegister ? () => signedFiles(folder) : null;
    const verifying = { checkpoints, signed, before, report: progress };
    const found = await (elsewhere === null ? verifyDatabase(path, verifying) : verifyElsewhere(elsewhere, verifying));
    const faults = [...found.faults, ...beside.faults];
    noteVerified(folder, { ...found, faults });
    return answered({ ...found, faults }, checkpoints);
  },
};

/** The key that was given to be believed in; none for those that are found.
 * @throws Problem `impossible-content`. */
export function believedKeys(options: Options): NoteKey[] {
  const text = option(options, 'key');
  if (text === undefined) return [];
  try {
    return [parseVkey(text)];
  } catch (error) {
    if (error instanceof Malformed) throw impossible('/key', error.message);
    throw error;
  }
}

const SQLITE = 'SQLite format 3\u0000';

/** Whether a file is a database, by how it begins. */
function isDatabase(path: string): boolean {
  const bytes = Buffer.alloc(SQLITE.length);
  try {
    const file = openSync(path, 'r');
    readSync(file, bytes, 0, bytes.length, 0);
    closeSync(file);
  } catch (error) {
    throw unreadable(path, error);
  }
  return bytes.toString('latin1') === SQLITE;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): CommandProblem {
  const why = error instanceof Error ? error.message : String(error);
  return new CommandProblem(
    'not-found',
    `${path} cannot be read: ${why}`,
    'Name the file as seen from the present folder.',
  );
}

/** How a database is opened for verifying, and who does the work. */
interface Verifiable {
  readonly open: () => Inspection;
  readonly hire: (inspection: Inspection) => HiredHands;
}

type Verifying = Omit<VerifyOptions, 'today' | 'hands'>;

/** Verifies a database file with as many hands as the machine has. */
export async function verifyDatabase(path: string, options: Verifying): Promise<Verified> {
  if ((options.checkpoints?.notes.length ?? 0) > 0 && isEmptied(path)) return finding(EMPTIED);
  return verifyOpened({ open: () => inspectSqlite(path), hire: (inspection) => hands(path, inspection) }, options);
}

/** Verifies the PostgreSQL database at an address on this thread, over one connection. */
export function verifyElsewhere(address: string, options: Verifying): Promise<Verified> {
  const hire = (inspection: Inspection): HiredHands => ({ ...ownHands(inspection), close: async () => {} });
  return verifyOpened({ open: () => inspectPostgres(address), hire }, options);
}

async function verifyOpened({ open, hire }: Verifiable, options: Verifying): Promise<Verified> {
  const inspection = opened(open);
  if ('faults' in inspection) return inspection;
  const hired = hire(inspection);
  try {
    return await verify(inspection, { ...options, today: dayOf(systemClock()), hands: hired });
  } catch (error) {
    return unopened(error, 'the database cannot be read to its end');
  } finally {
    await hired.close();
    inspection.close();
  }
}

/** The inspection of a database; or, where it is too damaged or altered to be opened, that as the finding. */
function opened(open: () => Inspection): Inspection | Verified {
  try {
    return open();
  } catch (error) {
    return unopened(error, 'the database cannot be opened');
  }
}

const EMPTIED =
  'the database holds no register, though checkpoints were signed over one: it was emptied, or another file was put in its place';

/** Whether a database has nothing of ours in it. One that cannot be read is not told here. */
function isEmptied(path: string): boolean {
  try {
    return migrationsOf(path).every(({ appliedAt }) => appliedAt === null);
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}

/** That a database is too damaged or altered to be looked at, as the finding; any other error is thrown on. */
function unopened(error: unknown, what: string): Verified {
  if (!(error instanceof StoreError) || !['corrupt', 'edited'].includes(error.code)) throw error;
  return finding(`${what}: ${error.message}`);
}

function finding(detail: string): Verified {
  const faults = [{ position: 0, instrument: '', detail }];
  const checkpoints = { faults: [], count: 0, fits: null, broken: null };
  return { entries: 0, instruments: 0, faults, checkpoints, outdated: [], resumedAt: 0 };
}

function answered(found: Verified, { keys }: SignedCheckpoints): Answered {
  const { entries, instruments, faults, checkpoints, outdated, resumedAt } = found;
  const { fits, count } = checkpoints;
  const signed =
    fits === null
      ? 'no checkpoint was held against them: the whole register could have been made anew'
      : `${count} ${count === 1 ? 'checkpoint' : 'checkpoints'} held against them, the last that fits ${called(fits)}`;
  const short =
    resumedAt === 0
      ? []
      : [
          wrap(
            `entries 1 to ${resumedAt} were verified before and not looked at again, but for the root of their tree; --full looks at everything`,
          ),
        ];
  const json = {
    ...{ entries, instruments, faults, outdated, resumedAt },
    checkpoints: { count, fits: fits && { size: fits.size, note: fits.note } },
    keys: keys.map(vkeyOf),
  };
  if (faults.length === 0 && outdated.length > 0) {
    const lines = [...outdatedLines(outdated), '', wrap(signed), ...short];
    return { json, lines, exit: EXIT.outdated };
  }
  if (faults.length === 0) {
    const lines = [
      `${entries} entries and ${instruments} positions verified; nothing is wrong`,
      wrap(signed),
      ...short,
    ];
    return { json, lines };
  }
  const many = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${entries} entries`;
  const told = faults.map((fault) => wrap(faultText(fault), '  ', ''));
  const old = outdated.length === 0 ? [] : ['', ...outdatedLines(outdated)];
  return { json, lines: [...told, ...old, '', many, wrap(signed), ...short], exit: EXIT.tampered };
}

// So many are shown one by one.
const SHOWN = 20;

function outdatedLines(outdated: Verified['outdated']): string[] {
  const one = ({ instrument, by, sentence, due }: (typeof outdated)[number]) => {
    const now =
      sentence === due
        ? 'this program says the same in its sentence, and more or other in its details'
        : `by this program it reads “${due}”`;
    return wrap(`${instrument}: kept by ${by}: “${sentence}”; ${now}`, '  ', '');
  };
  const more = outdated.length > SHOWN ? [`and ${outdated.length - SHOWN} more`] : [];
  return [
    ...outdated.slice(0, SHOWN).map(one),
    ...more,
    '',
    wrap(
      `No entry is altered, but ${outdated.length} ${outdated.length === 1 ? 'position was' : 'positions were'} kept by another version of the program, as happens after an update. \`pacta replay\` shows every difference, \`pacta rebuild\` makes the positions anew from the entries; verify then again.`,
    ),
  ];
}

async function verifyDossier(
  path: string,
  believed: readonly NoteKey[],
  report: Context['progress'],
): Promise<Answered> {
  const verdict = await checkDossier(await readDossier(path, report), believed, report);
  const told = toldVerdict(verdict);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => wrap(line, '    ', '  '))];
  const { scope, asOf, entries, instruments, acts, checkpoint, keys, faults } = verdict;
  const json = {
    ...{ sound: told.sound, scope, asOf, entries, instruments, acts, keys, faults, remarks: told.remarks },
    checkpoint: checkpoint && { size: checkpoint.size, note: checkpoint.note },
  };
  const lines = [
    wrap(told.headline),
    ...section('Established', told.established),
    ...section('Wrong', told.differences),
    ...section('Not proved', told.remarks),
    ...section('Public keys named in the dossier', keys),
  ];
  return { json, lines, ...(told.sound ? {} : { exit: EXIT.tampered }) };
}
