import { useTranslation } from 'react-i18next';
import { EmptyState, type Lang, momentName, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { type StopItem, useStopRequests, useStops } from './data.ts';
import { RequestCard } from './request-card.tsx';
import { causeWords, clinicWords, numberWords } from './say.ts';

interface Props {
  hospital: number;
  today: string;
  /** May decide about requests; may see how far the stops are. */
  approves: boolean;
  keeps: boolean;
}

/** 停诊: what waits for an approval first; then the clinics that were stopped and how far everybody is. */
export function Stops({ hospital, today, approves, keeps }: Props) {
  const { t } = useTranslation();
  const requests = useStopRequests(hospital, approves);
  const stops = useStops(hospital, keeps);
  const error = requests.error ?? stops.error;
  const ready = (!approves || requests.data) && (!keeps || stops.data);
  const waiting = requests.data?.filter((one) => one.state === 'asked') ?? [];
  const decided = requests.data?.filter((one) => one.state !== 'asked') ?? [];
  return (
    <Page title={t('booking.stop.title')} below={t('booking.stop.titleWhy')}>
      {error && <Problem error={error} onRetry={() => void Promise.all([requests.refetch(), stops.refetch()])} />}
      {!ready && !error && <Skeleton rows={[6, 6]} />}
      {approves && requests.data && waiting.length === 0 && <EmptyState text={t('booking.stop.noneWaits')} />}
      {waiting.length > 0 && <h2>{t('booking.stop.waiting')}</h2>}
      <ul className="rota">
        {waiting.map((one) => (
          <RequestCard key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
      {keeps && stops.data?.length === 0 && <EmptyState text={t('booking.stop.noneStopped')} />}
      {keeps && stops.data && stops.data.length > 0 && <h2>{t('booking.stop.stopped')}</h2>}
      <ul className="rota">
        {stops.data?.map((one) => (
          <Stopped key={one.id} today={today} one={one} />
        ))}
      </ul>
      {decided.length > 0 && <h2>{t('booking.stop.decided')}</h2>}
      <ul className="rota">
        {decided.map((one) => (
          <RequestCard key={one.id} hospital={hospital} today={today} one={one} />
        ))}
      </ul>
    </Page>
  );
}

function Stopped({ today, one }: { today: string; one: StopItem }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { progress } = one;
  return (
    <li className="card stack">
      <div className="row apart">
        <h3>
          {one.practitioner.name} <span className="quiet-words">{clinicWords(one, today, lang)}</span>
        </h3>
        {one.approval && (
          <Tag tone={one.approval === 'asked' ? 'amber' : 'plain'}>
            {/* words: booking.stop.approval.asked booking.stop.approval.approved booking.stop.approval.refused booking.stop.approval.overtaken */}
            {t(`booking.stop.approval.${one.approval}`)}
          </Tag>
        )}
      </div>
      <p className="quiet-words">
        {causeWords(t, one.cause)} · {momentName(one.stoppedAt, today, lang)} · {one.byName}
        {one.substitute && ` · ${t('booking.stop.by', { doctor: one.substitute.name })}`}
      </p>
      <p>
        <b>{t('booking.stop.concerned', { count: one.numbers.concerned })}</b> {numberWords(t, one.numbers).join(' · ')}
      </p>
      {one.numbers.concerned > 0 && (
        <p>
          {t('booking.stop.progress', {
            noticed: progress.noticed,
            accepted: progress.accepted,
            declined: progress.declined,
          })}{' '}
          {progress.toCall > 0 && <Tag tone="cinnabar">{t('booking.stop.toCall', { count: progress.toCall })}</Tag>}
        </p>
      )}
    </li>
  );
}
