/** Entries held against their leaves with the help of SQLite. */
import type { Database } from 'better-sqlite3';
import type { Link } from '../ledger/chain.ts';
import { sha256Hex } from '../ledger/hash.ts';

/** What the leaf of an entry `e` of an instrument `i` is the hash of, put together by SQLite: less work than reading all the
 * columns that it takes. */
export const LEAF_OF = `char(0) || '{"body":' || e.body || ',"chartVersion":' || json_quote(e.chart_version)
  || ',"instrument":' || json_quote(i.id) || ',"kind":' || json_quote(e.kind) || ',"position":' || e.position
  || ',"prev":' || json_quote(CASE WHEN e.prev IS NOT NULL THEN lower(hex(e.prev)) END) || ',"principal":' || json_quote(e.principal)
  || ',"reason":' || json_quote(e.reason) || ',"recordedAt":' || e.recorded_at || ',"schema":' || e.schema
  || ',"version":' || e.version || '}'`;
const HASHED = `CASE e.kind WHEN 'registered' THEN CAST(${LEAF_OF} AS BLOB) ELSE ${LEAF_OF} END`;

const LINKS = `SELECT e.position, i.id, e.version, e.recorded_at, lower(hex(e.leaf)), lower(hex(e.prev)), ${HASHED}
  FROM entries e CROSS JOIN instruments i ON i.num = e.instrument
  WHERE e.position BETWEEN ? AND ? ORDER BY e.position`;

/** A raw row of LINKS. */
type LinkRecord = readonly [
  ...[position: number, instrument: string, version: number, recordedAt: number, leaf: string, prev: string],
  hashed: string | Uint8Array,
];

function toLink([position, instrument, version, recordedAt, leaf, prev, hashed]: LinkRecord): Link {
  const isAsItsLeaf = sha256Hex(hashed) === leaf;
  // The hex of no hash is empty.
  return { position, instrument, version, recordedAt, prev: prev || null, leaf, isAsItsLeaf };
}

/** Reads the links from one position to another, both included. Where one is not as its leaf, the ledger's own code has
 * the last word. */
export function linkReader(db: Database): (from: number, to: number) => Link[] {
  const links = db.prepare<[number, number], LinkRecord>(LINKS).raw();
  return (from, to) => links.all(from, to).map(toLink);
}
