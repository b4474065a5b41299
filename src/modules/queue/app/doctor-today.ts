import { ageOn, type Instant, localDate, toOffset } from '#kernel/instant.ts';
import { type JointDay, jointDays, reasonsForDoctor } from '#modules/booking/public.ts';
import type { Patient } from '#modules/identity/public.ts';
import type { App } from '#platform/app.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import type { CurrentPatient, DoctorSession, QueuePerson } from '../contract.ts';
import { type EncounterRow, encountersOf } from '../db/encounters.ts';
import { type DoctorSessionRow, doctorSessionRows } from '../db/session-rows.ts';
import { order } from '../domain/next.ts';
import type { QueueRules } from '../domain/queue-rules.ts';
import { ticketLabel } from '../domain/ticket-label.ts';
import { lineFrom } from './line-of.ts';
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
  const rows = await encountersOf(
    t,
    sessions.map((s) => s.id),
  );
  const rules = await rulesOf(
    t,
    sessions.map((s) => s.id),
  );
  const patients = await peopleById(
    t,
    rows.map((row) => row.patient_id),
  );
  const reasons = await reasonsForDoctor(
    t,
    crypto,
    rows.map((row) => row.appointment_id),
  );
  const departments = await staffNames(t, { departments: sessions.map((s) => s.department), practitioners: [] }, lang);
  const places = await placeNames(
    t,
    sessions.map((s) => s.place),
    lang,
  );
  const joints = await jointDays(
    t,
    sessions.map((s) => s.id),
    lang,
  );
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
      place: places.get(s.place) ?? null,
      department: departments.get(s.department) ?? { id: s.department, name: '' },
      joint: jointOf(s.id, joints.get(s.id)),
      ...peopleOf(
        s,
        rows.filter((row) => row.session_id === s.id),
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

function peopleOf(s: DoctorSessionRow, rows: EncounterRow[], known: Known, now: Instant) {
  const line = lineFrom(
    rows,
    {
      calls: s.calls ?? 0,
      booked_run: s.bookedRun ?? 0,
      late_run: s.lateRun ?? 0,
      priority_run: s.priorityRun ?? 0,
    },
    known.rules,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const show = (row: EncounterRow) => person(row, s.letter ?? '', known, now);
  const inState = (state: string) => rows.filter((row) => row.state === state);
  const current = rows.find((row) => row.state === 'called' || row.state === 'in_room');
  return {
    current: current ? { ...show(current), ...call(current) } : null,
    waiting: order(line, now).map((p) => show(byId.get(p.encounter) as EncounterRow)),
    passed: inState('absent').map(show),
    counts: {
      booked: s.booked,
      notCheckedIn: s.notCheckedIn,
      waiting: inState('waiting').length,
      absent: inState('absent').length,
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

function person(row: EncounterRow, letter: string, known: Known, now: Instant): QueuePerson {
  const patient = known.patients.get(row.patient_id);
  return {
    encounter: row.id,
    appointment: row.appointment_id,
    patient: row.patient_id,
    number: ticketLabel(letter, row.number),
    name: patient?.name ?? '',
    gender: patient?.gender ?? 'unknown',
    age: patient ? ageOn(patient.birthDate, localDate(now)) : null,
    reason: known.reasons.get(row.appointment_id) ?? null,
    walkIn: row.channel === 'walk_in',
    returned: row.returned_at_call !== null,
    priority: row.priority && known.rules.priorityPerOther > 0,
    absent: row.state === 'absent',
    checkedInAt: toOffset(row.checked_in_at),
    slotStart: row.slot_start && toOffset(row.slot_start),
  };
}
