import { createCipheriv, createDecipheriv } from 'node:crypto';

export const IV_BYTES = 12;
export const TAG_BYTES = 16;

/** SM4-GCM (GB/T 32907 under NIST SP 800-38D, as RFC 8998): ciphertext followed by the 16-byte tag. */
export function sm4GcmEncrypt(key: Buffer, iv: Buffer, plain: Buffer, aad: Buffer): Buffer {
  const cipher = createCipheriv('sm4-gcm', key, iv) as unknown as GcmCipher;
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The plaintext, or an error when key, iv, text, tag or aad differ in one bit. */
export function sm4GcmDecrypt(key: Buffer, iv: Buffer, body: Buffer, aad: Buffer): Buffer {
  if (iv.length !== IV_BYTES || body.length < TAG_BYTES) throw new Error('sealed value is too short');
  const decipher = createDecipheriv('sm4-gcm', key, iv) as unknown as GcmDecipher;
  decipher.setAAD(aad);
  decipher.setAuthTag(body.subarray(body.length - TAG_BYTES));
  return Buffer.concat([decipher.update(body.subarray(0, body.length - TAG_BYTES)), decipher.final()]);
}

// @types/node knows the AEAD calls only for the ciphers it lists by name, and SM4 is not among them.
interface GcmCipher {
  setAAD(aad: Buffer): void;
  update(data: Buffer): Buffer;
  final(): Buffer;
  getAuthTag(): Buffer;
}
interface GcmDecipher {
  setAAD(aad: Buffer): void;
  setAuthTag(tag: Buffer): void;
  update(data: Buffer): Buffer;
  final(): Buffer;
}
