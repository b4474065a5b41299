import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, hourOf, LinkButton, NextStep, type NextStepProps, Problem } from '#web/kit/index.ts';
import { type Mine, useCheckIn } from './data.ts';
import { sayWait, useWait } from './waits.ts';

interface Props {
  item: Mine;
  now: string;
  /** On the visit's own page the button that leads there is left out. */
  onPage?: boolean;
  /** Several people have visits today: say whose this is. */
  withName?: boolean;
}

/** The next step of a visit of today: come, check in, wait, go in. */
export function QueueStep({ item, now, onPage = false, withName = false }: Props) {
  const { t } = useTranslation();
  const checkIn = useCheckIn(item.hospital);
  const wait = useWait(item);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function arrive() {
    setBusy(true);
    setError(null);
    try {
      await checkIn(item.appointment);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  }

  const room = item.place?.name ?? item.department.name;
  const area = item.waitingArea?.name ?? item.department.name;
  const said = words();
  const { canCheckIn } = item;
  return (
    <>
      <NextStep
        ticket={item.number}
        {...said}
        lead={[t('queue.next'), withName && item.patient.name, said.lead].filter(Boolean).join(' · ')}
      >
        {button()}
      </NextStep>
      {error !== null && <Problem error={error} />}
    </>
  );

  function words(): Pick<NextStepProps, 'lead' | 'headline' | 'detail' | 'tone'> {
    switch (item.state) {
      case 'waiting':
        return {
          lead: item.backFromTests ? t('queue.waiting.results') : t('queue.waiting.lead', { room }),
          headline:
            item.ahead === 0 ? t('queue.waiting.nextIsYou') : t('queue.waiting.ahead', { count: item.ahead ?? 0 }),
          detail: (
            <>
              {wait && !item.stopped && (
                <>
                  <strong>{sayWait(t, wait)}</strong>
                  <br />
                </>
              )}
              {waitingWords()}
            </>
          ),
        };
      case 'called':
        return {
          tone: 'soon',
          lead: item.department.name,
          headline: t('queue.called.go', { room }),
          detail: t('queue.called.doctor', { doctor: item.doctor.name }),
        };
      case 'in_room':
        return { tone: 'calm', lead: room, headline: t('queue.inRoom'), detail: item.doctor.name };
      case 'absent':
        return {
          tone: 'soon',
          lead: item.department.name,
          headline: t('queue.absent'),
          detail: item.canCheckIn ? t('queue.absent.how', { area }) : t('queue.missed.how'),
        };
      case 'away':
        return {
          tone: 'soon',
          lead: item.department.name,
          headline: t('queue.away'),
          detail: t('queue.away.how', { area, doctor: item.doctor.name }),
        };
      case 'results_open':
        return {
          tone: 'soon',
          lead: item.department.name,
          headline: t('queue.results.open'),
          detail: t('queue.results.how'),
        };
      case 'done':
        return { tone: 'calm', lead: item.department.name, headline: t('queue.done'), detail: t('queue.done.detail') };
      case 'no_show':
      case 'not_seen':
        return { tone: 'calm', lead: item.department.name, headline: t('queue.missed'), detail: t('queue.missed.how') };
      default:
        return coming();
    }
  }

  function waitingWords(): string {
    if (item.canCheckIn) return t('queue.waiting.signIn');
    if (item.stopped) return t('queue.waiting.stopped');
    if (item.toTheRoom) return t('queue.waiting.toRoom', { room, number: item.number });
    return t('queue.waiting.where', { area, number: item.number });
  }

  function coming(): Pick<NextStepProps, 'lead' | 'headline' | 'detail' | 'tone'> {
    const lead = `${item.department.name} ${item.doctor.name}`;
    const where = t('queue.coming.where', { area, time: hourOf(item.slotStart) });
    if (item.canCheckIn) return { lead, headline: t('queue.coming.arrived'), detail: where };
    if (Date.parse(now) > Date.parse(item.checkInUntil))
      return { tone: 'calm', lead, headline: t('queue.missed'), detail: t('queue.missed.how') };
    const time = hourOf(item.slotStart);
    if (!item.signInNeeded)
      return { lead, headline: t('queue.coming.at', { time }), detail: t('queue.coming.noSignIn', { time, area }) };
    const from = hourOf(item.checkInFrom);
    return {
      lead,
      headline: t('queue.coming.at', { time }),
      detail: t('queue.coming.from', { from, area }),
    };
  }

  function button(): ReactNode {
    if (canCheckIn)
      return (
        <Button look="on-jade" big wide busy={busy} onClick={() => void arrive()}>
          {item.state === 'away' ? t('queue.away.checkIn') : t('queue.checkIn')}
        </Button>
      );
    if (item.state === 'done' || item.state === 'no_show' || item.state === 'not_seen')
      return (
        <LinkButton to="/book" look="on-jade" big wide>
          {t('queue.again')}
        </LinkButton>
      );
    if (onPage) return null;
    return (
      <LinkButton to={`/visits/${item.hospital}/${item.appointment}`} look="on-jade" big wide>
        {item.state === 'waiting' ? t('queue.look') : t('queue.open')}
      </LinkButton>
    );
  }
}
