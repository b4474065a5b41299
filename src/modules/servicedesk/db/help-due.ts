import type { Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { AGAIN_MINUTES } from '../domain/rules/nobody-comes.ts';

export interface Overdue {
  id: string;
  patient: string | null;
  place: string;
  level: number;
  version: number;
}

/** Waiting calls whose step is due go one level up, and get the moment of the next one. */
export async function raiseOverdue(t: Tx, now: Instant, limit: number): Promise<Overdue[]> {
  const { rows } = await t.client.query<Overdue>(
    `update servicedesk.help_call set level = least(level + 1, 1000), version = version + 1,
       due_at = $2::timestamptz + make_interval(mins => $4)
     where hospital_id = $1 and id in (
       select id from servicedesk.help_call where hospital_id = $1 and state = 'waiting' and due_at <= $2
       order by due_at limit $3 for update skip locked)
       and state = 'waiting' and due_at <= $2
     returning id, patient_id as patient, place_id as place, level, version`,
    [t.scope.hospital, now, limit, AGAIN_MINUTES],
  );
  return rows;
}

export interface HelpFigures {
  asked: number;
  done: number;
  p50: number | null;
  p95: number | null;
}

/** Calls since a moment, and how long people waited until somebody took theirs, in seconds. */
export async function helpFigures(t: Tx, since: Instant): Promise<HelpFigures> {
  const { rows } = await t.client.query<HelpFigures>(
    `select count(*)::integer as asked, (count(*) filter (where state = 'done'))::integer as done,
       round(percentile_cont(0.5) within group (order by extract(epoch from taken_at - asked_at))
         filter (where taken_at is not null))::integer as p50,
       round(percentile_cont(0.95) within group (order by extract(epoch from taken_at - asked_at))
         filter (where taken_at is not null))::integer as p95
     from servicedesk.help_call where hospital_id = $1 and asked_at >= $2`,
    [t.scope.hospital, since],
  );
  return rows[0] ?? { asked: 0, done: 0, p50: null, p95: null };
}
