import { sql } from 'kysely';
import { addDays, atLocal, type LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { FactCode } from '../../domain/grading/facts.ts';

export interface Counted {
  counts: Record<FactCode, number>;
  /** Bookings made electronically and all, of item 1. */
  booked: { electronic: number; all: number };
}

/** What was in use from `from` to `to`, both included, counted from the published views of the rooms. */
export async function countFacts(t: Tx, from: LocalDate, to: LocalDate): Promise<Counted> {
  const h = t.scope.hospital;
  const [since, until] = [atLocal(from, '00:00'), atLocal(addDays(to, 1), '00:00')];
  const during = sql`hospital_id = ${h} and at >= ${since} and at < ${until}`;
  const published = sql`hospital_id = ${h} and at < ${until}`;
  const { rows } = await sql<Record<FactCode | 'electronic' | 'booked', number>>`
    with booking as (
      select count(*) filter (where channel in ('window', 'phone', 'clinic_room')) as desk,
        count(*) filter (where channel in ('kiosk', 'clinic_room')) as self,
        count(*) filter (where channel in ('mobile', 'web')) as own,
        count(*) filter (where channel in ('partner', 'family_doctor')) as partner,
        count(*) filter (where channel not in ('window', 'phone', 'walk_in')) as electronic,
        count(*) filter (where channel <> 'walk_in') as booked,
        count(distinct channel) as channels
      from booking.v_appointment where hospital_id = ${h} and booked_at >= ${since} and booked_at < ${until}
    ), place as (
      select sum(total) as total,
        sum(total) filter (where extract(epoch from ends_at - starts_at) <= 3600 * total) as hour,
        sum(total) filter (where extract(epoch from ends_at - starts_at) <= 1800 * total) as half
      from booking.v_session where hospital_id = ${h} and date between ${from}::date and ${to}::date and total > 0
    ), visit as (
      select count(*) as seen, count(*) filter (where booked_before_check_in) as booked
      from queue.v_visit where hospital_id = ${h} and local_date between ${from}::date and ${to}::date
    ), message as (
      select count(*) filter (where what in ('stopped', 'stop_substitute', 'stop_held', 'moved', 'rebooked')) as changes,
        count(*) filter (where what in ('booked', 'cancelled', 'checked_in', 'called', 'line_moved')) as status,
        count(*) filter (where what in ('reminder', 'reminder_soon', 'checkup_due', 'return_due', 'health_note',
          'waitlist_missed', 'waitlist_over', 'no_show')) as ordinary,
        count(*) filter (where what in ('return_due', 'checkup_due')) as returns,
        count(*) filter (where what in ('health_note')) as education
      from messaging.v_use where ${during}
    ), known as (
      select count(distinct what) filter (where what like 'document:%' and at < ${until}) as documents,
        count(*) filter (where what like 'second_factor:%') as factors,
        count(*) filter (where what = 'emergency_access' and at >= ${since} and at < ${until}) as reviewed
      from identity.v_use where hospital_id = ${h}
    ), screen as (
      select count(*) filter (where what <> 'room') as halls, count(*) filter (where what = 'room') as rooms
      from queue.v_screen where ${during}
    ), piece as (
      select count(*) filter (where what = 'education') as education,
        count(*) filter (where what = 'education' and step in ('tests', 'medicine')) as guidance, count(distinct what) as kinds
      from content.v_published where ${published}
    )
    select desk as desk_booking, self as self_booking, own as own_booking, partner as partner_booking, channels as pool_channels,
      electronic, booking.booked, documents as document_kinds, changes as change_notice,
      coalesce(floor(100 * hour / nullif(place.total, 0)), 0) as slot_hour,
      coalesce(floor(100 * half / nullif(place.total, 0)), 0) as slot_half_hour,
      visit.booked as direct_room, seen as called, status as status_message, ordinary as muted_rule,
      returns as return_reminder, message.education as education_push, piece.education as published_education, guidance as published_guidance,
      kinds as published_public, halls as hall_screen, rooms as room_screen, factors as second_factor,
      reviewed as emergency_access_review,
      (select count(*) from booking.v_use where ${during} and what = 'suspension') as no_show_rule,
      (select count(*) from journey.v_use where ${during} and what in ('checked_in', 'called', 'passed', 'started', 'held',
        'released', 'line_moved', 'came_back', 'back_from_tests')) as live_step,
      (select count(*) from journey.v_payment where ${during} and what = 'paid') as payment_step,
      (select count(*) from kiosk.v_use where ${during}) as kiosk_sitting,
      (select count(*) from guidance.v_published where ${published}) as floor_plan,
      (select count(*) from servicedesk.v_use where ${during} and what = 'interpreter') as interpreter
    from booking, place, visit, message, known, screen, piece`.execute(t.db);
  const [row] = rows;
  if (!row) throw new Error('the facts gave no row');
  const { electronic, booked, ...counts } = Object.fromEntries(
    Object.entries(row).map(([code, count]) => [code, Number(count)]),
  ) as typeof row;
  return { counts, booked: { electronic, all: booked } };
}
