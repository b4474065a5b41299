import { useTranslation } from 'react-i18next';
import { EmptyState, LinkButton, Problem, Skeleton, useLocation } from '#web/kit/index.ts';
import { useCurrent } from './data.ts';
import { LostPoints } from './lost-points.tsx';
import { ScoreTable } from './score-table.tsx';
import './scores.css';

export { words } from './words.ts';

const VIEWS = ['lost', 'items'] as const;

/** For who leads: what is being lost now, why, what wins it back, and every item in a table; each record opens. */
export function ScoresToRead({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const view = VIEWS.find((one) => one === query.get('show')) ?? 'lost';
  return (
    <div className="stack">
      <nav className="row" aria-label={t('programme.scores.title')}>
        {/* words: programme.scores.view.lost programme.scores.view.items */}
        {VIEWS.map((one) => (
          <LinkButton
            key={one}
            to={`/leadership?view=scores${one === 'lost' ? '' : `&show=${one}`}`}
            look={one === view ? 'quiet' : 'plain'}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`programme.scores.view.${one}`)}
          </LinkButton>
        ))}
        <LinkButton to="/staff/scores?view=units" look="plain">
          {t('programme.scores.view.units')}
        </LinkButton>
      </nav>
      {view === 'lost' ? <LostPoints hospital={hospital} /> : <Tables hospital={hospital} />}
    </div>
  );
}

function Tables({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCurrent(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[3, 18]} />;
  if (data.scores.length === 0) return <EmptyState text={t('programme.scores.noPlan')} />;
  return data.scores.map((score) => <ScoreTable key={score.plan} score={score} />);
}
