import './reports.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, Page, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { useReportPlans } from './data.ts';
import { ReportCard } from './report-card.tsx';

export { words } from './words.ts';

const OFFICE = ['docx', 'xlsx', 'pdf'] as const;

/** Reports as files: each card asks for what it is made of; a plan chosen once holds for both that need one. */
export function ReportsPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useReportPlans(hospital);
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(String(now));
  const [quarter, setQuarter] = useState(`${now}Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`);
  const [chosen, setChosen] = useState('');
  const [busy, setBusy] = useState(false);
  if (!data)
    return (
      <Page title={t('programme.reports.title')}>
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Skeleton rows={[4, 4, 4]} />}
      </Page>
    );
  const years = Array.from({ length: 5 }, (_, back) => String(now - back));
  const quarters = years
    .slice(0, 2)
    .flatMap((one) => [4, 3, 2, 1].map((n) => ({ year: one, n, value: `${one}Q${n}` })));
  const plan = chosen || data.plans[0]?.id;
  const card = { hospital, busy, onBusy: setBusy };
  const choosePlan = (
    <Select
      label={t('programme.reports.plan')}
      value={plan ?? ''}
      options={data.plans.map(({ id, title }) => ({ value: id, label: title }))}
      onChange={(event) => setChosen(event.target.value)}
    />
  );
  return (
    <Page title={t('programme.reports.title')} broad>
      {!plan && <Notice tone="soon" title={t('programme.reports.noPlan')} />}
      <div className="reports">
        <ReportCard {...card} name="indicators" what="indicators" asked={{ year }} formats={OFFICE}>
          <Select
            label={t('programme.reports.year')}
            value={year}
            options={years.map((value) => ({ value, label: value }))}
            onChange={(event) => setYear(event.target.value)}
          />
        </ReportCard>
        <ReportCard {...card} name="quarterly" what="quarter" asked={{ quarter }} formats={OFFICE}>
          <Select
            label={t('programme.reports.quarter')}
            value={quarter}
            options={quarters.map(({ value, ...of }) => ({ value, label: t('programme.reports.quarterName', of) }))}
            onChange={(event) => setQuarter(event.target.value)}
          />
        </ReportCard>
        {plan && (
          <ReportCard {...card} name="progress" what="progress" asked={{ plan }} formats={OFFICE}>
            {choosePlan}
          </ReportCard>
        )}
        {plan && (
          <ReportCard {...card} name="evidence" what="evidence" asked={{ plan }} formats={['zip']}>
            {choosePlan}
          </ReportCard>
        )}
      </div>
    </Page>
  );
}
