import { useTranslation } from 'react-i18next';
import { Button, EmptyState, type Lang, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { useAct } from '../admin/use-act.ts';
import { type Review, useEmergencyActs, useReviews } from './data.ts';

/** 紧急查看审查: whoever opened a patient answers for it; what waits stands first. */
export function Reviews({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const reviews = useReviews(hospital);
  return (
    <Page title={t('identity.staff.reviews')} below={t('identity.staff.reviewsWhy')}>
      {reviews.error && <Problem error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {!reviews.data && !reviews.error && <Skeleton rows={[5, 5]} />}
      {reviews.data?.length === 0 && <EmptyState text={t('identity.staff.reviewsNone')} />}
      <ul className="rota">
        {reviews.data?.map((one) => (
          <Line key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
    </Page>
  );
}

function Line({ hospital, today, one }: { hospital: number; today: string; one: Review }) {
  const { t, i18n } = useTranslation();
  const acts = useEmergencyActs(hospital);
  const { busy, error, run } = useAct();
  const at = momentName(one.at, today, i18n.language as Lang);
  return (
    <li className="card stack">
      <div className="row apart">
        <h2>{t('identity.staff.reviewLine', { staff: one.staff, patient: one.patientMasked })}</h2>
        {one.verdict && (
          <Tag tone={one.verdict === 'justified' ? 'jade' : 'amber'}>
            {one.verdict === 'justified' ? t('identity.staff.justified') : t('identity.staff.notJustified')}
          </Tag>
        )}
      </div>
      <p className="quiet-words">{at}</p>
      <p>{one.reason}</p>
      {!one.verdict && (
        <div className="row">
          <Button look="quiet" busy={busy} onClick={() => void run(() => acts.review(one.id, 'justified'))}>
            {t('identity.staff.justified')}
          </Button>
          <Button look="danger" busy={busy} onClick={() => void run(() => acts.review(one.id, 'not_justified'))}>
            {t('identity.staff.notJustified')}
          </Button>
        </div>
      )}
      {error !== null && <Problem error={error} />}
    </li>
  );
}
