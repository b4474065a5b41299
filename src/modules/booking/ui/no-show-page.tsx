import { useTranslation } from 'react-i18next';
import { useRetry } from '#web/client/retry.ts';
import { Card, type Lang, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { LimitCards, useLimits } from './limit-card.tsx';
import { type Standing, useStandings } from './no-show-data.ts';
import { SuspensionCard } from './suspension-card.tsx';

interface Props {
  hospitals: readonly { id: number; name: string }[];
  today: string;
  nameOf: (patient: string) => string | undefined;
}

/** 没来的预约: where one stands, what it means, and how to have it looked at by a person. */
export function NoShowPage({ hospitals, today, nameOf }: Props) {
  const { t } = useTranslation();
  const { items, ready, error } = useStandings(hospitals);
  const retry = useRetry();
  const limits = useLimits(hospitals);
  // Who has nothing to read in one hospital is told once, not in every hospital.
  const telling = items.filter((one) => one.noShows.length > 0 || one.suspension);
  const rule = items[0];
  return (
    <Page title={t('booking.missed.title')} back="/me">
      <LimitCards limits={limits.items} today={today} />
      {(error || limits.error) && <Problem error={error ?? limits.error} onRetry={retry} />}
      {!ready && !error && <Skeleton rows={[6, 8]} />}
      {ready && !error && telling.length === 0 && (
        <Card>
          {t(limits.ready && limits.items.length === 0 ? 'booking.missed.none' : 'booking.missed.noneNoted')}
          {/* words: booking.missed.none booking.missed.noneNoted */}
        </Card>
      )}
      {telling.map((one) => (
        <Person key={`${one.hospital} ${one.patient}`} one={one} today={today} name={nameOf(one.patient)} />
      ))}
      {rule && rule.limit > 0 && (
        <Card quiet title={t('booking.missed.rules')}>
          <ul className="plain-list">
            <li>{t('booking.missed.rule.count', { months: rule.months, limit: rule.limit, days: rule.days })}</li>
            <li>
              {t('booking.missed.rule.cancel', {
                ordinary: before(rule.cancelMinutes.ordinary),
                expert: before(rule.cancelMinutes.expert),
              })}
            </li>
            <li>{t('booking.missed.rule.late', { minutes: rule.graceMinutes })}</li>
            <li>{t('booking.missed.rule.hospital')}</li>
            <li>{t('booking.missed.rule.walkIn')}</li>
          </ul>
        </Card>
      )}
    </Page>
  );

  function before(minutes: number): string {
    if (minutes === 720) return t('booking.missed.halfDay');
    return minutes > 0 && minutes % 60 === 0
      ? t('booking.missed.hours', { count: minutes / 60 })
      : t('booking.missed.minutes', { count: minutes });
  }
}

function Person({ one, today, name }: { one: Standing; today: string; name: string | undefined }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  return (
    <>
      {one.suspension && <SuspensionCard one={one} suspension={one.suspension} today={today} name={name} />}
      <Card title={t('booking.missed.of', { name: name ?? '', hospital: one.hospitalName })}>
        {!one.suspension && (
          <p>
            <b>{t('booking.missed.stand', { counted: one.counted, limit: one.limit })}</b>{' '}
            {one.counted === one.limit - 1 && t('booking.missed.oneMore', { days: one.days })}
          </p>
        )}
        <ul className="stack plain-rows">
          {one.noShows.map((visit) => (
            <li key={visit.id} className="row apart">
              <span>
                <b>{momentName(visit.at, today, lang)}</b>
                <br />
                {visit.department.name} · {visit.practitioner.name}
              </span>
              <Tag tone={visit.state === 'counts' ? 'amber' : 'plain'}>
                {/* words: booking.missed.state.counts booking.missed.state.moved booking.missed.state.closed_early booking.missed.state.forgiven booking.missed.state.settled */}
                {t(`booking.missed.state.${visit.state}`)}
              </Tag>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
