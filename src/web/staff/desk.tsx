import { useTranslation } from 'react-i18next';
import { NewbornActs, PatientGroups } from '#modules/identity/ui/staff/index.tsx';
import { DeskCheckIn, DeskLine } from '#modules/queue/ui/staff/index.tsx';
import { DeskPage } from './desk-page.tsx';

/** The registrar's desk, at the window or on the phone. */
export function Desk({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  return (
    <DeskPage
      hospital={hospital}
      today={today}
      via="desk"
      title={t('web.staff.desk')}
      above={<DeskLine hospital={hospital} />}
      personActs={(patient, take) => (
        <>
          <PatientGroups key={`${patient.id} groups`} hospital={hospital} patient={patient.id} />
          <NewbornActs key={patient.id} hospital={hospital} today={today} patient={patient} onDone={take} />
        </>
      )}
      appointmentActs={(one) => <DeskCheckIn hospital={hospital} appointment={one.id} open={one.state === 'booked'} />}
    />
  );
}
