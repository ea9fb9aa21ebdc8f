/** Whether a recording can be appended, on what was read and what the batch made of it so far. Pure. */
import type { FamilyHead, NewInstrument, Outcome, Recording } from '../register/ports.ts';
import { type Ground, placeKey, usedKey } from './postgres-load.ts';

/** The families a recording leads on, the one they all become first; or why it cannot be appended. */
export type Verdict =
  | { readonly kind: 'plan'; readonly roots: readonly number[] }
  | Exclude<Outcome, { kind: 'recorded' }>;

const CONFLICT: Verdict = { kind: 'conflict' };

/** Looks at everything before anything is written. */
export function verdictOn(ground: Ground, recording: Recording): Verdict {
  const { registers, idempotency, basis, merges } = recording;
  const used = idempotency && ground.used.get(usedKey(idempotency.principal, idempotency.key));
  if (used) {
    const same = used.fingerprint === idempotency.fingerprint;
    return same ? { kind: 'repeated', position: used.position } : { kind: 'keyReused' };
  }
  const named = basis === null ? merges : [basis, ...merges];
  if (!named.every((family) => unmoved(ground, family))) return CONFLICT;
  const taken = registers.find(({ id }) => ground.instruments.has(id));
  if (taken) return { kind: 'exists', instrument: taken.id };
  const roots = new Set(named.map(({ family }) => family));
  const fits = registers.every((one, index) => fitsIn(ground, one, registers.slice(0, index), roots));
  const isWhole = fits && touchesOnly(ground, recording, roots) && isInOrder(ground, recording);
  return isWhole ? { kind: 'plan', roots: [...roots] } : CONFLICT;
}

/** Whether a family is as it was read. */
export function unmoved({ families }: Ground, { family, head }: FamilyHead): boolean {
  return families.get(family)?.head === head;
}

/** Whether a new instrument finds its parent, a free number, and every family it touches, among those named. */
function fitsIn(
  { instruments, naming, places }: Ground,
  { id, kind, parent, number, supersedes }: NewInstrument,
  earlier: readonly NewInstrument[],
  roots: ReadonlySet<number>,
): boolean {
  const isNamed = (family: number | undefined) => family === undefined || roots.has(family);
  if (![...(naming.get(id) ?? [])].every(isNamed)) return false;
  if (!supersedes.every((superseded) => isNamed(instruments.get(superseded)?.family))) return false;
  if (parent === null || earlier.some((one) => one.id === parent)) return true;
  const family = instruments.get(parent)?.family;
  return family !== undefined && roots.has(family) && !places.has(placeKey(parent, kind, number!));
}

/** Whether all it writes about is new in it or of a family named. */
function touchesOnly(ground: Ground, recording: Recording, roots: ReadonlySet<number>): boolean {
  const fresh = new Set(recording.registers.map(({ id }) => id));
  return [...recording.entries, ...recording.projections].every(({ instrument }) => {
    const known = ground.instruments.get(instrument);
    return fresh.has(instrument) || (known !== undefined && roots.has(known.family));
  });
}

/** Whether every entry takes the next version of its instrument. */
function isInOrder({ instruments }: Ground, { entries }: Recording): boolean {
  const versions = new Map<string, number>();
  return entries.every(({ instrument, version }) => {
    const last = versions.get(instrument) ?? instruments.get(instrument)?.version ?? 0;
    versions.set(instrument, version);
    return version === last + 1;
  });
}
