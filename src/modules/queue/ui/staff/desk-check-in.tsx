import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#web/client/api.ts';
import { Button, Problem } from '#web/kit/index.ts';
import type { Ticket } from '../../contract.ts';

/** 签到 at the desk, while it is `open`; afterwards the ticket, where to wait and how many are before. */
export function DeskCheckIn({ hospital, appointment, open }: { hospital: number; appointment: string; open: boolean }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [ticket, setTicket] = useState<Ticket | null>(null);

  async function checkIn() {
    setBusy(true);
    setError(null);
    try {
      const path = `/api/h/${hospital}/queue/desk/check-ins`;
      const intent = `desk.check-in.${appointment}`;
      setTicket(await api<Ticket>(path, { method: 'POST', body: { appointment }, intent }));
      await cache.invalidateQueries();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  }

  if (ticket) {
    const place = ticket.waitingArea?.name ?? ticket.place?.name ?? '';
    return (
      <p role="status" className="checked-in">
        <b>{ticket.number}</b> {t('queue.staff.checkedIn', { place, ahead: ticket.ahead })}
      </p>
    );
  }
  if (!open) return null;
  return (
    <>
      <Button look="quiet" busy={busy} onClick={() => void checkIn()}>
        {t('queue.staff.checkIn')}
      </Button>
      {error !== null && <Problem error={error} />}
    </>
  );
}
