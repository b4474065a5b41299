import type { TFunction } from 'i18next';
import type { DoctorSession } from './data.ts';

export function periodWords(t: TFunction, period: DoctorSession['period']): string {
  return {
    am: t('queue.staff.period.am'),
    pm: t('queue.staff.period.pm'),
    evening: t('queue.staff.period.evening'),
  }[period];
}

export function genderWords(t: TFunction, gender: string): string {
  if (gender === 'female') return t('queue.staff.female');
  if (gender === 'male') return t('queue.staff.male');
  return t('queue.staff.genderUnknown');
}
