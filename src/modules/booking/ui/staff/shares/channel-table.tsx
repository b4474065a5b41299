import { useTranslation } from 'react-i18next';
import { Card, EmptyState } from '#web/kit/index.ts';
import type { Compliance } from './data.ts';
import { channelText, shareText } from './say.ts';

/** Through which channel the places of each share were used. */
export function ChannelTable({ channels }: { channels: Compliance['channels'] }) {
  const { t } = useTranslation();
  return (
    <Card title={t('booking.shares.channels')}>
      {channels.length === 0 ? (
        <EmptyState text={t('booking.shares.noBookings')} />
      ) : (
        <div className="share-scroll">
          <table className="share-table">
            <thead>
              <tr>
                <th scope="col">{t('booking.shares.shareTitle')}</th>
                <th scope="col">{t('booking.shares.channelTitle')}</th>
                <th scope="col">{t('booking.shares.booked')}</th>
                <th scope="col">{t('booking.shares.came')}</th>
                <th scope="col">{t('booking.shares.missed')}</th>
                <th scope="col">{t('booking.shares.cancelled')}</th>
              </tr>
            </thead>
            <tbody>
              {channels.map((row) => (
                <tr key={`${row.share} ${row.channel}`}>
                  <th scope="row">{shareText(t, row.share)}</th>
                  <td>{channelText(t, row.channel)}</td>
                  <td>{row.booked}</td>
                  <td>{row.came}</td>
                  <td>{row.noShow}</td>
                  <td>{row.cancelled}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  );
}
