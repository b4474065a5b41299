import { after } from './after.ts';
import { before } from './before.ts';
import { emergency } from './emergency.ts';
import { inpatient } from './inpatient.ts';
import { outpatient } from './outpatient.ts';
import type { Row, Value } from './row.ts';
import { whole } from './whole.ts';

/** The indicator set in the order it is printed; row 21 stands where the national list has it. */
export const rows: readonly Row[] = [...before, ...outpatient, ...emergency, ...inpatient, ...after, ...whole];

export const rowOf = (no: number): Row | null => rows.find((row) => row.no === no) ?? null;

/** A value with its row; null for a key that there is none of. */
export function leafOf(key: string): { row: Row; value: Value } | null {
  for (const row of rows) for (const value of row.values) if (value.key === key) return { row, value };
  return null;
}
