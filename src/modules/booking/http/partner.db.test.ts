import { beforeAll, describe, expect, test } from 'vitest';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';

const BASE = '/api/h/1/booking';
let a: TestApp;
let people: People;
let partner: Person;
let patient: Person;
let admin: Person;

beforeAll(async () => {
  a = await testApp('demo');
  people = new People(a);
  partner = await people.insider('booking.partner');
  patient = await people.patient('10000000001');
  admin = await people.insider('booking.institutions');
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read loosely here, the routes have schemas
const ask = async (who: Person, method: string, path: string, body?: unknown): Promise<any> => {
  const answer = await people.send(who, method, `${BASE}${path}`, body);
  return { status: answer.status, ...(answer.body as object) };
};
/** A free slot of this share on a day whose tier slots are the partners' alone; each time one of another doctor. */
const taken: string[] = [];
const slotOn = async (share: string, date: string) => {
  const [row] = await a.rows<{ id: string; practitioner: string }>(
    `select l.id, s.practitioner_id as practitioner from booking.slot l
     join booking.session s on s.hospital_id = l.hospital_id and s.id = l.session_id
     where l.hospital_id = 1 and s.date = $1 and l.share = $2 and cardinality(l.free_numbers) > 0
       and s.practitioner_id <> all($3::uuid[]) order by l.starts_at, l.id limit 1`,
    [date, share, taken],
  );
  taken.push(row?.practitioner as string);
  return row?.id as string;
};
const TIER_DAY = '2026-12-01';

describe('a partner institution', () => {
  test('books a tier slot that the public may not have yet, and the audit log says who', async () => {
    const slot = await slotOn('tier', TIER_DAY);
    const wish = { slot, patient: patient.patient };
    expect(await ask(patient, 'POST', '/appointments', wish)).toMatchObject({ code: 'booking.slot_for_partners' });
    const booked = await ask(partner, 'POST', '/partner/appointments', wish);
    expect(booked).toMatchObject({ status: 201, slot });
    const [row] = await a.rows('select channel from booking.appointment where id = $1', [booked.id]);
    expect(row).toEqual({ channel: 'partner' });
    const [audited] = await a.rows<{ actor_id: string }>(
      `select actor_id from platform.audit where subject = $1 and action = 'booking.book'`,
      [`booking.appointment/${booked.id}`],
    );
    expect(audited?.actor_id).toBe('account' in partner.actor ? partner.actor.account : '');
  });

  test('may not have what is kept for the hospital’s own desks', async () => {
    const slot = await slotOn('onsite', '2026-12-02');
    const refused = await ask(partner, 'POST', '/partner/appointments', { slot, patient: patient.patient });
    expect(refused).toMatchObject({ status: 409, code: 'booking.slot_on_site' });
  });

  test('sees and cancels what it booked, and nothing that the patient booked alone', async () => {
    const own = await ask(partner, 'POST', '/partner/appointments', {
      slot: await slotOn('tier', '2026-11-30'),
      patient: patient.patient,
    });
    const alone = await ask(patient, 'POST', '/appointments', {
      slot: await slotOn('online', '2026-11-30'),
      patient: patient.patient,
    });
    expect([own.status, alone.status]).toEqual([201, 201]);
    const { items } = await ask(partner, 'GET', `/partner/patients/${patient.patient}/appointments`);
    const ids = items.map((item: { id: string }) => item.id);
    expect(ids).toContain(own.id);
    expect(ids).not.toContain(alone.id);
    expect(await ask(partner, 'POST', `/partner/appointments/${alone.id}/cancel`, {})).toMatchObject({
      status: 404,
      code: 'booking.appointment_unknown',
    });
    expect(await ask(partner, 'POST', `/partner/appointments/${own.id}/cancel`, {})).toMatchObject({ status: 200 });
  });

  test('books nothing from the moment its partnership is ended', async () => {
    const { items } = await ask(admin, 'GET', '/institutions');
    expect(items).toMatchObject([{ kind: 'community_centre', members: 1, endedAt: null }]);
    const slot = await slotOn('tier', '2026-12-02');
    await ask(admin, 'POST', `/institutions/${items[0].id}/end`);
    const refused = await ask(partner, 'POST', '/partner/appointments', { slot, patient: patient.patient });
    expect(refused).toMatchObject({ status: 403, code: 'booking.institution_none' });
    const again = await ask(admin, 'POST', '/institutions', { name: '演示县医院', kind: 'county_hospital' });
    const account = 'account' in partner.actor ? partner.actor.account : '';
    await ask(admin, 'POST', `/institutions/${again.id}/members`, { account });
    expect(await ask(partner, 'GET', '/partner')).toMatchObject({ name: '演示县医院', kind: 'county_hospital' });
    const booked = await ask(partner, 'POST', '/partner/appointments', { slot, patient: patient.patient });
    expect(booked.status).toBe(201);
  });
});
