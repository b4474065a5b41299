import { addMinutes, type Instant } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import { OUT_MINUTES } from '../domain/delivery.ts';
import type { StepDetail, StepKind } from '../domain/step.ts';

/** For each of these new steps whose patient consents a delivery, once; none while the feed is off. Answers their ids. */
export async function insertDeliveries(t: Tx, events: readonly string[], now: Instant): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `insert into journey.delivery (hospital_id, id, event_id, state, tries, next_at, made_at)
     select $1, e.id, s.event_id, 'waiting', 0, $5, $4
     from unnest($2::uuid[], $3::uuid[]) as e (id, event)
     join journey.step s on s.hospital_id = $1 and s.event_id = e.event
     where exists (select from journey.feed where hospital_id = $1 and enabled)
       and exists (select from journey.feed_consent c where c.hospital_id = $1 and c.patient_id = s.patient_id and c.ended_at is null)
     on conflict (hospital_id, event_id) do nothing returning id`,
    [t.scope.hospital, events.map(() => newId()), events, now, addMinutes(now, OUT_MINUTES)],
  );
  return rows.map((row) => row.id);
}

export interface Outgoing {
  id: string;
  tries: number;
  event: string;
  visit: string | null;
  patient: string;
  kind: StepKind;
  at: Instant;
  detail: StepDetail;
}

/**
 * Takes these out for one try; who dies with one in hand leaves it to the sweep. Those whose patient has taken the consent back meanwhile are withdrawn.
 */
export async function takeOut(t: Tx, ids: readonly string[], now: Instant): Promise<Outgoing[]> {
  await t.client.query(
    `update journey.delivery d set state = 'withdrawn', next_at = null from journey.step s
     where d.hospital_id = $1 and d.id = any($2::uuid[]) and d.state = 'waiting' and s.hospital_id = $1 and s.event_id = d.event_id
       and not exists (select from journey.feed_consent c where c.hospital_id = $1 and c.patient_id = s.patient_id and c.ended_at is null)`,
    [t.scope.hospital, ids],
  );
  const { rows } = await t.client.query<Outgoing>(
    `update journey.delivery d set tries = d.tries + 1, next_at = $3 from journey.step s
     where d.hospital_id = $1 and d.id = any($2::uuid[]) and d.state = 'waiting'
       and s.hospital_id = $1 and s.event_id = d.event_id
     returning d.id, d.tries, s.event_id as event, s.visit_id as visit, s.patient_id as patient, s.kind, s.at, s.detail`,
    [t.scope.hospital, ids, addMinutes(now, OUT_MINUTES)],
  );
  return rows;
}

/** What came of one try: delivered, again at `next`, or given up. The answer stays as a receipt. */
export async function settle(
  t: Tx,
  done: { id: string; code: string; state: 'delivered' | 'waiting' | 'given_up'; next: Instant | null },
  now: Instant,
): Promise<void> {
  await t.client.query(
    `update journey.delivery set state = $3, next_at = $4 where hospital_id = $1 and id = $2 and state = 'waiting'`,
    [t.scope.hospital, done.id, done.state, done.next],
  );
  await t.client.query(
    'insert into journey.receipt (hospital_id, id, delivery_id, code, at) values ($1, $2, $3, $4, $5)',
    [t.scope.hospital, newId(), done.id, done.code, now],
  );
}

/** Those whose pause is over; a job has them from here, and the sweep only if it dies. */
export async function takeDue(t: Tx, now: Instant, limit: number): Promise<string[]> {
  const { rows } = await t.client.query<{ id: string }>(
    `with due as (
       select id from journey.delivery where hospital_id = $1 and state = 'waiting' and next_at <= $2
       order by next_at, id limit $3 for update skip locked)
     update journey.delivery d set next_at = $4 from due where d.hospital_id = $1 and d.id = due.id returning d.id`,
    [t.scope.hospital, now, limit, addMinutes(now, OUT_MINUTES)],
  );
  return rows.map((row) => row.id);
}

export interface DeliveryRow {
  id: string;
  kind: StepKind;
  at: Instant;
  state: 'waiting' | 'delivered' | 'given_up' | 'withdrawn';
  tries: number;
  nextAt: Instant | null;
  code: string | null;
}

/** The newest fifty, with the last answer of each. */
export async function latestDeliveries(t: Tx): Promise<DeliveryRow[]> {
  const { rows } = await t.client.query<DeliveryRow>(
    `select d.id, s.kind, s.at, d.state, d.tries, d.next_at as "nextAt", (
       select r.code from journey.receipt r where r.hospital_id = $1 and r.delivery_id = d.id order by r.at desc, r.id desc limit 1) as code
     from journey.delivery d join journey.step s on s.hospital_id = $1 and s.event_id = d.event_id
     where d.hospital_id = $1 order by d.made_at desc, d.id desc limit 50`,
    [t.scope.hospital],
  );
  return rows;
}

/** One that was given up waits again, from the first pause on; false when it is no such one. */
export async function deliverAgain(t: Tx, id: string, now: Instant): Promise<boolean> {
  const { rowCount } = await t.client.query(
    `update journey.delivery set state = 'waiting', tries = 0, next_at = $3 where hospital_id = $1 and id = $2 and state = 'given_up'`,
    [t.scope.hospital, id, addMinutes(now, OUT_MINUTES)],
  );
  return rowCount === 1;
}
