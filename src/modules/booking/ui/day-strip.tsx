import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, monthDay, weekdayName } from '#web/kit/index.ts';
import type { Day } from './data.ts';

/** Fourteen days side by side; each says whether there is room. */
export function DayStrip({
  days,
  chosen,
  today,
  onChoose,
}: {
  days: readonly Day[];
  chosen: string | null;
  today: string;
  onChoose: (date: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const lang = i18n.language as Lang;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scroll only when another day is chosen
  useEffect(() => {
    const strip = box.current;
    const button = strip?.querySelector<HTMLElement>('[aria-pressed=true]');
    if (strip && button)
      strip.scrollLeft = button.offsetLeft - strip.offsetLeft - strip.clientWidth / 2 + button.offsetWidth / 2;
  }, [chosen]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll sideways everywhere
    <div className="days" role="group" aria-label={t('booking.days.label')} ref={box}>
      {days.map((day) => (
        <button
          key={day.date}
          type="button"
          className={day.free > 0 ? 'day' : 'day none'}
          aria-pressed={day.date === chosen}
          onClick={() => onChoose(day.date)}
        >
          <small>{day.date === today ? t('booking.days.today') : weekdayName(day.date, lang)}</small>{' '}
          <b>{monthDay(day.date, lang).replace('月', '/').replace('日', '')}</b>{' '}
          <span className="free">{room(day)}</span>
        </button>
      ))}
    </div>
  );

  function room(day: Day): string {
    if (day.holiday) return day.holiday;
    if (day.total === 0) return t('booking.days.none');
    return day.free > 0 ? t('booking.days.free', { count: day.free }) : t('web.full');
  }
}
