/**
 * Tokens of an OpenID Connect issuer: signed by a key that the issuer publishes, for us, and not expired. Addresses and
 * keys are fetched when the first token comes, so that an issuer that is down keeps the register from nothing else.
 */
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Identity } from '../access/identity.ts';
import { type Issuer, identityFrom, isSafeAddress } from '../access/issuer.ts';
import { Problem } from '../register/problems.ts';

/** Only signatures by a key pair: a secret shared with the issuer could be ours to leak. */
const ALGORITHMS = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'],
  ...['EdDSA', 'Ed25519'],
];
/** How far the clocks of issuer and register may be apart, in seconds. */
const TOLERANCE = 30;
const PATIENCE_MS = 3000;

export interface IssuerTokens {
  readonly issuer: string;
  /** Rejects with Problem `token-refused`, `not-permitted` where the claims give no role, `issuer-unavailable`. */
  identify(token: string): Promise<Identity>;
}

/** The tokens of an issuer.
 * @param pause how long nothing is fetched again after keys were fetched, or could not be (milliseconds): a token that
 * names a new key has the keys fetched, and anybody can send one. */
export function issuerTokens({ issuer, audience, mapping }: Issuer, pause = 10_000): IssuerTokens {
  const keys = issuerKeys(issuer, pause);
  return {
    issuer,
    async identify(token) {
      const given = await keys();
      const options = {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['exp', 'sub'],
        clockTolerance: TOLERANCE,
      };
      const { payload } = await jwtVerify(token, given, options).catch((error: unknown) => {
        throw refusalOf(error);
      });
      const identity = identityFrom(payload, mapping);
      if (identity === null) throw new Problem('not-permitted', 'the claims of this token give no role here');
      return identity;
    },
  };
}

/** The keys of an issuer, found where its discovery document says (OpenID Connect Discovery 1.0, section 4). */
function issuerKeys(issuer: string, pause: number): () => Promise<JWTVerifyGetKey> {
  // Owned here: the keys once they were found, or until when it is not tried again.
  let found: Promise<JWTVerifyGetKey> | null = null;
  const forget = () => {
    found = null;
  };
  return () => {
    found ??= discover(issuer, pause).catch((error: unknown) => {
      if (pause === 0) forget();
      else setTimeout(forget, pause).unref();
      throw error;
    });
    return found;
  };
}

async function discover(issuer: string, pause: number): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const document = await fetched(address);
  const { issuer: named, jwks_uri: keys } = (document ?? {}) as Record<string, unknown>;
  // Section 4.3: an issuer speaks for itself only.
  if (named !== issuer) throw unavailable('its discovery document names another issuer');
  if (typeof keys !== 'string' || !isSafeAddress(keys))
    throw unavailable('its discovery document names no safe address of keys');
  return createRemoteJWKSet(new URL(keys), { cooldownDuration: pause, timeoutDuration: PATIENCE_MS });
}

async function fetched(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) throw new Error(`it answers with status ${response.status}`);
    return await response.json();
  } catch (error) {
    throw unavailable(error instanceof Error ? error.message : String(error));
  }
}

function unavailable(why: string): Problem {
  return new Problem('issuer-unavailable', `the issuer of tokens cannot be asked for its keys: ${why}`);
}

/** What a token is refused for. The library's messages name claims and no values. */
function refusalOf(error: unknown): Problem {
  if (!(error instanceof errors.JOSEError)) return unavailable(error instanceof Error ? error.message : String(error));
  const isFetching = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code].includes(error.code);
  if (isFetching) return unavailable(error.message);
  if (error instanceof errors.JWTExpired) return new Problem('token-refused', 'this token has expired');
  return new Problem('token-refused', `this token is not valid: ${error.message}`);
}
