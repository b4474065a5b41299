import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, Skeleton, toast } from '#web/kit/index.ts';
import { weekdayWords } from '../week/say.ts';
import { type Kinds, useClinicActs, useKinds } from './data.ts';

/** 门诊种类: which clinic of the week is a new kind (indicator 8), rule by rule, those of a new kind first. */
export function KindList({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const list = useKinds(hospital);
  const [department, setDepartment] = useState('');
  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={[3, 12]} />;
  const { kinds, items } = list.data;
  const departments = [...new Map(items.map((it) => [it.department.id, it.department])).values()];
  const shown = items.filter((it) => (department ? it.department.id === department : it.kind !== 'ordinary'));
  return (
    <div className="stack">
      <p className="quiet-words">{t('booking.clinics.kindsWhy')}</p>
      <p>
        {kinds
          .filter(({ kind }) => kind !== 'ordinary')
          .map(({ name, rules }) => `${name} ${rules}`)
          .join(' · ')}
      </p>
      <select
        className="input department"
        aria-label={t('booking.staff.department')}
        value={department}
        onChange={(event) => setDepartment(event.target.value)}
      >
        <option value="">{t('booking.clinics.onlyNewKinds')}</option>
        {departments.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {shown.length === 0 && <p className="quiet-words">{t('booking.clinics.noNewKinds')}</p>}
      <ul className="setup-items" aria-label={t('booking.clinics.part.kinds')}>
        {shown.map((rule) => (
          <Rule key={rule.id} hospital={hospital} rule={rule} kinds={kinds} />
        ))}
      </ul>
    </div>
  );
}

function Rule({ hospital, rule, kinds }: { hospital: number; rule: Kinds['items'][number]; kinds: Kinds['kinds'] }) {
  const { t } = useTranslation();
  const acts = useClinicActs(hospital);
  const [error, setError] = useState<unknown>(null);
  const set = (kind: string) => {
    setError(null);
    acts
      .setKind(rule.id, kind)
      .then(({ sessions }) => toast(t('booking.clinics.kindSet', { count: sessions })))
      .catch(setError);
  };
  const what = `${rule.practitioner.name} ${weekdayWords(t, rule.weekday)} ${rule.start}–${rule.end}`;
  return (
    <li>
      <div className="row apart">
        <p>
          <b>{what}</b> <span className="quiet-words">{rule.department.name}</span>
        </p>
        <select
          className="input department"
          aria-label={`${t('booking.clinics.kind')} ${what}`}
          value={rule.kind}
          onChange={(event) => set(event.target.value)}
        >
          {kinds.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {error !== null && <Problem error={error} />}
    </li>
  );
}
