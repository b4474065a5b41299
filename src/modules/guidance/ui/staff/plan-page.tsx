import { useTranslation } from 'react-i18next';
import { LinkButton, Page, useLocation } from '#web/kit/index.ts';
import { DraftPart } from './draft-part.tsx';
import { WallsPart } from './walls-part.tsx';
import { WaysPart } from './ways-part.tsx';

const PARTS = ['ways', 'draw', 'walls'] as const;

/** 楼层图与导航: what is out of order is said at once; the plan is drawn, checked and published; codes are printed. */
export function PlanPage({
  hospital,
  today,
  edits,
  closes,
}: {
  hospital: number;
  today: string;
  edits: boolean;
  closes: boolean;
}) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const open = PARTS.filter((part) => (part === 'ways' ? closes : edits));
  const part = open.find((one) => one === query.get('part')) ?? open[0];
  return (
    <Page title={t('guidance.plan.title')} below={t('guidance.plan.why')} broad>
      {open.length > 1 && (
        <nav className="row not-printed" aria-label={t('guidance.plan.parts')}>
          {open.map((one) => (
            // words: guidance.plan.part.ways guidance.plan.part.draw guidance.plan.part.walls
            <LinkButton
              key={one}
              to={`/staff/plan?part=${one}`}
              look={one === part ? 'main' : 'quiet'}
              aria-current={one === part ? 'page' : undefined}
            >
              {t(`guidance.plan.part.${one}`)}
            </LinkButton>
          ))}
        </nav>
      )}
      {part === 'ways' && <WaysPart hospital={hospital} today={today} />}
      {part === 'draw' && <DraftPart hospital={hospital} today={today} />}
      {part === 'walls' && <WallsPart hospital={hospital} />}
    </Page>
  );
}
