/**
 * Taking a dossier over into another register. Identifiers, versions, contents, reasons and chart versions stay; the
 * place in the ledger and the instant are those of the taking over, because that is when this register learned it. As
 * its recorder each entry names the dossier by its digest, and in it the principal that recorded at the origin, so that
 * who was second to confirm is another here too. The dossier itself is kept beside the database as the proof of origin.
 */
import { History, type Told } from '../register/history.ts';
import { dayOf } from '../register/instants.ts';
import type { Clock, NewInstrument, Recording, Store } from '../register/ports.ts';
import { Problem } from '../register/problems.ts';
import { rowsOf } from '../register/project.ts';
import { registeredOf } from '../register/verify-positions.ts';
import type { Dossier } from './dossier-read.ts';
import { familiesOf } from './families.ts';

/** What was taken over. */
export interface TakenOver {
  readonly instruments: readonly string[];
  readonly entries: number;
  /** What the recorder of each entry begins with; a slash and the principal at the origin follow. */
  readonly principal: string;
}

/** Takes over everything in a dossier that was verified, each family whole or not at all.
 * @param digest SHA-256 of the dossier, in hex.
 * @throws Problem `already-registered` where an instrument, or a relative of one, is in the register. */
export async function takeOver(store: Store, clock: Clock, dossier: Dossier, digest: string): Promise<TakenOver> {
  const principal = `dossier:${digest}`;
  const instruments: string[] = [];
  let entries = 0;
  for (const family of familiesOf(dossier.entries.map(({ told }) => from(principal, told)))) {
    const history = new History({ family: 0, head: 0 }, new Map()).with(family);
    const [outcome] = await store.append([recordingOf(history, family, clock())]);
    const ids = [...history.chronicles.keys()];
    if (outcome?.kind === 'exists') throw taken(outcome.instrument, 'is in the register already');
    if (outcome?.kind !== 'recorded')
      throw taken(ids[0] ?? '', 'supersedes, or is superseded by, an agreement that is in the register already');
    instruments.push(...ids);
    entries += family.length;
  }
  return { instruments, entries, principal };
}

/** What is told, as recorded by the dossier for the principal that recorded it at the origin. */
function from(dossier: string, told: Told): Told {
  return { ...told, entry: { ...told.entry, principal: `${dossier}/${told.entry.principal}` } };
}

function taken(id: string, why: string): Problem {
  return new Problem('already-registered', `${id} ${why}`);
}

function recordingOf(history: History, told: readonly Told[], now: number): Recording {
  return {
    basis: null,
    merges: [],
    registers: [...history.chronicles.values()].map((one): NewInstrument => registeredOf(one)),
    entries: told.map(({ entry: { position: _p, recordedAt: _at, leaf: _l, prev: _prev, ...kept } }) => kept),
    projections: rowsOf(history, dayOf(now)),
    recordedAt: now,
    idempotency: null,
  };
}
