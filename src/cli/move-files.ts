/** The files of a data folder that take part in a move. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { databasePath } from './database.ts';

export interface MoveFiles {
  /** The register, and where one arrives. */
  readonly database: string;
  readonly arriving: string;
}

/** The files of a folder, there or not. */
export function moveFiles(data: string): MoveFiles {
  const database = databasePath(data);
  return { database, arriving: `${database}.moving` };
}

/** Puts a database that was left out of the way, never over another; its new name, or null where it is gone. */
export function putAside(path: string): string | null {
  if (!existsSync(path)) return null;
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${path}.moved` : `${path}.moved-${number}`;
    if (existsSync(name)) continue;
    renameSync(path, name);
    return basename(name);
  }
}

/** Throws away a database and what goes with it. */
export function throwAway(path: string): void {
  for (const name of [path, `${path}-wal`, `${path}-shm`]) rmSync(name, { force: true });
}
