import { domainError } from '#kernel/errors.ts';
import type { Instant } from '#kernel/instant.ts';
import { currentPatients } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import { audit } from '#platform/audit/record.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type Actor, actorId } from '#platform/http/actor.ts';
import { emit } from '#platform/outbox/emit.ts';
import { forgive, noShowById } from '../db/no-show-rows.ts';
import { sealForgiving } from './appeal-texts.ts';
import { weighNoShows } from './weigh-no-shows.ts';

/**
 * A no-show that does not count after all, with the reason of whoever says so; a suspension that rests on too few then
 * is lifted in the same transaction. Throws booking.no_show_unknown, no_show_does_not_count.
 */
export async function forgiveNoShow(
  app: App,
  t: Tx,
  ask: { id: string; reason: string; by: Actor },
  now: Instant,
): Promise<{ id: string; counts: false }> {
  const { id, by } = ask;
  await currentPatients(t, []);
  const one = await noShowById(t, id);
  if (!one) throw domainError('booking.no_show_unknown');
  const reasonSealed = sealForgiving(app.crypto, id, ask.reason);
  const version = await forgive(t, id, { account: actorId(by), reasonSealed }, now);
  if (version === null) throw domainError('booking.no_show_does_not_count');
  const { patient, appointment } = one;
  await emit(
    t,
    { type: 'booking.no_show_forgiven', subject: id, seq: version, payload: { patient, appointment } },
    now,
  );
  const subject = `booking.no_show/${id}`;
  await audit(
    t,
    { actor: by, action: 'booking.forgive_no_show', subject, outcome: 'ok', detail: { appointment } },
    now,
  );
  await weighNoShows(t, [patient], 'forgiven', by, now);
  return { id, counts: false };
}
