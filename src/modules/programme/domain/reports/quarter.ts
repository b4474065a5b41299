import { addDays, type LocalDate } from '#kernel/instant.ts';

/** `2026Q4` */
export type Quarter = string;

export function quarterDays(quarter: Quarter): { from: LocalDate; to: LocalDate } {
  const year = Number(quarter.slice(0, 4));
  const first = 3 * (Number(quarter.slice(5)) - 1) + 1;
  const month = (n: number) => (n > 12 ? `${year + 1}-01-01` : `${year}-${String(n).padStart(2, '0')}-01`);
  return { from: month(first), to: addDays(month(first + 3), -1) };
}
