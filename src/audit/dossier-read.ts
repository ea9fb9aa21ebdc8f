/** Reading a dossier line by line: what each line says, and whether the file is whole. */
import { canonicalize } from '../ledger/canonical.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { ENTRY_KINDS, type Entry } from '../ledger/entry.ts';
import type { Body } from '../register/bodies.ts';
import type { Told } from '../register/history.ts';
import {
  type CheckpointLine,
  DOSSIER_FORMAT,
  type EndLine,
  type EvidenceLine,
  entrySum,
  FIRST_SUM,
  type HeaderLine,
  type KeyLine,
  nextSum,
  type PositionLine,
} from './dossier-format.ts';
import { isNumber, isText, isTextOrNull, LINE_TYPES, type LineType, shapeFault } from './dossier-shape.ts';

/** An entry of a dossier, with its body read, and its proof where it has one. */
export interface ReadEntry {
  readonly told: Told;
  readonly inclusion: readonly string[] | null;
}

/** A dossier as it was read: nothing in it is proved by having been read. */
export interface Dossier {
  readonly header: HeaderLine | null;
  readonly keys: readonly KeyLine[];
  readonly checkpoints: readonly CheckpointLine[];
  readonly entries: readonly ReadEntry[];
  readonly evidence: readonly EvidenceLine[];
  readonly positions: readonly PositionLine[];
  /** What is wrong with the file. */
  readonly faults: readonly ChainFault[];
}

/** Takes the lines of a dossier in turn. */
export class DossierReader {
  // Owned here: what was read so far.
  readonly #lines: { [Type in LineType]: unknown[] } = {
    ...{ dossier: [], key: [], checkpoint: [], entry: [], evidence: [], position: [], end: [] },
  };
  readonly #entries: ReadEntry[] = [];
  readonly #faults: ChainFault[] = [];
  #count = 0;
  #sum = FIRST_SUM;
  #stage = 0;

  /** Lines taken so far. */
  get count(): number {
    return this.#count;
  }

  /** Takes the next line, without its line feed. */
  take(line: string): void {
    const number = ++this.#count;
    const read = lineOf(line);
    let summed = line;
    if (read === null) {
      this.#fault(`line ${number} cannot be read`);
    } else {
      // Of a member that stands twice, a number written otherwise or white space JSON shows nothing once it is read.
      if (JSON.stringify(read.line) !== line) this.#fault(`line ${number} is not written as the register writes it`);
      const stage = LINE_TYPES.indexOf(read.type);
      if (stage < this.#stage || this.#lines.end.length > 0 || (number === 1) !== (stage === 0))
        this.#fault(`line ${number}, of type ${read.type}, is out of place`);
      this.#stage = Math.max(this.#stage, stage);
      const wrong = shapeFault(read.type, read.line);
      if (wrong !== null) this.#fault(`line ${number}, of type ${read.type}: ${wrong}`);
      else if (read.type === 'entry') summed = this.#takeEntry(read.line, number);
      else if (read.type === 'end') this.#takeEnd(read.line as unknown as EndLine);
      else this.#lines[read.type].push(read.line);
    }
    this.#sum = nextSum(this.#sum, summed);
  }

  /** The dossier, once all lines are taken. */
  finish(): Dossier {
    const { dossier, key, checkpoint, evidence, position, end } = this.#lines;
    const header = (dossier[0] as HeaderLine | undefined) ?? null;
    if (header?.format !== DOSSIER_FORMAT) this.#fault(`it is not a dossier in the format ${DOSSIER_FORMAT}`);
    if (header !== null) {
      this.#countFault('keys', header.keys, key.length);
      this.#countFault('checkpoints', header.checkpoints, checkpoint.length);
    }
    if (end.length === 0) this.#fault('its end is missing: the file was cut off');
    return {
      header,
      keys: key as KeyLine[],
      checkpoints: checkpoint as CheckpointLine[],
      entries: this.#entries,
      evidence: evidence as EvidenceLine[],
      positions: position as PositionLine[],
      faults: this.#faults,
    };
  }

  /** Gives what stands for the line in the sum. */
  #takeEntry(line: Fields, number: number): string {
    const read = readEntry(line);
    if (typeof read === 'string') {
      this.#fault(`line ${number}: ${read}`);
      return '';
    }
    this.#entries.push(read);
    return entrySum(read.told.entry.leaf, read.inclusion);
  }

  #takeEnd(line: EndLine): void {
    this.#lines.end.push(line);
    if (line.lines !== this.#count - 1)
      this.#fault(`it has ${this.#count - 1} lines where ${line.lines} were written: lines are missing or were added`);
    if (line.sum !== this.#sum)
      this.#fault('the sum of its lines is not the one written: the file was altered or damaged');
  }

  #countFault(what: string, written: unknown, has: number): void {
    if (written !== has) this.#fault(`it was written with ${String(written)} ${what} and has ${has}`);
  }

  #fault(detail: string): void {
    this.#faults.push({ position: 0, instrument: '', detail: `of the file: ${detail}` });
  }
}

type Fields = Readonly<Record<string, unknown>>;

function lineOf(text: string): { readonly type: LineType; readonly line: Fields } | null {
  try {
    const line = JSON.parse(text) as Fields | null;
    const type = LINE_TYPES.find((one) => one === line?.type);
    return line === null || type === undefined ? null : { type, line };
  } catch {
    return null;
  }
}

/** What an entry must be made of; the leaf then stands for all of it. */
const SHAPE: Readonly<Record<Exclude<keyof Entry, 'body' | 'bytes' | 'kind'>, (value: unknown) => boolean>> = {
  position: isNumber,
  instrument: isText,
  version: isNumber,
  schema: isNumber,
  recordedAt: isNumber,
  principal: isText,
  reason: isTextOrNull,
  chartVersion: isText,
  leaf: (value) => isText(value) && /^[0-9a-f]{64}$/.test(value),
  prev: isTextOrNull,
};
const NAMES = new Set([...Object.keys(SHAPE), 'body', 'kind']);

/** The entry of a line, or what is wrong with it. */
function readEntry({ entry, inclusion }: Fields): ReadEntry | string {
  const fields = entry as Fields;
  const wrong = Object.entries(SHAPE).find(([name, fits]) => !fits(fields[name]));
  if (wrong !== undefined) return `the entry has no ${wrong[0]} that could be one`;
  const more = Object.keys(fields).find((name) => !NAMES.has(name));
  if (more !== undefined) return `the entry has a field ${more}, which its leaf does not stand for`;
  const kind = ENTRY_KINDS.find((one) => one === fields.kind);
  if (kind === undefined) return `there is no kind of entry ${String(fields.kind)}`;
  try {
    const body = canonicalize(fields.body);
    const told = { kind, body: fields.body, entry: { ...fields, body } } as unknown as Body & { entry: Entry };
    return { told, inclusion: (inclusion as readonly string[] | undefined) ?? null };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
