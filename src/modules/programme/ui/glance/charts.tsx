import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Skeleton } from '#web/kit/index.ts';
import type { Glance } from './data.ts';
import { Opens } from './figure-card.tsx';

// The drawing library is fetched only here, and only on this page.
const BarsChart = lazy(() => import('./bars-chart.tsx').then((m) => ({ default: m.BarsChart })));

/** Departments or channels that are drawn; the table has them all. */
const DRAWN = 6;

interface PanelProps {
  glance: Glance;
  open: boolean;
  onOpen(yes: boolean): void;
}

/** 候诊: the departments by their longest wait; each opens the visits behind it. */
export function WaitPanel({ glance: { waits }, open, onOpen }: PanelProps) {
  const { t } = useTranslation();
  const drawn = waits.departments.slice(0, DRAWN);
  return (
    <Panel
      title={t('programme.glance.waitsTitle')}
      open={open}
      onOpen={onOpen}
      below={t(waits.desks.people > 0 ? 'programme.glance.desks' : 'programme.glance.desksFree', waits.desks)}
      empty={waits.departments.length === 0 ? t('programme.glance.nobodyWaits') : null}
      chart={
        <BarsChart
          names={drawn.map(({ name }) => name)}
          series={[
            { name: t('programme.glance.median'), values: drawn.map(({ median }) => median), colour: '--jade' },
            { name: t('programme.glance.longest'), values: drawn.map(({ longest }) => longest), colour: '--amber' },
          ]}
          label={t('programme.glance.waitsChart')}
        />
      }
      table={
        <Table
          heads={['department', 'people', 'longest', 'median']}
          rows={waits.departments.map(({ id, name, people, longest, median }) => ({
            key: id,
            to: `/leadership?no=6&department=${id}&visits=1`,
            cells: [name, people, longest, median],
          }))}
        />
      }
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

interface Shown extends Omit<PanelProps, 'glance'> {
  title: string;
  below: string;
  empty: string | null;
  chart: ReactNode;
  table: ReactNode;
}

/** Drawn, or the same as a table; on paper always the table. */
function Panel({ title, below, empty, open, onOpen, chart, table }: Shown) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Asked for from a figure above: bring the eye along.
  useEffect(() => {
    if (open) heading.current?.focus();
  }, [open]);
  return (
    <section className="card glance-panel" aria-label={title}>
      <div className="row apart">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {empty === null && (
          <Button look="plain" aria-pressed={open} onClick={() => onOpen(!open)}>
            {t(open ? 'programme.glance.asChart' : 'programme.glance.asTable')}
          </Button>
        )}
      </div>
      {empty !== null && <p>{empty}</p>}
      {empty === null && !open && (
        <div className="not-printed">
          <Suspense fallback={<Skeleton rows={[10]} />}>{chart}</Suspense>
        </div>
      )}
      {empty === null && <div className={open ? undefined : 'glance-paper'}>{table}</div>}
      <p className="quiet-words">{below}</p>
    </section>
  );
}

interface TableProps {
  heads: readonly string[];
  rows: readonly { key: string; to: string; cells: readonly (string | number)[] }[];
}

function Table({ heads, rows }: TableProps) {
  const { t } = useTranslation();
  return (
    <table className="figures">
      <thead>
        <tr>
          {/* words: programme.glance.department programme.glance.people programme.glance.longest programme.glance.median programme.glance.channelHead programme.glance.booked programme.glance.arrived programme.glance.missed */}
          {heads.map((head, at) => (
            <th key={head} scope="col" className={at > 0 ? 'number' : undefined}>
              {t(`programme.glance.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, to, cells: [name, ...figures] }) => (
          <tr key={key}>
            <th scope="row">
              <Opens to={to} className="glance-link">
                {name}
              </Opens>
            </th>
            {figures.map((figure, at) => (
              <td key={heads[at + 1]} className="number">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
