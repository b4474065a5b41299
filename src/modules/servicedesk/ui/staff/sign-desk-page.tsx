import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Card, EmptyState, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { type SignCall, useMySign, useSignActs, useSignCall } from '../sign/data.ts';
import { Guest, Over } from '../sign/guest.tsx';
import { Room } from '../sign/room.tsx';
import { useSignLine } from './data.ts';
import { SignLog } from './sign-log.tsx';

/** 手语翻译: interpreters take calls; a desk calls one for whoever stands before it. */
export function SignDeskPage({ hospital, interprets }: { hospital: number; interprets: boolean }) {
  const { t } = useTranslation();
  return (
    <Page title={t('servicedesk.staff.sign')} below={interprets ? t('servicedesk.staff.signWhy') : undefined}>
      {interprets ? <Interpreter hospital={hospital} /> : <Guest hospital={hospital} desk />}
    </Page>
  );
}

function Interpreter({ hospital }: { hospital: number }) {
  const mine = useMySign(hospital);
  const [kept, setKept] = useState<SignCall | null>(null);
  const open = mine.data?.call?.side === 'interpreter' ? mine.data.call : null;
  if (open && open.id !== kept?.id) setKept(open);
  if (mine.error) return <Problem error={mine.error} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Skeleton rows={[8]} />;
  const call = open ?? kept;
  if (call) return <Taken key={call.id} hospital={hospital} first={call} onDone={() => setKept(null)} />;
  return <Line hospital={hospital} />;
}

function Taken(props: { hospital: number; first: SignCall; onDone: () => void }) {
  const { t } = useTranslation();
  const call = useSignCall(props.hospital, props.first);
  const acts = useSignActs(props.hospital);
  if (call.state === 'taken') return <Room hospital={props.hospital} call={call} />;
  return (
    <>
      <Over call={call} />
      <Button onClick={() => void acts.refresh().then(props.onDone)}>{t('servicedesk.staff.toLine')}</Button>
    </>
  );
}

function Line({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSignLine(hospital);
  const acts = useSignActs(hospital);
  const [wrong, setWrong] = useState<unknown>(null);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[8, 8]} />;
  return (
    <>
      {wrong !== null && <Problem error={wrong} />}
      {data.waiting.length === 0 && <EmptyState text={t('servicedesk.staff.signNobody')} />}
      <ul className="rota" aria-live="polite">
        {data.waiting.map((one) => (
          <li key={one.id} className="card row apart">
            <p>
              <b>{one.person ?? (one.byDesk ? t('servicedesk.staff.atDesk') : t('servicedesk.staff.noName'))}</b>
              <br />
              {t('servicedesk.staff.waited', { minutes: Math.floor(one.waitedSeconds / 60) })}
            </p>
            <Button onClick={() => void acts.take(one.id).catch(setWrong)}>{t('servicedesk.staff.signTake')}</Button>
          </li>
        ))}
      </ul>
      {data.log.length > 0 && (
        <Card title={t('servicedesk.staff.signLog')}>
          <SignLog log={data.log} />
        </Card>
      )}
    </>
  );
}
