import { demoIds } from './demo-ids.ts';

export interface DemoStaff {
  account: string;
  username: string;
  name: string;
  practitioner: string | null;
  roles: string[];
}

/** The one password of all demo staff; the database it opens is marked demo for ever and listens on loopback only. */
export const DEMO_PASSWORD = 'shuxin-demo';
/** Doctors of the two demo hospitals, as catalog seeds them. */
export const DEMO_DOCTORS: Readonly<Record<number, number>> = { 1: 40, 2: 8 };

const OFFICES: readonly { role: string; username?: string; name: string }[] = [
  { role: 'registrar', name: '演示挂号员' },
  { role: 'nurse', name: '演示护士' },
  { role: 'leader', name: '演示院长' },
  { role: 'admin', name: '演示管理员' },
  { role: 'security_admin', username: 'security', name: '演示安全员' },
  { role: 'audit_admin', username: 'auditor', name: '演示审计员' },
  { role: 'registrar_lead', username: 'lead', name: '演示挂号组长' },
  { role: 'partner', name: '演示社区医生' },
  { role: 'interpreter', name: '演示手语翻译' },
  { role: 'improvement_office', username: 'office', name: '演示改善办' },
];

/** The one account of the demo authority. */
const AUTHORITY = 90;
const authorityStaff: readonly DemoStaff[] = [
  {
    account: demoIds.staffAccount(AUTHORITY, 901),
    username: 'bureau',
    name: '演示卫健主管',
    practitioner: null,
    roles: ['bureau'],
  },
];
export const demoAuthority = { hospital: AUTHORITY, staff: authorityStaff };

/** `registrar`, `nurse`, `leader`, `admin`, `security`, `auditor`, `lead`, `partner`, `interpreter`, `office`, `doctor1`...; those of hospital 2 begin with `c2.`. */
export function demoStaff(hospital: number): DemoStaff[] {
  const prefix = hospital === 1 ? '' : `c${hospital}.`;
  const offices = OFFICES.map(({ role, username = role, name }, i) => ({
    account: demoIds.staffAccount(hospital, 901 + i),
    username: prefix + username,
    name,
    practitioner: null,
    roles: [role],
  }));
  const doctors = Array.from({ length: DEMO_DOCTORS[hospital] ?? 0 }, (_, i) => ({
    account: demoIds.staffAccount(hospital, i + 1),
    username: `${prefix}doctor${i + 1}`,
    name: `演示医生${chineseNumber(i + 1)}`,
    practitioner: demoIds.practitioner(hospital, i + 1),
    roles: ['doctor'],
  }));
  return [...offices, ...doctors];
}

/** 1 to 99: 一, 十, 十二, 二十, 三十四. */
export function chineseNumber(n: number): string {
  const digits = ['', ...'一二三四五六七八九'];
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[n % 10]}`;
}
