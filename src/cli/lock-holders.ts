/** Who keeps a file locked, as Linux tells it in /proc/locks (proc(5)); elsewhere nobody is named. */
import { existsSync, readFileSync, statSync } from 'node:fs';

/** A process. */
export interface Holder {
  readonly pid: number;
  /** The name of its program. */
  readonly name: string;
}

/** The other processes with a write lock, or any, on a database file or the files that go with it. */
export function lockHolders(path: string, kind: 'write' | 'any' = 'write'): readonly Holder[] {
  if (!existsSync('/proc/locks')) return [];
  const inodes = [path, `${path}-wal`, `${path}-shm`].flatMap(
    (name) => statSync(name, { throwIfNoEntry: false })?.ino ?? [],
  );
  const pids = readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^\d+: \w+ +\w+ +(WRITE|READ) +(\d+) [\da-f]+:[\da-f]+:(\d+) /.exec(line);
      if (match === null || !inodes.includes(Number(match[3]))) return [];
      return kind === 'any' || match[1] === 'WRITE' ? [Number(match[2])] : [];
    });
  return [...new Set(pids)].filter((pid) => pid !== process.pid).map((pid) => ({ pid, name: nameOf(pid) }));
}

function nameOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return 'a process';
  }
}
