import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Page, Problem, Select, Skeleton } from '#web/kit/index.ts';
import { type HallLine, type Standing, useHall, useHalls } from './hall-data.ts';
import { HallLineCard } from './hall-line.tsx';
import { linesNow } from './lines-now.ts';
import { PersonActs } from './person-acts.tsx';
import './hall.css';

const KEPT = 'shuxin.hall';

/** 分诊台: one waiting area's lines at a glance; a press on a person opens what the desk can do for them. */
export function HallPage({ hospital }: { hospital: number }) {
  const { t } = useTranslation();
  const halls = useHalls(hospital);
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEPT));
  const [standing, setStanding] = useState<Standing | null>(null);
  const items = halls.data?.items ?? [];
  const area = items.find(({ id }) => id === chosen)?.id ?? busiest(items);
  const hall = useHall(hospital, area);
  const wrong = halls.error ?? (hall.data ? null : hall.error);
  const { now, others } = linesNow(hall.data?.lines ?? [], hall.data?.now ?? '');
  const choose = (id: string) => {
    localStorage.setItem(KEPT, id);
    setChosen(id);
  };
  const cards = (lines: readonly HallLine[]) => (
    <div className="hall">
      {lines.map((line) => (
        <HallLineCard
          key={line.session}
          hospital={hospital}
          line={line}
          rooms={hall.data?.rooms ?? []}
          onPerson={(person, state) => setStanding({ person, state, session: line.session })}
        />
      ))}
    </div>
  );
  return (
    <Page title={t('queue.hall.title')} below={t('queue.hall.below')} broad>
      {wrong && <Problem error={wrong} onRetry={() => void Promise.all([halls.refetch(), hall.refetch()])} />}
      {!wrong && !(halls.data && (hall.data || area === null)) && <Skeleton rows={[2, 12, 12]} />}
      {items.length > 0 && (
        <Select
          label={t('queue.hall.area')}
          value={area ?? ''}
          options={items.map(({ id, name, waiting }) => ({
            value: id,
            label: t('queue.hall.areaWaiting', { name, count: waiting }),
          }))}
          onChange={(event) => choose(event.target.value)}
        />
      )}
      {(hall.data?.lines.length === 0 || (halls.data && area === null)) && (
        <EmptyState text={t('queue.hall.noLines')} />
      )}
      {hall.data && (
        <>
          {cards(now)}
          {others.length > 0 && (
            <details className="hall-others">
              <summary>{t('queue.hall.others', { count: others.length })}</summary>
              {cards(others)}
            </details>
          )}
        </>
      )}
      {hall.data && standing && (
        <PersonActs
          key={`${standing.person.encounter} ${standing.state}`}
          hospital={hospital}
          standing={standing}
          lines={hall.data.lines}
          onClose={() => setStanding(null)}
        />
      )}
    </Page>
  );
}

const busiest = (items: readonly { id: string; waiting: number }[]): string | null =>
  [...items].sort((a, b) => b.waiting - a.waiting)[0]?.id ?? null;
