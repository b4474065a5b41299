import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, toast } from '#web/kit/index.ts';
import { useDoctors } from '../week/data.ts';
import { useClinicActs } from './data.ts';
import { emptySession, sessionBody } from './session-draft.ts';
import { DoctorSelect, SessionFields } from './session-fields.tsx';

/** A new joint clinic: its name and illness, its doctors (who leads first), its hours and how many weeks. */
export function AddJoint({ hospital, today, onDone }: { hospital: number; today: string; onDone: () => void }) {
  const { t } = useTranslation();
  const acts = useClinicActs(hospital);
  const all = useDoctors(hospital);
  const [name, setName] = useState('');
  const [disease, setDisease] = useState('');
  const [doctors, setDoctors] = useState(['', '']);
  const [date, setDate] = useState('');
  const [weeks, setWeeks] = useState('1');
  const [draft, setDraft] = useState({ ...emptySession, minutes: '30' });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const missing = (value: string) => (tried && value.trim() === '' ? t('booking.week.wrong') : undefined);
  const text = (value: string) => {
    const wrong = missing(value);
    return wrong ? { wrong } : {};
  };
  const choose = (n: number, id: string) => setDoctors(doctors.map((old, k) => (k === n ? id : old)));

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const body = sessionBody(draft);
    const chosen = doctors.filter((id) => id !== '');
    const department = all.data?.find(({ id }) => id === chosen[0])?.department.id;
    if (!body || !department || chosen.length < 2 || doctors[0] === '' || !name.trim() || !disease.trim() || !date)
      return;
    setBusy(true);
    setError(null);
    await acts
      .addJoint({
        ...body,
        name,
        disease,
        doctors: chosen,
        department,
        date,
        weeks: Number(weeks),
        slotClass: 'expert',
      })
      .then(({ sessions, skipped }) => {
        toast(t('booking.clinics.jointMade', { count: sessions.length, skipped: skipped.length }));
        onDone();
      })
      .catch(setError);
    setBusy(false);
  }
  return (
    <form className="card stack" onSubmit={submit} noValidate aria-label={t('booking.clinics.addJoint')}>
      <div className="setup-fields">
        <Input
          label={t('booking.clinics.jointName')}
          maxLength={80}
          {...text(name)}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Input
          label={t('booking.clinics.disease')}
          maxLength={80}
          {...text(disease)}
          value={disease}
          onChange={(event) => setDisease(event.target.value)}
        />
        {doctors.map((id, n) => (
          <DoctorSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the field is
            key={n}
            hospital={hospital}
            label={n === 0 ? t('booking.clinics.leads') : t('booking.clinics.takesPart', { n })}
            value={id}
            without={doctors}
            wrong={n < 2 ? missing(id) : undefined}
            onChange={(next) => choose(n, next)}
          />
        ))}
        <Input
          label={t('booking.clinics.firstDay')}
          type="date"
          min={today}
          {...text(date)}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <Input
          label={t('booking.clinics.weeks')}
          type="number"
          min={1}
          max={26}
          value={weeks}
          onChange={(event) => setWeeks(event.target.value)}
        />
        <SessionFields
          hospital={hospital}
          draft={draft}
          tried={tried}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
      </div>
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('booking.clinics.addJointDo')}
        </Button>
        {doctors.length < 6 && (
          <Button look="quiet" onClick={() => setDoctors([...doctors, ''])}>
            {t('booking.clinics.oneMoreDoctor')}
          </Button>
        )}
        <Button look="plain" onClick={onDone}>
          {t('booking.clinics.leave')}
        </Button>
      </div>
    </form>
  );
}
