import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '#web/client/use-act.ts';
import { Button, type Lang, monthDay, Problem, Tag } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { type LineRule, useScoreActs } from './data.ts';
import { FindingForm } from './finding-form.tsx';
import { Records } from './records.tsx';
import { amountWords, backWords, ruleWords, whyWords } from './say.ts';
import type { LineProps } from './sheet-line.tsx';

/** A clause: what it took and why, its records, what people entered, and the way to answer it. */
export function RuleLine({ rule, ...props }: LineProps & { rule: LineRule }) {
  const { hospital, sheet, line, people, fills } = props;
  const { t, i18n } = useTranslation();
  const acts = useScoreActs(hospital);
  const { busy, error, run } = useAct();
  const open = line.open.includes(rule.no);
  const [asked, setAsked] = useState(false);
  const back = backWords(t, rule, monthDay(sheet.to, i18n.language as Lang));
  return (
    <li className="score-rule">
      <div className="row apart">
        <span>
          <b>{rule.trigger}</b> <span className="quiet-words">{ruleWords(t, rule)}</span>
        </span>
        <span className="row">
          {open && <Tag tone="amber">{t('programme.scores.why.open')}</Tag>}
          {rule.lost > 0 && <b className="score-minus">−{pointsText(rule.lost)}</b>}
          {rule.gained > 0 && <b>+{pointsText(rule.gained)}</b>}
        </span>
      </div>
      {!open && rule.answered && <p>{whyWords(t, rule)}</p>}
      {back && <p className="score-back">{back}</p>}
      <Records rule={rule} />
      {rule.findings.map((finding) => (
        <div key={finding.id} className="row apart score-finding">
          <span>
            {amountWords(t, rule, finding.amount)}
            {finding.source === 'override' && (
              <Tag tone="amber">
                {t('programme.scores.insteadOf', { amount: amountWords(t, rule, finding.insteadOf ?? 0) })}
              </Tag>
            )}{' '}
            <span className="quiet-words">
              {[finding.note, finding.evidence, people.find(({ account }) => account === finding.by)?.name]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {fills && (
            <Button look="plain" busy={busy} onClick={() => void run(() => acts.takeBack(sheet.id, finding.id))}>
              {t('programme.scores.takeBack')}
            </Button>
          )}
        </div>
      ))}
      {error !== null && <Problem error={error} />}
      {fills && (open || asked) && <FindingForm {...props} rule={rule} onDone={() => setAsked(false)} />}
      {fills && !open && !asked && (
        <div>
          <Button look="plain" onClick={() => setAsked(true)}>
            {rule.record ? t('programme.scores.override') : t('programme.scores.another')}
          </Button>
        </div>
      )}
    </li>
  );
}
