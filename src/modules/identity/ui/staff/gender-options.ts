import type { TFunction } from 'i18next';

/** The three answers one meets at a desk. */
export const genderOptions = (t: TFunction) => [
  { value: 'female', label: t('identity.staff.gender.female') },
  { value: 'male', label: t('identity.staff.gender.male') },
  { value: 'unknown', label: t('identity.staff.gender.unknown') },
];
