/**
 * An OpenID Connect issuer whose tokens are taken besides our own, and what its claims come to here.
 */

import { z } from 'zod';
import { readJsonText } from '../ledger/json-text.ts';
import { checked } from '../simulation/checking.ts';
import { type Identity, UNLIMITED } from './identity.ts';
import { ROLE_NAMES, ROLES } from './rights.ts';

const role = z.enum(ROLE_NAMES);
const identifiers = z.array(z.string().min(1).max(64)).min(1).max(100);

type Granted = Omit<Identity, 'principal'>;

const granted = z
  .union([
    role,
    z
      .strictObject({ role, parties: identifiers.optional(), agreements: identifiers.optional() })
      .refine(
        (value) => ROLES[value.role].limitable || (value.parties ?? value.agreements) === undefined,
        'has limits that do not go with this role',
      ),
  ])
  .transform((value): Granted => {
    if (typeof value === 'string') return { role: value, limits: UNLIMITED };
    return { role: value.role, limits: { parties: value.parties ?? null, agreements: value.agreements ?? null } };
  });

/** How claims come to roles: which claim, and what each of its values gives. Written
 * `{ "claim": "groups", "roles": { "treaty-section": "registrar", "iom-desk": { "role": "recorder", "parties": ["IOM"] } } }`. */
export const claimMapping = z.strictObject({
  /** The name of a claim, or the names that lead to a claim within claims. */
  claim: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  roles: z.record(z.string().min(1), granted).refine((roles) => Object.keys(roles).length > 0, 'gives no role'),
});
export type ClaimMapping = z.infer<typeof claimMapping>;

/** An issuer, for whom its tokens must be, and what their claims give. */
export interface Issuer {
  /** As in its tokens, to the letter. */
  readonly issuer: string;
  readonly audience: string;
  readonly mapping: ClaimMapping;
}

/** Reads a mapping from JSON.
 * @throws Error with the reason. */
export function readMapping(text: string): ClaimMapping {
  return checked(claimMapping, readJsonText(text));
}

/** Whether an address is safe to fetch keys from: encrypted, or on this machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isLoopback = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  return (
    (protocol === 'https:' || (protocol === 'http:' && isLoopback)) && username === '' && search === '' && hash === ''
  );
}

const SUBJECT = /^[\x21-\x7e]{1,200}$/;

/** Whom claims stand for: the first role of the mapping, in the order in which it is written, that they give.
 * Null where they give none, or no usable subject. */
export function identityFrom(
  claims: Readonly<Record<string, unknown>>,
  { claim, roles }: ClaimMapping,
): Identity | null {
  const { sub } = claims;
  if (typeof sub !== 'string' || !SUBJECT.test(sub)) return null;
  const values = valuesAt(claims, typeof claim === 'string' ? [claim] : claim);
  const value = Object.keys(roles).find((name) => values.includes(name));
  if (value === undefined) return null;
  return { principal: `oidc:${sub}`, ...roles[value]! };
}

/** The texts that a claim holds: one, or a list. */
function valuesAt(claims: unknown, path: readonly string[]): readonly unknown[] {
  let found: unknown = claims;
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return [];
    found = (found as Readonly<Record<string, unknown>>)[name];
  }
  return Array.isArray(found) ? found : [found];
}
