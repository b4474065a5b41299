import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { passkeySite } from '../app/passkey-site.ts';
import { requestCode } from '../app/request-code.ts';
import { provePasskey } from '../app/sign-in-passkey.ts';
import { signInPatient } from '../app/sign-in-patient.ts';
import { signInStaff } from '../app/sign-in-staff.ts';
import {
  CodeAnswer,
  CodeRequest,
  PatientSignIn,
  PatientSignInAnswer,
  StaffSignIn,
  StaffSignInAnswer,
} from '../contract-account.ts';
import { deviceOf, endReplaced, sessionHeaders } from './session-headers.ts';

const outsider = 'none: nobody is signed in yet' as const;

/** A phone of no demo patient; codes are random, so the door example asks for one first. */
const DOOR_PHONE = '10009900001';

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
    handler: async ({ app, body, lang }) => ({ status: 202, body: await requestCode(app, { ...body, lang }) }),
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
        const { devCode } = await requestCode(d.app, { phone: DOOR_PHONE, lang: 'zh' });
        return { body: { phone: DOOR_PHONE, code: devCode } };
      },
      outsider,
    },
    handler: async (c) => {
      const answer = await signInPatient(c.app, { ...c.body, lang: c.lang, device: deviceOf(c) });
      await endReplaced(c);
      return { status: 200, body: answer, headers: sessionHeaders(c, answer.token) };
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
      'identity.passkey_refused',
      'identity.passkey_no_site',
    ],
    door: { example: async () => ({ body: { username: 'registrar', password: 'shuxin-demo' } }), outsider },
    handler: async (c) => {
      const { passkey: assertion, ...body } = c.body;
      const site = () => passkeySite(c.app.config, c.raw.request.headers.host);
      const passkey = assertion && (await provePasskey(c.app, site(), assertion)).use;
      const answer = await signInStaff(c.app, { ...body, passkey, device: deviceOf(c) });
      await endReplaced(c);
      return { status: 200, body: answer, headers: sessionHeaders(c, answer.token) };
    },
  }),
];
