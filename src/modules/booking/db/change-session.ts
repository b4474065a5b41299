import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { type SessionMove, type SessionState, sessionMoves } from '../domain/session.ts';
import { lockExperts, papersHold } from './expert-papers.ts';
import { hospitalOf } from './hospital-of.ts';

export interface SessionChanged {
  id: string;
  state: SessionState;
  place: string;
  version: number;
}

/**
 * Pauses, resumes or closes a session if its state allows; null when it does not (or there is no such session). A joint
 * clinic changes with all its doctors, by the session of who leads it; none is opened for a doctor from outside whose
 * papers do not hold on that day.
 */
export async function changeSessionState(t: Tx, id: string, move: SessionMove): Promise<SessionChanged | null> {
  const { from, to } = sessionMoves[move];
  if (to === 'open') await lockExperts(t);
  const { rows } = await t.client.query<SessionChanged>(
    `update booking.session s set state = $3, version = version + 1
     where hospital_id = $1 and (id = $2 and joint_of is null or joint_of = $2) and state = any($4::text[])
       and ($3 <> 'open' or not exists (select from booking.session g
         where g.hospital_id = $1 and (g.id = $2 or g.joint_of = $2) and not ${papersHold('g.practitioner_id', 'g.date')}))
     returning id, state, place_id as place, version`,
    [hospitalOf(t), id, to, from],
  );
  return rows.find((row) => row.id === id) ?? null;
}

/** Moves a session that is not closed to another place; null when it is closed, unknown or already there. */
export async function changeSessionPlace(
  t: Tx,
  id: string,
  place: string,
  now: Instant,
): Promise<SessionChanged | null> {
  const { rows } = await t.client.query<SessionChanged>(
    `update booking.session set place_id = $3, moved_at = $4, version = version + 1
     where hospital_id = $1 and (id = $2 and joint_of is null or joint_of = $2) and state <> 'closed' and place_id <> $3
     returning id, state, place_id as place, version`,
    [hospitalOf(t), id, place, now],
  );
  return rows.find((row) => row.id === id) ?? null;
}

export async function liveHoldsOfSession(t: Tx, session: string): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `select id from booking.hold where hospital_id = $1 and session_id = $2 and state = 'held' order by id`,
    [hospitalOf(t), session],
  );
  return rows.map((row) => row.id);
}
