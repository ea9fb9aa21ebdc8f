/**
 * Verifying a dossier by nothing but itself and the keys that whoever verifies believes in: every hash, every chain,
 * tree and proof, every signature, and every position replayed through the chart.
 */
import { fromBase64, fromHex, sameBytes } from '../ledger/bytes.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { type ChainFault, Joining, linkOf, segmentOf } from '../ledger/chain.ts';
import { Malformed } from '../ledger/malformed.ts';
import type { Hash } from '../ledger/merkle.ts';
import { isConsistent, isIncluded } from '../ledger/merkle-check.ts';
import { type NoteKey, parseVkey } from '../ledger/note-key.ts';
import { History, type Told } from '../register/history.ts';
import { entryFaults } from '../register/verify-entries.ts';
import { CheckpointCheck, type KnownCheckpoint, readCheckpoints, type SignedCheckpoints } from './checkpoint-check.ts';
import { formFaults } from './dossier-form.ts';
import { WHOLE } from './dossier-format.ts';
import type { Dossier, ReadEntry } from './dossier-read.ts';
import { familiesOf } from './families.ts';
import { standingDifference } from './replay.ts';
import { evidenceLines, positionLines } from './shown.ts';

/** What verifying a dossier came to. */
export interface Verdict {
  readonly scope: string;
  /** ISO day. */
  readonly asOf: string;
  readonly entries: number;
  readonly instruments: number;
  readonly acts: number;
  /** The last checkpoint that the entries fit; null where there is none. */
  readonly checkpoint: KnownCheckpoint | null;
  /** Keys of the register that the dossier names, as text. */
  readonly keys: readonly string[];
  /** Whether the signatures were held against keys that came from elsewhere. */
  readonly keysGiven: boolean;
  readonly faults: readonly ChainFault[];
  /** What the dossier does not prove, in sentences. */
  readonly remarks: readonly string[];
}

/** Verifies a dossier.
 * @param believed keys of the register from elsewhere; where there are none, those that the dossier names are taken.
 * @param report is told what is being done, and may be waited for. */
export async function checkDossier(
  dossier: Dossier,
  believed: readonly NoteKey[],
  report: (what: string) => Promise<void> | void = () => {},
): Promise<Verdict> {
  const whole = dossier.header?.scope === WHOLE;
  const named = keysOf(dossier);
  const keys = believed.length > 0 ? believed : named.register;
  const signed = { notes: dossier.checkpoints.map((one) => one.note), keys, witnesses: named.witnesses };
  await report('hashes and chains');
  const chain = chainFaults(dossier, whole);
  await report('tree and signatures');
  const proved = whole ? treeOf(dossier, signed) : proofsOf(dossier, signed);
  const form = formFaults(dossier, readCheckpoints(signed).known);
  await report('positions');
  const replayed = replay(dossier);
  const acts = dossier.entries.filter(({ told }) => told.kind === 'act').length;
  return {
    scope: String(dossier.header?.scope ?? ''),
    asOf: String(dossier.header?.asOf ?? ''),
    entries: dossier.entries.length,
    instruments: replayed.instruments,
    acts,
    checkpoint: proved.fits,
    keys: dossier.keys.filter((one) => one.of === 'register').map((one) => String(one.key)),
    keysGiven: believed.length > 0,
    faults: [...dossier.faults, ...named.faults, ...form, ...chain, ...proved.faults, ...replayed.faults],
    remarks: remarks(dossier, proved.fits, believed.length > 0, whole),
  };
}

const general = (detail: string): ChainFault => ({ position: 0, instrument: '', detail });

function keysOf(dossier: Dossier) {
  const register: NoteKey[] = [];
  const witnesses: NoteKey[] = [];
  const faults: ChainFault[] = [];
  for (const { of, key } of dossier.keys) {
    try {
      (of === 'register' ? register : witnesses).push(parseVkey(key));
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      faults.push(general(`a key of the dossier cannot be read: ${error.message}`));
    }
  }
  return { register, witnesses, faults };
}

function chainFaults({ entries, header }: Dossier, whole: boolean): ChainFault[] {
  const faults = new Joining({ gaps: !whole }).take(
    segmentOf(
      entries.map(({ told }) => linkOf(told.entry)),
      { gaps: !whole },
    ),
  );
  if (whole && entries.length < (header?.size ?? 0))
    faults.push(general(`the dossier was made over ${header?.size} entries and has ${entries.length}`));
  return faults;
}

interface Proved {
  readonly fits: KnownCheckpoint | null;
  readonly faults: readonly ChainFault[];
}

/** Of the whole register all leaves are there, and every checkpoint is held against them. */
function treeOf({ entries }: Dossier, signed: SignedCheckpoints): Proved {
  const check = new CheckpointCheck(signed);
  for (const { told } of entries) check.take(fromHex(told.entry.leaf));
  return check.finish();
}

/** Of an agreement each entry has its proof, and each checkpoint one that it grew out of that before. */
function proofsOf(dossier: Dossier, signed: SignedCheckpoints): Proved {
  const { known, faults } = readCheckpoints(signed);
  const last = known.at(-1);
  const grown = growthFaults(dossier, known);
  if (last === undefined) return { fits: null, faults: [...faults, ...grown] };
  const included = dossier.entries.flatMap((one) => inclusionFaults(one, last));
  return { fits: last, faults: [...faults, ...grown, ...included] };
}

function growthFaults({ checkpoints }: Dossier, known: readonly KnownCheckpoint[]): ChainFault[] {
  const proofs = new Map(checkpoints.map((one) => [one.note, one.consistency]));
  return known.flatMap((one, index) => {
    const before = known[index - 1];
    if (before === undefined || (before.size === one.size && sameBytes(before.root, one.root))) return [];
    const proof = hashes(proofs.get(one.note));
    return proof !== null && isConsistent(before.size, one.size, before.root, one.root, proof)
      ? []
      : [
          general(
            `it is not proved that the ledger of the checkpoint over ${one.size} entries grew out of that over ${before.size}`,
          ),
        ];
  });
}

function inclusionFaults({ told, inclusion }: ReadEntry, { size, root }: KnownCheckpoint): ChainFault[] {
  const { position, instrument, leaf } = told.entry;
  if (position > size) return [];
  const proof = hashes(inclusion ?? undefined);
  if (proof !== null && isIncluded(fromHex(leaf), position - 1, size, root, proof)) return [];
  return [
    { position, instrument, detail: `its proof does not lead to the root of the checkpoint over ${size} entries` },
  ];
}

/** Hashes written in base64; null where that is not what they are. */
function hashes(texts: readonly string[] | undefined): Hash[] | null {
  if (!Array.isArray(texts)) return null;
  try {
    return texts.map((text) => fromBase64(String(text)));
  } catch {
    return null;
  }
}

function replay(dossier: Dossier): { readonly instruments: number; readonly faults: ChainFault[] } {
  const shown = shownBy(dossier);
  const faults: ChainFault[] = [...shown.faults];
  let instruments = 0;
  const broken = (told: readonly Told[], error: unknown) => {
    const { position, instrument } = told.at(-1)!.entry;
    const why = error instanceof Error ? error.message : String(error);
    faults.push({ position, instrument, detail: `its entries cannot be replayed: ${why}` });
  };
  for (const family of parts(
    dossier.entries.map((one) => one.told),
    broken,
  )) {
    try {
      const head = family.at(-1)!.entry.position;
      const history = new History({ family: 0, head }, new Map()).with(family);
      instruments += history.chronicles.size;
      faults.push(...familyFaults(history, shown, dossier.header?.asOf ?? ''));
    } catch (error) {
      broken(family, error);
    }
  }
  const left = [...shown.positions.keys(), ...shown.evidence.keys()];
  for (const id of new Set(left)) {
    faults.push({ position: 0, instrument: id, detail: 'it is shown, and the dossier has no entry of it' });
  }
  return { instruments, faults };
}

/** The families; none where the entries are not even of a form that tells them apart. */
function parts(told: readonly Told[], broken: (told: readonly Told[], error: unknown) => void): Told[][] {
  try {
    return familiesOf(told);
  } catch (error) {
    broken(told, error);
    return [];
  }
}

interface Shown {
  readonly positions: Map<string, Dossier['positions'][number]>;
  readonly evidence: Map<string, Dossier['evidence'][number][]>;
  readonly faults: readonly ChainFault[];
}

function shownBy({ positions, evidence }: Dossier): Shown {
  const byId = new Map(positions.map((one) => [String(one.standing?.id), one]));
  const twice = byId.size === positions.length ? [] : [general('a position is shown twice')];
  return { positions: byId, evidence: byInstrument(evidence), faults: twice };
}

function byInstrument<Line extends { readonly instrument: string }>(lines: readonly Line[]): Map<string, Line[]> {
  const lists = new Map<string, Line[]>();
  for (const line of lines) {
    const list = lists.get(line.instrument);
    if (list === undefined) lists.set(line.instrument, [line]);
    else list.push(line);
  }
  return lists;
}

/** Takes what is shown of a family's instruments off the list, and says where it is not what follows. */
function familyFaults(history: History, shown: Shown, asOf: string): ChainFault[] {
  const faults = entryFaults(history);
  const { head } = history.basis;
  const evidence = byInstrument(evidenceLines(history));
  for (const { standing } of positionLines(history, asOf)) {
    const { id } = standing;
    const line = shown.positions.get(id);
    shown.positions.delete(id);
    const detail = line === undefined ? 'no position is shown of it' : standingDifference(line.standing, standing);
    if (detail !== null) faults.push({ position: head, instrument: id, detail });
    const due = evidence.get(id) ?? [];
    if (canonicalize(shown.evidence.get(id) ?? []) !== canonicalize(due))
      faults.push({ position: head, instrument: id, detail: 'the evidence listed is not that of its entries' });
    shown.evidence.delete(id);
  }
  return faults;
}

function remarks(dossier: Dossier, fits: KnownCheckpoint | null, keysGiven: boolean, whole: boolean): string[] {
  const last = dossier.entries.at(-1)?.told.entry.position ?? 0;
  const size = fits?.size ?? 0;
  return [
    ...(fits === null
      ? ['No checkpoint is signed over these entries: the register could have made them all anew.']
      : []),
    ...(fits !== null && last > size
      ? [`The entries after ${size} were recorded after the last checkpoint: they are not signed yet.`]
      : []),
    ...(fits !== null && !keysGiven
      ? [
          'The signature was verified with the key that the dossier itself names: compare that key with one you have from elsewhere.',
        ]
      : []),
    ...(whole
      ? []
      : [
          'Later entries of this agreement would not show here: only a dossier of the whole register proves that there are none.',
        ]),
  ];
}
