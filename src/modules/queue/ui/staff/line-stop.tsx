import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, hourOf, Input, Notice } from '#web/kit/index.ts';
import type { DoctorSession, useDoctorActs } from './data.ts';

/** Stops calling for a while, with why; while it is stopped the one step is to go on. */
export function LineStop({ session, acts }: { session: DoctorSession; acts: ReturnType<typeof useDoctorActs> }) {
  const { t } = useTranslation();
  const { stop } = session;
  if (stop)
    return (
      <Notice tone="soon" title={t('queue.staff.stopped', { at: hourOf(stop.at), by: stop.by })}>
        <p>{stop.reason}</p>
        <p>{t('queue.staff.stoppedMeans')}</p>
        <Button busy={acts.busy} onClick={() => void acts.reopen(session.id)}>
          {t('queue.staff.goOn')}
        </Button>
      </Notice>
    );
  return <AskWhy busy={acts.busy} onStop={(reason) => acts.stop(session.id, reason)} />;
}

const LEAST = 2;

/** The first press asks why, the second stops. */
export function AskWhy({
  busy,
  onStop,
  room,
}: {
  busy: boolean;
  room?: string;
  onStop: (reason: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < LEAST;
  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (tooShort || busy) return;
    await onStop(reason.trim());
    setAsked(false);
    setTried(false);
  }
  if (!asked)
    return (
      <div>
        <Button look="plain" aria-label={room && `${t('queue.staff.stop')} ${room}`} onClick={() => setAsked(true)}>
          {t('queue.staff.stop')}
        </Button>
      </div>
    );
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <Input
        label={t('queue.staff.stopWhy')}
        maxLength={500}
        autoComplete="off"
        value={reason}
        wrong={tried && tooShort ? t('queue.staff.stopShort') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="row">
        <Button type="submit" look="danger" busy={busy}>
          {t('queue.staff.stop')}
        </Button>
        <Button look="plain" onClick={() => setAsked(false)}>
          {t('queue.staff.stopNot')}
        </Button>
      </div>
    </form>
  );
}
