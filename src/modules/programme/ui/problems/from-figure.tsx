import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Notice, Problem } from '#web/kit/index.ts';
import { useActs } from './data.ts';

export { words } from './words.ts';

interface Figure {
  no: number;
  value: number | null;
  target: { value: number } | null;
  direction: 'up' | 'down';
}

/** Under a figure that misses its target: one button makes a problem of it, with the figure, the period and the department. */
export function ProblemFromFigure({
  hospital,
  indicator,
  period,
  department,
}: {
  hospital: number;
  indicator: Figure;
  period: string;
  department: string | null;
}) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [made, setMade] = useState<string | null>(null);
  const { no, value, target, direction } = indicator;
  const misses =
    value !== null && target !== null && (direction === 'up' ? value < target.value : value > target.value);
  if (made)
    return (
      <Notice tone="good">
        <a href={`/staff/problems?problem=${made}`}>{t('programme.problems.figureMade')}</a>
      </Notice>
    );
  if (!misses) return null;
  return (
    <div className="stack">
      {error !== null && <Problem error={error} />}
      <div>
        <Button
          look="danger"
          busy={busy}
          onClick={() => void run(async () => setMade((await acts.fromFigure({ no, period, department })).id))}
        >
          {t('programme.problems.fromFigure')}
        </Button>
      </div>
    </div>
  );
}
