import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { appointmentForCheckIn } from '#modules/booking/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { Answer } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox/emit.ts';
import { type ContractEvent, contractEvents } from '../contract-events.ts';

/**
 * Tells an event of a room that does not stand yet, as that room will: for the simulator and the demo, never at work.
 * Throws journey.demo_only, event_shape, visit_not_found.
 */
export async function rehearse(
  app: Pick<App, 'config'>,
  t: Tx,
  { type, payload }: { type: string; payload: Record<string, unknown> },
  by: Actor,
  now: Instant,
): Promise<Answer> {
  if (app.config.SHUXIN_MODE === 'production') throw domainError('journey.demo_only');
  const read = contractEvents[type as ContractEvent].safeParse(payload);
  if (!read.success) throw domainError('journey.event_shape');
  const visit = await appointmentForCheckIn(t, read.data.appointment);
  if (visit?.patient !== read.data.patient) throw domainError('journey.visit_not_found');
  const id = newId();
  await emit(t, { type, subject: id, seq: 1, payload: read.data }, now);
  await audit(
    t,
    {
      actor: by,
      action: 'journey.rehearse',
      subject: `booking.appointment/${visit.id}`,
      outcome: 'ok',
      detail: { type },
    },
    now,
  );
  return { status: 201, body: { id } };
}
