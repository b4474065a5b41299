import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { CalendarFeed } from '#modules/booking/ui/staff/index.tsx';
import { Page, Skeleton } from '#web/kit/index.ts';

/** One's own sessions as a calendar to subscribe to. */
export function CalendarPlace({ today }: { today: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('web.staff.calendarTitle')}>
      <Suspense fallback={<Skeleton rows={[4, 12]} />}>
        <CalendarFeed today={today} />
      </Suspense>
    </Page>
  );
}
