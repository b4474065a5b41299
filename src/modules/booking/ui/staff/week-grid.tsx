import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, type Lang, Problem, Skeleton, weekdayName } from '#web/kit/index.ts';
import { useWeek, type WeekCell } from './data.ts';
import { WeekCellButton } from './week-cell.tsx';
import { type Line, linesOf, nextCell } from './week-lines.ts';

interface Props {
  hospital: number;
  department: string | null;
  from: string;
  today: string;
  chosen: string | null;
  /** Moving through the grid already shows the start times; Enter goes on to them. */
  onChoose: (cell: WeekCell, date: string) => void;
  onEnter: () => void;
}

/** The week of a department: doctors by days, walked by the arrow keys. */
export function WeekGrid({ hospital, department, from, today, chosen, onChoose, onEnter }: Props) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const table = useRef<HTMLTableElement>(null);
  const week = useWeek(hospital, department, from);
  if (week.error) return <Problem error={week.error} onRetry={() => void week.refetch()} />;
  if (!week.data) return <Skeleton rows={[2, [2.4, 8], [2.4, 8], [2.4, 8], [2.4, 8]]} />;

  const { days } = week.data;
  const lines = linesOf(week.data);
  if (lines.length === 0) return <EmptyState icon="book" text={t('booking.staff.noSessions')} />;
  const entry = chosen ?? firstFree(lines)?.session;

  function walk(event: KeyboardEvent) {
    const at = (document.activeElement as HTMLElement | null)?.dataset.session;
    if (event.key === 'Enter' || event.key === ' ') {
      if (!at) return;
      event.preventDefault();
      onEnter();
      return;
    }
    const next = at && nextCell(lines, at, event.key);
    if (!next) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-session="${next}"]`)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys walk is a grid
    <table className="week" role="grid" ref={table} aria-label={t('booking.staff.week')} onKeyDown={walk}>
      <thead>
        <tr>
          <th scope="col">{t('booking.staff.doctor')}</th>
          {days.map((day) => (
            <th key={day.date} scope="col" aria-current={day.date === today ? 'date' : undefined}>
              {weekdayName(day.date, lang)} {Number(day.date.slice(8))}
              {day.holiday && <small> {day.holiday}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.doctor.id}.${line.rank}`} className={line.rank === 0 ? 'first' : undefined}>
            <th scope="row">
              {line.rank === 0 ? (
                <>
                  <b>{line.doctor.name}</b> <span className="quiet-words">{line.doctor.title}</span>
                </>
              ) : (
                <span className="only-heard">{line.doctor.name}</span>
              )}
            </th>
            {line.cells.map((cell, day) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week stay in order
              <td key={day}>
                {cell && (
                  <WeekCellButton
                    cell={cell}
                    chosen={cell.session === chosen}
                    entry={cell.session === entry}
                    onFocus={() => onChoose(cell, days[day]?.date ?? '')}
                    onClick={onEnter}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function firstFree(lines: readonly Line[]): WeekCell | undefined {
  const cells = lines.flatMap((line) => line.cells).filter((cell) => cell !== null);
  return cells.find((cell) => cell.free > 0) ?? cells[0];
}
