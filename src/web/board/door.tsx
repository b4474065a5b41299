import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Door, Spoken } from '#modules/queue/ui/board/index.tsx';
import { callKey } from './board-view.ts';
import './door.css';
import './rare-words.ts';
import { Lines } from './lines.tsx';
import { useBoardTime } from './use-board-time.ts';
import { useVoice, type VoiceSettings } from './use-voice.ts';
import { useWhole } from './use-whole.ts';

/** The screen beside the door of one room: who sees patients here, who may come in, who is next. */
export function DoorScreen({
  hospital,
  room,
  voice = null,
}: {
  hospital: number;
  room: string;
  voice?: VoiceSettings | null;
}) {
  const { t } = useTranslation();
  const { whole: door, state, gone } = useWhole<Door>(`/api/h/${hospital}/queue/doors/${encodeURIComponent(room)}`);
  const time = useBoardTime(door?.now ?? null);
  const calling = useMemo(() => spokenOf(door), [door]);
  const { saying, silenced } = useVoice(calling, voice, time.now);
  const name = door?.place.name ?? t('web.door.title');
  useEffect(() => {
    document.title = name;
  }, [name]);
  if (gone) return <p className="board-none">{t('web.door.gone')}</p>;
  return (
    <main className="board door">
      <header>
        <h1>{name}</h1>
        <time>{time.shown}</time>
      </header>
      <Lines state={state} silenced={silenced} />
      {door?.doctor && <Doctor doctor={door.doctor} />}
      {door && (
        <Now door={door} flashes={saying !== null && calling[0] !== undefined && callKey(calling[0]) === saying} />
      )}
      {door && door.state !== 'empty' && <Next door={door} />}
    </main>
  );
}

function spokenOf(door: Door | null): Spoken[] {
  return door?.called ? [{ ...door.called, room: door.place.name, sameName: false }] : [];
}

/** Nobody's picture is kept yet: the surname stands in the place of the photograph. */
function Doctor({ doctor }: { doctor: NonNullable<Door['doctor']> }) {
  return (
    <section className="door-doctor">
      <span className="door-photo" aria-hidden="true">
        {[...doctor.name][0]}
      </span>
      <p>
        <b className="door-name">{doctor.name}</b>
        <span className="door-title">{doctor.title}</span>
        <span className="door-department">{doctor.department}</span>
      </p>
    </section>
  );
}

function Now({ door: { called, state, waiting }, flashes }: { door: Door; flashes: boolean }) {
  const { t } = useTranslation();
  if (!called) {
    const words = { paused: t('web.door.paused'), empty: t('web.door.empty'), open: t('web.door.nobody') };
    return (
      <p className={`door-now none ${state}`}>{state === 'open' && waiting > 0 ? t('web.door.soon') : words[state]}</p>
    );
  }
  const inside = called.state === 'in_room';
  return (
    <section
      key={callKey(called)}
      className={['door-now', inside ? 'inside' : 'come', flashes && 'flash'].filter(Boolean).join(' ')}
    >
      <h2>{inside ? t('web.door.inside') : t('web.door.come')}</h2>
      <p aria-live="polite">
        <b className="board-number">{called.number}</b> <span className="board-name">{called.name}</span>
      </p>
      {state === 'paused' && <p className="door-paused">{t('web.door.paused')}</p>}
    </section>
  );
}

function Next({ door: { next, waiting } }: { door: Door }) {
  const { t } = useTranslation();
  return (
    <footer>
      <section aria-label={t('web.door.next')}>
        <h2>{t('web.door.next')}</h2>
        <ul>
          {next.map((number) => (
            <li key={number}>{number}</li>
          ))}
          {next.length === 0 && <li aria-hidden="true">—</li>}
        </ul>
      </section>
      <section>
        <p>{t('web.door.waiting', { count: waiting })}</p>
      </section>
    </footer>
  );
}
