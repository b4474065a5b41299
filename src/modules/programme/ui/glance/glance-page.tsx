import { useTranslation } from 'react-i18next';
import { Button, Problem, Skeleton } from '#web/kit/index.ts';
import { BookingPanel, HallPanel, WaitPanel } from './charts.tsx';
import { useGlance } from './data.ts';
import { Figures } from './figures.tsx';
import './glance.css';
import { LostPanel } from './lost-panel.tsx';
import { PaymentPanel } from './payment-panel.tsx';
import { PaymentRows } from './payment-rows.tsx';
import { TodayPanel } from './today-panel.tsx';
import { WorstPanel } from './worst-panel.tsx';

export { words } from './words.ts';

export interface GlanceProps {
  hospital: number;
  /** What the person may open: figures lead there, or stand for themselves. */
  permissions: readonly string[];
  /** The panel that is shown as its table: 'waits', 'halls', 'bookings', 'payments', or null. */
  open: string | null;
  onOpen(panel: string | null): void;
}

/** 全院一览: how are we now, where do we lose, what must be done today. Read in five seconds from across a room. */
export function GlancePage({ hospital, permissions, open, onOpen }: GlanceProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useGlance(hospital);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={[[3, 3], 8, 8]} />;
  const works = permissions.includes('programme.own');
  return (
    <div className="glance stack">
      {error && <Problem error={error} onRetry={() => void refetch()} />}
      <Figures glance={data} works={works} onOpen={onOpen} />
      <div className="glance-panels" data-charts={data.payments ? 4 : 3}>
        <WaitPanel glance={data} open={open === 'waits'} onOpen={(yes) => onOpen(yes ? 'waits' : null)} />
        <HallPanel
          glance={data}
          hospital={hospital}
          open={open === 'halls'}
          onOpen={(yes) => onOpen(yes ? 'halls' : null)}
        />
        <BookingPanel glance={data} open={open === 'bookings'} onOpen={(yes) => onOpen(yes ? 'bookings' : null)} />
        {data.payments && (
          <PaymentPanel glance={data} open={open === 'payments'} onOpen={(yes) => onOpen(yes ? 'payments' : null)} />
        )}
        {open === 'payments' && data.payments && <PaymentRows hospital={hospital} />}
        <TodayPanel glance={data} works={works} />
        <LostPanel glance={data} works={works} />
        <WorstPanel glance={data} />
      </div>
      <div className="row not-printed">
        <Button look="plain" onClick={() => window.print()}>
          {t('programme.glance.print')}
        </Button>
      </div>
    </div>
  );
}
