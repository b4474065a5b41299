import type { TFunction } from 'i18next';

// words: queue.staff.rules.class.ordinary queue.staff.rules.class.specialty queue.staff.rules.class.expert
export const classWords = (t: TFunction, slotClass: string): string => t(`queue.staff.rules.class.${slotClass}`);

/** The part of the hospital that a rule of its own holds for. */
export function scopeWords(
  t: TFunction,
  {
    department,
    slotClass,
    practitioner,
  }: { department: { name: string } | null; slotClass: string | null; practitioner: { name: string } | null },
): string {
  return [department?.name, practitioner?.name, slotClass && classWords(t, slotClass)].filter(Boolean).join(' ');
}
