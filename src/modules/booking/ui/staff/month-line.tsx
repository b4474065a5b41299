import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskCell } from './desk-cell.ts';
import { cellKey } from './desk-cell.ts';
import type { MonthRow } from './month-data.ts';

interface Props {
  row: MonthRow;
  days: readonly { date: string; holiday?: string | undefined }[];
  today: string;
  lastOpen: string;
  /** The key of the chosen cell, and of the one the Tab key enters at, if they are of this line. */
  chosen: string | null;
  entry: string | null;
  onChoose: (cell: DeskCell) => void;
  onEnter: () => void;
}

export const monthCell = (row: MonthRow, date: string): DeskCell => ({
  department: row.department.id,
  practitioner: row.practitioner.id,
  date,
  session: null,
});

/** One doctor's month. Drawn anew only when the way leads through it: a page has fifteen hundred cells. */
export const MonthLine = memo(function MonthLine({ row, days, lastOpen, chosen, entry, onChoose, onEnter }: Props) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">
        <b>{row.practitioner.name}</b> <span className="quiet-words small">{row.department.name}</span>
      </th>
      {row.days.map((day, n) => {
        const date = days[n]?.date ?? '';
        if (!day) return <td key={date} />;
        const cell = monthCell(row, date);
        const key = cellKey(cell);
        const look =
          day.state === 'paused' || day.state === 'closed'
            ? 'stopped'
            : day.free === 0
              ? 'full'
              : date > lastOpen
                ? 'later'
                : 'free';
        return (
          <td key={date}>
            <button
              type="button"
              data-cell={key}
              data-doctor={row.practitioner.id}
              data-date={date}
              className={`week-cell ${look}`}
              aria-pressed={key === chosen}
              tabIndex={key === entry ? 0 : -1}
              onFocus={() => onChoose(cell)}
              onClick={() => {
                onChoose(cell);
                onEnter();
              }}
            >
              <span className="only-heard">{date} </span>
              {look === 'stopped' ? t('booking.desk.stopped') : look === 'full' ? t('booking.staff.full') : day.free}
              {look === 'later' && <span className="only-heard"> {t('booking.desk.later')}</span>}
            </button>
          </td>
        );
      })}
    </tr>
  );
});
