import { useTranslation } from 'react-i18next';
import { EmptyState, Page, Problem, Skeleton } from '#web/kit/index.ts';
import { type Handover, type Handovers, useHandovers } from './data.ts';
import { HandoverCard } from './handover-card.tsx';
import { type Find, OpenForm } from './open-form.tsx';
import '../triage.css';

/** 首问登记: open, accept, pass on, send back, finish. What waits for my department stands before what waits for others. */
export function HandoversPage({ hospital, find }: { hospital: number; find: Find }) {
  const { t } = useTranslation();
  const read = useHandovers(hospital);
  const { data } = read;
  const items = data?.items ?? [];
  const offered = items.filter((one) => one.state === 'offered' && !one.mine);
  const forMe = (one: Handover) => Number(one.offeredTo?.id === data?.own);
  const waiting = offered.sort((a, b) => forMe(b) - forMe(a));
  const mine = items.filter((one) => one.mine);
  return (
    <Page title={t('triage.title')} below={t('triage.below')}>
      {read.error && !data && <Problem error={read.error} onRetry={() => void read.refetch()} />}
      {!read.error && !data && <Skeleton rows={[8, 6]} />}
      {data && (
        <>
          <OpenForm hospital={hospital} data={data} find={find} />
          {items.length === 0 && <EmptyState text={t('triage.none')} />}
          <List title={t('triage.waiting')} items={waiting} hospital={hospital} data={data} />
          <List title={t('triage.mine')} items={mine} hospital={hospital} data={data} />
        </>
      )}
    </Page>
  );
}

function List({
  title,
  items,
  hospital,
  data,
}: {
  title: string;
  items: readonly Handover[];
  hospital: number;
  data: Handovers;
}) {
  if (items.length === 0) return null;
  return (
    <section className="stack" aria-label={title}>
      <h2>
        {title} {items.length}
      </h2>
      <ul className="handovers">
        {items.map((one) => (
          <HandoverCard key={`${one.id} ${one.version}`} hospital={hospital} data={data} one={one} />
        ))}
      </ul>
    </section>
  );
}
