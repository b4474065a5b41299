import { type GradeItem, levelsOf } from '../clause.ts';

/** 诊后服务 */
export const after: readonly GradeItem[] = [
  {
    no: 7,
    group: 'after',
    zh: '患者反馈',
    en: 'Patient feedback',
    measure: { kind: 'ratio', zh: '电子调查份数 ÷ 调查总份数', en: 'Electronic surveys ÷ all surveys' },
    levels: levelsOf(7, [
      [['院内满意度调查有电子记录', 'Surveys in the house are kept electronically']],
      [['自助机调查，覆盖挂号、取药、检查等不少于 3 个环节', 'Kiosk surveys over at least three links of the visit']],
      [['手机填写调查和投诉', 'Surveys and complaints on one’s own device']],
      [
        [
          '投诉分类，短信或手机通知管理者、答复患者',
          'Complaints are sorted; managers told and patients answered by phone',
        ],
        ['按就诊推送调查并对应到这次就诊', 'Surveys are sent by visit and belong to it'],
      ],
      [['结合系统数据、调查和舆情综合评价', 'System data, surveys and public opinion are judged together']],
    ]),
  },
  {
    no: 8,
    group: 'after',
    zh: '患者管理',
    en: 'Follow-up of patients',
    measure: {
      kind: 'ratio',
      zh: '有电子记录的随访人次 ÷ 随访总人次',
      en: 'Follow-ups with an electronic record ÷ all',
    },
    levels: levelsOf(8, [
      [['随访有电子记录和计划', 'Follow-up has a record and a plan']],
      [
        [
          '按病情自动生成计划，全院统一，特殊患者有标记',
          'Plans come by condition, the same in the house; special patients are flagged',
        ],
      ],
      [
        ['推送复诊提醒', 'Reminders of the return visit', 'return_reminder'],
        ['调查表推送并自动填入', 'Forms are sent and filled in'],
        ['推送用药、生活提醒，并提示医护人员', 'Reminders of medicine and way of life; staff get prompts'],
      ],
      [['健康指标提示、自动答疑，基层可查看', 'Hints on health figures, answers; the grass roots may look']],
      [['接收外院病历和可穿戴数据，动态康复计划', 'Outside records and wearables; the plan moves with them']],
    ]),
  },
  {
    no: 9,
    group: 'after',
    zh: '药品调剂与配送',
    en: 'Medicine',
    measure: { kind: 'used' },
    levels: levelsOf(9, [
      [['处方确认与核对', 'Prescriptions are confirmed and checked']],
      [
        [
          '自助机查看处方，数据统一，合理用药检查有记录',
          'Prescriptions at the kiosk, data are one, checks of use are kept',
        ],
      ],
      [
        ['手机查看处方和说明，出院带药在线办理', 'Prescriptions and leaflets on the phone; discharge medicine online'],
        ['结合本人历史和外院用药检查合理性', 'Use is checked over own history and other institutions'],
      ],
      [
        ['电子处方防篡改外送，支付、地址、物流', 'Tamper-proof e-prescriptions to third parties, payment and delivery'],
        ['审核基层处方', 'Prescriptions of the grass roots are reviewed'],
      ],
      [['结合日常健康数据动态检查', 'Checked against daily health data']],
    ]),
  },
  {
    no: 10,
    group: 'after',
    zh: '家庭服务',
    en: 'Care at home',
    measure: {
      kind: 'ratio',
      zh: '有电子记录的签约服务人次 ÷ 签约服务总人次',
      en: 'Services with an electronic record ÷ all',
    },
    levels: levelsOf(10, [
      [['上门服务有记录', 'Home services are kept']],
      [['签约患者管理与共享，反馈有记录', 'Contracted patients are kept and shared; what they say is kept']],
      [['在线预约上门服务，查看团队，远程复诊', 'Home care booked online; the team is seen; remote return visits']],
      [['监测与预警', 'Monitoring and alarms']],
      [['按病情和住址推荐团队', 'A team by condition and address']],
    ]),
  },
  {
    no: 11,
    group: 'after',
    zh: '基层医师指导',
    en: 'Guidance of grass-roots doctors',
    measure: { kind: 'used' },
    levels: levelsOf(11, [
      [['远程教学', 'Remote teaching']],
      [['视频会诊可看病历', 'Records in the video consultation']],
      [
        [
          '共享病历，方案发给基层，远程影像、心电、检验至少一种',
          'Shared records, plans sent, one of remote imaging, ECG, tests',
        ],
      ],
      [
        [
          '在线决策支持，高危提醒，远程查房和手术指导',
          'Decision support, warnings, remote rounds and guidance of surgery',
        ],
      ],
      [['主要病种监测，影像、心电智能辅助', 'Main diseases watched; machine aid for imaging and ECG']],
    ]),
  },
];
