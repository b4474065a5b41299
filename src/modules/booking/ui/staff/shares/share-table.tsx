import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '#web/kit/index.ts';
import type { ComplianceRow } from './data.ts';
import { percentText } from './say.ts';

interface Line {
  id: string;
  name: ReactNode;
  row: ComplianceRow;
}

/** Places, shares against the standard, release and use: a line for each day or department. */
export function ShareTable({ first, caption, lines }: { first: string; caption: string; lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <div className="share-scroll">
      <table className="share-table">
        <caption className="only-heard">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{t('booking.shares.places')}</th>
            <th scope="col">{t('booking.shares.online')}</th>
            <th scope="col">{t('booking.shares.tier')}</th>
            <th scope="col">{t('booking.shares.meets')}</th>
            <th scope="col">{t('booking.shares.released')}</th>
            <th scope="col">{t('booking.shares.openedToAll')}</th>
            <th scope="col">{t('booking.shares.used')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, row }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{row.places.all}</td>
              <td>
                {row.places.online} <span className="quiet-words">{percentText(t, row.onlinePercent)}</span>
              </td>
              <td>
                {row.places.tier} <span className="quiet-words">{percentText(t, row.tierPercent)}</span>
              </td>
              <td>
                <Meets meets={row.meets} />
              </td>
              <td>{row.released.tier}</td>
              <td>{row.tierOpenedToAll}</td>
              <td>
                {t('booking.shares.usedBy', { ...row.used, all: row.used.onsite + row.used.online + row.used.tier })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Says which of the two is missed; a word, not a colour alone. */
export function Meets({ meets }: { meets: ComplianceRow['meets'] }) {
  const { t } = useTranslation();
  if (meets.online === null) return <span className="quiet-words">{t('booking.shares.none')}</span>;
  if (meets.online && meets.tier !== false) return <Tag tone="jade">{t('booking.shares.met')}</Tag>;
  return <Tag tone="cinnabar">{meets.online ? t('booking.shares.tierMissed') : t('booking.shares.onlineMissed')}</Tag>;
}
