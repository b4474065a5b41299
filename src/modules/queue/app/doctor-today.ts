import { ageOn, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { type JointDay, jointDays, reasonsForDoctor } from '#modules/booking/public.ts';
import type { Patient } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { CurrentPatient, DoctorSession, QueuePerson } from '../contract.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import { linesOf } from '../db/lines.ts';
import { type DoctorSessionRow, doctorSessionRows } from '../db/session-rows.ts';
import type { QueueRules } from '../domain/queue-rules.ts';
import { ticketLabel } from '../domain/ticket-label.ts';
import { type LineParts, lineParts } from './line-parts.ts';
import { peopleById } from './people.ts';
import { placeNames, staffNames } from './places.ts';
import { rulesOf } from './rules-of.ts';

/** Today's sessions of the doctor who asks, each with who is in the room, who waits in calling order and who was passed. */
export async function doctorToday(
  t: Tx,
  crypto: App['crypto'],
  actor: Actor,
  now: Instant,
  lang: 'zh' | 'en',
): Promise<{ now: string; sessions: DoctorSession[] }> {
  const practitioner = actor.kind === 'staff' ? actor.practitioner : null;
  if (practitioner === null) return { now: toOffset(now), sessions: [] };
  const sessions = await doctorSessionRows(t, practitioner, localDate(now));
  const ids = sessions.map((s) => s.id);
  const lines = new Map((await linesOf(t, ids)).map((line) => [line.session_id, line]));
  const parts = new Map<string, LineParts>();
  for (const line of lines.values()) parts.set(line.session_id, await lineParts(t, line, now));
  const own = await encountersOf(t, ids);
  // Who waits for a common line stands in another doctor's list as well.
  const rows = [
    ...new Map([...own, ...[...parts.values()].flatMap((one) => one.waiting)].map((r) => [r.id, r])).values(),
  ];
  const rules = await rulesOf(t, ids);
  const patients = await peopleById(
    t,
    rows.map((row) => row.patient_id),
  );
  const reasons = new Map<string, string>();
  const from = new Set([...ids, ...rows.map((row) => row.session_id)]);
  for (const id of from) for (const entry of await reasonsForDoctor(t, crypto, id)) reasons.set(...entry);
  const departments = await staffNames(t, { departments: sessions.map((s) => s.department), practitioners: [] }, lang);
  const places = await placeNames(
    t,
    sessions.map((s) => s.place),
    lang,
  );
  const joints = await jointDays(t, ids, lang);
  return {
    now: toOffset(now),
    sessions: sessions.map((s) => ({
      id: s.id,
      date: s.date,
      period: s.period,
      start: toOffset(s.startsAt),
      end: toOffset(s.endsAt),
      state: s.state,
      letter: s.letter,
      ...stands(parts.get(s.id)),
      place: places.get(s.place) ?? null,
      department: departments.get(s.department) ?? { id: s.department, name: '' },
      joint: jointOf(s.id, joints.get(s.id)),
      ...peopleOf(
        s,
        rows.filter((row) => row.session_id === s.id),
        parts.get(s.id)?.waiting ?? [],
        { patients, reasons, rules: rules(s.id) },
        now,
      ),
    })),
  };
}

function jointOf(session: string, day: JointDay | undefined): DoctorSession['joint'] {
  return day ? { name: day.name, leads: day.session === session, doctors: day.doctors } : null;
}

interface Known {
  patients: ReadonlyMap<string, Patient>;
  /** By appointment. */
  reasons: ReadonlyMap<string, string>;
  rules: QueueRules;
}

const stands = (parts: LineParts | undefined) => ({ stop: parts?.stop ?? null, pool: parts?.pool ?? null });

function peopleOf(
  s: DoctorSessionRow,
  rows: readonly EncounterRow[],
  waiting: readonly EncounterRow[],
  known: Known,
  now: Instant,
) {
  const show = (row: EncounterRow) => person(row, known, now);
  const inState = (state: string) => rows.filter((row) => row.state === state);
  const current = rows.find((row) => row.state === 'called' || row.state === 'in_room');
  return {
    current: current ? { ...show(current), ...call(current) } : null,
    waiting: waiting.map(show),
    passed: inState('absent').map(show),
    away: inState('away').map(show),
    counts: {
      booked: s.booked,
      notCheckedIn: s.notCheckedIn,
      waiting: waiting.length,
      // Never seen in the house and counted as a no-show when the session closed.
      absent: inState('absent').filter((row) => row.signed_in || s.state !== 'closed').length,
      away: inState('away').length,
      resultsOpen: inState('results_open').length,
      done: inState('done').length,
      noShow: s.noShow,
      notSeen: inState('not_seen').length,
    },
  };
}

function call(row: EncounterRow): Pick<CurrentPatient, 'state' | 'calledAt' | 'calls' | 'startedAt'> {
  return {
    state: row.state as CurrentPatient['state'],
    calledAt: toOffset(row.called_at as Instant),
    calls: row.calls,
    startedAt: row.started_at && toOffset(row.started_at),
  };
}

function person(row: EncounterRow, known: Known, now: Instant): QueuePerson {
  const patient = known.patients.get(row.patient_id);
  return {
    encounter: row.id,
    appointment: row.appointment_id,
    patient: row.patient_id,
    number: ticketLabel(row.letter, row.number),
    name: patient?.name ?? '',
    gender: patient?.gender ?? 'unknown',
    age: patient ? ageOn(patient.birthDate, localDate(now)) : null,
    reason: known.reasons.get(row.appointment_id) ?? null,
    walkIn: row.channel === 'walk_in',
    returned: row.returned_at_call !== null,
    backFromTests: row.back_at !== null,
    signedIn: row.signed_in,
    priority: row.priority && known.rules.priorityPerOther > 0,
    absent: row.state === 'absent',
    checkedInAt: toOffset(row.checked_in_at),
    slotStart: row.slot_start && toOffset(row.slot_start),
  };
}
