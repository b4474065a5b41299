import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';

const BASE = '/api/h/1/booking';
let a: TestApp;
let people: People;
let patient: Person;
let stranger: Person;
let registrar: Person;
let admin: Person;
let department: string;

beforeAll(async () => {
  a = await testApp('demo');
  people = new People(a);
  patient = await people.patient('10000000001');
  stranger = await people.patient('10000000002');
  registrar = await people.insider('booking.desk');
  admin = await people.insider('booking.rota');
  const [row] = await a.rows<{ id: string }>(
    'select department_id as id from catalog.department where hospital_id = 1 order by position limit 1',
  );
  department = row?.id as string;
});

// biome-ignore lint/suspicious/noExplicitAny: answers are read loosely here, the routes have schemas
const ask = async (who: Person | null, method: string, path: string, body?: unknown): Promise<any> => {
  const answer = await people.send(who, method, `${BASE}${path}`, body);
  return { status: answer.status, ...(answer.body as object) };
};
const sessionsOn = async (date: string) =>
  (await ask(null, 'GET', `/sessions?department=${department}&date=${date}`)).items;
const messages = (of: string) =>
  a.rows<{ template: string }>('select template from messaging.message where patient_id = $1 order by message_id', [
    of,
  ]);

describe('a patient', () => {
  test('finds a day, holds, books, sees it, and cancels; the place is free again', async () => {
    const { items } = await ask(null, 'GET', `/days?department=${department}`);
    const day = items[1];
    const [session] = await sessionsOn(day.date);
    const slot = session.slots[4];
    expect(slot).toMatchObject({ state: 'free', free: 1 });
    const hold = await ask(patient, 'POST', '/holds', { slot: slot.id, patient: patient.patient });
    expect(hold).toMatchObject({ status: 201, number: 5, start: slot.start, expiresAt: '2026-11-23T07:35:00+08:00' });
    const booked = await ask(patient, 'POST', '/appointments', {
      hold: hold.id,
      patient: patient.patient,
      reason: '胃胀',
    });
    expect(booked).toMatchObject({ status: 201, number: 5, start: slot.start });
    const own = await ask(patient, 'GET', '/appointments');
    const mine = own.items.find((i: { id: string }) => i.id === booked.id);
    expect(mine).toMatchObject({
      state: 'booked',
      reason: '胃胀',
      cancellable: true,
      practitioner: session.practitioner,
    });
    expect((await sessionsOn(day.date))[0].slots[4]).toMatchObject({ state: 'full' });
    expect(await ask(patient, 'POST', `/appointments/${booked.id}/cancel`, {})).toMatchObject({ status: 200 });
    expect((await sessionsOn(day.date))[0].slots[4]).toMatchObject({ state: 'free' });
    await a.app.clock.set(a.app.clock.now());
    expect((await messages(patient.patient)).map((m) => m.template)).toEqual(['booked', 'cancelled']);
  });

  test('cannot tell another person’s appointment or hold from one that does not exist', async () => {
    const [session] = await sessionsOn('2026-11-25');
    const hold = await ask(patient, 'POST', '/holds', { slot: session.slots[0].id, patient: patient.patient });
    const booked = await ask(patient, 'POST', '/appointments', { slot: session.slots[1].id, patient: patient.patient });
    const none = '00000000-0000-7000-8000-000000000000';
    const single = await people.patient('10000000040');
    for (const [path, id] of [
      ['/appointments/ID/cancel', booked.id],
      ['/holds/ID/release', hold.id],
    ]) {
      const theirs = await ask(single, 'POST', path.replace('ID', id), {});
      const nobody = await ask(single, 'POST', path.replace('ID', none), {});
      expect([theirs.status, theirs.code]).toEqual([404, nobody.code]);
    }
    expect(
      await ask(single, 'POST', '/appointments', { slot: session.slots[2].id, patient: patient.patient }),
    ).toMatchObject({
      status: 404,
    });
  });

  test('sees everything that stops a booking at once', async () => {
    const [session] = await sessionsOn('2026-11-25');
    const path = `/preflight?patient=${patient.patient}&session=${session.id}`;
    await ask(admin, 'POST', `/sessions/${session.id}/pause`, {});
    const answer = await ask(patient, 'GET', path);
    expect(answer.ok).toBe(false);
    expect(answer.items.map((i: { code: string; level: string }) => `${i.level} ${i.code}`)).toEqual([
      'ok booking.preflight_identity',
      'block booking.doctor_day_limit',
      'block booking.session_paused',
    ]);
    await ask(admin, 'POST', `/sessions/${session.id}/resume`, {});
    const fine = await ask(stranger, 'GET', `/preflight?patient=${stranger.patient}&session=${session.id}`);
    expect(fine.ok).toBe(true);
  });

  test('is refused a full slot with the next free ones in the problem', async () => {
    const [session] = await sessionsOn('2026-11-26');
    const [slot, next] = session.slots.filter((one: { state: string }) => one.state === 'free');
    await ask(registrar, 'POST', '/desk/appointments', { slot: slot.id, patient: stranger.patient, channel: 'phone' });
    const refusal = await ask(patient, 'POST', '/appointments', { slot: slot.id, patient: patient.patient });
    expect(refusal).toMatchObject({ status: 409, code: 'booking.slot_full' });
    expect(refusal.params.alternatives.split(',')).toHaveLength(3);
    expect(refusal.params.alternatives).toContain(`${next.id}@${next.start}`);
  });
});

describe('the desk', () => {
  test('registers a walk-in with the next number while slots are free', async () => {
    const [session] = await sessionsOn('2026-11-23');
    const ticket = await ask(registrar, 'POST', '/desk/walk-ins', { session: session.id, patient: stranger.patient });
    expect(ticket).toMatchObject({ status: 201, number: session.total + 1, slot: null, start: null });
    const list = await ask(registrar, 'GET', `/desk/patients/${stranger.patient}/appointments`);
    expect(list.items.find((i: { id: string }) => i.id === ticket.id)).toMatchObject({
      channel: 'walk_in',
      state: 'booked',
    });
    const twice = await ask(registrar, 'POST', '/desk/walk-ins', { session: session.id, patient: stranger.patient });
    expect(twice).toMatchObject({ status: 409, code: 'booking.walk_in_exists' });
  });
});

describe('a move at the desk', () => {
  test('is seen beforehand to be allowed, done once however often it is sent, and told once as what it is', async () => {
    const single = await people.patient('10000000042');
    const [session] = await sessionsOn('2026-12-02');
    const [first, second] = session.slots.filter((one: { state: string }) => one.state === 'free');
    const { id } = await ask(single, 'POST', '/appointments', { slot: first.id, patient: single.patient });
    const before = `/desk/preflight?patient=${single.patient}&session=${session.id}`;
    const blocked = await ask(registrar, 'GET', before);
    expect(blocked.items.map((i: { code: string }) => i.code)).toContain('booking.doctor_day_limit');
    expect(await ask(registrar, 'GET', `${before}&moving=${id}`)).toMatchObject({ ok: true });
    const settle = () => a.app.clock.set(a.app.clock.now());
    await settle();
    const heard = (await messages(single.patient)).length;
    const moved = () =>
      a.http.inject({
        method: 'POST',
        url: `${BASE}/desk/appointments/${id}/move`,
        headers: { authorization: `Bearer ${registrar.token}`, 'idempotency-key': `move-${id}` },
        payload: { slot: second.id, channel: 'phone' },
      });
    const [once, twice] = [await moved(), await moved()];
    expect([once.statusCode, once.json()]).toEqual([201, twice.json()]);
    await settle();
    expect((await messages(single.patient)).slice(heard).map((m) => m.template)).toEqual(['rebooked']);
    const own = await ask(single, 'GET', '/appointments');
    const stateOf = (one: string) => own.items.find((i: { id: string }) => i.id === one).state;
    expect([stateOf(id), stateOf(once.json().id)]).toEqual(['cancelled', 'booked']);
  });
});

describe('the rota', () => {
  test('moves a session and everybody booked hears the new place; closes it and everybody hears that too', async () => {
    const session = (await sessionsOn('2026-11-27')).find((one: { slotClass: string }) => one.slotClass !== 'expert');
    const single = await people.patient('10000000041');
    await ask(single, 'POST', '/appointments', { slot: session.slots[5].id, patient: single.patient });
    const settle = () => a.app.clock.set(a.app.clock.now());
    await settle();
    const before = (await messages(single.patient)).length;
    const [place] = await a.rows<{ id: string }>(
      `select place_id as id from catalog.place where hospital_id = 1 and kind = 'room' and place_id <> $1 order by position limit 1`,
      [session.place.id],
    );
    expect(await ask(admin, 'POST', `/sessions/${session.id}/move`, { place: place?.id })).toMatchObject({
      place: place?.id,
    });
    await settle();
    await ask(admin, 'POST', `/sessions/${session.id}/close`, {});
    await settle();
    const heard = (await messages(single.patient)).map((m) => m.template);
    expect(heard.slice(before)).toEqual(['moved', 'stopped']);
    const own = await ask(single, 'GET', '/appointments');
    expect(own.items.find((i: { session: string }) => i.session === session.id)).toMatchObject({ state: 'cancelled' });
  });

  test('adds a template once and refuses the second equal one', async () => {
    const [session] = await sessionsOn('2026-11-27');
    const body = {
      practitioner: session.practitioner.id,
      department,
      place: session.place.id,
      weekday: 3,
      period: 'evening',
      start: '20:30',
      end: '21:30',
      minutesPerSlot: 15,
      fee: 1500,
    };
    expect(await ask(admin, 'POST', '/templates', body)).toMatchObject({ status: 201 });
    expect(await ask(admin, 'POST', '/templates', body)).toMatchObject({
      status: 409,
      code: 'booking.template_exists',
    });
    expect(await ask(admin, 'POST', '/templates', { ...body, minutesPerSlot: 31 })).toMatchObject({ status: 400 });
    const made = await ask(admin, 'POST', '/templates/generate', { from: '2026-12-02', to: '2026-12-02' });
    expect(made).toMatchObject({ status: 200, sessions: 1, slots: 4 });
  });
});

describe('the clock', () => {
  test('set past the five minutes gives an unconfirmed place back before it answers, and the record says who did', async () => {
    const [session] = await sessionsOn('2026-12-01');
    const slot = session.slots[0];
    const hold = await ask(patient, 'POST', '/holds', { slot: slot.id, patient: patient.patient });
    expect((await sessionsOn('2026-12-01'))[0].slots[0]).toMatchObject({ state: 'full' });
    await a.app.clock.set(addMinutes(a.app.clock.now(), 5));
    expect((await sessionsOn('2026-12-01'))[0].slots[0]).toMatchObject({ state: 'free' });
    const late = await ask(patient, 'POST', '/appointments', { hold: hold.id, patient: patient.patient });
    expect(late).toMatchObject({ status: 409, code: 'booking.hold_expired' });
    const told = await a.rows('select action, actor_id from platform.audit where subject = $1 order by id', [
      `booking.hold/${hold.id}`,
    ]);
    expect(told.at(-1)).toEqual({ action: 'booking.expire', actor_id: 'booking.hold_expiry' });
  });
});
