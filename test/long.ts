/**
 * Files that only `npm run long` takes (all tests, about twice the time): long faults, whole simulated days, second walks of
 * pages. What they guard has a short form among the others; SHUXIN_LONG=1 takes them in.
 */
export const longFiles: readonly string[] = [
  'bench/release/release.db.test.ts',
  'bench/scalper/scalper.test.ts',
  'e2e/backup-drill.db.test.ts',
  'e2e/outside-backup.test.ts',
  'src/cli/simulate/week.db.test.ts',
  'src/web/patient/pages.browser.test.ts',
  'src/web/patient/record.browser.test.ts',
  'src/web/patient/reminders.browser.test.ts',
  'src/web/patient/waitlist.browser.test.ts',
  'src/web/staff/duplicates.browser.test.ts',
  'src/web/staff/elastic.browser.test.ts',
  'src/web/staff/imports.browser.test.ts',
  'src/web/staff/no-shows.browser.test.ts',
  'src/web/staff/setup.browser.test.ts',
  'src/web/staff/shares.browser.test.ts',
  'src/web/staff/slot-classes.browser.test.ts',
  'src/web/staff/stop-clinic.browser.test.ts',
  'test/key-rotation.db.test.ts',
  'test/reproducible.test.ts',
  'test/two-servers.db.test.ts',
];

/** True in `npm run long`; a long test of an otherwise short file is `test.runIf(long)`. */
export const long: boolean = Boolean(process.env.SHUXIN_LONG);
