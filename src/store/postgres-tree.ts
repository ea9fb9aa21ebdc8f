/** The Merkle tree over the ledger, in the database: keeping its nodes as entries come, and reading it. */
import { BLOCK, consistencyProof, type Hash, inclusionProof, type Nodes, rootOf } from '../ledger/merkle.ts';
import { GrowingTree } from '../ledger/merkle-growth.ts';
import { type Store, StoreError } from '../register/ports.ts';
import type { Ask, Put } from './postgres-connect.ts';

const SQL = {
  leaves: `SELECT e.position - 1 AS index, e.leaf FROM unnest($1::bigint[], $2::bigint[]) AS r (start, count)
    JOIN entries e ON e.position > r.start AND e.position <= r.start + r.count`,
  nodes: `SELECT n.height, n.number, n.hash FROM unnest($1::bigint[], $2::bigint[]) AS r (height, number)
    JOIN nodes n ON n.height = r.height AND n.number = r.number`,
  leavesAfter: 'SELECT leaf FROM entries WHERE position > $1 ORDER BY position',
  keep: `INSERT INTO nodes (height, number, hash)
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
};

/** What a question about the tree needs to be answered. */
class Wanted implements Nodes {
  readonly ranges: (readonly [from: number, count: number])[] = [];
  readonly nodes: (readonly [height: number, number: number])[] = [];

  leaves(from: number, count: number): readonly Hash[] {
    this.ranges.push([from, count]);
    return Array<Hash>(count).fill(NOTHING);
  }

  node(height: number, number: number): Hash {
    this.nodes.push([height, number]);
    return NOTHING;
  }
}

const NOTHING: Hash = new Uint8Array(32);

/** Which nodes a question needs does not depend on what they are: it is put once to find out, and then answered. */
async function answered<Answer>(ask: Ask, question: (nodes: Nodes) => Answer): Promise<Answer> {
  const wanted = new Wanted();
  question(wanted);
  return question(await fetched(ask, wanted));
}

async function fetched(ask: Ask, { ranges, nodes }: Wanted): Promise<Nodes> {
  const [starts, counts] = [ranges.map(([from]) => from), ranges.map(([, count]) => count)];
  const [heights, numbers] = [nodes.map(([height]) => height), nodes.map(([, number]) => number)];
  const leafRows = ranges.length === 0 ? [] : await ask<{ index: number; leaf: Buffer }>(SQL.leaves, [starts, counts]);
  const nodeRows =
    nodes.length === 0
      ? []
      : await ask<{ height: number; number: number; hash: Buffer }>(SQL.nodes, [heights, numbers]);
  const leaves = new Map(leafRows.map(({ index, leaf }) => [index, leaf]));
  const kept = new Map(nodeRows.map(({ height, number, hash }) => [`${height} ${number}`, hash]));
  return {
    leaves: (from, count) =>
      Array.from({ length: count }, (_, at) => leaves.get(from + at) ?? missing(`entry ${from + at + 1}`)),
    node: (height, number) =>
      kept.get(`${height} ${number}`) ?? missing(`node ${number} of height ${height} of its tree`),
  };
}

/** @throws StoreError */
export function missing(what: string): never {
  const advice = 'run pacta verify, and restore it from a backup';
  throw new StoreError('corrupt', `the ledger is not whole: ${what} is missing; ${advice}`);
}

/** Reads the tree. The sizes must be reached by the ledger; what the database lacks of it throws StoreError. */
export function treeReadings(ask: Ask): Pick<Store, 'treeRoot' | 'inclusion' | 'consistency'> {
  return {
    treeRoot: (size) => answered(ask, (nodes) => rootOf(nodes, size)),
    inclusion: (position, size) => answered(ask, (nodes) => inclusionProof(nodes, position - 1, size)),
    consistency: (from, to) => answered(ask, (nodes) => consistencyProof(nodes, from, to)),
  };
}

/** Keeps every node that became complete with the leaves, which come next in the tree; within the caller's transaction. */
export function keepNodes(put: Put, tree: GrowingTree, leaves: readonly Hash[]): void {
  const nodes = leaves.flatMap((leaf) => tree.take(leaf));
  if (nodes.length === 0) return;
  put(SQL.keep, [
    nodes.map(({ height }) => height),
    nodes.map(({ index }) => index),
    nodes.map(({ hash }) => Buffer.from(hash)),
  ]);
}

/** Keeps the nodes over entries that came after the first `from`, wherever they came from; within the caller's transaction.
 * @throws StoreError where the tree before them is not whole. */
export async function keepNodesAfter(ask: Ask, from: number): Promise<void> {
  const tree = await answered(ask, (nodes) => {
    const last = from % BLOCK;
    const node = (height: number, number: number) => nodes.node(height, number);
    return GrowingTree.of(from, node, last === 0 ? [] : nodes.leaves(from - last, last));
  });
  const rows = await ask<{ leaf: Buffer }>(SQL.leavesAfter, [from]);
  const puts: (readonly [sql: string, values: readonly unknown[]])[] = [];
  const put: Put = (sql, values) => void puts.push([sql, values]);
  keepNodes(
    put,
    tree,
    rows.map(({ leaf }) => leaf),
  );
  for (const [sql, values] of puts) await ask(sql, values);
}
