import { z } from 'zod';
import { type AnyRoute, type DoorContext, defineRoute } from '#platform/http/route.ts';
import { resetFactor } from '../app/reset-factor.ts';
import { confirmEnrolment, enrolFactor, removeFactor } from '../app/second-factor.ts';
import { FactorCode, FactorSecret, PasswordAgain, RecoveryCodes } from '../contract-account.ts';
import { StaffCreated } from '../contract-staff.ts';
import { staffOf } from './staff-actor.ts';
import { spareStaff } from './staff-examples.ts';

const DEMO = { password: 'shuxin-demo' };
const signedIn = 'the second factor of one own account';
const ok = z.object({ ok: z.literal(true) });

/** A secret of the insider that waits for its first code. */
async function enrolled(d: DoorContext): Promise<string> {
  await d.rows('delete from identity.recovery_code');
  await d.rows('delete from identity.second_factor');
  const { devCode } = await enrolFactor(d.app, staffOf(d), DEMO);
  return devCode ?? '';
}

export const factorRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.enrol_factor',
    method: 'POST',
    path: '/api/identity/staff/second-factor',
    signedIn,
    summary: { zh: '设置动态口令：取得密钥', en: 'Set up time-based codes: get the secret' },
    input: { body: PasswordAgain },
    output: { 200: FactorSecret },
    errors: [
      'identity.password_wrong',
      'identity.sign_in_locked',
      'identity.own_password_first',
      'identity.second_factor_on',
      'identity.staff_only',
    ],
    door: { example: async () => ({ body: DEMO }), outsider: 403, insider: 'staff' },
    handler: async (c) => ({ status: 200, body: await enrolFactor(c.app, staffOf(c), c.body) }),
  }),
  defineRoute({
    id: 'identity.confirm_factor',
    method: 'POST',
    path: '/api/identity/staff/second-factor/confirm',
    signedIn,
    summary: { zh: '设置动态口令：用第一个口令确认', en: 'Set up time-based codes: confirm with the first one' },
    input: { body: FactorCode },
    output: { 200: RecoveryCodes },
    errors: ['identity.second_factor_wrong', 'identity.second_factor_on', 'identity.staff_only'],
    door: { example: async (d) => ({ body: { code: await enrolled(d) } }), outsider: 403, insider: 'staff' },
    handler: async (c) => ({
      status: 200,
      body: { recoveryCodes: await confirmEnrolment(c.app, staffOf(c), c.body.code) },
    }),
  }),
  defineRoute({
    id: 'identity.remove_factor',
    method: 'POST',
    path: '/api/identity/staff/second-factor/remove',
    signedIn,
    summary: { zh: '停用自己的动态口令', en: 'Take away the own second factor' },
    input: { body: FactorCode },
    output: { 200: ok },
    errors: ['identity.second_factor_wrong', 'identity.staff_only'],
    door: {
      example: async (d) => {
        const [code] = await confirmEnrolment(d.app, staffOf(d), await enrolled(d));
        return { body: { code } };
      },
      outsider: 403,
      insider: 'staff',
    },
    handler: async (c) => {
      await removeFactor(c.app, staffOf(c), c.body.code);
      return { status: 200, body: { ok: true } };
    },
  }),
  defineRoute({
    id: 'identity.reset_factor',
    method: 'POST',
    path: '/api/h/:hospital/identity/staff/:account/second-factor/reset',
    permission: 'identity.role.manage',
    summary: {
      zh: '员工丢失手机：重置动态口令',
      en: 'A lost telephone: take the second factor of a member of staff away',
    },
    input: { params: z.object({ account: z.uuid() }) },
    output: { 200: StaffCreated },
    errors: ['identity.staff_not_found', 'identity.not_yourself'],
    door: { example: async (d) => ({ params: { account: await spareStaff(d) } }), outsider: 403 },
    handler: async (c) => {
      await resetFactor(c, c.params.account);
      return { status: 200, body: c.params };
    },
  }),
];
