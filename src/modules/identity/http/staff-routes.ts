import { z } from 'zod';
import { domainError } from '#kernel/errors.ts';
import { toOffset } from '#kernel/instant.ts';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { appoint } from '../app/appoint.ts';
import { changePassword } from '../app/change-password.ts';
import { createStaff } from '../app/create-staff.ts';
import { listStaff } from '../app/list-staff.ts';
import { giveOneTimePassword } from '../app/one-time-password.ts';
import { leaveStaff, lockStaff, unlock } from '../app/staff-life.ts';
import { PasswordChange } from '../contract-account.ts';
import { Appointment, NewStaff, OneTimePassword, StaffCreated, StaffList } from '../contract-staff.ts';
import { newStaffExample, spareStaff } from './staff-examples.ts';

const params = z.object({ account: z.uuid() });
const one = {
  example: async (d: DoorContext) => ({ params: { account: await spareStaff(d) } }),
  outsider: 403,
} as const;
const gone = ['identity.staff_not_found', 'identity.staff_left'];

export const staffRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.staff',
    method: 'GET',
    path: '/api/h/:hospital/identity/staff',
    permission: 'identity.staff.manage',
    summary: { zh: '员工账号列表', en: 'Staff accounts' },
    output: { 200: StaffList },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: { items: await c.tx((t) => listStaff(t, c.lang)) } }),
  }),
  defineRoute({
    id: 'identity.create_staff',
    method: 'POST',
    path: '/api/h/:hospital/identity/staff',
    permission: 'identity.staff.manage',
    summary: { zh: '新建员工账号（无权限、无密码）', en: 'Make a staff account, still without rights and password' },
    input: { body: NewStaff },
    output: { 201: StaffCreated },
    errors: ['identity.username_taken', 'identity.practitioner_not_found'],
    create: true,
    door: { example: async () => ({ body: newStaffExample() }), outsider: 403 },
    handler: (c) => createStaff(c, c.body),
  }),
  defineRoute({
    id: 'identity.one_time_password',
    method: 'POST',
    path: '/api/h/:hospital/identity/staff/:account/one-time-password',
    permission: 'identity.staff.manage',
    summary: { zh: '发放一次性密码（首次或重置）', en: 'Give a one-time password: the first one, or a reset' },
    input: { params },
    output: { 200: OneTimePassword },
    errors: gone,
    door: one,
    handler: async (c) => {
      const given = await giveOneTimePassword(c, c.params.account);
      return { status: 200, body: { ...given, expiresAt: toOffset(given.expiresAt) } };
    },
  }),
  defineRoute({
    id: 'identity.lock_staff',
    method: 'POST',
    path: '/api/h/:hospital/identity/staff/:account/lock',
    permission: 'identity.staff.manage',
    summary: { zh: '锁定员工账号', en: 'Lock a staff account' },
    input: { params },
    output: { 200: StaffCreated },
    errors: [...gone, 'identity.not_yourself', 'identity.last_administrator'],
    door: one,
    handler: async (c) => {
      await lockStaff(c, c.params.account);
      return { status: 200, body: c.params };
    },
  }),
  defineRoute({
    id: 'identity.unlock_staff',
    method: 'POST',
    path: '/api/h/:hospital/identity/staff/:account/unlock',
    permission: 'identity.staff.manage',
    summary: { zh: '解锁员工账号', en: 'Unlock a staff account' },
    input: { params },
    output: { 200: StaffCreated },
    errors: gone,
    door: one,
    handler: async (c) => {
      await unlock(c, c.params.account);
      return { status: 200, body: c.params };
    },
  }),
  defineRoute({
    id: 'identity.end_staff',
    method: 'POST',
    path: '/api/h/:hospital/identity/staff/:account/leave',
    permission: 'identity.staff.manage',
    summary: { zh: '员工离院，账号关闭', en: 'A member of staff leaves; the account closes for good' },
    input: { params },
    output: { 200: StaffCreated },
    errors: [...gone, 'identity.not_yourself', 'identity.last_administrator'],
    door: one,
    handler: async (c) => {
      await leaveStaff(c, c.params.account);
      return { status: 200, body: c.params };
    },
  }),
  defineRoute({
    id: 'identity.appoint',
    method: 'POST',
    path: '/api/h/:hospital/identity/staff/:account/appoint',
    permission: 'identity.staff.manage',
    summary: { zh: '任命首位安全或审计管理员', en: 'Name the first security or audit administrator' },
    input: { params, body: Appointment },
    output: { 200: StaffCreated },
    errors: [...gone, 'identity.not_yourself', 'identity.duty_held', 'identity.duties_apart'],
    door: {
      example: async (d) => {
        // Whoever has the duty keeps it: an example that made it vacant would take it from everybody after.
        const [holder] = await d.rows<{ account_id: string }>(
          `select account_id from identity.staff where hospital_id = $1 and duty = 'audit' and active limit 1`,
          [d.hospital],
        );
        return { params: { account: holder?.account_id }, body: { duty: 'audit' } };
      },
      outsider: 403,
    },
    handler: async (c) => {
      await appoint(c, c.params.account, c.body.duty);
      return { status: 200, body: c.params };
    },
  }),
  defineRoute({
    id: 'identity.change_password',
    method: 'POST',
    path: '/api/identity/staff/password',
    signedIn: 'the password of one own account',
    summary: { zh: '修改自己的密码', en: 'Choose an own password' },
    input: { body: PasswordChange },
    output: { 200: z.object({ ok: z.literal(true) }) },
    errors: [
      'identity.password_wrong',
      'identity.sign_in_locked',
      'identity.password_weak',
      'identity.password_common',
      'identity.password_used',
      'identity.staff_only',
    ],
    door: {
      example: async () => ({ body: { current: 'shuxin-demo', next: 'Demo-pass-2' } }),
      outsider: 403,
      insider: 'staff',
    },
    handler: async (c) => {
      if (c.actor.kind !== 'staff') throw domainError('identity.staff_only');
      await changePassword(c.app, c.actor, c.body);
      return { status: 200, body: { ok: true } };
    },
  }),
];
