import type { FigureKey } from './figure-kinds.ts';

/** How a figure is called on the page of the manager. */
export const figureWords: Record<FigureKey, { zh: string; en: string }> = {
  holdMinutes: { zh: '选好时间后，号保留多久', en: 'How long a chosen time is kept' },
  opensDaysAhead: { zh: '提前多少天开放预约', en: 'How many days ahead booking opens' },
  cancelMinutesBefore: { zh: '就诊前多久可以自己取消', en: 'Until when patients cancel by themselves' },
  departmentsPerDay: { zh: '同一天最多预约几个科室', en: 'Departments one person may book on one day' },
  walkInLimit: { zh: '一个门诊最多几个现场号', en: 'Walk-in numbers of one session' },
  onlinePercent: { zh: '网上放号占全部号的', en: 'Share of all numbers given online' },
  tierPercent: { zh: '网上号里先给基层医院的', en: 'Share of those for lower-tier institutions first' },
  tierDaysAhead: { zh: '基层号提前多少天放', en: 'How many days ahead these are released' },
  tierReleaseHour: { zh: '基层号几点放', en: 'At what hour they are released' },
  tierHours: { zh: '基层号留多久，之后大家都能约', en: 'How long they are kept; then everybody may book' },
  offerMinutes: { zh: '候补有号后，保留多久等确认', en: 'How long a waitlist offer stands' },
  offersFromHour: { zh: '候补从几点开始给号', en: 'From which hour the waitlist offers' },
  offersUntilHour: { zh: '候补到几点不再给号', en: 'Until which hour the waitlist offers' },
  returnsAfterMinutes: { zh: '没人候补的退号，最多多久后放出', en: 'Within how long a place nobody waits for returns' },
  waitlistElderAge: { zh: '多大年纪候补优先', en: 'From which age one is first on the waitlist' },
  noShowMonths: { zh: '爽约按多久累计', en: 'For how long missed visits add up' },
  noShowLimit: { zh: '爽约几次后暂停预约（0 为不暂停）', en: 'Missed visits until booking is suspended (0: never)' },
  suspensionDays: { zh: '暂停预约多少天', en: 'How long booking is suspended' },
  paperWarnDays: {
    zh: '外院医生的证照到期前多少天提醒',
    en: 'How long before they end papers of outside doctors are listed',
  },
  proposalWaitMinutes: { zh: '平均等多久就建议加门诊', en: 'From which average wait more clinics are proposed' },
  graceMinutes: { zh: '迟到多久之内不算爽约', en: 'How late one may be without it counting as missed' },
  stopApproval: {
    zh: '停诊要另一个人批准（1 要，0 不要）',
    en: 'Stopping a clinic needs an approval (1: yes, 0: no)',
  },
  urgentStopHours: {
    zh: '开诊前多久之内可以先停诊、后补批',
    en: 'How soon a clinic must begin to be stopped first and approved afterwards',
  },
  stopAnswerHours: { zh: '停诊后，患者有多久答复', en: 'How long patients may answer after a clinic was stopped' },
  stopCallMinutes: { zh: '停诊通知多久没看到就要打电话', en: 'After how long who has not noticed a stop is called' },
  substituteExtra: { zh: '替诊医生每个门诊最多加几个号', en: 'Places added to a clinic of a substitute' },
  reminderDaysBefore: {
    zh: '提前几天发就诊提醒（0 为不发）',
    en: 'How many days before a visit it is reminded of (0: never)',
  },
  reminderHour: { zh: '这条提醒几点发', en: 'At what hour that reminder goes out' },
  reminderMinutesBefore: {
    zh: '就诊前多久再提醒一次（0 为不发）',
    en: 'How long before a visit it is reminded of again (0: never)',
  },
  quietFromHour: { zh: '几点以后不发提醒', en: 'From what hour on no reminder is sent' },
  reminderKeepDays: {
    zh: '提醒的结果在就诊后保存多少天',
    en: 'How many days after a visit what became of its reminders is kept',
  },
  quietUntilHour: { zh: '早上几点起再发提醒', en: 'From what hour in the morning they are sent again' },
  accountPlacesPerDay: {
    zh: '一个账号 24 小时内最多约几个号（0 为不限）',
    en: 'Places one account may take within 24 hours (0: any)',
  },
  devicePlacesPerDay: {
    zh: '一台设备 24 小时内最多约几个号（0 为不限）',
    en: 'Places from one device within 24 hours (0: any)',
  },
  accountDoctorNumbers: {
    zh: '一个账号在一位医生一天里最多几个号（0 为不限）',
    en: 'Numbers of one account with one doctor on one day (0: any)',
  },
  nextPersonSeconds: { zh: '为一个人约好后，隔多久才能为下一个人约', en: 'Pause before booking for the next person' },
  rebookMinutes: {
    zh: '退号后，同一账号多久内不能换人再约（第二次起）',
    en: 'How long a number given back waits for others (from the second time)',
  },
  watchPlacesPerMinute: {
    zh: '一分钟约到几个号就请人看看（0 为不看）',
    en: 'Places within a minute that a person looks at (0: none)',
  },
  watchPeoplePerAccount: {
    zh: '一个账号为超过多少人约号就请人看看（0 为不看）',
    en: 'More people than this on one account are looked at (0: none)',
  },
  watchAccountsPerDevice: {
    zh: '一台设备用过多少账号就请人看看（0 为不看）',
    en: 'Accounts on one device that a person looks at (0: none)',
  },
  watchHandOvers: {
    zh: '退号换人再约几次就请人看看（0 为不看）',
    en: 'Numbers given back and rebooked that a person looks at (0: none)',
  },
  watchCancellations: {
    zh: '一个账号 30 天内取消几次就请人看看（0 为不看）',
    en: 'Cancellations of one account in 30 days that a person looks at (0: none)',
  },
  traceDays: { zh: '设备痕迹保留多少天', en: 'How long traces of devices are kept' },
  checkupHour: { zh: '体检、复查提醒几点发', en: 'At what hour reminders of check-ups go out' },
  firstPercent: { zh: '新生成的门诊里，留给初诊的号占', en: 'Share of a new session kept for first visits' },
  returnPercent: { zh: '新生成的门诊里，留给复诊的号占', en: 'Share of a new session kept for return visits' },
  firstMinutes: {
    zh: '初诊号一个多少分钟（0 为按排班模板）',
    en: 'Length of a first visit (0: as the rule of the week)',
  },
  returnMinutes: {
    zh: '复诊号一个多少分钟（0 为按排班模板）',
    en: 'Length of a return visit (0: as the rule of the week)',
  },
  visitSpillHours: {
    zh: '初诊、复诊号在开诊前多久向所有人放开（新生成的门诊）',
    en: 'How long before a new session its kept times open to everybody',
  },
  returnMonths: { zh: '多久之内看过算复诊', en: 'How long after a visit the next one is a return visit' },
  returnWithDoctor: {
    zh: '复诊只算同一位医生（否：同科室就算）',
    en: 'A return visit is to the same doctor (no: department)',
  },
  addedLimit: { zh: '一个门诊最多加几个号', en: 'Places that may be added to one session' },
  rotaApproval: {
    zh: '排班要另一位同事审核后才放号',
    en: 'Sessions wait for an approval by another person',
  },
  rotaReleaseHour: { zh: '审核过的排班几点放号', en: 'At what hour approved sessions open' },
};
