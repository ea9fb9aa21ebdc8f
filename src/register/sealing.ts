/**
 * Evidence that a party keeps confidential: everybody sees that it is there, of which grade and of which party; what it
 * is stands beside the ledger.
 */
import type { Act } from '../law/acts.ts';
import { canonicalize } from '../ledger/canonical.ts';
import { type Seal, seal } from '../ledger/seal.ts';
import type { Sealed } from './ports.ts';
import { impossible } from './problems.ts';
import type { RecordRequest } from './requests.ts';

/** The act as the ledger is to have it, and what is sealed of it. */
export function sealedAct(
  { confidential, ...request }: RecordRequest,
  parties: readonly string[],
): { readonly request: Omit<RecordRequest, 'confidential'>; readonly sealed: readonly Sealed[] } {
  refuseSeal(request, '/evidence/sealed');
  if (confidential === undefined) return { request, sealed: [] };
  const { party, evidence } = confidential;
  if (!parties.includes(party)) throw impossible('/confidential/party', `must be one of ${parties.join(', ')}`);
  const { grade = 'none', ...open } = request.evidence ?? {};
  if (Object.keys(open).length > 0) {
    throw impossible('/evidence', 'has only a grade, where the rest of it is confidential');
  }
  const { digest, text }: Seal = seal(evidence);
  const told = { ...request, evidence: { grade, sealed: { party, digest } } };
  return { request: told, sealed: [{ digest, party, text }] };
}

/** A seal is made by the register, and goes on from an act to its correction; nobody hands one in.
 * @param before the act that it replaces, where it is a correction. */
export function refuseSeal(act: Pick<Act, 'evidence'> | undefined, pointer: string, before?: Act): void {
  const given = act?.evidence?.sealed;
  if (given === undefined) return;
  const known = before?.evidence?.sealed;
  if (known !== undefined && canonicalize(known) === canonicalize(given)) return;
  throw impossible(pointer, 'is made by the register: send what is confidential as such when the act is recorded');
}

/** A request as it may stand in a log: without what is confidential. */
export function withheld(request: unknown): unknown {
  if (typeof request !== 'object' || request === null || !Object.hasOwn(request, 'confidential')) return request;
  return { ...request, confidential: 'withheld' };
}
