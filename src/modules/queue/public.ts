import type { Instant } from '#kernel/instant.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import { waitMemory } from './app/wait-memory.ts';
import { waitsOfPatients } from './app/waits.ts';
import type { MineWaits } from './contract-waits.ts';

/** The only door of queue: what a kiosk asks for, and where pharmacy and tests tell what their boards show. Neighbours also read `queue.v_visit` and hear the events. */
export { checkIn, requireAppointment } from './app/check-in.ts';
export { listDesks } from './app/desk-places.ts';
export { takeTicket } from './app/desk-tickets.ts';
export { isSpecialPatient } from './app/is-special.ts';
export { standingOf } from './app/mine.ts';
export { takeBoardEvent } from './app/take-board-event.ts';
export type { MineItem, Ticket } from './contract.ts';
export type { DeskTicket } from './contract-desk.ts';
export { type BoardEvent, boardEventSchema } from './contract-feeds.ts';
export type { SpokenWait } from './contract-waits.ts';
export type { EncounterState } from './domain/step.ts';
export { lineTopic } from './domain/topics.ts';

/** How long each of these people who wait now still waits, by appointment. */
export function waitsOf(t: Tx, app: App, people: readonly string[], now: Instant): Promise<MineWaits> {
  return waitsOfPatients(t, waitMemory(app), people, now);
}
