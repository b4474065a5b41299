import { sql } from 'kysely';
import { addDays, atLocal, type Instant, type LocalDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';

export interface PaymentWay {
  way: 'window' | 'kiosk' | 'clinic_room' | 'phone' | 'other';
  /** How often somebody stopped to pay, and how much it was. */
  stops: number;
  fen: number;
}
export interface PaymentsToday {
  stops: number;
  fen: number;
  /** Visits with at least one payment. */
  visits: number;
  bills: number;
  /** Charges of today that nothing has settled today, and what they come to. */
  open: number;
  openFen: number;
  ways: PaymentWay[];
}

/** Null: nobody has ever told this system of money. */
export async function paymentsToday(t: Tx, today: LocalDate): Promise<PaymentsToday | null> {
  const h = t.scope.hospital;
  const [since, until] = [atLocal(today, '00:00'), atLocal(addDays(today, 1), '00:00')];
  const known = await sql`select 1 from journey.v_payment where hospital_id = ${h} limit 1`.execute(t.db);
  if (known.rows.length === 0) return null;
  const { rows } = await sql<PaymentsToday>`
    with today as (
      select * from journey.v_payment where hospital_id = ${h} and at >= ${since} and at < ${until}
    ), settled as (
      select distinct jsonb_array_elements_text(charges) as charge from today where what = 'paid'
    ), ways as (
      select coalesce(way, 'other') as way, count(*)::integer as stops, sum(fen)::float8 as fen
      from today where what = 'paid' group by 1
    ), open as (
      select count(*)::integer as open, coalesce(sum(fen), 0)::float8 as "openFen"
      from today where what = 'to_pay' and charges ->> 0 not in (select charge from settled)
    )
    select (select coalesce(sum(stops), 0)::integer from ways) as stops, (select coalesce(sum(fen), 0) from ways) as fen,
      (select count(distinct visit_id)::integer from today where what = 'paid') as visits,
      (select count(*)::integer from today where what = 'bill') as bills, open.open, open."openFen",
      (select coalesce(jsonb_agg(jsonb_build_object('way', way, 'stops', stops, 'fen', fen) order by stops desc, way), '[]')
        from ways) as ways
    from open`.execute(t.db);
  return rows[0] ?? null;
}

export interface PaymentRow {
  id: string;
  at: Instant;
  way: PaymentWay['way'];
  fen: number;
  charges: number;
  department: string | null;
}

/** Payments of a day, the newest first, without a person: which department, when, how, how much. */
export async function paymentRows(
  t: Tx,
  of: { day: LocalDate; way: string | null; before: { at: Instant; id: string } | null; limit: number },
): Promise<PaymentRow[]> {
  const [since, until] = [atLocal(of.day, '00:00'), atLocal(addDays(of.day, 1), '00:00')];
  const { rows } = await sql<PaymentRow>`
    select p.id, p.at, coalesce(p.way, 'other') as way, p.fen::float8 as fen, jsonb_array_length(p.charges) as charges,
      a.department_id as department
    from journey.v_payment p
    left join booking.v_appointment a on a.hospital_id = p.hospital_id and a.id = p.visit_id
    where p.hospital_id = ${t.scope.hospital} and p.what = 'paid' and p.at >= ${since} and p.at < ${until}
      and (${of.way}::text is null or coalesce(p.way, 'other') = ${of.way})
      and (${of.before?.at ?? null}::timestamptz is null or (p.at, p.id) < (${of.before?.at ?? null}, ${of.before?.id ?? null}::uuid))
    order by p.at desc, p.id desc limit ${of.limit}`.execute(t.db);
  return rows;
}
