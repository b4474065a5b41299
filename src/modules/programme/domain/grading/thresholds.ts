import type { Level } from './clause.ts';

export interface Threshold {
  level: Exclude<Level, 0>;
  /** Items that must all reach the level. */
  basic: readonly number[];
  /** How many of the others must. */
  optional: number;
  /** Hundredths of a point. */
  total: number;
}

/** 医院智慧服务分级评估: what the whole hospital needs for a level. */
export const thresholds: readonly Threshold[] = [
  { level: 1, basic: [1, 9, 12, 16], optional: 8, total: 10_00 },
  { level: 2, basic: [1, 5, 9, 12, 14, 16], optional: 6, total: 20_00 },
  { level: 3, basic: [1, 3, 4, 7, 9, 12, 13, 15], optional: 4, total: 30_00 },
  { level: 4, basic: [1, 4, 5, 6, 7, 8, 11, 14, 16], optional: 3, total: 41_00 },
  { level: 5, basic: [3, 5, 7, 8, 11, 13, 14, 15, 16], optional: 3, total: 51_00 },
];

/** Share, in hundredths, that a ratio item needs to count: as a basic item, and as an optional one. */
export const LEAST_BASIC = 80;
export const LEAST_OPTIONAL = 50;
