import type { Row } from '../row.ts';

export const cryptography: Row[] = [
  {
    id: '11.1.1',
    level: 2,
    about: 'written down: how keys live',
    proof: { document: 'docs/security.md', says: 'is a ring: the first key writes' },
  },
  {
    id: '11.1.2',
    level: 2,
    about: 'written down: which keys and algorithms there are',
    proof: { document: 'docs/security.md', says: '## Keys and algorithms' },
  },
  {
    id: '11.2.1',
    level: 2,
    about: 'tested implementations of cryptography',
    proof: {
      test: 'src/platform/crypto/sm4-gcm.test.ts',
      title: 'SM3 and HMAC-SM3 of this Node give the published values',
    },
  },
  {
    id: '11.2.2',
    level: 2,
    about: 'algorithms and keys can be changed',
    proof: {
      test: 'src/platform/crypto/field-crypto.test.ts',
      title: 'an old value still opens while its key is in the ring, and is known as stale',
    },
  },
  {
    id: '11.2.3',
    level: 2,
    about: '128 bits of strength at least',
    proof: {
      test: 'src/platform/crypto/field-crypto.test.ts',
      title: 'refuses short keys, repeated ids and other text, and never repeats a secret in the error',
    },
  },
  {
    id: '11.3.1',
    level: 1,
    about: 'no weak block modes or paddings',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '11.3.2',
    level: 1,
    about: 'only approved ciphers and modes',
    proof: {
      test: 'src/platform/crypto/sm4-gcm.test.ts',
      title: 'SM4-GCM gives the published ciphertext and tag of Wycheproof case %i',
    },
  },
  {
    id: '11.3.3',
    level: 2,
    about: 'encrypted data cannot be changed unseen',
    proof: {
      test: 'src/platform/crypto/sm4-gcm.test.ts',
      title: 'SM4-GCM refuses a tag, text, aad, key or iv with one changed bit',
    },
  },
  {
    id: '11.4.1',
    level: 1,
    about: 'only approved hash functions',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '11.4.2',
    level: 2,
    about: 'passwords are hashed with a costly function',
    proof: {
      test: 'src/modules/identity/app/password.test.ts',
      title: 'two hashes of one password differ and carry their costs',
    },
  },
  {
    id: '11.4.3',
    level: 2,
    about: 'hashes in signatures have 256 bits',
    proof: {
      test: 'src/platform/audit/checkpoint.test.ts',
      title: 'SM2 with SM3 and the default signer id verifies the published signature of GB/T 32918.5, A.2',
    },
  },
  {
    id: '11.4.4',
    level: 2,
    about: 'keys from passwords are stretched',
    proof: {
      reason:
        'not applicable because no key is made from a password; keys are 32 random bytes, from which others are derived by purpose',
    },
  },
  {
    id: '11.5.1',
    level: 2,
    about: 'what must not be guessed has 128 random bits',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'over TLS it is bound to this host, to TLS, to all paths, hidden from scripts and not sent across sites',
    },
  },
  {
    id: '11.6.1',
    level: 2,
    about: 'approved algorithms for key pairs and signatures',
    proof: {
      test: 'src/platform/audit/checkpoint.test.ts',
      title: 'the private key is another for every ring key and lies in the range of the curve',
    },
  },
];
