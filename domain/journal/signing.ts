import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** Ed25519 (RFC 8032) through node:crypto. */
export interface SigningKeys {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** SPKI in PEM: what `verify --key FILE` reads. Not secret. */
  readonly publicPem: string;
}

// PKCS #8 frame of an Ed25519 seed (RFC 8410, 7), so that the secret can be 32 plain bytes in the environment.
const PKCS8_FRAME = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Throws RangeError unless the seed has 32 bytes. */
export function signingKeys(seed: Uint8Array): SigningKeys {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_FRAME, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey);
  return { privateKey, publicKey, publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString() };
}

/** `hash` in hex → signature in base64. */
export const signHash = (hash: string, privateKey: KeyObject): string =>
  sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64');

/** False also for a signature that is not spelled as `signHash` does. */
export function isSigned(hash: string, signature: string, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, 'base64');
  return bytes.toString('base64') === signature && verify(null, Buffer.from(hash, 'hex'), publicKey, bytes);
}
