import { beforeAll, describe, expect, test } from 'vitest';
import { HOSPITAL, People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { currentNotice } from '../domain/privacy-notice.ts';

let app: TestApp;
let people: People;
let lead: Person;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
  lead = await people.staff('lead');
});

const BASE = `/api/h/${HOSPITAL}`;
const reason = '本人到窗口核对证件';
type Id = { id: string };
let made = 0;

/** Somebody registered at the desk with a document of a kind that contradicts nothing. */
async function registered(change: Record<string, unknown> = {}): Promise<string> {
  made += 1;
  const person = {
    name: '测试重名',
    gender: 'female',
    birthDate: '1980-05-06',
    documents: [{ kind: 'other', number: `TESTPAPER${made}` }],
    phone: `1000088${String(made).padStart(4, '0')}`,
    privacyNoticeVersion: currentNotice.version,
    healthDataConsent: true,
    ...change,
  };
  const answer = await people.send(lead, 'POST', `${BASE}/identity/desk/patients`, person);
  if (answer.status !== 201) throw new Error(answer.text);
  return (answer.body as Id).id;
}
const merge = (survivor: string, replaced: string) =>
  people.send(lead, 'POST', `${BASE}/identity/merges`, { survivor, replaced, reason });
const undo = (id: string) =>
  people.send(lead, 'POST', `${BASE}/identity/merges/${id}/undo`, { reason: '其实是两个人' });
const idOf = (sent: { body: unknown }) => (sent.body as Id).id;

interface Slot {
  id: string;
  session: string;
  practitioner: string;
  starts_at: string;
}
/** Free places from the second day on, every one with another doctor and at another minute of another day. */
async function freeSlots(count: number): Promise<Slot[]> {
  const rows = await app.rows<Slot>(
    `select distinct on (s.practitioner_id) l.id, s.id as session, s.practitioner_id as practitioner, l.starts_at
     from booking.slot l join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where s.hospital_id = 1 and s.state = 'open' and cardinality(l.free_numbers) > 0 and l.starts_at > $1
     order by s.practitioner_id, l.starts_at`,
    ['2026-11-24T00:00:00Z'],
  );
  return rows.slice(0, count);
}
const book = async (patient: string, slot: string) => {
  const sent = await people.send(lead, 'POST', `${BASE}/booking/desk/appointments`, {
    patient,
    slot,
    channel: 'window',
  });
  if (sent.status !== 201) throw new Error(sent.text);
  return idOf(sent);
};
const appointments = async (patient: string) => {
  const { body } = await people.send(lead, 'GET', `${BASE}/booking/desk/patients/${patient}/appointments`);
  return (body as { items: Id[] }).items.map((item) => item.id).sort();
};
const find = async (text: string) => {
  const { body } = await people.send(lead, 'POST', `${BASE}/identity/desk/patients/search`, { text });
  return (body as { items: (Id & { name: string })[] }).items;
};

/** Everything both records own, as the tables have it. */
async function digest(...patients: string[]): Promise<unknown> {
  const [row] = await app.rows<{ all: unknown }>(
    `select jsonb_build_object(
       'patients', (select jsonb_agg(to_jsonb(p) order by patient_id) from identity.patient p where patient_id = any($1)),
       'documents', (select jsonb_agg(to_jsonb(d) order by document_id) from identity.patient_document d where patient_id = any($1)),
       'guardians', (select jsonb_agg(to_jsonb(g) order by guardian_id) from identity.patient_guardian g where patient_id = any($1)),
       'appointments', (select jsonb_agg(to_jsonb(a) order by id) from booking.appointment a where patient_id = any($1)),
       'holds', (select jsonb_agg(to_jsonb(h) order by id) from booking.hold h where patient_id = any($1)),
       'days', (select jsonb_agg(jsonb_build_array(patient_id, date, (select array_agg(d order by d) from unnest(department_ids) d))
         order by patient_id, date) from booking.patient_day where patient_id = any($1) and cardinality(department_ids) > 0),
       'encounters', (select jsonb_agg(to_jsonb(e) order by id) from queue.encounter e where patient_id = any($1)),
       'messages', (select jsonb_agg(to_jsonb(m) - 'state' - 'sent_at' order by message_id) from messaging.message m where patient_id = any($1))
     ) as all`,
    [patients],
  );
  return row?.all;
}

describe('after a merge', () => {
  test('desk, search by old phone, old id and app show one person, and the undo restores both exactly', async () => {
    const [a, b] = [await registered(), await registered({ name: '测试重铭' })];
    const slots = await freeSlots(3);
    const [first, second] = [await book(a, slots[0]?.id ?? ''), await book(b, slots[1]?.id ?? '')];
    await app.spine.settle(app.app.clock.now());
    const before = await digest(a, b);
    const id = idOf(await merge(a, b));
    expect(await appointments(a)).toEqual([first, second].sort());
    expect(await appointments(b)).toEqual([first, second].sort());
    expect((await find('测试重铭')).map((p) => p.id)).toEqual([a]);
    expect((await find(`1000088${String(made).padStart(4, '0')}`)).map((p) => p.id)).toEqual([a]);
    expect((await find(`TESTPAPER${made}`)).map((p) => p.id)).toEqual([a]);
    const later = await book(b, slots[2]?.id ?? '');
    expect(await appointments(a)).toEqual([first, second, later].sort());

    expect((await undo(id)).status).toBe(200);
    expect(await appointments(b)).toEqual([second]);
    // What came after the merge stays with the survivor.
    expect(await appointments(a)).toEqual([first, later].sort());
    await people.send(lead, 'POST', `${BASE}/booking/desk/appointments/${later}/cancel`, {});
    await app.rows('delete from booking.appointment where id = $1', [later]);
    await app.rows(
      `delete from messaging.receipt where message_id in (
      select message_id from messaging.message where patient_id = $1 and template = 'cancelled')`,
      [a],
    );
    await app.rows(`delete from messaging.message where patient_id = $1 and template = 'cancelled'`, [a]);
    expect(await digest(a, b)).toEqual(before);
  });
});
