import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Card, Problem } from '#web/kit/index.ts';
import { type Checked, useSetActs, useSums } from './data.ts';

/** The sums that computed values rest on: how far they are, made anew from the records, compared with them. */
export function SumsCard({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const sums = useSums(hospital);
  const acts = useSetActs(hospital);
  const { busy, error, run } = useAct();
  const [checked, setChecked] = useState<Checked | null>(null);
  const { left = 0, total = 0 } = sums.data ?? {};
  return (
    <Card title={t('programme.set.sums')}>
      <div className="stack">
        <p className="quiet-words">{t('programme.set.sumsWords')}</p>
        <p role="status">
          {left > 0 ? t('programme.set.sumsLeft', { left }) : t('programme.set.sumsWhole')}
          {checked &&
            ` ${t(checked.equal ? 'programme.set.checkedEqual' : 'programme.set.checkedDiffer', { rows: checked.rows, differ: checked.differ })}`}
        </p>
        {left > 0 && total > 0 && (
          <progress aria-label={t('programme.set.rebuilding')} max={total} value={Math.max(0, total - left)} />
        )}
        {error !== null && <Problem error={error} />}
        <div className="row">
          <Button look="quiet" busy={busy} onClick={() => void run(async () => setChecked(await acts.check()))}>
            {t('programme.set.check')}
          </Button>
          <Button look="quiet" busy={busy} onClick={() => void run(acts.rebuild)}>
            {t('programme.set.rebuild')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
