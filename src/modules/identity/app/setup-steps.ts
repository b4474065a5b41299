import type { Check } from '#platform/doctor/check.ts';
import { ok, warn } from '#platform/doctor/check.ts';
import type { Readiness, SetupStep } from '#platform/setup/setup-step.ts';
import { dutyHolders } from '../db/duties.ts';
import { peopleWithRoles } from '../db/people-with-roles.ts';
import { powerOf } from '../domain/duties.ts';

const duties = [
  ['system', { zh: '系统管理员', en: 'system administrators' }],
  ['security', { zh: '安全管理员', en: 'security administrators' }],
  ['audit', { zh: '审计管理员', en: 'audit administrators' }],
] as const;

/** 员工账号: done with all three administrators, and somebody else who has a role. */
export const staffStep: SetupStep = {
  step: 'identity.staff',
  turn: 5,
  title: { zh: '员工账号', en: 'Staff accounts' },
  why: {
    zh: '系统管理员建账号，安全管理员给权限。三位管理员各管一事，都要有人；另外至少要有一位能上岗的员工，比如挂号员。',
    en: 'The system administrator makes accounts, the security administrator gives rights. Each of the three administrators is needed, and at least one person who works, such as a registrar.',
  },
  imports: ['identity.staff'],
  async measure(t) {
    const held = await dutyHolders(t);
    const others = await peopleWithRoles(t);
    const counts = duties.map(([duty, what]) => ({ what, count: held[powerOf[duty]] ?? 0 }));
    return {
      done: others > 0 && counts.every(({ count }) => count > 0),
      counts: [...counts, { what: { zh: '有权限的其他员工', en: 'others with a role' }, count: others }],
    };
  },
};

/** A second system administrator, because one may be ill; and how patients get their codes. */
export const administratorsReady: Readiness = async ({ config }, t) => {
  const held = await dutyHolders(t);
  const found: Check[] = [];
  const missing = duties.filter(([duty]) => !held[powerOf[duty]]);
  found.push(
    missing.length === 0
      ? ok('three_administrators', '三位管理员都有人', 'all three administrators are there')
      : warn(
          'administrator_missing',
          `还缺：${missing.map(([, it]) => it.zh).join('、')}`,
          `still missing: ${missing.map(([, it]) => it.en).join(', ')}`,
        ),
  );
  found.push(
    (held[powerOf.system] ?? 0) > 1
      ? ok('second_administrator', '有第二位系统管理员', 'there is a second system administrator')
      : warn(
          'one_administrator',
          '只有一位系统管理员；他请假时没人能建账号',
          'only one system administrator; nobody makes accounts when he is away',
        ),
  );
  if (config.SHUXIN_MODE === 'production')
    found.push(
      warn(
        'no_code_carrier',
        '还没有短信通道：患者不能用手机验证码登录，先在窗口预约',
        'no carrier for SMS codes yet: patients cannot sign in by phone; book at the desk',
      ),
    );
  return found;
};
