import { sm2 } from 'sm-crypto-v2';
import type { Instant } from '#kernel/instant.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { canonicalJson } from './canonical-json.ts';

/** The head of one hospital's chain at one time, signed. Also one line of `audit-checkpoints.jsonl`. */
export interface Checkpoint {
  hospital: number;
  seq: number;
  hash: string;
  at: Instant;
  keyId: string;
  /** SM2 with SM3 (GB/T 32918.2), r and s as 128 hex digits. */
  signature: string;
}

/** The signer id that GB/T 35275 and the national interfaces take by default. */
const SIGNER = '1234567812345678';
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

export function signCheckpoint(ring: KeyRing, head: Omit<Checkpoint, 'keyId' | 'signature'>): Checkpoint {
  const unsigned = { ...head, keyId: ring.active };
  const { privateKey, publicKey } = signingKeys(ring, ring.active);
  const options = { hash: true, publicKey, userId: SIGNER };
  return { ...unsigned, signature: sm2.doSignature(payload(unsigned), privateKey, options) };
}

/** False when a field or the signature was changed, or the ring holds neither the key it names nor its public half. */
export function isCheckpointGenuine(ring: KeyRing, checkpoint: Checkpoint): boolean {
  const retired = ring.verifiers.get(checkpoint.keyId);
  if (!retired && !ring.ids.includes(checkpoint.keyId)) return false;
  if (!/^[0-9a-f]{128}$/.test(checkpoint.signature)) return false;
  const publicKey = retired ?? signingKeys(ring, checkpoint.keyId).publicKey;
  return sm2.doVerifySignature(payload(checkpoint), checkpoint.signature, publicKey, { hash: true, userId: SIGNER });
}

/** The key pair of one ring key; the public half may be given to an outside verifier. */
export function signingKeys(ring: KeyRing, keyId: string): { privateKey: string; publicKey: string } {
  const secret = BigInt(`0x${ring.derive(keyId, 'audit-checkpoint/sm2').toString('hex')}`);
  // A private key lies in 1 .. order - 2.
  const privateKey = ((secret % (ORDER - 2n)) + 1n).toString(16).padStart(64, '0');
  return { privateKey, publicKey: sm2.getPublicKeyFromPrivateKey(privateKey) };
}

function payload(c: Omit<Checkpoint, 'signature'>): string {
  const { hospital, seq, hash, at, keyId } = c;
  return canonicalJson({ v: 1, hospital, seq, hash, at, keyId });
}
