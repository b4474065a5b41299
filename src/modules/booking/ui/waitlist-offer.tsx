import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, hourOf, type Lang, momentName, NextStep, navigate, Problem, price, toast } from '#web/kit/index.ts';
import { ticket } from './say.ts';
import { type Offered, useWaitlistActs } from './waitlist-data.ts';

interface Props {
  entry: Offered;
  today: string;
  /** The name of the patient, when the account looks after more than one. */
  person: string | undefined;
}

/** A place for somebody who waited: until when, one big yes, one quiet no. */
export function WaitlistOffer({ entry, today, person }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const acts = useWaitlistActs(entry.hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { offer } = entry;

  async function act(work: () => Promise<void>) {
    setBusy(true);
    setError(null);
    await work().catch(setError);
    setBusy(false);
  }
  const accept = async () => {
    const { id } = await acts.accept(entry);
    navigate(`/visits/${entry.hospital}/${id}?booked=1`);
  };
  const decline = async () => {
    await acts.decline(entry.id, offer.hold);
    toast(t('booking.wait.declined'));
  };

  const where = [entry.department.name, `${offer.practitioner.name} ${offer.practitioner.title}`, offer.place.name];
  return (
    <>
      <NextStep
        tone="soon"
        lead={[t('booking.wait.offer.lead'), person].filter(Boolean).join(' · ')}
        headline={t('booking.wait.offer.headline', { until: hourOf(offer.until) })}
        detail={
          <>
            <b>{momentName(offer.start, today, lang)}</b>
            <br />
            {where.join(' · ')}
            <br />
            {price(offer.fee, lang)}
          </>
        }
        ticket={ticket(offer.number)}
      >
        <Button look="on-jade" big wide busy={busy} onClick={() => void act(accept)}>
          {t('booking.wait.offer.accept', { time: hourOf(offer.start) })}
        </Button>
      </NextStep>
      {error !== null && <Problem error={error} />}
      <Button look="plain" wide busy={busy} onClick={() => void act(decline)}>
        {t('booking.wait.offer.decline')}
      </Button>
    </>
  );
}
