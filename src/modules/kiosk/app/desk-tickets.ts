import { domainError } from '#kernel/errors.ts';
import { places } from '#modules/catalog/public.ts';
import { requirePatient } from '#modules/identity/public.ts';
import { isSpecialPatient, listDesks, takeTicket } from '#modules/queue/public.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Slip } from '../contract-sitting.ts';
import { countDeskTicket } from '../db/sittings.ts';
import { DESK_TICKETS } from '../domain/figures.ts';
import { type AtDevice, type AtKiosk, recordAct } from './at-kiosk.ts';

/** The registration desks of this machine's campus with how many wait. */
export async function desksHere(t: Tx, at: AtDevice) {
  const here = await deskIds(t, at);
  const { items } = await listDesks(t, at.lang, at.now);
  return {
    items: items
      .filter(({ id }) => here.has(id))
      .map(({ id, name, building, floor, waiting }) => ({ id, name, building, floor, waiting })),
  };
}

/**
 * 窗口取号. Nobody need be known for it; who is, and is of a group that goes before, goes before. Throws
 * kiosk.desk_tickets_taken, and queue.desk_unknown for a desk elsewhere.
 */
export async function takeDeskTicket(t: Tx, at: AtKiosk, place: string): Promise<Slip> {
  if (!(await deskIds(t, at)).has(place)) throw domainError('queue.desk_unknown');
  if (!(await countDeskTicket(t, at.sitting.id, DESK_TICKETS))) throw domainError('kiosk.desk_tickets_taken');
  const { patient } = at.sitting;
  const special = patient !== null && (await isSpecialPatient(t, await requirePatient(t, patient), at.now));
  // As at a desk: the paper is the ticket, no account holds it.
  const ticket = await takeTicket(t, { place, special, byDesk: true, by: at.actor }, at.now, at.lang);
  await recordAct(t, at, 'kiosk.desk_ticket', `queue.desk_ticket/${ticket.id}`, { sitting: at.sitting.id });
  return {
    kind: 'desk',
    code: null,
    number: ticket.label,
    title: ticket.place.name,
    lines: [
      { what: 'where', text: [ticket.place.campus, ticket.place.floor].filter(Boolean).join(' · ') },
      { what: 'limit', text: String(ticket.limitMinutes) },
    ],
    ahead: ticket.ahead,
    wait: null,
    printedAt: ticket.takenAt,
  };
}

async function deskIds(t: Tx, { device }: AtDevice): Promise<Set<string>> {
  return new Set((await places(t, 'desk')).filter(({ campus }) => campus.id === device.campus).map(({ id }) => id));
}
