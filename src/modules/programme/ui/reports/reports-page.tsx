import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice, Page, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { useReportPlans } from './data.ts';
import { ReportCard } from './report-card.tsx';

export { words } from './words.ts';

const OFFICE = ['docx', 'xlsx', 'pdf'] as const;

/** Reports as files: a period and a plan are chosen once, every card below follows. */
export function ReportsPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useReportPlans(hospital);
  const now = Number(today.slice(0, 4));
  const [year, setYear] = useState(String(now));
  const [quarter, setQuarter] = useState(`${now}Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`);
  const [chosen, setChosen] = useState('');
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
  return (
    <Page title={t('programme.reports.title')}>
      <section className="card stack">
        <h2>{t('programme.reports.period')}</h2>
        <Select
          label={t('programme.reports.year')}
          value={year}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(event) => setYear(event.target.value)}
        />
        <Select
          label={t('programme.reports.quarter')}
          value={quarter}
          options={quarters.map(({ value, ...of }) => ({ value, label: t('programme.reports.quarterName', of) }))}
          onChange={(event) => setQuarter(event.target.value)}
        />
        {plan && (
          <Select
            label={t('programme.reports.plan')}
            value={plan}
            options={data.plans.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(event) => setChosen(event.target.value)}
          />
        )}
        {!plan && <Notice tone="soon" title={t('programme.reports.noPlan')} />}
      </section>
      <ReportCard hospital={hospital} name="indicators" what="indicators" asked={{ year }} formats={OFFICE} />
      {plan && <ReportCard hospital={hospital} name="progress" what="progress" asked={{ plan }} formats={OFFICE} />}
      <ReportCard hospital={hospital} name="quarterly" what="quarter" asked={{ quarter }} formats={OFFICE} />
      {plan && <ReportCard hospital={hospital} name="evidence" what="evidence" asked={{ plan }} formats={['zip']} />}
    </Page>
  );
}
