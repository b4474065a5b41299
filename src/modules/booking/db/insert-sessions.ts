import type { Tx } from '#platform/db/tx.ts';
import { newId } from '#platform/ids.ts';
import type { SessionPlan } from '../domain/plan-sessions.ts';
import type { Share } from '../domain/session.ts';
import type { SlotPlan } from '../domain/slot-times.ts';
import { lockExperts, papersHold } from './expert-papers.ts';
import { hospitalOf } from './hospital-of.ts';

/**
 * Writes planned sessions with their slots by two statements. A session that is already there, or whose practitioner
 * has another one at that time, is skipped by the constraints, so generating twice changes nothing. Nor is one written
 * for a doctor from outside on a day on which a paper does not hold. Those of a rota are drafts until it is released.
 */
export async function insertSessions(
  t: Tx,
  plans: readonly SessionPlan[],
  rota: string | null = null,
): Promise<{ sessions: number; slots: number }> {
  const planned = plans.map((plan) => ({ id: newId(), plan }));
  const doctors = plans.map((plan) => plan.template.practitioner);
  await lockExperts(t, doctors);
  const { rows } = await t.client.query<{ id: string }>(
    `insert into booking.session (hospital_id, id, template_id, practitioner_id, department_id, place_id, date, period,
       starts_at, ends_at, slot_class, fee_fen, walk_in_limit, total, free, free_onsite, free_tier,
       next_number, state, clinic_kind, visits_open_at, rota_id)
     select $1, a.id, a.template, a.practitioner, a.department, a.place, a.date, a.period, a.starts_at, a.ends_at,
       a.slot_class, a.fee, a.walk_in_limit, a.total, a.total, a.onsite, a.tier, a.total + 1,
       case when $19::uuid is null then 'open' else 'planned' end, a.kind, a.visits_open_at, $19
     from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::date[], $8::text[], $9::timestamptz[],
       $10::timestamptz[], $11::text[], $12::integer[], $13::integer[], $14::integer[],
       $15::integer[], $16::integer[], $17::text[], $18::timestamptz[])
       as a (id, template, practitioner, department, place, date, period, starts_at, ends_at, slot_class, fee,
         walk_in_limit, total, onsite, tier, kind, visits_open_at)
     where ${papersHold('a.practitioner', 'a.date')}
     on conflict do nothing returning id`,
    [
      hospitalOf(t),
      planned.map((p) => p.id),
      plans.map((p) => p.template.id),
      doctors,
      plans.map((p) => p.template.department),
      plans.map((p) => p.template.place),
      plans.map((p) => p.date),
      plans.map((p) => p.template.period),
      plans.map((p) => p.startsAt),
      plans.map((p) => p.endsAt),
      plans.map((p) => p.template.slotClass),
      plans.map((p) => p.template.fee),
      plans.map((p) => p.template.walkInLimit),
      plans.map((p) => p.total),
      plans.map((p) => placesOf(p, 'onsite')),
      plans.map((p) => placesOf(p, 'tier')),
      plans.map((p) => p.template.clinicKind ?? 'ordinary'),
      plans.map((p) => p.visitsOpenAt),
      rota,
    ],
  );
  const fresh = new Set(rows.map((row) => row.id));
  const slots = planned
    .filter((p) => fresh.has(p.id))
    .flatMap(({ id, plan }) => plan.slots.map((slot) => ({ session: id, ...slot })));
  await insertSlots(t, slots);
  return { sessions: fresh.size, slots: slots.length };
}

/** The slots of sessions written in this transaction. */
export async function insertSlots(t: Tx, slots: readonly (SlotPlan & { session: string })[]): Promise<void> {
  await t.client.query(
    `insert into booking.slot (hospital_id, id, session_id, starts_at, capacity, free_numbers, share, visit)
     select $1, a.id, a.session, a.starts_at, a.capacity, a.numbers::integer[], a.share, a.visit
     from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::integer[], $6::text[], $7::text[], $8::text[])
       as a (id, session, starts_at, capacity, numbers, share, visit)`,
    [
      hospitalOf(t),
      slots.map(() => newId()),
      slots.map((s) => s.session),
      slots.map((s) => s.startsAt),
      slots.map((s) => s.capacity),
      slots.map((s) => `{${s.numbers.join(',')}}`),
      slots.map((s) => s.share),
      slots.map((s) => s.visit),
    ],
  );
}

function placesOf(plan: SessionPlan, share: Share): number {
  return plan.slots.reduce((sum, slot) => sum + (slot.share === share ? slot.capacity : 0), 0);
}
