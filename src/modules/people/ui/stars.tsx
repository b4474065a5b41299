import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, Input, Problem, Select } from '#web/kit/index.ts';
import { type Kept, usePeopleActs } from './data.ts';

/** Service stars, month by month. */
export function Stars({ hospital, today, kept }: { hospital: number; today: string; kept: Kept }) {
  const { t } = useTranslation();
  const { nameStar } = usePeopleActs(hospital);
  const { busy, error, run } = useAct();
  const [account, setAccount] = useState(kept.colleagues[0]?.account ?? '');
  const [month, setMonth] = useState(today.slice(0, 7));
  const [reason, setReason] = useState('');

  async function name(event: FormEvent) {
    event.preventDefault();
    if (await run(() => nameStar({ month, account, reason }))) setReason('');
  }
  return (
    <>
      <form className="card stack" onSubmit={(event) => void name(event)}>
        <h2>{t('people.star.new')}</h2>
        <div className="people-fields">
          <Input
            label={t('people.star.month')}
            type="month"
            value={month}
            onChange={(event) => setMonth(event.target.value)}
          />
          <Select
            label={t('people.person')}
            value={account}
            options={kept.colleagues.map(({ account, name }) => ({ value: account, label: name }))}
            onChange={(event) => setAccount(event.target.value)}
          />
          <Input
            label={t('people.star.reason')}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        {error !== null && <Problem error={error} />}
        <Button type="submit" busy={busy} disabled={reason.trim() === '' || month === '' || account === ''}>
          {t('people.star.name')}
        </Button>
      </form>
      {kept.stars.length === 0 && <EmptyState text={t('people.star.none')} />}
      <ul className="people-list card">
        {kept.stars.map((star) => (
          <li key={star.id}>
            <b>{star.name}</b>
            <span className="quiet-words">
              {star.month} · {star.reason}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
