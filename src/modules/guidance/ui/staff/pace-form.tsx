import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Input, Problem, toast } from '#web/kit/index.ts';
import { type PaceNow, useActs, usePace } from './data.ts';
import { useAct } from './use-act.ts';

/** 步速: what the minutes on the phone are reckoned with. */
export function PaceForm({ hospital }: { hospital: number }) {
  const pace = usePace(hospital);
  if (pace.error) return <Problem error={pace.error} onRetry={() => void pace.refetch()} />;
  return pace.data ? (
    <Form key={`${pace.data.cmPerSecond} ${pace.data.liftWaitSeconds}`} hospital={hospital} pace={pace.data} />
  ) : null;
}

function Form({ hospital, pace }: { hospital: number; pace: PaceNow }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [walk, setWalk] = useState(String(pace.cmPerSecond / 100));
  const [lift, setLift] = useState(String(pace.liftWaitSeconds));
  const [reason, setReason] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    const next = {
      cmPerSecond: Math.round(Number(walk) * 100),
      liftWaitSeconds: Math.round(Number(lift)),
      reason: reason.trim(),
    };
    if (await run(() => acts.setPace(next))) toast(t('guidance.plan.paceSet'));
  }
  return (
    <form className="card stack" aria-label={t('guidance.plan.pace')} onSubmit={(event) => void submit(event)}>
      <h2>{t('guidance.plan.pace')}</h2>
      <p className="quiet-words">{t('guidance.plan.paceWhy')}</p>
      <div className="row ends">
        <Input
          type="number"
          required
          min={0.2}
          max={2}
          step={0.05}
          label={t('guidance.plan.walk')}
          value={walk}
          onChange={(event) => setWalk(event.target.value)}
        />
        <Input
          type="number"
          required
          min={0}
          max={600}
          step={1}
          label={t('guidance.plan.lift')}
          value={lift}
          onChange={(event) => setLift(event.target.value)}
        />
        <Input
          label={t('guidance.plan.paceReason')}
          required
          maxLength={120}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button type="submit" look="quiet" busy={busy}>
          {t('guidance.plan.paceSave')}
        </Button>
      </div>
      {error !== null && <Problem error={error} />}
    </form>
  );
}
