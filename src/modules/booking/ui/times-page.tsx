import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  dateOf,
  EmptyState,
  hourOf,
  type Lang,
  LinkButton,
  minutesFrom,
  monthDay,
  Notice,
  navigate,
  Page,
  Problem,
  Skeleton,
  useLocation,
} from '#web/kit/index.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { type Session, useBookingActs, useDays, usePreflight, useSessions } from './data.ts';
import { DayStrip } from './day-strip.tsx';
import { byDoctor, DoctorCard, opensNext } from './doctor-card.tsx';
import { InsteadNotice } from './instead-notice.tsx';
import { keepHold, keptHold } from './kept-hold.ts';
import { RefusedHold } from './refused-hold.tsx';
import { useStopped } from './stopped-data.ts';
import { WaitlistJoin } from './waitlist-join.tsx';
import { type Person, WhoCard } from './who-card.tsx';

interface Props {
  hospital: { id: number; name: string };
  department: { id: string; name: string; intro: string; campus: string };
  /** null: nobody is signed in. undefined: not known yet. */
  people: readonly Person[] | null | undefined;
  now: string;
  today: string;
  /** What other rooms say about the department, and about one doctor. */
  about?: ReactNode;
  aboutDoctor?: (doctor: { id: string; name: string }) => ReactNode;
}

/**
 * Third step: for whom, which day, which doctor, which time. All choices stand in the address, so that registering
 * somebody or signing in comes back to the same slot.
 */
export function TimesPage({ hospital, department, people, now, today, about, aboutDoctor }: Props) {
  const { t, i18n } = useTranslation();
  const { query } = useLocation();
  const acts = useBookingActs(hospital.id);
  const [kept, setKept] = useState(keptHold);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const asked = query.get('patient');
  const patient = people?.find((one) => one.id === asked)?.id ?? people?.[0]?.id ?? null;
  const days = useDays(hospital.id, department.id, patient);
  const date = query.get('date') ?? days.data?.find((day) => day.free > 0)?.date ?? days.data?.[0]?.date ?? null;
  const sessions = useSessions(hospital.id, department.id, date, patient);
  const open = query.get('session') ?? (sessions.data?.length === 1 ? (sessions.data[0]?.id ?? null) : null);
  const session = sessions.data?.find((one) => one.id === open) ?? null;
  const slot = session?.slots.find((one) => one.id === query.get('slot') && one.state === 'free') ?? null;
  const check = usePreflight(hospital.id, patient, session?.id ?? null);

  const stopped = useStopped([hospital], people !== null && query.has('instead'));
  const instead = stopped.open.find((one) => one.id === query.get('instead') && one.patient === patient) ?? null;

  const here = `/book/${hospital.id}/${department.id}`;
  const choose = (part: Record<string, string | null>) => {
    for (const [name, value] of Object.entries(part)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    setError(null);
    navigate(`${here}?${query}`, { replace: true, stay: true });
  };

  async function hold() {
    if (!slot || !patient || !session) return;
    setBusy(true);
    setError(null);
    try {
      const made = { hold: await acts.hold(slot.id, patient), session, patient };
      keepHold(made);
      setKept(made);
      query.set('hold', made.hold.id);
      navigate(`${here}?${query}`);
    } catch (failure) {
      setError(failure);
      await sessions.refetch();
    } finally {
      setBusy(false);
    }
  }

  const confirming = kept?.hold.id === query.get('hold') ? kept : null;
  // Whoever goes back, by our button or the browser's, gives the place back to the others.
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts is made anew in every render
  useEffect(() => {
    if (!kept || confirming) return;
    keepHold(null);
    setKept(null);
    void acts.release(kept.hold.id).catch(() => undefined); // it expires by itself
  }, [kept, confirming]);

  if (confirming) {
    const person = people?.find((one) => one.id === confirming.patient)?.name ?? '';
    const leave = () => {
      query.delete('hold');
      navigate(`${here}?${query}`, { replace: true });
    };
    return <ConfirmStep {...{ hospital, department, kept: confirming, person, now, today, leave, instead }} />;
  }

  const bookable = slot !== null && check.data?.ok !== false;
  const opensOf = (half: readonly Session[]) => {
    const at = opensNext(half);
    return at && `${monthDay(dateOf(at), i18n.language as Lang)} ${hourOf(at)}`;
  };

  return (
    <Page
      title={t('booking.times.title')}
      above={`${t('booking.times.step')} · ${department.name} · ${department.campus}`}
      back={`/book/${hospital.id}`}
    >
      {about}
      <WhoCard
        people={people}
        chosen={patient}
        onChoose={(id) => choose({ patient: id })}
        back={`${here}?${query}`}
        hospital={hospital.id}
      />
      {instead && <InsteadNotice one={instead} today={today} />}
      {days.error && <Problem error={days.error} onRetry={() => void days.refetch()} />}
      {!days.data && !days.error && <Skeleton rows={[[5, 4], 6, 6]} />}
      {days.data && (
        <DayStrip
          days={days.data}
          chosen={date}
          today={today}
          onChoose={(next) => choose({ date: next, session: null, slot: null })}
        />
      )}
      {sessions.error && <Problem error={sessions.error} onRetry={() => void sessions.refetch()} />}
      {date && !sessions.data && !sessions.error && <Skeleton rows={[6, 6]} />}
      {sessions.data?.length === 0 && <EmptyState icon="book" text={t('booking.times.noDoctor')} />}
      {byDoctor(sessions.data ?? []).map((half) => {
        const mine = half.find((one) => one.id === session?.id) ?? null;
        return (
          <DoctorCard
            key={half[0]?.joint ? half[0].id : half[0]?.practitioner.id}
            sessions={half}
            open={mine}
            check={mine && patient ? check : null}
            slot={slot?.id ?? null}
            onOpen={(id) => choose({ session: id, slot: null })}
            onSlot={(id) => choose({ slot: id })}
            about={half[0] && !half[0].joint && aboutDoctor?.(half[0].practitioner)}
          >
            {date && isFull(half, now) && (
              <WaitlistJoin
                hospital={hospital.id}
                department={department.id}
                practitioner={half[0]?.practitioner.id ?? ''}
                date={date}
                patient={patient}
                opens={opensOf(half)}
              />
            )}
          </DoctorCard>
        );
      })}
      {(error !== null || bookable) && (
        <div className="foot stack">
          {error !== null && (
            <RefusedHold
              error={error}
              sessions={sessions.data ?? []}
              onChoose={(id, other) => choose({ session: id, slot: other })}
            />
          )}
          {bookable && keep()}
        </div>
      )}
    </Page>
  );

  function keep() {
    if (patient)
      return (
        <Button big wide busy={busy} onClick={() => void hold()}>
          {t('booking.times.hold', { time: hourOf(slot?.start ?? '') })}
        </Button>
      );
    if (people !== null) return <Notice title={t('booking.times.who')} />;
    return (
      <LinkButton to={`/sign-in?to=${encodeURIComponent(`${here}?${query}`)}`} big wide>
        {t('booking.times.signIn')}
      </LinkButton>
    );
  }
}

/** Nothing to book all day, and a half day that has not begun to wait for. */
function isFull(sessions: readonly Session[], now: string): boolean {
  const running = sessions.filter((one) => one.state !== 'closed');
  return running.every((one) => one.free === 0) && running.some((one) => minutesFrom(now, one.start) > 0);
}
