/** What live use is counted for a clause of the grading; the counts are read by db/grading/facts.ts. */
export const facts = {
  desk_booking: { zh: '窗口、诊间预约成功', en: 'Bookings made at the desk or in the clinic room' },
  self_booking: { zh: '自助机、诊间预约成功', en: 'Bookings made at a kiosk or in the clinic room' },
  own_booking: { zh: '患者手机、网页预约成功', en: 'Bookings made on a patient’s phone or the web' },
  pool_channels: { zh: '同一号源池用到的渠道数', en: 'Channels that booked from the one pool' },
  document_kinds: { zh: '建档用到的证件种类', en: 'Kinds of documents used for identification' },
  change_notice: { zh: '停诊、改期通知送达', en: 'Notices of stopped or moved clinics delivered' },
  slot_hour: { zh: '不超过 1 小时的号源时段占比（%）', en: 'Share of places with a time of one hour at most (%)' },
  slot_half_hour: {
    zh: '不超过 30 分钟的号源时段占比（%）',
    en: 'Share of places with a time of half an hour at most (%)',
  },
  direct_room: { zh: '预约后直接候诊就诊', en: 'Booked patients seen in the room without a second queue' },
  no_show_rule: { zh: '爽约限制执行', en: 'Accounts limited after no-shows' },
  partner_booking: { zh: '基层机构预约转诊', en: 'Bookings made by lower-tier institutions' },
  hall_screen: { zh: '在用公共大屏', en: 'Public screens in use' },
  room_screen: { zh: '在用诊室门口屏', en: 'Door screens in use' },
  called: { zh: '叫号就诊', en: 'Patients called and seen' },
  status_message: { zh: '预约状态消息送达', en: 'Messages on the state of a booking delivered' },
  live_step: { zh: '手机上实时排队步骤', en: 'Live steps of the queue on the phone' },
  payment_step: { zh: '手机上看到的缴费', en: 'Payments seen on the phone' },
  muted_rule: { zh: '按级别送达的普通消息', en: 'Ordinary messages delivered by level, which patients may mute' },
  education_push: { zh: '宣教消息送达', en: 'Education messages delivered' },
  published_education: { zh: '已发布健康宣教', en: 'Published health education' },
  published_guidance: { zh: '已发布检查、用药指导', en: 'Published guidance on tests and medicine' },
  published_public: { zh: '手机上公开信息的种类', en: 'Kinds of public information on the phone' },
  kiosk_sitting: { zh: '自助机办理', en: 'Sittings at a kiosk' },
  floor_plan: { zh: '已发布楼层导航图', en: 'Published floor plans for guidance' },
  return_reminder: { zh: '复诊提醒送达', en: 'Reminders of a return visit delivered' },
  interpreter: { zh: '手语翻译接通', en: 'Calls with a sign-language interpreter' },
  second_factor: { zh: '要求双因素登录的角色', en: 'Roles that must sign in with two factors' },
  emergency_access_review: { zh: '紧急调阅及复核', en: 'Emergency accesses that were reviewed' },
} as const satisfies Record<string, { zh: string; en: string }>;

export type FactCode = keyof typeof facts;

/** How many of each were counted in the period; a code that is missing was not counted. */
export type FactCounts = Readonly<Partial<Record<FactCode, number>>>;
