import { addMinutes } from '#kernel/instant.ts';
import { accountOf } from '#platform/http/actor.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

const account = (d: DoorContext) => accountOf(d.actor) ?? '';

async function somePlace(d: DoorContext): Promise<{ place: string; campus: string }> {
  const [row] = await d.rows<{ place: string; campus: string }>(
    `select place_id as place, campus_id as campus from catalog.place where hospital_id = $1 and kind = 'waiting'
     order by place_id limit 1`,
    [d.hospital],
  );
  if (!row) throw new Error('the door hospital has no waiting area');
  return row;
}

/** A place to be called to; the insider has no open call. */
export async function placeToCall(d: DoorContext): Promise<string> {
  await d.rows(
    `update servicedesk.help_call set state = 'withdrawn', due_at = null, ended_at = $3, ended_by = asked_by
     where hospital_id = $1 and asked_by = $2 and state in ('waiting', 'taken')`,
    [d.hospital, account(d), d.now],
  );
  await d.rows(
    `update servicedesk.help_call set asked_at = asked_at - interval '1 day' where hospital_id = $1 and asked_by = $2`,
    [d.hospital, account(d)],
  );
  return (await somePlace(d)).place;
}

/** An open call: the insider's own, or a stranger's that waits or that the insider has taken. */
export async function openHelpCall(d: DoorContext, whose: 'own' | 'waiting' | 'taken'): Promise<string> {
  const { place, campus } = await somePlace(d);
  if (whose === 'own') await placeToCall(d);
  const id = newId();
  const taken = whose === 'taken';
  await d.rows(
    `insert into servicedesk.help_call (hospital_id, id, asked_by, place_id, campus_id, state, asked_at, due_at, taken_at, taken_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      d.hospital,
      id,
      whose === 'own' ? account(d) : newId(),
      place,
      campus,
      taken ? 'taken' : 'waiting',
      d.now,
      taken ? null : addMinutes(d.now, 3),
      taken ? d.now : null,
      taken ? account(d) : null,
    ],
  );
  return id;
}

/** The insider is in no sign-language call. */
export async function noSignCall(d: DoorContext): Promise<void> {
  await d.rows('delete from servicedesk.sign_signal where hospital_id = $1', [d.hospital]);
  await d.rows(
    `update servicedesk.sign_call set due_at = null, ended_at = $3, ended_by = 'guest',
       state = case when state = 'taken' then 'ended' else 'withdrawn' end
     where hospital_id = $1 and (asked_by = $2 or taken_by = $2) and state in ('waiting', 'taken')`,
    [d.hospital, account(d), d.now],
  );
}

/** A call: a stranger's that waits, or the insider's own that an interpreter has taken. */
export async function someSignCall(d: DoorContext, which: 'waiting' | 'own'): Promise<string> {
  await noSignCall(d);
  const id = newId();
  const own = which === 'own';
  await d.rows(
    `insert into servicedesk.sign_call (hospital_id, id, asked_by, by_desk, state, asked_at, due_at, taken_at, taken_by)
     values ($1, $2, $3, false, $4, $5, $6, $7, $8)`,
    [
      d.hospital,
      id,
      own ? account(d) : newId(),
      own ? 'taken' : 'waiting',
      d.now,
      addMinutes(d.now, 3),
      own ? d.now : null,
      own ? newId() : null,
    ],
  );
  return id;
}
