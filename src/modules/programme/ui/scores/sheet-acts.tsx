import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, Input, Notice, Problem } from '#web/kit/index.ts';
import { type SheetView, useScoreActs } from './data.ts';
import type { ScoresProps } from './scores-page.tsx';

/** What may be done with the sheet now, and who did what before. */
export function SheetActs({ hospital, fills, oversees, view }: ScoresProps & { view: SheetView }) {
  const { t } = useTranslation();
  const acts = useScoreActs(hospital);
  const { busy, error, run } = useAct();
  const [why, setWhy] = useState('');
  const { sheet, total, people } = view;
  const { id, version, state } = sheet;
  const name = (account: string | null) => people.find((one) => one.account === account)?.name ?? account ?? '';
  return (
    <>
      {sheet.note !== '' && <Notice tone="soon">{t('programme.scores.returned', { note: sheet.note })}</Notice>}
      {sheet.filledBy && (
        <p className="quiet-words">
          {t('programme.scores.filledBy', { name: name(sheet.filledBy) })}
          {sheet.reviewedBy && ` · ${t('programme.scores.reviewedBy', { name: name(sheet.reviewedBy) })}`}
        </p>
      )}
      {state === 'filling' && fills && (
        <div className="row">
          <Button busy={busy} disabled={total.open > 0} onClick={() => void run(() => acts.fill(id, version))}>
            {t('programme.scores.handIn')}
          </Button>
          <span className="quiet-words">
            {total.open > 0 ? t('programme.scores.openFirst', { count: total.open }) : t('programme.scores.handInWhy')}
          </span>
        </div>
      )}
      {state === 'filled' && oversees && (
        <div className="score-form">
          <Button busy={busy} onClick={() => void run(() => acts.review(id, version, 'accept', ''))}>
            {t('programme.scores.accept')}
          </Button>
          <Input
            label={t('programme.scores.returnWhy')}
            maxLength={300}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
          <Button
            look="quiet"
            busy={busy}
            disabled={why.trim() === ''}
            onClick={() => void run(() => acts.review(id, version, 'return', why.trim()))}
          >
            {t('programme.scores.return')}
          </Button>
        </div>
      )}
      {state === 'reviewed' && oversees && (
        <div className="row">
          <Button busy={busy} onClick={() => void run(() => acts.close(id, version))}>
            {t('programme.scores.close')}
          </Button>
          <span className="quiet-words">{t('programme.scores.closeWhy')}</span>
        </div>
      )}
      {error !== null && <Problem error={error} />}
    </>
  );
}
