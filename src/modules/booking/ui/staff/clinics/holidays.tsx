import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  dayName,
  EmptyState,
  type Lang,
  Notice,
  Problem,
  Select,
  Skeleton,
  Tag,
  toast,
} from '#web/kit/index.ts';
import { sessionStateWords } from '../say.ts';
import { useDoctors } from '../week/data.ts';
import { type Holiday, useClinicActs, useHolidays, useKinds } from './data.ts';
import { emptySession, sessionBody } from './session-draft.ts';
import { DoctorSelect, SessionFields } from './session-fields.tsx';

/** 节假日排班: nothing runs on a holiday but what is put on it here. */
export function Holidays({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useHolidays(hospital);
  return (
    <div className="stack">
      <p className="quiet-words">{t('booking.clinics.holidaysWhy')}</p>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[5, 5]} />}
      {list.data?.items.length === 0 && <EmptyState icon="book" text={t('booking.clinics.noHolidays')} />}
      <ul className="rota">
        {list.data?.items.map((day) => (
          <Day key={day.date} hospital={hospital} today={today} day={day} />
        ))}
      </ul>
    </div>
  );
}

function Day({ hospital, today, day }: { hospital: number; today: string; day: Holiday }) {
  const { t, i18n } = useTranslation();
  const [adding, setAdding] = useState(false);
  return (
    <li className="card stack">
      <div className="row apart">
        <h2>
          {dayName(day.date, today, i18n.language as Lang)} {day.name}
        </h2>
        <Button look="quiet" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('booking.clinics.addDuty')} <span className="only-heard">{day.date}</span>
        </Button>
      </div>
      {day.duties.length === 0 && <p className="quiet-words">{t('booking.clinics.dayOff')}</p>}
      {day.duties.map((duty) => (
        <Duty key={duty.id} hospital={hospital} duty={duty} />
      ))}
      {adding && <AddDuty hospital={hospital} date={day.date} onDone={() => setAdding(false)} />}
    </li>
  );
}

function Duty({ hospital, duty }: { hospital: number; duty: Holiday['duties'][number] }) {
  const { t } = useTranslation();
  const acts = useClinicActs(hospital);
  const [error, setError] = useState<unknown>(null);
  const [kept, setKept] = useState(false);
  const end = () =>
    acts
      .endDuty(duty.id)
      .then((answer) => setKept(answer.kept > 0))
      .catch(setError);
  return (
    <div className="stack">
      <div className="row apart">
        <p>
          <b>
            {duty.practitioner.name} {duty.start}–{duty.end}
          </b>{' '}
          <span className="quiet-words">
            {duty.department.name} · {duty.place.name} ·{' '}
            {t('booking.staff.taken', { taken: duty.booked, total: duty.total })}
          </span>{' '}
          {duty.state && <Tag tone="jade">{sessionStateWords(t, duty.state)}</Tag>}
        </p>
        <Button look="plain" onClick={() => void end()}>
          {t('booking.clinics.endDuty')}
          <span className="only-heard">
            {' '}
            {duty.practitioner.name} {duty.start}
          </span>
        </Button>
      </div>
      {kept && <Notice tone="soon" title={t('booking.clinics.dutyKept')} />}
      {error !== null && <Problem error={error} />}
    </div>
  );
}

function AddDuty({ hospital, date, onDone }: { hospital: number; date: string; onDone: () => void }) {
  const { t } = useTranslation();
  const acts = useClinicActs(hospital);
  const doctors = useDoctors(hospital);
  const kinds = useKinds(hospital);
  const [practitioner, setPractitioner] = useState('');
  const [kind, setKind] = useState('ordinary');
  const [draft, setDraft] = useState(emptySession);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const body = sessionBody(draft);
    const department = doctors.data?.find((it) => it.id === practitioner)?.department.id;
    if (!body || !department) return;
    setBusy(true);
    setError(null);
    await acts
      .addDuty({ ...body, date, practitioner, department, kind })
      .then(() => {
        toast(t('booking.clinics.dutyAdded'));
        onDone();
      })
      .catch(setError);
    setBusy(false);
  }
  return (
    <form className="stack asked" onSubmit={submit} noValidate aria-label={t('booking.clinics.addDuty')}>
      <div className="setup-fields">
        <DoctorSelect
          hospital={hospital}
          label={t('booking.week.doctor')}
          value={practitioner}
          wrong={tried && practitioner === '' ? t('booking.week.wrong') : undefined}
          onChange={setPractitioner}
        />
        <Select
          label={t('booking.clinics.kind')}
          value={kind}
          options={(kinds.data?.kinds ?? []).map((it) => ({ value: it.kind, label: it.name }))}
          onChange={(event) => setKind(event.target.value)}
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
          {t('booking.clinics.addDutyDo')}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t('booking.clinics.leave')}
        </Button>
      </div>
    </form>
  );
}
