import type { choices, RuleKey } from './queue-rules.ts';

interface Words {
  zh: string;
  en: string;
}

/** How a rule is called on the page of the manager. */
export const ruleWords: Record<RuleKey, Words> = {
  signInMinutes: { zh: '出诊前多久开始签到', en: 'How long before the clinic check-in opens' },
  signIn: { zh: '预约的人要不要签到', en: 'Whether booked people check in' },
  order: { zh: '按什么顺序叫号', en: 'In what order people are called' },
  bookedPerWalkIn: { zh: '叫几位预约的，再叫一位现场号', en: 'Booked people called before one walk-in' },
  priorityPerOther: {
    zh: '叫几位优先人群，再叫一位其他人（0：不优先）',
    en: 'Priority people called before one other (0: no priority)',
  },
  late: { zh: '迟到的怎么排', en: 'Where who comes late stands' },
  lateMinutes: { zh: '过了约定时间多久签到算迟到', en: 'How long after the slot began a check-in is late' },
  onTimePerLate: { zh: '叫几位准时的，再叫一位迟到的', en: 'People on time called before one who came late' },
  firstPerReturn: {
    zh: '叫几位初诊的，再叫一位做完检查回来的',
    en: 'First visits called before one who is back from tests',
  },
  firstPerReturnMany: {
    zh: '回来的人更多时，叫几位初诊的，再叫一位',
    en: 'The same while more are back than wait for a first visit',
  },
  ownPerCommon: {
    zh: '兼看时叫几位自己的，再叫一位公共的',
    en: 'A helping doctor: own people called before one of the common line',
  },
  placesBack: { zh: '过号再签到，往后排几位', en: 'Places back after a missed call' },
  lastAfter: { zh: '第几次过号起排到最后（0：不用）', en: 'From which missed call on one goes last (0: never)' },
  voidAfter: { zh: '第几次过号后号作废（0：不用）', en: 'After which missed call the number is void (0: never)' },
  roomWaiting: { zh: '每个诊室门口最多请几位等', en: 'People asked to wait at a room, at most' },
};

/** What each choice means. */
export const choiceWords: { [K in keyof typeof choices]: Record<(typeof choices)[K][number], Words> } = {
  signIn: {
    needed: { zh: '要签到', en: 'They check in' },
    not_needed: { zh: '不用签到，到约定时间就算到了', en: 'Not needed: present from the booked time on' },
  },
  order: {
    turn: { zh: '约定时间，晚到的按签到时间', en: 'Booked time; who comes later, by check-in' },
    period: { zh: '半小时一段，段内按号', en: 'By half-hour, within it by number' },
    number: { zh: '挂号的号序', en: 'By number' },
    sign_in: { zh: '签到先后', en: 'By check-in' },
  },
  late: {
    turn: { zh: '按签到时间排', en: 'By check-in' },
    mixed: { zh: '和准时的穿插叫', en: 'Mixed with who is on time' },
    period_end: { zh: '排在这半小时的人后面', en: 'After the people of this half-hour' },
    session_end: { zh: '排在这一场的最后', en: 'After everybody else of the clinic' },
  },
};
