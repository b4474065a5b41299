import { useTranslation } from 'react-i18next';
import { Link } from '#web/kit/index.ts';
import { factOf } from '../../domain/scores/facts.ts';
import type { LineRule } from './data.ts';
import { refLink } from './ref-link.ts';
import { amountWords } from './say.ts';

/** Where a figure comes from: the records behind it, or who will bring it one day. */
export function Records({ rule }: { rule: LineRule }) {
  const { t, i18n } = useTranslation();
  const fact = factOf(rule.fact);
  if (!fact) return null;
  const name = i18n.language === 'en' ? fact.en : fact.zh;
  if (fact.contract && rule.findings.length > 0)
    return <p className="quiet-words small">{t('programme.scores.declaredBy', { name })}</p>;
  if (fact.contract) return <p className="quiet-words small">{t('programme.scores.declaredOnly', { name })}</p>;
  if (!rule.record) return <p className="quiet-words small">{t('programme.scores.noRecord', { name })}</p>;
  const { amount, refs } = rule.record;
  const head = t('programme.scores.record', { name, amount: amountWords(t, rule, amount) });
  if (refs.length === 0) return <p className="quiet-words small">{head}</p>;
  return (
    <details className="score-records">
      <summary>{head}</summary>
      <ul>
        {refs.map((ref) => {
          const words = [ref.on, (i18n.language === 'en' && ref.en) || ref.text].filter(Boolean).join(' ');
          const to = refLink(ref);
          return <li key={ref.id}>{to ? <Link to={to}>{words}</Link> : words}</li>;
        })}
        {amount > refs.length && rule.asks !== 'judged' && (
          <li className="quiet-words">{t('programme.scores.moreRecords', { count: amount - refs.length })}</li>
        )}
      </ul>
    </details>
  );
}
