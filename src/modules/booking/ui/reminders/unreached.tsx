import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { EmptyState, type Lang, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import type { Unreached as Row } from '../../contract-reminders.ts';
import { UnreachedCall } from './unreached-call.tsx';

/** 没有提醒到的人: whose coming visit no reminder has reached, the soonest first; somebody calls them. */
export function Unreached({ hospital, today }: { hospital: number; today: string }) {
  const { t, i18n } = useTranslation();
  const list = useQuery({
    queryKey: ['booking', 'unreached', hospital],
    queryFn: () => api<{ items: Row[] }>(`/api/h/${hospital}/booking/reminders/unreached`),
    refetchInterval: 60_000,
  });
  const at = (moment: string) => momentName(moment, today, i18n.language as Lang);
  return (
    <Page title={t('booking.unreached.title')} below={t('booking.unreached.text')} broad>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[4, 4, 4]} />}
      {list.data?.items.length === 0 && <EmptyState icon="good" text={t('booking.unreached.none')} />}
      <ul className="rota">
        {list.data?.items.map((one) => (
          <li key={one.appointment} className="card stack">
            <div className="row apart">
              <span>
                <b>{one.patient.name}</b> · {at(one.start)}
                <br />
                <span className="quiet-words">
                  {one.department.name} · {one.practitioner.name}
                </span>
              </span>
              <Tag tone={one.why === 'no_proven_phone' ? 'plain' : 'amber'}>
                {/* words: booking.unreached.phone_failed booking.unreached.no_proven_phone booking.unreached.not_written */}
                {t(`booking.unreached.${one.why}`)}
              </Tag>
            </div>
            <UnreachedCall hospital={hospital} one={one} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
