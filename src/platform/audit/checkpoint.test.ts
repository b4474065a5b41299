import { sm2 } from 'sm-crypto-v2';
import { expect, test } from 'vitest';
import { parseKeyRing } from '../crypto/key-ring.ts';
import { type Checkpoint, isCheckpointGenuine, signCheckpoint, signingKeys } from './checkpoint.ts';

const OLD = `k1:${'11'.repeat(32)}`;
const NEW = `k2:${'22'.repeat(32)}`;
const ring = parseKeyRing(OLD);
const head = { hospital: 1, seq: 42, hash: 'ab'.repeat(32), at: '2026-11-23T00:00:00.000Z' };

test('a signed head is genuine under the ring that signed it', () => {
  const checkpoint = signCheckpoint(ring, head);
  expect(checkpoint).toMatchObject({ ...head, keyId: 'k1' });
  expect(isCheckpointGenuine(ring, checkpoint)).toBe(true);
});

test('a head with any other field or signature is not', () => {
  const checkpoint = signCheckpoint(ring, head);
  const changes: Partial<Checkpoint>[] = [
    { hospital: 2 },
    { seq: 41 },
    { hash: 'ac'.repeat(32) },
    { at: '2026-11-23T00:00:00.001Z' },
    { keyId: 'k2' },
    { signature: `0${checkpoint.signature.slice(1, -1)}0` },
    { signature: '' },
  ];
  for (const change of changes) {
    expect(
      isCheckpointGenuine(parseKeyRing(`${OLD},${NEW}`), { ...checkpoint, ...change }),
      JSON.stringify(change),
    ).toBe(false);
  }
});

test('after a rotation old heads stay genuine while their key is kept, and nobody else can sign', () => {
  const checkpoint = signCheckpoint(ring, head);
  expect(isCheckpointGenuine(parseKeyRing(`${NEW},${OLD}`), checkpoint)).toBe(true);
  expect(isCheckpointGenuine(parseKeyRing(NEW), checkpoint)).toBe(false);
  expect(isCheckpointGenuine(parseKeyRing(`k1:${'33'.repeat(32)}`), checkpoint)).toBe(false);
});

test('the public half of a retired key keeps its heads genuine, and cannot sign', () => {
  const checkpoint = signCheckpoint(ring, head);
  const kept = parseKeyRing(`${NEW},k1:verify:${signingKeys(ring, 'k1').publicKey}`);
  expect(isCheckpointGenuine(kept, checkpoint)).toBe(true);
  expect(isCheckpointGenuine(kept, { ...checkpoint, seq: 41 })).toBe(false);
  expect(() => signingKeys(kept, 'k1')).toThrow('holds no key k1');
  expect(() => parseKeyRing(`k1:verify:${signingKeys(ring, 'k1').publicKey}`)).toThrow('no key that opens');
});

test('SM2 with SM3 and the default signer id verifies the published signature of GB/T 32918.5, A.2', () => {
  const x = '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020';
  const y = 'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
  const r = 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3';
  const s = 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
  const options = { hash: true, userId: '1234567812345678' };
  expect(sm2.doVerifySignature('message digest', r + s, `04${x}${y}`, options)).toBe(true);
  expect(sm2.doVerifySignature('message digest', r + s, `04${x}${y}`, { ...options, userId: 'other' })).toBe(false);
});

test('the private key is another for every ring key and lies in the range of the curve', () => {
  const both = parseKeyRing(`${NEW},${OLD}`);
  const [a, b] = [signingKeys(both, 'k1'), signingKeys(both, 'k2')];
  expect(a.privateKey).not.toBe(b.privateKey);
  expect(a.privateKey).toMatch(/^[0-9a-f]{64}$/);
  expect(sm2.getPublicKeyFromPrivateKey(a.privateKey)).toBe(a.publicKey);
});
