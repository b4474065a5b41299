import type { Row } from '../row.ts';

export const data: Row[] = [
  {
    id: '14.1.1',
    level: 2,
    about: 'written down: which data, how sensitive',
    proof: { document: 'docs/security.md', says: '## Classes of data' },
  },
  {
    id: '14.1.2',
    level: 2,
    about: 'written down: how each class is protected',
    proof: { document: 'docs/security.md', says: '4–5 health of a known person' },
  },
  {
    id: '14.2.1',
    level: 1,
    about: 'nothing personal in addresses',
    proof: { test: 'test/doors.db.test.ts', title: 'is in no log, metric, event, job, audit row or address' },
  },
  {
    id: '14.2.2',
    level: 2,
    about: 'caches on the way keep nothing personal',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'nothing but the built files may be kept by a browser or a proxy',
    },
  },
  {
    id: '14.2.3',
    level: 2,
    about: 'nothing goes to trackers',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'pages, files, answers and refusals forbid sniffing, framing, foreign scripts and inline code',
    },
  },
  {
    id: '14.2.4',
    level: 2,
    about: 'the protection written down is there',
    proof: {
      test: 'src/modules/identity/app/register.db.test.ts',
      title: 'columns of phone, address and numbers hold nothing readable',
    },
  },
  {
    id: '14.3.1',
    level: 1,
    about: 'pages forget when the session ends',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title: 'every page behind a sign-in has the way out, and going it forgets what the page kept',
    },
  },
  {
    id: '14.3.2',
    level: 2,
    about: 'browsers keep no personal answer',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'nothing but the built files may be kept by a browser or a proxy',
    },
  },
  {
    id: '14.3.3',
    level: 2,
    about: 'browser storage holds nothing personal',
    proof: {
      test: 'test/asvs/source-rules.test.ts',
      title:
        'hold nothing that makes input into code, leaves the server, weakens a cipher or keeps personal data in a browser',
    },
  },
];
