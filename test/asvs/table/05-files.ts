import type { Row } from '../row.ts';

export const files: Row[] = [
  {
    id: '5.1.1',
    level: 2,
    about: 'written down: which files, how large, what happens to bad ones',
    proof: { document: 'docs/security.md', says: '## Files that come in' },
  },
  {
    id: '5.2.1',
    level: 1,
    about: 'files too large to handle are refused',
    proof: { test: 'src/platform/sheet/thread.test.ts', title: 'and is too large is refused before it is looked at' },
  },
  {
    id: '5.2.2',
    level: 1,
    about: 'the content decides what a file is',
    proof: { test: 'src/platform/sheet/thread.test.ts', title: 'is refused in the words of the platform' },
  },
  {
    id: '5.2.3',
    level: 2,
    about: 'packed files are measured before they are unpacked',
    proof: {
      test: 'src/platform/sheet/thread.test.ts',
      title: 'is refused when its directory lies, before it is unpacked',
    },
  },
  {
    id: '5.3.1',
    level: 1,
    about: 'uploaded files never run on the server',
    proof: {
      reason:
        'not applicable because no uploaded file is stored where it could be asked for: its lines are kept, encrypted, in the database, and only built pages are served',
    },
  },
  {
    id: '5.3.2',
    level: 1,
    about: 'paths are made of our own names',
    proof: { test: 'test/asvs/web-doors.db.test.ts', title: 'no path climbs out of the folder of built pages' },
  },
  {
    id: '5.4.1',
    level: 2,
    about: 'downloads carry a name of ours',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a file that goes out has a name of ours, as an attachment',
    },
  },
  {
    id: '5.4.2',
    level: 2,
    about: 'names of downloads cannot break the header',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a file that goes out has a name of ours, as an attachment',
    },
  },
  {
    id: '5.4.3',
    level: 2,
    about: 'files of strangers are looked through for malware before others get them',
    proof: {
      reason:
        'not applicable because nobody downloads a file that somebody else uploaded: a sheet is read into lines and what goes out is written anew',
    },
  },
];
