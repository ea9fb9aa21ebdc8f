/** Signing for what was added to the logs beside the ledger since they were signed for last. */

import { Malformed } from '../ledger/malformed.ts';
import { instantText } from '../register/instants.ts';
import type { Clock, Store } from '../register/ports.ts';
import { Grown } from './grown.ts';
import { accessRow, keyRow, refusalRow } from './log-rows.ts';
import {
  LOG_NAMES,
  type LogName,
  type LogRow,
  parseLogStatement,
  rowsDigest,
  type Stretch,
  signLogStatement,
} from './log-statement.ts';
import type { ProofFiles } from './ports.ts';

// So many rows are read at once; so many stand for by one digest; so many stretches are signed by one statement.
const PAGE = 200;
const MOST_ROWS = 10_000;
const MOST_STRETCHES = 200;

type LogStore = Pick<Store, 'accessLinesAfter' | 'refusalsAfter' | 'usedKeysAfter' | 'head' | 'keepCheckpoint'>;

export class LogStatements {
  readonly #store: LogStore;
  readonly #files: ProofFiles;
  readonly #clock: Clock;
  readonly #signed: Grown<Stretch>;

  constructor(store: LogStore, files: ProofFiles, clock: Clock) {
    this.#store = store;
    this.#files = files;
    this.#clock = clock;
    this.#signed = new Grown(files.logStatements, stretchesIn);
  }

  /** Signs for everything that was not signed for yet. */
  async sign(): Promise<void> {
    // Read first: a key up to there is with its entry, or is none.
    const { size } = await this.#store.head();
    const due: Stretch[] = [];
    for (const log of LOG_NAMES) due.push(...(await this.#due(log, size)));
    const at = instantText(this.#clock());
    for (let from = 0; from < due.length; from += MOST_STRETCHES) {
      const stretches = due.slice(from, from + MOST_STRETCHES);
      const note = signLogStatement({ at, stretches }, this.#files.signer());
      await this.#store.keepCheckpoint(note, () => this.#files.logStatements.append(note));
    }
  }

  async #due(log: LogName, size: number): Promise<Stretch[]> {
    const found: Stretch[] = [];
    let last = this.#signed.all().reduce((most, one) => (one.log === log ? Math.max(most, one.to) : most), 0);
    for (;;) {
      const rows = await this.#rows(log, last, size);
      const to = rows.at(-1)?.[0];
      if (to === undefined) return found;
      // Of the refusals the oldest may be gone by right; few entries have a key.
      const from = log === 'refusals' ? rows[0]![0] : last + 1;
      found.push({ log, from, to, digest: rowsDigest(rows) });
      last = to;
    }
  }

  async #rows(log: LogName, after: number, size: number): Promise<LogRow[]> {
    if (log === 'idempotency') {
      const keys = await this.#store.usedKeysAfter({ after, limit: MOST_ROWS });
      return keys.filter(({ position }) => position <= size).map(keyRow);
    }
    const rows: LogRow[] = [];
    for (let last = after; rows.length < MOST_ROWS; last = rows.at(-1)![0]) {
      const page = await this.#page(log, last);
      rows.push(...page);
      if (page.length < PAGE) break;
    }
    return rows;
  }

  async #page(log: Exclude<LogName, 'idempotency'>, after: number): Promise<LogRow[]> {
    const page = { after, limit: PAGE };
    return log === 'access_log'
      ? (await this.#store.accessLinesAfter(page)).map(accessRow)
      : (await this.#store.refusalsAfter(page)).map(refusalRow);
  }
}

function stretchesIn(note: string): readonly Stretch[] {
  try {
    return parseLogStatement(note).stretches;
  } catch (error) {
    // Cut off by a crash while it was written: it is signed for anew.
    if (error instanceof Malformed) return [];
    throw error;
  }
}
