/**
 * Kinds of clinic besides the ordinary one. Standards 1.3 row 8 (国 7): 是否设置新型门诊, with the classes it names:
 * 麻醉、疼痛、药学、检验、健康管理、护理.
 */
export const clinicKinds = [
  'ordinary',
  'anaesthesia',
  'pain',
  'pharmacy',
  'laboratory',
  'health_management',
  'nursing',
] as const;

export type ClinicKind = (typeof clinicKinds)[number];

export const clinicKindWords: Record<ClinicKind, { zh: string; en: string }> = {
  ordinary: { zh: '普通门诊', en: 'Ordinary clinic' },
  anaesthesia: { zh: '麻醉门诊', en: 'Anaesthesia clinic' },
  pain: { zh: '疼痛门诊', en: 'Pain clinic' },
  pharmacy: { zh: '药学门诊', en: 'Pharmacy clinic' },
  laboratory: { zh: '检验门诊', en: 'Laboratory clinic' },
  health_management: { zh: '健康管理门诊', en: 'Health management clinic' },
  nursing: { zh: '护理门诊', en: 'Nursing clinic' },
};
