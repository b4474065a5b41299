import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Card } from '#web/kit/index.ts';
import type { HealthReminder } from '../../contract-reminders.ts';
import { HealthForm } from './health-form.tsx';
import { HealthList } from './health-reminders.tsx';

interface Props {
  hospital: number;
  patient: { id: string; name: string };
  department: string;
  today: string;
  tomorrow: string;
}

/** 复诊提醒 for the patient in the room: what is asked for already, and another. */
export function ReturnReminder({ hospital, patient, department, today, tomorrow }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const list = useQuery({
    queryKey: ['booking', 'desk-health', hospital, patient.id],
    queryFn: () =>
      api<{ items: HealthReminder[] }>(`/api/h/${hospital}/booking/desk/health-reminders?patient=${patient.id}`),
    enabled: open,
  });
  if (!open)
    return (
      <Button look="quiet" wide onClick={() => setOpen(true)}>
        {t('booking.remind.forPatient')}
      </Button>
    );
  return (
    <Card title={t('booking.remind.forPatient')}>
      <HealthList hospital={hospital} items={list.data?.items ?? []} today={today} desk />
      <HealthForm hospital={hospital} people={[patient]} from={tomorrow} department={department} kind="return" desk />
    </Card>
  );
}
