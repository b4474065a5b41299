import { useTranslation } from 'react-i18next';
import { Figure } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import type { Total } from './data.ts';

/** Points large, of how many, what is lost, and what is still open. */
export function TotalBar({ total }: { total: Total }) {
  const { t } = useTranslation();
  return (
    <div className="score-total">
      <div>
        <Figure value={pointsText(total.points)} unit={t('programme.scores.of', { full: pointsText(total.full) })} />
        <p className="quiet-words">{t('programme.scores.now')}</p>
      </div>
      <div>
        <Figure value={total.lost === 0 ? '0' : `−${pointsText(total.lost)}`} />
        <p className="quiet-words">{t('programme.scores.lost')}</p>
      </div>
      {total.bonus > 0 && (
        <div>
          <Figure value={`+${pointsText(total.bonus)}`} />
          <p className="quiet-words">{t('programme.scores.bonus')}</p>
        </div>
      )}
      {total.open > 0 && (
        <div>
          <Figure value={total.open} />
          <p className="quiet-words">{t('programme.scores.stillOpen', { points: pointsText(total.atStake) })}</p>
        </div>
      )}
      {total.excluded > 0 && (
        <p className="quiet-words">
          {t('programme.scores.scaled', { excluded: pointsText(total.excluded), scaled: pointsText(total.scaled) })}
        </p>
      )}
    </div>
  );
}
