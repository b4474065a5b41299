import type { Row } from '../row.ts';

export const logging: Row[] = [
  {
    id: '16.1.1',
    level: 2,
    about: 'written down: which logs there are',
    proof: { document: 'docs/security.md', says: '## Logs' },
  },
  {
    id: '16.2.1',
    level: 2,
    about: 'rows say when, where, who and what',
    proof: { test: 'src/platform/audit/record.db.test.ts', title: 'says who did what to what, when, and how it ended' },
  },
  {
    id: '16.2.2',
    level: 2,
    about: 'times are in UTC or carry their offset',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a line of the log is one JSON object with its instant in UTC, whatever was sent',
    },
  },
  {
    id: '16.2.3',
    level: 2,
    about: 'logs go only where written',
    proof: { test: 'test/doors.db.test.ts', title: 'is in no log, metric, event, job, audit row or address' },
  },
  {
    id: '16.2.4',
    level: 2,
    about: 'logs can be read by programs',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a line of the log is one JSON object with its instant in UTC, whatever was sent',
    },
  },
  {
    id: '16.2.5',
    level: 2,
    about: 'nothing secret in logs',
    proof: { test: 'test/doors.db.test.ts', title: 'is in no log, metric, event, job, audit row or address' },
  },
  {
    id: '16.3.1',
    level: 2,
    about: 'sign-ins, good and bad, are logged',
    proof: {
      test: 'src/modules/identity/app/account-events.db.test.ts',
      title: 'has sign-in and refused sign-in, language, revoked session and sign-out in their order',
    },
  },
  {
    id: '16.3.2',
    level: 2,
    about: 'refused access is logged',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a refused access is in the log with route, status and request',
    },
  },
  {
    id: '16.3.3',
    level: 2,
    about: 'tries to get round the guards are logged',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a refused access is in the log with route, status and request',
    },
  },
  {
    id: '16.3.4',
    level: 2,
    about: 'faults are logged',
    proof: {
      test: 'src/platform/http/server.db.test.ts',
      title: 'a fault answers 500 without its message, and the log keeps no value of the row',
    },
  },
  {
    id: '16.4.1',
    level: 2,
    about: 'nobody can write lines into the log',
    proof: {
      test: 'test/asvs/web-doors.db.test.ts',
      title: 'a line of the log is one JSON object with its instant in UTC, whatever was sent',
    },
  },
  {
    id: '16.4.2',
    level: 2,
    about: 'logs cannot be changed',
    proof: {
      test: 'src/platform/audit/record.db.test.ts',
      title: 'can be neither changed nor deleted by the program, and another hospital does not see it',
    },
  },
  {
    id: '16.4.3',
    level: 2,
    about: 'logs go to another machine',
    proof: {
      reason:
        'left to the operator: lines go to stderr for the hospital’s collector; signed heads of the audit log lie outside the database, so that a cut is seen',
    },
  },
  {
    id: '16.5.1',
    level: 2,
    about: 'a fault tells the user nothing of the inside',
    proof: {
      test: 'test/fuzz/every-route.db.test.ts',
      title: 'no request that can be made up breaks a promise of the API description, of a tenant or of the database',
    },
  },
  {
    id: '16.5.2',
    level: 2,
    about: 'the product stays safe when others fail',
    proof: {
      test: 'src/platform/spine.db.test.ts',
      title: 'after every connection was killed, events, jobs and live pages go on by themselves',
    },
  },
  {
    id: '16.5.3',
    level: 2,
    about: 'a fault never lets through',
    proof: {
      test: 'src/platform/idempotency/idempotency.db.test.ts',
      title: 'of a refused request is not kept: the retry is decided anew',
    },
  },
];
