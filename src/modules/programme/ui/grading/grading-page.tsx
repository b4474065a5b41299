import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Problem, Skeleton } from '#web/kit/index.ts';
import { useGrading, useGradingActs } from './data.ts';
import { GapCard } from './gap-card.tsx';
import { GradeTable } from './grade-table.tsx';
import './grading.css';
import { ItemPanel } from './item-panel.tsx';

export { words } from './words.ts';

interface Props {
  hospital: number;
  /** Whether this person may count anew and declare. */
  declares: boolean;
}

/** 智慧服务分级: which level the hospital stands on by what is really used, and what the next one lacks. */
export function GradingPage({ hospital, declares }: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGrading(hospital);
  const { reckon } = useGradingActs(hospital);
  const [shown, setShown] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[6, 12]} />;

  async function count() {
    setBusy(true);
    setProblem(null);
    await reckon().catch(setProblem);
    setBusy(false);
  }

  const item = data.items.find(({ no }) => no === shown);
  return (
    <div className="grading stack">
      <div className="grading-head">
        <GapCard grading={data} />
        <section className="card stack">
          <h2>{t('programme.grading.basis')}</h2>
          <p>{t('programme.grading.basisText')}</p>
          <p className="quiet-words">
            {data.counted
              ? t('programme.grading.counted', { ...data.counted, at: data.counted.at.slice(0, 16).replace('T', ' ') })
              : t(declares ? 'programme.grading.never' : 'programme.grading.neverAsk')}
            {/* words: programme.grading.never programme.grading.neverAsk */}
          </p>
          {declares && (
            <Button onClick={() => void count()} disabled={busy}>
              {t(busy ? 'programme.grading.counting' : 'programme.grading.count')}
            </Button>
          )}
          {problem !== null && <Problem error={problem} />}
        </section>
      </div>
      <GradeTable grading={data} shown={shown} onShow={setShown} />
      {item && (
        <ItemPanel key={item.no} hospital={hospital} item={item} declares={declares} onClose={() => setShown(null)} />
      )}
    </div>
  );
}
