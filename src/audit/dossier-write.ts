/** Making a dossier, line by line, so that one of a large register need not be held in memory. */
import { base64 } from '../ledger/bytes.ts';
import { parseCheckpoint } from '../ledger/checkpoint.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Families } from '../register/families.ts';
import type { History } from '../register/history.ts';
import type { Store } from '../register/ports.ts';
import {
  type CheckpointLine,
  DOSSIER_FORMAT,
  type DossierLine,
  type EntryLine,
  entrySum,
  FIRST_SUM,
  nextSum,
  WHOLE,
} from './dossier-format.ts';
import { histories } from './histories.ts';
import { evidenceLines, positionLines } from './shown.ts';

/** What a dossier is made of. */
export interface DossierSource {
  readonly store: Store;
  readonly families: Families;
  /** Public keys as text. */
  readonly keys: readonly string[];
  readonly witnessKeys: readonly string[];
  /** Signed checkpoints, oldest first. */
  readonly notes: readonly string[];
}

/** What it is of. */
export interface DossierQuery {
  /** An agreement, or anything of its family; null for the whole register. */
  readonly instrument: string | null;
  /** The day (ISO) as of which positions are shown. */
  readonly asOf: string;
}

/** The lines of a dossier, each with its line feed.
 * @throws Problem `not-found` before the first line. */
export async function* dossierLines(source: DossierSource, query: DossierQuery): AsyncGenerator<string> {
  let sum = FIRST_SUM;
  let lines = 0;
  for await (const line of contents(source, query)) {
    const { text, summed } = 'entry' in line ? entryText(line) : plainText(line);
    sum = nextSum(sum, summed);
    lines++;
    yield `${text}\n`;
  }
  yield `${JSON.stringify({ type: 'end', lines, sum } satisfies DossierLine)}\n`;
}

/** An entry as the ledger has it, and its proof where it has one. */
interface Kept {
  readonly entry: Entry;
  readonly inclusion: readonly string[] | null;
}

/** The line of an entry, its body as the ledger has it. */
function entryText({ entry, inclusion }: Kept) {
  const { body, position, instrument, version, kind, schema, ...rest } = entry;
  const head = JSON.stringify({ position, instrument, version, kind, schema });
  const told = `${head.slice(0, -1)},"body":${body},${JSON.stringify(rest).slice(1)}`;
  const proof = inclusion === null ? '' : `,"inclusion":${JSON.stringify(inclusion)}`;
  return { text: `{"type":"entry","entry":${told}${proof}}`, summed: entrySum(entry.leaf, inclusion) };
}

function plainText(line: DossierLine) {
  const text = JSON.stringify(line);
  return { text, summed: text };
}

/** What the lines are made of. What is recorded meanwhile is left out. */
async function* contents(
  source: DossierSource,
  query: DossierQuery,
): AsyncGenerator<Exclude<DossierLine, EntryLine> | Kept> {
  const { store, families, notes } = source;
  const { instrument, asOf } = query;
  const { size: has } = await store.head();
  const history = instrument === null ? null : (await families.of(instrument)).cutAfter(has);
  const sizes = notes.map((note) => parseCheckpoint(note).size);
  const signed = Math.max(0, ...sizes);
  yield {
    type: 'dossier',
    format: DOSSIER_FORMAT,
    scope: instrument ?? WHOLE,
    asOf,
    size: signed === 0 ? has : signed,
    keys: source.keys.length + source.witnessKeys.length,
    checkpoints: notes.length,
  };
  for (const key of source.keys) yield { type: 'key', of: 'register', key };
  for (const key of source.witnessKeys) yield { type: 'key', of: 'witness', key };
  yield* history === null
    ? notes.map((note) => ({ type: 'checkpoint' as const, note }))
    : grown(store, notes, sizes, has);
  yield* history === null ? allEntries(store, has) : ownEntries(store, history, signed <= has ? signed : 0);
  for await (const one of shownHistories(source, history, has)) yield* evidenceLines(one);
  for await (const one of shownHistories(source, history, has)) yield* positionLines(one, asOf);
}

/** Checkpoints, each with the proof that it grew out of the one before. */
async function* grown(
  store: Store,
  notes: readonly string[],
  sizes: readonly number[],
  has: number,
): AsyncGenerator<CheckpointLine> {
  const ordered = notes.map((note, index) => ({ note, size: sizes[index]! })).sort((a, b) => a.size - b.size);
  let before = 0;
  for (const { note, size } of ordered) {
    // Over more entries than there are nothing can be proved; the checkpoint itself still tells.
    const proof = before === 0 || size > has ? [] : await store.consistency(before, size);
    yield { type: 'checkpoint', note, consistency: proof.map(base64) };
    before = size;
  }
}

async function* allEntries(store: Store, size: number): AsyncGenerator<Kept> {
  for (let after = 0; after < size; ) {
    const page = await store.entries({ after, limit: Math.min(1000, size - after) });
    for (const entry of page) yield { entry, inclusion: null };
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.position;
  }
}

async function* ownEntries(store: Store, history: History, signed: number): AsyncGenerator<Kept> {
  const entries = [...history.chronicles.values()].flatMap((one) => one.told.map((told) => told.entry));
  for (const entry of entries.sort((a, b) => a.position - b.position)) {
    const inclusion = entry.position <= signed ? (await store.inclusion(entry.position, signed)).map(base64) : null;
    yield { entry, inclusion };
  }
}

/** The histories that are shown: the one given, or one after the other all there are. */
async function* shownHistories(source: DossierSource, only: History | null, size: number): AsyncGenerator<History> {
  if (only === null) yield* histories(source.store, source.families, size);
  else yield only;
}
