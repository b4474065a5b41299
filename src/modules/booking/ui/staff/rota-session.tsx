import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, hourOf, Problem, Tag, type TagTone } from '#web/kit/index.ts';
import { type Session, useDeskActs } from './data.ts';
import { periodWords, sessionStateWords } from './say.ts';

type Act = 'pause' | 'resume' | 'close' | 'move';

const tones: Record<Session['state'], TagTone> = { planned: 'jade', open: 'jade', paused: 'amber', closed: 'plain' };

/** One session and what can be done with it. Closing and pausing say first how many people they touch. */
export function RotaSession({ hospital, session }: { hospital: number; session: Session }) {
  const { t } = useTranslation();
  const acts = useDeskActs(hospital);
  const [asked, setAsked] = useState<Act | null>(null);
  const [place, setPlace] = useState(session.place.id);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const taken = session.total - session.free;

  async function act(what: Act) {
    setBusy(true);
    setError(null);
    const work = what === 'move' ? acts.move(session.id, place) : acts.change(session.id, what);
    await work.then(() => setAsked(null)).catch(setError);
    setBusy(false);
  }

  return (
    <li className="card stack">
      <div className="row apart">
        <div>
          <h2>
            {session.practitioner.name} <span className="quiet-words">{session.practitioner.title}</span>
          </h2>
          <p>
            {periodWords(t, session.period)} {hourOf(session.start)}–{hourOf(session.end)} · {session.place.name} ·{' '}
            {t('booking.staff.taken', { taken, total: session.total })}
          </p>
        </div>
        <Tag tone={tones[session.state]}>{sessionStateWords(t, session.state)}</Tag>
      </div>
      {session.state !== 'closed' && (
        <div className="row">
          <Button
            look="quiet"
            aria-expanded={asked === 'move'}
            onClick={() => setAsked(asked === 'move' ? null : 'move')}
          >
            {t('booking.staff.move')}
          </Button>
          {session.state === 'paused' ? (
            <Button look="quiet" busy={busy} onClick={() => void act('resume')}>
              {t('booking.staff.resume')}
            </Button>
          ) : (
            <Button
              look="quiet"
              aria-expanded={asked === 'pause'}
              onClick={() => setAsked(asked === 'pause' ? null : 'pause')}
            >
              {t('booking.staff.pause')}
            </Button>
          )}
          <Button
            look="plain"
            aria-expanded={asked === 'close'}
            onClick={() => setAsked(asked === 'close' ? null : 'close')}
          >
            {t('booking.staff.close')}
          </Button>
        </div>
      )}
      {asked === 'move' && (
        <div className="row asked">
          <RoomPicker hospital={hospital} chosen={place} onChoose={setPlace} />
          <Button busy={busy} disabled={place === session.place.id} onClick={() => void act('move')}>
            {t('booking.staff.moveDo')}
          </Button>
        </div>
      )}
      {(asked === 'pause' || asked === 'close') && (
        <div className="row asked">
          <p>
            {asked === 'pause'
              ? t('booking.staff.pauseMeans', { count: taken })
              : t('booking.staff.closeMeans', { count: taken })}
          </p>
          <Button look="danger" busy={busy} onClick={() => void act(asked)}>
            {asked === 'pause' ? t('booking.staff.pauseDo') : t('booking.staff.closeDo')}
          </Button>
        </div>
      )}
      {error !== null && <Problem error={error} />}
    </li>
  );
}

interface Place {
  id: string;
  name: string;
  building: string;
  floor: string;
}

function RoomPicker({
  hospital,
  chosen,
  onChoose,
}: {
  hospital: number;
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const { t } = useTranslation();
  const rooms = useQuery({
    queryKey: ['catalog', 'rooms', hospital],
    queryFn: () => api<{ items: Place[] }>(`/api/h/${hospital}/catalog/places?kind=room`),
    select: (answer) => answer.items,
    staleTime: 600_000,
  });
  return (
    <select
      className="input department"
      aria-label={t('booking.staff.room')}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
    >
      {rooms.data?.map(({ id, name, building, floor }) => (
        <option key={id} value={id}>
          {name} · {building} {floor}
        </option>
      ))}
    </select>
  );
}
