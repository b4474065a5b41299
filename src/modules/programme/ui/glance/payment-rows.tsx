import { useTranslation } from 'react-i18next';
import { Button, hourOf, type Lang, Problem, price, Skeleton } from '#web/kit/index.ts';
import { usePayments } from './data.ts';

/** The payments behind the figure, the newest first: no person stands in them. */
export function PaymentRows({ hospital }: { hospital: number }) {
  const { t, i18n } = useTranslation();
  const payments = usePayments(hospital);
  const rows = payments.data?.pages.flatMap((page) => page.items) ?? [];
  // words: programme.glance.way.window programme.glance.way.kiosk programme.glance.way.clinic_room programme.glance.way.phone programme.glance.way.other
  return (
    <section className="card glance-panel glance-wide not-printed" aria-label={t('programme.glance.eachPayment')}>
      <h2>{t('programme.glance.eachPayment')}</h2>
      {payments.error && <Problem error={payments.error} onRetry={() => void payments.refetch()} />}
      {payments.isPending && <Skeleton rows={[2, 2]} />}
      {rows.length > 0 && (
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('programme.glance.time')}</th>
              <th scope="col">{t('programme.glance.department')}</th>
              <th scope="col">{t('programme.glance.wayHead')}</th>
              <th scope="col" className="number">
                {t('programme.glance.money')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, at, department, way, fen }) => (
              <tr key={id}>
                <th scope="row">{hourOf(at)}</th>
                <td>{department ?? '—'}</td>
                <td>{t(`programme.glance.way.${way}`)}</td>
                <td className="number">{price(fen, i18n.language as Lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {payments.hasNextPage && (
        <Button look="quiet" busy={payments.isFetchingNextPage} onClick={() => void payments.fetchNextPage()}>
          {t('programme.glance.morePayments')}
        </Button>
      )}
    </section>
  );
}
