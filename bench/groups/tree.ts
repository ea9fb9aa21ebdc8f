/**
 * The Merkle tree: what it costs to keep, and how long a proof takes in a large ledger.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Recording } from '../../src/register/ports.ts';
import { alternate, type Figure, type Group, microseconds } from '../figure.ts';
import { built, openSqlite } from '../scenario.ts';

const { openDatabase } = (await built('store/sqlite-open.js')) as typeof import('../../src/store/sqlite-open.ts');
const { writer } = (await built('store/sqlite-append.js')) as typeof import('../../src/store/sqlite-append.ts');
const { treeKeeper } = (await built('store/sqlite-tree.js')) as typeof import('../../src/store/sqlite-tree.ts');

const BODY = JSON.stringify({ act: 'approve', note: 'x'.repeat(400) });

export const tree: Group = async (folder, { agreements, progress }) => {
  mkdirSync(folder, { recursive: true });
  return [...(await proofs(join(folder, 'large.sqlite'), agreements * 10, progress)), ...(await keeping(folder))];
};

/** Inclusion and consistency proofs at places all over a ledger, and the root. */
async function proofs(path: string, entries: number, progress: (line: string) => void): Promise<Figure[]> {
  progress(`tree: a ledger of ${entries} entries`);
  await openSqlite(path).close();
  fillLedger(path, entries);
  const store = openSqlite(path);
  const size = entries - 3;
  const place = (index: number) => 1 + ((index * 7919 * 131) % size);
  const works = {
    'an inclusion proof': (index: number) => store.inclusion(place(index), size),
    'a consistency proof': (index: number) => store.consistency(place(index), size),
  };
  const figures: Figure[] = [];
  for (const [what, work] of Object.entries(works)) {
    const taken = await microseconds(300, work);
    const detail = `${taken.toFixed(0)} us`;
    figures.push({
      what: `${what} in ${entries} entries / 2 ms`,
      ratio: taken / 2000,
      limit: 1,
      bound: 'ceiling',
      detail,
    });
  }
  await store.close();
  return figures;
}

/** Entries put straight into the table, without the triggers, and then the tree over all of them. */
function fillLedger(path: string, entries: number): void {
  const db = new Database(path);
  db.pragma('synchronous = OFF');
  db.exec('DROP TRIGGER entries_next_position; DROP TRIGGER entries_next_version');
  db.exec("INSERT INTO instruments VALUES (1, 'a', 'agreement', NULL, NULL, '{}', '[]', '[]')");
  const insert = db.prepare("INSERT INTO entries VALUES (?, 1, ?, 'act', 1, ?, 1, 'bench', NULL, 'c', ?, ?)");
  const leaf = (position: number) => {
    const bytes = Buffer.alloc(32, 7);
    bytes.writeUInt32BE(position);
    return bytes;
  };
  db.transaction(() => {
    for (let at = 1; at <= entries; at++) insert.run(at, at, BODY, leaf(at), at === 1 ? null : leaf(at - 1));
  })();
  db.transaction(() => treeKeeper(db)(0, entries))();
  db.close();
}

/** The writer alone, without judging or waiting for the disk, which would only hide what the tree costs. */
async function keeping(folder: string): Promise<Figure[]> {
  const side = (name: string, keepsTree: boolean) => {
    const db = openDatabase(join(folder, name));
    db.pragma('synchronous = OFF');
    const { append } = keepsTree ? writer(db) : writer(db, { times: 0 }, () => {});
    let head = 0;
    return (count: number, batch: number) => {
      const begin = performance.now();
      for (let done = 0; done < count; done += batch) {
        append(Array.from({ length: batch }, (_, index) => recording(head + index)));
        head += batch;
      }
      return (count * 1000) / (performance.now() - begin);
    };
  };
  const [kept, bare] = [side('kept.sqlite', true), side('bare.sqlite', false)];
  const figures: Figure[] = [];
  for (const [what, count, batch] of [
    ['one by one', 1280, 1],
    ['50 at a time', 6400, 50],
  ] as const) {
    const [ours, limit] = await alternate(
      15,
      () => kept(count, batch),
      () => bare(count, batch),
    );
    const detail = `${ours.toFixed(0)} and ${limit.toFixed(0)} entries/s`;
    figures.push({
      what: `recording with the tree / without, ${what} (rate)`,
      ratio: ours / limit,
      limit: 0.85,
      bound: 'floor',
      detail,
    });
  }
  return figures;
}

/** The recording that follows when the ledger has so many entries: all of one family. */
function recording(head: number): Recording {
  const entry = { instrument: 'a', version: head + 1, kind: 'act', schema: 1, body: BODY, principal: 'bench' } as const;
  const projection = { instrument: 'a', state: 's', sentence: 's', inForce: null, staleOn: null, findings: 0 } as const;
  const agreement = { id: 'a', kind: 'agreement', parent: null, number: null, title: {}, parties: [] } as const;
  return {
    basis: head === 0 ? null : { family: 1, head },
    merges: [],
    registers: head === 0 ? [{ ...agreement, supersedes: [] }] : [],
    entries: [{ ...entry, reason: null, chartVersion: 'c' }],
    projections: [{ ...projection, standing: '{}', duties: null, gaps: null }],
    recordedAt: 1,
    idempotency: null,
  };
}
