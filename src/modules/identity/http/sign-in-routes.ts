import { type AnyRoute, type Call, defineRoute } from '#platform/http/route.ts';
import { sessionCookie } from '#platform/http/token.ts';
import { requestCode } from '../app/request-code.ts';
import { signInPatient } from '../app/sign-in-patient.ts';
import { signInStaff } from '../app/sign-in-staff.ts';
import {
  CodeAnswer,
  CodeRequest,
  PatientSignIn,
  PatientSignInAnswer,
  StaffSignIn,
  StaffSignInAnswer,
} from '../contract.ts';

const outsider = 'none: nobody is signed in yet' as const;

/** A phone of no demo patient; codes are random, so the door example asks for one first. */
const DOOR_PHONE = '10009900001';

function cookie(c: Call, token: string): Record<string, string> {
  return { 'set-cookie': sessionCookie(token, c.raw.request.protocol === 'https') };
}

export const signInRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.request_code',
    method: 'POST',
    path: '/api/identity/patient/code',
    public: 'the first step of signing in',
    summary: { zh: '获取手机验证码', en: 'Ask for a sign-in code' },
    input: { body: CodeRequest },
    output: { 202: CodeAnswer },
    errors: ['identity.code_too_often', 'identity.code_not_deliverable'],
    door: { example: async () => ({ body: { phone: DOOR_PHONE } }), outsider },
    handler: async ({ app, body }) => ({ status: 202, body: await requestCode(app, body.phone) }),
  }),
  defineRoute({
    id: 'identity.sign_in_patient',
    method: 'POST',
    path: '/api/identity/patient/sign-in',
    public: 'signing in',
    summary: { zh: '患者登录：手机号 + 验证码', en: 'Patient sign-in: phone and code' },
    input: { body: PatientSignIn },
    output: { 200: PatientSignInAnswer },
    errors: ['identity.code_wrong'],
    door: {
      example: async (d) => {
        const { devCode } = await requestCode(d.app, DOOR_PHONE);
        return { body: { phone: DOOR_PHONE, code: devCode } };
      },
      outsider,
    },
    handler: async (c) => {
      const answer = await signInPatient(c.app, { ...c.body, lang: c.lang });
      return { status: 200, body: answer, headers: cookie(c, answer.token) };
    },
  }),
  defineRoute({
    id: 'identity.sign_in_staff',
    method: 'POST',
    path: '/api/identity/staff/sign-in',
    public: 'signing in',
    summary: { zh: '员工登录：用户名 + 密码', en: 'Staff sign-in: user name and password' },
    input: { body: StaffSignIn },
    output: { 200: StaffSignInAnswer },
    errors: [
      'identity.sign_in_failed',
      'identity.sign_in_locked',
      'identity.second_factor_required',
      'identity.second_factor_wrong',
    ],
    door: { example: async () => ({ body: { username: 'registrar', password: 'shuxin-demo' } }), outsider },
    handler: async (c) => {
      const answer = await signInStaff(c.app, c.body);
      return { status: 200, body: answer, headers: cookie(c, answer.token) };
    },
  }),
];
