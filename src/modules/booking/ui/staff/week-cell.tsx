import { useTranslation } from 'react-i18next';
import type { WeekCell } from './data.ts';
import { periodWords, sessionStateWords } from './say.ts';

interface Props {
  cell: WeekCell;
  doctor: string;
  date: string;
  chosen: boolean;
  /** The one cell the Tab key enters at. */
  entry: boolean;
  onFocus: () => void;
  onClick: () => void;
}

/** "上午 7", "满", "停诊": how many are left, or why none. */
export function WeekCellButton({ cell, doctor, date, chosen, entry, onFocus, onClick }: Props) {
  const { t } = useTranslation();
  const stopped = cell.state === 'paused' || cell.state === 'closed';
  const look = stopped ? 'stopped' : cell.free > 0 ? 'free' : 'full';
  return (
    <button
      type="button"
      data-cell={cell.session}
      data-doctor={doctor}
      data-date={date}
      className={`week-cell ${look}`}
      aria-pressed={chosen}
      tabIndex={entry ? 0 : -1}
      onFocus={onFocus}
      onClick={onClick}
    >
      {periodWords(t, cell.period)}{' '}
      {stopped ? sessionStateWords(t, cell.state) : cell.free > 0 ? <b>{cell.free}</b> : t('booking.staff.full')}
      <span className="only-heard"> {cell.place.name}</span>
    </button>
  );
}
