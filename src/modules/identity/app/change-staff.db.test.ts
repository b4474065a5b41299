import { beforeAll, describe, expect, test } from 'vitest';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const doctor = demoIds.staffAccount(1, 5);
const change = async (account: string, body: unknown) =>
  people.send(await people.staff('admin'), 'PUT', `/api/h/1/identity/staff/${account}`, body);
const board = async () => (await people.send(await people.staff('doctor5'), 'GET', '/api/h/1/identity/staff')).status;

describe('an administrator', () => {
  test('gives a role, and it holds on the next request; takes it away, and it is gone', async () => {
    expect(await board()).toBe(403);
    expect((await change(doctor, { roles: ['doctor', 'admin'] })).body).toMatchObject({ roles: ['admin', 'doctor'] });
    expect(await board()).toBe(200);
    await change(doctor, { roles: ['doctor'] });
    expect(await board()).toBe(403);
  });

  test('switches somebody off: their session ends and they cannot sign in', async () => {
    expect((await change(doctor, { active: false })).status).toBe(200);
    expect(await board()).toBe(401);
    await expect(new People(app).staff('doctor5')).rejects.toThrow('cannot sign in');
    await change(doctor, { active: true });
    expect(await board()).toBe(403);
  });

  test('gives no role that the hospital does not have, and changes nothing then', async () => {
    const answer = await change(doctor, { active: false, roles: ['emperor'] });
    expect(answer).toMatchObject({ status: 422, body: { code: 'identity.role_unknown' } });
    expect(await board()).toBe(403);
  });

  test('cannot lock themselves out, nor reach the staff of another hospital', async () => {
    const { actor } = await people.staff('admin');
    const own = actor.kind === 'staff' ? actor.account : '';
    expect((await change(own, { roles: [] })).body).toMatchObject({ code: 'identity.not_yourself' });
    expect((await change(demoIds.staffAccount(2, 1), { active: false })).body).toMatchObject({
      code: 'identity.staff_not_found',
    });
  });
});
