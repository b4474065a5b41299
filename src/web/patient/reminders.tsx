import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarFeed, ComingReminders, HealthReminders } from '#modules/booking/ui/index.tsx';
import { usePatients } from '#modules/identity/ui/index.tsx';
import { ReminderChoices, useChoices, WaysCard } from '#modules/messaging/ui/index.tsx';
import { useClock } from '#web/client/clock.ts';
import { Page } from '#web/kit/index.ts';
import { Gate } from './gate.tsx';
import { useNames } from './names.ts';

type Hospital = { id: number; name: string };

/** 提醒: which come, which I want, and those of check-ups. */
export function RemindersRoute() {
  const { t } = useTranslation();
  return <Gate title={t('web.patient.reminders')}>{(hospitals) => <Reminders hospitals={hospitals} />}</Gate>;
}

function Reminders({ hospitals }: { hospitals: readonly Hospital[] }) {
  const { t } = useTranslation();
  const { today } = useClock();
  const { nameOf, several } = useNames();
  const { data } = useChoices();
  const off = { day: data?.reminder === false, hours: data?.reminder_soon === false };
  return (
    <Page title={t('web.patient.reminders')} below={t('web.patient.reminders.why')} back="/me">
      <ReminderChoices />
      <Suspense fallback={null}>
        {hospitals.map((hospital) => (
          <WaysCard key={hospital.id} hospital={hospital} named={hospitals.length > 1} />
        ))}
      </Suspense>
      <ComingReminders
        hospitals={hospitals}
        today={today}
        off={off}
        nameOf={(id) => (several ? nameOf(id) : undefined)}
      />
      {hospitals.map((hospital) => (
        <OfHospital key={hospital.id} hospital={hospital} today={today} named={hospitals.length > 1} />
      ))}
    </Page>
  );
}

function OfHospital({ hospital, today, named }: { hospital: Hospital; today: string; named: boolean }) {
  const patients = usePatients(hospital.id, true);
  if (!patients.data?.length) return null;
  const people = patients.data.map(({ id, name }) => ({ id, name }));
  return <HealthReminders hospital={hospital} people={people} today={today} tomorrow={dayAfter(today)} named={named} />;
}

/** 我的日历: an address that a calendar program reads. */
export function CalendarRoute() {
  const { t } = useTranslation();
  const { today } = useClock();
  return (
    <Gate title={t('web.patient.calendar')}>
      {() => (
        <Page title={t('web.patient.calendar')} back="/me">
          <CalendarFeed today={today} />
        </Page>
      )}
    </Gate>
  );
}

const dayAfter = (date: string) => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
