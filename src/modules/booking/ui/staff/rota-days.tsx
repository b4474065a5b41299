import { useTranslation } from 'react-i18next';
import { addDays } from '#kernel/instant.ts';
import { Button, type Lang, weekdayName } from '#web/kit/index.ts';

interface Props {
  /** The first of the seven days shown; never before today. */
  first: string;
  today: string;
  date: string;
  onDate: (date: string) => void;
  onFirst: (first: string) => void;
}

/** Seven days to choose from, and the weeks before and after. */
export function RotaDays({ first, today, date, onDate, onFirst }: Props) {
  const { t, i18n } = useTranslation();
  const before = addDays(first, -7);
  return (
    // biome-ignore lint/a11y/useSemanticElements: seven days are a choice, not a form
    <div className="row" role="group" aria-label={t('booking.staff.day')}>
      {first > today && (
        <Button look="plain" onClick={() => onFirst(before < today ? today : before)}>
          {t('booking.flow.earlier')}
        </Button>
      )}
      {Array.from({ length: 7 }, (_, i) => addDays(first, i)).map((one) => (
        <button key={one} type="button" className="day" aria-pressed={one === date} onClick={() => onDate(one)}>
          <small>{weekdayName(one, i18n.language as Lang)}</small>
          <b>{Number(one.slice(8))}</b>
        </button>
      ))}
      <Button look="plain" onClick={() => onFirst(addDays(first, 7))}>
        {t('booking.flow.later')}
      </Button>
    </div>
  );
}
