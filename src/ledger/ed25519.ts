/**
 * Ed25519 (RFC 8032), by Node's own cryptography. Keys are raw: 32 bytes of seed, 32 bytes of public key; a signature has
 * 64 bytes.
 */
import { createPrivateKey, createPublicKey, randomBytes, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { concat, fromHex } from './bytes.ts';
import { Malformed } from './malformed.ts';

// What stands before the raw key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410).
const PRIVATE_PREFIX = fromHex('302e020100300506032b657004220420');
const PUBLIC_PREFIX = fromHex('302a300506032b6570032100');

/** A new secret seed. */
export function newSeed(): Uint8Array {
  return new Uint8Array(randomBytes(32));
}

/** The public key of a seed. */
export function publicKeyOf(seed: Uint8Array): Uint8Array {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' });
  return new Uint8Array(der.subarray(PUBLIC_PREFIX.length));
}

/** The signature of a message. */
export function signEd25519(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return new Uint8Array(signBytes(null, message, privateKey(seed)));
}

/** Whether the signature is that of the message by the holder of the public key. */
export function verifiesEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = createPublicKey({ key: Buffer.from(concat(PUBLIC_PREFIX, publicKey)), format: 'der', type: 'spki' });
  return verifyBytes(null, message, key, signature);
}

function privateKey(seed: Uint8Array) {
  if (seed.length !== 32) throw new Malformed('an Ed25519 seed has 32 bytes');
  return createPrivateKey({ key: Buffer.from(concat(PRIVATE_PREFIX, seed)), format: 'der', type: 'pkcs8' });
}
