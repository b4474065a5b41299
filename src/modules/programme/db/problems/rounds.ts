import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { RoundKind, WalkStep } from '../../domain/problems/words.ts';

export interface RoundFields {
  heldOn: LocalDate;
  route: string;
  members: readonly string[];
  remark: string;
}
export interface StepFields {
  step: WalkStep;
  minutes: number | null;
  remark: string;
}

export async function insertRound(
  t: Tx,
  round: RoundFields & { id: string; kind: RoundKind },
  by: string,
  now: Instant,
): Promise<void> {
  await t.client.query(
    `insert into programme.round (hospital_id, round_id, kind, held_on, route, remark, begun_at, begun_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [t.scope.hospital, round.id, round.kind, round.heldOn, round.route, round.remark, now, by],
  );
  await putMembers(t, round.id, round.members);
}

/** By whoever began it, while it runs. Answers the new version; null when it stands otherwise by now. */
export async function saveRound(
  t: Tx,
  id: string,
  version: number,
  round: RoundFields & { steps: readonly StepFields[]; end: boolean },
  by: string,
  now: Instant,
): Promise<{ version: number; kind: RoundKind } | null> {
  const { rows } = await t.client.query<{ version: number; kind: RoundKind }>(
    `update programme.round set held_on = $5, route = $6, remark = $7, version = version + 1,
       state = case when $8 then 'ended' else 'open' end, ended_at = case when $8 then $9::timestamptz end
     where hospital_id = $1 and round_id = $2 and version = $3 and begun_by = $4 and state = 'open' returning version, kind`,
    [t.scope.hospital, id, version, by, round.heldOn, round.route, round.remark, round.end, now],
  );
  if (!rows[0]) return null;
  for (const table of ['round_member', 'walk_step'])
    await t.client.query(`delete from programme.${table} where hospital_id = $1 and round_id = $2`, [
      t.scope.hospital,
      id,
    ]);
  await putMembers(t, id, round.members);
  await t.client.query(
    `insert into programme.walk_step (hospital_id, round_id, step, minutes, remark)
     select $1, $2, s.step, s.minutes, s.remark from unnest($3::text[], $4::integer[], $5::text[]) as s (step, minutes, remark)`,
    [
      ...[t.scope.hospital, id, round.steps.map(({ step }) => step), round.steps.map(({ minutes }) => minutes)],
      round.steps.map(({ remark }) => remark),
    ],
  );
  return rows[0];
}

async function putMembers(t: Tx, id: string, members: readonly string[]): Promise<void> {
  await t.client.query(
    `insert into programme.round_member (hospital_id, round_id, position, name)
     select $1, $2, m.position, m.name from unnest($3::text[]) with ordinality as m (name, position)`,
    [t.scope.hospital, id, [...members]],
  );
}

export interface RoundRow extends Omit<RoundFields, 'members'> {
  id: string;
  kind: RoundKind;
  members: string[];
  state: 'open' | 'ended';
  by: string;
  version: number;
  problems: number;
  minutes: number | null;
  steps: StepFields[];
}

/** The newest 200, or one. */
export async function roundRows(t: Tx, id: string | null): Promise<RoundRow[]> {
  const { rows } = await t.client.query<RoundRow>(
    `select r.round_id as id, r.kind, r.held_on as "heldOn", r.route, r.remark, r.state, r.begun_by as by, r.version,
       array(select m.name from programme.round_member m where m.hospital_id = r.hospital_id and m.round_id = r.round_id
         order by m.position) as members,
       (select count(*)::int from programme.problem p where p.hospital_id = r.hospital_id and p.round_id = r.round_id
         and p.state <> 'dropped') as problems,
       (select sum(s.minutes)::int from programme.walk_step s where s.hospital_id = r.hospital_id and s.round_id = r.round_id)
         as minutes,
       coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'minutes', s.minutes, 'remark', s.remark))
         from programme.walk_step s where s.hospital_id = r.hospital_id and s.round_id = r.round_id), '[]'::jsonb) as steps
     from programme.round r where r.hospital_id = $1 and ($2::uuid is null or r.round_id = $2)
     order by r.held_on desc, r.round_id desc limit 200`,
    [t.scope.hospital, id],
  );
  return rows;
}
