import { useTranslation } from 'react-i18next';
import { BarsChart } from './bars-later.tsx';
import type { Glance } from './data.ts';
import { Panel, type PanelProps, Table } from './panel.tsx';

/** Departments or channels that are drawn; the table has them all. */
const DRAWN = 6;

/** 候诊: the departments by their longest wait; each opens the visits behind it. */
export function WaitPanel({ glance: { waits }, open, onOpen }: PanelProps) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('programme.glance.waitsTitle')}
      open={open}
      onOpen={onOpen}
      below={t(waits.desks.people > 0 ? 'programme.glance.desks' : 'programme.glance.desksFree', waits.desks)}
      empty={waits.departments.length === 0 ? t('programme.glance.nobodyWaits') : null}
      chart={<WaitBars waits={waits.departments} label={t('programme.glance.waitsChart')} />}
      table={
        <WaitTable
          head="department"
          waits={waits.departments}
          to={(id) => `/leadership?no=6&department=${id}&visits=1`}
        />
      }
    />
  );
}

/** The same people by the hall they sit in: where it is full. Each opens the board of the hall. */
export function HallPanel({ glance: { waits }, hospital, open, onOpen }: PanelProps & { hospital: number }) {
  const { t } = useTranslation();
  const fullest = [...waits.halls].sort((a, b) => b.people - a.people)[0];
  return (
    <Panel
      title={t('programme.glance.hallsTitle')}
      open={open}
      onOpen={onOpen}
      below={fullest ? t('programme.glance.fullest', fullest) : ''}
      empty={waits.halls.length === 0 ? t('programme.glance.nobodyWaits') : null}
      chart={<WaitBars waits={waits.halls} label={t('programme.glance.hallsChart')} />}
      table={<WaitTable head="hall" waits={waits.halls} to={(id) => `/board/${hospital}/${id}`} />}
    />
  );
}

type Wait = Glance['waits']['departments'][number];

function WaitBars({ waits, label }: { waits: readonly Wait[]; label: string }) {
  const { t } = useTranslation();
  const drawn = waits.slice(0, DRAWN);
  const median = { name: t('programme.glance.median'), values: drawn.map((one) => one.median), colour: '--jade' };
  const longest = { name: t('programme.glance.longest'), values: drawn.map((one) => one.longest), colour: '--amber' };
  return <BarsChart names={drawn.map(({ name }) => name)} series={[median, longest]} label={label} />;
}

function WaitTable({ head, waits, to }: { head: string; waits: readonly Wait[]; to(id: string): string }) {
  return (
    <Table
      heads={[head, 'people', 'longest', 'median']}
      rows={waits.map(({ id, name, people, longest, median }) => ({
        key: id,
        to: to(id),
        cells: [name, people, longest, median],
      }))}
    />
  );
}

/** 今日预约: how people booked, and who is there already. */
export function BookingPanel({ glance: { bookings }, open, onOpen }: PanelProps) {
  const { t } = useTranslation();
  // words: programme.glance.channel.web programme.glance.channel.mobile programme.glance.channel.window programme.glance.channel.phone programme.glance.channel.kiosk programme.glance.channel.clinic_room programme.glance.channel.partner programme.glance.channel.family_doctor programme.glance.channel.walk_in
  const nameOf = (channel: string) => t(`programme.glance.channel.${channel}`);
  const drawn = bookings.channels.slice(0, DRAWN);
  return (
    <Panel
      title={t('programme.glance.bookingsTitle')}
      open={open}
      onOpen={onOpen}
      below={t('programme.glance.bookingsNote')}
      empty={bookings.channels.length === 0 ? t('programme.glance.noBookings') : null}
      chart={
        <BarsChart
          stacked
          names={drawn.map(({ channel }) => nameOf(channel))}
          series={[
            { name: t('programme.glance.arrived'), values: drawn.map(({ arrived }) => arrived), colour: '--jade' },
            {
              name: t('programme.glance.expected'),
              values: drawn.map(({ booked, arrived, missed }) => booked - arrived - missed),
              colour: '--indigo',
            },
            { name: t('programme.glance.missed'), values: drawn.map(({ missed }) => missed), colour: '--amber' },
          ]}
          label={t('programme.glance.bookingsChart')}
        />
      }
      table={
        <Table
          heads={['channelHead', 'booked', 'arrived', 'missed']}
          rows={bookings.channels.map(({ channel, booked, arrived, missed }) => ({
            key: channel,
            to: '/leadership?no=1&visits=1',
            cells: [nameOf(channel), booked, arrived, missed],
          }))}
        />
      }
    />
  );
}
