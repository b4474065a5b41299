import { z } from 'zod';
import { deskChannel } from './contract.ts';

/** What the desks ask beyond a plain booking: a check beforehand, and a move. */

const id = z.guid();

/** `moving`: the appointment that would give way, which then counts against nothing. */
export const deskPreflightQuery = z.object({
  patient: id,
  session: id.optional(),
  moving: id.optional(),
  channel: deskChannel.default('window'),
});
export const partnerPreflightQuery = z.object({ patient: id, session: id.optional() });

export const appointmentMoveBody = z.object({ slot: id, channel: deskChannel.default('window') });
