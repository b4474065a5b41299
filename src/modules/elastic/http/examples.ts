import { addDays, localDate } from '#kernel/instant.ts';
import type { DoorContext } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';

/** An open proposal of the door hospital: an evening on a Sunday, on which nobody has a clinic. */
export async function someProposal(d: DoorContext): Promise<{ id: string; practitioner: string; place: string }> {
  const [doctor] = await d.rows<{ practitioner: string; department: string; place: string }>(
    `select practitioner_id as practitioner, department_id as department, place_id as place from booking.template
     where hospital_id = $1 and valid_until is null order by id limit 1`,
    [d.hospital],
  );
  if (!doctor) throw new Error('the door hospital has no rule of the week');
  await d.rows(`update elastic.proposal set state = 'overtaken' where hospital_id = $1 and state = 'open'`, [
    d.hospital,
  ]);
  const id = newId();
  const to = addDays(localDate(d.now), -1);
  await d.rows(
    `insert into elastic.proposal (hospital_id, id, department_id, kind, weekday, relieves, starts, ends, moved, based_from,
       based_to, measured, expected_before, expected_after, seed, state, proposed_at)
     values ($1, $2, $3, 'evening', 7, 1, '20:30', '21:30', 9, $4, $5, 412, 398, 176, 'door', 'open', $6)`,
    [d.hospital, id, doctor.department, addDays(to, -27), to, d.now],
  );
  return { id, practitioner: doctor.practitioner, place: doctor.place };
}
