import { useTranslation } from 'react-i18next';
import { type Lang, momentName } from '#web/kit/index.ts';
import type { Session } from './data.ts';

/** How many of a session's times are kept for first and for return visits, and from when all are everybody's. */
export function VisitCounts({ session, today }: { session: Session; today: string }) {
  const { t, i18n } = useTranslation();
  if (!session.visitsOpenAt) return null;
  const count = (visit: 'first' | 'return') => session.slots.filter((slot) => slot.visit === visit).length;
  const when = momentName(session.visitsOpenAt, today, i18n.language as Lang);
  return (
    <p className="quiet-words">{t('booking.visit.counts', { first: count('first'), back: count('return'), when })}</p>
  );
}
