import { type RefObject, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, hourOf, type Lang, Notice, Problem, Skeleton, SlotGrid, weekdayName } from '#web/kit/index.ts';
import { type Target, useDaySessions, Via } from './data.ts';
import { periodWords, sessionStateWords } from './say.ts';

interface Props {
  hospital: number;
  department: string;
  date: string;
  today: string;
  session: string;
  box: RefObject<HTMLDivElement | null>;
  chosen: string | null;
  onChoose: (target: Target) => void;
}

/** The start times of one session; today also the walk-in ticket (key W). */
export function SessionSlots({ hospital, department, date, today, session: id, box, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const day = useDaySessions(hospital, department, date);
  const session = day.data?.find((one) => one.id === id);
  const running = session?.state === 'open' || session?.state === 'planned';
  const via = useContext(Via);
  const walkIn = session && running && date === today && via === 'desk';
  const ours = session?.slots.filter((slot) => slot.share === 'tier' && slot.state === 'free').length ?? 0;

  useEffect(() => {
    if (!walkIn) return;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      onChoose({ session, slot: null });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  if (day.error) return <Problem error={day.error} onRetry={() => void day.refetch()} />;
  if (!session) return <Skeleton rows={[2, [2.6, 6]]} />;
  return (
    <section className="card stack session-slots" aria-label={t('booking.staff.times')} ref={box}>
      <div className="row apart">
        <h2>
          {weekdayName(date, i18n.language as Lang)}
          {periodWords(t, session.period)} · {session.practitioner.name}
        </h2>
        <span className="quiet-words">
          {session.place.name} · {t('booking.staff.left', { free: session.free, total: session.total })}
        </span>
      </div>
      {via === 'partner' && ours > 0 && <p className="quiet-words">{t('booking.staff.tierTimes', { count: ours })}</p>}
      {!running && <Notice tone="soon" title={sessionStateWords(t, session.state)} />}
      <SlotGrid
        label={t('booking.staff.times')}
        chosen={chosen}
        slots={session.slots
          .filter((slot) => slot.state !== 'kept')
          .map((slot) => ({
            id: slot.id,
            label: hourOf(slot.start),
            free: slot.state === 'free' ? slot.free : 0,
          }))}
        onChoose={(slotId) => {
          const slot = session.slots.find((one) => one.id === slotId);
          if (slot) onChoose({ session, slot: { id: slot.id, start: slot.start } });
        }}
      />
      {walkIn && (
        <div className="row">
          <Button look="quiet" onClick={() => onChoose({ session, slot: null })}>
            {t('booking.staff.walkIn')} <kbd>W</kbd>
          </Button>
          <span className="quiet-words small">{t('booking.staff.walkInHint')}</span>
        </div>
      )}
    </section>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
