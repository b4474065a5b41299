import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFieldCrypto, sm3 } from './field-crypto.ts';
import { parseKeyRing } from './key-ring.ts';

const OLD = `k1:${'11'.repeat(32)}`;
const NEW = `k2:${'22'.repeat(32)}`;
const before = createFieldCrypto(OLD);
const after = createFieldCrypto(`${NEW},${OLD}`);
const AAD = 'identity.patient/1/phone';

describe('a sealed value', () => {
  test('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => void expect(before.open(before.seal(text, AAD), AAD)).toBe(text),
      ),
    );
  });

  test('never looks the same twice and names its key', () => {
    const [a, b] = [before.seal('10000000001', AAD), before.seal('10000000001', AAD)];
    expect(a).not.toBe(b);
    expect(a).toMatch(/^s1\.k1\.[A-Za-z0-9_-]+$/);
    expect(a).not.toContain('10000000001');
  });

  test('does not open in another row or column', () => {
    const sealed = before.seal('10000000001', AAD);
    expect(() => before.open(sealed, 'identity.patient/2/phone')).toThrow();
  });

  test('does not open after any one character was changed', () => {
    const sealed = before.seal('10000000001', AAD);
    for (let i = 6; i < sealed.length - 1; i++) {
      const changed = sealed.slice(0, i) + (sealed[i] === 'A' ? 'B' : 'A') + sealed.slice(i + 1);
      expect(() => before.open(changed, AAD), changed).toThrow();
    }
  });

  test('that is none is refused', () => {
    for (const wrong of ['', '10000000001', 's2.k1.AAAA', 's1.k1.', 's1.k1.AAAA']) {
      expect(() => before.open(wrong, AAD), wrong).toThrow();
    }
  });
});

describe('key rotation', () => {
  test('an old value still opens while its key is in the ring, and is known as stale', () => {
    const sealed = before.seal('10000000001', AAD);
    expect(after.open(sealed, AAD)).toBe('10000000001');
    expect(after.isStale(sealed)).toBe(true);
  });

  test('new values take the new key, which the old ring cannot open', () => {
    const sealed = after.seal('10000000001', AAD);
    expect(sealed).toMatch(/^s1\.k2\./);
    expect(after.isStale(sealed)).toBe(false);
    expect(() => before.open(sealed, AAD)).toThrow('no key k2');
  });

  test('a look-up asks for the index under every key, the active one first', () => {
    const indexes = after.blindIndexes('identity.phone', '10000000001');
    expect(indexes[0]).toBe(after.blindIndex('identity.phone', '10000000001'));
    expect(indexes[1]).toBe(before.blindIndex('identity.phone', '10000000001'));
    expect(new Set(indexes).size).toBe(2);
  });
});

describe('a blind index', () => {
  test('is the same for the same value, and another for another value or purpose', () => {
    const index = before.blindIndex('identity.phone', '10000000001');
    expect(index).toMatch(/^[0-9a-f]{64}$/);
    expect(before.blindIndex('identity.phone', '10000000001')).toBe(index);
    expect(before.blindIndex('identity.phone', '10000000002')).not.toBe(index);
    expect(before.blindIndex('identity.document', '10000000001')).not.toBe(index);
  });

  test('cannot be made without the key: it is not the bare SM3', () => {
    expect(before.blindIndex('identity.phone', '10000000001')).not.toBe(sm3('10000000001'));
  });
});

describe('the key ring', () => {
  test('derives another key for every purpose and every id', () => {
    const ring = parseKeyRing(`${NEW}, ${OLD}`);
    expect([ring.active, ring.ids]).toEqual(['k2', ['k2', 'k1']]);
    const keys = [ring.derive('k1', 'a'), ring.derive('k1', 'b'), ring.derive('k2', 'a')].map((k) => k.toString('hex'));
    expect(new Set(keys).size).toBe(3);
    expect(() => ring.derive('k3', 'a')).toThrow('no key k3');
  });

  test('refuses short keys, repeated ids and other text, and never repeats a secret in the error', () => {
    for (const wrong of [
      '',
      'k1',
      `k1:${'11'.repeat(31)}`,
      `${OLD},${OLD}`,
      `${OLD},`,
      'k1:zz',
      `k 1:${'11'.repeat(32)}`,
    ]) {
      expect(() => parseKeyRing(wrong), wrong).toThrow(/^key \d of the ring/);
    }
    expect(() => parseKeyRing('k1:secretsecret')).not.toThrow(/secretsecret/);
  });
});
