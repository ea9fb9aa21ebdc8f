/**
 * `pacta move`: a register from its file into PostgreSQL, or back. Nothing is taken into use that was not held against
 * where it came from and verified, and what was left takes nothing more.
 */
import { existsSync, renameSync } from 'node:fs';
import { faultText } from '../audit/sentences.ts';
import { copyRegister, isContained, type Moved } from '../register/move.ts';
import { type Departure, MOVED_TABLES } from '../register/moving.ts';
import { type Store, StoreError } from '../register/ports.ts';
import { EXIT, impossible } from '../register/problems.ts';
import type { Verified } from '../register/verifying.ts';
import { databaseAddress } from '../settings.ts';
import { postgresStore } from '../store/postgres.ts';
import { arriveInPostgres, leavePostgres, postgresMark } from '../store/postgres-move.ts';
import { signedFiles } from '../store/proof-files.ts';
import { openSqlite } from '../store/sqlite.ts';
import { arriveInSqlite, closeUp, leaveSqlite, type SqliteArrival } from '../store/sqlite-move.ts';
import { olderWebhooksPath } from './adopt-webhooks.ts';
import { type Answered, type Command, type Context, READS } from './command.ts';
import { CommandProblem } from './command-problem.ts';
import { lockHolders } from './lock-holders.ts';
import { type MoveFiles, moveFiles, putAside, throwAway } from './move-files.ts';
import { dropSecretFiles, moveSecrets } from './move-secrets.ts';
import { proofsBeside } from './proofs-beside.ts';
import { wrap } from './terminal.ts';
import { verifyDatabase, verifyElsewhere } from './verify-command.ts';

const move: Command = {
  name: 'move',
  args: '<to>',
  what: 'move the register into the database of PACTA_DATABASE_URL (postgresql), or from there into the data folder (sqlite)',
  example: 'pacta move postgresql',
  opens: 'none',
  exits: [...READS, 'tampered'],
  options: [],
  run: async ([to], _options, { data, progress }) => {
    if (to !== 'postgresql' && to !== 'sqlite') throw impossible('/to', 'must be `postgresql` or `sqlite`');
    const address = databaseAddress();
    if (address === null) {
      throw new CommandProblem(
        'impossible-content',
        'PACTA_DATABASE_URL names no database',
        'Set it to the PostgreSQL database that the register is to be moved to or from, for this command too.',
      );
    }
    const moving = { data, address, files: moveFiles(data), progress };
    return to === 'postgresql' ? toPostgres(moving) : toSqlite(moving);
  },
};

interface Moving {
  readonly data: string;
  readonly address: string;
  readonly files: MoveFiles;
  readonly progress: Context['progress'];
}

/** What came of a move, for the answer. */
interface Done {
  readonly to: 'postgresql' | 'sqlite';
  readonly moved: Moved;
  readonly resumed: boolean;
  readonly found: Verified;
  /** What the files that were left are called now. */
  readonly left: readonly string[];
}

async function toPostgres({ data, address, files, progress }: Moving): Promise<Answered> {
  if (!existsSync(files.database)) {
    const advice =
      'Name the folder of the register with --data or PACTA_DATA. Where it was moved, there is pacta.sqlite.moved.';
    throw new CommandProblem('not-found', `there is no register in ${data} to be moved`, advice);
  }
  const from = leaving(files.database);
  let done: Omit<Done, 'left'> | null = null;
  try {
    const mark = from.isLeft ? await postgresMark(address) : null;
    if (!(from.isLeft && mark === null && (await isIn(from, reading(address))))) {
      if (from.isLeft && mark !== 'arriving') throw wasLeft(files.database);
      const to = await arriveInPostgres(address);
      try {
        const moved = await copyRegister(from, to, progress);
        const { checkpoints } = proofsBeside(data);
        const found = await verifyElsewhere(address, { checkpoints, signed: null, before: null, report: progress });
        if (found.faults.length > 0) return notSound(found);
        await moveSecrets('postgresql', from, data, address);
        await from.leave();
        await to.settle();
        await dropSecretFiles(from, data);
        done = { to: 'postgresql', moved, resumed: to.found === 'half', found };
      } finally {
        await to.close();
      }
    }
  } finally {
    await from.close();
  }
  const left = asideOf(files.database);
  return done === null ? finished('postgresql', left) : answered({ ...done, left });
}

async function toSqlite({ data, address, files, progress }: Moving): Promise<Answered> {
  if (existsSync(olderWebhooksPath(data))) throw olderWebhooks(olderWebhooksPath(data));
  const from = await leavePostgres(address);
  let done: Omit<Done, 'left'> | null = null;
  try {
    if (existsSync(files.database)) {
      if (!(from.isLeft && (await isIn(from, openSqlite(files.database, { readonly: true }))))) throw notEmpty(data);
    } else {
      if (from.isLeft && !existsSync(files.arriving)) throw wasLeft('the database of PACTA_DATABASE_URL');
      const to = await arrivingIn(files.arriving, from);
      const resumed = to.found === 'half';
      let moved: Moved;
      try {
        moved = await copyRegister(from, to, progress);
        const { checkpoints, logStatements } = signedFiles(data);
        to.putSigned([...checkpoints, ...logStatements]);
      } finally {
        await to.close();
      }
      const { checkpoints } = proofsBeside(data);
      const signed = () => signedFiles(data);
      const found = await verifyDatabase(files.arriving, { checkpoints, signed, before: null, report: progress });
      if (found.faults.length > 0) return notSound(found);
      closeUp(files.arriving);
      await moveSecrets('sqlite', from, data, address);
      await from.leave();
      renameSync(files.arriving, files.database);
      done = { to: 'sqlite', moved, resumed, found };
    }
  } finally {
    await from.close();
  }
  return done === null ? finished('sqlite', []) : answered({ ...done, left: [] });
}

/** Opens the file that is left.
 * @throws CommandProblem `store-unavailable`, naming who has it open. */
function leaving(path: string): Departure {
  try {
    return leaveSqlite(path);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'busy') throw error;
    const who = lockHolders(path, 'any').map(({ pid, name }) => `${name} (process ${pid})`);
    throw new CommandProblem(
      'store-unavailable',
      `the register is in use${who.length === 0 ? '' : ` by ${who.join(' and ')}`}; nothing was moved`,
      'Stop the server, and whatever else has the register open, and move it again: nobody may record while it is moved.',
    );
  }
}

/** Opens the file that is arrived in. One that has more than what it comes from, which only grows, is made anew. */
async function arrivingIn(path: string, from: Awaited<ReturnType<typeof leavePostgres>>): Promise<SqliteArrival> {
  const to = arriveInSqlite(path);
  const log = MOVED_TABLES.find(({ name }) => name === 'access_log')!;
  if ((await to.count(log)) <= (await from.count(log))) return to;
  await to.close();
  throwAway(path);
  return arriveInSqlite(path);
}

const reading = (address: string): Store => postgresStore(address, { readonly: true, connections: 1 });

async function isIn(from: Parameters<typeof isContained>[0], store: Store): Promise<boolean> {
  try {
    return await isContained(from, store);
  } finally {
    await store.close();
  }
}

function olderWebhooks(path: string): CommandProblem {
  return new CommandProblem(
    'impossible-content',
    `${path} holds webhooks that are not in the database yet`,
    'Serve the register once, or `pacta webhook list`: that takes them over.',
  );
}

function wasLeft(what: string): CommandProblem {
  return new CommandProblem(
    'impossible-content',
    `the register was moved away from ${what} before, and is not moved from there again`,
    'Use it where it is now; or finish the move that was begun, with the same PACTA_DATA and PACTA_DATABASE_URL.',
  );
}

function notEmpty(data: string): CommandProblem {
  return new CommandProblem(
    'impossible-content',
    `${data} holds a register of its own in pacta.sqlite, and nothing is overwritten`,
    'Name a folder without one with --data or PACTA_DATA, or put that one out of the way.',
  );
}

const asideOf = (path: string): readonly string[] => {
  const name = putAside(path);
  return name === null ? [] : [name];
};

function notSound({ faults }: Verified): Answered {
  return {
    json: { moved: false, faults },
    lines: [
      ...faults.map((fault) => wrap(faultText(fault), '  ', '')),
      '',
      wrap('The register is not sound; what arrived was not taken into use, and it stays where it was.'),
    ],
    exit: EXIT.tampered,
  };
}

const NEXT = {
  postgresql: 'Serve it with PACTA_DATABASE_URL from now on, and let the role that serves in with the grant script.',
  sqlite: 'Serve it without PACTA_DATABASE_URL from now on; the database that was left takes nothing more.',
};

function answered({ to, moved, resumed, found, left }: Done): Answered {
  const { size: entries, root, tables } = moved;
  const checkpoint = found.checkpoints.fits?.size ?? null;
  const signed = checkpoint === null ? 'no checkpoint was held against them' : `a checkpoint of ${checkpoint} holds`;
  const old = left.length === 0 ? [] : [wrap(`What was left is called ${left.join(', ')}: ${OLD}`)];
  return {
    json: { moved: true, to, entries, root, checkpoint, resumed, left, tables },
    lines: [wrap(`${entries} entries moved, compared at both ends and verified; ${signed}`), wrap(NEXT[to]), ...old],
  };
}

const OLD = 'delete it once there is a backup of the new place, since what is erased from now on stays in it.';

/** Everything had been done but for putting a file out of the way. */
function finished(to: Done['to'], left: readonly string[]): Answered {
  const lines = [wrap('The register had been moved already; what was left is out of the way now.'), wrap(NEXT[to])];
  return { json: { moved: false, to, finished: true, left }, lines };
}

export const MOVE_COMMANDS: readonly Command[] = [move];
