import type { Row } from '../row.ts';

export const businessLogic: Row[] = [
  {
    id: '2.1.1',
    level: 1,
    about: 'written down: what input must look like',
    proof: { document: 'docs/security.md', says: '## Input and limits' },
  },
  {
    id: '2.1.2',
    level: 2,
    about: 'written down: which fields must fit each other',
    proof: { document: 'docs/security.md', says: 'Rules over several fields' },
  },
  {
    id: '2.1.3',
    level: 2,
    about: 'written down: limits for one person and for all',
    proof: { document: 'docs/security.md', says: 'limits of booking' },
  },
  {
    id: '2.2.1',
    level: 1,
    about: 'input is held against form, range and lists',
    proof: {
      test: 'test/api-rules.test.ts',
      title: 'hold without an error or a warning, but for the exceptions that say why, all of which are needed',
    },
  },
  {
    id: '2.2.2',
    level: 1,
    about: 'the server checks, whatever the page did',
    proof: { test: 'test/doors.db.test.ts', title: 'refuses what its own schemas call bad' },
  },
  {
    id: '2.2.3',
    level: 2,
    about: 'fields that belong together must agree',
    proof: {
      test: 'src/modules/identity/domain/registration.test.ts',
      title: 'whose birth date or gender differ from the number is refused',
    },
  },
  {
    id: '2.3.1',
    level: 1,
    about: 'steps come in their order, none is left out',
    proof: {
      test: 'src/modules/booking/db/session-life.db.test.ts',
      title: 'goes booked, arrived, fulfilled, each step once and with the next version',
    },
  },
  {
    id: '2.3.2',
    level: 2,
    about: 'the limits of the trade hold',
    proof: { test: 'src/modules/booking/db/limits.db.test.ts', title: 'the limit is the hospital’s own figure' },
  },
  {
    id: '2.3.3',
    level: 2,
    about: 'a business step happens wholly or not at all',
    proof: {
      test: 'src/platform/db/tx.db.test.ts',
      title: 'what throws is rolled back, and the connection serves the next transaction',
    },
  },
  {
    id: '2.3.4',
    level: 2,
    about: 'a scarce place cannot be given twice',
    proof: {
      test: 'src/modules/booking/db/pool-race.db.test.ts',
      title: 'with the CHECK back, the same blind write is refused by name',
    },
  },
  {
    id: '2.4.1',
    level: 2,
    about: 'programs cannot ask without end',
    proof: {
      test: 'src/platform/limits/limiter.db.test.ts',
      title: 'at the speed of a script is slowed for the account, from whatever address',
    },
  },
];
