import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { sm4GcmDecrypt, sm4GcmEncrypt } from './sm4-gcm.ts';

// Wycheproof sm4_gcm_test.json: [tcId, key, iv, aad, msg, ct, tag]. Number 1 is RFC 8998 A.1.
const VECTORS = [
  [
    1,
    '0123456789abcdeffedcba9876543210',
    '00001234567800000000abcd',
    'feedfacedeadbeeffeedfacedeadbeefabaddad2',
    'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa',
    '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
    '83de3541e4c2b58177e065a9bf7b62ec',
  ],
  [2, 'bedcfb5a011ebc84600fcb296c15af0d', '438a547a94ea88dce46c6c85', '', '', '', 'a486a45596cb92cf529de2038583707d'],
  [
    3,
    '384ea416ac3c2f51a76e7d8226346d4e',
    'b30c084727ad1c592ac21d12',
    '',
    '35',
    'a3',
    'a06f50a378b116e9dd2363a6e8babd88',
  ],
  [
    7,
    'c15ed227dd2e237ecd087eaaaad19ea4',
    '965ff6643116ac1443a2dec7',
    '',
    'fee62fde973fe025ad6b322dcdf3c63fc7',
    'bec3d84d43648a235d8e2db8a61c3d9317',
    '78372866def4d47c141dfa360ee73f8d',
  ],
  [
    12,
    '6a68671dfe323d419894381f85eb63fd',
    '9f0d85b605711f34cd2a35ba',
    '76eb5f147250fa3c12bff0a6e3934a0b16860cf11646773b',
    '0fc67899c3f1bbe196d90f1eca3797389230aa37',
    'e2ceb4ed26cad57080e1bf3104f3251c486395d6',
    '00468fce2225bfea9b46679889cd1241',
  ],
] as const;
const hex = (text: string) => Buffer.from(text, 'hex');

test.each(VECTORS)(
  'SM4-GCM gives the published ciphertext and tag of Wycheproof case %i',
  (_id, key, iv, aad, msg, ct, tag) => {
    expect(sm4GcmEncrypt(hex(key), hex(iv), hex(msg), hex(aad)).toString('hex')).toBe(ct + tag);
    expect(sm4GcmDecrypt(hex(key), hex(iv), hex(ct + tag), hex(aad)).toString('hex')).toBe(msg);
  },
);

test('SM4-GCM refuses a tag, text, aad, key or iv with one changed bit', () => {
  const [, key, iv, aad, , ct, tag] = VECTORS[0];
  const flip = (text: string) => {
    const bytes = hex(text);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return bytes;
  };
  expect(() => sm4GcmDecrypt(hex(key), hex(iv), Buffer.concat([hex(ct), flip(tag)]), hex(aad))).toThrow();
  expect(() => sm4GcmDecrypt(hex(key), hex(iv), Buffer.concat([flip(ct), hex(tag)]), hex(aad))).toThrow();
  expect(() => sm4GcmDecrypt(hex(key), hex(iv), hex(ct + tag), flip(aad))).toThrow();
  expect(() => sm4GcmDecrypt(flip(key), hex(iv), hex(ct + tag), hex(aad))).toThrow();
  expect(() => sm4GcmDecrypt(hex(key), flip(iv), hex(ct + tag), hex(aad))).toThrow();
  expect(() => sm4GcmDecrypt(hex(key), hex(iv), hex('00'), hex(aad))).toThrow('too short');
});

test('a shortened tag is refused: an attacker must guess all 16 bytes', () => {
  const [, key, iv, aad, , ct, tag] = VECTORS[0];
  for (const bytes of [4, 8, 12, 15]) {
    const cut = hex(ct + tag.slice(0, bytes * 2));
    expect(() => sm4GcmDecrypt(hex(key), hex(iv), cut, hex(aad)), `${bytes}`).toThrow();
  }
});

test('SM3 and HMAC-SM3 of this Node give the published values', () => {
  // GB/T 32905 example 1; Wycheproof hmac_sm3_test.json cases 1 and 2.
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
  const mac = (key: string, msg: string) => createHmac('sm3', hex(key)).update(hex(msg)).digest('hex');
  expect(mac('1e225cafb90339bba1b24076d4206c3e79c355805d851682bc818baa4f5a7779', '')).toBe(
    'f9938b1b2515117f25dcd636c9a6a0e7f00bccaf5347e0e0df435cfca736cfc1',
  );
  expect(mac('8159fd15133cd964c9a6964c94f0ea269a806fd9f43f0da58b6cd1b33d189b2a', '77')).toBe(
    '51aaf64843b6d2fc7a244ab9cda9b7b57164ce6a865f9808c01931b46195411d',
  );
});
