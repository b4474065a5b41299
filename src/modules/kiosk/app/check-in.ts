import { domainError } from '#kernel/errors.ts';
import { checkIn, requireAppointment } from '#modules/queue/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Slip } from '../contract-sitting.ts';
import { type Known, recordAct } from './at-kiosk.ts';
import { visitSlip } from './slips.ts';
import { visitsOf } from './today.ts';

/**
 * 签到 by the queue's own rules, at this machine's campus. Throws kiosk.appointment_unknown for anybody else's,
 * kiosk.other_campus, and what queue's check-in throws.
 */
export async function checkInHere(t: Tx, at: Known, id: string): Promise<Slip> {
  const visit = (await visitsOf(t, at, at.patient)).find(({ appointment }) => appointment === id);
  if (!visit) throw domainError('kiosk.appointment_unknown');
  if (!visit.here) throw domainError('kiosk.other_campus', { campus: visit.campus });
  const ticket = await checkIn(t, await requireAppointment(t, id), at.actor, at.now, at.lang);
  const detail = { sitting: at.sitting.id, appointment: id };
  await recordAct(t, at, 'kiosk.check_in', `queue.encounter/${ticket.encounter}`, detail);
  const now = (await visitsOf(t, at, at.patient)).find(({ appointment }) => appointment === id);
  if (!now) throw new Error('who has just checked in stands in the line');
  return visitSlip(now, at);
}
