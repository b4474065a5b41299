import { useTranslation } from 'react-i18next';
import { Icon, Notice } from '#web/kit/index.ts';
import type { Preflight } from './preflight-data.ts';

const signs = { ok: 'good', warn: 'soon', block: 'wrong' } as const;

/** Why this person cannot book, before anything is confirmed; one quiet line where nothing stands in the way. */
export function PreflightLines({ check, walkIn }: { check: Preflight; walkIn: boolean }) {
  const { t } = useTranslation();
  const notable = check.items.filter((item) => item.level !== 'ok');
  if (notable.length === 0) return <p className="quiet-words small">{t('booking.desk.checkFine')}</p>;
  return (
    <Notice
      tone={check.ok ? 'soon' : 'wrong'}
      alert={!check.ok}
      title={check.ok ? t('booking.desk.checkNote') : t('booking.desk.checkBlocked')}
    >
      <ul className="checks">
        {notable.map((item) => (
          <li key={item.code}>
            <Icon name={signs[item.level]} />
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
      {!check.ok && walkIn && <p>{t('booking.desk.walkInStays')}</p>}
    </Notice>
  );
}
