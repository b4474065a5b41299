import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Who } from '../domain/follow.ts';

export interface FollowRow {
  id: string;
  patient: string;
  state: 'invited' | 'taken' | 'ended';
  who: Who;
  codeUntil: Instant;
  until: Instant;
  invitedAt: Instant;
  takenAt: Instant | null;
  follower: string | null;
  version: number;
}

const COLUMNS = `id, patient_id as patient, state, who, code_until as "codeUntil", until, invited_at as "invitedAt",
  taken_at as "takenAt", follower, version`;

/** An invitation on the lowest free place of the patient; null when all places are taken. */
export async function insertInvitation(
  t: Tx,
  wish: { id: string; patient: string; who: Who; hash: string; codeUntil: Instant; until: Instant; most: number },
  now: Instant,
): Promise<FollowRow | null> {
  const { rows } = await t.client.query<FollowRow>(
    `insert into journey.follow (hospital_id, id, patient_id, state, who, place, code_hash, code_until, until, invited_by, invited_at)
     select $1, $2, $3, 'invited', $4, p.place, $5, $6, $7, $8, $9 from generate_series(1, $10::integer) as p (place)
     where not exists (select from journey.follow f where f.hospital_id = $1 and f.patient_id = $3 and f.state <> 'ended' and f.place = p.place)
     order by p.place limit 1 on conflict do nothing returning ${COLUMNS}`,
    [
      t.scope.hospital,
      wish.id,
      wish.patient,
      wish.who,
      wish.hash,
      wish.codeUntil,
      wish.until,
      t.scope.account,
      now,
      wish.most,
    ],
  );
  return rows[0] ?? null;
}

/** The invitation with this code becomes the transaction's account's; null when there is none, or it is one's own. */
export async function takeInvitation(t: Tx, hash: string, now: Instant): Promise<FollowRow | null> {
  const { rows } = await t.client.query<FollowRow>(
    `update journey.follow set state = 'taken', follower = $3, taken_at = $4, version = version + 1
     where hospital_id = $1 and code_hash = $2 and state = 'invited' and code_until > $4 and until > $4 and invited_by <> $3
     returning ${COLUMNS}`,
    [t.scope.hospital, hash, t.scope.account, now],
  );
  return rows[0] ?? null;
}

/** Ends it for whoever may: one of these patients' people, or the follower. Null when it is none of theirs, or over. */
export async function endFollow(
  t: Tx,
  id: string,
  patients: readonly string[],
  now: Instant,
): Promise<FollowRow | null> {
  const { rows } = await t.client.query<FollowRow>(
    `update journey.follow set state = 'ended', ended_at = $4, version = version + 1
     where hospital_id = $1 and id = $2 and state <> 'ended' and (patient_id = any($3::uuid[]) or (state = 'taken' and follower = $5))
     returning ${COLUMNS}`,
    [t.scope.hospital, id, patients, now, t.scope.account],
  );
  return rows[0] ?? null;
}

/** Gives places back that invitations and consents hold whose time is over. */
export async function endOverdue(t: Tx, patient: string, now: Instant): Promise<void> {
  await t.client.query(
    `update journey.follow set state = 'ended', ended_at = $3, version = version + 1
     where hospital_id = $1 and patient_id = $2 and state <> 'ended'
       and (until <= $3 or (state = 'invited' and code_until <= $3))`,
    [t.scope.hospital, patient, now],
  );
}

/** What these patients have given and is still open. */
export async function followsGiven(t: Tx, patients: readonly string[], now: Instant): Promise<FollowRow[]> {
  const { rows } = await t.client.query<FollowRow>(
    `select ${COLUMNS} from journey.follow where hospital_id = $1 and patient_id = any($2::uuid[]) and state <> 'ended'
       and until > $3 and (state = 'taken' or code_until > $3) order by invited_at, id limit 64`,
    [t.scope.hospital, patients, now],
  );
  return rows;
}

/** Whom the transaction's account may follow at this moment. */
export async function followsTaken(t: Tx, now: Instant): Promise<FollowRow[]> {
  const { rows } = await t.client.query<FollowRow>(
    `select ${COLUMNS} from journey.follow where hospital_id = $1 and follower = $2 and state = 'taken' and until > $3
     order by taken_at, id limit 64`,
    [t.scope.hospital, t.scope.account, now],
  );
  return rows;
}
