import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { hourOf, type Lang, Notice, SlotGrid, weekdayName } from '#web/kit/index.ts';
import { ClinicTag } from './clinic-tag.tsx';
import { type Session, type Target, Via } from './data.ts';
import { periodWords, sessionStateWords, slotNote } from './say.ts';

interface Props {
  session: Session;
  chosen: string | null;
  onChoose: (target: Target) => void;
}

export const isRunning = ({ state }: Session): boolean => state === 'open' || state === 'planned';

/** The start times of one session. */
export function SessionSlots({ session, chosen, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const via = useContext(Via);
  const ours = session.slots.filter((slot) => slot.share === 'tier' && slot.state === 'free').length;
  return (
    <>
      <div className="row apart">
        <h2>
          {weekdayName(session.date, i18n.language as Lang)} {periodWords(t, session.period)} ·{' '}
          {session.practitioner.name}
        </h2>
        <span className="quiet-words">
          {session.place.name} · {t('booking.staff.left', { free: session.free, total: session.total })}
        </span>
      </div>
      <ClinicTag session={session} />
      {via === 'partner' && ours > 0 && <p className="quiet-words">{t('booking.staff.tierTimes', { count: ours })}</p>}
      {!isRunning(session) && <Notice tone="soon" title={sessionStateWords(t, session.state)} />}
      <SlotGrid
        label={t('booking.staff.times')}
        chosen={chosen}
        slots={session.slots
          .filter((slot) => slot.state !== 'kept')
          .map((slot) => ({
            id: slot.id,
            label: hourOf(slot.start),
            free: slot.state === 'free' ? slot.free : 0,
            note: slotNote(t, slot),
          }))}
        onChoose={(slotId) => {
          const slot = session.slots.find((one) => one.id === slotId);
          if (slot) onChoose({ session, slot: { id: slot.id, start: slot.start } });
        }}
      />
    </>
  );
}
