import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Facts, Link, Page, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import { ClosePlan } from './close-plan.tsx';
import { type PlanView, planBase, useLines, usePlan } from './data.ts';
import { Rest } from './plan-rest.tsx';
import { PlanTasks } from './plan-tasks.tsx';
import { useReason } from './reason.ts';
import { stateTone } from './say.ts';

interface Props {
  hospital: number;
  id: string;
  keeps: boolean;
  /** Where the list is. */
  at: string;
  /** A page of its own; else inside another one. */
  framed: boolean;
}

/** A confirmed plan as it stands: goals, tasks, measures, who answers, until when, how it is scored, and its document. */
export function PlanOverview(props: Props) {
  const { t } = useTranslation();
  const { data, error, refetch } = usePlan(props.hospital, props.id);
  const title = data?.plan.title ?? t('programme.plans.title');
  const inside = (
    <>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={[6, 12]} />}
      {data && <Whole {...props} view={data} />}
    </>
  );
  if (props.framed)
    return (
      <Page broad back={props.at} title={title} below={data?.plan.number}>
        {inside}
      </Page>
    );
  return (
    <div className="stack">
      <p>
        <Link to={props.at} className="btn plain">
          {t('programme.plans.all')}
        </Link>
      </p>
      <h2>{title}</h2>
      {inside}
    </div>
  );
}

function Whole({ hospital, id, keeps, view }: Props & { view: PlanView }) {
  const { t } = useTranslation();
  const { plan, tasks, goals, fullMarks } = view;
  const measures = tasks.reduce((sum, task) => sum + task.measures.length, 0);
  return (
    <>
      <div className="plan-glance">
        <Glance figure={tasks.length} words={t('programme.plan.tasks')} />
        <Glance figure={measures} words={t('programme.plan.measures')} />
        {fullMarks !== null && <Glance figure={fullMarks} words={t('programme.plan.marks')} />}
        <div className="stack">
          {/* words: programme.plans.state.active programme.plans.state.closed */}
          <span>
            <Tag tone={stateTone[plan.state]}>{t(`programme.plans.state.${plan.state}`)}</Tag>
          </span>
          <a className="btn quiet" href={`${planBase(hospital)}/plans/${id}/source`} download>
            {t('programme.plan.source')}
          </a>
        </div>
      </div>
      <Facts
        rows={[
          [t('programme.head.date'), plan.issuedOn],
          [t('programme.plan.confirmedBy'), plan.confirmedBy],
          [t('programme.plan.file'), plan.sourceName],
          [t('programme.plan.closedWhy'), plan.endedWhy],
        ]}
      />
      {goals.length > 0 && (
        <section className="card stack" aria-labelledby="plan-goals">
          <h2 id="plan-goals">{t('programme.head.goals')}</h2>
          {goals.map((goal) => (
            <p key={goal}>{goal}</p>
          ))}
        </section>
      )}
      <PlanTasks hospital={hospital} view={view} keeps={keeps && plan.state === 'active'} />
      <Rest indicators={view.indicators} group={view.group} />
      <Lines hospital={hospital} id={id} counts={view.lines} />
      {keeps && plan.state === 'active' && <ClosePlan hospital={hospital} id={id} version={plan.version} />}
    </>
  );
}

function Glance({ figure, words }: { figure: ReactNode; words: string }) {
  return (
    <p className="card">
      <b className="figure">{figure}</b> <span className="quiet-words">{words}</span>
    </p>
  );
}

function Lines({ hospital, id, counts }: { hospital: number; id: string; counts: PlanView['lines'] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const why = useReason();
  const { data, error, refetch } = useLines(hospital, id, open);
  const all = counts.used + counts.heading + counts.ignored;
  return (
    <details className="card plan-fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('programme.ledger.title', { count: all })}</h2>
        <span className="quiet-words">{t('programme.ledger.counts', counts)}</span>
      </summary>
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      {open && !data && !error && <Skeleton rows={[8]} />}
      {open && data && (
        <ol className="plan-ledger">
          {data.items.map(({ line, text, fate, reason }) => (
            <li key={line}>
              <small>{line}</small>
              <span className="grow">
                {text}
                {reason && (
                  <span className="quiet-words small"> {t('programme.ledger.because', { reason: why(reason) })}</span>
                )}
              </span>
              <Tag tone={fate === 'used' ? 'jade' : 'plain'}>{t(`programme.fate.${fate}`)}</Tag>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
