import { type RefObject, useContext, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Skeleton } from '#web/kit/index.ts';
import { type Session, type Target, useDaySessions, Via } from './data.ts';
import type { DeskCell } from './desk-cell.ts';
import { isRunning, SessionSlots } from './session-slots.tsx';

interface Props {
  hospital: number;
  today: string;
  cell: DeskCell;
  box: RefObject<HTMLDivElement | null>;
  chosen: string | null;
  /** Enter was pressed on the cell: its first free time is taken as soon as the times are there. */
  entering: boolean;
  onChoose: (target: Target) => void;
  /** Entering found nothing free. */
  onFull: () => void;
}

/** The start times behind a cell of a grid; today also the walk-in ticket (key W). */
export function DaySlots({ hospital, today, cell, box, chosen, entering, onChoose, onFull }: Props) {
  const { t } = useTranslation();
  const day = useDaySessions(hospital, cell.department, cell.date);
  const via = useContext(Via);
  const sessions = day.data?.filter((one) =>
    cell.session ? one.id === cell.session : one.practitioner.id === cell.practitioner,
  );
  const now = cell.date === today && via === 'desk' ? sessions?.find(isRunning) : undefined;

  useEffect(() => {
    if (!entering || !sessions) return;
    const first = firstFree(sessions);
    if (first) onChoose(first);
    else onFull();
  });
  useEffect(() => {
    if (!now) return;
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'w' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      onChoose({ session: now, slot: null });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  if (day.error) return <Problem error={day.error} onRetry={() => void day.refetch()} />;
  if (!sessions) return <Skeleton rows={[2, [2.6, 6]]} />;
  return (
    <section className="card stack session-slots" aria-label={t('booking.staff.times')} ref={box}>
      {sessions.map((session) => (
        <SessionSlots key={session.id} session={session} chosen={chosen} onChoose={onChoose} />
      ))}
      {now && (
        <div className="row">
          <Button look="quiet" onClick={() => onChoose({ session: now, slot: null })}>
            {t('booking.staff.walkIn')} <kbd>W</kbd>
          </Button>
          <span className="quiet-words small">{t('booking.staff.walkInHint')}</span>
        </div>
      )}
    </section>
  );
}

function firstFree(sessions: readonly Session[]): Target | null {
  for (const session of sessions) {
    const slot = session.slots.find((one) => one.state === 'free');
    if (slot) return { session, slot: { id: slot.id, start: slot.start } };
  }
  return null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName);
