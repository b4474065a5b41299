import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  Card,
  Checkbox,
  dateOf,
  dayName,
  type Lang,
  Notice,
  Problem,
  Skeleton,
  toast,
} from '#web/kit/index.ts';
import { CalendarAddress } from './calendar-address.tsx';
import { useCalendar, useCalendarActs } from './calendar-data.ts';

/** Subscribe, copy, renew, end: the calendar of this account, as patients and doctors have it. */
export function CalendarFeed({ today }: { today: string }) {
  const { t, i18n } = useTranslation();
  const calendar = useCalendar();
  const acts = useCalendarActs();
  const [address, setAddress] = useState<string | null>(null);
  const [named, setNamed] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  if (calendar.error) return <Problem error={calendar.error} onRetry={() => void calendar.refetch()} />;
  if (!calendar.data) return <Skeleton rows={[6, 4]} />;
  const { kind, feed } = calendar.data;
  async function act(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  }
  const renew = () => act(async () => setAddress(await acts.renew(feed ? feed.withDoctor : named)));
  const revoke = () =>
    act(async () => {
      await acts.revoke();
      setAddress(null);
      toast(t('booking.calendar.ended'));
    });
  const name = (withDoctor: boolean) => (feed ? void act(() => acts.change(withDoctor)) : setNamed(withDoctor));
  return (
    <>
      {/* words: booking.calendar.what.patient booking.calendar.what.doctor */}
      <p>{t(`booking.calendar.what.${kind}`)}</p>
      {address && <CalendarAddress address={address} />}
      <Card
        title={
          feed
            ? t('booking.calendar.on', { day: dayName(dateOf(feed.madeAt), today, i18n.language as Lang) })
            : t('booking.calendar.off')
        }
      >
        <div className="stack">
          {kind === 'patient' && (
            <Checkbox label={t('booking.calendar.named')} checked={feed?.withDoctor ?? named} onChange={name} />
          )}
          {feed && !address && <p>{t('booking.calendar.lost')}</p>}
          {error !== null && <Problem error={error} />}
          <Button big={!feed} look={feed ? 'quiet' : 'main'} wide busy={busy} onClick={() => void renew()}>
            {feed ? t('booking.calendar.renew') : t('booking.calendar.make')}
          </Button>
          {feed && (
            <Button look="danger" wide busy={busy} onClick={() => void revoke()}>
              {t('booking.calendar.end')}
            </Button>
          )}
        </div>
      </Card>
      <Notice>{t('booking.calendar.secret')}</Notice>
    </>
  );
}
