import type { Row } from '../row.ts';

export const encoding: Row[] = [
  {
    id: '1.1.1',
    level: 2,
    about: 'input is decoded once, before it is checked',
    proof: {
      test: 'src/platform/http/server.db.test.ts',
      title: 'an address that cannot be decoded and a body that is no JSON are refused as problems too',
    },
  },
  {
    id: '1.1.2',
    level: 2,
    about: 'encoding for output happens last, by what interprets it',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '1.2.1',
    level: 1,
    about: 'output is encoded for the place it lands in',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '1.2.2',
    level: 1,
    about: 'parts of addresses are encoded and only harmless schemes are built',
    proof: { test: 'src/web/kit/router.test.ts', title: 'after sign-in, %s leads to %s' },
  },
  {
    id: '1.2.3',
    level: 1,
    about: 'JSON is written by a serialiser, never glued together',
    proof: {
      test: 'test/fuzz/every-route.db.test.ts',
      title: 'no request that can be made up breaks a promise of the API description, of a tenant or of the database',
    },
  },
  {
    id: '1.2.4',
    level: 1,
    about: 'database statements take values as parameters',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'a text that is SQL finds nobody and changes nothing' },
  },
  {
    id: '1.2.5',
    level: 1,
    about: 'programs are started without a shell, arguments as a list',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '1.2.6',
    level: 2,
    about: 'LDAP searches cannot be injected',
    proof: {
      reason:
        'not applicable because nothing of ours speaks LDAP; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '1.2.7',
    level: 2,
    about: 'XPath queries cannot be injected',
    proof: {
      reason:
        'not applicable because nothing of ours speaks XPath; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '1.2.8',
    level: 2,
    about: 'LaTeX is processed without commands',
    proof: {
      reason:
        'not applicable because nothing of ours speaks LaTeX; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '1.2.9',
    level: 2,
    about: 'user text in a regular expression is escaped',
    proof: {
      reason:
        'not applicable because no regular expression is made from user text; the two built at run time come from route paths and a cookie name of our own',
    },
  },
  {
    id: '1.3.1',
    level: 1,
    about: 'HTML typed by users is cleaned',
    proof: {
      reason:
        'not applicable because no field takes HTML; what people type is shown as text, which test/asvs/source-rules.test.ts watches',
    },
  },
  {
    id: '1.3.2',
    level: 1,
    about: 'nothing turns text into running code',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '1.3.3',
    level: 2,
    about: 'what goes into a risky place is limited in length and signs before',
    proof: {
      test: 'test/api-rules.test.ts',
      title: 'hold without an error or a warning, but for the exceptions that say why, all of which are needed',
    },
  },
  {
    id: '1.3.4',
    level: 2,
    about: 'SVG that users give is cleaned',
    proof: { reason: 'not applicable because no pictures are taken in from anybody' },
  },
  {
    id: '1.3.5',
    level: 2,
    about: 'markup and expression languages of users are switched off',
    proof: {
      reason:
        'not applicable because nothing of ours speaks a template or markup language; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '1.3.6',
    level: 2,
    about: 'the server cannot be made to call addresses users give',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
  {
    id: '1.3.7',
    level: 2,
    about: 'templates are never built from input',
    proof: {
      reason:
        'not applicable because nothing of ours speaks a template language; message texts have named places filled with text; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '1.3.8',
    level: 2,
    about: 'JNDI lookups are safe',
    proof: { reason: 'not applicable because no part of the product runs on Java' },
  },
  {
    id: '1.3.9',
    level: 2,
    about: 'cache servers are not injected',
    proof: {
      reason:
        'not applicable because nothing of ours speaks memcached or redis; test/asvs/source-rules.test.ts watches the packages for it',
    },
  },
  {
    id: '1.3.10',
    level: 2,
    about: 'format strings do not come from users',
    proof: {
      reason: 'not applicable because the language has no format strings that reach memory; texts are filled by name',
    },
  },
  {
    id: '1.3.11',
    level: 2,
    about: 'mail servers are not injected',
    proof: {
      test: 'src/modules/messaging/app/adapters/email.test.ts',
      title: 'carries no line of anybody else: what looks like a head or a command stays a text',
    },
  },
  {
    id: '1.4.1',
    level: 2,
    about: 'memory is handled safely',
    proof: { reason: 'not applicable because our own code is TypeScript, which gives no access to memory' },
  },
  {
    id: '1.4.2',
    level: 2,
    about: 'numbers cannot run over',
    proof: {
      test: 'test/api-rules.test.ts',
      title: 'hold without an error or a warning, but for the exceptions that say why, all of which are needed',
    },
  },
  {
    id: '1.4.3',
    level: 2,
    about: 'memory and handles are given back',
    proof: { test: 'src/platform/live/stream.test.ts', title: 'ends when the page goes' },
  },
  {
    id: '1.5.1',
    level: 1,
    about: 'XML is read without outside entities',
    proof: { test: 'test/asvs/sheet.test.ts', title: 'an outside entity in a workbook is not fetched' },
  },
  {
    id: '1.5.2',
    level: 2,
    about: 'reading serialised data cannot make objects of any kind',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'a body that reaches for the prototype is refused' },
  },
];
