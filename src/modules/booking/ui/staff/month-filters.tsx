import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from './department-picker.tsx';
import type { MonthQuestion } from './month-data.ts';

const classes = ['ordinary', 'specialty', 'expert'] as const;

/** Which doctors the month shows: part of a name, a department, a class. */
export function MonthFilters({
  hospital,
  question,
  onChange,
}: {
  hospital: number;
  question: MonthQuestion;
  onChange: (part: Partial<MonthQuestion>) => void;
}) {
  const { t } = useTranslation();
  const departments = useDepartments(hospital);
  const [name, setName] = useState(question.name);
  useEffect(() => {
    if (name === question.name) return;
    const timer = setTimeout(() => onChange({ name, page: 0 }), 180);
    return () => clearTimeout(timer);
  }, [name, question.name, onChange]);
  return (
    <div className="row month-filters">
      <input
        className="input"
        type="search"
        aria-label={t('booking.desk.findDoctor')}
        placeholder={t('booking.desk.findDoctorHint')}
        maxLength={40}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <select
        className="input"
        aria-label={t('booking.staff.department')}
        value={question.department}
        onChange={(event) => onChange({ department: event.target.value, page: 0 })}
      >
        <option value="">{t('booking.staff.allDepartments')}</option>
        {departments.data?.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={t('booking.staff.class')}
        value={question.slotClass}
        onChange={(event) => onChange({ slotClass: event.target.value, page: 0 })}
      >
        <option value="">{t('booking.staff.allClasses')}</option>
        {classes.map((one) => (
          <option key={one} value={one}>
            {t(`booking.staff.class.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
// words: booking.staff.class.ordinary booking.staff.class.specialty booking.staff.class.expert
