import type { Instant, LocalDate } from '#kernel/instant.ts';
import { addMinutes, atLocal, localDate } from '#kernel/instant.ts';
import type { Tx } from '#platform/db/tx.ts';
import type { Actor } from '#platform/http/actor.ts';
import { newId } from '#platform/ids.ts';
import type { TestApp } from './app.ts';

export interface ClinicSession {
  id: string;
  doctor: Actor;
  practitioner: string;
  department: string;
  room: string;
}

export interface Clinic {
  hospital: number;
  date: LocalDate;
  area: string;
  secondArea: string;
  desk: Actor;
  tx<T>(fn: (t: Tx) => Promise<T>, account?: string): Promise<T>;
  /** A doctor with a room in the first waiting area and an open session on the clinic's day. */
  session(options?: { start?: string; end?: string; department?: string; area?: string }): Promise<ClinicSession>;
  department(): Promise<string>;
  room(area: string): Promise<string>;
  patient(name?: string): Promise<string>;
  /** An appointment with the next number of the session; without `slot` a walk-in ticket. */
  appointment(session: ClinicSession, slot?: Instant, more?: { patient?: string; bookedAt?: Instant }): Promise<string>;
}

/** One small hospital written row by row, for tests of the rooms that work on appointments. */
export async function clinicIn(app: TestApp, hospital = 1, now = app.app.clock.now()): Promise<Clinic> {
  const date = localDate(now);
  const campus = newId();
  const numbers = new Map<string, number>();
  let position = 0;
  await app.rows(
    `insert into catalog.hospital (id, name_zh, name_en, kind, address_zh, address_en)
     values ($1, '测试医院', 'Test hospital', 'general', '测试路', 'Test road') on conflict do nothing`,
    [hospital],
  );
  await app.rows(
    `insert into catalog.campus (hospital_id, campus_id, name_zh, name_en, address_zh, address_en, position)
     values ($1, $2, '本部', 'Main', '测试路', 'Test road', 1)`,
    [hospital, campus],
  );

  async function place(kind: 'waiting' | 'room', waiting: string | null): Promise<string> {
    const id = newId();
    position += 1;
    await app.rows(
      `insert into catalog.place (hospital_id, place_id, campus_id, waiting_id, kind, building_zh, building_en, floor,
         name_zh, name_en, position)
       values ($1, $2, $3, $4, $5, '门诊楼', 'Outpatients', '2', $6, $7, $8)`,
      [hospital, id, campus, waiting, kind, `${position} 号地点`, `Place ${position}`, position],
    );
    return id;
  }

  async function department(): Promise<string> {
    const id = newId();
    position += 1;
    await app.rows(
      `insert into catalog.department (hospital_id, department_id, campus_id, code, name_zh, name_en, intro_zh, intro_en, position)
       values ($1, $2, $3, $4, $5, $6, '', '', $7)`,
      [hospital, id, campus, `d${position}`, `${position} 科`, `Department ${position}`, position],
    );
    return id;
  }

  async function patient(name = '测试甲'): Promise<string> {
    const id = newId();
    await app.rows(
      `insert into identity.patient (hospital_id, patient_id, name, gender, birth_date, phone_sealed, phone_index, lang, created_at)
       values ($1, $2, $3, 'female', '1980-05-06', 'x', $4, 'zh', $5)`,
      [hospital, id, name, id, now],
    );
    return id;
  }

  const area = await place('waiting', null);
  const secondArea = await place('waiting', null);
  const first = await department();
  return {
    hospital,
    date,
    area,
    secondArea,
    desk: staff(hospital, null),
    department,
    tx: (fn, account) => app.app.db.tx({ hospital, account: account ?? null }, fn),
    room: (of) => place('room', of),
    async session({ start = '08:00', end = '12:00', department: of = first, area: hall = area } = {}) {
      const [id, practitioner, room] = [newId(), newId(), await place('room', hall)];
      await app.rows(
        `insert into catalog.practitioner (hospital_id, practitioner_id, department_id, name_zh, name_en, title, intro_zh, intro_en, position)
         values ($1, $2, $3, '测试医生', 'Test doctor', 'attending', '', '', 1)`,
        [hospital, practitioner, of],
      );
      await app.rows(
        `insert into booking.session (hospital_id, id, practitioner_id, department_id, place_id, date, period, starts_at,
           ends_at, slot_class, fee_fen, state, total, free, walk_in_limit, next_number)
         values ($1, $2, $3, $4, $5, $6, 'am', $7, $8, 'ordinary', 1000, 'open', 0, 0, 500, 1)`,
        [hospital, id, practitioner, of, room, date, atLocal(date, start), atLocal(date, end)],
      );
      return { id, practitioner, department: of, room, doctor: staff(hospital, practitioner) };
    },
    patient,
    async appointment(session, slot, { patient: given, bookedAt = addMinutes(now, -60) } = {}) {
      const id = newId();
      const number = (numbers.get(session.id) ?? 0) + 1;
      numbers.set(session.id, number);
      const who = given ?? (await patient());
      const slotId = slot === undefined ? null : await slotOf(session, slot);
      await app.rows(
        `insert into booking.appointment (hospital_id, id, session_id, slot_id, patient_id, department_id, practitioner_id,
           date, starts_at, number, channel, state, booked_at, booked_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'booked', $12, 'test')`,
        [
          ...[hospital, id, session.id, slotId, who, session.department, session.practitioner, date],
          ...[slot ?? null, number, slot === undefined ? 'walk_in' : 'mobile', bookedAt],
        ],
      );
      return id;
    },
  };

  async function slotOf(session: ClinicSession, start: Instant): Promise<string> {
    const [known] = await app.rows<{ id: string }>(
      'select id from booking.slot where hospital_id = $1 and session_id = $2 and starts_at = $3',
      [hospital, session.id, start],
    );
    if (known) return known.id;
    const id = newId();
    await app.rows(
      `insert into booking.slot (hospital_id, id, session_id, starts_at, capacity, booked, free_numbers)
       values ($1, $2, $3, $4, 1, 1, '{}')`,
      [hospital, id, session.id, start],
    );
    return id;
  }
}

export function staff(hospital: number, practitioner: string | null): Actor {
  const permissions = new Set(['queue.desk', 'queue.doctor']);
  return { kind: 'staff', account: newId(), session: newId(), hospital, practitioner, name: '测试员工', permissions };
}
