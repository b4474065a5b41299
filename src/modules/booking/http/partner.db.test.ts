import { beforeAll, describe, expect, test } from 'vitest';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { limitClass, POLICIES } from '../../../platform/limits/policy.ts';

const BASE = '/api/h/1/booking';
let a: TestApp;
let people: People;
let partner: Person;
let patient: Person;
let admin: Person;
let institution: string;

beforeAll(async () => {
  a = await testApp('demo');
  people = new People(a);
  partner = await people.insider('booking.partner');
  patient = await people.patient('10000000001');
  admin = await people.insider('booking.institutions');
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read loosely here, the routes have schemas
const ask = async (who: Person, method: string, path: string, body?: unknown): Promise<any> => {
  const answer = await people.send(who, method, path.startsWith('/api') ? path : `${BASE}${path}`, body);
  return { ...(answer.body as object), status: answer.status };
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
const program = (key: string) => ({ token: key, patient: '', actor: { kind: 'anonymous' } }) as Person;

async function newKey(days = 30, of = institution): Promise<{ id: string; key: string; prefix: string }> {
  const named = await ask(admin, 'POST', `/institutions/${of}/keys`, { label: '接口程序', days });
  return ask(admin, 'POST', `/institution-keys/${named.id}/show`);
}

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

  test('says with the call whether a family doctor books; the records tell the channels apart', async () => {
    const wish = { slot: await slotOn('tier', '2026-12-02'), patient: patient.patient, channel: 'family_doctor' };
    const booked = await ask(partner, 'POST', '/partner/appointments', wish);
    expect(booked.status).toBe(201);
    const [row] = await a.rows('select channel from booking.appointment where id = $1', [booked.id]);
    expect(row).toEqual({ channel: 'family_doctor' });
    expect((await ask(partner, 'POST', '/partner/appointments', { ...wish, channel: 'window' })).status).toBe(400);
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

describe('the key of an institution', () => {
  beforeAll(async () => {
    const made = await ask(admin, 'POST', '/institutions', { name: '测试卫生院', kind: 'community_centre' });
    institution = made.id;
  });

  test('is shown once, kept as a hash, and known again by its beginning', async () => {
    const named = await ask(admin, 'POST', `/institutions/${institution}/keys`, { label: '一次', days: 30 });
    expect(named.status).toBe(201);
    const shown = await ask(admin, 'POST', `/institution-keys/${named.id}/show`);
    expect(shown.key).toMatch(/^k1-[A-Za-z0-9_-]{43}$/);
    expect(shown.key.startsWith(shown.prefix)).toBe(true);
    expect(await ask(admin, 'POST', `/institution-keys/${named.id}/show`)).toMatchObject({
      status: 409,
      code: 'booking.institution_key_shown',
    });
    const { keys } = await ask(admin, 'GET', `/institutions/${institution}`);
    expect(keys).toContainEqual(expect.objectContaining({ prefix: shown.prefix, state: 'live', lastUsedAt: null }));
    // Neither the table nor the answers kept for repetition nor the audit log hold it.
    for (const table of ['booking.institution_key', 'platform.idempotency', 'platform.audit']) {
      const [row] = await a.rows<{ n: number }>(
        `select count(*)::integer as n from ${table} x where x::text like '%' || $1 || '%'`,
        [shown.key.slice(-30)],
      );
      expect(row?.n, table).toBe(0);
    }
  });

  test('opens, of all routes, those of a partner and what is open to everybody, and only of its hospital', async () => {
    const key = program((await newKey()).key);
    const routes = a.app.rooms
      .flatMap((room) => [...(room.routes ?? [])])
      .filter((route) => route.public === undefined);
    expect(routes.length).toBeGreaterThan(80);
    const opened: string[] = [];
    for (const route of routes) {
      const id = '00000000-0000-4000-8000-000000000000';
      const url = route.path.replace(':hospital', '1').replace(/:\w+/g, id);
      const { status, code } = await ask(key, route.method, url, route.method === 'GET' ? undefined : {});
      if (status !== 403 || code === 'booking.institution_none') opened.push(route.permission ?? route.id);
    }
    expect([...new Set(opened)].sort()).toEqual(['booking.partner', 'identity.patient.outside']);
    const elsewhere = await ask(key, 'GET', '/api/h/2/booking/partner');
    expect(elsewhere).toMatchObject({ status: 403, code: 'platform.other_hospital' });
  });

  test('books for its institution alone, which the record and the audit log name, and not another’s', async () => {
    const shown = await newKey();
    const key = program(shown.key);
    const found = await ask(key, 'POST', '/api/h/1/identity/outside/patients/search', { text: '10000000001' });
    const wish = { slot: await slotOn('tier', '2026-11-30'), patient: found.items[0].id, channel: 'family_doctor' };
    const booked = await ask(key, 'POST', '/partner/appointments', wish);
    expect(booked.status).toBe(201);
    const [row] = await a.rows('select channel, institution_id, booked_by from booking.appointment where id = $1', [
      booked.id,
    ]);
    expect(row).toEqual({ channel: 'family_doctor', institution_id: institution, booked_by: institution });
    const [audited] = await a.rows(
      `select actor_kind, actor_id, detail->>'key' as key from platform.audit where subject = $1`,
      [`booking.appointment/${booked.id}`],
    );
    expect(audited).toEqual({ actor_kind: 'partner', actor_id: institution, key: shown.prefix });
    const manager = await people.insider('booking.compliance');
    const story = await ask(manager, 'GET', `/slots/${wish.slot}/story`);
    const told = (kind: string) => story.events.find((one: { kind: string }) => one.kind === kind);
    expect(told('created')).toMatchObject({ source: 'audit', by: { kind: 'system' } });
    expect(told('to_partners')).toMatchObject({ source: 'rule', ahead: false });
    expect(told('booked')).toMatchObject({
      channel: 'family_doctor',
      institution: '测试卫生院',
      by: { kind: 'partner', name: '测试卫生院' },
    });
    expect(JSON.stringify(story)).not.toContain(wish.patient);
    const other = await ask(admin, 'POST', '/institutions', { name: '另一家卫生院', kind: 'community_centre' });
    const stranger = program((await newKey(30, other.id)).key);
    expect(await ask(stranger, 'POST', `/partner/appointments/${booked.id}/cancel`, {})).toMatchObject({ status: 404 });
    expect((await ask(stranger, 'GET', `/partner/patients/${wish.patient}/appointments`)).items).toEqual([]);
    expect(await ask(key, 'POST', `/partner/appointments/${booked.id}/cancel`, {})).toMatchObject({ status: 200 });
  });

  test('is a stranger in a cookie: a browser never carries a key along', async () => {
    const { key } = await newKey();
    const answer = await a.http.inject({ url: `${BASE}/partner`, headers: { cookie: `shuxin_session=${key}` } });
    expect(answer.statusCode).toBe(401);
  });

  test('opens nothing from its revocation on, nor past its day, nor once its institution has ended', async () => {
    const [revoked, brief, ending] = [await newKey(), await newKey(1), await newKey()];
    expect((await ask(program(revoked.key), 'GET', '/partner')).status).toBe(200);
    expect((await ask(admin, 'POST', `/institution-keys/${revoked.id}/revoke`)).status).toBe(200);
    expect((await ask(program(revoked.key), 'GET', '/partner')).status).toBe(401);
    await a.rows(
      `update booking.institution_key set created_at = created_at - interval '2 days',
      expires_at = expires_at - interval '1 day' where id = $1`,
      [brief.id],
    );
    expect((await ask(program(brief.key), 'GET', '/partner')).status).toBe(401);
    expect((await ask(program(ending.key), 'GET', '/partner')).status).toBe(200);
    await ask(admin, 'POST', `/institutions/${institution}/end`);
    expect((await ask(program(ending.key), 'GET', '/partner')).status).toBe(401);
  });
});

test('the programs of an institution share one allowance, far below that of its people', () => {
  const route = a.app.rooms
    .flatMap((room) => [...(room.routes ?? [])])
    .find((one) => one.id === 'booking.partner_book');
  expect(route && limitClass(route)).toBe('booking');
  for (const policy of Object.values(POLICIES)) expect(policy.partner.points).toBeLessThan(policy.staff.points);
});
