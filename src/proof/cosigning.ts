/**
 * What witnesses send: cosignatures of checkpoints, and reports of what does not fit together. Both prove themselves by
 * the signature of a witness that the register knows; nobody else's are kept.
 */
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { Malformed } from '../ledger/malformed.ts';
import { type Note, noteText, parseNote, Unverified, type Verified, verifiedSignatures } from '../ledger/note.ts';
import { vkeyOf } from '../ledger/note-key.ts';
import { instantText } from '../register/instants.ts';
import type { Clock } from '../register/ports.ts';
import { impossible, Problem } from '../register/problems.ts';
import type { Checkpoints, KeptCheckpoint } from './checkpoints.ts';
import { Grown } from './grown.ts';
import type { ProofFiles, Witness } from './ports.ts';
import { parseReport } from './report.ts';

/** How far a witness has come. */
export interface WitnessState {
  readonly party: string;
  /** Its public key. */
  readonly vkey: string;
  /** The size of the largest checkpoint it cosigned, and when; null where it has cosigned none. */
  readonly size: number | null;
  readonly time: string | null;
  /** `behind`: a checkpoint larger than that, or any where it cosigned none, is older than `BEHIND_AFTER`. */
  readonly state: 'current' | 'behind' | 'none';
}

/** A contradiction that a witness found. */
export interface Reported {
  readonly party: string;
  readonly time: string;
  readonly finding: string;
}

/** A party that cosigned a checkpoint, and when (RFC 3339). */
export interface Cosigned {
  readonly party: string;
  readonly time: string;
}

/** Seconds that a witness has for cosigning a checkpoint before it is said to be behind. */
export const BEHIND_AFTER = 600;
/** Seconds after which a cosignature of the same checkpoint by the same witness is kept again. */
export const KEPT_AGAIN_AFTER = 3600;
/** Seconds by which the clock of a witness may be ahead of ours. */
const CLOCK_SKEW = 300;

/** A cosignature as it stands in the file, not verified yet. */
interface Cosignature {
  readonly size: number;
  readonly note: Note;
  /** The name and identifier of the key. */
  readonly by: string;
}

interface Indexed {
  readonly of: readonly Cosignature[];
  count: number;
  readonly bySize: Map<number, Cosignature[]>;
}

/** A cosignature whose witness is known and did sign. */
interface Known {
  readonly witness: Witness;
  readonly size: number;
  readonly note: Note;
  readonly time: number;
}

export class Cosigning {
  readonly #checkpoints: Checkpoints;
  readonly #files: ProofFiles;
  readonly #clock: Clock;
  readonly #cosignatures: Grown<Cosignature>;
  readonly #reports: Grown<{ readonly note: Note; readonly finding: string }>;
  // Owned here: what was verified once; another list of witnesses starts it anew.
  #verifiedFor = '';
  readonly #known = new Map<Cosignature, Known | null>();
  // Owned here: the cosignatures by size, as far as the file was read; anything else read begins it anew.
  #indexed: Indexed = { of: [], count: 0, bySize: new Map() };

  constructor(checkpoints: Checkpoints, files: ProofFiles, clock: Clock) {
    this.#checkpoints = checkpoints;
    this.#files = files;
    this.#clock = clock;
    this.#cosignatures = new Grown(files.cosignatures, readable);
    this.#reports = new Grown(files.reports, readableReport);
  }

  /**
   * Takes a cosignature: a checkpoint of this register with the signature of a witness. Kept is true where it says
   * something new.
   * @throws Problem `malformed-request`, or `impossible-content` naming what is wrong.
   */
  take(text: string): { readonly party: string; readonly size: number; readonly kept: boolean } {
    const { note, size } = read('/note', () => parseCheckpoint(text));
    if (!this.#checkpoints.all().some((one) => one.size === size && parseNote(one.text).text === note.text)) {
      throw impossible('/note', 'is not a checkpoint of this register');
    }
    const { witness, time } = this.#signedBy(note);
    const last = this.#lastOf(witness);
    const isKnown = last !== null && (last.size > size || (last.size === size && time - last.time < KEPT_AGAIN_AFTER));
    if (!isKnown) this.#files.cosignatures.append(onlyBy(note, witness));
    return { party: witness.party, size, kept: !isKnown };
  }

  /**
   * Takes a report of a contradiction. @throws Problem as `take` does.
   */
  takeReport(text: string): Reported {
    const note = read('/note', () => parseNote(text));
    const { origin, finding } = read('/note', () => parseReport(note.text));
    if (origin !== this.#files.signer().name)
      throw impossible('/note', `is about ${origin}, which is not this register`);
    const { witness, time } = this.#signedBy(note);
    const own = onlyBy(note, witness);
    const known = this.#reports.all().some((one) => one.note.text === note.text);
    if (!known) this.#files.reports.append(own);
    return { party: witness.party, time: instantText(time * 1000), finding };
  }

  /** Which parties have cosigned up to where. */
  witnesses(): readonly WitnessState[] {
    return this.#files.witnesses().map((witness) => {
      const last = this.#lastOf(witness);
      return {
        party: witness.party,
        vkey: vkeyOf(witness.key),
        size: last?.size ?? null,
        time: last === null ? null : instantText(last.time * 1000),
        state: this.#isBehind(last?.size ?? 0) ? 'behind' : last === null ? 'none' : 'current',
      };
    });
  }

  /** The contradictions that witnesses reported, oldest first. */
  reports(): readonly Reported[] {
    return this.#reports.all().flatMap(({ note, finding }) =>
      this.#verifiedOrNone(note).map(({ witness, time }) => ({
        party: witness.party,
        time: instantText(time * 1000),
        finding,
      })),
    );
  }

  /** Who cosigned the checkpoint of a size: each party once, the latest time. */
  cosigned(size: number): readonly Cosigned[] {
    const found = new Map<string, string>();
    for (const one of this.#of(size)) found.set(one.witness.party, instantText(one.time * 1000));
    return [...found].map(([party, time]) => ({ party, time }));
  }

  /** A checkpoint with the signatures of its witnesses besides the register's. */
  merged({ text, size }: KeptCheckpoint): string {
    const note = parseNote(text);
    const lines = new Map(this.#of(size).map((one) => [one.witness.party, one.note.signatures]));
    return noteText({ ...note, signatures: [...note.signatures, ...[...lines.values()].flat()] });
  }

  #of(size: number): readonly Known[] {
    return this.#ofSize(size).flatMap((one) => this.#knownOf(one) ?? []);
  }

  #ofSize(size: number): readonly Cosignature[] {
    const all = this.#cosignatures.all();
    if (all !== this.#indexed.of) this.#indexed = { of: all, count: 0, bySize: new Map() };
    const { bySize } = this.#indexed;
    for (const one of all.slice(this.#indexed.count)) {
      const list = bySize.get(one.size);
      if (list === undefined) bySize.set(one.size, [one]);
      else list.push(one);
    }
    this.#indexed.count = all.length;
    return bySize.get(size) ?? [];
  }

  #lastOf({ key }: Witness): Known | null {
    const last = this.#cosignatures.all().findLast((one) => one.by === `${key.name}+${key.id}` && this.#knownOf(one));
    return last === undefined ? null : this.#knownOf(last);
  }

  /** Verifies a cosignature of the file, once; one that is not what it should be proves nothing, and is left out. */
  #knownOf(one: Cosignature): Known | null {
    const witnesses = this.#files.witnesses().map(({ party, key }) => `${party} ${vkeyOf(key)}`);
    if (witnesses.join() !== this.#verifiedFor) this.#known.clear();
    this.#verifiedFor = witnesses.join();
    let known = this.#known.get(one);
    if (known === undefined) {
      const [found] = this.#verifiedOrNone(one.note);
      known = found === undefined ? null : { ...found, size: one.size, note: one.note };
      this.#known.set(one, known);
    }
    return known;
  }

  #verifiedOrNone(note: Note) {
    try {
      return this.#verified(note);
    } catch (error) {
      if (error instanceof Unverified) return [];
      throw error;
    }
  }

  #isBehind(size: number): boolean {
    const open = this.#checkpoints.all().find((one) => one.size > size);
    return open !== undefined && this.#clock() / 1000 - (signedTime(open) ?? 0) > BEHIND_AFTER;
  }

  #signedBy(note: Note): { readonly witness: Witness; readonly time: number } {
    const [found] = read('/note', () => this.#verified(note));
    if (found === undefined) throw impossible('/note', 'bears no signature of a witness that this register knows');
    if (found.time > this.#clock() / 1000 + CLOCK_SKEW) throw impossible('/note', 'is signed for a time in the future');
    return found;
  }

  #verified(note: Note): { readonly witness: Witness; readonly time: number }[] {
    const witnesses = this.#files.witnesses();
    const keys = witnesses.map(({ key }) => key);
    return verifiedSignatures(note, keys).map(({ key, time }: Verified) => ({
      witness: witnesses.find((one) => one.key === key)!,
      time: time ?? 0,
    }));
  }
}

function readable(text: string): Cosignature[] {
  try {
    const { note, size } = parseCheckpoint(text);
    return note.signatures.map(({ name, id }) => ({ size, note, by: `${name}+${id}` }));
  } catch (error) {
    // Cut off by a crash while it was written.
    if (error instanceof Malformed) return [];
    throw error;
  }
}

function readableReport(text: string) {
  try {
    const note = parseNote(text);
    return [{ note, finding: parseReport(note.text).finding }];
  } catch (error) {
    if (error instanceof Malformed) return [];
    throw error;
  }
}

/** The time in the register's own line of a checkpoint, as it stands there; null where there is none. */
export function signedTime({ text, origin }: KeptCheckpoint): number | null {
  const line = parseNote(text).signatures.find(({ name, bytes }) => name === origin && bytes.length === 72);
  return line === undefined ? null : Number(new DataView(line.bytes.buffer, line.bytes.byteOffset).getBigUint64(0));
}

/** A note with nothing but the signature of a witness. */
function onlyBy(note: Note, { key }: Witness): string {
  const own = note.signatures.filter(({ name, id }) => name === key.name && id === key.id).slice(0, 1);
  return noteText({ ...note, signatures: own });
}

function read<Read>(pointer: string, work: () => Read): Read {
  try {
    return work();
  } catch (error) {
    if (error instanceof Unverified) throw impossible(pointer, `is not to be trusted: ${error.message}`);
    if (!(error instanceof Malformed)) throw error;
    const detail = `is not in the form of a signed note: ${error.message}`;
    throw new Problem('malformed-request', `${pointer} ${detail}`, { errors: [{ pointer, detail }] });
  }
}
