import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Card, dayName, hourOf, Notice, Problem, Skeleton } from '#web/kit/index.ts';
import type { ReturnPlaces } from '../../../contract-return.ts';

type Place = ReturnPlaces['places'][number];

interface Props {
  hospital: number;
  encounter: string;
  today: string;
}

/** 复诊预约 in two presses: one of the proposed times, then yes. What was booked can be taken back. */
export function ReturnVisit({ hospital, encounter, today }: Props) {
  const { t, i18n } = useTranslation();
  const cache = useQueryClient();
  const path = `/api/h/${hospital}/queue/doctor/encounters/${encounter}/return-visits`;
  const key = ['queue', 'returns', hospital, encounter];
  const read = useQuery({ queryKey: key, queryFn: () => api<ReturnPlaces>(path) });
  const [chosen, setChosen] = useState<Place | null>(null);
  const [booked, setBooked] = useState<{ id: string; start: string | null } | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = useRef<HTMLDivElement>(null);
  const slot = chosen?.slot;
  // The second press is under the hand at once, also for who works by keyboard.
  useEffect(() => {
    if (slot) confirm.current?.querySelector('button')?.focus();
  }, [slot]);
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  const when = (start: string) => `${dayName(start.slice(0, 10), today, lang)} ${hourOf(start)}`;

  async function send(act: () => Promise<void>) {
    setBusy(true);
    setError(null);
    await act().catch(setError);
    await cache.invalidateQueries({ queryKey: key });
    setBusy(false);
  }
  const book = (place: Place) =>
    send(async () => {
      const intent = `return.${encounter}.${place.slot}`;
      setBooked(await api(path, { method: 'POST', body: { slot: place.slot }, intent }));
      setChosen(null);
    });
  const undo = (id: string) =>
    send(async () => {
      await api(`${path}/${id}/undo`, { method: 'POST', body: {} });
      setBooked(null);
    });

  if (read.error && !read.data) return <Problem error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <Skeleton rows={[4]} />;
  const { places, booked: had } = read.data;
  const others = had.filter(({ appointment, start }) => start !== null && appointment !== booked?.id);
  return (
    <Card title={t('queue.return.title')}>
      <div className="stack">
        {others.map(({ appointment, start }) => (
          <p key={appointment} className="quiet-words">
            {t('queue.return.has', { when: when(start as string) })}
          </p>
        ))}
        {booked?.start ? (
          <Notice tone="good" title={t('queue.return.booked', { when: when(booked.start) })}>
            <Button look="quiet" busy={busy} onClick={() => void undo(booked.id)}>
              {t('queue.return.undo')}
            </Button>
          </Notice>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a choice of times, each sent by the button below
          <div className="returns" role="group" aria-label={t('queue.return.title')}>
            {places.map((place) => (
              <button
                key={place.weeks}
                type="button"
                className="day"
                disabled={place.slot === null || busy}
                aria-pressed={slot === place.slot && place.slot !== null}
                onClick={() => setChosen(place)}
              >
                <b>{t('queue.return.weeks', { count: place.weeks })}</b>
                <small>{place.start ? when(place.start) : none(place)}</small>
              </button>
            ))}
          </div>
        )}
        {chosen?.start && (
          <div ref={confirm}>
            <Button big wide busy={busy} onClick={() => void book(chosen)}>
              {t('queue.return.confirm', { when: when(chosen.start) })}
            </Button>
          </div>
        )}
        {error !== null && <Problem error={error} />}
      </div>
    </Card>
  );

  function none({ opensOn }: Place): string {
    if (opensOn) return t('queue.return.opensOn', { day: dayName(opensOn, today, lang) });
    return t('queue.return.none');
  }
}
