import type { Row } from '../row.ts';

export const web: Row[] = [
  {
    id: '3.2.1',
    level: 1,
    about: 'an answer opened in the wrong context runs nothing',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code',
    },
  },
  {
    id: '3.2.2',
    level: 1,
    about: 'text is shown as text',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '3.3.1',
    level: 1,
    about: 'cookies are for TLS only and carry the prefix',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'over TLS it is bound to this host, to TLS, to all paths, hidden from scripts and not sent across sites',
    },
  },
  {
    id: '3.3.2',
    level: 2,
    about: 'cookies say whether they travel across sites',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'over TLS it is bound to this host, to TLS, to all paths, hidden from scripts and not sent across sites',
    },
  },
  {
    id: '3.3.3',
    level: 2,
    about: 'cookies belong to one host',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'over TLS a cookie without that binding, as a neighbour host could plant, is no session',
    },
  },
  {
    id: '3.3.4',
    level: 2,
    about: 'scripts cannot read the session cookie, and the token comes in no other way',
    proof: {
      open: 'The cookie is hidden from scripts, but the sign-in answer also holds the token, for programs that use it as a bearer. Plan: give the token in the body only when the caller asks for a bearer session.',
    },
  },
  {
    id: '3.4.1',
    level: 1,
    about: 'TLS is demanded for at least a year, subdomains too',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'over TLS every answer asks for TLS for two years, subdomains too; over plain HTTP none does',
    },
  },
  {
    id: '3.4.2',
    level: 1,
    about: 'which other origins may read is fixed',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'no other origin is ever allowed to read an answer' },
  },
  {
    id: '3.4.3',
    level: 2,
    about: 'a policy names what a page may load; plug-ins and base are closed',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code',
    },
  },
  {
    id: '3.4.4',
    level: 2,
    about: 'browsers do not guess content types',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code',
    },
  },
  {
    id: '3.4.5',
    level: 2,
    about: 'addresses are not told to other sites',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code',
    },
  },
  {
    id: '3.4.6',
    level: 2,
    about: 'no other page may frame ours',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code',
    },
  },
  {
    id: '3.5.1',
    level: 1,
    about: 'a foreign page cannot act in the name of the user',
    proof: {
      test: 'src/platform/http/server.db.test.ts',
      title: 'a cookie alone changes nothing: the page’s own header is needed',
    },
  },
  {
    id: '3.5.2',
    level: 1,
    about: 'what relies on a preflight cannot be called without one',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a form of another site, which needs no preflight, is refused by its content type',
    },
  },
  {
    id: '3.5.3',
    level: 1,
    about: 'safe methods change nothing',
    proof: { test: 'test/doors.db.test.ts', title: 'changes nothing by being read' },
  },
  {
    id: '3.5.4',
    level: 2,
    about: 'different applications have different hosts',
    proof: {
      reason:
        'left to the operator: docs/security.md says that the product has a host of its own; the __Host- cookie keeps neighbours out',
    },
  },
  {
    id: '3.5.5',
    level: 2,
    about: 'messages of other windows are looked at first',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '3.7.1',
    level: 2,
    about: 'no plug-in technology of the past',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code',
    },
  },
  {
    id: '3.7.2',
    level: 2,
    about: 'automatic leaps to foreign hosts only by list',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
];
