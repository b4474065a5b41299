import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Card, dateOf, EmptyState, Figure, Input, momentName, Problem, Skeleton, Tag } from '#web/kit/index.ts';
import type { Duty } from '../../../contract.ts';
import { Chain } from '../chain.tsx';
import { DutyTable, minutes } from './duty-table.tsx';
import '../triage.css';

/** 首诊、首问负责 for the leadership: where people are handed over, accepted, refused, or left waiting. */
export function DutyPage({ hospital, from, to }: { hospital: number; from: string; to: string }) {
  const { t, i18n } = useTranslation();
  const [period, setPeriod] = useState({ from, to });
  const [all, setAll] = useState(false);
  const read = useQuery({
    queryKey: ['triage', 'duty', hospital, period.from, period.to],
    queryFn: () => api<Duty>(`/api/h/${hospital}/triage/duty?from=${period.from}&to=${period.to}`),
    enabled: period.from !== '' && period.to !== '',
  });
  const { data } = read;
  const lang = i18n.language === 'en' ? 'en' : 'zh';
  const items = data?.items ?? [];
  const shown = all ? items : items.slice(0, 10);
  return (
    <div className="stack">
      <h2>{t('triage.duty.title')}</h2>
      <div className="row ends">
        <Input
          type="date"
          label={t('triage.duty.from')}
          value={period.from}
          max={period.to}
          onChange={(event) => setPeriod({ ...period, from: event.target.value })}
        />
        <Input
          type="date"
          label={t('triage.duty.to')}
          value={period.to}
          min={period.from}
          onChange={(event) => setPeriod({ ...period, to: event.target.value })}
        />
      </div>
      {read.error && <Problem error={read.error} onRetry={() => void read.refetch()} />}
      {read.isLoading && <Skeleton rows={[3, 8]} />}
      {data && (
        <>
          <div className="row">
            <Total label={t('triage.duty.opened')} value={data.total.opened} />
            <Total label={t('triage.duty.open')} value={data.total.open} />
            <Total label={t('triage.overdue')} value={data.total.overdue} />
            <Total label={t('triage.duty.median')} value={minutes(t, data.total.medianSeconds)} />
          </div>
          {data.departments.length === 0 && items.length === 0 ? (
            <EmptyState text={t('triage.duty.none')} />
          ) : (
            <DutyTable departments={data.departments} />
          )}
          <ul className="handovers">
            {shown.map((one) => (
              <li key={one.id} className="card stack">
                <div className="row">
                  <Tag tone="indigo">{t(`triage.kind.${one.kind}`)}</Tag>
                  <Tag tone={one.state === 'closed' ? 'jade' : 'amber'}>{t(`triage.state.${one.state}`)}</Tag>
                  {one.overdue && (
                    <Tag tone="cinnabar">
                      {t('triage.duty.since', { due: momentName(one.dueAt, dateOf(data.now), lang) })}
                    </Tag>
                  )}
                  <span className="quiet-words">
                    {t('triage.duty.at', { department: one.department.name, name: one.holder })}
                  </span>
                </div>
                <Chain steps={one.steps} today={dateOf(data.now)} />
              </li>
            ))}
          </ul>
          {!all && items.length > shown.length && (
            <Button look="quiet" onClick={() => setAll(true)}>
              {t('triage.duty.all', { count: items.length })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
/* words: triage.kind.first_asked triage.kind.first_doctor triage.state.held triage.state.offered triage.state.closed */

function Total({ label, value }: { label: string; value: number | string }) {
  return (
    <Card>
      <p className="quiet-words">{label}</p>
      <Figure value={value} />
    </Card>
  );
}
