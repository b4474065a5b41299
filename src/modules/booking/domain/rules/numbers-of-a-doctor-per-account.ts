import type { LocalDate } from '#kernel/instant.ts';
import type { Take } from '../caller.ts';

/**
 * 4S item 1 level 3, mission A7: the people of one account together have at most so many numbers with one doctor on one day. A
 * person has one anyway (standards 3.9). 0: no limit.
 */
export function accountHasEnoughOfDoctor(
  takes: readonly Take[],
  doctor: { practitioner: string; date: LocalDate },
  most: number,
): boolean {
  if (most === 0) return false;
  const own = takes.filter((take) => take.practitioner === doctor.practitioner && take.date === doctor.date);
  return own.filter((take) => take.givenBackAt === null).length >= most;
}
