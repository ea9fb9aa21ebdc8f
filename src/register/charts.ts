/**
 * Versions of charts, as entries and answers carry them.
 */
import type { Clauses } from '../law/clauses.ts';
import { LAW_SOURCE, LAW_VERSION } from '../law/version.ts';
import { sha256Hex } from '../ledger/hash.ts';

/** The version of the chart by which acts are judged: which clauses, in which version, under which law code. */
export function chartVersionOf(clauses: Clauses, clausesText: string | Uint8Array): string {
  return `${clauses.id}@${clauses.version}:${sha256Hex(clausesText).slice(0, 12)} law@${LAW_VERSION}:${LAW_SOURCE}`;
}
