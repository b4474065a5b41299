import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, NextStep, Notice, Problem, Skeleton } from '#web/kit/index.ts';
import { type SignCall, useMySign, useSignActs, useSignCall } from './data.ts';
import { Room } from './room.tsx';

/** The side that asks for an interpreter: call, wait with one's place in the line, meet, and the end. */
export function Guest({ hospital, desk, patient }: { hospital: number; desk: boolean; patient?: string | undefined }) {
  const { data, error, refetch } = useMySign(hospital);
  const acts = useSignActs(hospital);
  const [kept, setKept] = useState<SignCall | null>(null);
  const open = data?.call?.side === 'guest' ? data.call : null;
  // The end of a call is still shown when the server speaks of none any more.
  if (open && open.id !== kept?.id) setKept(open);
  const call = open ?? kept;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[10]} />;
  if (!call) return <Ask hospital={hospital} desk={desk} patient={patient} />;
  return (
    <Call
      key={call.id}
      hospital={hospital}
      first={call}
      onDone={async () => {
        await acts.refresh();
        setKept(null);
      }}
    />
  );
}

function Ask({ hospital, desk, patient }: { hospital: number; desk: boolean; patient: string | undefined }) {
  const { t } = useTranslation();
  const acts = useSignActs(hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  async function ask() {
    setBusy(true);
    setError(null);
    await acts.ask(desk, patient).catch(setError);
    setBusy(false);
  }
  return (
    <>
      <p>{desk ? t('servicedesk.sign.deskWhy') : t('servicedesk.sign.camera')}</p>
      {error !== null && <Problem error={error} />}
      <Button big wide busy={busy} onClick={() => void ask()}>
        {t('servicedesk.sign.ask')}
      </Button>
    </>
  );
}

function Call(props: { hospital: number; first: SignCall; onDone: () => Promise<void> }) {
  const { t } = useTranslation();
  const call = useSignCall(props.hospital, props.first);
  const acts = useSignActs(props.hospital);
  const [error, setError] = useState<unknown>(null);
  if (call.state === 'taken') return <Room hospital={props.hospital} call={call} />;
  if (call.state !== 'waiting')
    return (
      <>
        <Over call={call} />
        <Button wide onClick={() => void props.onDone()}>
          {t('servicedesk.sign.back')}
        </Button>
      </>
    );
  return (
    <>
      <NextStep
        tone="soon"
        lead={t('servicedesk.sign.title')}
        headline={call.ahead === 0 ? t('servicedesk.sign.nextUp') : t('servicedesk.sign.ahead', { count: call.ahead })}
        detail={t('servicedesk.sign.stay')}
      />
      {error !== null && <Problem error={error} />}
      <Button look="plain" wide onClick={() => void acts.end(call.id).catch(setError)}>
        {t('servicedesk.sign.giveUp')}
      </Button>
    </>
  );
}

/** How long it was, and that nothing of it is kept. */
export function Over({ call }: { call: SignCall }) {
  const { t } = useTranslation();
  if (call.state === 'withdrawn') return <Notice title={t('servicedesk.sign.withdrawn')} />;
  const minutes = Math.max(1, Math.round(call.seconds / 60));
  return (
    <Notice tone="good" title={t('servicedesk.sign.over', { minutes })}>
      <p>{t('servicedesk.sign.nothingKept')}</p>
    </Notice>
  );
}
