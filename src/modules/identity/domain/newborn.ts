import { domainError } from '#kernel/errors.ts';
import { addDays, type LocalDate } from '#kernel/instant.ts';

/** The first 28 days of life (neonatal period, WHO ICD-10 vol. 2, 5.8.1). */
export const NEWBORN_DAYS = 28;

/** What a child is called before it has a name: 某某之婴, the second of twins 某某之婴2. */
export function newbornName(mother: string, order: number): string {
  return `${mother}之婴${order > 1 ? order : ''}`;
}

/** Registered without a document only while newborn: an older child has one. */
export function mustBeNewborn(birthDate: LocalDate, today: LocalDate): void {
  if (birthDate > today) throw domainError('identity.birth_date_invalid');
  if (birthDate < addDays(today, -NEWBORN_DAYS)) throw domainError('identity.newborn_too_old');
}
