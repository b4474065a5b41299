import { useTranslation } from 'react-i18next';
import { EmptyState, type Lang, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { MissedVisit } from './missed-visit.tsx';
import { type SuspensionReview, useManagerActs, useSuspensions } from './no-show-data.ts';
import { ReasonForm } from './reason-form.tsx';

/** 爽约复核: what people ask to have looked at, with its evidence; then who else is suspended, and what was missed last. */
export function Suspensions({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const list = useSuspensions(hospital);
  const waiting = list.data?.items.filter((one) => one.appeal?.state === 'open') ?? [];
  const others = list.data?.items.filter((one) => one.appeal?.state !== 'open') ?? [];
  return (
    <Page title={t('booking.staff.reviews')} below={t('booking.staff.reviewsWhy')}>
      {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={[8, 8]} />}
      {list.data && waiting.length === 0 && <EmptyState text={t('booking.staff.reviewsNone')} />}
      {waiting.length > 0 && <h2>{t('booking.staff.reviewsWaiting')}</h2>}
      <ul className="rota">
        {waiting.map((one) => (
          <Case key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
      {others.length > 0 && <h2>{t('booking.staff.suspendedNow')}</h2>}
      <ul className="rota">
        {others.map((one) => (
          <Case key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
      {list.data && list.data.latest.length > 0 && (
        <section className="stack">
          <h2>{t('booking.staff.missedLast')}</h2>
          <ul className="rota">
            {list.data.latest.map((visit) => (
              <li key={visit.id} className="card stack">
                <h3>{visit.patient.name}</h3>
                <MissedVisit hospital={hospital} today={today} visit={visit} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  );
}

function Case({ hospital, today, one }: { hospital: number; today: string; one: SuspensionReview }) {
  const { t, i18n } = useTranslation();
  const acts = useManagerActs(hospital);
  const at = (moment: string) => momentName(moment, today, i18n.language as Lang);
  const { appeal } = one;
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>{one.patient.name}</h3>
        {appeal && (
          <Tag tone={appeal.state === 'open' ? 'amber' : 'plain'}>
            {/* words: booking.staff.review.open booking.staff.review.lifted booking.staff.review.upheld */}
            {t(`booking.staff.review.${appeal.state}`)}
          </Tag>
        )}
      </div>
      <p className="quiet-words">
        {one.inForce
          ? t('booking.staff.suspendedUntil', { since: at(one.since), until: at(one.until) })
          : t('booking.staff.suspensionOver')}
      </p>
      {appeal && (
        <blockquote className="said">
          <p>{appeal.text}</p>
          <p className="quiet-words small">{at(appeal.askedAt)}</p>
        </blockquote>
      )}
      {appeal?.answer && <p>{t('booking.staff.answered', { answer: appeal.answer })}</p>}
      <ul className="stack evidence" aria-label={t('booking.staff.evidence')}>
        {one.evidence.map((visit) => (
          <li key={visit.id}>
            <MissedVisit hospital={hospital} today={today} visit={visit} />
          </li>
        ))}
      </ul>
      {appeal?.state === 'open' && (
        <ReasonForm
          label={t('booking.staff.decide')}
          reason={t('booking.staff.decideReason')}
          acts={[
            {
              name: t('booking.staff.lift'),
              look: 'main',
              run: (reason) => acts.decide(appeal.id, 'lifted', reason),
            },
            {
              name: t('booking.staff.uphold'),
              look: 'danger',
              run: (reason) => acts.decide(appeal.id, 'upheld', reason),
            },
          ]}
        />
      )}
    </li>
  );
}
