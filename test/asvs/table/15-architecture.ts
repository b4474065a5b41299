import type { Row } from '../row.ts';

export const architecture: Row[] = [
  {
    id: '15.1.1',
    level: 1,
    about: 'written down: how fast flaws of packages are mended',
    proof: { document: 'docs/security.md', says: 'A flaw that can be reached' },
  },
  {
    id: '15.1.2',
    level: 2,
    about: 'a list of all packages',
    proof: {
      test: 'test/packages-sbom.test.ts',
      title: 'lists every production package of the lockfile with licence, hash and what it stands on, and no other',
    },
  },
  {
    id: '15.1.3',
    level: 2,
    about: 'written down: what is heavy and how it is held',
    proof: { document: 'docs/security.md', says: '## Heavy work' },
  },
  {
    id: '15.2.1',
    level: 1,
    about: 'no package is older than that allows',
    proof: {
      open: 'Nothing here may ask a database of flaws over the network, so no test can tell. Plan: the maintainers run npm audit against the bill of materials before each release and note it there.',
    },
  },
  {
    id: '15.2.2',
    level: 2,
    about: 'heavy things cannot take the house down',
    proof: { test: 'src/platform/db/batch.test.ts', title: 'sends newcomers away once too many wait' },
  },
  {
    id: '15.2.3',
    level: 2,
    about: 'nothing for development in production',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title: 'production has no route of the demo and no code of a sign-in in an answer',
    },
  },
  {
    id: '15.3.1',
    level: 1,
    about: 'answers hold only the fields that are meant',
    proof: { test: 'src/platform/http/server.db.test.ts', title: 'a field that is not declared is not sent' },
  },
  {
    id: '15.3.2',
    level: 2,
    about: 'outgoing calls follow no redirects',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '15.3.3',
    level: 2,
    about: 'only meant fields can be written',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'a field that nobody asked for is dropped' },
  },
  {
    id: '15.3.4',
    level: 2,
    about: 'the address of a client is the true one',
    proof: {
      test: 'src/platform/http/manners.db.test.ts',
      title: 'tell the client as the trusted proxy saw it, never what the client said of itself',
    },
  },
  {
    id: '15.3.5',
    level: 2,
    about: 'kinds of values are checked',
    proof: {
      test: 'test/fuzz/every-route.db.test.ts',
      title: 'no request that can be made up breaks a promise of the API description, of a tenant or of the database',
    },
  },
  {
    id: '15.3.6',
    level: 2,
    about: 'prototypes cannot be polluted',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'a body that reaches for the prototype is refused' },
  },
  {
    id: '15.3.7',
    level: 2,
    about: 'a parameter given twice fools nobody',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'a parameter given twice is refused, not chosen from' },
  },
];
