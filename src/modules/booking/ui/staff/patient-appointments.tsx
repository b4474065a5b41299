import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Notice, Problem, Skeleton, Tag, type TagTone } from '#web/kit/index.ts';
import { CancelButton } from './cancel-button.tsx';
import { type Appointment, useDeskAppointments, Via } from './data.ts';
import { appointmentStateWords, appointmentTime, ticket } from './say.ts';

interface Props {
  hospital: number;
  patient: string;
  today: string;
  /** The appointment that is being moved. */
  moving: string | null;
  onMove: (appointment: Appointment) => void;
  /** What other rooms can do with an appointment of today: check in. */
  actions: (appointment: Appointment) => ReactNode;
}

const tones: Record<Appointment['state'], TagTone> = {
  booked: 'jade',
  arrived: 'indigo',
  fulfilled: 'plain',
  no_show: 'cinnabar',
  cancelled: 'plain',
};

/** As many as are of use at a desk; what is still to come is shown whole. */
const SHOWN = 6;

/** What this person has with us: what is to come first, then what is no more. M moves the next one, X cancels it. */
export function PatientAppointments({ hospital, patient, today, moving, onMove, actions }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const list = useDeskAppointments(hospital, patient);
  const own = useContext(Via) === 'desk';
  const [sure, setSure] = useState<string | null>(null);
  const [cancelled, setCancelled] = useState(false);
  // What was moved stands there as what it was moved to.
  const items = (list.data ?? [])
    .filter((one) => !one.moved)
    .toSorted((a, b) => order(a, today) - order(b, today) || (a.date < b.date ? -1 : 1))
    .filter((one, n) => n < SHOWN || order(one, today) < 2);
  // The hospital's own desk cancels until the person is here, an institution as patients do.
  const cancellable = items.filter((one) => (own ? one.state === 'booked' : one.cancellable));
  const movable = own ? items.filter((one) => one.state === 'booked' && one.slot !== null) : [];

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      const move = key === 'm' ? after(movable, moving) : undefined;
      const cancel = key === 'x' ? after(cancellable, sure) : undefined;
      if (!move && !cancel) return;
      event.preventDefault();
      if (move) onMove(move);
      if (!cancel) return;
      box.current?.querySelector<HTMLElement>(`[data-cancel="${cancel.id}"]`)?.focus();
      setSure(cancel.id);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  if (list.error) return <Problem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton rows={[3, 3]} />;
  const missed = list.data.filter((one) => one.state === 'no_show').length;
  return (
    <section className="card stack" aria-label={t('booking.staff.has')} ref={box} tabIndex={-1}>
      <div role="status">{cancelled && <Notice tone="good" title={t('booking.desk.cancelled')} />}</div>
      {items.length === 0 && <p className="quiet-words">{t('booking.staff.hasNone')}</p>}
      {items.map((one) => (
        <article key={one.id} className={one.id === moving ? 'appointment moving' : 'appointment'}>
          <div className="row apart">
            <b>{appointmentTime(t, one, today)}</b>
            <Tag tone={tones[one.state]}>{appointmentStateWords(t, one.state)}</Tag>
          </div>
          <p>
            {one.department.name} · {one.practitioner.name} ·{' '}
            {t('booking.staff.numberIs', { number: ticket(one.number) })}
          </p>
          <div className="row">
            {one.date === today && actions(one)}
            {movable.includes(one) && (
              <Button look="quiet" aria-pressed={one.id === moving} onClick={() => onMove(one)}>
                {t('booking.desk.move')} {one === movable[0] && <kbd>M</kbd>}
              </Button>
            )}
            {cancellable.includes(one) && (
              <CancelButton
                hospital={hospital}
                appointment={one.id}
                hint={one === cancellable[0]}
                sure={one.id === sure}
                onSure={(is) => setSure(is ? one.id : null)}
                onDone={() => {
                  setCancelled(true);
                  box.current?.focus();
                }}
              />
            )}
          </div>
        </article>
      ))}
      {missed > 0 && <p className="quiet-words small">{t('booking.staff.missed', { count: missed })}</p>}
    </section>
  );
}

/** What still is to come, today's before the others; then the rest of today and of what would have come; then the past. */
function order({ state, date }: Appointment, today: string): number {
  const alive = state === 'booked' || state === 'arrived';
  return date < today ? 3 : alive ? (date === today ? 0 : 1) : 2;
}

/** The one after `id`, round in a circle; the first when none is in hand. */
function after(all: readonly Appointment[], id: string | null): Appointment | undefined {
  return all[(all.findIndex((one) => one.id === id) + 1) % Math.max(1, all.length)];
}
