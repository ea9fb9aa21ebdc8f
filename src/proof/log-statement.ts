/**
 * Statements on the logs beside the ledger. The tree holds entries alone; so of the log of access, the refusals and the
 * keys of requests the register signs, whenever it is to sign a checkpoint, what was added since: a signed note of the
 * same key, whose second line no checkpoint has.
 */
import { base64, fromBase64, utf8 } from '../ledger/bytes.ts';
import { sha256 } from '../ledger/hash.ts';
import { Malformed } from '../ledger/malformed.ts';
import type { Hash } from '../ledger/merkle.ts';
import { noteText, parseNote, signText, Unverified, verifiedSignatures } from '../ledger/note.ts';
import type { NoteKey, NoteSigner } from '../ledger/note-key.ts';

/** The logs that are signed for, and what the numbers of its rows are called. A key goes by that of its entry. */
export const LOGS = {
  access_log: { called: 'the log of access', rows: 'lines' },
  refusals: { called: 'the refused attempts', rows: 'attempts' },
  idempotency: { called: 'the keys of requests', rows: 'those of entries' },
} as const satisfies Record<string, { readonly called: string; readonly rows: string }>;

export type LogName = keyof typeof LOGS;
export const LOG_NAMES = Object.keys(LOGS) as LogName[];

/** A row of a log, as it is hashed: its number first. */
export type LogRow = readonly [number: number, ...values: (string | number)[]];

/** Rows of a log that follow each other, by number. */
export interface Stretch {
  readonly log: LogName;
  readonly from: number;
  readonly to: number;
  readonly digest: Hash;
}

export interface LogStatement {
  /** What the register is called. */
  readonly origin: string;
  /** RFC 3339. */
  readonly at: string;
  readonly stretches: readonly Stretch[];
}

const SECOND = 'logs as of ';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const STRETCH = new RegExp(`^(${LOG_NAMES.join('|')}) ([1-9]\\d{0,15}) ([1-9]\\d{0,15}) ([A-Za-z0-9+/]{43}=)$`);

/** SHA-256 of rows: of each the JSON array and a line feed. */
export function rowsDigest(rows: readonly LogRow[]): Hash {
  return sha256(utf8(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
}

/** Signs a statement. */
export function signLogStatement({ at, stretches }: Omit<LogStatement, 'origin'>, signer: NoteSigner): string {
  const lines = stretches.map(({ log, from, to, digest }) => `${log} ${from} ${to} ${base64(digest)}\n`);
  const text = `${signer.name}\n${SECOND}${at}\n${lines.join('')}`;
  return noteText({ text, signatures: [signText(text, signer)] });
}

/** Whether a signed note is a statement on the logs, rather than a checkpoint. */
export function isLogStatement(note: string): boolean {
  return note.split('\n', 2)[1]?.startsWith(SECOND) ?? false;
}

/** Reads a statement without verifying it. Throws Malformed. */
export function parseLogStatement(note: string): LogStatement {
  const [origin = '', second = '', ...lines] = parseNote(note).text.slice(0, -1).split('\n');
  const at = second.slice(SECOND.length);
  if (!second.startsWith(SECOND) || !INSTANT.test(at))
    throw new Malformed('the second line of a statement on the logs is its instant');
  return { origin, at, stretches: lines.map(stretch) };
}

/** Reads a statement and verifies that a key of the register signed it. Throws Malformed and Unverified. */
export function openLogStatement(note: string, keys: readonly NoteKey[]): LogStatement {
  const statement = parseLogStatement(note);
  const own = keys.filter(({ name }) => name === statement.origin);
  if (verifiedSignatures(parseNote(note), own).length === 0)
    throw new Unverified(`no known key of ${statement.origin} signed it`);
  return statement;
}

function stretch(line: string): Stretch {
  const match = STRETCH.exec(line);
  if (match === null) throw new Malformed('a line of a statement is a log, two numbers and a digest');
  const [, log, from, to, digest] = match;
  return { log: log as LogName, from: Number(from), to: Number(to), digest: fromBase64(digest!) };
}
