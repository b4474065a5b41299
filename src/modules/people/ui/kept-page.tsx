import { useTranslation } from 'react-i18next';
import { LinkButton, Page, Problem, Skeleton, useLocation } from '#web/kit/index.ts';
import { Certificates } from './certificates.tsx';
import { type Kept, useKept } from './data.ts';
import { Licences } from './licences.tsx';
import './people.css';
import { Stars } from './stars.tsx';
import { Surveys } from './surveys.tsx';
import { Trainings } from './trainings.tsx';

export { words } from './words.ts';

// words: people.tab.surveys people.tab.trainings people.tab.licences people.tab.certificates people.tab.stars
const tabs = ['surveys', 'trainings', 'licences', 'certificates', 'stars'] as const;

interface Props {
  hospital: number;
  today: string;
}

/** 员工侧: surveys, trainings, licences, certificates and stars, as the improvement office keeps them. */
export function PeopleKeptPage({ hospital, today }: Props) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const { data, error, refetch } = useKept(hospital);
  const tab = tabs.find((name) => name === query.get('tab')) ?? 'surveys';
  return (
    <Page title={t('people.kept.title')} below={t('people.kept.why')}>
      <nav className="row" aria-label={t('people.kept.title')}>
        {tabs.map((name) => (
          <LinkButton
            key={name}
            to={`/staff/people-side?tab=${name}`}
            look={name === tab ? 'quiet' : 'plain'}
            aria-current={name === tab ? 'page' : undefined}
          >
            {t(`people.tab.${name}`)}
          </LinkButton>
        ))}
      </nav>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[4, 6]} />}
      {data && <Shown tab={tab} kept={data} hospital={hospital} today={today} />}
    </Page>
  );
}

function Shown({ tab, ...of }: Props & { tab: (typeof tabs)[number]; kept: Kept }) {
  if (tab === 'trainings') return <Trainings {...of} />;
  if (tab === 'licences') return <Licences {...of} />;
  if (tab === 'certificates') return <Certificates {...of} />;
  if (tab === 'stars') return <Stars {...of} />;
  return <Surveys {...of} />;
}
