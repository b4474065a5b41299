import type { Dimension } from '../definitions/row.ts';

/** What a report needs of the table of indicators; the contract's own type fits it. */
export interface TableCell {
  period: string;
  status: 'computed' | 'declared' | 'not-applicable' | 'no-data';
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  grades: readonly number[] | null;
  definition: number;
  target: number | null;
  met: boolean | null;
  /** Whether something declared waits for a second person. */
  waiting: boolean;
  declared: { by: string; approvedBy: string } | null;
}

export interface TableValue {
  key: string;
  name: string;
  unit: '%' | 'min' | 'days' | 'h' | 'count' | 'bool' | 'grade' | 'score';
  decimals: number;
  cells: readonly TableCell[];
}

export interface TableRow {
  no: number;
  dimension: Dimension;
  mark: boolean;
  name: string;
  applicable: boolean;
  values: readonly TableValue[];
}

export interface ShownTable {
  periods: readonly string[];
  computedAt: string;
  rows: readonly TableRow[];
}
