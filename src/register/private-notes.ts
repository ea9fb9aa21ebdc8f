/**
 * Private notes on acts: personal data beyond office and name of a signatory. The ledger has their digest; the text
 * stands beside it and can be erased, which no proof notices.
 */
import type { Act } from '../law/acts.ts';
import { opened } from '../ledger/seal.ts';
import { instantText } from './instants.ts';
import type { Clock, Erased, KeptNote, Store } from './ports.ts';
import { impossible, Problem } from './problems.ts';
import type { Reading } from './reading.ts';
import { check, erasureRequest } from './requests.ts';

/** A private note as it is shown to whom it concerns: with all that proves it, or with who erased it. */
export type ShownNote = NotePlace &
  (
    | { readonly note: string; readonly salt: string; readonly erased: null }
    | { readonly note: null; readonly erased: ShownErasure }
  );

interface NotePlace {
  readonly instrument: string;
  readonly version: number;
  readonly party: string;
  /** SHA-256 of the canonical JSON of `{ note, salt }`, lower-case hex. */
  readonly digest: string;
}

/** Who erased it when, and why. */
export interface ShownErasure extends Omit<Erased, 'at'> {
  readonly at: string;
}

/** What erasing came to. */
export interface Erasure extends NotePlace {
  readonly erased: ShownErasure;
  /** False where the write-ahead log could not be emptied yet. */
  readonly complete: boolean;
}

/** Where the private note of an act is, and how to have it shown. */
export interface FoundNote extends NotePlace {
  /** @throws Problem `not-found` where it is kept by the register of origin; Error where it was altered. */
  show(): Promise<ShownNote>;
}

/** The private note on the act of an entry, or on the act by which it corrects one.
 * @throws Problem `not-found` where there is none. */
export async function findNote(store: Store, read: Reading, instrument: string, version: number): Promise<FoundNote> {
  const place = await placeOf(read, instrument, version);
  return { ...place, show: async () => shown(place, await kept(store, place)) };
}

/** Erases the private note on the act of an entry, text and salt.
 * @throws Problem `not-found` where there is none here, `impossible-content` where it is erased already. */
export async function eraseNote(
  store: Store,
  read: Reading,
  clock: Clock,
  { instrument, version, by }: { readonly instrument: string; readonly version: number; readonly by: string },
  request: unknown,
): Promise<Erasure> {
  const { reason } = check(erasureRequest, request);
  const place = await placeOf(read, instrument, version);
  const { erased: before } = await kept(store, place);
  if (before !== null) throw impossible('/version', `its private note was erased already, by ${before.by}`);
  const erased = { at: clock(), by, reason };
  const { digest } = place;
  const complete = await store.erase(digest, erased, {
    at: erased.at,
    kind: 'noteErased',
    principal: by,
    subject: `private note ${digest}`,
    detail: `version ${version} of ${instrument}: ${reason}`,
  });
  return { ...place, erased: shownErasure(erased), complete };
}

async function placeOf(read: Reading, instrument: string, version: number): Promise<NotePlace> {
  const { body } = await read.entry(instrument, version);
  const { privateNote, act } = body as Act & { readonly act?: Act };
  const found = privateNote ?? act?.privateNote;
  if (found === undefined) throw new Problem('not-found', `version ${version} of ${instrument} has no private note`);
  return { instrument, version, ...found };
}

async function kept(store: Store, { digest, party }: NotePlace): Promise<KeptNote> {
  const note = await store.privateNote(digest);
  if (note !== undefined) return note;
  const detail = `the private note ${digest} is not kept here: ${party} keeps it in the register of origin`;
  throw new Problem('not-found', detail);
}

function shown(place: NotePlace, note: KeptNote): ShownNote {
  if (note.erased !== null) return { ...place, note: null, erased: shownErasure(note.erased) };
  return { ...place, ...opened<{ note: string }>(note), erased: null };
}

const shownErasure = ({ at, ...rest }: Erased): ShownErasure => ({ at: instantText(at), ...rest });
