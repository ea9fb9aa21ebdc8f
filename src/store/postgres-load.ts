/**
 * What a batch is judged upon, read in one statement after the head is locked: from then on nobody else writes, so what
 * was read holds until the transaction ends.
 */
import { BLOCK } from '../ledger/merkle.ts';
import { GrowingTree } from '../ledger/merkle-growth.ts';
import type { InstrumentKind, Recording } from '../register/ports.ts';
import type { Ask } from './postgres-connect.ts';
import { kept, unkept } from './postgres-text.ts';
import { missing } from './postgres-tree.ts';

/** An instrument as it stands. */
export interface Known {
  readonly num: number;
  readonly id: string;
  readonly kind: InstrumentKind;
  family: number;
  version: number;
  /** Leaf of its last entry, lower-case hex; null before the first. */
  leaf: string | null;
  /** Null before it is first projected. */
  state: string | null;
}

/** A family as it stands. */
export interface KnownFamily {
  head: number;
  recordedAt: number;
}

/** What was read, and what the batch made of it so far. */
export interface Ground {
  /** Where the ledger ends, and how many instruments there are. */
  readonly head: { size: number; recordedAt: number; instruments: number };
  /** Leaf of the entry that was asked about, in hex; undefined where there is none. */
  readonly knownLeaf: string | undefined;
  /** The tree over the ledger, as it was read. */
  readonly tree: GrowingTree;
  readonly instruments: Map<string, Known>;
  /** By the number of their root. */
  readonly families: Map<number, KnownFamily>;
  /** Families with an agreement that supersedes an identifier. */
  readonly naming: Map<string, Set<number>>;
  /** Numbers that are taken among a kind under a parent, by `placeKey`. */
  readonly places: Set<string>;
  /** Idempotency keys that are used, by `usedKey`. */
  readonly used: Map<string, { readonly fingerprint: string; readonly position: number }>;
}

export const placeKey = (parent: string, kind: string, number: number) => JSON.stringify([parent, kind, number]);
export const usedKey = (principal: string, key: string) => JSON.stringify([principal, key]);

const LOCK = 'SELECT size, recorded_at AS "recordedAt", instruments FROM head FOR UPDATE';

const LOAD = `SELECT
  (SELECT json_agg(json_build_array(i.id, i.num, i.kind, s.family, s.version, encode(s.head_leaf, 'hex'), s.state))
    FROM instruments i JOIN standings s ON s.instrument = i.num WHERE i.id = ANY ($1)) AS instruments,
  (SELECT json_agg(json_build_array(instrument, family_head, family_recorded_at))
    FROM standings WHERE instrument = ANY ($2::bigint[]) AND family_head IS NOT NULL) AS families,
  (SELECT json_agg(json_build_array(x.superseded, s.family))
    FROM supersessions x JOIN standings s ON s.instrument = x.superseding WHERE x.superseded = ANY ($3)) AS naming,
  (SELECT json_agg(json_build_array(u.parent, u.kind, u.number))
    FROM unnest($4::text[], $5::text[], $6::bigint[]) AS u (parent, kind, number)
    JOIN instruments p ON p.id = u.parent
    JOIN instruments i ON i.parent = p.num AND i.kind = u.kind AND i.number = u.number) AS places,
  (SELECT json_agg(json_build_array(k.principal, k.key, k.fingerprint, k.position))
    FROM unnest($7::text[], $8::text[]) AS u (principal, key)
    JOIN idempotency k ON k.principal = u.principal AND k.key = u.key) AS used,
  (SELECT encode(leaf, 'hex') FROM entries WHERE position = $9) AS known,
  (SELECT json_agg(encode(e.leaf, 'hex') ORDER BY e.position) FROM head h
    CROSS JOIN (SELECT position, leaf FROM entries ORDER BY position DESC LIMIT 63) e
    WHERE e.position > h.size / 64 * 64) AS leaves,
  (SELECT json_agg(json_build_array(n.height, n.number, encode(n.hash, 'hex'))) FROM head h
    CROSS JOIN generate_series(6, 52) AS g (height)
    JOIN nodes n ON n.height = g.height AND n.number = (h.size >> g.height) - 1
    WHERE (h.size >> g.height) % 2 = 1) AS nodes`;

interface Loaded {
  readonly instruments: readonly (readonly [string, number, InstrumentKind, number, number, string, string])[] | null;
  readonly families: readonly (readonly [number, number, number])[] | null;
  readonly naming: readonly (readonly [string, number])[] | null;
  readonly places: readonly (readonly [string, string, number])[] | null;
  readonly used: readonly (readonly [string, string, string, number])[] | null;
  readonly known: string | null;
  /** Of the entries that are under no node yet. */
  readonly leaves: readonly string[] | null;
  /** Those of whole subtrees, which with the leaves are the whole tree. */
  readonly nodes: readonly (readonly [height: number, number: number, hash: string])[] | null;
}

/** What is asked about; a recording says it all, and so does a row to be projected. */
export type Asked = Pick<Recording, 'basis' | 'projections'> &
  Partial<Pick<Recording, 'merges' | 'registers' | 'entries' | 'idempotency'>>;

/** Locks the head and reads what the batch is judged upon.
 * @param position of an entry whose leaf is asked for besides. */
export async function lockedGround(ask: Ask, batch: readonly Asked[], position = 0): Promise<Ground> {
  const [[head], [row]] = await Promise.all([
    ask<Ground['head']>(LOCK, []),
    ask<Loaded>(LOAD, [...asked(batch), position]),
  ]);
  const { instruments, families, naming, places, used } = row!;
  const named = new Map<string, Set<number>>();
  for (const [superseded, family] of naming ?? []) {
    const id = unkept(superseded);
    named.set(id, (named.get(id) ?? new Set()).add(family));
  }
  return {
    head: head!,
    knownLeaf: row!.known ?? undefined,
    tree: treeOf(head!.size, row!),
    instruments: new Map((instruments ?? []).map((one) => [unkept(one[0]), toKnown(one)])),
    families: new Map((families ?? []).map(([root, at, recordedAt]) => [root, { head: at, recordedAt }])),
    naming: named,
    places: new Set((places ?? []).map(([parent, kind, number]) => placeKey(unkept(parent), kind, number))),
    used: new Map(
      (used ?? []).map(([principal, key, fingerprint, position]) => [
        usedKey(unkept(principal), unkept(key)),
        { fingerprint, position },
      ]),
    ),
  };
}

/** @throws StoreError where part of it is missing. */
function treeOf(size: number, { leaves, nodes }: Loaded): GrowingTree {
  const kept = new Map((nodes ?? []).map(([height, number, hash]) => [`${height} ${number}`, hash]));
  const node = (height: number, number: number) => {
    const hash = kept.get(`${height} ${number}`);
    return hash === undefined ? missing(`node ${number} of height ${height} of its tree`) : Buffer.from(hash, 'hex');
  };
  const last = (leaves ?? []).map((leaf) => Buffer.from(leaf, 'hex'));
  if (last.length !== size % BLOCK) missing('one of its last entries');
  return GrowingTree.of(size, node, last);
}

function toKnown([id, num, kind, family, version, leaf, state]: NonNullable<Loaded['instruments']>[number]): Known {
  return { num, id: unkept(id), kind, family, version, leaf, state };
}

function asked(batch: readonly Asked[]): unknown[] {
  const ids = new Set<string>();
  const roots = new Set<number>();
  for (const { basis, merges = [], registers = [], entries = [], projections } of batch) {
    for (const { family } of basis === null ? merges : [basis, ...merges]) roots.add(family);
    for (const { instrument } of [...entries, ...projections]) ids.add(kept(instrument));
    for (const { id, parent, supersedes } of registers)
      for (const one of [id, ...supersedes, ...(parent === null ? [] : [parent])]) ids.add(kept(one));
  }
  const registers = batch.flatMap((one) => one.registers ?? []);
  const hanging = registers.filter(({ parent }) => parent !== null);
  const keys = batch.flatMap(({ idempotency }) => idempotency ?? []);
  return [
    [...ids],
    [...roots].filter(Number.isSafeInteger),
    registers.map(({ id }) => kept(id)),
    hanging.map(({ parent }) => kept(parent!)),
    hanging.map(({ kind }) => kind),
    hanging.map(({ number }) => number),
    keys.map(({ principal }) => kept(principal)),
    keys.map(({ key }) => kept(key)),
  ];
}
