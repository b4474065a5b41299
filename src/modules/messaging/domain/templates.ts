import { helpTemplates } from './templates-help.ts';
import { lineTemplates } from './templates-lines.ts';
import { proofTemplates } from './templates-proofs.ts';
import { reminderTemplates } from './templates-reminders.ts';
import { stopTemplates } from './templates-stops.ts';

/** What a message may speak of. Ids, codes, numbers, times and names of doctor, department and place; never an ID number, phone or illness. */
export const templateNames = [
  'booked',
  'rebooked',
  'cancelled',
  'checked_in',
  'called',
  'line_moved',
  'to_tests',
  'course_opened',
  'moved',
  'stopped',
  'stop_substitute',
  'stop_held',
  'reminder',
  'reminder_soon',
  'checkup_due',
  'return_due',
  'waitlist_offer',
  'waitlist_missed',
  'waitlist_over',
  'no_show',
  'suspended',
  'suspension_lifted',
  'review_upheld',
  'proof_confirmed',
  'proof_refused',
  'health_note',
  'help_late',
] as const;
export type TemplateName = (typeof templateNames)[number];

export interface Texts {
  title: string;
  body: string;
}

export interface Template {
  zh: Texts;
  en: Texts;
  /** For people of 60 and more. */
  elder?: { zh: Texts; en: Texts };
  link: string | null;
}

/** `{name}` is filled from the params; see `render`. */
export const templates: Record<TemplateName, Template> = {
  booked: {
    zh: {
      title: '预约成功',
      body: '{patient}：已预约 {time} {department} {doctor}，第{number}号，地点：{place}。请提前到院签到；如不能来，请先取消，把号留给别人。',
    },
    en: {
      title: 'Booked',
      body: '{patient}: {department}, {doctor}, {time}, number {number}, at {place}. Please check in on arrival; if you cannot come, please cancel so that somebody else can.',
    },
    link: '/appointments',
  },
  rebooked: {
    zh: {
      title: '已为您改约',
      body: '{patient}：原来 {before} 的预约已改到 {time} {department} {doctor}，第{number}号，地点：{place}。原来的时间不用再来，不算取消。',
    },
    en: {
      title: 'Your visit was moved',
      body: '{patient}: the visit of {before} is now {time}, {department}, {doctor}, number {number}, at {place}. Please do not come at the old time; this does not count as a cancellation.',
    },
    link: '/appointments',
  },
  cancelled: {
    zh: { title: '预约已取消', body: '{patient}：{time} {department} {doctor} 的预约已取消。需要时可以重新预约。' },
    en: {
      title: 'Booking cancelled',
      body: '{patient}: the booking with {doctor}, {department}, {time} is cancelled. You can book again at any time.',
    },
    link: '/find',
  },
  checked_in: {
    zh: {
      title: '签到成功',
      body: '{patient}：已签到 {department} {doctor}，第{number}号。请在 {place} 候诊，留意叫号。',
    },
    en: {
      title: 'Checked in',
      body: '{patient}: checked in for {doctor}, {department}, number {number}. Please wait at {place} and watch for your number.',
    },
    link: '/today',
  },
  called: {
    zh: { title: '轮到您了', body: '{patient}：第{number}号，请到 {place} 就诊，{doctor} 在等您。' },
    en: {
      title: 'It is your turn',
      body: '{patient}: number {number}, please go to {place}; {doctor} is waiting for you.',
    },
    link: '/today',
  },
  moved: {
    zh: {
      title: '就诊地点有变',
      body: '{patient}：{time} {doctor} 的门诊改到 {place}，号序 {number} 不变，不需要重新预约。',
    },
    en: {
      title: 'The place has changed',
      body: '{patient}: the clinic of {doctor} at {time} is now at {place}. Your number {number} stays; you need not book again.',
    },
    link: '/appointments',
  },
  stopped: {
    zh: {
      title: '医生停诊',
      body: '{patient}：很抱歉，{time} {department} {doctor} 停诊，您的预约已取消，不计爽约。请改约其他时间，或到服务台由我们帮您安排。',
    },
    en: {
      title: 'Clinic cancelled',
      body: '{patient}: we are sorry, the clinic of {doctor}, {department}, at {time} does not take place. Your booking is cancelled and not counted against you. Please choose another time, or ask at the service desk.',
    },
    link: '/stopped',
  },
  ...lineTemplates,
  ...proofTemplates,
  ...helpTemplates,
  ...reminderTemplates,
  ...stopTemplates,
  waitlist_offer: {
    zh: {
      title: '有号了，请确认',
      body: '{patient}：您候补的 {department} {doctor} 有号了，时间 {time}。请在 {until} 前点“确认”。过了时间，号会让给下一位。',
    },
    en: {
      title: 'A place for you: please confirm',
      body: '{patient}: a place with {doctor}, {department}, {time}. Please confirm before {until}; after that it goes to the next person.',
    },
    link: '/waitlist',
  },
  waitlist_missed: {
    zh: {
      title: '号已让给下一位',
      body: '{patient}：{day} {department} {doctor} 的号没有等到您的确认，已经让给下一位，这次候补结束了。还想看，可以再加入候补。',
    },
    en: {
      title: 'The place went to the next person',
      body: '{patient}: the place with {doctor}, {department}, on {day} was not confirmed in time and went to the next person. Your waiting is over; you may join again.',
    },
    link: '/waitlist',
  },
  waitlist_over: {
    zh: {
      title: '候补结束，没有等到号',
      body: '{patient}：{day} {department} {doctor} 的候补结束了，没有空出号来。请改约别的日子，或打电话、到窗口问问。',
    },
    en: {
      title: 'The waiting is over without a place',
      body: '{patient}: no place came free with {doctor}, {department}, on {day}. Please choose another day, or call or ask at the desk.',
    },
    link: '/find',
  },
  no_show: {
    zh: {
      title: '有一次预约没有来',
      body: '{patient}：{time} 的预约没有来，记了一次爽约。下次不能来，请提前取消，把号留给别人。如果记错了，请到窗口说明。',
    },
    en: {
      title: 'A visit was missed',
      body: '{patient}: nobody came to the visit of {time}, and it is noted. Next time please cancel, so that somebody else can come. If this is wrong, please tell the desk.',
    },
    link: '/no-shows',
  },
  suspended: {
    zh: {
      title: '暂时不能提前预约',
      body: '{patient}：{months} 个月内有 {count} 次约好了没有来，{until} 之前不能提前预约。现场挂号和急诊照常。觉得不对，可以申请由工作人员复核。',
    },
    en: {
      title: 'No advance booking for a while',
      body: '{patient}: {count} visits were missed within {months} months, so there is no advance booking before {until}. Walk-in and emergency stay open. If this is wrong, you may ask for a review by our staff.',
    },
    link: '/no-shows',
  },
  suspension_lifted: {
    zh: { title: '可以提前预约了', body: '{patient}：暂停预约已经解除，可以提前预约了。' },
    en: { title: 'You can book again', body: '{patient}: the suspension is lifted; you can book in advance again.' },
    link: '/no-shows',
  },
  review_upheld: {
    zh: {
      title: '复核结果：维持暂停',
      body: '{patient}：工作人员看过您的说明，暂停预约维持到 {until}。理由写在“没来的预约”里。现场挂号和急诊照常。',
    },
    en: {
      title: 'Review: the suspension stays',
      body: '{patient}: our staff have read your words; the suspension stays until {until}. The reason is under “Missed visits”. Walk-in and emergency stay open.',
    },
    link: '/no-shows',
  },
};
