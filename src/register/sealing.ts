/**
 * Evidence that a party keeps confidential, and private notes: everybody sees that they are there, and of which party;
 * what they are stands beside the ledger.
 */
import type { Act } from '../law/acts.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { seal } from '../ledger/seal.ts';
import type { Sealed } from './ports.ts';
import { impossible } from './problems.ts';
import type { ActRequest, RecordRequest } from './requests.ts';

/** What is kept of an act beside the ledger. */
export interface Beside {
  readonly sealed: readonly Sealed[];
  readonly privateNotes: readonly Sealed[];
}

/** The act as the ledger is to have it, and what of it is kept beside.
 * @param parties those of the agreement. */
export function sealedAct(
  { privateNote, ...request }: RecordRequest,
  parties: readonly string[],
): Beside & { readonly request: ActRequest } {
  const evident = withSealedEvidence(request, parties);
  if (privateNote === undefined) return { ...evident, privateNotes: [] };
  const { party = request.by ?? '', text: note } = privateNote;
  if (!parties.includes(party)) throw impossible('/privateNote/party', `must be one of ${parties.join(', ')}`);
  const { digest, text } = seal({ note });
  const told = { ...evident.request, privateNote: { party, digest } };
  return { ...evident, request: told, privateNotes: [{ digest, party, text }] };
}

type Unnoted = Omit<RecordRequest, 'privateNote'>;

function withSealedEvidence(
  { confidential, ...request }: Unnoted,
  parties: readonly string[],
): { readonly request: Omit<Unnoted, 'confidential'>; readonly sealed: readonly Sealed[] } {
  refuseSeal(request, '');
  if (confidential === undefined) return { request, sealed: [] };
  const { party, evidence } = confidential;
  if (!parties.includes(party)) throw impossible('/confidential/party', `must be one of ${parties.join(', ')}`);
  const { grade = 'none', ...open } = request.evidence ?? {};
  if (Object.keys(open).length > 0) {
    throw impossible('/evidence', 'has only a grade, where the rest of it is confidential');
  }
  const { digest, text } = seal({ evidence });
  const told = { ...request, evidence: { grade, sealed: { party, digest } } };
  return { request: told, sealed: [{ digest, party, text }] };
}

/** A seal is made by the register, and goes on from an act to its correction; nobody hands one in.
 * @param pointer where the act stands in the request.
 * @param before the act that it replaces, where it is a correction. */
export function refuseSeal(act: Sealing | undefined, pointer: string, before?: Sealing): void {
  for (const [place, sealOf] of SEALS) {
    const given = act && sealOf(act);
    if (given === undefined) continue;
    const known = before && sealOf(before);
    if (known !== undefined && canonicalize(known) === canonicalize(given)) continue;
    const detail = 'is made by the register: send what is confidential or private as such when the act is recorded';
    throw impossible(pointer + place, detail);
  }
}

type Sealing = Pick<Act, 'evidence' | 'privateNote'>;
type SealOf = (act: Sealing) => { readonly party: string; readonly digest: string } | undefined;

/** Where an act can have a digest of what is kept beside the ledger. */
const SEALS: readonly (readonly [place: string, of: SealOf])[] = [
  ['/evidence/sealed', ({ evidence }) => evidence?.sealed],
  ['/privateNote', ({ privateNote }) => privateNote],
];

/** A request as it may stand in a log: without what is confidential or private. */
export function withheld(request: unknown): unknown {
  if (typeof request !== 'object' || request === null) return request;
  const withhold = ['confidential', 'privateNote'].filter((name) => Object.hasOwn(request, name));
  return withhold.length === 0
    ? request
    : { ...request, ...Object.fromEntries(withhold.map((name) => [name, 'withheld'])) };
}

/** A request as it is recognized when it is repeated: without the text of its private note, which must not be needed,
 * nor found by trying, once it is erased. */
export function recognized({ privateNote, ...request }: RecordRequest): unknown {
  return privateNote === undefined ? request : { ...request, privateNote: { party: privateNote.party ?? null } };
}
