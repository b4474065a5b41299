import { type GradeItem, levelsOf } from '../clause.ts';

/** 诊前服务 */
export const before: readonly GradeItem[] = [
  {
    no: 1,
    group: 'before',
    zh: '诊疗预约',
    en: 'Booking',
    measure: { kind: 'ratio', zh: '电子预约人次 ÷ 预约总人次', en: 'Bookings made electronically ÷ all bookings' },
    levels: levelsOf(1, [
      [
        ['窗口可预约门诊', 'Clinics can be booked at the counter', 'desk_booking'],
        ['窗口可预约检查、检验、治疗', 'Exams, tests and treatments can be booked at the counter'],
        ['医护人员可预约治疗和门诊手术', 'Staff book treatments and outpatient surgery'],
      ],
      [
        ['支持身份证、护照、港澳台通行证等多种证件', 'Many kinds of documents identify a patient', 'document_kinds', 2],
        ['挂号与诊室共享患者和挂号信息', 'Counter and room share patient and registration', 'called'],
        ['号源院内共享', 'Places are shared in the house', 'pool_channels', 2],
        ['患者可自助或在诊间预约', 'Patients book themselves at a kiosk or in the room', 'self_booking'],
        [
          '诊室可开日间手术、治疗申请，电子住院单共享',
          'Day-surgery and treatment requests and the electronic admission order are shared',
        ],
        ['检查、治疗计划院内共享', 'Exam and treatment plans are shared in the house'],
      ],
      [
        [
          '患者在手机、电脑实名注册并对应院内档案',
          'Own registration on phone or PC, tied to the record of the house',
          'own_booking',
        ],
        ['院外可预约', 'Booking from outside the house', 'own_booking'],
        ['停诊、减号时及时通知患者', 'Patients are told when a clinic is stopped or cut', 'change_notice'],
        ['各渠道共用一个号源池', 'All channels share one pool', 'pool_channels', 3],
        ['时段不超过 1 小时', 'Times of one hour at most', 'slot_hour', 100],
        ['预约后直接到诊室候诊', 'Booked patients go straight to the room', 'direct_room'],
        ['对连续爽约有名单和限制', 'A list and limits for repeated no-shows', 'no_show_rule'],
        ['床位、设备等变化时通知患者', 'Patients are told of beds and of devices that fail'],
        ['对疑似倒号、伤医有名单和控制', 'A list and control for suspected scalping and violence'],
      ],
      [
        ['自动安排检查、治疗时间并错开冲突', 'Exam and treatment times are proposed and conflicts kept apart'],
        ['虚拟就诊卡全程可用，在线实名核验', 'A virtual card serves the whole way; identity is checked online'],
        ['在线申请入院日期和床型', 'Admission day and bed can be asked for online'],
        ['住院预约支持安排计划', 'Bookings of admission help to plan'],
      ],
      [
        ['区域一卡通或跨院身份对应', 'One card of the region, or identities mapped between hospitals'],
        ['时段不超过 30 分钟', 'Times of half an hour at most', 'slot_half_hour', 100],
      ],
    ]),
  },
  {
    no: 2,
    group: 'before',
    zh: '急救衔接',
    en: 'Link to emergency care',
    measure: { kind: 'used' },
    levels: levelsOf(2, [
      [['急诊患者录入系统并分级', 'Emergency patients are entered and graded']],
      [['急诊信息院内共享，按级别提示准备', 'Shared in the house, with hints to prepare by grade']],
      [
        ['值班人员从系统得到患者信息并收到消息', 'Staff on duty get the patient’s data and a message'],
        ['记录抢救人员和时间', 'Who rescued, and when, is kept'],
      ],
      [
        ['与院前急救系统数据相连，收到车载信息', 'Linked with the ambulance system; data of the vehicle arrive'],
        ['公布专科救治能力', 'Special capabilities are published'],
        ['动态给出抢救和准备建议', 'Advice on rescue and preparation follows the state'],
      ],
      [['与区域急救平台相连，实时掌握病情', 'Linked with the region’s emergency platform, live']],
    ]),
  },
  {
    no: 3,
    group: 'before',
    zh: '转诊服务',
    en: 'Referral',
    measure: { kind: 'ratio', zh: '电子转诊人次 ÷ 转诊总人次', en: 'Electronic referrals ÷ all referrals' },
    levels: levelsOf(3, [
      [['转入申请录入系统', 'Incoming requests are entered', 'partner_booking']],
      [['外院资料存入并院内共享', 'Documents from outside are kept and shared']],
      [
        [
          '外院影像、首页、诊断、检验和报告直接进入业务系统',
          'Images, summaries, diagnoses, tests and reports from outside go straight into the record',
        ],
      ],
      [
        ['医联体电子转诊生成住院单', 'An e-referral makes the admission order'],
        ['在线指导基层，高危提醒医生', 'Advice to the grass roots online; doctors are warned of high risk'],
      ],
      [['根据病历或监测给出转诊建议', 'Advice on referral from records or monitoring']],
    ]),
  },
];
