/**
 * Holding what was signed of the logs beside the ledger against the logs that there are. What was added after the last
 * statement is held against nothing yet.
 */
import { sameBytes } from '../ledger/bytes.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { Malformed } from '../ledger/malformed.ts';
import { Unverified } from '../ledger/note.ts';
import type { NoteKey } from '../ledger/note-key.ts';
import {
  LOG_NAMES,
  LOGS,
  type LogName,
  type LogRow,
  type LogStatement,
  openLogStatement,
  parseLogStatement,
  rowsDigest,
  type Stretch,
} from '../proof/log-statement.ts';

/** The logs as they are. */
export interface LogsKept {
  /** The rows of a log from one number to another, both included, by number. */
  logRows(log: LogName, from: number, to: number): readonly LogRow[];
  /** Up to which number the rows of a log are gone by right. */
  forgotten(log: LogName): number;
}

interface Signed extends Stretch {
  readonly at: string;
}

/** In what the logs are not what was signed.
 * @param keys of the register; with none, signatures are not looked at. */
export function logFaults(kept: LogsKept, notes: readonly string[], keys: readonly NoteKey[]): ChainFault[] {
  const { statements, faults } = readStatements(notes, keys);
  const signed = statements.flatMap(({ at, stretches }) => stretches.map((one) => ({ ...one, at })));
  return [
    ...faults,
    ...LOG_NAMES.flatMap((log) =>
      stretchFaults(
        kept,
        signed.filter((one) => one.log === log),
        kept.forgotten(log),
      ),
    ),
  ].map((detail) => ({ position: 0, instrument: '', detail }));
}

function readStatements(notes: readonly string[], keys: readonly NoteKey[]) {
  const statements: LogStatement[] = [];
  const faults: string[] = [];
  for (const [index, note] of notes.entries()) {
    try {
      statements.push(keys.length > 0 ? openLogStatement(note, keys) : parseLogStatement(note));
    } catch (error) {
      if (!(error instanceof Malformed) && !(error instanceof Unverified)) throw error;
      faults.push(`statement ${index + 1} of ${notes.length} on the logs does not count: ${error.message}`);
    }
  }
  return { statements, faults };
}

function stretchFaults(kept: LogsKept, signed: readonly Signed[], forgotten: number): string[] {
  const faults: string[] = [];
  let last = 0;
  for (const one of signed) {
    if (last > 0 && one.from > last + 1)
      faults.push(`${rowsOf(one.log, last + 1, one.from - 1)} are signed for by no statement: one was taken out`);
    last = Math.max(last, one.to);
    if (one.from > forgotten && !sameBytes(rowsDigest(kept.logRows(one.log, one.from, one.to)), one.digest))
      faults.push(
        `${rowsOf(one.log, one.from, one.to)} are not those that were signed for at ${one.at}: one was altered, removed or inserted since`,
      );
  }
  return faults;
}

function rowsOf(log: LogName, from: number, to: number): string {
  const { called, rows } = LOGS[log];
  return `of ${called}, ${rows} ${from} to ${to}`;
}
