import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { canonicalJson } from '../domain/journal/canonical.ts';

const ALGORITHM = 'aes-256-gcm';
export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `place`: where the ciphertext belongs, authenticated and not stored: moved elsewhere it does not open. */
export function seal(key: KeyObject | Uint8Array, place: readonly string[], plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(placeBytes(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Throws when key, place or a single bit is not that of `seal`. */
export function unseal(key: KeyObject | Uint8Array, place: readonly string[], sealed: Uint8Array): Buffer {
  const [nonce, tag, body] = [
    sealed.subarray(0, NONCE_BYTES),
    sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
    sealed.subarray(NONCE_BYTES + TAG_BYTES),
  ];
  const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(placeBytes(place));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** A key of its own for every use, so that none can stand in for another. */
export const deriveKey = (master: Uint8Array, ...use: readonly string[]): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', master, 'staffelstab.vault.v1', placeBytes(use), KEY_BYTES)));

/** Derived once per office and kept: deriving costs more than sealing. */
export function derivedKeys(master: Uint8Array, use: string): (office: string) => KeyObject {
  const known = new Map<string, KeyObject>();
  return (office) => {
    const key = known.get(office) ?? deriveKey(master, use, office);
    known.set(office, key);
    return key;
  };
}

export const keyedHash = (key: KeyObject, content: unknown): Buffer =>
  createHmac('sha256', key).update(canonicalJson(content)).digest();

export const newKey = (): Buffer => randomBytes(KEY_BYTES);

/** As JSON, so that the parts cannot run into each other. */
const placeBytes = (parts: readonly string[]): Buffer => Buffer.from(canonicalJson(parts));
