import { randomBytes } from 'node:crypto';
import { localDate } from '#kernel/instant.ts';
import { sm3 } from '#platform/crypto/field-crypto.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

/** A paired machine at the hospital's first campus; what it sends with each request. */
export async function someKiosk(
  d: DoorContext,
): Promise<{ id: string; campus: string; headers: Record<string, string> }> {
  const [place] = await d.rows<{ campus: string }>(
    `select campus_id as campus from catalog.place where hospital_id = $1 and kind = 'desk' order by position, place_id limit 1`,
    [d.hospital],
  );
  const campus = place?.campus ?? '';
  const [id, token] = [newId(), randomBytes(32).toString('base64url')];
  await d.rows(
    `insert into kiosk.device (hospital_id, id, token_hash, state, name, campus_id, asked_at, paired_at, paired_by, seen_at)
     values ($1, $2, $3, 'paired', '自助机', $4, $5, $5, 'test', $5)`,
    [d.hospital, id, sm3(token), campus, d.now],
  );
  return { id, campus, headers: { cookie: `shuxin_kiosk=${token}`, 'x-shuxin': '1' } };
}

/** Somebody at such a machine; with `patient` it knows who. */
export async function someSitting(
  d: DoorContext,
  patient: string | null = null,
): Promise<{ campus: string; headers: Record<string, string> }> {
  const kiosk = await someKiosk(d);
  const secret = randomBytes(32).toString('base64url');
  await d.rows(
    `insert into kiosk.sitting (hospital_id, id, device_id, secret_hash, patient_id, known_by, started_at, seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)`,
    [d.hospital, newId(), kiosk.id, sm3(secret), patient, patient && 'number', d.now],
  );
  return { campus: kiosk.campus, headers: { ...kiosk.headers, 'x-shuxin-sitting': secret } };
}

/** The code that a new machine shows now. */
export async function shownCode(d: DoorContext): Promise<string> {
  const answer = await d.send('kiosk.manage', 'POST', `/api/h/${d.hospital}/kiosk/self`);
  return (answer.body as { code: string }).code;
}

/** A place at this campus that the machine may give to the insider's patient. */
export async function offeredPlace(d: DoorContext, campus: string) {
  const [row] = await d.rows<{ slot: string; session: string; department: string; date: string }>(
    `select l.id as slot, s.id as session, s.department_id as department, s.date::text as date
     from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     join catalog.place p on p.hospital_id = s.hospital_id and p.place_id = s.place_id
     where l.hospital_id = $1 and s.state = 'open' and cardinality(l.free_numbers) > 0 and l.share = 'online'
       and l.visit = 'any' and p.campus_id = $2 and l.starts_at > $3::timestamptz + interval '2 days'
       and l.starts_at < $3::timestamptz + interval '10 days'
       and not exists (select from booking.appointment a where a.hospital_id = $1 and a.patient_id = $4 and a.date = s.date)
     order by l.starts_at desc, l.id limit 1`,
    [d.hospital, campus, d.now, d.patient],
  );
  if (!row) throw new Error('the door hospital has no free place');
  return row;
}

/** An appointment of the insider's patient at this campus that may be checked in now. */
export async function visitNow(d: DoorContext, campus: string): Promise<string> {
  const [session] = await d.rows<{ id: string }>(
    `select s.id from booking.session s join catalog.place p on p.hospital_id = s.hospital_id and p.place_id = s.place_id
     where s.hospital_id = $1 and s.date = $2 and s.state = 'open' and s.walk_ins < s.walk_in_limit and p.campus_id = $5
       and s.starts_at <= $3::timestamptz + interval '1 hour' and s.ends_at > $3
       and not exists (select from booking.appointment a where a.hospital_id = $1 and a.session_id = s.id
         and a.patient_id = $4 and a.state in ('booked', 'arrived'))
     order by s.starts_at desc, s.id desc limit 1`,
    [d.hospital, localDate(d.now), d.now, d.patient, campus],
  );
  const body = { session: session?.id, patient: d.patient };
  const answer = await d.send('booking.desk', 'POST', `/api/h/${d.hospital}/booking/desk/walk-ins`, body);
  return (answer.body as { id: string }).id;
}
