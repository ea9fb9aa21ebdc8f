import type { Store } from '../register/ports.ts';
import { accessLog } from './sqlite-access.ts';
import { writer } from './sqlite-append.ts';
import { checkpointKeeper } from './sqlite-checkpoints.ts';
import { eraser } from './sqlite-erase.ts';
import { guarded } from './sqlite-errors.ts';
import { inspectSqlite } from './sqlite-inspect.ts';
import { findingLister, lister, waitingLister } from './sqlite-list.ts';
import { type OpenOptions, openDatabase } from './sqlite-open.ts';
import { pages } from './sqlite-pages.ts';
import { reader } from './sqlite-read.ts';
import { reindexer } from './sqlite-reindex.ts';
import { treeReader } from './sqlite-tree.ts';

/**
 * The store in one SQLite file, made if it is not there. Several processes may have it open; one writes at a time, and
 * who waits longer than two seconds for its turn is told `busy`. Throws StoreError.
 */
export function openSqlite(path: string, options: OpenOptions = {}): Store {
  const db = openDatabase(path, options);
  const own = { times: 0 };
  const parts = guarded(() => ({
    ...reader(db, own),
    ...pages(db),
    ...writer(db, own),
    ...accessLog(db),
    ...treeReader(db),
    erase: eraser(db),
    keepCheckpoint: checkpointKeeper(db),
    list: lister(db),
    withFindings: findingLister(db),
    waiting: waitingLister(db),
    reindex: reindexer(db),
    inspect: () => inspectSqlite(path),
  }));
  return { ...promised(parts), close: async () => guarded(() => void db.close()) };
}

type Verb = (...given: never[]) => unknown;
type Promised<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Result>
    : never;
};

/** The same verbs as the port has them: answering by promise, faults as StoreError. */
function promised<Parts extends Record<keyof Parts, Verb>>(parts: Parts): Promised<Parts> {
  const names = Object.keys(parts) as (keyof Parts)[];
  const verb =
    (name: keyof Parts) =>
    async (...given: never[]) =>
      guarded(() => parts[name](...given));
  return Object.fromEntries(names.map((name) => [name, verb(name)])) as Promised<Parts>;
}
