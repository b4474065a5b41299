import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/index.ts';
import type { FoundPatient } from '../patient-line.tsx';
import { CompleteNewborn } from './complete-newborn.tsx';
import { RegisterNewborn } from './register-newborn.tsx';

/** Younger girls are children of a guardian here. */
const MOTHER_FROM = 12;

interface Props {
  hospital: number;
  today: string;
  patient: FoundPatient;
  onDone: (patient: FoundPatient) => void;
}

/** What the desk does for a mother and her newborn; nothing for everybody else. */
export function NewbornActs({ hospital, today, patient, onDone }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const isNewborn = patient.tags.includes('newborn');
  if (!isNewborn && (patient.gender !== 'female' || patient.age < MOTHER_FROM)) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button look="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
        {isNewborn ? t('identity.staff.newbornComplete') : t('identity.staff.newbornRegister')}
      </Button>
      {open && isNewborn && <CompleteNewborn hospital={hospital} child={patient} onDone={onDone} onLeave={close} />}
      {open && !isNewborn && (
        <RegisterNewborn hospital={hospital} today={today} mother={patient} onDone={onDone} onLeave={close} />
      )}
    </>
  );
}
