import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Notice, Problem, Skeleton } from '#web/kit/index.ts';
import { useElasticActs, useProposals } from './data.ts';
import { DecidedProposal } from './decided-proposal.tsx';
import { OpenProposal } from './open-proposal.tsx';

/** What would relieve the crowded hours; a person decides each, and what was decided stays with what came of it. */
export function Proposals({ hospital, today, weeks }: { hospital: number; today: string; weeks: number }) {
  const { t } = useTranslation();
  const list = useProposals(hospital);
  const acts = useElasticActs(hospital);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [said, setSaid] = useState<{ looked: number; proposed: number } | null>(null);
  const open = list.data?.filter(({ state }) => state === 'open') ?? [];
  const decided = list.data?.filter(({ state }) => state !== 'open') ?? [];

  async function reckon() {
    setBusy(true);
    setError(null);
    await acts.reckon(weeks).then(setSaid).catch(setError);
    setBusy(false);
  }
  return (
    <>
      <section className="stack" aria-label={t('elastic.proposals')}>
        <div className="row apart">
          <h2>{t('elastic.proposals')}</h2>
          <Button look="quiet" busy={busy} onClick={() => void reckon()}>
            {t('elastic.reckon', { count: weeks })}
          </Button>
        </div>
        {error !== null && <Problem error={error} />}
        {said && said.proposed === 0 && (
          <Notice tone="note" alert title={said.looked === 0 ? t('elastic.tooFew') : t('elastic.noneNeeded')} />
        )}
        {list.error && <Problem error={list.error} onRetry={() => void list.refetch()} />}
        {!list.data && !list.error && <Skeleton rows={[5, 5]} />}
        {list.data && open.length === 0 && !said && <EmptyState text={t('elastic.noProposals')} />}
        <ul className="rota">
          {open.map((one) => (
            <OpenProposal key={one.id} hospital={hospital} today={today} one={one} />
          ))}
        </ul>
      </section>
      {decided.length > 0 && (
        <section className="stack" aria-label={t('elastic.decided')}>
          <h2>{t('elastic.decided')}</h2>
          <ul className="rota">
            {decided.map((one) => (
              <DecidedProposal key={one.id} today={today} one={one} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
