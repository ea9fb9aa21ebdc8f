/**
 * What moving a register from one store into another needs of both: every table by name, in an order that is the same
 * everywhere, so that what arrived can be held against what left row by row.
 */
import type { Hash } from '../ledger/merkle.ts';

/** A value of a row. Flags are 0 or 1. */
export type Cell = string | number | null | Uint8Array;
/** A row, its values in the order of the table's columns. */
export type MovedRow = readonly Cell[];

export type ColumnKind = 'number' | 'text' | 'bytes' | 'flag';

/**
 * How a table arrives, also where the first half of it arrived before and the other end was written to since:
 * - `numbered`: it only grows, in the order of its first column; what comes after the last row that is there
 * - `keyed`: it only grows, in no order; what is not there yet
 * - `changing`: as keyed, and what is otherwise is made so, as far as the guards of the schema let it
 * - `derived`: thrown away, and moved anew
 * - `grown`: the store makes it itself as the entries come
 */
export type Arrives = 'numbered' | 'keyed' | 'changing' | 'derived' | 'grown';

/** A table that moves. */
export interface MovedTable {
  readonly name: string;
  readonly arrives: Arrives;
  /** What tells rows apart. */
  readonly key: readonly string[];
  /** What they are ordered by, where it is not the key: every store must come to the same order. */
  readonly order?: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind>>;
}

const numbers = <Names extends string>(...names: Names[]) =>
  Object.fromEntries(names.map((name) => [name, 'number'])) as Record<Names, 'number'>;
const texts = <Names extends string>(...names: Names[]) =>
  Object.fromEntries(names.map((name) => [name, 'text'])) as Record<Names, 'text'>;
const bytes = <Names extends string>(...names: Names[]) =>
  Object.fromEntries(names.map((name) => [name, 'bytes'])) as Record<Names, 'bytes'>;

/** Every table that moves, in the order in which they do: what is referred to comes first. */
export const MOVED_TABLES: readonly MovedTable[] = [
  {
    name: 'instruments',
    arrives: 'numbered',
    key: ['num'],
    columns: {
      ...numbers('num'),
      ...texts('id', 'kind'),
      ...numbers('parent', 'number'),
      ...texts('title', 'parties', 'supersedes'),
    },
  },
  {
    name: 'entries',
    arrives: 'numbered',
    key: ['position'],
    columns: {
      ...numbers('position', 'instrument', 'version'),
      ...texts('kind'),
      ...numbers('schema'),
      ...texts('body'),
      ...numbers('recorded_at'),
      ...texts('principal', 'reason', 'chart_version'),
      ...bytes('leaf', 'prev'),
    },
  },
  {
    name: 'nodes',
    arrives: 'grown',
    key: ['height', 'number'],
    columns: { ...numbers('height', 'number'), ...bytes('hash') },
  },
  {
    name: 'idempotency',
    arrives: 'keyed',
    key: ['principal', 'key'],
    // Stores may write what a client sent as its key in ways of their own, with another order.
    order: ['position'],
    columns: { ...texts('principal', 'key', 'fingerprint'), ...numbers('position') },
  },
  {
    name: 'sealed',
    arrives: 'keyed',
    key: ['digest'],
    columns: { ...bytes('digest'), ...texts('party', 'content') },
  },
  {
    name: 'private_notes',
    arrives: 'changing',
    key: ['digest'],
    columns: {
      ...bytes('digest'),
      ...texts('party', 'content'),
      ...numbers('erased_at'),
      ...texts('erased_by', 'reason'),
    },
  },
  {
    name: 'refusals',
    arrives: 'numbered',
    key: ['id'],
    columns: {
      ...numbers('id'),
      ...texts('instrument'),
      ...numbers('refused_at'),
      ...texts('principal', 'code', 'chart_version', 'facts'),
    },
  },
  {
    name: 'principals',
    arrives: 'changing',
    key: ['id'],
    columns: { ...texts('id', 'role', 'parties', 'agreements'), ...numbers('created_at', 'disabled_at') },
  },
  {
    name: 'tokens',
    arrives: 'changing',
    key: ['id'],
    columns: {
      ...texts('id', 'principal'),
      ...bytes('digest'),
      from_file: 'flag',
      ...numbers('created_at', 'expires_at', 'revoked_at', 'last_used_at'),
    },
  },
  {
    name: 'access_log',
    arrives: 'numbered',
    key: ['id'],
    columns: { ...numbers('id', 'at'), ...texts('kind', 'principal', 'subject', 'detail') },
  },
  // They change and go as their owners like, so they are not followed but moved anew.
  {
    name: 'webhooks',
    arrives: 'derived',
    key: ['id'],
    columns: {
      ...texts('id', 'url', 'topic'),
      ...numbers('created_at'),
      ...texts('created_by', 'disabled'),
      ...numbers('position', 'failures', 'due_at'),
    },
  },
  {
    name: 'webhook_deliveries',
    arrives: 'derived',
    key: ['number'],
    columns: { ...numbers('number'), ...texts('webhook'), ...numbers('position', 'at'), ...texts('outcome', 'detail') },
  },
  {
    name: 'standings',
    arrives: 'derived',
    key: ['instrument'],
    columns: {
      ...numbers('instrument'),
      ...texts('kind'),
      ...numbers('parent', 'family', 'family_head', 'family_recorded_at', 'version'),
      ...bytes('head_leaf'),
      ...texts('state', 'sentence', 'in_force_from_earliest', 'in_force_from_latest', 'in_force_until_earliest'),
      ...texts('in_force_until_latest', 'stale_on'),
      ...numbers('findings'),
      ...texts('standing'),
      ...numbers('changed'),
    },
  },
  {
    name: 'instrument_parties',
    arrives: 'derived',
    key: ['instrument', 'party'],
    columns: {
      ...texts('party', 'kind', 'state'),
      ...numbers('instrument'),
      ...texts('in_force_from_latest', 'in_force_until_earliest'),
    },
  },
  {
    name: 'supersessions',
    arrives: 'derived',
    key: ['superseding', 'superseded'],
    columns: { ...texts('superseded'), ...numbers('superseding') },
  },
  {
    name: 'duties',
    arrives: 'derived',
    key: ['instrument', 'ordinal'],
    columns: {
      ...numbers('instrument', 'ordinal'),
      ...texts('act', 'by', 'to', 'since_earliest', 'since_latest', 'ended_latest', 'cites'),
    },
  },
  {
    name: 'gaps',
    arrives: 'derived',
    key: ['instrument', 'ordinal'],
    columns: { ...numbers('instrument', 'ordinal', 'version'), ...texts('act', 'by', 'grade'), ...numbers('rank') },
  },
  {
    name: 'counts',
    arrives: 'derived',
    key: ['kind', 'state'],
    columns: { ...texts('kind', 'state'), ...numbers('n') },
  },
];

/** Either end of a move, to be read. */
export interface MovedFrom {
  head(): Promise<{ readonly size: number; readonly recordedAt: number }>;
  /** The root of the Merkle tree over the first `size` entries. */
  treeRoot(size: number): Promise<Hash>;
  count(table: MovedTable): Promise<number>;
  /** The rows of a table in its order, some at a time; of a numbered one those above `after`. */
  rows(table: MovedTable, after?: number): AsyncIterable<readonly MovedRow[]>;
}

/** The store that a register leaves. Nobody else writes to it from the moment it was opened until it is closed. */
export interface Departure extends MovedFrom {
  /** Whether it was left before: then nothing more is recorded in it. */
  readonly isLeft: boolean;
  /** From now on nothing is recorded in it, whoever opens it or has it open. */
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** The store that a register arrives in. Nobody takes it for a register until it is settled. */
export interface Arrival extends MovedFrom {
  /** `empty`, or the `half` that a move left behind when it was ended in the middle. */
  readonly found: 'empty' | 'half';
  /** The largest number of a numbered table; 0 where it is empty. */
  last(table: MovedTable): Promise<number>;
  /** Takes rows, all or nothing, in the order of their table; durable once resolved. */
  put(table: MovedTable, rows: readonly MovedRow[]): Promise<void>;
  /** Throws away what is derived. */
  clear(tables: readonly MovedTable[]): Promise<void>;
  /** From now on it is a register like any other. */
  settle(): Promise<void>;
  close(): Promise<void>;
}
