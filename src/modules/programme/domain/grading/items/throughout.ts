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
      [['自助机、诊间结算，支付状态共享', 'Kiosk and room settlement; state of payment shared']],
      [['窗口扫码，手机支付门急诊、住院、预交金', 'Codes at the counter; the phone pays visits, stays and deposits']],
      [['手机查看应付并支付，电子票据生成推送', 'Dues seen and paid on the phone; e-invoices are sent']],
      [['先诊疗后付费', 'Treatment first, payment after']],
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
      [['院内自助分诊、自助查询', 'Self triage and look-up in the house', 'kiosk_sitting']],
      [
        ['手机上查询', 'Look-up on the phone', 'own_booking'],
        ['就诊前填写症状和病史给医生', 'Symptoms and history are written for the doctor before the visit'],
      ],
      [['按病史给出分诊建议，按部位导诊', 'Advice from the history; the phone asks by part of the body']],
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
      [['手机宣教，各处内容一致', 'On the phone, the same everywhere', 'published_education']],
      [['健康风险自评并保存，自动评估推送', 'Own risk assessment is kept; results are pushed']],
      [['精准推送', 'Pushed to whom it concerns', 'education_push']],
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
      [['与线下衔接，复诊在线开方开检查', 'Goes on in the house; return visits order online']],
      [['会诊中智能辅助', 'Machine aid in the consultation']],
    ]),
  },
];
