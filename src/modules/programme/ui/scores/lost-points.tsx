import { useTranslation } from 'react-i18next';
import { EmptyState, type Lang, LinkButton, monthDay, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { pointsText } from '../../domain/scores/points.ts';
import { type CurrentScore, type LostPoint, useCurrent } from './data.ts';
import { Records } from './records.tsx';
import { backWords, periodWords, whyWords } from './say.ts';
import { TotalBar } from './total-bar.tsx';

/** 正在丢的分: the most first, each with why and what would win it back. */
export function LostPoints({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCurrent(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[[6, 6], 6, 6]} />;
  if (data.scores.length === 0) return <EmptyState text={t('programme.scores.noPlan')} />;
  return data.scores.map((score) => <Plan key={score.plan} score={score} />);
}

function Plan({ score }: { score: CurrentScore }) {
  const { t } = useTranslation();
  return (
    <section className="stack" aria-label={score.title}>
      <div className="card stack">
        <div className="row apart">
          <h2>{score.title}</h2>
          <span className="row">
            <span className="quiet-words">{periodWords(t, score.period)}</span>
            {score.sheet && (
              <LinkButton to={`/staff/scores?sheet=${score.sheet}`} look="quiet">
                {t('programme.scores.openSheet')}
              </LinkButton>
            )}
          </span>
        </div>
        <TotalBar total={score.total} />
        {score.sheet === null && <p className="quiet-words">{t('programme.scores.recordsOnly')}</p>}
      </div>
      {score.lost.length === 0 ? (
        <EmptyState text={t('programme.scores.nothingLost')} />
      ) : (
        <ol className="score-list">
          {score.lost.map((lost) => (
            <Lost key={`${lost.item.id} ${lost.rule.no}`} lost={lost} to={score.to} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Lost({ lost: { item, rule }, to }: { lost: LostPoint; to: string }) {
  const { t, i18n } = useTranslation();
  const back = backWords(t, rule, monthDay(to, i18n.language as Lang));
  const said = rule.findings
    .flatMap(({ note, evidence }) => [note, evidence])
    .filter(Boolean)
    .join(' · ');
  return (
    <li className="card score-lost">
      <span className="figure score-minus">−{pointsText(rule.lost)}</span>
      <div className="score-why">
        <div>
          <b>{rule.trigger}</b>
          <p className="quiet-words">
            {item.no}. {item.name}
          </p>
        </div>
        <p>
          {whyWords(t, rule)}
          {rule.limit === 'cap' && ` · ${t('programme.scores.limit.cap')}`}
          {rule.limit === 'empty' && ` · ${t('programme.scores.limit.empty')}`}
          {rule.overridden && (
            <>
              {' '}
              <Tag tone="amber">{t('programme.scores.overridden')}</Tag>
            </>
          )}
        </p>
        {said !== '' && <p className="quiet-words">{said}</p>}
        {back && <p className="score-back">{back}</p>}
        <Records rule={rule} />
      </div>
    </li>
  );
}
