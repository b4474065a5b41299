import { useTranslation } from 'react-i18next';
import { LinkButton, Page, Problem, Skeleton, useLocation } from '#web/kit/index.ts';
import './bureau.css';
import { type Console, useConsole } from './data.ts';
import { Figures } from './figures.tsx';
import { Headlines } from './headlines.tsx';
import { Institutions } from './institutions.tsx';
import { Papers } from './papers.tsx';
import { Plans } from './plans.tsx';
import { Ranking } from './ranking.tsx';
import { Samples } from './samples.tsx';

export { words } from './words.ts';

// words: bureau.tab.institutions bureau.tab.ranking bureau.tab.figures bureau.tab.problems bureau.tab.plans bureau.tab.papers bureau.tab.samples
const tabs = ['institutions', 'ranking', 'figures', 'problems', 'plans', 'papers', 'samples'] as const;

/** 卫健主管: the hospitals under the authority, side by side. */
export function BureauPage({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const { data, error, refetch } = useConsole(hospital);
  const tab = tabs.find((name) => name === query.get('tab')) ?? 'institutions';
  return (
    <Page title={t('bureau.title')} below={t('bureau.why')} broad>
      <nav className="row not-printed" aria-label={t('bureau.title')}>
        {tabs.map((name) => (
          <LinkButton
            key={name}
            to={`/staff/bureau?tab=${name}`}
            look={name === tab ? 'quiet' : 'plain'}
            aria-current={name === tab ? 'page' : undefined}
          >
            {t(`bureau.tab.${name}`)}
          </LinkButton>
        ))}
      </nav>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 6]} />}
      {data && <Shown tab={tab} hospital={hospital} all={data} />}
    </Page>
  );
}

function Shown({ tab, ...of }: { tab: (typeof tabs)[number]; hospital: number; all: Console }) {
  if (tab === 'ranking') return <Ranking {...of} />;
  if (tab === 'figures') return <Figures all={of.all} />;
  if (tab === 'problems') return <Headlines all={of.all} />;
  if (tab === 'plans') return <Plans {...of} />;
  if (tab === 'papers') return <Papers {...of} />;
  if (tab === 'samples') return <Samples {...of} />;
  return <Institutions {...of} />;
}
