/** Loaded before a server: its clock runs on from TEST_NOW_MS, so that a test of real time begins on a known morning. */
const start = Number(process.env.TEST_NOW_MS) - Number(process.env.TEST_BEGAN_MS);
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(Real.now() + start);
    else super(...(given as [string]));
  }
  static override now(): number {
    return Real.now() + start;
  }
} as DateConstructor;
