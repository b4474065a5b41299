import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, type Lang, momentName, Page, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { DoctorFigures } from './doctor-figures.tsx';
import { type FigureItem, type FigureList, useFigures, useManagerActs } from './no-show-data.ts';
import { ReasonForm } from './reason-form.tsx';

/** 预约规则: every figure of booking, for all or for one department or class; and who changed what, why. */
export function Figures({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const figures = useFigures(hospital);
  const [sought, setSought] = useState('');
  const shown = figures.data?.items.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  return (
    <Page title={t('booking.staff.figures')} below={t('booking.staff.figuresWhy')}>
      {figures.error && <Problem error={figures.error} onRetry={() => void figures.refetch()} />}
      {!figures.data && !figures.error && <Skeleton rows={[4, 4, 4]} />}
      <Input
        label={t('booking.staff.figureFind')}
        autoComplete="off"
        maxLength={40}
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      {shown?.length === 0 && <EmptyState text={t('booking.staff.figureNone')} />}
      <ul className="rota">
        {shown?.map((item) => (
          <Figure key={item.key} hospital={hospital} item={item} departments={figures.data?.departments ?? []} />
        ))}
      </ul>
      <DoctorFigures hospital={hospital} today={today} />
      {figures.data && figures.data.history.length > 0 && <History today={today} rows={figures.data.history} />}
    </Page>
  );
}

function Figure({
  hospital,
  item,
  departments,
}: {
  hospital: number;
  item: FigureItem;
  departments: FigureList['departments'];
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const said = (value: number) =>
    item.unit === 'yes' ? yesWords(t, value) : t('booking.staff.figureIs', { value, unit: unitOf(t, item.unit) });
  const own = item.own.filter((one) => one.department || one.slotClass);
  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>{item.name}</h2>
          <p>
            {t('booking.staff.forAll')} {said(item.value)}
            {item.expertByDefault !== item.byDefault &&
              !own.some((one) => one.slotClass === 'expert' && !one.department) &&
              ` · ${classWords(t, 'expert')} ${said(item.expertByDefault)}`}
            {own.map((one) => ` · ${scopeWords(t, one)} ${said(one.value)}`).join('')}
          </p>
        </div>
        <Button
          look="quiet"
          aria-expanded={open}
          aria-label={`${t('booking.staff.change')} ${item.name}`}
          onClick={() => setOpen(!open)}
        >
          {t('booking.staff.change')}
        </Button>
      </div>
      {open && <ChangeFigure hospital={hospital} item={item} departments={departments} onDone={() => setOpen(false)} />}
    </li>
  );
}

interface ChangeProps {
  hospital: number;
  item: FigureItem;
  departments: FigureList['departments'];
  onDone: () => void;
}

function ChangeFigure({ hospital, item, departments, onDone }: ChangeProps) {
  const { t } = useTranslation();
  const acts = useManagerActs(hospital);
  const [value, setValue] = useState(String(item.value));
  const [department, setDepartment] = useState('');
  const [slotClass, setSlotClass] = useState('');
  const set = (wanted: number | null, reason: string) =>
    acts
      .set(item.key, { department: department || null, slotClass: slotClass || null, value: wanted, reason })
      .then(onDone);
  const classes = ['ordinary', 'specialty', 'expert'].map((one) => ({ value: one, label: classWords(t, one) }));
  return (
    <div className="stack">
      <div className="row figure-fields">
        {item.unit === 'yes' ? (
          <Select
            label={item.name}
            options={[1, 0].map((one) => ({ value: String(one), label: yesWords(t, one) }))}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        ) : (
          <Input
            label={unitOf(t, item.unit)}
            hint={t('booking.staff.figureRange', { min: item.min, max: item.max })}
            type="number"
            inputMode="numeric"
            min={item.min}
            max={item.max}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
        {item.reach === 'anywhere' && (
          <>
            <Select
              label={t('booking.staff.department')}
              options={[
                { value: '', label: t('booking.staff.allDepartments') },
                ...departments.map((one) => ({ value: one.id, label: one.name })),
              ]}
              value={department}
              onChange={(event) => setDepartment(event.target.value)}
            />
            <Select
              label={t('booking.staff.class')}
              options={[{ value: '', label: t('booking.staff.allClasses') }, ...classes]}
              value={slotClass}
              onChange={(event) => setSlotClass(event.target.value)}
            />
          </>
        )}
      </div>
      <ReasonForm
        label={item.name}
        reason={t('booking.staff.figureReason')}
        acts={[
          { name: t('booking.staff.save'), look: 'main', run: (reason) => set(Math.trunc(Number(value)), reason) },
          { name: t('booking.staff.figureDefault'), look: 'quiet', run: (reason) => set(null, reason) },
        ]}
      />
    </div>
  );
}

function History({ today, rows }: { today: string; rows: FigureList['history'] }) {
  const { t, i18n } = useTranslation();
  const said = (value: number | null) => (value === null ? t('booking.staff.byDefault') : String(value));
  return (
    <section className="stack">
      <h2>{t('booking.staff.figureHistory')}</h2>
      <ul className="rota">
        {rows.map((row) => (
          <li key={row.id} className="card">
            <b>{row.name}</b> {scopeWords(t, row)}{' '}
            {t('booking.staff.figureFromTo', { before: said(row.before), value: said(row.value) })}
            <p>{row.reason}</p>
            <p className="quiet-words small">
              {momentName(row.at, today, i18n.language as Lang)} · {row.byName}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Words = ReturnType<typeof useTranslation>['t'];

// words: booking.staff.unit.minutes booking.staff.unit.days booking.staff.unit.months booking.staff.unit.times booking.staff.unit.numbers booking.staff.unit.departments booking.staff.unit.percent booking.staff.unit.hours booking.staff.unit.oclock booking.staff.unit.years booking.staff.unit.seconds booking.staff.unit.people booking.staff.unit.accounts
const unitOf = (t: Words, unit: string): string => t(`booking.staff.unit.${unit}`);

// words: booking.staff.yes booking.staff.no
const yesWords = (t: Words, value: number): string => t(value === 0 ? 'booking.staff.no' : 'booking.staff.yes');

// words: booking.staff.class.ordinary booking.staff.class.specialty booking.staff.class.expert
const classWords = (t: Words, slotClass: string): string => t(`booking.staff.class.${slotClass}`);

function scopeWords(t: Words, scope: { department: { name: string } | null; slotClass: string | null }): string {
  const parts = [scope.department?.name, scope.slotClass && classWords(t, scope.slotClass)].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : t('booking.staff.forAll');
}
