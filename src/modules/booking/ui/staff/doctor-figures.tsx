import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, type Lang, momentName, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { DepartmentPicker } from './department-picker.tsx';
import { ReasonForm } from './reason-form.tsx';
import { type DoctorFigureKey, type DoctorFigureList, useDoctorFigures, useSlotClassActs } from './slot-class-data.ts';

const KEYS = ['firstPercent', 'returnPercent', 'firstMinutes', 'returnMinutes'] as const;
const MOST: Record<DoctorFigureKey, number> = {
  firstPercent: 100,
  returnPercent: 100,
  firstMinutes: 30,
  returnMinutes: 30,
};

/** What single doctors have of their own: parts for first and return visits, and how long each is; who changed it. */
export function DoctorFigures({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const [department, setDepartment] = useState<string | null>(null);
  const figures = useDoctorFigures(hospital, department);
  return (
    <section className="stack" aria-label={t('booking.doctorOwn.title')}>
      <h2>{t('booking.doctorOwn.title')}</h2>
      <p className="quiet-words">{t('booking.doctorOwn.why')}</p>
      <DepartmentPicker hospital={hospital} chosen={department} onChoose={setDepartment} />
      {figures.error && <Problem error={figures.error} onRetry={() => void figures.refetch()} />}
      {!figures.data && !figures.error && <Skeleton rows={[3, 3]} />}
      <ul className="rota">
        {figures.data?.items.map((doctor) => (
          <Doctor key={doctor.practitioner.id} hospital={hospital} doctor={doctor} />
        ))}
      </ul>
      {figures.data && figures.data.history.length > 0 && (
        <ul className="stack" aria-label={t('booking.staff.figureHistory')}>
          {figures.data.history.map((row) => (
            <li key={row.id}>
              <b>{row.practitioner}</b> {figureWords(t, row.key)}{' '}
              {t('booking.staff.figureFromTo', { before: said(row.before), value: said(row.value) })} · {row.reason}
              <span className="quiet-words small">
                {' '}
                {momentName(row.at, today, i18n.language as Lang)} {row.byName}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );

  function said(value: number | null): string {
    return value === null ? t('booking.staff.byDefault') : String(value);
  }
}

function Doctor({ hospital, doctor }: { hospital: number; doctor: DoctorFigureList['items'][number] }) {
  const { t } = useTranslation();
  const acts = useSlotClassActs(hospital);
  const [open, setOpen] = useState(false);
  const [key, setKey] = useState<DoctorFigureKey>('firstPercent');
  const [value, setValue] = useState('');
  const { id, name, title } = doctor.practitioner;
  const own = KEYS.filter((one) => doctor.own[one] !== null);
  const set = (wanted: number | null, reason: string) =>
    acts.setFigure(id, { key, value: wanted, reason }).then(() => setOpen(false));
  return (
    <li className="card stack">
      <div className="row apart">
        <p>
          <b>{name}</b> <span className="quiet-words">{title}</span>{' '}
          {own.length === 0
            ? t('booking.doctorOwn.none')
            : own.map((one) => `${figureWords(t, one)} ${doctor.own[one]}`).join(' · ')}
        </p>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={`${t('booking.staff.change')} ${name}`}
          onClick={() => setOpen(!open)}
        >
          {t('booking.staff.change')}
        </Button>
      </div>
      {open && (
        <div className="stack">
          <div className="row figure-fields">
            <Select
              label={t('booking.doctorOwn.what')}
              options={KEYS.map((one) => ({ value: one, label: figureWords(t, one) }))}
              value={key}
              onChange={(event) => setKey(event.target.value as DoctorFigureKey)}
            />
            <Input
              label={t('booking.doctorOwn.value')}
              hint={t('booking.staff.figureRange', { min: 0, max: MOST[key] })}
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST[key]}
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          </div>
          <ReasonForm
            label={name}
            reason={t('booking.staff.figureReason')}
            acts={[
              { name: t('booking.staff.save'), look: 'main', run: (reason) => set(Math.trunc(Number(value)), reason) },
              { name: t('booking.staff.figureDefault'), look: 'quiet', run: (reason) => set(null, reason) },
            ]}
          />
        </div>
      )}
    </li>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

// words: booking.doctorOwn.firstPercent booking.doctorOwn.returnPercent booking.doctorOwn.firstMinutes booking.doctorOwn.returnMinutes
const figureWords = (t: Words, key: DoctorFigureKey): string => t(`booking.doctorOwn.${key}`);
