import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Page, RadioGroup } from '#web/kit/index.ts';
import { useHospitalOfCall } from './sign/data.ts';
import { Guest } from './sign/guest.tsx';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  people: readonly { id: string; relationship: string; hospital: number }[];
  /** The hospital of the visit one comes from. */
  from: number | null;
}

/** 手语翻译: an interpreter of the hospital on this screen. */
export function SignPage({ hospitals, people, from }: Props) {
  const { t } = useTranslation();
  const open = useHospitalOfCall(hospitals);
  const [chosen, setChosen] = useState<number | null>(null);
  const hospital = open ?? chosen ?? hospitals.find(({ id }) => id === from)?.id ?? hospitals[0]?.id;
  return (
    <Page title={t('servicedesk.sign.title')} below={t('servicedesk.sign.why')} back="/me">
      {hospital !== undefined && (
        <Guest
          key={hospital}
          hospital={hospital}
          desk={false}
          patient={people.find((one) => one.hospital === hospital && one.relationship === 'self')?.id}
        />
      )}
      {hospitals.length > 1 && open === null && (
        <RadioGroup
          label={t('servicedesk.help.hospital')}
          options={hospitals.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(hospital)}
          onChange={(value) => setChosen(Number(value))}
        />
      )}
    </Page>
  );
}
