import type { Template } from './templates.ts';

/** What people read whose clinic does not take place: another doctor, or a place that is kept for them. */
export const stopTemplates = {
  stop_substitute: {
    zh: {
      title: '医生停诊，已为您换医生',
      body: '{patient}：很抱歉，{time} {department} {doctor} 停诊。已为您换成 {newdoctor}，时间 {newtime}，第{number}号，地点：{place}，不加钱。不想换，请在 {until} 前点“不要”，不计爽约。',
    },
    en: {
      title: 'Clinic cancelled: another doctor sees you',
      body: '{patient}: we are sorry, the clinic of {doctor}, {department}, at {time} does not take place. {newdoctor} sees you at {newtime}, number {number}, at {place}, at no extra cost. If you do not want this, say so before {until}; it is not counted against you.',
    },
    link: '/stopped',
  },
  stop_held: {
    zh: {
      title: '医生停诊，已为您留了号',
      body: '{patient}：很抱歉，{time} {department} {doctor} 停诊，原来的号取消了，不计爽约。已为您留了 {newdoctor} {newtime} 的号。要的话，请在 {until} 前点“要这个号”。',
    },
    en: {
      title: 'Clinic cancelled: a place is kept for you',
      body: '{patient}: we are sorry, the clinic of {doctor}, {department}, at {time} does not take place. Your booking is cancelled and not counted against you. A place with {newdoctor} at {newtime} is kept for you: please take it before {until}.',
    },
    link: '/stopped',
  },
} satisfies Record<string, Template>;
