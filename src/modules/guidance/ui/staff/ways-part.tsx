import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Input, type Lang, momentName, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { useActs, useWays, type Ways } from './data.ts';
import { useAct } from './use-act.ts';

/** 停用: a lift out of order or a way closed, with the reason and until when. From the press on no route leads through it. */
export function WaysPart({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const ways = useWays(hospital);
  if (ways.error) return <Problem error={ways.error} onRetry={() => void ways.refetch()} />;
  if (!ways.data) return <Skeleton rows={[8, 6]} />;
  return (
    <>
      <CloseForm hospital={hospital} ways={ways.data} />
      <section className="stack" aria-label={t('guidance.plan.closed')}>
        <h2>{t('guidance.plan.closed')}</h2>
        {ways.data.closures.length === 0 && <EmptyState text={t('guidance.plan.closedNone')} />}
        <ul className="rota">
          {ways.data.closures.map((closure) => (
            <ClosedWay key={closure.id} hospital={hospital} today={today} closure={closure} />
          ))}
        </ul>
      </section>
    </>
  );
}

function ClosedWay({
  hospital,
  today,
  closure,
}: {
  hospital: number;
  today: string;
  closure: Ways['closures'][number];
}) {
  const { t, i18n } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const moment = (at: string) => momentName(at, today, i18n.language as Lang);
  return (
    <li className="card row apart">
      <div>
        <h3>{closure.name}</h3>
        <p className="quiet-words">
          {closure.reason} · {t('guidance.plan.since', { time: moment(closure.from) })} ·{' '}
          {closure.until ? t('guidance.plan.until', { time: moment(closure.until) }) : t('guidance.plan.untilOpened')}
        </p>
        {error !== null && <Problem error={error} />}
      </div>
      <Button
        look="quiet"
        busy={busy}
        aria-label={`${t('guidance.plan.open')} ${closure.name}`}
        onClick={() => void run(() => acts.open(closure.id))}
      >
        {t('guidance.plan.open')}
      </Button>
    </li>
  );
}

function CloseForm({ hospital, ways }: { hospital: number; ways: Ways }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const closed = new Set(ways.closures.map(({ way }) => way));
  const offered = ways.ways.filter(({ id }) => !closed.has(id));
  const [way, setWay] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const here = offered.find(({ id }) => id === way) ?? offered[0];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!here) return;
    const done = await run(() => acts.close(here.id, reason.trim(), until ? `${until}:00+08:00` : null));
    if (done) setReason('');
  }
  return (
    <form className="card stack" aria-label={t('guidance.plan.closeTitle')} onSubmit={(event) => void submit(event)}>
      <h2>{t('guidance.plan.closeTitle')}</h2>
      <p className="quiet-words">{t('guidance.plan.closeWhy')}</p>
      <Select
        label={t('guidance.plan.which')}
        value={here?.id ?? ''}
        options={offered.map(({ id, name, where }) => ({ value: id, label: `${name} · ${where}` }))}
        onChange={(event) => setWay(event.target.value)}
      />
      <Input
        label={t('guidance.plan.reason')}
        hint={t('guidance.plan.reasonHint')}
        required
        maxLength={120}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Input
        type="datetime-local"
        label={t('guidance.plan.untilWhen')}
        hint={t('guidance.plan.untilHint')}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" busy={busy}>
          {t('guidance.plan.close')}
        </Button>
      </div>
    </form>
  );
}
