import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { useFlow } from './data.ts';
import { FlowTable } from './flow-table.tsx';
import { HeatMap } from './heat-map.tsx';
import { Proposals } from './proposals.tsx';
import { minutesWords } from './say.ts';

const WEEKS = [2, 4, 8, 13];

/** 弹性门诊: where too many people come for the doctors there, what would help, and what came of it. */
export function FlowPage({ hospital, today }: { hospital: number; today: string }) {
  const { t } = useTranslation();
  const [department, setDepartment] = useState<string | null>(null);
  const [weeks, setWeeks] = useState(4);
  const [asTable, setAsTable] = useState(false);
  const flow = useFlow(hospital, department, weeks);
  const data = flow.data;
  return (
    <Page title={t('elastic.title')} below={t('elastic.why')} broad>
      <section className="card stack" aria-label={t('elastic.flow')}>
        <div className="row apart">
          <h2>{t('elastic.flow')}</h2>
          <div className="row">
            {/* Before anybody was seen there is nothing to choose from. */}
            {data && data.departments.length > 0 && (
              <select
                className="input department"
                aria-label={t('elastic.department')}
                value={data.department?.id ?? ''}
                onChange={(event) => setDepartment(event.target.value)}
              >
                {data.departments.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name} · {minutesWords(t, one.wait)}
                  </option>
                ))}
              </select>
            )}
            <select
              className="input department"
              aria-label={t('elastic.span')}
              value={weeks}
              onChange={(event) => setWeeks(Number(event.target.value))}
            >
              {WEEKS.map((one) => (
                <option key={one} value={one}>
                  {t('elastic.lastWeeks', { count: one })}
                </option>
              ))}
            </select>
            <Button look="plain" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
              {asTable ? t('elastic.asChart') : t('elastic.asTable')}
            </Button>
          </div>
        </div>
        {flow.error && <Problem error={flow.error} onRetry={() => void flow.refetch()} />}
        {!data && !flow.error && <Skeleton rows={[12]} />}
        {data?.days.length === 0 && <EmptyState text={t('elastic.noFlow')} />}
        {data && data.days.length > 0 && (
          <>
            <p className="quiet-words">
              {data.from} – {data.to} · {t('elastic.flowWhy', { minutes: data.crowdedFrom })}
            </p>
            {asTable ? <FlowTable flow={data} /> : <HeatMap flow={data} />}
          </>
        )}
      </section>
      <Proposals hospital={hospital} today={today} weeks={weeks} />
    </Page>
  );
}
