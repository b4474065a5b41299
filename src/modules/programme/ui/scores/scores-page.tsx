import { useTranslation } from 'react-i18next';
import { LinkButton, Page, useLocation } from '#web/kit/index.ts';
import { LostPoints } from './lost-points.tsx';
import { RulesPage } from './rules-page.tsx';
import './scores.css';
import { SheetList } from './sheet-list.tsx';
import { SheetPage } from './sheet-page.tsx';
import { UnitItems } from './unit-items.tsx';
import { Units } from './units.tsx';

export { words } from './words.ts';

export interface ScoresProps {
  hospital: number;
  today: string;
  /** May fill sheets. */
  fills: boolean;
  /** May review and close them. */
  oversees: boolean;
  /** May change the rules. */
  keeps: boolean;
}

const VIEWS = ['lost', 'sheets', 'units', 'rules'] as const;

/** 考核评分: what is being lost now, the sheets of the plans, the units of the month, and the rules. */
export function ScoresPage(props: ScoresProps) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const sheet = query.get('sheet');
  const view = VIEWS.find((one) => one === query.get('view')) ?? 'lost';
  if (sheet) return <SheetPage key={sheet} {...props} id={sheet} />;
  return (
    <Page title={t('programme.scores.title')} below={t(`programme.scores.below.${view}`)} broad>
      <nav className="row" aria-label={t('programme.scores.title')}>
        {/* words: programme.scores.view.lost programme.scores.view.sheets programme.scores.view.units programme.scores.view.rules programme.scores.below.lost programme.scores.below.sheets programme.scores.below.units programme.scores.below.rules */}
        {VIEWS.map((one) => (
          <LinkButton
            key={one}
            to={`/staff/scores?view=${one}`}
            look={one === view ? 'quiet' : 'plain'}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`programme.scores.view.${one}`)}
          </LinkButton>
        ))}
      </nav>
      {view === 'lost' && <LostPoints hospital={props.hospital} />}
      {view === 'sheets' && <SheetList {...props} />}
      {view === 'units' && <Units {...props} />}
      {view === 'rules' && (
        <>
          <RulesPage {...props} />
          <UnitItems {...props} />
        </>
      )}
    </Page>
  );
}
