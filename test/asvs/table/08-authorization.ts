import type { Row } from '../row.ts';

export const authorization: Row[] = [
  {
    id: '8.1.1',
    level: 1,
    about: 'written down: who may call what, and on which data',
    proof: { document: 'docs/security.md', says: '## Rights' },
  },
  {
    id: '8.1.2',
    level: 2,
    about: 'written down: which fields who may see',
    proof: { document: 'docs/security.md', says: 'Fields: numbers are masked' },
  },
  {
    id: '8.2.1',
    level: 1,
    about: 'functions need a permission',
    proof: { test: 'test/doors.db.test.ts', title: 'is closed to whoever lacks the permission' },
  },
  {
    id: '8.2.2',
    level: 1,
    about: 'data of others cannot be reached by its id',
    proof: { test: 'test/doors.db.test.ts', title: 'leaves the row untouched before a stranger' },
  },
  {
    id: '8.2.3',
    level: 2,
    about: 'fields need their own right',
    proof: {
      test: 'src/modules/identity/app/register.db.test.ts',
      title: 'sees a number in full only by a reveal, which is recorded with its purpose',
    },
  },
  {
    id: '8.3.1',
    level: 1,
    about: 'the server decides, not the page',
    proof: {
      test: 'src/platform/http/server.db.test.ts',
      title: 'a session without the permission, or of another hospital, is refused',
    },
  },
  {
    id: '8.4.1',
    level: 2,
    about: 'one hospital cannot touch another',
    proof: {
      test: 'test/row-level-security.db.test.ts',
      title: 'sees of %s only rows of its hospital and writes none of another',
    },
  },
];
