import { useTranslation } from 'react-i18next';
import { LinkButton, Page, useLocation } from '#web/kit/index.ts';
import { BoardView } from './board-view.tsx';
import { Groups } from './groups.tsx';
import { Hearings } from './hearings.tsx';
import { MonthView } from './month-view.tsx';
import { PdcaView } from './pdca-view.tsx';
import { ProblemList } from './problem-list.tsx';
import { ProblemPage } from './problem-page.tsx';
import './problems.css';
import { RecordPage } from './record-page.tsx';
import { RoundPage } from './round-page.tsx';
import { Rounds } from './rounds.tsx';
import { RuleForm } from './rule-form.tsx';

export { words } from './words.ts';

export interface Viewer {
  hospital: number;
  today: string;
  account: string;
  /** The person's permissions, e.g. `programme.round`. */
  permissions: readonly string[];
}

const VIEWS = ['ours', 'board', 'rounds', 'groups', 'months', 'pdca', 'hearings', 'rule'] as const;
type View = (typeof VIEWS)[number];

/** 问题整改: what my unit is to mend; for who oversees the whole hospital; everything has its address. */
export function ProblemsPage(viewer: Viewer) {
  const { query } = useLocation();
  const problem = query.get('problem');
  const round = query.get('round');
  if (query.get('record') === '1') return <RecordPage {...viewer} round={round} />;
  if (problem) return <ProblemPage key={problem} {...viewer} id={problem} />;
  if (round) return <RoundPage key={round} {...viewer} id={round} />;
  return <Lists {...viewer} asked={query.get('view')} />;
}

function Lists({ asked, ...viewer }: Viewer & { asked: string | null }) {
  const { t } = useTranslation();
  const oversees = viewer.permissions.includes('programme.oversee');
  const rounds = viewer.permissions.includes('programme.round');
  const open = VIEWS.filter((view) => (view === 'rounds' ? rounds : view === 'ours' || oversees));
  const view: View = open.find((one) => one === asked) ?? (oversees ? 'board' : 'ours');
  return (
    <Page broad title={t('programme.problems.title')} below={t('programme.problems.why')}>
      {rounds && (
        <LinkButton to="/staff/problems?record=1" big wide>
          {t('programme.problems.record')}
        </LinkButton>
      )}
      {open.length > 1 && (
        <nav className="problem-views" aria-label={t('programme.problems.views')}>
          {open.map((one) => (
            <LinkButton
              key={one}
              to={`/staff/problems?view=${one}`}
              look={one === view ? 'quiet' : 'plain'}
              aria-current={one === view ? 'page' : undefined}
            >
              {/* words: programme.problems.view.ours programme.problems.view.board programme.problems.view.rounds */}
              {/* words: programme.problems.view.groups programme.problems.view.months programme.problems.view.pdca */}
              {/* words: programme.problems.view.hearings programme.problems.view.rule */}
              {t(`programme.problems.view.${one}`)}
            </LinkButton>
          ))}
        </nav>
      )}
      <Shown {...viewer} view={view} />
    </Page>
  );
}

function Shown({ view, ...viewer }: Viewer & { view: View }) {
  const { t } = useTranslation();
  const { hospital, today } = viewer;
  switch (view) {
    case 'ours':
      return (
        <section className="stack" aria-label={t('programme.problems.view.ours')}>
          <ProblemList hospital={hospital} today={today} show="ours" empty={t('programme.problems.noneOurs')} />
        </section>
      );
    case 'board':
      return <BoardView hospital={hospital} today={today} />;
    case 'rounds':
      return <Rounds hospital={hospital} today={today} />;
    case 'groups':
      return <Groups hospital={hospital} today={today} />;
    case 'months':
      return <MonthView hospital={hospital} today={today} />;
    case 'pdca':
      return <PdcaView hospital={hospital} today={today} />;
    case 'hearings':
      return <Hearings hospital={hospital} today={today} />;
    case 'rule':
      return <RuleForm hospital={hospital} />;
  }
}
