import { useTranslation } from 'react-i18next';
import { LinkButton, Tag } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import type { CurrentScore } from './data.ts';
import { periodWords } from './say.ts';

/** Every item of a plan as it stands now, with the sum below. */
export function ScoreTable({ score }: { score: CurrentScore }) {
  const { t } = useTranslation();
  const { title, period, items, total, sheet } = score;
  return (
    <section className="card stack score-sums" aria-label={title}>
      <div className="row apart">
        <h2>{title}</h2>
        <span className="row">
          <span className="quiet-words">{periodWords(t, period)}</span>
          {sheet && (
            <LinkButton to={`/staff/scores?sheet=${sheet}`} look="quiet">
              {t('programme.scores.openSheet')}
            </LinkButton>
          )}
        </span>
      </div>
      <table className="score-table">
        <thead>
          <tr>
            <th scope="col">{t('programme.scores.item')}</th>
            <th scope="col" className="number">
              {t('programme.scores.fullMarks')}
            </th>
            <th scope="col" className="number">
              {t('programme.scores.now')}
            </th>
            <th scope="col" className="number">
              {t('programme.scores.lost')}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ id, no, name, marks, points, lost, open, exempt }) => (
            <tr key={id}>
              <th scope="row">
                {no}. {name} {open > 0 && <Tag tone="amber">{t('programme.scores.toFill', { count: open })}</Tag>}
                {exempt && <Tag tone="indigo">{t('programme.scores.exempt')}</Tag>}
              </th>
              <td className="number">
                <span className="score-label">{t('programme.scores.fullMarks')} </span>
                {marks === null ? t('programme.scores.bonus') : pointsText(marks)}
              </td>
              <td className="number">
                <span className="score-label">{t('programme.scores.now')} </span>
                {marks === null ? `+${pointsText(points)}` : pointsText(points)}
              </td>
              <td className={lost > 0 ? 'number score-minus' : 'number quiet-words'}>
                <span className="score-label">{t('programme.scores.lost')} </span>
                {lost > 0 ? `−${pointsText(lost)}` : '0'}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('programme.scores.sum')}</th>
            <td className="number">{pointsText(total.full)}</td>
            <td className="number">
              {pointsText(total.points)}
              {total.bonus > 0 && ` + ${pointsText(total.bonus)}`}
            </td>
            <td className="number score-minus">{total.lost > 0 ? `−${pointsText(total.lost)}` : '0'}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
