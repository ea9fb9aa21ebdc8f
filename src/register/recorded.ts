/**
 * What a recording answers: in texts ready to be sent on, and for who wants to look into them, as data.
 */
import type { Entry } from '../ledger/entry.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { type Answer, type EntryAnswer, entryAnswer, entryText } from './answers.ts';

/** What was recorded, in plain data that can be passed on anywhere. */
export interface Receipt {
  readonly instrument: string;
  /** Version of the entry that was made. */
  readonly version: number;
  /** Whether the recording brought the instrument into the register. */
  readonly opened: boolean;
  /** Version of the position told: that of the entry, or a later one where the request is a repeated one. */
  readonly standingVersion: number;
  /** SHA-256 of the standing's JSON text, in hex. */
  readonly standingDigest: string;
  /** JSON text: `{"entry":{...},"standing":{...}}`. */
  readonly text: string;
}

/** A receipt with the data it was written from. */
export class Recorded implements Receipt {
  readonly instrument: string;
  readonly version: number;
  readonly opened: boolean;
  readonly standingVersion: number;
  readonly text: string;
  readonly standing: Answer;
  readonly #entry: Entry;
  readonly #standingText: string;

  /** @param text the standing as JSON text. */
  constructor(entry: Entry, standing: Answer, text: string) {
    const { instrument, version, kind } = entry;
    this.instrument = instrument;
    this.version = version;
    // What hangs on an agreement is started together with its first act.
    this.opened = kind === 'registered' || (kind === 'act' && version === 2 && standing.kind !== 'agreement');
    this.standingVersion = standing.version;
    this.text = `{"entry":${entryText(entry)},"standing":${text}}`;
    this.standing = standing;
    this.#entry = entry;
    this.#standingText = text;
  }

  get standingDigest(): string {
    return sha256Hex(this.#standingText);
  }

  get entry(): EntryAnswer {
    return entryAnswer(this.#entry);
  }

  /** The receipt alone. */
  get receipt(): Receipt {
    const { instrument, version, opened, standingVersion, standingDigest, text } = this;
    return { instrument, version, opened, standingVersion, standingDigest, text };
  }
}
