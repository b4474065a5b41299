import { type AnyRoute, defineRoute } from '#platform/http/route.ts';
import { changeSignInRules } from '../app/sign-in-rules.ts';
import { SignInRules } from '../contract-sign-in.ts';
import { signInRules } from '../db/sign-in-rule.ts';
import { defaultRules } from '../domain/sign-in-rules.ts';

const path = '/api/h/:hospital/identity/sign-in-rules';
const permission = 'identity.role.manage';

export const signInRuleRoutes: AnyRoute[] = [
  defineRoute({
    id: 'identity.sign_in_rules',
    method: 'GET',
    path,
    permission,
    summary: { zh: '登录规则：闲置退出、密码', en: 'Sign-in rules: idle sessions, passwords' },
    output: { 200: SignInRules },
    door: { example: async () => ({}), outsider: 403 },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => signInRules(t)) }),
  }),
  defineRoute({
    id: 'identity.change_sign_in_rules',
    method: 'PUT',
    path,
    permission,
    summary: { zh: '修改登录规则', en: 'Change the sign-in rules' },
    input: { body: SignInRules },
    output: { 200: SignInRules },
    door: {
      example: async () => ({ body: { ...defaultRules, idleMinutes: 960, adminIdleMinutes: 960 } }),
      outsider: 403,
    },
    handler: async (c) => ({ status: 200, body: await c.tx((t) => changeSignInRules(t, c, c.body)) }),
  }),
];
