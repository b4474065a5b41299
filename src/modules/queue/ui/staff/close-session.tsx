import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#web/kit/index.ts';
import type { DoctorSession, useDoctorActs } from './data.ts';

/** Ends the session. The first press says what becomes of everybody, the second does it. */
export function CloseSession({ session, acts }: { session: DoctorSession; acts: ReturnType<typeof useDoctorActs> }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const { counts } = session;
  if (!asked) {
    return (
      <div>
        <Button look="plain" disabled={session.current !== null} onClick={() => setAsked(true)}>
          {t('queue.staff.close')}
        </Button>
      </div>
    );
  }
  return (
    <div className="card stack" role="alert">
      <p>
        {t('queue.staff.closeMeans', { noShow: counts.notCheckedIn, waiting: counts.waiting, absent: counts.absent })}
      </p>
      {counts.away > 0 && <p>{t('queue.staff.closeAway', { count: counts.away })}</p>}
      {session.pool?.part === 'shares' && <p>{t('queue.staff.closePool')}</p>}
      <div className="row">
        <Button
          look="danger"
          busy={acts.busy}
          onClick={() => void acts.close(session.id, counts.waiting + counts.away > 0)}
        >
          {t('queue.staff.closeDo')}
        </Button>
        <Button look="plain" onClick={() => setAsked(false)}>
          {t('queue.staff.closeNot')}
        </Button>
      </div>
    </div>
  );
}
