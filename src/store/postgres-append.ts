/**
 * The one verb that writes the ledger: a batch of recordings, each whole or not at all, in one transaction. The head row
 * is locked first, so instances go one after the other; the batch is judged in memory and written down table by table.
 */
import type { Outcome, Recording, Store } from '../register/ports.ts';
import { noChanges, project, takeIn } from './postgres-change.ts';
import { checkBatch, checkProjected } from './postgres-check.ts';
import type { Ask, Connected, Put } from './postgres-connect.ts';
import { type LastSigned, requireEnd, requireSigned } from './postgres-continuity.ts';
import type { Following } from './postgres-follow.ts';
import { unmoved, verdictOn } from './postgres-judge.ts';
import { type Ground, lockedGround } from './postgres-load.ts';
import { keepNodes, treeReadings } from './postgres-tree.ts';
import { WRITE, writeChanges } from './postgres-write.ts';

/** The verbs that write the ledger and its projections.
 * @param signed what the ledger is held against first, and again after the connection to it was lost.
 * @param known the end that it must go on from. */
export function appending(
  { write, breaks }: Pick<Connected, 'write' | 'breaks'>,
  signed: LastSigned,
  known: Pick<Following, 'end' | 'acknowledged'>,
): Pick<Store, 'append' | 'project'> {
  // Owned here: how often connections had been lost when the ledger was last held against what was signed.
  let held = -1;

  async function append(batch: readonly Recording[]): Promise<readonly Outcome[]> {
    let lost = -1;
    const outcomes = await write(async (ask, put) => {
      // Once there is a connection: where none could be had to the server before, this one leads to another.
      lost = breaks();
      const end = known.end();
      const ground = await lockedGround(ask, batch, end?.position);
      if (end !== null) requireEnd(end, ground.head.size, ground.knownLeaf);
      const promised = held === lost ? null : signed();
      if (promised !== null) await requireSigned(promised, ground.head.size, treeReadings(ask).treeRoot);
      return appendAll(ground, put, batch);
    });
    held = lost;
    for (const outcome of outcomes) if (outcome.kind === 'recorded') known.acknowledged(outcome.entries.at(-1)!);
    return outcomes;
  }

  return {
    async append(batch) {
      checkBatch(batch);
      return append(batch);
    },
    async project(rows) {
      for (const { projections } of rows) checkProjected(projections);
      return rows.length === 0 ? 0 : write((ask, put) => projectAll(ask, put, rows));
    },
  };
}

function appendAll(ground: Ground, put: Put, batch: readonly Recording[]): readonly Outcome[] {
  const from = ground.head.size;
  const changes = noChanges();
  const outcomes = batch.map((recording): Outcome => {
    const verdict = verdictOn(ground, recording);
    if (verdict.kind !== 'plan') return verdict;
    return { kind: 'recorded', ...takeIn(ground, changes, recording, verdict.roots) };
  });
  const { size, recordedAt, instruments } = ground.head;
  if (size === from) return outcomes;
  writeChanges(put, changes);
  keepNodes(
    put,
    ground.tree,
    changes.entries.map(([, { leaf }]) => Buffer.from(leaf, 'hex')),
  );
  put(WRITE.head, [size, recordedAt, instruments]);
  return outcomes;
}

async function projectAll(ask: Ask, put: Put, rows: Parameters<Store['project']>[0]): Promise<number> {
  const ground = await lockedGround(ask, rows);
  const changes = noChanges();
  const passedOver = rows.filter(({ basis, projections }) => {
    const isTheirs = projections.every((one) => ground.instruments.get(one.instrument)?.family === basis.family);
    if (!unmoved(ground, basis) || !isTheirs) return true;
    for (const projection of projections) project(ground, changes, projection);
    return false;
  });
  writeChanges(put, changes);
  return passedOver.length;
}
