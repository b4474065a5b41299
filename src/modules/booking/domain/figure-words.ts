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
  graceMinutes: { zh: '迟到多久之内不算爽约', en: 'How late one may be without it counting as missed' },
};
