/** The table of contents, once for both languages. A page exists at `<path>.md` and at `en/<path>.md`; a test checks it. */
export interface Page {
  path: string;
  zh: string;
  en: string;
}

export interface Chapter {
  zh: string;
  en: string;
  pages: readonly Page[];
}

export const chapters: readonly Chapter[] = [
  {
    zh: '认识',
    en: 'Getting to know it',
    pages: [
      { path: 'start', zh: '五分钟开始', en: 'Start in five minutes' },
      { path: 'concepts', zh: '基本概念', en: 'Concepts' },
    ],
  },
  {
    zh: '岗位手册',
    en: 'Handbooks by role',
    pages: [
      { path: 'roles/patient', zh: '患者与家人', en: 'Patients and family' },
      { path: 'roles/registrar', zh: '挂号窗口与分诊台', en: 'Registration desk and triage' },
      { path: 'roles/partner', zh: '基层机构：窗口与接口', en: 'Partner institutions: desk and API' },
      { path: 'roles/doctor', zh: '医生', en: 'Doctors' },
      { path: 'roles/office', zh: '改善办', en: 'Improvement office' },
      { path: 'roles/people', zh: '员工与证书', en: 'Staff and certificates' },
      { path: 'roles/leader', zh: '院领导', en: 'Leaders' },
      { path: 'roles/bureau', zh: '卫健主管部门', en: 'Health authority' },
      { path: 'roles/administrators', zh: '三员：系统、安全、审计', en: 'The three administrators' },
    ],
  },
  {
    zh: '建院与运行',
    en: 'Setting up and running',
    pages: [
      { path: 'go-live', zh: '从空库到第一个号', en: 'From empty to the first booking' },
      { path: 'operations', zh: '安装与运维', en: 'Operations' },
      { path: 'backup', zh: '备份与恢复', en: 'Backup and restore' },
      { path: 'security', zh: '安全', en: 'Security' },
    ],
  },
  {
    zh: '查阅',
    en: 'Reference',
    pages: [
      { path: 'figures', zh: '指标怎样算出', en: 'How figures are computed' },
      { path: 'reference/settings', zh: '设置', en: 'Settings' },
      { path: 'reference/api', zh: '接口', en: 'API' },
    ],
  },
];
