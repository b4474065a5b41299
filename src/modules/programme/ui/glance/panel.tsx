import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Skeleton } from '#web/kit/index.ts';
import type { Glance } from './data.ts';
import { Opens } from './figure-card.tsx';

export interface PanelProps {
  glance: Glance;
  open: boolean;
  onOpen(yes: boolean): void;
}

interface Shown extends Omit<PanelProps, 'glance'> {
  title: string;
  below: string;
  empty: string | null;
  chart: ReactNode;
  table: ReactNode;
}

/** Drawn, or the same as a table; on paper always the table. */
export function Panel({ title, below, empty, open, onOpen, chart, table }: Shown) {
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
  rows: readonly { key: string; to: string | null; cells: readonly (string | number)[] }[];
}

export function Table({ heads, rows }: TableProps) {
  const { t } = useTranslation();
  return (
    <table className="figures">
      <thead>
        <tr>
          {/* words: programme.glance.department programme.glance.people programme.glance.longest programme.glance.median programme.glance.channelHead programme.glance.booked programme.glance.arrived programme.glance.missed programme.glance.hall programme.glance.wayHead programme.glance.stops programme.glance.money */}
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
              {to ? (
                <Opens to={to} className="glance-link">
                  {name}
                </Opens>
              ) : (
                name
              )}
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
