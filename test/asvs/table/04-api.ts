import type { Row } from '../row.ts';

export const api: Row[] = [
  {
    id: '4.1.1',
    level: 1,
    about: 'answers name their type and charset truly',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'text names its charset' },
  },
  {
    id: '4.1.2',
    level: 2,
    about: 'programs are not led from HTTP to HTTPS in silence',
    proof: {
      reason:
        'not applicable because the product answers no redirect at all; whether the proxy redirects pages is the operator’s, and programs get HSTS',
    },
  },
  {
    id: '4.1.3',
    level: 2,
    about: 'headers a proxy sets cannot be set by users',
    proof: {
      test: 'src/platform/http/manners.db.test.ts',
      title: 'tell the client as the trusted proxy saw it, never what the client said of itself',
    },
  },
  {
    id: '4.2.1',
    level: 2,
    about: 'where a request ends is read in one way',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'a request that says its length in two ways is refused' },
  },
  {
    id: '4.3.1',
    level: 2,
    about: 'queries of a query language are bounded',
    proof: {
      reason:
        'not applicable because nothing of ours speaks GraphQL; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '4.3.2',
    level: 2,
    about: 'a query language does not describe itself in production',
    proof: {
      reason:
        'not applicable because nothing of ours speaks GraphQL; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '4.4.1',
    level: 1,
    about: 'WebSocket runs over TLS',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebSocket; live pages use event streams, which have the headers and the session of every request; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '4.4.2',
    level: 2,
    about: 'the origin of a WebSocket is looked at',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebSocket; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '4.4.3',
    level: 2,
    about: 'WebSocket tokens are sessions',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebSocket; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '4.4.4',
    level: 2,
    about: 'WebSocket tokens come from the session',
    proof: {
      reason:
        'not applicable because nothing of ours speaks WebSocket; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
];
