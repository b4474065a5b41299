import { addMinutes } from '#kernel/instant.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { secretAad } from '../app/sealed.ts';

/** The visit of the insider's patient, in the fields of an event. */
export async function ownVisit(d: DoorContext): Promise<{ appointment: string; patient: string }> {
  return { appointment: await someVisit(d), patient: d.patient };
}

/** An appointment of the insider's patient; booked here if there is none. */
export async function someVisit(d: DoorContext): Promise<string> {
  const own = () =>
    d.rows<{ id: string }>('select id from booking.appointment where hospital_id = $1 and patient_id = $2 limit 1', [
      d.hospital,
      d.patient,
    ]);
  const [there] = await own();
  if (there) return there.id;
  const [session] = await d.rows<{ id: string }>(
    `select id from booking.session where hospital_id = $1 and state = 'open' and ends_at > $2 and walk_ins < walk_in_limit
     order by starts_at, id limit 1`,
    [d.hospital, d.now],
  );
  const body = { session: session?.id, patient: d.patient };
  const answer = await d.send('booking.desk', 'POST', `/api/h/${d.hospital}/booking/desk/walk-ins`, body);
  if (answer.status !== 201) throw new Error(`a door fixture was refused: ${answer.status}`);
  return (answer.body as { id: string }).id;
}

/** An invitation to follow the insider's patient, made by somebody else. */
export async function someInvitation(d: DoorContext, code = '0000000000'): Promise<string> {
  await d.rows(`update journey.follow set state = 'ended', ended_at = $2 where hospital_id = $1 and state <> 'ended'`, [
    d.hospital,
    d.now,
  ]);
  const id = newId();
  await d.rows(
    `insert into journey.follow (hospital_id, id, patient_id, state, who, place, code_hash, code_until, until, invited_by, invited_at)
     values ($1, $2, $3, 'invited', 'child', 1, $4, $5, $6, $7, $8)`,
    [d.hospital, id, d.patient, sm3(code), addMinutes(d.now, 20), addMinutes(d.now, 2000), newId(), d.now],
  );
  return id;
}

export async function someCode(d: DoorContext): Promise<string> {
  const code = '1234567890';
  await someInvitation(d, code);
  return code;
}

export const feedWish = () => ({
  url: 'http://127.0.0.1:9/steps',
  enabled: true,
  secret: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
});

/** The hospital has a city platform. */
export async function openFeed(d: DoorContext): Promise<void> {
  const id = newId();
  const sealed = d.app.crypto.seal(feedWish().secret, secretAad(id));
  await d.rows(
    `insert into journey.feed (hospital_id, feed_id, url, secret_sealed, enabled, changed_at) values ($1, $2, $3, $4, true, $5)
     on conflict (hospital_id) do update set enabled = true`,
    [d.hospital, id, feedWish().url, sealed, d.now],
  );
}

/** A step that was tried for days in vain. */
export async function givenUp(d: DoorContext): Promise<string> {
  const [event, id] = [newId(), newId()];
  await d.rows(
    `insert into journey.step (hospital_id, event_id, visit_id, patient_id, kind, at, detail)
     values ($1, $2, $3, $4, 'booked', $5, '{}')`,
    [d.hospital, event, newId(), d.patient, d.now],
  );
  await d.rows(
    `insert into journey.delivery (hospital_id, id, event_id, state, tries, next_at, made_at) values ($1, $2, $3, 'given_up', 8, null, $4)`,
    [d.hospital, id, event, d.now],
  );
  return id;
}
