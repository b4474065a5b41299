import { type GradeItem, levelsOf } from '../clause.ts';

/** 全程服务 */
export const throughout: readonly GradeItem[] = [
  {
    no: 12,
    group: 'throughout',
    zh: '费用支付',
    en: 'Payment',
    measure: { kind: 'used' },
    levels: levelsOf(12, [
      [['窗口缴费、预交、退费，医保窗口结算', 'Counter payment, deposits, refunds, insurance']],
      [
        [
          '自助机、诊间结算门急诊和住院，支付状态共享不看凭证',
          'Kiosk and room settle visits and stays; state is shared, no paper',
        ],
        ['医保患者可自助结算', 'Insured patients settle at the kiosk'],
      ],
      [['窗口扫码，手机支付门急诊、住院、预交金', 'Codes at the counter; the phone pays visits, stays and deposits']],
      [
        [
          '手机查看挂号、治疗、药品、检查应付并支付',
          'Dues of visits, treatment, medicine, exams seen and paid on the phone',
        ],
        ['电子票据生成并推送', 'E-invoices are made and sent'],
      ],
      [['先诊疗后付费（信用、医保在线支付）', 'Treatment first, payment after (credit, insurance online)']],
    ]),
  },
  {
    no: 13,
    group: 'throughout',
    zh: '智能导医',
    en: 'Finding the right doctor',
    measure: { kind: 'used' },
    levels: levelsOf(13, [
      [['员工查询出诊，大屏显示', 'Staff look up clinics; screens show them', 'hall_screen']],
      [
        ['院内自助查询', 'Self look-up in the house', 'kiosk_sitting'],
        ['院内自助分诊', 'Self triage in the house'],
      ],
      [
        ['手机上查询', 'Look-up on the phone', 'own_booking'],
        ['就诊前填写症状和病史给医生', 'Symptoms and history are written for the doctor before the visit'],
      ],
      [
        [
          '按病史和计划给出分诊建议，手机按部位导诊',
          'Advice from history and plan; the phone asks by part of the body',
        ],
      ],
      [
        [
          '结合地区疫情提示，诊前信息成为病历草稿',
          'With the region’s epidemics; what was written becomes the draft record',
        ],
      ],
    ]),
  },
  {
    no: 14,
    group: 'throughout',
    zh: '健康宣教',
    en: 'Health education',
    measure: { kind: 'used' },
    levels: levelsOf(14, [
      [['宣教视频', 'Education by video']],
      [['自助机宣教', 'Education at the kiosk']],
      [
        [
          '手机宣教和注意事项，各处内容一致',
          'On the phone, with precautions, the same everywhere',
          'published_education',
        ],
      ],
      [['健康风险自评并保存，按病历自动评估推送', 'Own risk assessment is kept; one from the record is pushed']],
      [['精准推送', 'Sent to whom it concerns', 'education_push']],
    ]),
  },
  {
    no: 15,
    group: 'throughout',
    zh: '远程医疗',
    en: 'Telemedicine',
    measure: { kind: 'used' },
    levels: levelsOf(15, [
      [['实时会诊、远程读片', 'Live consultation, remote reading']],
      [['统一排程，资料同屏并保存', 'One schedule; documents beside the picture, kept']],
      [['人员身份认证，医患手机参与', 'Staff prove who they are; phones take part']],
      [
        [
          '与线下衔接，慢病复诊在线，开方、检查、检验至少一种',
          'Goes on in the house; chronic return visits online, one kind of order at least',
        ],
      ],
      [['会诊中智能辅助', 'Machine aid in the consultation']],
    ]),
  },
];
