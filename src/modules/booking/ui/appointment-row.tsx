import { useTranslation } from 'react-i18next';
import { dayName, hourOf, type Lang, LinkChoice, Tag } from '#web/kit/index.ts';
import type { Appointment } from './data.ts';
import { periodName, stateName, stateTone } from './say.ts';

/** One line of a list of appointments. */
export function AppointmentRow({ visit, today, person }: { visit: Appointment; today: string; person?: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const hour = visit.start ? hourOf(visit.start) : periodName(t, visit.period);
  return (
    <LinkChoice
      to={`/visits/${visit.hospital}/${visit.id}`}
      title={`${dayName(visit.date, today, lang)} ${hour}`}
      text={[visit.department.name, visit.practitioner.name, person].filter(Boolean).join(' · ')}
      end={
        <Tag tone={stateTone[visit.state]}>{visit.moved ? t('booking.state.moved') : stateName(t, visit.state)}</Tag>
      }
    />
  );
}
