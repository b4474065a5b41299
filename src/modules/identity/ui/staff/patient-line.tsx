import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '#web/kit/index.ts';
import type * as contract from '../../contract.ts';

export type FoundPatient = contract.FoundPatient;
type PatientTag = FoundPatient['tags'][number];

const tones: Record<PatientTag, TagTone> = { newborn: 'indigo', elder: 'amber', child: 'indigo', guardian: 'plain' };

function tagWords(t: TFunction, tag: PatientTag): string {
  return {
    newborn: t('identity.staff.tag.newborn'),
    elder: t('identity.staff.tag.elder'),
    child: t('identity.staff.tag.child'),
    guardian: t('identity.staff.tag.guardian'),
  }[tag];
}

export function genderWords(t: TFunction, gender: FoundPatient['gender']): string {
  if (gender === 'female') return t('identity.staff.gender.female');
  if (gender === 'male') return t('identity.staff.gender.male');
  return t('identity.staff.gender.unknown');
}

/** Name, sex, age, tags; below the masked document and phone. */
export function PatientLine({ patient }: { patient: FoundPatient }) {
  const { t } = useTranslation();
  return (
    <span className="patient-line">
      <span className="row">
        <b>{patient.name}</b>
        <span>{genderWords(t, patient.gender)}</span>
        <span>{t('identity.staff.age', { age: patient.age })}</span>
        {patient.tags.map((tag) => (
          <Tag key={tag} tone={tones[tag]}>
            {tagWords(t, tag)}
          </Tag>
        ))}
      </span>
      <span className="quiet-words">
        {patient.documentMasked} · {patient.phoneMasked}
      </span>
    </span>
  );
}
