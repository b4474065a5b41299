import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, LinkButton, Notice, Problem, Select } from '#web/kit/index.ts';
import { useActs } from './data.ts';

export { words } from './words.ts';

/** A figure that misses its target, in a period, of a department or of the whole hospital. */
export interface Missed {
  key: string;
  period: string;
  department: string | null;
  /** What somebody chooses by: the place or the period, and the value. */
  label: string;
}

/** Under figures that miss their target: which one, and a button that makes a problem of it. */
export function ProblemFromFigure({ hospital, missed }: { hospital: number; missed: readonly Missed[] }) {
  const { t } = useTranslation();
  const acts = useActs(hospital);
  const { busy, error, run } = useAct();
  const [at, setAt] = useState(0);
  const [made, setMade] = useState<{ of: string; id: string } | null>(null);
  const chosen = missed[Math.min(at, missed.length - 1)];
  if (!chosen) return null;
  const { key, period, department, label } = chosen;
  return (
    <section className="stack" aria-label={t('programme.problems.fromFigure')}>
      {missed.length > 1 && (
        <Select
          label={t('programme.problems.missedWhere')}
          value={String(at)}
          options={missed.map((one, index) => ({ value: String(index), label: one.label }))}
          onChange={(event) => setAt(Number(event.target.value))}
        />
      )}
      {error !== null && <Problem error={error} />}
      {made?.of === label && (
        <Notice tone="good">
          <LinkButton to={`/staff/problems?problem=${made.id}`} look="plain">
            {t('programme.problems.figureMade')}
          </LinkButton>
        </Notice>
      )}
      {made?.of !== label && (
        <div>
          <Button
            look="danger"
            busy={busy}
            onClick={() =>
              void run(async () => setMade({ of: label, id: (await acts.fromFigure({ key, period, department })).id }))
            }
          >
            {t('programme.problems.fromFigure')}
          </Button>
        </div>
      )}
    </section>
  );
}
