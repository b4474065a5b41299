import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddPlace } from '#modules/booking/ui/staff/index.tsx';
import { Button } from '#web/kit/index.ts';
import { PatientFinder } from './patient-finder.tsx';

interface Props {
  hospital: number;
  today: string;
  session: { id: string; start: string; end: string };
}

/** 加号 on the doctor's page: a button, and behind it the form and what was added. */
export function AddPlaceHere({ hospital, today, session }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const find = (onChoose: (person: { id: string; name: string }) => void) => (
    <PatientFinder hospital={hospital} onChoose={onChoose} />
  );
  return (
    <div className="stack">
      <div>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('booking.added.title')}
        </Button>
      </div>
      {open && <AddPlace {...{ hospital, today, session, find }} />}
    </div>
  );
}
