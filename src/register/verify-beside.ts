/**
 * Whether what acts keep beside the ledger, confidential evidence and private notes, is what their digests stand for.
 * What was taken over in a dossier is kept by the register of origin; what was erased is gone by right.
 */
import type { AccessRow } from '../access/log.ts';
import type { Act } from '../law/acts.ts';
import type { ChainFault } from '../ledger/chain.ts';
import { sha256Hex } from '../ledger/hash.ts';
import type { Chronicle, History, Told } from './history.ts';
import type { Inspection } from './inspection.ts';
import type { KeptNote } from './ports.ts';

/** What a history keeps beside the ledger. */
export interface BesideLedger {
  /** How many digests of its acts have something kept under them. */
  readonly kept: number;
  readonly faults: readonly ChainFault[];
}

interface Reference {
  readonly kind: 'evidence' | 'note';
  readonly party: string;
  readonly digest: string;
}

/** Looks at everything that the acts of a history refer to, each once. */
export function besideLedger(inspection: Inspection, history: History): BesideLedger {
  const found = [...history.chronicles.values()].flatMap((one) => lookedAt(inspection, one));
  return { kept: found.filter(({ kept }) => kept).length, faults: found.flatMap(({ faults }) => faults) };
}

function lookedAt(inspection: Inspection, { told }: Chronicle) {
  const seen = new Set<string>();
  return told.flatMap((one) =>
    references(one).flatMap((reference) => {
      if (seen.has(reference.digest)) return [];
      seen.add(reference.digest);
      const { kept, detail } = compared(inspection, reference, one.entry.principal);
      const { position, instrument } = one.entry;
      return [{ kept, faults: detail === null ? [] : [{ position, instrument, detail }] }];
    }),
  );
}

function references(told: Told): Reference[] {
  const act: Act | undefined =
    told.kind === 'act' ? told.body : told.kind === 'correction' && 'act' in told.body ? told.body.act : undefined;
  const { evidence, privateNote } = act ?? {};
  return [
    ...(evidence?.sealed === undefined ? [] : [{ kind: 'evidence' as const, ...evidence.sealed }]),
    ...(privateNote === undefined ? [] : [{ kind: 'note' as const, ...privateNote }]),
  ];
}

/** How an erasure that is kept differs from what the log of access says of it; null where it does not. */
function erasureFault(line: AccessRow | undefined, erased: KeptNote['erased']): string | null {
  if (line === undefined || erased === null) return 'was erased, and the log of access does not say by whom';
  const { at, by, reason } = erased;
  const isLogged = line.at === at && line.principal === by && line.detail.endsWith(`: ${reason}`);
  return isLogged
    ? null
    : 'is kept as erased by somebody else, at another time or for another reason than the log of access says';
}

const NAMES = { evidence: 'the confidential evidence of its act', note: 'the private note on its act' };

function compared(inspection: Inspection, { kind, party, digest }: Reference, principal: string) {
  const kept = kind === 'evidence' ? inspection.sealed(digest) : inspection.privateNote(digest);
  const fault = (detail: string) => ({ kept: kept !== undefined, detail: `${NAMES[kind]} ${detail}` });
  if (kept === undefined)
    return principal.startsWith('dossier:') ? { kept: false, detail: null } : fault('is gone, though nobody erased it');
  if (kept.party !== party) return fault(`is kept as of ${kept.party}, and the ledger says ${party}`);
  if (kept.text === null) {
    const detail = erasureFault(inspection.erasure(digest), (kept as KeptNote).erased);
    return detail === null ? { kept: true, detail } : fault(detail);
  }
  return sha256Hex(kept.text) === digest
    ? { kept: true, detail: null }
    : fault('is not what its digest stands for: it was altered');
}
