import { useTranslation } from 'react-i18next';
import {
  EmptyState,
  type Lang,
  LinkChoice,
  momentName,
  Page,
  Problem,
  Skeleton,
  Tag,
  useLocation,
} from '#web/kit/index.ts';
import { usePlans } from './data.ts';
import { DraftPage } from './draft-page.tsx';
import './plan.css';
import { PlanOverview } from './plan-overview.tsx';
import { stateTone } from './say.ts';
import { Upload } from './upload.tsx';

export { words } from './words.ts';

interface Props {
  hospital: number;
  today: string;
  /** Uploads, corrects, confirms and closes. */
  keeps: boolean;
}

/** 实施方案: all plans; one is opened by its address. */
export function PlansPage(props: Props) {
  const { t } = useTranslation();
  const { query } = useLocation();
  const draft = query.get('draft');
  const plan = query.get('plan');
  if (draft && props.keeps) return <DraftPage key={draft} {...props} id={draft} />;
  if (plan) return <PlanOverview key={plan} {...props} id={plan} at="/staff/programme" framed />;
  return (
    <Page broad title={t('programme.plans.title')} below={t('programme.plans.why')}>
      {props.keeps && <Upload hospital={props.hospital} />}
      <List {...props} at="/staff/programme" />
    </Page>
  );
}

/** What leaders see inside their own page: the list, and a plan as it stands. */
export function PlansToRead(props: Omit<Props, 'keeps'>) {
  const { query } = useLocation();
  const plan = query.get('plan');
  const at = '/leadership?view=plans';
  if (plan) return <PlanOverview key={plan} {...props} keeps={false} id={plan} at={at} framed={false} />;
  return <List {...props} keeps={false} at={at} />;
}

function List({ hospital, today, at, keeps }: Props & { at: string }) {
  const { t, i18n } = useTranslation();
  const { data, error, refetch } = usePlans(hospital);
  const open = (what: string, id: string) => `${at}${at.includes('?') ? '&' : '?'}${what}=${id}`;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[4, 4]} />;
  if (data.length === 0) return <EmptyState text={t(keeps ? 'programme.plans.none' : 'programme.plans.noneYet')} />;
  // words: programme.plans.none programme.plans.noneYet
  return (
    <ul className="stack" aria-label={t('programme.plans.title')}>
      {data.map((plan) => (
        <LinkChoice
          key={plan.id}
          to={plan.state === 'draft' ? open('draft', plan.id) : open('plan', plan.id)}
          title={plan.title || t('programme.plans.untitled')}
          text={[
            plan.number,
            t('programme.plans.year', { year: plan.year }),
            plan.state === 'draft'
              ? t('programme.plans.uploaded', {
                  when: momentName(plan.madeAt, today, i18n.language as Lang),
                  who: plan.madeBy,
                })
              : plan.confirmedAt &&
                t('programme.plans.confirmed', { when: momentName(plan.confirmedAt, today, i18n.language as Lang) }),
          ]
            .filter(Boolean)
            .join(' · ')}
          end={
            // words: programme.plans.state.draft programme.plans.state.active programme.plans.state.closed programme.plans.state.dropped
            <Tag tone={stateTone[plan.state]}>{t(`programme.plans.state.${plan.state}`)}</Tag>
          }
        />
      ))}
    </ul>
  );
}
