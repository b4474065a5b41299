import type { Instant, LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { DeadlineKind } from '../../domain/tasks/measure.ts';
import type { ReminderRule } from '../../domain/tasks/remind.ts';

/** The hospital's own rule; null: it has set none. */
export async function ownReminderRule(t: Tx): Promise<(ReminderRule & { at: Instant; by: string }) | null> {
  const { rows } = await t.client.query<ReminderRule & { at: Instant; by: string }>(
    `select before_days as before, head_days as head, leader_days as leader, changed_at as at, changed_by as by
     from programme.reminder_rule where hospital_id = $1 order by changed_at desc, rule_id desc limit 1`,
    [t.scope.hospital],
  );
  return rows[0] ?? null;
}

/** Every open measure is looked at again under the new rule; what was said is not said twice. */
export async function setReminderRule(t: Tx, rule: ReminderRule, by: string, now: Instant): Promise<void> {
  await t.client.query(
    `insert into programme.reminder_rule (hospital_id, rule_id, before_days, head_days, leader_days, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [t.scope.hospital, newId(), rule.before, rule.head, rule.leader, now, by],
  );
  await t.client.query(
    `update programme.measure set remind_on = null
     where hospital_id = $1 and state in ('open', 'working', 'returned') and remind_on is not null`,
    [t.scope.hospital],
  );
}

export interface ToRemind {
  id: string;
  text: string;
  kind: DeadlineKind;
  from: LocalDate | null;
  to: LocalDate | null;
  lead: string | null;
  holder: string | null;
  leader: string | null;
  units: string[];
  taken: string[];
}

/** Open measures of active plans whose day to look at them has come; locked, so that two sweeps never take the same. */
export async function measuresToRemind(t: Tx, today: LocalDate, limit: number): Promise<ToRemind[]> {
  const { rows } = await t.client.query<ToRemind>(
    `select m.measure_id as id, m.text, m.deadline_kind as kind, m.due_from as "from", m.due_to as "to",
       m.lead_account as lead, m.holder_account as holder, p.leader_account as leader,
       array(select u.unit_id::text from programme.measure_unit u where u.hospital_id = m.hospital_id
         and u.measure_id = m.measure_id and u.part = 'responsible' and u.unit_id is not null order by u.position) as units,
       array(select s.step from programme.reminder_sent s where s.hospital_id = m.hospital_id
         and s.measure_id = m.measure_id and s.due_on = m.due_to) as taken
     from programme.measure m
     join programme.task k on k.hospital_id = m.hospital_id and k.task_id = m.task_id
     join programme.plan p on p.hospital_id = k.hospital_id and p.plan_id = k.plan_id
     where m.hospital_id = $1 and m.state in ('open', 'working', 'returned') and p.state = 'active'
       and m.brought is distinct from 'unsettled' and (m.remind_on is null or m.remind_on <= $2)
     order by m.measure_id limit $3 for update of m skip locked`,
    [t.scope.hospital, today, limit],
  );
  return rows;
}

/** Measures that went to the leader on a local day. */
export async function leaderStepsOn(t: Tx, day: LocalDate): Promise<number> {
  const { rows } = await t.client.query<{ count: number }>(
    `select count(*)::integer as count from programme.measure_step
     where hospital_id = $1 and kind = 'remind' and note = 'leader'
       and at >= $2::date::timestamp at time zone 'Asia/Shanghai'
       and at < ($2::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    [t.scope.hospital, day],
  );
  return rows[0]?.count ?? 0;
}

export interface Reminded {
  id: string;
  dueOn: LocalDate | null;
  take: readonly string[];
  /** When to look again; null: never. */
  next: LocalDate | null;
}

/** What was taken of each, and when to look again: two statements, however many measures. */
export async function keepReminded(t: Tx, all: readonly Reminded[], now: Instant): Promise<void> {
  const steps = all.flatMap(({ id, dueOn, take }) => take.map((step) => ({ id, dueOn, step })));
  if (steps.length > 0)
    await t.client.query(
      `insert into programme.reminder_sent (hospital_id, measure_id, due_on, step, sent_at)
       select $1, s.id, s.due_on, s.step, $5 from unnest($2::uuid[], $3::date[], $4::text[]) as s (id, due_on, step)
       on conflict on constraint programme_reminder_sent_pkey do nothing`,
      [
        t.scope.hospital,
        steps.map(({ id }) => id),
        steps.map(({ dueOn }) => dueOn),
        steps.map(({ step }) => step),
        now,
      ],
    );
  await t.client.query(
    `update programme.measure m set remind_on = coalesce(n.next, 'infinity'::date)
     from unnest($2::uuid[], $3::date[]) as n (id, next) where m.hospital_id = $1 and m.measure_id = n.id`,
    [t.scope.hospital, all.map(({ id }) => id), all.map(({ next }) => next)],
  );
}
