import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import type { ScoreLine, Sheet, SheetView } from './data.ts';
import { RuleLine } from './rule-line.tsx';

export interface LineProps {
  hospital: number;
  sheet: Sheet;
  line: ScoreLine;
  people: SheetView['people'];
  /** May answer now. */
  fills: boolean;
}

/** One item in one row; its rules unfold below. */
export function SheetLine(props: LineProps) {
  const { t } = useTranslation();
  const { item, marks, bonusCap, points, exempt, open, rules } = props.line;
  const [unfolded, setUnfolded] = useState(false);
  const lost = rules.reduce((sum, rule) => sum + rule.lost - rule.gained, 0);
  return (
    <li className="score-line">
      <details onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>
          <span className="score-no">{item.no}</span>
          <span className="score-name">{item.name}</span>
          <span className="score-tags">
            {open.length > 0 && <Tag tone="amber">{t('programme.scores.toFill', { count: open.length })}</Tag>}
            {marks !== null && lost > 0 && <Tag tone="cinnabar">−{pointsText(lost)}</Tag>}
            {exempt && <Tag tone="indigo">{t('programme.scores.exempt')}</Tag>}
          </span>
          <span className="score-points">
            <b>{pointsText(points)}</b>
            <span className="quiet-words">
              {marks === null
                ? t('programme.scores.atMost', { cap: pointsText(bonusCap ?? 0) })
                : ` / ${pointsText(marks)}`}
            </span>
          </span>
        </summary>
        {unfolded && (
          <div className="score-rules">
            <p className="quiet-words">
              {t('programme.scores.text')} {item.text}
            </p>
            <ul>
              {rules.map((rule) => (
                <RuleLine key={rule.no} {...props} rule={rule} />
              ))}
            </ul>
          </div>
        )}
      </details>
    </li>
  );
}
