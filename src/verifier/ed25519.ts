/** Ed25519 in a browser, in place of `ledger/ed25519.ts`. A verifier signs nothing. */
import { ed25519 } from '@noble/curves/ed25519.js';

/** Whether the signature is that of the message by the holder of the public key; as strict as Node's (RFC 8032). */
export function verifiesEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  return ed25519.verify(signature, message, publicKey, { zip215: false });
}

export function newSeed(): Uint8Array {
  throw new Error('a verifier makes no keys');
}

export function publicKeyOf(_seed: Uint8Array): Uint8Array {
  throw new Error('a verifier has no secret keys');
}

export function signEd25519(_seed: Uint8Array, _message: Uint8Array): Uint8Array {
  throw new Error('a verifier signs nothing');
}
