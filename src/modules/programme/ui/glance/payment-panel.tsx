import { useTranslation } from 'react-i18next';
import { type Lang, price } from '#web/kit/index.ts';
import { BarsChart } from './bars-later.tsx';
import { Panel, type PanelProps, Table } from './panel.tsx';

/** 缴费: where people stopped to pay today; the table opens the payments one by one. */
export function PaymentPanel({ glance, open, onOpen }: PanelProps) {
  const { t, i18n } = useTranslation();
  const { payments } = glance;
  if (!payments) return null;
  const nameOf = (way: string) => t(`programme.glance.way.${way}`);
  const money = (fen: number) => price(fen, i18n.language as Lang);
  return (
    <Panel
      title={t('programme.glance.paymentsTitle')}
      open={open}
      onOpen={onOpen}
      below={
        payments.open > 0
          ? t('programme.glance.unpaid', { count: payments.open, money: money(payments.openFen) })
          : t('programme.glance.allPaid')
      }
      empty={payments.ways.length === 0 ? t('programme.glance.noPayments') : null}
      chart={
        <BarsChart
          names={payments.ways.map(({ way }) => nameOf(way))}
          series={[
            { name: t('programme.glance.stops'), values: payments.ways.map(({ stops }) => stops), colour: '--jade' },
          ]}
          label={t('programme.glance.paymentsChart')}
        />
      }
      table={
        <Table
          heads={['wayHead', 'stops', 'money']}
          rows={payments.ways.map(({ way, stops, fen }) => ({
            key: way,
            to: null,
            cells: [nameOf(way), stops, money(fen)],
          }))}
        />
      }
    />
  );
}
