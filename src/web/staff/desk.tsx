import { useTranslation } from 'react-i18next';
import { NewbornActs } from '#modules/identity/ui/staff/index.tsx';
import { DeskCheckIn } from '#modules/queue/ui/staff/index.tsx';
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
      personActs={(patient, take) => (
        <NewbornActs key={patient.id} hospital={hospital} today={today} patient={patient} onDone={take} />
      )}
      appointmentActs={(one) => <DeskCheckIn hospital={hospital} appointment={one.id} open={one.state === 'booked'} />}
    />
  );
}
