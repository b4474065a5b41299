import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, RadioGroup, Select, toast } from '#web/kit/index.ts';
import { type HealthWish, useHealthActs } from './reminder-data.ts';

interface Props {
  hospital: number;
  people: readonly { id: string; name: string }[];
  /** The first day that can be chosen. */
  from: string;
  desk?: boolean;
  /** Where the doctor sees the patient; of no account for oneself. */
  department?: string;
  kind?: HealthWish['kind'];
}

/** For whom, of what, on which day. */
export function HealthForm({ hospital, people, from, desk = false, department, kind: first = 'checkup' }: Props) {
  const { t } = useTranslation();
  const acts = useHealthActs(hospital, desk);
  const [patient, setPatient] = useState(people[0]?.id ?? '');
  const [kind, setKind] = useState<HealthWish['kind']>(first);
  const [on, setOn] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = on < from;
  async function ask(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    setBusy(true);
    setError(null);
    try {
      await acts.ask({ patient, kind, on, ...(department && { department }) });
      toast(t('booking.remind.asked'));
      setOn('');
      setTried(false);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }
  return (
    <form className="stack" onSubmit={(event) => void ask(event)} noValidate>
      {people.length > 1 && (
        <Select
          label={t('booking.remind.who')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={patient}
          onChange={(event) => setPatient(event.target.value)}
        />
      )}
      <RadioGroup
        label={t('booking.remind.what')}
        side
        options={[
          { value: 'checkup', label: t('booking.remind.checkup') },
          { value: 'return', label: t('booking.remind.return') },
        ]}
        value={kind}
        onChange={(value) => setKind(value as HealthWish['kind'])}
      />
      <Input
        type="date"
        label={t('booking.remind.day')}
        min={from}
        value={on}
        wrong={tried && wrong ? t('booking.remind.dayWrong') : undefined}
        onChange={(event) => setOn(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" wide busy={busy}>
        {/* words: booking.remind.askFor booking.remind.ask */}
        {t(desk ? 'booking.remind.askFor' : 'booking.remind.ask')}
      </Button>
    </form>
  );
}
