import type { Row } from '../row.ts';

export const configuration: Row[] = [
  {
    id: '13.1.1',
    level: 2,
    about: 'written down: whom the product talks to',
    proof: { document: 'docs/security.md', says: '## Connections' },
  },
  {
    id: '13.2.1',
    level: 2,
    about: 'services prove who they are to each other',
    proof: {
      test: 'src/platform/db/prove-role.db.test.ts',
      title: 'connections that lost the app role on their way are refused, and a login that brings it along is not',
    },
  },
  {
    id: '13.2.2',
    level: 2,
    about: 'service accounts may as little as possible',
    proof: { test: 'test/row-level-security.db.test.ts', title: 'is neither a superuser nor the owner of a table' },
  },
  {
    id: '13.2.3',
    level: 2,
    about: 'no default passwords between services',
    proof: {
      test: 'src/platform/config/config.test.ts',
      title: 'production takes its own keys and refuses the demo key under any name, place or spelling',
    },
  },
  {
    id: '13.2.4',
    level: 2,
    about: 'a list says what the product may reach',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '13.2.5',
    level: 2,
    about: 'the server loads from known places only',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '13.3.1',
    level: 2,
    about: 'secrets are kept apart from code',
    proof: {
      reason:
        'left to the operator: a vault hands keys over as files (SHUXIN_KEYS_FILE); test/repository-secrets.test.ts holds that none is in the sources or their history',
    },
  },
  {
    id: '13.3.2',
    level: 2,
    about: 'secrets are readable by few',
    proof: {
      reason:
        'left to the operator: the file of the keys is readable by the service alone, as docs/security.md says; the program reads it once at the start',
    },
  },
  {
    id: '13.4.1',
    level: 1,
    about: 'no source control data is served',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'the built pages hold no source map and no secret folder, and no folder is listed',
    },
  },
  {
    id: '13.4.2',
    level: 2,
    about: 'no debugging in production',
    proof: {
      test: 'src/platform/http/server.db.test.ts',
      title: 'a fault answers 500 without its message, and the log keeps no value of the row',
    },
  },
  {
    id: '13.4.3',
    level: 2,
    about: 'folders are not listed',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'the built pages hold no source map and no secret folder, and no folder is listed',
    },
  },
  {
    id: '13.4.4',
    level: 2,
    about: 'TRACE is not spoken',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a method cannot be smuggled in a header, and TRACE and CONNECT are not spoken',
    },
  },
  {
    id: '13.4.5',
    level: 2,
    about: 'documentation and monitoring are open only on purpose',
    proof: {
      test: 'test/api-rules.test.ts',
      title: 'hold without an error or a warning, but for the exceptions that say why, all of which are needed',
    },
  },
];
