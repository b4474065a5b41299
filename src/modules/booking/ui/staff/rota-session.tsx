import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, hourOf, Input, Problem, Tag, type TagTone } from '#web/kit/index.ts';
import { AddPlace, type Person } from './add-place.tsx';
import { ClinicTag } from './clinic-tag.tsx';
import type { Session } from './data.ts';
import { periodWords, sessionStateWords } from './say.ts';
import { SessionHistory } from './session-history.tsx';
import { SessionPlaces } from './shares/session-places.tsx';
import { useSlotClassActs } from './slot-class-data.ts';
import { StopPanel } from './stop/stop-panel.tsx';
import { VisitCounts } from './visit-counts.tsx';

type Act = 'pause' | 'resume' | 'close' | 'move';
type Asked = Exclude<Act, 'resume'> | 'add' | 'history' | 'places';

const tones: Record<Session['state'], TagTone> = { planned: 'plain', open: 'jade', paused: 'amber', closed: 'plain' };

interface Props {
  hospital: number;
  today: string;
  session: Session;
  adds: boolean;
  stories: boolean;
  find: (onChoose: (person: Person) => void) => ReactNode;
}

/** One session and what can be done with it. Closing and pausing say first how many people they touch. */
export function RotaSession({ hospital, today, session, adds, stories, find }: Props) {
  const { t } = useTranslation();
  const acts = useSlotClassActs(hospital);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [reason, setReason] = useState('');
  const [place, setPlace] = useState(session.place.id);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const taken = session.booked;

  async function act(what: Act) {
    setBusy(true);
    setError(null);
    const work = what === 'move' ? acts.move(session.id, place, reason) : acts.change(session.id, what, reason);
    await work.then(() => open(null)).catch(setError);
    setBusy(false);
  }
  function open(what: Asked | null) {
    setAsked(what);
    setReason('');
    setError(null);
  }
  const ask = (what: Asked, words: string, look: 'quiet' | 'plain' = 'quiet') => (
    <Button look={look} aria-expanded={asked === what} onClick={() => open(asked === what ? null : what)}>
      {words}
    </Button>
  );
  const why = (
    <Input
      label={t('booking.flow.why')}
      maxLength={200}
      autoComplete="off"
      value={reason}
      onChange={(event) => setReason(event.target.value)}
    />
  );

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
          <ClinicTag session={session} />
          <VisitCounts session={session} today={today} />
        </div>
        <Tag tone={tones[session.state]}>{sessionStateWords(t, session.state)}</Tag>
      </div>
      <div className="row">
        {session.state !== 'closed' && (
          <>
            {adds && ask('add', t('booking.added.title'))}
            {ask('move', t('booking.staff.move'))}
            {session.state === 'open' && ask('pause', t('booking.staff.pause'))}
            {session.state === 'paused' && (
              <Button look="quiet" busy={busy} onClick={() => void act('resume')}>
                {t('booking.staff.resume')}
              </Button>
            )}
            {ask('close', t('booking.staff.close'), 'plain')}
          </>
        )}
        {ask('history', t('booking.flow.changes'), 'plain')}
        {stories && ask('places', t('booking.shares.ofSession'), 'plain')}
      </div>
      {asked === 'add' && <AddPlace {...{ hospital, today, session, find }} />}
      {asked === 'places' && <SessionPlaces hospital={hospital} slots={session.slots} />}
      {asked === 'history' && <SessionHistory hospital={hospital} session={session.id} today={today} />}
      {asked === 'move' && (
        <div className="row asked">
          <RoomPicker hospital={hospital} chosen={place} onChoose={setPlace} />
          {why}
          <Button busy={busy} disabled={place === session.place.id} onClick={() => void act('move')}>
            {t('booking.staff.moveDo')}
          </Button>
        </div>
      )}
      {asked === 'pause' && (
        <div className="row asked">
          <p>{t('booking.staff.pauseMeans', { count: taken })}</p>
          {why}
          <Button look="danger" busy={busy} onClick={() => void act(asked)}>
            {t('booking.staff.pauseDo')}
          </Button>
        </div>
      )}
      {asked === 'close' && <StopPanel hospital={hospital} session={session.id} onDone={() => setAsked(null)} />}
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
