import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Avatar,
  dateOf,
  hourOf,
  type Lang,
  monthDay,
  Notice,
  Problem,
  price,
  Skeleton,
  SlotGrid,
  Tag,
  weekdayName,
} from '#web/kit/index.ts';
import { clinicLine } from './clinic-line.ts';
import type { Preflight, Session } from './data.ts';
import { PreflightList } from './preflight-list.tsx';
import { periodName, visitNote, visitWords } from './say.ts';

interface Props {
  /** The half days of one doctor on one day. */
  sessions: readonly Session[];
  /** The opened one, if it is this doctor's. */
  open: Session | null;
  check: UseQueryResult<Preflight> | null;
  slot: string | null;
  onOpen: (session: string) => void;
  onSlot: (id: string) => void;
  /** A way to read who this is. */
  about?: ReactNode;
  /** Below the half days: what can be done where all of them are full. */
  children?: ReactNode;
}

/** One doctor: who, and which half days. An opened one first says whether this person may book, then shows the times. */
export function DoctorCard({ sessions, open, check, slot, onOpen, onSlot, about, children }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { practitioner: doctor, joint } = sessions[0]!;
  const comma = lang === 'zh' ? '、' : ', ';
  const lines = sessions.flatMap((one) => clinicLine(t, lang, { ...one, joint: null }, 'booking.joint.with') ?? []);
  return (
    <section className="card stack" aria-label={joint?.name ?? doctor.name}>
      <div className="row doctor">
        <Avatar name={joint?.name ?? doctor.name} />
        <div className="grow">
          {joint ? (
            <>
              <h2>{joint.name}</h2>
              <p>{t('booking.joint.together', { names: [doctor, ...joint.with].map(titled).join(comma) })}</p>
            </>
          ) : (
            <h2>
              {doctor.name} <Tag tone="jade">{doctor.title}</Tag>
            </h2>
          )}
          <p className="quiet-words">{price(sessions[0]!.fee, lang)}</p>
        </div>
      </div>
      {about}
      <div className="periods">
        {sessions.map((session) => (
          <HalfDay
            key={session.id}
            session={session}
            doctor={doctor.name}
            open={session.id === open?.id}
            onOpen={() => onOpen(session.id)}
          />
        ))}
      </div>
      {[...new Set(lines)].map((line) => (
        <p key={line}>
          <Tag tone="indigo">{line}</Tag>
        </p>
      ))}
      {children}
      {open && (
        <>
          {check && <CheckBlock check={check} />}
          {/* What stands in the way comes first; the address keeps the time until it is mended. */}
          {check?.data?.ok !== false && <Times session={open} slot={slot} onSlot={onSlot} />}
        </>
      )}
    </section>
  );
}

const titled = ({ name, title }: { name: string; title: string }): string => `${name} ${title}`;

function HalfDay(props: { session: Session; doctor: string; open: boolean; onOpen: () => void }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const { session, open } = props;
  const bookable = session.state === 'open' && session.free > 0;
  // Not full: what is left opens to this person later.
  const opensAt = !bookable && session.state === 'open' ? opensNext([session]) : null;
  return (
    <button
      type="button"
      className={opensAt ? 'slot later' : 'slot'}
      aria-pressed={open}
      disabled={!bookable}
      onClick={props.onOpen}
    >
      <span className="only-heard">{props.doctor} </span>
      {periodName(t, session.period)}
      <small>
        {' '}
        {hourOf(session.start)}–{hourOf(session.end)} {opensAt === null && room()}
      </small>
      {opensAt && <small>{t('booking.visit.keptUntil', { when: dayHour(opensAt, lang) })}</small>}
    </button>
  );

  function room(): string {
    if (bookable) return t('web.free', { count: session.free });
    return session.state === 'open' ? t('web.full') : t('booking.session.stopped');
  }
}

function Times({ session, slot, onSlot }: { session: Session; slot: string | null; onSlot: (id: string) => void }) {
  const { t } = useTranslation();
  const slots = session.slots.filter((one) => one.state !== 'past' && one.state !== 'kept');
  if (slots.length === 0) return <Notice title={t('booking.session.over')} />;
  return (
    <>
      <SlotGrid
        label={t('booking.session.times', { doctor: session.practitioner.name })}
        slots={slots.map((one) => ({
          id: one.id,
          label: hourOf(one.start),
          free: one.state === 'free' ? one.free : 0,
          note: visitNote(t, one.visit),
        }))}
        chosen={slot}
        onChoose={onSlot}
      />
      {session.visitKind && <p className="quiet-words">{visitWords(t, session.visitKind)}</p>}
      <Later session={session} />
    </>
  );
}

const dayHour = (instant: string, lang: Lang): string => `${monthDay(dateOf(instant), lang)} ${hourOf(instant)}`;

/** When the first of the places that are not for this person yet opens; null when there is none. */
export function opensNext(sessions: readonly Session[]): string | null {
  const kept = sessions.flatMap(({ slots }) => slots.filter((one) => one.state === 'kept').map((one) => one.opensAt));
  return kept.filter((opensAt) => opensAt !== null).sort()[0] ?? null;
}

/** Times that are not for everybody yet: how many, and from when. */
function Later({ session }: { session: Session }) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const later = session.slots.flatMap((one) => one.opensAt ?? []);
  const first = later.sort()[0];
  if (!first) return null;
  const when = `${weekdayName(dateOf(first), lang)} ${dayHour(first, lang)}`;
  return <p className="quiet-words">{t('booking.session.later', { count: later.length, when })}</p>;
}

function CheckBlock({ check }: { check: UseQueryResult<Preflight> }) {
  if (check.error) return <Problem error={check.error} onRetry={() => void check.refetch()} />;
  if (!check.data) return <Skeleton rows={[2.75]} />;
  return <PreflightList check={check.data} />;
}

/** Sessions of a day by doctor, in the order of their first half day; a joint clinic stands by itself, with its own price. */
export function byDoctor(sessions: readonly Session[]): Session[][] {
  const groups = new Map<string, Session[]>();
  for (const one of sessions) {
    const key = one.joint ? one.id : one.practitioner.id;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}
