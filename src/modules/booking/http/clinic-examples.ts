import { addDays, localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

interface Doctor {
  practitioner: string;
  department: string;
  place: string;
}

/** Doctors of the door hospital who have nothing in the night, each with a room. */
export async function doctors(d: DoorContext, count: number): Promise<Doctor[]> {
  return d.rows<Doctor>(
    `select distinct on (p.practitioner_id) p.practitioner_id as practitioner, p.department_id as department,
       t.place_id as place
     from catalog.practitioner p join booking.template t on t.hospital_id = p.hospital_id and t.practitioner_id = p.practitioner_id
     where p.hospital_id = $1 and p.active order by p.practitioner_id desc limit $2`,
    [d.hospital, count],
  );
}

const night = { start: '22:00', end: '22:40', minutesPerSlot: 10, fee: 1000 };

export async function jointBodyOf(d: DoorContext) {
  const list = await doctors(d, 2);
  const { department, place } = list[0] as Doctor;
  const names = { name: '肺结节联合门诊', disease: '肺结节' };
  const date = addDays(localDate(d.now), 218);
  return { ...names, doctors: list.map((it) => it.practitioner), department, place, period: 'evening', date, ...night };
}

/** A day made a holiday of the hospital's own, far from any other. */
async function holiday(d: DoorContext): Promise<string> {
  const date = addDays(localDate(d.now), 100);
  await d.rows(
    `insert into catalog.calendar_day (hospital_id, date, kind, name_zh, name_en, source)
     values ($1, $2, 'holiday', '演示假日', 'Demo holiday', 'hospital')
     on conflict (hospital_id, date) do update set kind = 'holiday'`,
    [d.hospital, date],
  );
  return date;
}

export async function dutyBodyOf(d: DoorContext) {
  const [doctor] = await doctors(d, 1);
  return { date: await holiday(d), ...(doctor as Doctor), period: 'evening', ...night };
}

export async function someDuty(d: DoorContext): Promise<string> {
  const body = { ...(await dutyBodyOf(d)), start: '21:00', end: '21:40' };
  const answer = await d.send('booking.rota', 'POST', `/api/h/${d.hospital}/booking/holidays`, body);
  return (answer.body as { id: string }).id;
}

/** A doctor from outside with one paper. */
export async function someExpert(d: DoorContext): Promise<{ practitioner: string; paper: string }> {
  const [doctor] = await doctors(d, 1);
  const practitioner = (doctor as Doctor).practitioner;
  const paper = newId();
  await d.rows(
    `insert into booking.outside_expert (hospital_id, practitioner_id, home, added_at, added_by)
     values ($1, $2, '演示外院', $3, 'door')
     on conflict (hospital_id, practitioner_id) do update set ended_at = null`,
    [d.hospital, practitioner, d.now],
  );
  await d.rows(
    `insert into booking.expert_paper (hospital_id, id, practitioner_id, kind, number, valid_from, valid_until, added_at, added_by)
     values ($1, $2, $3, 'licence', '演示-0001', '2026-01-01', '2027-12-31', $4, 'door')`,
    [d.hospital, paper, practitioner, d.now],
  );
  return { practitioner, paper };
}
