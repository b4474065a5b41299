import { ageOn, type LocalDate } from '#kernel/instant.ts';

/** Law on the rights of the elderly, art. 2: somebody is elderly (老年人) from 60 on. */
const ELDER_AGE = 60;

/** Whether somebody is written to in the words for elders. */
export function isElder(birthDate: LocalDate, today: LocalDate): boolean {
  return birthDate <= today && ageOn(birthDate, today) >= ELDER_AGE;
}
