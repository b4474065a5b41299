import { useTranslation } from 'react-i18next';
import { Button, Notice, Tag } from '#web/kit/index.ts';
import type { DrawnProblem } from './data.ts';

const MOST = 40;

/** What is wrong or odd about what was kept last; each leads to where it is. */
export function Problems({ problems, onShow }: { problems: readonly DrawnProblem[]; onShow: (id: string) => void }) {
  const { t } = useTranslation();
  if (problems.length === 0) return <Notice tone="good" title={t('guidance.plan.sound')} />;
  return (
    <section className="stack" aria-label={t('guidance.plan.problems')}>
      <h2>{t('guidance.plan.problems')}</h2>
      <ul className="plan-problems">
        {problems.slice(0, MOST).map(({ level, kind, subject, name }) => (
          <li key={`${kind} ${subject}`} className="row">
            {/* words: guidance.plan.level.wrong guidance.plan.level.look */}
            <Tag tone={level === 'wrong' ? 'cinnabar' : 'amber'}>{t(`guidance.plan.level.${level}`)}</Tag>
            {/* words: guidance.plan.problem.twice guidance.plan.problem.no_floor guidance.plan.problem.no_building guidance.plan.problem.no_end */}
            {/* words: guidance.plan.problem.few_stops guidance.plan.problem.outside guidance.plan.problem.no_entrance guidance.plan.problem.no_help */}
            {/* words: guidance.plan.problem.cut_off guidance.plan.problem.steps_only guidance.plan.problem.place_missing guidance.plan.problem.place_unknown */}
            <span>{t(`guidance.plan.problem.${kind}`, { name })}</span>
            {subject !== '' && kind !== 'place_missing' && (
              <Button
                look="plain"
                aria-label={`${t('guidance.plan.show')} ${name} ${kind}`}
                onClick={() => onShow(subject)}
              >
                {t('guidance.plan.show')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {problems.length > MOST && (
        <p className="quiet-words">{t('guidance.plan.moreProblems', { count: problems.length - MOST })}</p>
      )}
    </section>
  );
}
