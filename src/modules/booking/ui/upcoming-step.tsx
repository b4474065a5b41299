import { useTranslation } from 'react-i18next';
import { dayName, hourOf, type Lang, LinkButton, NextStep } from '#web/kit/index.ts';
import type { Appointment } from './data.ts';
import { ticket } from './say.ts';

/** The next step when the next visit is on another day (or today, before the queue knows of it). */
export function UpcomingStep({
  visit,
  today,
  onPage = false,
}: {
  visit: Appointment;
  today: string;
  onPage?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  return (
    <NextStep
      tone="calm"
      lead={t('booking.upcoming.lead', { department: visit.department.name })}
      headline={`${dayName(visit.date, today, lang)}${visit.start ? ` ${hourOf(visit.start)}` : ''}`}
      detail={t('booking.upcoming.where', { place: visit.place.name, doctor: visit.practitioner.name })}
      ticket={ticket(visit.number)}
    >
      {!onPage && (
        <LinkButton to={`/visits/${visit.hospital}/${visit.id}`} look="on-jade" big wide>
          {t('booking.upcoming.open')}
        </LinkButton>
      )}
    </NextStep>
  );
}
