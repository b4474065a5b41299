import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  Button,
  type Lang,
  LinkButton,
  momentName,
  NextStep,
  navigate,
  Problem,
  price,
  toast,
} from '#web/kit/index.ts';
import { type Stopped, useStoppedActs } from './stopped-data.ts';

interface Props {
  one: Stopped;
  today: string;
  /** The name of the patient, when the account looks after more than one. */
  person: string | undefined;
}

/** A clinic that does not take place: what there is instead, one big yes, and two quiet ways out, all without harm. */
export function StoppedStep({ one, today, person }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useStoppedActs(one);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const given = one.now;

  async function act(work: () => Promise<unknown>) {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  }
  const agree = async () => {
    await acts.accept();
    toast(given ? t('booking.stopped.agreed') : t('booking.stopped.known'));
  };
  const take = async () => {
    const { id } = await acts.take(one.hold ?? '');
    navigate(`/visits/${one.hospital}/${id}?booked=1`);
  };
  const decline = async () => {
    await acts.decline();
    toast(t('booking.stopped.declined'));
  };
  const was = { time: momentName(one.was.start, today, lang), doctor: one.was.practitioner.name };
  // What is given instead stays until another time is booked: nobody is left without a place meanwhile.
  const other = `/book/${one.hospital}/${one.department.id}?patient=${one.patient}&instead=${one.id}`;
  return (
    <>
      <NextStep
        tone="soon"
        lead={[t('booking.stopped.lead', was), person].filter(Boolean).join(' · ')}
        headline={headline()}
        detail={detail()}
      >
        {one.outcome === 'substitute' && (
          <Button look="on-jade" big wide busy={busy} onClick={() => void act(agree)}>
            {t('booking.stopped.agree')}
          </Button>
        )}
        {one.outcome === 'held' && (
          <Button look="on-jade" big wide busy={busy} onClick={() => void act(take)}>
            {t('booking.stopped.take')}
          </Button>
        )}
        {one.outcome === 'cancelled' && (
          <LinkButton to={other} look="on-jade" big wide>
            {t('booking.stopped.other')}
          </LinkButton>
        )}
      </NextStep>
      {error !== null && <Problem error={error} />}
      {one.outcome === 'cancelled' ? (
        <Button look="plain" wide busy={busy} onClick={() => void act(agree)}>
          {t('booking.stopped.knownDo')}
        </Button>
      ) : (
        <>
          <LinkButton to={other} look="quiet" wide>
            {t('booking.stopped.other')}
          </LinkButton>
          <Button look="plain" wide busy={busy} onClick={() => void act(decline)}>
            {t('booking.stopped.decline')}
          </Button>
        </>
      )}
    </>
  );

  function headline(): string {
    if (!given) return t('booking.stopped.cancelled');
    const doctor = given.practitioner.name;
    return one.outcome === 'held' ? t('booking.stopped.held', { doctor }) : t('booking.stopped.substitute', { doctor });
  }
  function detail(): string {
    if (!given) return t('booking.stopped.noHarm');
    const [place, title] = [given.place.name, given.practitioner.title];
    const time = momentName(given.start, today, lang);
    if (one.outcome === 'held') {
      const [until, fee] = [momentName(given.until, today, lang), price(given.fee, lang)];
      return t('booking.stopped.heldUntil', { time, place, title, fee, until });
    }
    return given.start === one.was.start
      ? t('booking.stopped.sameTime', { place, title })
      : t('booking.stopped.newTime', { time, place, title });
  }
}
