/** What a plan document may be at most. The longest known plan has 500 lines. */
export const planLimits = {
  megabytes: 10,
  /** Of the parts that are read, unpacked. */
  unpackedMegabytes: 24,
  lines: 20_000,
  /** Signs of one line. */
  signs: 20_000,
  cells: 60_000,
  /** Until the thread that reads it is ended, also on a slow machine. */
  seconds: 30,
  heapMegabytes: 512,
};
