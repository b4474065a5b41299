import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, type Lang, Problem, Skeleton, weekdayName } from '#web/kit/index.ts';
import { useWeek, type WeekCell } from './data.ts';
import type { DeskCell, Seek } from './desk-cell.ts';
import { WeekCellButton } from './week-cell.tsx';
import { type Line, linesOf, nextCell, soughtCell } from './week-lines.ts';

interface Props {
  hospital: number;
  department: string | null;
  from: string;
  today: string;
  /** The session chosen. */
  chosen: string | null;
  seek: Seek | null;
  /** Moving through the grid already shows the start times; Enter goes on to them. */
  onChoose: (cell: DeskCell) => void;
  onEnter: () => void;
  /** The week as sought is there: the cell to go to, null where the grid took the focus itself. */
  onSought: (cell: DeskCell | null) => void;
  /** An arrow led out of the week. */
  onEdge: (days: number, doctor: string) => void;
}

/** The week of a department: doctors by days, walked by the arrow keys, on into the next week. */
export function WeekGrid(props: Props) {
  const { hospital, department, from, today, chosen, seek, onChoose, onEnter, onSought, onEdge } = props;
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const table = useRef<HTMLTableElement>(null);
  const week = useWeek(hospital, department, from);
  const lines = week.data ? linesOf(week.data) : [];
  const days = week.data?.days ?? [];
  const entry = lines.some((line) => line.cells.some((cell) => cell?.session === chosen))
    ? chosen
    : firstFree(lines)?.session;

  const cellOf = (doctor: string, cell: WeekCell, day: number): DeskCell => ({
    department: department ?? '',
    practitioner: doctor,
    date: days[day]?.date ?? '',
    session: cell.session,
  });
  const focus = (session: string | null | undefined) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${session}"]`)?.focus();

  useEffect(() => {
    if (!seek || !week.data) return;
    const found = soughtCell(lines, seek);
    if (!found || !seek.enter) focus(found?.cell.session ?? entry);
    onSought(found && seek.enter ? cellOf(seek.practitioner ?? '', found.cell, found.day) : null);
  });

  function walk(event: KeyboardEvent) {
    const { cell: at, doctor } = (document.activeElement as HTMLElement | null)?.dataset ?? {};
    if (!at || !doctor) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      // A key held down is one press.
      if (!event.repeat) onEnter();
      return;
    }
    const next = nextCell(lines, at, event.key);
    const edge = next ? undefined : { ArrowLeft: -7, ArrowRight: 7 }[event.key];
    if (!next && !edge) return;
    event.preventDefault();
    if (next) focus(next);
    else if (edge) onEdge(edge, doctor);
  }

  if (week.error) return <Problem error={week.error} onRetry={() => void week.refetch()} />;
  if (!week.data) return <Skeleton rows={[2, [2.4, 8], [2.4, 8], [2.4, 8], [2.4, 8]]} />;
  if (lines.length === 0) return <EmptyState icon="book" text={t('booking.staff.noSessions')} />;
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
                    doctor={line.doctor.id}
                    date={days[day]?.date ?? ''}
                    chosen={cell.session === chosen}
                    entry={cell.session === entry}
                    onFocus={() => onChoose(cellOf(line.doctor.id, cell, day))}
                    onClick={() => {
                      onChoose(cellOf(line.doctor.id, cell, day));
                      onEnter();
                    }}
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
