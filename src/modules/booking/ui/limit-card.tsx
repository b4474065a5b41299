import { useQueries, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import {
  Button,
  Card,
  dateOf,
  dayName,
  type Lang,
  momentName,
  Notice,
  Problem,
  TextArea,
  toast,
} from '#web/kit/index.ts';
import type { OwnLimit } from '../contract-callers.ts';

const LEAST = 4;

type Limit = OwnLimit & { hospital: { id: number; name: string } | null };

/** What stops this account or device, hospital by hospital. */
export function useLimits(hospitals: readonly { id: number; name: string }[]) {
  return useQueries({
    queries: hospitals.map(({ id }) => ({
      queryKey: ['booking', 'limits', id],
      queryFn: () => api<{ items: OwnLimit[] }>(`/api/h/${id}/booking/limits`),
    })),
    combine: (answers) => ({
      ready: answers.every((one) => one.data),
      error: answers.find((one) => one.error)?.error ?? null,
      items: answers.flatMap((one, n) =>
        (one.data?.items ?? []).map((it): Limit => ({ ...it, hospital: hospitals[n] ?? null })),
      ),
    }),
  });
}

/** What a person has decided about this account or device: why, until when, what still works, and the way to a review. */
export function LimitCards({ limits, today }: { limits: readonly Limit[]; today: string }) {
  return limits.map((one) => <LimitCard key={one.id} one={one} today={today} />);
}

function LimitCard({ one, today }: { one: Limit; today: string }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const until = dayName(dateOf(one.until), today, lang);
  const { appeal } = one;
  return (
    <Card title={t(`booking.limit.${one.kind}`, { until })}>
      {/* words: booking.limit.account booking.limit.device */}
      <div className="stack">
        <p className="quiet-words">{one.hospital?.name}</p>
        <p>{t('booking.limit.why', { reason: one.reason })}</p>
        <p>{t('booking.limit.still')}</p>
        <p>{t('booking.limit.ends', { until })}</p>
        {appeal && (
          <Notice tone="note" title={t(appeal.answer ? 'booking.limit.upheld' : 'booking.limit.asked')}>
            {/* words: booking.limit.upheld booking.limit.asked */}
            {appeal.text && (
              <p>{t('booking.review.said', { at: momentName(appeal.askedAt, today, lang), text: appeal.text })}</p>
            )}
            {appeal.answer && <p>{t('booking.review.answer', { answer: appeal.answer })}</p>}
          </Notice>
        )}
        {!appeal && <Ask hospital={one.hospital?.id ?? 0} id={one.id} />}
      </div>
    </Card>
  );
}

function Ask({ hospital, id }: { hospital: number; id: string }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const tooShort = text.trim().length < LEAST;

  async function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (tooShort) return;
    setBusy(true);
    setError(null);
    const path = `/api/h/${hospital}/booking/limits/${id}/appeal`;
    await api(path, { method: 'POST', body: { text: text.trim() }, intent: `limit.${id}` })
      .then(() => toast(t('booking.limit.sent')))
      .catch(setError);
    await cache.invalidateQueries({ queryKey: ['booking', 'limits'] });
    setBusy(false);
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <TextArea
        label={t('booking.review.ask')}
        hint={t('booking.limit.hint')}
        rows={3}
        maxLength={500}
        value={text}
        wrong={tried && tooShort ? t('booking.review.short') : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <Button type="submit" look="quiet" wide busy={busy}>
        {t('booking.review.send')}
      </Button>
    </form>
  );
}
