import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/instant.ts';
import { localDate } from '#kernel/instant.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { staff } from '../../../../test/support/clinic.ts';
import { registerWalkIn } from '../../booking/app/register-walk-in.ts';
import { demoIds } from '../../identity/demo/demo-ids.ts';
import { demoPerson, demoPhone } from '../../identity/demo/people.ts';
import { changeDevice, confirmDevice, endDevice } from '../app/devices.ts';

let app: TestApp;
let campuses: string[];
const desk = staff(1, null);
const now = (): Instant => app.app.clock.now();
const person = (n: number) => demoPerson(n, localDate(now()));
const numberOf = (n: number) => person(n).documents[0]?.number ?? '';

beforeAll(async () => {
  app = await testApp('demo');
  const rows = await app.rows<{ id: string }>(
    'select campus_id as id from catalog.campus where hospital_id = 1 order by position',
  );
  campuses = rows.map(({ id }) => id);
});

interface Machine {
  id: string;
  cookie: string;
  secret: string;
}
async function send(machine: Partial<Machine>, method: 'GET' | 'POST', path: string, body?: object, hospital = 1) {
  const answer = await app.http.inject({
    method,
    url: `/api/h/${hospital}/kiosk/self${path}`,
    headers: {
      'x-shuxin': '1',
      ...(machine.cookie ? { cookie: machine.cookie } : {}),
      ...(machine.secret ? { 'x-shuxin-sitting': machine.secret } : {}),
      ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
    },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}
const face = (campus: string) => ({ name: '1 号', campus, stands: '大门左手', idleSeconds: 60 });

async function machine(campus = campuses[0] as string): Promise<Machine> {
  const asked = await send({}, 'POST', '');
  const cookie = String(asked.headers['set-cookie']).split(';')[0] as string;
  const { id } = await app.app.db.tx({ hospital: 1 }, (t) =>
    confirmDevice(t, asked.body.code, face(campus), desk, now()),
  );
  const { secret } = (await send({ cookie }, 'POST', '/sitting')).body;
  return { id, cookie, secret };
}
const identify = (at: Machine, body: object) => send(at, 'POST', '/sitting/identify', body);
const byPhone = (phone: string, birthDate: string) => ({ by: 'phone', phone, birthDate });

describe('a machine', () => {
  it('works by its cookie for its hospital alone, until it is ended; whoever stands at it is known no more', async () => {
    const at = await machine();
    expect((await identify(at, { by: 'number', number: numberOf(4) })).status).toBe(200);
    expect((await send(at, 'GET', '/departments', undefined, 2)).status).toBe(401);
    expect((await send({ ...at, cookie: '' }, 'GET', '/sitting/today')).body.code).toBe('kiosk.device_unknown');
    const other = await machine();
    expect((await send({ ...other, secret: at.secret }, 'GET', '/sitting/today')).body.code).toBe('kiosk.sitting_over');
    expect((await send(at, 'GET', '/sitting/today')).status).toBe(200);
    await app.app.db.tx({ hospital: 1 }, (t) => endDevice(t, at.id, desk, now()));
    expect((await send(at, 'GET', '/sitting/today')).body.code).toBe('kiosk.device_unknown');
    const [row] = await app.rows('select patient_id, end_reason from kiosk.sitting where device_id = $1', [at.id]);
    expect(row).toEqual({ patient_id: null, end_reason: 'device_ended' });
  });

  it('cannot be told to send people away within a minute', async () => {
    const at = await machine();
    const ask = { id: at.id, version: 2, face: { ...face(campuses[0] as string), idleSeconds: 59 } };
    const sooner = app.app.db.tx({ hospital: 1 }, (t) => changeDevice(t, ask, desk, now()));
    await expect(sooner).rejects.toThrow('kiosk_device_idle');
  });

  it('shows the departments and desks of its own campus', async () => {
    expect(campuses.length).toBeGreaterThan(1);
    const [one, two] = [await machine(campuses[0]), await machine(campuses[1])];
    const names = async (at: Machine) =>
      (await send(at, 'GET', '/departments')).body.items.map((d: { id: string }) => d.id);
    const [here, there] = [await names(one), await names(two)];
    expect(here.length).toBeGreaterThan(0);
    expect(here.filter((id: string) => there.includes(id))).toEqual([]);
  });
});

describe('the person at it', () => {
  it('is gone with the next one, with "leave", and when nothing was heard for long', async () => {
    const at = await machine();
    await identify(at, { by: 'number', number: numberOf(4) });
    const { secret } = (await send({ cookie: at.cookie }, 'POST', '/sitting')).body;
    expect((await send(at, 'GET', '/sitting/today')).body.code).toBe('kiosk.sitting_over');
    const next = { ...at, secret };
    expect((await send(next, 'GET', '/sitting/today')).body.code).toBe('kiosk.not_identified');
    await identify(next, { by: 'number', number: numberOf(4) });
    expect((await send(next, 'GET', '/sitting/today')).status).toBe(200);
    const [age, seen] = ['149 seconds', '150 seconds'];
    const old = `update kiosk.sitting set started_at = $2::timestamptz - $3::interval, seen_at = $2::timestamptz - $3::interval
      where device_id = $1 and ended_at is null`;
    await app.rows(old, [at.id, now(), age]);
    expect((await send(next, 'GET', '/sitting/today')).status).toBe(200);
    await app.rows(old, [at.id, now(), seen]);
    expect((await send(next, 'POST', '/sitting/stay')).body.code).toBe('kiosk.sitting_over');
  });

  it('sees nothing whole of themselves, and audit names the machine', async () => {
    const at = await machine();
    const found = await identify(at, { by: 'number', number: numberOf(8) });
    expect(found.body).toEqual({
      name: '测*辛',
      document: expect.stringMatching(/^990\*{11}.{4}$/),
      age: expect.any(Number),
    });
    const acts = await app.rows<{ action: string; actor: string }>(
      `select action, actor_id as actor from platform.audit where actor_id = $1 order by at, id`,
      [`kiosk/${at.id}`],
    );
    expect(acts.map(({ action }) => action)).toEqual(['kiosk.begin', 'kiosk.identify']);
  });

  it('is known by an insurance code as by the ID behind it; a stale code or a gateway that is down names the way by card', async () => {
    const at = await machine();
    const code = (end: number) => ({ by: 'insurance', code: `${numberOf(8).slice(0, 17)}1234567890${end}` });
    expect((await identify(at, code(9))).body).toMatchObject({
      code: 'identity.credential_unreachable',
      detail: expect.stringContaining('请出示身份证'),
    });
    expect((await identify(at, code(0))).body.code).toBe('identity.credential_refused');
    expect((await send(at, 'GET', '/sitting/today')).body.code).toBe('kiosk.not_identified');
    expect(await identify(at, code(1))).toMatchObject({ status: 200, body: { name: '测*辛' } });
    expect((await send(at, 'GET', '/sitting/today')).status).toBe(200);
    expect((await identify({ ...at, secret: 'x'.repeat(43) }, code(9))).body.code).toBe('kiosk.sitting_over');
  });

  it('is found by phone and birthday together; what does not fit is answered alike, counted, and stopped', async () => {
    const at = await machine();
    const right = byPhone(demoPhone(8), person(8).birthDate ?? '');
    const birth = localDate(now()).replace(/^\d{4}/, '1901');
    const shape = ({ status, body: { requestId: _, ...body } }: Awaited<ReturnType<typeof identify>>) => ({
      status,
      body,
    });
    const [wrongDay, nobody] = [
      shape(await identify(at, byPhone(demoPhone(8), '1901-01-01'))),
      shape(await identify(at, byPhone('10000098765', '1901-01-01'))),
    ];
    expect(wrongDay).toEqual(nobody);
    expect(nobody.body.code).toBe('kiosk.nobody_found');
    const found = await identify(at, right);
    expect(found).toMatchObject({ status: 200, body: { name: '测*辛', document: null } });
    // A phone is no number of a card: without the birthday it finds nobody.
    expect((await identify(at, { by: 'number', number: demoPhone(8) })).status).toBe(404);
    for (let n = 0; n < 3; n += 1) await identify(at, byPhone(demoPhone(8), birth));
    for (let n = 0; n < 4; n += 1) await identify(at, byPhone('10000098765', birth));
    // Five tries an hour for one phone, known or not; then the right birthday opens nothing either, at no machine.
    const stopped = [await identify(at, right), await identify(await machine(), right)];
    const unknown = await identify(at, byPhone('10000098765', birth));
    expect([...stopped, unknown].map(({ body }) => body.code)).toEqual(Array(3).fill('kiosk.too_many_tries'));
    expect((await identify(at, byPhone(demoPhone(9), person(9).birthDate ?? ''))).status).toBe(200);
    const kept = JSON.stringify(await app.rows('select * from kiosk.attempt'));
    expect(kept).not.toContain(demoPhone(8));
  });
});

describe('what is done at it', () => {
  it('books by the rules of the pool as channel kiosk, only what it offers, and once for one key', async () => {
    const at = await machine();
    await identify(at, { by: 'number', number: numberOf(12) });
    const offer = await offered(at);
    const strange = await send(at, 'POST', '/sitting/appointments', { ...offer, session: crypto.randomUUID() });
    expect(strange.body.code).toBe('booking.slot_unknown');
    const slip = await send(at, 'POST', '/sitting/appointments', offer);
    expect(slip).toMatchObject({ status: 201, body: { kind: 'booking', number: expect.any(String) } });
    const [row] = await app.rows(
      `select channel, booked_by as by from booking.appointment where patient_id = $1 and slot_id = $2`,
      [demoIds.patient(1, 12), offer.slot],
    );
    expect(row).toEqual({ channel: 'kiosk', by: `kiosk/${at.id}` });
    const again = await send(at, 'POST', '/sitting/appointments', offer);
    expect(again.body.code).toMatch(/^booking\.(doctor_day_limit|slot_unknown|slot_full)$/);
  });

  it('does not check in somebody else, nor an appointment of another campus', async () => {
    const at = await machine(campuses[1]);
    const [session] = await app.rows<{ id: string }>(
      `select s.id from booking.session s join catalog.place p on p.hospital_id = s.hospital_id and p.place_id = s.place_id
       where s.hospital_id = 1 and s.date = $1 and s.state = 'open' and p.campus_id = $2 order by s.starts_at limit 1`,
      [localDate(now()), campuses[0]],
    );
    const wish = { session: session?.id ?? '', patient: demoIds.patient(1, 30), by: desk };
    const walkIn = await app.app.db.tx({ hospital: 1 }, (t) => registerWalkIn(app.app, t, wish, now()));
    const { id: appointment } = walkIn.body as { id: string };
    await identify(at, { by: 'number', number: numberOf(30) });
    const elsewhere = await send(at, 'POST', '/sitting/check-ins', { appointment });
    expect(elsewhere.body.code).toBe('kiosk.other_campus');
    const other = await machine(campuses[0]);
    await identify(other, { by: 'number', number: numberOf(20) });
    const strange = await send(other, 'POST', '/sitting/check-ins', { appointment });
    expect(strange.body.code).toBe('kiosk.appointment_unknown');
    // The control: the same person at the right place is let in, and the slip finds the place in the line again.
    const right = await machine(campuses[0]);
    await identify(right, { by: 'number', number: numberOf(30) });
    const slip = await send(right, 'POST', '/sitting/check-ins', { appointment });
    expect(slip).toMatchObject({
      status: 201,
      body: { kind: 'visit', code: expect.stringMatching(/^SXQ:[0-9a-f-]{36}$/) },
    });
    const found = await send({ cookie: at.cookie }, 'POST', '/slips', { id: slip.body.code.slice(4) });
    expect(found).toMatchObject({ status: 200, body: { number: slip.body.number, ahead: slip.body.ahead } });
    for (const own of [person(30).name, numberOf(30), demoPhone(30), demoIds.patient(1, 30)])
      expect(JSON.stringify(found.body)).not.toContain(own);
  });

  it('gives three window tickets at one go and no fourth', async () => {
    const at = await machine();
    const { items } = (await send(at, 'GET', '/desks')).body;
    const take = () => send(at, 'POST', '/sitting/desk-tickets', { place: items[0].id });
    const taken = [await take(), await take(), await take(), await take()];
    expect(taken.map(({ status }) => status)).toEqual([201, 201, 201, 409]);
    expect(taken[0]?.body).toMatchObject({ kind: 'desk', code: null, number: expect.stringMatching(/^\d{3}$/) });
  });
});

async function offered(at: Machine): Promise<{ session: string; slot: string }> {
  for (const { id } of (await send(at, 'GET', '/departments')).body.items) {
    const days = (await send(at, 'GET', `/sitting/days?department=${id}`)).body.items;
    if (days.length < 2) continue;
    const path = `/sitting/sessions?department=${id}&date=${days[1].date}`;
    const clinics: { id: string; slots: { id: string }[] }[] = (await send(at, 'GET', path)).body.items;
    const clinic = clinics.find(({ slots }) => slots.length > 0);
    if (clinic) return { session: clinic.id, slot: clinic.slots[0]?.id ?? '' };
  }
  throw new Error('no department has a free day');
}
