import type { Row } from '../row.ts';

export const communication: Row[] = [
  {
    id: '12.1.1',
    level: 1,
    about: 'TLS 1.2 and 1.3 only',
    proof: { test: 'test/asvs/source-rules.test.ts', title: 'the sample proxies speak TLS 1.2 and 1.3 only' },
  },
  {
    id: '12.1.2',
    level: 2,
    about: 'strong cipher suites, the strongest first',
    proof: {
      reason:
        'left to the operator: TLS ends at the hospital’s proxy; docs/security.md says which versions, the product demands TLS by HSTS and a __Host- cookie',
    },
  },
  {
    id: '12.1.3',
    level: 2,
    about: 'client certificates are checked',
    proof: { reason: 'not applicable because nobody is known by a client certificate' },
  },
  {
    id: '12.2.1',
    level: 1,
    about: 'everything from outside comes by TLS',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'over TLS every answer asks for TLS for two years, subdomains too; over plain HTTP none does',
    },
  },
  {
    id: '12.2.2',
    level: 1,
    about: 'certificates that the public trusts',
    proof: {
      reason:
        'left to the operator: TLS ends at the hospital’s proxy; docs/security.md says which versions, the product demands TLS by HSTS and a __Host- cookie',
    },
  },
  {
    id: '12.3.1',
    level: 2,
    about: 'every connection inside is encrypted too',
    proof: {
      reason:
        'left to the operator: the embedded database is reached on the loopback only; an outside one with sslmode=verify-full, as docs/security.md says',
    },
  },
  {
    id: '12.3.2',
    level: 2,
    about: 'certificates of servers are checked',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '12.3.3',
    level: 2,
    about: 'services talk by TLS',
    proof: { reason: 'not applicable because the product is one process; it talks to nothing but its database' },
  },
  {
    id: '12.3.4',
    level: 2,
    about: 'certificates inside are trusted by name',
    proof: { reason: 'not applicable because there are no internal services; see the database above' },
  },
];
