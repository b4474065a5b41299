import type { Duty } from './duties.ts';

/** A role as a new hospital gets it; afterwards roles are rows and the hospital's own business. */
export interface RoleDefault {
  role: string;
  zh: string;
  en: string;
  duty: Duty;
  permissions: readonly string[];
}

interface Pattern {
  role: string;
  zh: string;
  en: string;
  duty?: Duty;
  /** Permission codes; a code of a room that is not installed is left out. */
  holds: readonly string[];
}

const patterns: readonly Pattern[] = [
  {
    role: 'registrar',
    zh: '挂号收费员',
    en: 'Registrar',
    holds: [
      'identity.patient.register',
      'identity.patient.find',
      'booking.desk',
      'booking.reminders',
      'messaging.phone_list',
      'queue.desk',
      'triage.handover',
      'servicedesk.help',
      'journey.desk',
      'programme.own',
      'people.own',
    ],
  },
  {
    role: 'registrar_lead',
    zh: '挂号组长',
    en: 'Lead registrar',
    holds: [
      'identity.patient.register',
      'identity.patient.find',
      'identity.patient.merge',
      'booking.desk',
      'booking.suspension.review',
      'booking.rota',
      'booking.rota.approve',
      'booking.slot_add',
      'booking.reminders',
      'messaging.phone_list',
      'queue.desk',
      'queue.screens',
      'queue.triage',
      'triage.handover',
      'content.read',
      'content.edit',
      'content.review',
      'kiosk.manage',
      'servicedesk.help',
      'servicedesk.help_lead',
      'guidance.edit',
      'guidance.close',
      'journey.desk',
      'programme.own',
      'people.own',
    ],
  },
  {
    role: 'nurse',
    zh: '分诊护士',
    en: 'Triage nurse',
    holds: [
      'identity.patient.find',
      'identity.patient.register',
      'identity.break_glass.use',
      'booking.desk',
      'booking.reminders',
      'messaging.phone_list',
      'queue.desk',
      'queue.triage',
      'queue.courses',
      'triage.handover',
      'content.read',
      'content.edit',
      'servicedesk.help',
      'guidance.close',
      'journey.desk',
      'programme.own',
      'people.own',
    ],
  },
  {
    role: 'interpreter',
    zh: '手语翻译',
    en: 'Sign-language interpreter',
    holds: ['servicedesk.sign'],
  },
  {
    // Works at a lower-tier institution: books there for its patients, and sees no desk of ours.
    role: 'partner',
    zh: '基层医疗机构',
    en: 'Partner institution',
    holds: ['identity.patient.outside', 'booking.partner'],
  },
  {
    role: 'doctor',
    zh: '医生',
    en: 'Doctor',
    holds: [
      'identity.patient.find',
      'identity.break_glass.use',
      'booking.reminders',
      'queue.doctor',
      'booking.stop.ask',
      'booking.slot_add',
      'queue.courses',
      'triage.handover',
      'content.read',
      'content.edit',
      'programme.own',
      'people.own',
    ],
  },
  {
    role: 'leader',
    zh: '院领导',
    en: 'Leader',
    holds: [
      'programme.view',
      'booking.compliance',
      'booking.stop.approve',
      'triage.oversee',
      'content.read',
      'content.review',
      'programme.own',
      'programme.oversee',
      'programme.round',
      'programme.verify',
      'programme.report',
      'people.own',
      'bureau.answer',
      'bureau.consent',
    ],
  },
  {
    // Keeps the improvement programme: plans, problems, scores, declared figures, reports.
    role: 'improvement_office',
    zh: '改善办',
    en: 'Improvement office',
    holds: [
      'programme.view',
      'programme.plan',
      'programme.own',
      'programme.oversee',
      'programme.round',
      'programme.verify',
      'programme.score',
      'programme.declare',
      'programme.report',
      'people.own',
      'people.manage',
      'bureau.answer',
    ],
  },
  {
    role: 'admin',
    zh: '系统管理员',
    en: 'System administrator',
    duty: 'system',
    holds: [
      'identity.staff.manage',
      'catalog.edit',
      'booking.rota',
      'booking.slot_add',
      'booking.settings',
      'queue.screens',
      'kiosk.manage',
      'booking.institutions',
      'booking.compliance',
      'messaging.channels',
      'guidance.edit',
      'guidance.close',
      'journey.feed',
      'journey.rehearse',
      'programme.view',
    ],
  },
  {
    role: 'security_admin',
    zh: '安全管理员',
    en: 'Security administrator',
    duty: 'security',
    holds: ['identity.role.manage'],
  },
  {
    role: 'audit_admin',
    zh: '审计管理员',
    en: 'Audit administrator',
    duty: 'audit',
    holds: ['identity.audit.read', 'identity.break_glass.review'],
  },
];

/** Who works at an authority over hospitals: no role of it is met in a hospital. */
const authorityPatterns: readonly Pattern[] = [
  {
    role: 'bureau',
    zh: '卫健主管',
    en: 'Health authority',
    holds: ['bureau.view', 'bureau.manage', 'programme.plan', 'programme.own'],
  },
  { role: 'admin', zh: '系统管理员', en: 'System administrator', duty: 'system', holds: ['identity.staff.manage'] },
  ...patterns.filter(({ role }) => role === 'security_admin' || role === 'audit_admin'),
];

/** Default roles cut to the permissions that the installed rooms declare. */
export function defaultRoles(declared: ReadonlySet<string>, of: 'hospital' | 'authority' = 'hospital'): RoleDefault[] {
  return (of === 'hospital' ? patterns : authorityPatterns).map(({ role, zh, en, duty = 'none', holds }) => ({
    role,
    zh,
    en,
    duty,
    permissions: holds.filter((p) => declared.has(p)),
  }));
}

/** A patient account holds every permission on its own affairs, and nothing else. */
export function patientDefaults(declared: ReadonlySet<string>): string[] {
  return [...declared].filter((permission) => permission.endsWith('.self'));
}
