import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, EmptyState, type Lang, Problem, Skeleton, weekdayName } from '#web/kit/index.ts';
import { cellKey, type DeskCell, type Seek } from './desk-cell.ts';
import { type Keys, nextKey } from './grid-walk.ts';
import { type Month, type MonthQuestion, useMonth } from './month-data.ts';
import { MonthLine, monthCell } from './month-line.tsx';

interface Props {
  hospital: number;
  today: string;
  question: MonthQuestion;
  chosen: DeskCell | null;
  seek: Seek | null;
  onChoose: (cell: DeskCell) => void;
  onEnter: () => void;
  onSought: () => void;
  onPage: (page: number) => void;
}

/** 31 days of fifty doctors a page: how many places each day has, walked by the arrow keys. */
export function MonthGrid(props: Props) {
  const { hospital, today, question, chosen, seek, onSought, onPage } = props;
  const { t, i18n } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const month = useMonth(hospital, question);
  const { data } = month;
  const keys = data ? keysOf(data) : [];
  const key = chosen && cellKey(chosen);
  const entry = key && keys.some((line) => line.includes(key)) ? key : firstFree(data);
  // The lines are drawn once: what they call must not change with every step.
  const acts = useRef(props);
  acts.current = props;
  const choose = useCallback((cell: DeskCell) => acts.current.onChoose(cell), []);
  const enter = useCallback(() => acts.current.onEnter(), []);
  const focus = (cell: string | null) => table.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus();

  useEffect(() => {
    if (!seek || !data || month.isPlaceholderData) return;
    focus(entry);
    onSought();
  });

  function walk(event: KeyboardEvent) {
    const at = (document.activeElement as HTMLElement | null)?.dataset.cell;
    if (!at) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!event.repeat) enter();
      return;
    }
    const next = nextKey(keys, at, event.key);
    if (!next) return;
    event.preventDefault();
    focus(next);
  }

  if (month.error) return <Problem error={month.error} onRetry={() => void month.refetch()} />;
  if (!data) return <Skeleton rows={[2, [2.4, 8], [2.4, 8], [2.4, 8], [2.4, 8], [2.4, 8], [2.4, 8]]} />;
  const pages = Math.ceil(data.doctors / Math.max(1, data.pageSize));
  return (
    <>
      {data.rows.length === 0 ? (
        <EmptyState icon="book" text={t('booking.desk.noDoctors')} />
      ) : (
        <div className="week-scroll month-scroll">
          {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys walk is a grid */}
          <table className="week month" role="grid" ref={table} aria-label={t('booking.desk.month')} onKeyDown={walk}>
            <thead>
              <tr>
                <th scope="col">{t('booking.staff.doctor')}</th>
                {data.days.map((day) => (
                  <th
                    key={day.date}
                    scope="col"
                    title={day.holiday}
                    aria-current={day.date === today ? 'date' : undefined}
                  >
                    <small>{weekdayName(day.date, i18n.language as Lang)}</small>
                    <br />
                    {Number(day.date.slice(8))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row, n) => (
                <MonthLine
                  key={`${row.practitioner.id}.${row.department.id}`}
                  row={row}
                  days={data.days}
                  today={today}
                  lastOpen={data.lastOpen}
                  chosen={key && keys[n]?.includes(key) ? key : null}
                  entry={entry && keys[n]?.includes(entry) ? entry : null}
                  onChoose={choose}
                  onEnter={enter}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="row apart">
        <span className="quiet-words">{t('booking.desk.doctors', { count: data.doctors })}</span>
        {pages > 1 && (
          <div className="row">
            <Button look="plain" disabled={question.page === 0} onClick={() => onPage(question.page - 1)}>
              {t('booking.desk.pageBefore')}
            </Button>
            <span>{t('booking.desk.page', { page: question.page + 1, pages })}</span>
            <Button look="plain" disabled={question.page + 1 >= pages} onClick={() => onPage(question.page + 1)}>
              {t('booking.desk.pageAfter')}
            </Button>
          </div>
        )}
      </div>
    </>
  );
}

const keysOf = ({ rows, days }: Month): Keys =>
  rows.map((row) => row.days.map((day, n) => (day ? cellKey(monthCell(row, days[n]?.date ?? '')) : null)));

function firstFree(month: Month | undefined): string | null {
  for (const row of month?.rows ?? []) {
    const at = row.days.findIndex((day) => day !== null && day.free > 0);
    if (at >= 0) return cellKey(monthCell(row, month?.days[at]?.date ?? ''));
  }
  return null;
}
