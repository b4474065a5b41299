import { beforeAll, describe, expect, test } from 'vitest';
import { addMinutes } from '#kernel/instant.ts';
import { People, type Person } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const search = (who: Person) =>
  people.send(who, 'POST', '/api/h/1/identity/desk/patients/search', { text: '测试甲' }).then((a) => a.status);
const again = (username: string) => new People(app).staff(username);

describe('on the very next request', () => {
  test('a revoked session is closed, and only that one', async () => {
    const [here, there] = [await again('registrar'), await again('registrar')];
    expect(await search(there)).toBe(200);
    const list = (await people.send(here, 'GET', '/api/identity/sessions')).body as { items: { id: string }[] };
    expect(list.items.length).toBeGreaterThanOrEqual(2);
    expect((await people.send(here, 'POST', `/api/identity/sessions/${sessionOf(there)}/revoke`)).status).toBe(200);
    expect(await search(there)).toBe(401);
    expect(await search(here)).toBe(200);
  });

  test('all sessions but the one at hand are closed by one call', async () => {
    const [here, one, two] = [await again('doctor3'), await again('doctor3'), await again('doctor3')];
    expect((await people.send(here, 'POST', '/api/identity/sessions/revoke-others')).body).toEqual({ ended: 2 });
    expect([await search(here), await search(one), await search(two)]).toEqual([200, 401, 401]);
  });

  test('a session that signed out is closed', async () => {
    const nurse = await again('nurse');
    expect((await people.send(nurse, 'POST', '/api/identity/sign-out')).status).toBe(200);
    expect(await search(nurse)).toBe(401);
  });

  test('a permission that was taken away is gone, and given back is there', async () => {
    const nurse = await again('nurse');
    const where = `hospital_id = 1 and role = 'nurse' and permission = 'identity.patient.find'`;
    await app.rows(`delete from identity.role_permission where ${where}`);
    expect(await search(nurse)).toBe(403);
    await app.rows(
      `insert into identity.role_permission (hospital_id, role, permission) values (1, 'nurse', 'identity.patient.find')`,
    );
    expect(await search(nurse)).toBe(200);
  });

  test('a member of staff who was switched off is nobody', async () => {
    const doctor = await again('doctor2');
    expect(await search(doctor)).toBe(200);
    await app.rows('update identity.staff set active = false where account_id = $1', [accountOf(doctor)]);
    expect(await search(doctor)).toBe(401);
  });

  test('a session past its sixteenth hour is closed', async () => {
    const registrar = await again('registrar');
    await app.app.clock.set(addMinutes(app.app.clock.now(), 16 * 60 - 1));
    expect(await search(registrar)).toBe(200);
    await app.app.clock.set(addMinutes(app.app.clock.now(), 1));
    expect(await search(registrar)).toBe(401);
  });
});

test('the database holds no token, only its hash', async () => {
  const { token } = await again('registrar');
  const rows = await app.rows<{ row: string }>('select s::text as row from identity.session s');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ row }) => row.includes(String(token)))).toEqual([]);
});

test('when a session was last seen is written once a minute, not on every request', async () => {
  const who = await again('registrar');
  const seen = async () => {
    const [row] = await app.rows<{ at: string }>(
      `select to_char(last_seen_at, 'HH24:MI') as at from identity.session where session_id = $1`,
      [sessionOf(who)],
    );
    return row?.at;
  };
  const first = await seen();
  await app.app.clock.set(addMinutes(app.app.clock.now(), 1));
  await search(who);
  expect(await seen()).toBe(first);
  await app.app.clock.set(addMinutes(app.app.clock.now(), 1));
  await search(who);
  expect(await seen()).not.toBe(first);
});

test('a cookie changes nothing without the header that only our pages send', async () => {
  const { token } = await again('registrar');
  const ask = (headers: Record<string, string>) =>
    app.http.inject({
      method: 'POST',
      url: '/api/h/1/identity/desk/patients/search',
      headers: { cookie: `shuxin_session=${token}`, ...headers },
      payload: { text: '测试甲' },
    });
  expect((await ask({})).json()).toMatchObject({ code: 'platform.missing_csrf_header' });
  expect((await ask({ 'x-shuxin': '1' })).statusCode).toBe(200);
});

function sessionOf(person: Person): string {
  return person.actor.kind === 'staff' ? person.actor.session : '';
}

function accountOf(person: Person): string {
  return person.actor.kind === 'staff' ? person.actor.account : '';
}
