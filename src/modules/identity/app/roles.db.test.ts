import { beforeAll, describe, expect, test } from 'vitest';
import { People } from '../../../../test/doors/people.ts';
import { type TestApp, testApp } from '../../../../test/support/app.ts';
import { demoIds } from '../demo/demo-ids.ts';
import { powerOf } from '../domain/duties.ts';

let app: TestApp;
let people: People;
beforeAll(async () => {
  app = await testApp('demo');
  people = new People(app);
});

const as = async (username: string, method: string, path: string, body?: unknown) =>
  people.send(await people.staff(username), method, `/api/h/1/identity/${path}`, body);
const give = (n: number, roles: string[], by = 'security') =>
  as(by, 'PUT', `staff/${demoIds.staffAccount(1, n)}/roles`, { roles });
const role = (name: string, permissions: string[], by = 'security') =>
  as(by, 'PUT', `roles/${name}`, { zh: '测试角色', en: 'Test role', permissions });
const see = async (who: string) => (await as(who, 'GET', 'staff')).status;
const [ADMIN, SECURITY] = [904, 905];

describe('rights', () => {
  test('given as a role hold on the next request; taken away, they are gone', async () => {
    expect(await see('doctor5')).toBe(403);
    expect((await give(5, ['doctor', 'admin'])).status).toBe(200);
    expect(await see('doctor5')).toBe(200);
    await give(5, ['doctor']);
    expect(await see('doctor5')).toBe(403);
  });

  test('of a role are data: a change holds on the next request of whoever has it', async () => {
    expect((await role('greeter', ['identity.patient.register'])).status).toBe(200);
    await give(6, ['greeter']);
    const search = async () => (await as('doctor6', 'POST', 'desk/patients/search', { text: '测试甲' })).status;
    expect(await search()).toBe(403);
    expect((await role('greeter', ['identity.patient.find'])).body).toMatchObject({ members: 1, duty: 'none' });
    expect(await search()).toBe(200);
    expect((await as('security', 'DELETE', 'roles/greeter')).body).toMatchObject({ code: 'identity.role_in_use' });
    await give(6, ['doctor']);
    expect((await as('security', 'DELETE', 'roles/greeter')).status).toBe(200);
  });

  test('that no room declares, and those of patients, cannot be given', async () => {
    for (const code of ['identity.emperor', 'booking.book.self']) {
      expect((await role('odd', [code])).body).toMatchObject({ code: 'identity.permission_unknown' });
    }
    expect((await give(5, ['emperor'])).body).toMatchObject({ code: 'identity.role_unknown' });
  });

  test('are given to others only', async () => {
    expect((await give(SECURITY, ['security_admin', 'doctor'])).body).toMatchObject({ code: 'identity.not_yourself' });
    expect((await role('security_admin', [])).body).toMatchObject({ code: 'identity.not_yourself' });
  });
});

describe('the three administrators', () => {
  const one = (sql: string) =>
    app.app.db
      .tx({ hospital: 1 }, (t) => t.client.query(sql))
      .then(
        () => 'let through',
        (error: { constraint?: string }) => error.constraint,
      );

  test('have no permission in common, in any hospital', async () => {
    const twice = await app.rows(
      `select p.hospital_id, p.permission from identity.role_permission p
       where p.duty <> 'none' group by 1, 2 having count(distinct p.duty) > 1`,
    );
    expect(twice).toEqual([]);
    const powers = await app.rows<{ permission: string }>(
      `select distinct permission from identity.role_permission where permission = any($1)`,
      [Object.values(powerOf)],
    );
    expect(powers).toHaveLength(3);
  });

  test.each([
    ['admin', 'identity.role.manage'],
    ['admin', 'identity.audit.read'],
    ['security_admin', 'identity.staff.manage'],
    ['audit_admin', 'booking.desk'],
    ['nurse', 'identity.role.manage'],
  ])('the database refuses %s the power %s', async (name, power) => {
    const insert = `insert into identity.role_permission (hospital_id, role, permission, duty)
      select 1, role, '${power}', duty from identity.role where role = '${name}'`;
    expect(await one(insert)).toBe('identity_duties_apart');
    const forged = insert.replace('duty from', `'security' from`).replace(power, 'identity.role.manage');
    if (name !== 'security_admin') expect(await one(forged)).toBe('identity_role_permission_duty');
  });

  test('are three people: nobody gets a second duty, by the page or in the database', async () => {
    expect((await give(7, ['admin', 'security_admin'])).body).toMatchObject({ code: 'identity.duties_apart' });
    expect((await role('nurse', ['identity.audit.read'])).body).toMatchObject({ code: 'identity.duties_apart' });
    const second = `insert into identity.role_member (hospital_id, role, account_id, duty)
      values (1, 'audit_admin', '${demoIds.staffAccount(1, ADMIN)}', 'audit')`;
    expect(await one(second)).toBe('identity_one_duty_each');
    expect(await one(second.replace(`'audit')`, `'none')`))).toBe('identity_role_member_duty');
  });

  test('are never fewer than one of each, also when two take each other away at once', async () => {
    expect((await give(ADMIN, [])).body).toMatchObject({ code: 'identity.last_administrator' });
    expect((await role('admin', [])).body).toMatchObject({ code: 'identity.last_administrator' });
    await give(9, ['admin']);
    const both = await Promise.all([give(ADMIN, []), give(9, [])]);
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  test('control: the last administrator is kept by the count, which sees a second one', async () => {
    await give(10, ['admin']);
    await give(11, ['admin']);
    expect((await give(10, [])).status).toBe(200);
  });
});

test('the first of a duty is named by the system administrator, somebody else, and only while nobody has it', async () => {
  const name = (n: number, duty: string) =>
    as('doctor11', 'POST', `staff/${demoIds.staffAccount(1, n)}/appoint`, { duty });
  people = new People(app);
  expect((await name(12, 'audit')).body).toMatchObject({ code: 'identity.duty_held' });
  await app.rows(`update identity.staff set active = false where duty = 'audit' and hospital_id = 1`);
  const both = await Promise.all([name(12, 'audit'), name(13, 'audit')]);
  expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const roles = await app.rows(
    `select role from identity.role_member where account_id = any($1) and role like '%_admin'`,
    [[demoIds.staffAccount(1, 12), demoIds.staffAccount(1, 13)]],
  );
  expect(roles).toEqual([{ role: 'audit_admin' }]);
});
