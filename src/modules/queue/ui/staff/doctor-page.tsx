import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, hourOf, Notice, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { CloseSession } from './close-session.tsx';
import { CurrentCard } from './current-card.tsx';
import { type DoctorSession, useDoctorActs, useDoctorToday } from './data.ts';
import { LineList } from './line-list.tsx';
import { LineStop } from './line-stop.tsx';
import { periodWords } from './say.ts';
import { SessionCounts } from './session-counts.tsx';

interface Props {
  hospital: number;
  /** What another room offers for the patient who is called or in the room. */
  forPatient?: (patient: { id: string; name: string }, department: string) => ReactNode;
  /** What another room offers for a session that is not closed. */
  forSession?: (session: DoctorSession) => ReactNode;
}

/** The doctor's day: the room, who is in it, who comes next. */
export function DoctorPage({ hospital, forPatient, forSession }: Props) {
  const { t } = useTranslation();
  const today = useDoctorToday(hospital);
  const acts = useDoctorActs(hospital);
  const [chosen, setChosen] = useState<string | null>(null);
  if (today.error && !today.data) {
    return (
      <Page title={t('queue.staff.today')}>
        <Problem error={today.error} onRetry={() => void today.refetch()} />
      </Page>
    );
  }
  if (!today.data) {
    return (
      <Page title={t('queue.staff.today')} broad>
        <Skeleton rows={[3, 12, 6]} />
      </Page>
    );
  }
  const { sessions, now } = today.data;
  const session = sessions.find((one) => one.id === chosen) ?? atNow(sessions, now);
  if (!session) {
    return (
      <Page title={t('queue.staff.today')}>
        <EmptyState icon="book" text={t('queue.staff.noSession')} />
      </Page>
    );
  }
  return (
    <Page
      title={session.place?.name ?? session.department.name}
      above={`${session.department.name} · ${periodWords(t, session.period)} ${hourOf(session.start)}–${hourOf(session.end)}`}
      broad
    >
      {sessions.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a choice of views, not a form
        <div className="row" role="group" aria-label={t('queue.staff.sessions')}>
          {sessions.map((one) => (
            <button
              key={one.id}
              type="button"
              className="day"
              aria-pressed={one.id === session.id}
              onClick={() => setChosen(one.id)}
            >
              <b>{periodWords(t, one.period)}</b>
              <small>
                {hourOf(one.start)} · {one.joint?.name ?? one.place?.name}
              </small>
            </button>
          ))}
        </div>
      )}
      {session.joint && <JointNote joint={session.joint} />}
      {session.joint?.leads === false ? null : (
        <Line session={session} acts={acts} forPatient={forPatient} forSession={forSession} />
      )}
    </Page>
  );
}

/** The line of a session, who is in the room, and what can be done. */
function Line({
  session,
  acts,
  forPatient,
  forSession,
}: Pick<Props, 'forPatient' | 'forSession'> & { session: DoctorSession; acts: ReturnType<typeof useDoctorActs> }) {
  const { t } = useTranslation();
  return (
    <>
      <SessionCounts session={session} />
      <div className="two">
        <div className="stack">
          <CurrentCard session={session} acts={acts} />
          {acts.error !== null && <Problem error={acts.error} />}
          {session.current &&
            forPatient?.({ id: session.current.patient, name: session.current.name }, session.department.id)}
          {session.state !== 'closed' && <LineStop key={`stop ${session.id}`} session={session} acts={acts} />}
          {session.state !== 'closed' && forSession?.(session)}
          {session.state !== 'closed' && <CloseSession session={session} acts={acts} />}
        </div>
        <div className="stack">
          {session.pool && <PoolNote pool={session.pool} />}
          <LineList title={t('queue.staff.waiting')} none={t('queue.staff.nobodyWaits')} people={session.waiting} />
          {session.away.length > 0 && <LineList title={t('queue.staff.away')} none="" people={session.away} />}
          {session.passed.length > 0 && <LineList title={t('queue.staff.passed')} none="" people={session.passed} />}
        </div>
      </div>
    </>
  );
}

/** That the people of this list are called by several rooms, or that this doctor helps with such a line. */
function PoolNote({ pool }: { pool: NonNullable<DoctorSession['pool']> }) {
  const { t } = useTranslation();
  return (
    <p className="quiet-words">
      {pool.part === 'shares'
        ? t('queue.staff.pool.shares', { name: pool.name })
        : t('queue.staff.pool.helps', { name: pool.name, count: pool.waiting })}
    </p>
  );
}

/** That several doctors see the patients together, and for who only takes part: under whose name the line stands. */
function JointNote({ joint }: { joint: NonNullable<DoctorSession['joint']> }) {
  const { t, i18n } = useTranslation();
  const names = joint.doctors.join(i18n.language === 'zh' ? '、' : ', ');
  return (
    <Notice title={t('queue.staff.joint', { name: joint.name, names })}>
      {!joint.leads && <p>{t('queue.staff.joint.takesPart', { doctor: joint.doctors[0] ?? '' })}</p>}
    </Notice>
  );
}

/** The session that runs now, else the next one, else the last. */
function atNow(sessions: readonly DoctorSession[], now: string): DoctorSession | undefined {
  const alive = sessions.filter((one) => one.state !== 'closed');
  return alive.find((one) => Date.parse(one.end) > Date.parse(now)) ?? alive.at(-1) ?? sessions.at(-1);
}
