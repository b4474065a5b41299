import { addDays, addMinutes, atLocal, type Instant, type LocalDate, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Caller, CallerLimit, Take } from '../domain/caller.ts';
import { hospitalOf } from './hospital-of.ts';

interface Row {
  kind: 'standing' | 'onsite' | 'take' | 'limit';
  id: string;
  patient: string;
  session: string;
  practitioner: string;
  date: LocalDate;
  account: string;
  device: string | null;
  at: Instant;
  givenBackAt: Instant | null;
  kept: boolean;
}

const DAY = 24 * 60;
/** What was taken longer ago cannot be given back any more: booking never opens further ahead (settingLimits). */
const LONGEST_AHEAD_DAYS = 91;

/**
 * What a decision reads of whoever asks. Of the patients: until when they are suspended and whether their group may
 * take on-site numbers, their rows locked as `suspendedAtDecision` does. Of the callers, in the same statement: what they took or gave back within 24 hours, what they
 * hold, and what a person has decided about them. Knowing the caller costs no round trip.
 */
export async function askersAtDecision(
  t: Tx,
  patients: readonly string[],
  callers: readonly Caller[],
  now: Instant,
): Promise<{ suspended: Map<string, Instant>; onsite: Set<string>; takes: Take[]; limits: CallerLimit[] }> {
  const taken = `select 'take', a.id, a.patient_id, a.session_id, a.practitioner_id, a.date, a.booked_by, a.device_key,
      a.booked_at, case when a.cancelled_by = 'patient' then a.cancelled_at end, false
    from booking.appointment a
    where a.hospital_id = $1 and a.booked_at > $5 and (a.booked_at > $6 or a.cancelled_at > $6)`;
  const held = `select 'take', h.id, h.patient_id, s.id, s.practitioner_id, s.date, h.held_by, h.device_key, h.held_at,
      null, true
    from booking.hold h join booking.session s on s.hospital_id = h.hospital_id and s.id = h.session_id
    where h.hospital_id = $1 and h.state = 'held' and h.kind = 'person'`;
  const { rows } = await t.client.query<Row>(
    `with standing as (
       select patient_id, suspended_until, onsite_until from booking.standing
       where hospital_id = $1 and patient_id = any($2::uuid[]) order by patient_id for share)
     select 'standing' as kind, null::uuid as id, patient_id as patient, null::uuid as session, null::uuid as practitioner,
       null::date as date, null::text as account, null::text as device, suspended_until as at,
       null::timestamptz as "givenBackAt", false as kept
     from standing where suspended_until > $7
     union all select 'onsite', null, patient_id, null, null, null, null, null, null, null, false
       from standing where onsite_until >= $8
     union all ${taken} and a.channel in ('mobile', 'web') and a.booked_by = any($3::text[])
     union all ${taken} and a.device_key = any($4::text[])
     union all ${held} and h.held_by = any($3::text[])
     union all ${held} and h.device_key = any($4::text[])
     union all select 'limit', id, null, null, null, null, key, null, until, null, false from booking.caller_case
       where hospital_id = $1 and state = 'limited' and key = any($3::text[] || $4::text[])`,
    [
      hospitalOf(t),
      patients,
      [...new Set(callers.map((caller) => caller.account))],
      [...new Set(callers.flatMap((caller) => caller.device ?? []))],
      atLocal(addDays(localDate(now), -LONGEST_AHEAD_DAYS), '00:00'),
      addMinutes(now, -DAY),
      now,
      localDate(now),
    ],
  );
  const of = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  return {
    suspended: new Map(of('standing').map(({ patient, at }) => [patient, at])),
    onsite: new Set(of('onsite').map(({ patient }) => patient)),
    // Found by account and by browser alike, but taken once.
    takes: [...new Map(of('take').map((row) => [row.id, takeOf(row)])).values()],
    limits: of('limit').map(({ account, at }) => ({ key: account, until: at })),
  };
}

function takeOf({ account, device, patient, session, practitioner, date, at, givenBackAt, kept }: Row): Take {
  return { account, device, patient, session, practitioner, date, takenAt: at, givenBackAt, kept };
}
