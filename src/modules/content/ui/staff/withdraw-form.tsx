import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Problem } from '#web/kit/index.ts';
import { usePieceActs } from './data.ts';

/** Patients find it no more from now on; why is kept. */
export function WithdrawForm({ hospital, id, version }: { hospital: number; id: string; version: number }) {
  const { t } = useTranslation();
  const acts = usePieceActs(hospital);
  const { busy, error, run } = useAct();
  const [why, setWhy] = useState('');
  function submit(event: FormEvent) {
    event.preventDefault();
    void run(() => acts.withdraw(id, version, why.trim()));
  }
  return (
    <form className="card stack" onSubmit={submit} aria-label={t('content.staff.withdraw')}>
      <h2>{t('content.staff.withdraw')}</h2>
      <Input
        label={t('content.staff.withdrawWhy')}
        required
        maxLength={300}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      {error !== null && <Problem error={error} />}
      <div className="row">
        <Button type="submit" look="danger" busy={busy} disabled={why.trim() === ''}>
          {t('content.staff.withdrawNow')}
        </Button>
      </div>
    </form>
  );
}
