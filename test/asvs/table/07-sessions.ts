import type { Row } from '../row.ts';

export const sessions: Row[] = [
  {
    id: '7.1.1',
    level: 2,
    about: 'written down: how long sessions last and why',
    proof: { document: 'docs/security.md', says: '## Sessions' },
  },
  {
    id: '7.1.2',
    level: 2,
    about: 'written down: how many sessions at once',
    proof: { document: 'docs/security.md', says: 'Any number of' },
  },
  {
    id: '7.1.3',
    level: 2,
    about: 'written down: who else makes sessions',
    proof: { document: 'docs/security.md', says: 'There is no single sign-on' },
  },
  {
    id: '7.2.1',
    level: 1,
    about: 'tokens are judged by the server',
    proof: {
      test: 'src/modules/identity/app/sessions.db.test.ts',
      title: 'a revoked session is closed, and only that one',
    },
  },
  {
    id: '7.2.2',
    level: 1,
    about: 'tokens are made for each session',
    proof: {
      test: 'src/modules/identity/app/tokens.test.ts',
      title: 'a token tells its hospital and is stored as a hash only',
    },
  },
  {
    id: '7.2.3',
    level: 1,
    about: 'tokens are random, 128 bits at least',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'over TLS it is bound to this host, to TLS, to all paths, hidden from scripts and not sent across sites',
    },
  },
  {
    id: '7.2.4',
    level: 1,
    about: 'a new sign-in makes a new token and ends the old one',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'signing in again in one browser ends the session before' },
  },
  {
    id: '7.3.1',
    level: 2,
    about: 'unused sessions end',
    proof: { test: 'src/modules/identity/app/idle-sessions.db.test.ts', title: 'a page learns when its session ends' },
  },
  {
    id: '7.3.2',
    level: 2,
    about: 'sessions end after a time, used or not',
    proof: {
      test: 'src/modules/identity/app/sessions.db.test.ts',
      title: 'a session past its sixteenth hour is closed',
    },
  },
  {
    id: '7.4.1',
    level: 1,
    about: 'an ended session is dead on the server',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'signing out takes the cookie away and ends the session on the server',
    },
  },
  {
    id: '7.4.2',
    level: 1,
    about: 'sessions end when the account is closed',
    proof: {
      test: 'src/modules/identity/app/staff-life.db.test.ts',
      title: 'locks: the session ends and nobody gets in; unlocks, and it is as before',
    },
  },
  {
    id: '7.4.3',
    level: 2,
    about: 'after a change of factor other sessions can be ended',
    proof: {
      test: 'src/modules/identity/app/change-password.db.test.ts',
      title: 'ends every other session, not the one at hand',
    },
  },
  {
    id: '7.4.4',
    level: 2,
    about: 'signing out is easy to find',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title: 'every page behind a sign-in has the way out, and going it forgets what the page kept',
    },
  },
  {
    id: '7.4.5',
    level: 2,
    about: 'administrators can end sessions',
    proof: {
      test: 'src/modules/identity/app/staff-life.db.test.ts',
      title: 'resets a password: sessions and the old password end, a lock of wrong tries is lifted',
    },
  },
  {
    id: '7.5.1',
    level: 2,
    about: 'changing what opens the account needs a new proof',
    proof: {
      test: 'src/modules/identity/app/passkeys.db.test.ts',
      title: 'needs the password again; guessing it locks like at the sign-in',
    },
  },
  {
    id: '7.5.2',
    level: 2,
    about: 'people see and end their sessions',
    proof: {
      open: 'People see their sessions and end one or all others, without proving again who they are: somebody who lost a phone must be quick, and ending is undone by signing in. Plan: ask for the password when staff end a session on another device.',
    },
  },
  {
    id: '7.6.1',
    level: 2,
    about: 'sessions with a provider end together',
    proof: {
      reason:
        'not applicable because nothing of ours speaks an identity provider; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '7.6.2',
    level: 2,
    about: 'no session without an act of the user',
    proof: {
      test: 'src/platform/http/server.db.test.ts',
      title: 'without a session the door answers 401 in the reader’s language',
    },
  },
];
