import { localDate, toOffset } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import type { BoardEvent } from '../contract-feeds.ts';
import { someWaitingArea } from './door-fixtures.ts';

/** A prescription that has just come in. */
export async function someBoardEvent(d: DoorContext): Promise<BoardEvent> {
  return {
    type: 'pharmacy.prescription_received',
    subject: newId(),
    seq: 1,
    at: toOffset(d.now),
    payload: { place: await someWaitingArea(d), patient: d.patient, number: 'P001', day: localDate(d.now) },
  };
}
