import { filled, patientPages } from './patient-paths.ts';
import type { Served } from './served.ts';

/** A patient with a visit of today, so that every page of the route table has something to show, and the paths to all of them. */
export async function walkedPatient(site: Served): Promise<{ token: string; paths: string[] }> {
  const token = await site.patient('10000000001');
  const [patient] = (await site.call<{ items: { id: string }[] }>('/api/h/1/identity/patients', { token })).items;
  const [free] = await site.app.rows<{ slot: string; department: string; doctor: string }>(
    `select l.id as slot, s.department_id as department, s.practitioner_id as doctor from booking.session s
     join booking.slot l on l.hospital_id = s.hospital_id and l.session_id = s.id
     where s.hospital_id = 1 and s.date = '2026-11-23' and s.state = 'open' and l.share = 'online'
       and cardinality(l.free_numbers) > 0 and s.slot_class = 'ordinary' order by l.starts_at desc, l.id limit 1`,
  );
  const body = { slot: free?.slot, patient: patient?.id };
  const { id } = await site.call<{ id: string }>('/api/h/1/booking/appointments', { body, token });
  const [text] = await site.app.rows<{ id: string }>(
    `select piece_id as id from content.version where hospital_id = 1 and state = 'published' order by published_at, piece_id limit 1`,
  );
  const params = {
    hospital: '1',
    department: free?.department ?? '',
    appointment: id,
    visit: id,
    '/read/:hospital/:id': text?.id ?? '',
    '/about/:hospital/doctor/:id': free?.doctor ?? '',
    '/about/:hospital/department/:id': free?.department ?? '',
  };
  const more = [`/family/record?hospital=1&patient=${patient?.id}`, '/no-such-page'];
  return { token, paths: [...filled(patientPages(), params), ...more] };
}

/** As a press on a link would, without loading everything anew (runs in the page). */
export function go(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}
