import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, dayName, type Lang, Problem, toast } from '#web/kit/index.ts';
import { HealthForm } from './health-form.tsx';
import { type HealthReminder, useHealthActs, useReminders } from './reminder-data.ts';

interface Props {
  hospital: { id: number; name: string };
  people: readonly { id: string; name: string }[];
  today: string;
  tomorrow: string;
  /** There are several hospitals: say which. */
  named: boolean;
}

/** 体检、复查提醒 of one hospital: what was asked for, and a form for another. */
export function HealthReminders({ hospital, people, today, tomorrow, named }: Props) {
  const { t } = useTranslation();
  const { health } = useReminders([hospital]);
  const [open, setOpen] = useState(false);
  const title = t('booking.remind.health');
  return (
    <Card title={named ? `${title} · ${hospital.name}` : title}>
      <div className="stack">
        <p>{t('booking.remind.healthWhy')}</p>
        <HealthList hospital={hospital.id} items={health} today={today} people={people} />
        {open ? (
          <HealthForm hospital={hospital.id} people={people} from={tomorrow} />
        ) : (
          <Button look="quiet" wide onClick={() => setOpen(true)}>
            {t('booking.remind.another')}
          </Button>
        )}
      </div>
    </Card>
  );
}

/** Those that wait, each with its way out. */
export function HealthList(props: {
  hospital: number;
  items: readonly HealthReminder[];
  today: string;
  people?: readonly { id: string; name: string }[];
  desk?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const { hospital, items, today, people = [], desk = false } = props;
  const acts = useHealthActs(hospital, desk);
  const [error, setError] = useState<unknown>(null);
  if (items.length === 0) return null;
  async function cancel(id: string) {
    setError(null);
    try {
      await acts.cancel(id);
      toast(t('booking.remind.cancelled'));
    } catch (failure) {
      setError(failure);
    }
  }
  // words: booking.remind.checkup booking.remind.return
  const what = (one: HealthReminder) =>
    [
      people.length > 1 && people.find(({ id }) => id === one.patient)?.name,
      t(`booking.remind.${one.kind}`),
      one.department?.name,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <ul className="stack plain-rows">
        {items.map((one) => (
          <li key={one.id} className="row apart">
            <span>
              <b>{dayName(one.on, today, i18n.language as Lang)}</b>
              <br />
              {what(one)}
            </span>
            <Button
              look="plain"
              onClick={() => void cancel(one.id)}
              aria-label={`${t('booking.remind.cancel')} ${dayName(one.on, today, i18n.language as Lang)} ${what(one)}`}
            >
              {t('booking.remind.cancel')}
            </Button>
          </li>
        ))}
      </ul>
      {error !== null && <Problem error={error} />}
    </>
  );
}
