import type { Row } from '../row.ts';

export const authentication: Row[] = [
  {
    id: '6.1.1',
    level: 1,
    about: 'written down: how guessing is held off without locking people out',
    proof: { document: 'docs/security.md', says: '## Sign-in' },
  },
  {
    id: '6.1.2',
    level: 2,
    about: 'written down: words of the house that no password may be',
    proof: { document: 'docs/security.md', says: 'common-password.ts' },
  },
  {
    id: '6.1.3',
    level: 2,
    about: 'written down: every way in and how strong it is',
    proof: { document: 'docs/security.md', says: 'There is no other way in' },
  },
  {
    id: '6.2.1',
    level: 1,
    about: 'passwords have eight characters at least',
    proof: { test: 'src/modules/identity/domain/password-is-strong.test.ts', title: 'seven characters' },
  },
  {
    id: '6.2.2',
    level: 1,
    about: 'people can change their password',
    proof: {
      test: 'src/modules/identity/app/staff-life.db.test.ts',
      title: 'signs in with the one-time password, may do nothing but choose an own one, and then has the roles',
    },
  },
  {
    id: '6.2.3',
    level: 1,
    about: 'changing needs the present one too',
    proof: {
      test: 'src/modules/identity/app/change-password.db.test.ts',
      title: 'takes the present one; guessing at it locks like at the sign-in',
    },
  },
  {
    id: '6.2.4',
    level: 1,
    about: 'the most common passwords are refused',
    proof: { test: 'test/asvs/passwords.test.ts', title: 'of the lists of most used ones are refused' },
  },
  {
    id: '6.2.5',
    level: 1,
    about: 'any signs are allowed and no kinds demanded',
    proof: {
      open: 'Any sign may stand in a password, but three kinds of four are demanded, because GB/T 22239 8.1.4.1 asks for complexity and a hospital is assessed by it. Plan: a setting that lets long passphrases go without, once an assessor has agreed.',
    },
  },
  {
    id: '6.2.6',
    level: 1,
    about: 'password fields hide what is typed',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title: 'password fields hide what is typed, and let it be pasted and filled in',
    },
  },
  {
    id: '6.2.7',
    level: 1,
    about: 'pasting and password managers work',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title: 'password fields hide what is typed, and let it be pasted and filled in',
    },
  },
  {
    id: '6.2.8',
    level: 1,
    about: 'the password is compared as it was typed',
    proof: {
      test: 'test/asvs/passwords.test.ts',
      title: 'are compared as they were typed: no cut, no other case, no blank taken away',
    },
  },
  {
    id: '6.2.9',
    level: 2,
    about: '64 characters are allowed',
    proof: {
      test: 'test/asvs/passwords.test.ts',
      title: 'of 64 characters and more are let through, blanks and any script too',
    },
  },
  {
    id: '6.2.10',
    level: 2,
    about: 'no forced change after some time',
    proof: { test: 'src/modules/identity/app/change-password.db.test.ts', title: 'never, unless the hospital says so' },
  },
  {
    id: '6.2.11',
    level: 2,
    about: 'the words of the house are refused',
    proof: { test: 'test/asvs/passwords.test.ts', title: 'with the words of the house are refused' },
  },
  {
    id: '6.2.12',
    level: 2,
    about: 'known breached passwords are refused',
    proof: {
      open: 'The list in common-password.ts catches common words with additions, not the hundreds of millions of leaked ones; nothing may be asked outside the hospital. Plan: an optional file of hashes beside the data folder that the operator brings.',
    },
  },
  {
    id: '6.3.1',
    level: 1,
    about: 'guessing is held off as written',
    proof: {
      test: 'src/modules/identity/app/sign-in.db.test.ts',
      title: 'ten tries at once get no more than five looks at the password',
    },
  },
  {
    id: '6.3.2',
    level: 1,
    about: 'no default accounts',
    proof: {
      test: 'src/platform/config/config.test.ts',
      title: 'production takes its own keys and refuses the demo key under any name, place or spelling',
    },
  },
  {
    id: '6.3.3',
    level: 2,
    about: 'two factors, or a combination',
    proof: {
      test: 'src/modules/identity/app/second-factor.db.test.ts',
      title: 'a role that asks for it: the session may do nothing but set it up',
    },
  },
  {
    id: '6.3.4',
    level: 2,
    about: 'all ways in are written down and equally strong',
    proof: {
      test: 'src/modules/identity/app/passkeys.db.test.ts',
      title: 'still opens when wrong passwords have paused the user name',
    },
  },
  {
    id: '6.4.1',
    level: 1,
    about: 'first passwords are random, short-lived and must be replaced',
    proof: {
      test: 'src/modules/identity/app/staff-life.db.test.ts',
      title: 'does not get in with a one-time password after 72 hours',
    },
  },
  {
    id: '6.4.2',
    level: 1,
    about: 'no secret questions',
    proof: { document: 'docs/security.md', says: 'no secret question' },
  },
  {
    id: '6.4.3',
    level: 2,
    about: 'resetting a password does not go round the second factor',
    proof: { test: 'src/modules/identity/app/second-factor.db.test.ts', title: 'keeps it when the password is reset' },
  },
  {
    id: '6.4.4',
    level: 2,
    about: 'a lost factor is replaced only after looking at the person',
    proof: {
      test: 'src/modules/identity/app/second-factor.db.test.ts',
      title: 'takes it away with a code; the security administrator does it for a lost telephone, ending the sessions',
    },
  },
  {
    id: '6.5.1',
    level: 2,
    about: 'codes open once',
    proof: {
      test: 'src/modules/identity/app/second-factor.db.test.ts',
      title: 'signs in with password and code, with neither alone, and with no code twice',
    },
  },
  {
    id: '6.5.2',
    level: 2,
    about: 'short stored secrets are hashed with salt',
    proof: {
      open: 'Recovery codes (49 bits) and sign-in codes are kept as HMAC-SM3 under a secret key and bound to their account, not by a slow salted hash: the database alone gives nothing away, the database with the key does. Plan: Argon2id for recovery codes.',
    },
  },
  {
    id: '6.5.3',
    level: 2,
    about: 'codes and secrets come from secure chance',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '6.5.4',
    level: 2,
    about: 'codes have 20 bits at least',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'a sign-in code has six random digits' },
  },
  {
    id: '6.5.5',
    level: 2,
    about: 'codes live minutes; time-based ones one step',
    proof: { test: 'src/modules/identity/app/sign-in.db.test.ts', title: 'is dead after five minutes' },
  },
  {
    id: '6.6.1',
    level: 2,
    about: 'codes by telephone only to proven numbers, with stronger ways offered',
    proof: {
      open: 'Staff have stronger ways; patients have the telephone code only, which is what patients of every age manage, for their own data. Plan: passkeys for patients, offered after sign-in.',
    },
  },
  {
    id: '6.6.2',
    level: 2,
    about: 'a code belongs to the request it was made for',
    proof: { test: 'src/modules/identity/app/sign-in.db.test.ts', title: 'belongs to its phone' },
  },
  {
    id: '6.6.3',
    level: 2,
    about: 'codes cannot be guessed by trying',
    proof: { test: 'src/modules/identity/app/sign-in.db.test.ts', title: 'is dead after five wrong tries' },
  },
  {
    id: '6.8.1',
    level: 2,
    about: 'identities of two providers are not mixed up',
    proof: {
      reason:
        'not applicable because nothing of ours speaks an identity provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '6.8.2',
    level: 2,
    about: 'signatures of assertions are checked',
    proof: {
      reason:
        'not applicable because nothing of ours speaks an identity provider; the signature of a passkey is checked, see 6.3.4; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '6.8.3',
    level: 2,
    about: 'assertions of a provider are used once',
    proof: {
      reason:
        'not applicable because nothing of ours speaks SAML; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '6.8.4',
    level: 2,
    about: 'the strength a provider used is looked at',
    proof: {
      reason:
        'not applicable because nothing of ours speaks an identity provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
];
