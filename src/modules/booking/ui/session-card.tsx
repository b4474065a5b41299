import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Avatar, Button, hourOf, type Lang, Notice, Problem, price, Skeleton, SlotGrid, Tag } from '#web/kit/index.ts';
import type { Preflight, Session } from './data.ts';
import { PreflightList } from './preflight-list.tsx';
import { periodName } from './say.ts';

interface Props {
  session: Session;
  open: boolean;
  check: UseQueryResult<Preflight> | null;
  patient: string | null;
  slot: string | null;
  onOpen: () => void;
  onSlot: (id: string) => void;
}

/** One doctor's half day. Opened, it first says whether this person may book, then shows the times. */
export function SessionCard({ session, open, check, patient, slot, onOpen, onSlot }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const bookable = session.state === 'open' && session.free > 0;
  const hours = `${periodName(t, session.period)} ${hourOf(session.start)}–${hourOf(session.end)}`;
  const slots = session.slots.filter((one) => one.state !== 'past');
  return (
    <section className="card stack" aria-label={`${session.practitioner.name} ${hours}`}>
      <div className="row doctor">
        <Avatar name={session.practitioner.name} />
        <div className="grow">
          <h2>
            {session.practitioner.name} <Tag tone="jade">{session.practitioner.title}</Tag>
          </h2>
          <p className="quiet-words">
            {hours} · {price(session.fee, lang)}
          </p>
        </div>
        <p>
          {bookable ? (
            t('web.free', { count: session.free })
          ) : (
            <Tag tone={session.state === 'open' ? 'plain' : 'cinnabar'}>
              {session.state === 'open' ? t('web.full') : t('booking.session.stopped')}
            </Tag>
          )}
        </p>
      </div>
      {!open && bookable && (
        <Button
          look="quiet"
          wide
          onClick={onOpen}
          aria-label={`${t('booking.session.open')} ${session.practitioner.name} ${hours}`}
        >
          {t('booking.session.open')}
        </Button>
      )}
      {open && (
        <>
          {patient && check && <CheckBlock check={check} />}
          {slots.length > 0 ? (
            <SlotGrid
              label={t('booking.session.times', { doctor: session.practitioner.name })}
              slots={slots.map((one) => ({
                id: one.id,
                label: hourOf(one.start),
                free: one.state === 'free' ? one.free : 0,
              }))}
              chosen={slot}
              onChoose={onSlot}
            />
          ) : (
            <Notice title={t('booking.session.over')} />
          )}
        </>
      )}
    </section>
  );
}

function CheckBlock({ check }: { check: UseQueryResult<Preflight> }) {
  if (check.error) return <Problem error={check.error} onRetry={() => void check.refetch()} />;
  if (!check.data) return <Skeleton rows={[2.75]} />;
  return <PreflightList check={check.data} />;
}
