import { type GradeItem, levelsOf } from '../clause.ts';

/** 基础与安全 */
export const base: readonly GradeItem[] = [
  {
    no: 16,
    group: 'base',
    zh: '安全管理',
    en: 'Security',
    measure: { kind: 'ratio', zh: '使用身份认证的系统数 ÷ 系统总数', en: 'Systems with identity authentication ÷ all' },
    levels: levelsOf(16, [
      [
        ['服务器统一管理、防病毒、独立安全域', 'Servers kept together, anti-virus, own security domain'],
        [
          '授权使用患者信息，有记录可追溯',
          'Patient data are used by right, kept and traceable',
          'emergency_access_review',
        ],
        ['用户名和密码登录', 'User name and password'],
      ],
      [
        ['数据安全制度、机房、最少端口', 'Rules, machine room, only needed ports'],
        ['敏感标记与控制，不越权，全程审批留痕', 'Sensitive data marked and controlled; no overreach; approvals kept'],
        ['系统之间访问经授权', 'Systems ask each other by right'],
      ],
      [
        ['数据库在独立安全域、不对外', 'The database is in its own domain, not outside'],
        ['跨机构、院外使用经审批可追溯', 'Use across institutions and from outside is approved and traceable'],
        ['应用层防护', 'The application itself is protected'],
      ],
      [
        ['敏感数据国密加密存储，传输全加密', 'Sensitive data at rest by Chinese algorithms; all transport encrypted'],
        ['安全岗位、定期扫描和渗透测试', 'A security post, regular scans and tests'],
        ['外部数据使用经患者电子授权', 'Outside data by the patient’s electronic consent'],
      ],
      [
        ['对外只给必要数据，全生命周期管理', 'Only needed data go out; the whole life of data is kept'],
        ['双因素认证', 'Two factors', 'second_factor'],
      ],
    ]),
  },
  {
    no: 17,
    group: 'base',
    zh: '服务监督',
    en: 'Oversight',
    measure: { kind: 'used' },
    levels: levelsOf(17, [
      [['记录至少一类公共卫生信息', 'One class of public-health data is kept at least']],
      [['系统生成上报报表', 'Reports for regulators come from the system']],
      [['按要求与监管数据相连', 'Linked with the regulator as required']],
      [['慢病档案自动建立', 'Records of chronic disease come by themselves']],
      [['关键指标自动生成并上报，慢病实时预警', 'Key indicators are made and reported; chronic alerts are live']],
    ]),
  },
];
