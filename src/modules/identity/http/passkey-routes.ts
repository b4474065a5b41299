import { z } from 'zod';
import { toOffset } from '#kernel/instant.ts';
import { type AnyRoute, type Call, defineRoute } from '#platform/http/route.ts';
import { passkeySite } from '../app/passkey-site.ts';
import { addPasskey, listPasskeys, passkeyOptions, removePasskey } from '../app/passkeys.ts';
import { signInOptions, signInPasskey } from '../app/sign-in-passkey.ts';
import { PasswordAgain, StaffSignInAnswer } from '../contract-account.ts';
import {
  NewPasskeyAnswer,
  NewPasskeyQuestion,
  PasskeyAdded,
  PasskeyList,
  PasskeyQuestion,
  PasskeySignIn,
} from '../contract-sign-in.ts';
import { DEMO, passkeyExample, passkeyHeld, passkeySignIn } from './passkey-examples.ts';
import { deviceOf, endReplaced, sessionHeaders } from './session-headers.ts';
import { staffOf } from './staff-actor.ts';

const signedIn = 'the passkeys of one own account';
const outsider = 'none: nobody is signed in yet' as const;
const siteOf = ({ app, raw }: Pick<Call, 'app' | 'raw'>) => passkeySite(app.config, raw.request.headers.host);

export const passkeyRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.passkey_question',
    method: 'POST',
    path: '/api/identity/staff/passkey/options',
    public: 'the first step of signing in with a passkey',
    summary: { zh: '通行密钥登录：取得要签名的问题', en: 'Passkey sign-in: get the question to sign' },
    output: { 200: PasskeyQuestion },
    errors: ['identity.passkey_no_site'],
    door: { example: async () => ({}), outsider },
    handler: async (c) => ({ status: 200, body: await signInOptions(c.app, siteOf(c)) }),
  }),
  defineRoute({
    id: 'identity.sign_in_passkey',
    method: 'POST',
    path: '/api/identity/staff/passkey/sign-in',
    public: 'signing in',
    summary: { zh: '员工登录：通行密钥', en: 'Staff sign-in: a passkey alone' },
    input: { body: PasskeySignIn },
    output: { 200: StaffSignInAnswer },
    errors: ['identity.passkey_refused', 'identity.passkey_no_site'],
    door: { example: passkeySignIn, outsider },
    handler: async (c) => {
      const answer = await signInPasskey(c.app, siteOf(c), c.body.passkey, deviceOf(c));
      await endReplaced(c);
      return { status: 200, body: answer, headers: sessionHeaders(c, answer.token) };
    },
  }),
  defineRoute({
    id: 'identity.passkeys',
    method: 'GET',
    path: '/api/identity/staff/passkeys',
    signedIn,
    summary: { zh: '自己的通行密钥', en: 'The own passkeys' },
    output: { 200: PasskeyList },
    errors: ['identity.staff_only'],
    door: { example: async () => ({}), outsider: 403, insider: 'staff' },
    handler: async (c) => {
      const items = (await listPasskeys(c.app, staffOf(c))).map((row) => ({
        id: row.passkey_id,
        name: row.name,
        createdAt: toOffset(row.created_at),
        lastUsedAt: row.last_used_at === null ? null : toOffset(row.last_used_at),
      }));
      return { status: 200, body: { items } };
    },
  }),
  defineRoute({
    id: 'identity.new_passkey',
    method: 'POST',
    path: '/api/identity/staff/passkeys/options',
    signedIn,
    summary: { zh: '添加通行密钥：取得设备要答的问题', en: 'Add a passkey: get the question for the device' },
    input: { body: PasswordAgain },
    output: { 200: NewPasskeyQuestion },
    errors: [
      'identity.password_wrong',
      'identity.sign_in_locked',
      'identity.own_password_first',
      'identity.passkey_too_many',
      'identity.passkey_no_site',
      'identity.staff_only',
    ],
    door: { example: async () => ({ body: DEMO }), outsider: 403, insider: 'staff' },
    handler: async (c) => {
      const question = await passkeyOptions(c.app, staffOf(c), siteOf(c), c.body.password);
      return { status: 200, body: question };
    },
  }),
  defineRoute({
    id: 'identity.add_passkey',
    method: 'POST',
    path: '/api/identity/staff/passkeys',
    signedIn,
    summary: { zh: '添加通行密钥：设备的回答', en: "Add a passkey: the device's answer" },
    input: { body: NewPasskeyAnswer },
    output: { 200: PasskeyAdded },
    errors: ['identity.passkey_not_added', 'identity.passkey_known', 'identity.passkey_no_site', 'identity.staff_only'],
    door: { example: async (d) => ({ body: (await passkeyExample(d)).body }), outsider: 403, insider: 'staff' },
    handler: async (c) => ({ status: 200, body: await addPasskey(c.app, staffOf(c), siteOf(c), c.body) }),
  }),
  defineRoute({
    id: 'identity.remove_passkey',
    method: 'POST',
    path: '/api/identity/staff/passkeys/:id/remove',
    signedIn,
    summary: { zh: '停用自己的一把通行密钥', en: 'Take one own passkey away' },
    input: { params: z.object({ id: z.uuid() }), body: PasswordAgain },
    output: { 200: z.object({ id: z.uuid() }) },
    errors: ['identity.passkey_not_found', 'identity.password_wrong', 'identity.sign_in_locked', 'identity.staff_only'],
    door: {
      example: async (d) => ({ params: { id: (await passkeyHeld(d)).id }, body: DEMO }),
      outsider: 403,
      insider: 'staff',
    },
    handler: async (c) => {
      await removePasskey(c.app, staffOf(c), c.params.id, c.body.password);
      return { status: 200, body: c.params };
    },
  }),
];
