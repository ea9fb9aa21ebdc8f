/**
 * The one verb that writes the ledger: a batch of recordings, each whole or not at all, in one transaction. The head row
 * is locked first, so instances go one after the other; the batch is judged in memory and written down table by table.
 */
import type { Outcome, Recording, Store } from '../register/ports.ts';
import { noChanges, project, takeIn } from './postgres-change.ts';
import { checkBatch, checkProjected } from './postgres-check.ts';
import type { Ask, Connected } from './postgres-connect.ts';
import { unmoved, verdictOn } from './postgres-judge.ts';
import { lockedGround } from './postgres-load.ts';
import { keepNodes } from './postgres-tree.ts';
import { WRITE, writeChanges } from './postgres-write.ts';

/** The verbs that write the ledger and its projections. */
export function appending({ write }: Pick<Connected, 'write'>): Pick<Store, 'append' | 'project'> {
  return {
    async append(batch) {
      checkBatch(batch);
      return write((ask) => appendAll(ask, batch));
    },
    async project(rows) {
      for (const { projections } of rows) checkProjected(projections);
      return rows.length === 0 ? 0 : write((ask) => projectAll(ask, rows));
    },
  };
}

async function appendAll(ask: Ask, batch: readonly Recording[]): Promise<readonly Outcome[]> {
  const ground = await lockedGround(ask, batch);
  const from = ground.head.size;
  const changes = noChanges();
  const outcomes = batch.map((recording): Outcome => {
    const verdict = verdictOn(ground, recording);
    if (verdict.kind !== 'plan') return verdict;
    return { kind: 'recorded', ...takeIn(ground, changes, recording, verdict.roots) };
  });
  const { size, recordedAt, instruments } = ground.head;
  if (size === from) return outcomes;
  await writeChanges(ask, changes);
  await keepNodes(ask, from, size);
  await ask(WRITE.head, [size, recordedAt, instruments]);
  return outcomes;
}

async function projectAll(ask: Ask, rows: Parameters<Store['project']>[0]): Promise<number> {
  const ground = await lockedGround(ask, rows);
  const changes = noChanges();
  const passedOver = rows.filter(({ basis, projections }) => {
    const isTheirs = projections.every((one) => ground.instruments.get(one.instrument)?.family === basis.family);
    if (!unmoved(ground, basis) || !isTheirs) return true;
    for (const projection of projections) project(ground, changes, projection);
    return false;
  });
  await writeChanges(ask, changes);
  return passedOver.length;
}
