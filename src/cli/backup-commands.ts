/**
 * `pacta backup` and `pacta restore`: copies of a register, made while it is served, and taken into use again. Neither
 * ends well with something that was not verified.
 */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { faultText } from '../audit/sentences.ts';
import { openCheckpoint, parseCheckpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { Unverified } from '../ledger/note.ts';
import type { NoteKey } from '../ledger/note-key.ts';
import { instantText, systemClock } from '../register/instants.ts';
import { EXIT, impossible } from '../register/problems.ts';
import { copyRegister, DATABASE, damageOf, MANIFEST, type Manifest, SECRETS } from '../store/backup.ts';
import { signedFiles } from '../store/proof-files.ts';
import { migrationsOf } from '../store/sqlite-open.ts';
import { type Answered, type Command, type Options, option, READS } from './command.ts';
import { CommandProblem } from './command-problem.ts';
import { requireFiles } from './database.ts';
import { openRegister, requireRegister } from './open.ts';
import { proofsBeside } from './proofs-beside.ts';
import { wrap } from './terminal.ts';
import { believedKeys, verifyDatabase } from './verify-command.ts';

const backup: Command = {
  name: 'backup',
  args: '<folder>',
  what: 'copy the register into a new folder, also while it is served, and verify the copy',
  example: 'pacta backup /backups/2026-01-31 --keys',
  opens: 'none',
  exits: [...READS, 'tampered'],
  options: [['--keys', 'with the secret key and the token: who has the copy can then sign and record as the register']],
  run: async ([folder = ''], options, { data, progress }) => {
    requireFiles();
    requireRegister(data);
    const target = resolve(folder);
    if (existsSync(target)) throw impossible('/folder', 'is there already; a backup is a new folder');
    if (!existsSync(dirname(target))) throw impossible('/folder', `cannot be made: there is no ${dirname(target)}`);
    const partial = `${target}.partial-${process.pid}`;
    try {
      const manifest = await copyRegister(data, partial, {
        withKeys: options.keys === true,
        madeAt: instantText(systemClock()),
        progress: (part) => progress(`${Math.floor(part * 100)} % of the database copied`),
      });
      const found = await verifiedCopy(partial, options, [], progress);
      if (found.faults.length > 0) return notSound('the register is not sound; nothing was kept', found.faults);
      renameSync(partial, target);
      return backedUp(target, manifest, found);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  },
};

function backedUp(folder: string, manifest: Manifest, { signed }: Copied): Answered {
  const { entries, keys, madeAt } = manifest;
  const told = signed === null ? 'no checkpoint was signed yet' : `a checkpoint of ${signed} entries holds`;
  return {
    json: { folder, entries, keys, madeAt, checkpoint: signed, files: Object.keys(manifest.files).length },
    lines: [
      wrap(`${entries} entries copied to ${folder} and verified; ${told}`),
      wrap(
        keys
          ? 'The secret key and the token are in it: keep it as safe as the register itself.'
          : 'The secret key is not in it: keep `checkpoint-key` elsewhere, or the restored register signs nothing more.',
      ),
    ],
  };
}

const restore: Command = {
  name: 'restore',
  args: '<backup>',
  what: 'take a backup into use, as a new data folder, after verifying it',
  example: 'pacta restore /backups/2026-01-31 --checkpoint last-checkpoint --data data',
  opens: 'none',
  exits: [...READS, 'tampered'],
  options: [
    ['--checkpoint <file>', 'a checkpoint kept elsewhere, by a witness for instance: shows what the backup lacks'],
    ['--key <vkey>', 'the public key of the register, as you have it from elsewhere'],
    ['--accept-loss', 'restore although entries that a checkpoint was signed for are not in the backup'],
  ],
  run: async ([folder = ''], options, { data, progress }) => {
    requireFiles();
    const source = resolve(folder);
    refuseToOverwrite(data);
    const { manifest, faults } = listed(source);
    if (faults.length > 0) return notSound('the backup is not as it was made; nothing was restored', faults);
    const partial = `${data}.restoring-${process.pid}`;
    try {
      cpSync(source, partial, { recursive: true });
      rmSync(join(partial, MANIFEST));
      await openRegister(partial).close();
      const kept = option(options, 'checkpoint');
      const found = await verifiedCopy(partial, options, kept === undefined ? [] : [read(kept)], progress);
      if (found.faults.length > 0) return notSound('the backup is not sound; nothing was restored', found.faults);
      const lost = found.later === null ? null : lossOf(found.entries, found.later);
      if (lost !== null && options.acceptLoss !== true) return wouldLose(lost);
      if (existsSync(data)) rmdirSync(data);
      renameSync(partial, data);
      return restored(data, manifest, found, lost);
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  },
};

function refuseToOverwrite(data: string): void {
  if (!existsSync(data) || readdirSync(data).length === 0) return;
  throw new CommandProblem(
    'impossible-content',
    `${data} is not empty, and nothing is overwritten`,
    'Move what is there out of the way and keep it: it may hold entries that the backup lacks. Or name another folder with --data.',
  );
}

function listed(folder: string): ReturnType<typeof damageOf> {
  try {
    return damageOf(folder);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const advice = 'Name a folder that `pacta backup` made.';
    throw new CommandProblem('not-found', `${folder} is no backup: ${why}`, advice);
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const advice = 'Name the file as seen from the present folder. Nothing was restored.';
    throw new CommandProblem('not-found', `${path} cannot be read: ${why}`, advice);
  }
}

/** What verifying a copy found. */
interface Copied {
  readonly entries: number;
  readonly faults: readonly string[];
  /** Size of the last checkpoint that holds; null for none. */
  readonly signed: number | null;
  /** Size of a checkpoint from elsewhere that goes beyond the copy; null for none. */
  readonly later: number | null;
}

/** Verifies a copy against its own checkpoints and those from elsewhere. */
async function verifiedCopy(
  folder: string,
  options: Options,
  elsewhere: readonly string[],
  progress: (line: string) => void,
): Promise<Copied> {
  const path = join(folder, DATABASE);
  if (migrationsOf(path).some(({ appliedAt }) => appliedAt === null)) {
    throw new CommandProblem(
      'store-refused',
      'the database was made by an older version of this program, and cannot be verified as it is',
      'Run `pacta migrate`, or make the backup with the program that it was made by.',
    );
  }
  const believed = believedKeys(options);
  const beside = proofsBeside(folder, believed);
  const { keys } = beside.checkpoints;
  const inFile = { signed: () => signedFiles(folder), report: progress };
  const sizes = elsewhere.map((text) => ({ text, size: sizeOf(text, keys) }));
  const own = await verifyDatabase(path, { checkpoints: beside.checkpoints, ...inFile });
  const within = sizes.filter(({ size }) => size <= own.entries).map(({ text }) => text);
  const found =
    within.length === 0
      ? own
      : await verifyDatabase(path, { checkpoints: proofsBeside(folder, believed, within).checkpoints, ...inFile });
  const later = sizes.find(({ size }) => size > own.entries)?.size ?? null;
  const signed = found.checkpoints.fits?.size ?? null;
  return { entries: found.entries, faults: [...found.faults, ...beside.faults].map(faultText), signed, later };
}

function sizeOf(text: string, keys: readonly NoteKey[]): number {
  try {
    const { size } = parseCheckpoint(text);
    openCheckpoint(text, keys);
    return size;
  } catch (error) {
    if (error instanceof Malformed) throw impossible('/checkpoint', `is no checkpoint: ${error.message}`);
    if (error instanceof Unverified) throw impossible('/checkpoint', 'is not signed by this register');
    throw error;
  }
}

function lossOf(entries: number, signed: number): string {
  const which = signed === entries + 1 ? `entry ${signed} was` : `entries ${entries + 1} to ${signed} were`;
  return `${which} recorded after this backup and signed for; the backup does not have them`;
}

function wouldLose(lost: string): Answered {
  return {
    json: { restored: false, lost },
    lines: [
      wrap(`Nothing was restored: ${lost}.`),
      wrap(
        'Look for a later backup, or for the dossiers and receipts of what was recorded since. If there is none, restore with --accept-loss: whoever saw the checkpoint will find that the register contradicts it.',
      ),
    ],
    exit: EXIT.tampered,
  };
}

function notSound(headline: string, faults: readonly string[]): Answered {
  return {
    json: { done: false, faults },
    lines: [...faults.map((fault) => wrap(fault, '  ', '')), '', wrap(`${headline}.`)],
    exit: EXIT.tampered,
  };
}

function restored(data: string, manifest: Manifest, { entries, signed }: Copied, lost: string | null): Answered {
  const held = signed === null ? 'no checkpoint was held against them' : `a checkpoint of ${signed} entries holds`;
  const missing = SECRETS.filter((name) => !existsSync(join(data, name)));
  return {
    json: { restored: true, data, entries, checkpoint: signed, madeAt: manifest.madeAt, lost, missing },
    lines: [
      wrap(`${entries} entries restored to ${data} and verified; ${held}`),
      wrap(`What was recorded after ${manifest.madeAt} is not in it${lost === null ? '' : `: ${lost}`}.`),
      ...(missing.includes('checkpoint-key')
        ? [wrap('The secret key was not in the backup: put `checkpoint-key` back before the register is served.')]
        : []),
    ],
  };
}

export const BACKUP_COMMANDS: readonly Command[] = [backup, restore];
