import { useTranslation } from 'react-i18next';
import { EmptyState, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { CallerCaseCard } from './caller-case.tsx';
import { type CallerCase, useCallers } from './caller-data.ts';

const waits = (one: CallerCase) => one.state === 'open' || (one.appeal !== null && one.appeal.answeredAt === null);

/** 异常预约: what the rules noticed of accounts and browsers, for a person to decide; then what was decided. */
export function Callers({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useCallers(hospital);
  const waiting = list.data?.items.filter(waits) ?? [];
  const others = list.data?.items.filter((one) => !waits(one)) ?? [];
  return (
    <Page title={t('booking.staff.callers')} below={t('booking.staff.callersWhy')}>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[8, 8]} />}
      {list.data && waiting.length === 0 && <EmptyState text={t('booking.staff.callersNone')} />}
      {waiting.length > 0 && <h2>{t('booking.staff.callersWaiting')}</h2>}
      <ul className="rota">
        {waiting.map((one) => (
          <CallerCaseCard key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
      {others.length > 0 && <h2>{t('booking.staff.callersDecided')}</h2>}
      <ul className="rota">
        {others.map((one) => (
          <CallerCaseCard key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
    </Page>
  );
}
