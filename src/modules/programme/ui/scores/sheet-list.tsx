import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, EmptyState, LinkButton, navigate, Problem, Select, Skeleton, Tag } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { useScoreActs, useSheets } from './data.ts';
import { periodWords, stateTone } from './say.ts';
import type { ScoresProps } from './scores-page.tsx';

/** The sheets of the plans, the latest first, and a new one. */
export function SheetList({ hospital, fills }: ScoresProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSheets(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[4, 4, 4]} />;
  return (
    <>
      {fills && data.plans.length > 0 && <OpenSheet hospital={hospital} plans={data.plans} periods={data.periods} />}
      {data.sheets.length === 0 ? (
        <EmptyState text={t('programme.scores.noSheets')} />
      ) : (
        <ul className="score-list">
          {data.sheets.map((sheet) => (
            <li key={sheet.id} className="card row apart">
              <span>
                <b>{periodWords(t, sheet.period)}</b>
                <span className="quiet-words"> {sheet.of}</span>
              </span>
              <span className="row">
                {sheet.points !== null && sheet.full !== null && (
                  <b>
                    {pointsText(sheet.points)} {t('programme.scores.of', { full: pointsText(sheet.full) })}
                  </b>
                )}
                {/* words: programme.scores.state.filling programme.scores.state.filled programme.scores.state.reviewed programme.scores.state.closed */}
                <Tag tone={stateTone[sheet.state]}>{t(`programme.scores.state.${sheet.state}`)}</Tag>
                <LinkButton
                  to={`/staff/scores?sheet=${sheet.id}`}
                  look="quiet"
                  aria-label={t('programme.scores.openOne', { name: `${sheet.of} ${periodWords(t, sheet.period)}` })}
                >
                  {t('programme.scores.open')}
                </LinkButton>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OpenSheet({
  hospital,
  plans,
  periods,
}: {
  hospital: number;
  plans: { id: string; title: string }[];
  periods: string[];
}) {
  const { t } = useTranslation();
  const acts = useScoreActs(hospital);
  const { busy, error, run } = useAct();
  const [plan, setPlan] = useState(plans[0]?.id ?? '');
  const [period, setPeriod] = useState(periods[0] ?? '');
  async function submit(event: FormEvent) {
    event.preventDefault();
    await run(async () => {
      const { id } = await acts.open({ plan, unit: null, period });
      navigate(`/staff/scores?sheet=${id}`);
    });
  }
  return (
    <form className="card score-form" onSubmit={(event) => void submit(event)}>
      <Select
        label={t('programme.scores.plan')}
        value={plan}
        options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(event) => setPlan(event.target.value)}
      />
      <Select
        label={t('programme.scores.periodLabel')}
        value={period}
        options={periods.map((value) => ({ value, label: periodWords(t, value) }))}
        onChange={(event) => setPeriod(event.target.value)}
      />
      <Button type="submit" busy={busy}>
        {t('programme.scores.newSheet')}
      </Button>
      {error !== null && <Problem error={error} />}
    </form>
  );
}
